// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/row_record_dialog.h"

#include "ui/bridge/strings.h"
#include "ui/models/kind_icons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int placeRole = Qt::UserRole; // in m_all
} // namespace

RowRecordDialog::RowRecordDialog(const record::Catalogue& catalogue, const record::TableMapping& mapping,
                                 QWidget* parent)
    : QDialog(parent), m_lines(rowRecords(catalogue, mapping)), m_all(recordsToAdd(catalogue, mapping)),
      m_words(new QLineEdit(this)), m_tree(new QTreeWidget(this)), m_add(new QPushButton(tr("&Add"), this)) {
    setWindowTitle(tr("Add a record of each row"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 4 * gridStep, 4 * gridStep, 4 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(newLabel(tr("What else does each row say?"), TextRole::Heading, this));
    m_words->setPlaceholderText(tr("Type a part of its name, such as “facility”"));
    m_words->setAccessibleName(tr("Part of the name of the record"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    column->addWidget(m_words);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Records that can be added"));
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);
    column->addWidget(m_tree, 1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(m_add);
    m_add->setDefault(true);
    column->addLayout(row);
    fill();
    connect(m_words, &QLineEdit::textChanged, this, &RowRecordDialog::narrow);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &RowRecordDialog::choose);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        m_add->setEnabled(item != nullptr && item->parent() != nullptr);
    });
    connect(m_add, &QPushButton::clicked, this, &RowRecordDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    narrow({});
    resize(QSize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 26)
               .boundedTo(screen()->availableSize() * 9 / 10));
}

// Under each record of the row what can be tied to it, the most usual first.
void RowRecordDialog::fill() {
    for (const RowRecord& line : m_lines) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < m_all.size(); ++i)
            if (m_all[i].anchor == line.name)
                places.push_back(i);
        std::stable_sort(places.begin(), places.end(), [this](std::size_t a, std::size_t b) {
            return std::make_pair(m_all[a].rank == 0, m_all[a].rank) <
                   std::make_pair(m_all[b].rank == 0, m_all[b].rank);
        });
        auto* group = new QTreeWidgetItem(m_tree, {tr("Tied to: %1", "a record of the row").arg(line.words)});
        group->setFlags(Qt::ItemIsEnabled);
        QFont font = group->font(0);
        font.setBold(true);
        group->setFont(0, font);
        for (const std::size_t place : places) {
            auto* item = new QTreeWidgetItem(group, {m_all[place].words});
            item->setIcon(0, icon(kindIcon(toQt(m_all[place].kind)), QStringLiteral("muted")));
            item->setData(0, placeRole, static_cast<int>(place));
        }
        group->setExpanded(true);
    }
}

void RowRecordDialog::narrow(const QString& words) {
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        bool hasAny = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const bool isWanted = item->text(0).contains(words.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!isWanted);
            hasAny = hasAny || isWanted;
            if (isWanted && first == nullptr)
                first = item;
        }
        group->setHidden(!hasAny);
    }
    m_tree->setCurrentItem(first);
    m_add->setEnabled(first != nullptr);
}

void RowRecordDialog::choose() {
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr || item->parent() == nullptr || item->isHidden())
        return;
    emit chosen(m_all[static_cast<std::size_t>(item->data(0, placeRole).toInt())]);
    close();
}

// The arrows go through what is found while one types.
bool RowRecordDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Down && key->key() != Qt::Key_Up)
        return QDialog::eventFilter(watched, event);
    QTreeWidgetItem* item = m_tree->currentItem();
    do
        item = item == nullptr              ? nullptr
               : key->key() == Qt::Key_Down ? m_tree->itemBelow(item)
                                            : m_tree->itemAbove(item);
    while (item != nullptr && item->parent() == nullptr);
    if (item != nullptr)
        m_tree->setCurrentItem(item);
    return true;
}

} // namespace dokaz::ui
