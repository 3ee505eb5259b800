// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choice_list.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int codeRole = Qt::UserRole, wordsRole = Qt::UserRole + 1;
}

ChoiceList::ChoiceList(const QString& question, QWidget* parent)
    : QFrame(parent), m_line(new QLineEdit(this)), m_list(new QListView(this)), m_choices(new QStandardItemModel(this)),
      m_answers(new QSortFilterProxyModel(this)) {
    setObjectName(QStringLiteral("card"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    box->setSpacing(gridStep);
    box->addWidget(m_line);
    box->addWidget(m_list, 1);
    m_line->setPlaceholderText(question);
    m_line->setAccessibleName(question);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_answers->setSourceModel(m_choices);
    m_answers->setFilterRole(wordsRole);
    m_answers->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_answers);
    m_list->setAccessibleName(question);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(30 * gridStep);
    connect(m_line, &QLineEdit::textChanged, this, &ChoiceList::find);
    connect(m_line, &QLineEdit::returnPressed, this, &ChoiceList::take);
    connect(m_list, &QListView::clicked, this, &ChoiceList::take);
    connect(m_list, &QListView::activated, this, &ChoiceList::take);
}

void ChoiceList::setChoices(const std::vector<Choice>& choices) {
    m_choices->clear();
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.text);
        if (!choice.icon.isEmpty())
            item->setIcon(icon(choice.icon, choice.iconToken));
        item->setToolTip(choice.detail);
        item->setData(choice.code, codeRole);
        item->setData(QStringLiteral("%1 %2").arg(choice.text, choice.detail), wordsRole);
        m_choices->appendRow(item);
    }
    find(m_line->text());
}

void ChoiceList::begin() {
    m_line->clear();
    m_line->setFocus(Qt::OtherFocusReason);
    m_list->setCurrentIndex(m_answers->index(0, 0));
}

void ChoiceList::find(const QString& words) {
    m_answers->setFilterFixedString(words.trimmed());
    m_list->setCurrentIndex(m_answers->index(0, 0));
}

void ChoiceList::take() {
    const QModelIndex choice = m_list->currentIndex();
    if (choice.isValid())
        emit chosen(choice.data(codeRole).toString());
}

bool ChoiceList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool moves = key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp;
    if (key == Qt::Key_Escape) {
        emit left();
        return true;
    }
    if (!moves)
        return QFrame::eventFilter(watched, event);
    constexpr int page = 6;
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? page : -page;
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(0, m_answers->rowCount() - 1));
    m_list->setCurrentIndex(m_answers->index(row, 0));
    return true;
}

} // namespace dokaz::ui
