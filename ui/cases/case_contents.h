// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to a case and what becomes of it: three counts that filter, and the table with the reasons.
// The case page and the bundle assistant show the same.
//
// Threads: the UI thread.
#pragma once
#include "ui/models/case_members.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace dokaz::ui {

class FlowLayout;

class CaseContents final : public QWidget {
    Q_OBJECT
  public:
    explicit CaseContents(QWidget* parent = nullptr);
    void setMembers(std::vector<session::MemberView> members);
    [[nodiscard]] const CaseMembers& members() const { return *m_members; }
    // Records selected that were put in by hand (others are there because of them).
    [[nodiscard]] QStringList removable() const;
    // What a page offers besides, between the counts and the table, also in the order of Tab.
    void addTool(QWidget* tool, int stretch);
    void focusTable();

  signals:
    void recordWanted(const QString& record);
    void selectionChanged();
    void removeWanted();

  private:
    void build();
    void buildTable();
    void addChip(std::optional<LeavingForm> form);
    void showCounts();
    void showCurrentReasons();
    CaseMembers* m_members;
    CaseMemberFilter* m_filter;
    FlowLayout* m_flow; // of the counts
    QHBoxLayout* m_bar;
    QButtonGroup* m_chips;
    std::vector<std::pair<std::optional<LeavingForm>, QPushButton*>> m_counts;
    QTableView* m_table;
    QLabel* m_reasons;
};

} // namespace dokaz::ui
