// SPDX-License-Identifier: GPL-3.0-or-later
// "Each row makes": a line for each record in plain words, each with a button that takes it away, and what
// else a row can make.
//
// Threads: the UI thread. Changes nothing itself: it asks by its signals and shows what show() brings.
#pragma once
#include "ui/models/row_constants.h"
#include "ui/models/row_records.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace dokaz::ui {

class RowRecordsCard final : public QWidget {
    Q_OBJECT
public:
    RowRecordsCard(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
                   QWidget* parent = nullptr);
    void show(const record::TableMapping& mapping);

signals:
    void addAsked(const dokaz::ui::RecordToAdd& added);
    void removeAsked(const std::string& name);
    void constantAsked(const dokaz::ui::RowConstant& constant, bool isMade);
    void linkAsked(const dokaz::ui::RowLink& link, bool isMade);

private:
    void buildLines();
    struct Line {
        QString words, kind; // kind: of a record; empty: what is the same in every row
        int depth = 0;
        bool mayGo = true;
    };
    void addLine(const Line& line, std::function<void()> remove);
    void showAdd();
    void showSame();
    void showLinks();
    void offer(QMenu& menu, const RecordToAdd& added);

    const record::Catalogue& m_catalogue;
    const record::Vocabularies& m_vocabularies;
    record::TableMapping m_mapping;
    std::vector<RowRecord> m_shown;
    std::vector<RowConstant> m_constants;
    QVBoxLayout* m_lines;
    QPushButton* m_add;
    QPushButton* m_same;
    QPushButton* m_links;
};

} // namespace dokaz::ui
