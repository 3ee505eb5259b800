// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/row_records_card.h"

#include "ui/bridge/strings.h"
#include "ui/exchange/row_constant_dialog.h"
#include "ui/exchange/row_record_dialog.h"
#include "ui/models/kind_icons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace dokaz::ui {

namespace {
constexpr std::size_t mostUsual = 8;
constexpr int indent = 6 * gridStep;

void open(QMenu& menu, const QWidget& button) { menu.popup(button.mapToGlobal(QPoint(0, button.height()))); }

} // namespace

RowRecordsCard::RowRecordsCard(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
                               QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_vocabularies(vocabularies), m_lines(new QVBoxLayout),
      m_add(new QPushButton(tr("&Add a record…"), this)),
      m_same(new QPushButton(tr("The &same in every row…"), this)),
      m_links(new QPushButton(tr("&How they belong together…"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    auto* head = new QWidget(this);
    auto* flow = new FlowLayout(head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(2 * gridStep);
    auto* heading = newLabel(tr("Each row makes"), TextRole::Heading, head);
    heading->setMinimumHeight(m_add->sizeHint().height());
    flow->addWidget(heading);
    for (QPushButton* button : {m_add, m_same, m_links}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    column->addWidget(head);
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    m_add->setToolTip(tr("One more record of each row, tied to one that it makes: a detention of the person, "
                         "the facility where it was."));
    m_links->setToolTip(tr("Which record of the row stands in which field of another"));
    m_same->setToolTip(
        tr("What stands in no column and holds for all: that the relation is that of a parent."));
    connect(m_same, &QPushButton::clicked, this, &RowRecordsCard::showSame);
    connect(m_add, &QPushButton::clicked, this, &RowRecordsCard::showAdd);
    connect(m_links, &QPushButton::clicked, this, &RowRecordsCard::showLinks);
}

void RowRecordsCard::show(const record::TableMapping& mapping) {
    m_mapping = mapping;
    m_links->setVisible(mapping.records.size() > 1);
    auto lines = rowRecords(m_catalogue, mapping);
    auto constants = rowConstants(m_catalogue, m_vocabularies, mapping);
    if (lines == m_shown && constants == m_constants) // the keyboard may stand in one of them
        return;
    m_shown = std::move(lines);
    m_constants = std::move(constants);
    buildLines();
}

void RowRecordsCard::buildLines() {
    const QWidget* with = focusWidget();
    const bool isInLine =
        with != nullptr && with != m_add && with != m_same && with != m_links && isAncestorOf(with);
    if (isInLine) // before its line goes, and the window gives it to whoever comes next
        m_add->setFocus();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const RowRecord& record : m_shown) {
        addLine({record.words, toQt(record.kind), record.depth,
                 m_shown.size() > 1}, // a row that makes nothing is no mapping
                [this, name = record.name] { emit removeAsked(name); });
        for (const RowConstant& constant : m_constants)
            if (constant.record == record.name)
                addLine({constant.words, {}, record.depth + 1, true},
                        [this, constant] { emit constantAsked(constant, false); });
    }
}

void RowRecordsCard::addLine(const Line& line, std::function<void()> remove) {
    auto* part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(indent * line.depth, 0, 0, 0);
    row->setSpacing(2 * gridStep);
    const int size = fontMetrics().height();
    if (!line.kind.isEmpty()) {
        auto* drawing = new QLabel(part);
        drawing->setPixmap(
            iconPixmap(kindIcon(line.kind), size, devicePixelRatioF(), QStringLiteral("muted")));
        row->addWidget(drawing);
    }
    auto* words = newLabel(line.words, line.kind.isEmpty() ? TextRole::Muted : TextRole::Body, part);
    words->ensurePolished();
    // The button stands beside the words, wherever they end.
    words->setMaximumWidth(words->fontMetrics().horizontalAdvance(line.words) + 2 * gridStep);
    row->addWidget(words, 1);
    auto* cross = new QToolButton(part);
    cross->setIcon(icon(QStringLiteral("close")));
    cross->setIconSize({size * 3 / 4, size * 3 / 4});
    cross->setFocusPolicy(Qt::StrongFocus);
    cross->setAccessibleName(tr("Take away: %1", "a record of the row").arg(line.words));
    cross->setToolTip(line.kind.isEmpty() ? tr("It is no longer said of every row")
                                          : tr("A row makes it no longer"));
    cross->setVisible(line.mayGo);
    connect(cross, &QToolButton::clicked, this, std::move(remove));
    row->addWidget(cross);
    row->addStretch(0);
    m_lines->addWidget(part);
}

void RowRecordsCard::offer(QMenu& menu, const RecordToAdd& added) {
    connect(menu.addAction(icon(kindIcon(toQt(added.kind)), QStringLiteral("muted")), added.words),
            &QAction::triggered, this, [this, added] { emit addAsked(added); });
}

// What is usual; everything else is searched for.
void RowRecordsCard::showAdd() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto all = recordsToAdd(m_catalogue, m_mapping);
    for (const RecordToAdd& usual : usualRecords(all, m_mapping, mostUsual))
        offer(*menu, usual);
    menu->addSeparator();
    connect(menu->addAction(tr("A&nother record…")), &QAction::triggered, this, [this] {
        auto* dialog = new RowRecordDialog(m_catalogue, m_mapping, this);
        connect(dialog, &RowRecordDialog::chosen, this, &RowRecordsCard::addAsked);
        dialog->open();
    });
    open(*menu, *m_add);
}

void RowRecordsCard::showSame() {
    auto* dialog = new RowConstantDialog(m_catalogue, m_vocabularies, m_mapping, this);
    connect(dialog, &RowConstantDialog::chosen, this,
            [this](const RowConstant& constant) { emit constantAsked(constant, true); });
    dialog->open();
}

void RowRecordsCard::showLinks() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RowLink& link : rowLinks(m_catalogue, m_mapping)) {
        QAction* action = menu->addAction(link.words);
        action->setCheckable(true);
        action->setChecked(link.isMade);
        connect(action, &QAction::triggered, this,
                [this, link](bool isMade) { emit linkAsked(link, isMade); });
    }
    open(*menu, *m_links);
}

} // namespace dokaz::ui
