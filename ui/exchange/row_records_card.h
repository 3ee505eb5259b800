// SPDX-License-Identifier: GPL-3.0-or-later
// "Each row makes": a line for each record in plain words, each with a button that takes it away, and what
// else a row can make.
//
// Threads: the UI thread. Changes nothing itself: it asks by its signals and shows what show() brings.
#pragma once
#include "ui/models/row_records.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace dokaz::ui {

class RowRecordsCard final : public QWidget {
    Q_OBJECT
public:
    explicit RowRecordsCard(const record::Catalogue& catalogue, QWidget* parent = nullptr);
    void show(const record::TableMapping& mapping);

signals:
    void addAsked(const dokaz::ui::RecordToAdd& added);
    void removeAsked(const std::string& name);
    void linkAsked(const dokaz::ui::RowLink& link, bool isMade);

private:
    void buildLines();
    [[nodiscard]] QWidget* newLine(const RowRecord& record, bool mayGo);
    void showAdd();
    void showLinks();
    void offer(QMenu& menu, const RecordToAdd& added);

    const record::Catalogue& m_catalogue;
    record::TableMapping m_mapping;
    std::vector<RowRecord> m_shown;
    QVBoxLayout* m_lines;
    QPushButton* m_add;
    QPushButton* m_links;
};

} // namespace dokaz::ui
