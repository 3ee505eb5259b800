// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a row of a table can make besides what it makes, by the record it is tied to: searched by
// typing.
//
// Threads: the UI thread. Ownership: deletes itself when closed.
#pragma once
#include "ui/models/row_records.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace dokaz::ui {

class RowRecordDialog final : public QDialog {
    Q_OBJECT
public:
    RowRecordDialog(const record::Catalogue& catalogue, const record::TableMapping& mapping,
                    QWidget* parent = nullptr);

signals:
    void chosen(const dokaz::ui::RecordToAdd& added);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void narrow(const QString& words);
    void choose();

    std::vector<RowRecord> m_lines;
    std::vector<RecordToAdd> m_all;
    QLineEdit* m_words;
    QTreeWidget* m_tree;
    QPushButton* m_add;
};

} // namespace dokaz::ui
