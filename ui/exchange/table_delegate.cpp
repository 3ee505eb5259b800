// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/table_delegate.h"

#include "ui/models/table_columns.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace dokaz::ui {

namespace {

// Any part of a field's name finds it.
void makeSearchable(QComboBox& box) {
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace

QWidget* TableDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.column() == TableColumns::Split) {
        auto* box = new QComboBox(parent);
        box->setEditable(true);
        box->addItems({QString(), QStringLiteral(";"), QStringLiteral(","), QStringLiteral("|"), separatorWords("\n")});
        box->setAccessibleName(tr("What separates several values in a cell"));
        return box;
    }
    if (index.column() != TableColumns::Goes && index.column() != TableColumns::Dates)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    if (index.column() == TableColumns::Goes) {
        for (const FieldChoice& choice : m_columns.choices())
            box->addItem(choice.label);
        makeSearchable(*box);
        box->setAccessibleName(tr("Field that the column goes to"));
    } else {
        for (const record::DateOrder order : {record::DateOrder::AsWritten, record::DateOrder::DayFirst,
                                              record::DateOrder::MonthFirst, record::DateOrder::YearFirst})
            box->addItem(dateOrderWords(order));
        box->setAccessibleName(tr("Order of day, month and year"));
    }
    return box;
}

void TableDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box == nullptr)
        return;
    if (index.column() == TableColumns::Split)
        box->setEditText(index.data(Qt::EditRole).toString());
    else
        box->setCurrentIndex(index.data(Qt::EditRole).toInt());
    if (box->isEditable())
        box->lineEdit()->selectAll();
}

void TableDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box == nullptr)
        return;
    if (index.column() == TableColumns::Split) {
        model->setData(index, box->currentText(), Qt::EditRole);
        return;
    }
    // What was typed counts where it is a field's name, or the beginning of what is left by it.
    const int typed = box->isEditable() ? box->findText(box->currentText(), Qt::MatchFixedString) : box->currentIndex();
    const int found = typed >= 0 ? typed : box->findText(box->currentText(), Qt::MatchContains);
    if (found >= 0)
        model->setData(index, found, Qt::EditRole);
}

} // namespace dokaz::ui
