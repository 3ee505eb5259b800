// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is the same in every row of a table and stands in no column: a field of one of its records
// and a value.
//
// Threads: the UI thread. Ownership: deletes itself when closed.
#pragma once
#include "ui/models/row_constants.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dokaz::ui {

class RowConstantDialog final : public QDialog {
    Q_OBJECT
public:
    RowConstantDialog(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
                      const record::TableMapping& mapping, QWidget* parent = nullptr);

signals:
    void chosen(const dokaz::ui::RowConstant& constant);

private:
    void build();
    void showField();
    void choose();
    [[nodiscard]] const ConstantField* field() const; // null: what is typed names none

    const record::Vocabularies& m_vocabularies;
    std::vector<ConstantField> m_fields;
    QComboBox* m_field;
    QComboBox* m_term;
    QLineEdit* m_words;
    QLabel* m_wrong;
    QPushButton* m_add;
};

} // namespace dokaz::ui
