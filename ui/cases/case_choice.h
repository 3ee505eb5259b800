// SPDX-License-Identifier: GPL-3.0-or-later
// The cases there are, and the way to a new one.
//
// Threads: the UI thread.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace dokaz::ui {

class CaseList;
struct CaseLine;
class EmptyState;
class NewCaseForm;
class NoticeBar;

class CaseChoice final : public QWidget {
    Q_OBJECT
  public:
    explicit CaseChoice(Desk& desk, QWidget* parent = nullptr);
    void reload();
    void beginNewCase();

  signals:
    void caseChosen(const QString& record);
    void bundleCheckWanted();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void build();
    void buildTable();
    void take(base::Result<std::vector<CaseLine>> lines);
    void openCurrent();
    Desk& m_desk;
    CaseList* m_cases;
    NoticeBar* m_notice;
    NewCaseForm* m_form;
    QStackedWidget* m_list;
    QTableView* m_table;
    Ticket m_question;
};

} // namespace dokaz::ui
