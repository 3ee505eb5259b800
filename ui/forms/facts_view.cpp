// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/facts_view.h"

#include "ui/bridge/strings.h"
#include "ui/forms/choice_list.h"
#include "ui/forms/editors.h"
#include "ui/forms/value_row.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <algorithm>

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int firstMs = 3, turnMs = 1; // of building at a time; style and layout cost several times that
}

FactsView::FactsView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_top(new QVBoxLayout), m_area(new QScrollArea(this)), m_turns(new QTimer(this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    m_top->setContentsMargins(3 * gridStep, 0, 3 * gridStep, 0);
    m_top->setSpacing(gridStep);
    box->addLayout(m_top);
    box->addWidget(m_area, 1);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(tr("Facts"));
    m_area->setFocusPolicy(Qt::NoFocus);
    connect(m_turns, &QTimer::timeout, this, [this] { buildSome(turnMs); });
}

void FactsView::show(const RecordShown& record, Scroll scroll) {
    const bool isSame = m_record && record && m_record->summary.record == record->summary.record;
    m_wantedScroll = scroll == Scroll::Keep && isSame ? m_area->verticalScrollBar()->value() : 0;
    m_focusRow.clear();
    if (auto* row = qobject_cast<ValueRow*>(focusWidget()); row != nullptr && row->hasFocus())
        m_focusRow = row->rowId();
    if (!isSame) {
        m_showsAll = false;
        m_asked.clear();
    }
    m_record = record;
    build();
}

void FactsView::clear() {
    m_turns->stop();
    m_record.reset();
    m_contents.clear();
    m_missing.clear();
    m_blocks.clear();
    m_next = 0;
    if (QWidget* old = m_area->takeWidget()) { // whose button may have asked for this
        old->hide();
        old->deleteLater();
    }
    m_page = nullptr;
    m_add = m_all = nullptr;
    m_chooser = nullptr;
}

// What is shown, in the order of the catalogue's groups; fields the catalogue does not know come last.
void FactsView::plan() {
    const record::KindDeclaration* kind = m_desk.archive().catalogue().findKind(m_record->summary.kind);
    const bool isOpen = m_record->summary.state == "shown";
    std::vector<session::ValueView> values = m_record->values;
    const auto take = [&](const std::string& field) {
        const auto rest = std::stable_partition(values.begin(), values.end(), [&](const auto& value) { return value.field != field; });
        std::vector<session::ValueView> taken(std::make_move_iterator(rest), std::make_move_iterator(values.end()));
        values.erase(rest, values.end());
        return taken;
    };
    std::vector<std::string> groups;
    for (std::size_t i = 0; kind != nullptr && i < kind->fields.size(); ++i)
        if (std::find(groups.begin(), groups.end(), kind->fields[i].group) == groups.end())
            groups.push_back(kind->fields[i].group);
    for (const std::string& group : groups)
        for (const record::FieldDeclaration& field : kind->fields) {
            if (field.group != group)
                continue;
            BlockContent content{field, true, isIdentityField(*kind, field, *m_record), isOpen,
                                 take(field.code)};
            const bool isShown = !content.values.empty() ||
                                 std::find(m_asked.begin(), m_asked.end(), field.code) != m_asked.end() ||
                                 (m_showsAll && isTyped(field));
            (isShown ? m_contents : m_missing).push_back(std::move(content));
        }
    while (!values.empty()) {
        BlockContent content;
        content.field.code = values.front().field;
        content.isKnown = content.isEditable = false;
        content.values = take(content.field.code);
        m_contents.push_back(std::move(content));
    }
}

void FactsView::build() {
    const RecordShown record = m_record;
    clear();
    m_record = record;
    if (!m_record || m_desk.archive().isClosed())
        return;
    plan();
    m_group.clear();
    buildPage();
    buildSome(firstMs);
    m_area->setWidget(m_page);
    if (!isBuilt())
        m_turns->start(0);
    restore();
}

void FactsView::buildPage() {
    m_page = new QWidget;
    m_page->setObjectName(QStringLiteral("page"));
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, 4 * gridStep);
    m_column->setSpacing(gridStep);
    addFoot();
    m_column->addStretch(1);
}

void FactsView::addFoot() {
    if (m_record->summary.state != "shown")
        return;
    auto* foot = new QHBoxLayout;
    m_add = new QPushButton(icon(QStringLiteral("add"), QStringLiteral("link")), tr("A&dd a field…"), m_page);
    m_all = new QPushButton(m_showsAll ? tr("Hide empty fields") : tr("Show all fields"), m_page);
    for (QPushButton* button : {m_add, m_all}) {
        button->setProperty("flat", true);
        button->setAutoDefault(false);
        button->setAccessibleName(QString(button->text()).remove(QLatin1Char('&')));
        foot->addWidget(button);
    }
    foot->addStretch(1);
    m_add->setVisible(!m_missing.empty());
    m_column->addSpacing(gridStep);
    m_column->addLayout(foot);
    m_chooser = new ChoiceList(tr("Find a field"), m_page);
    m_chooser->hide();
    m_column->addWidget(m_chooser);
    connect(m_add, &QPushButton::clicked, this, &FactsView::fillChooser);
    connect(m_all, &QPushButton::clicked, this, [this] { emit allFieldsWanted(!m_showsAll); });
    connect(m_chooser, &ChoiceList::left, this, [this] {
        m_chooser->hide();
        m_add->setFocus(Qt::OtherFocusReason);
    });
    connect(m_chooser, &ChoiceList::chosen, this, [this](const QString& field) {
        m_chooser->hide();
        emit editWanted(field, {});
    });
}

void FactsView::fillChooser() {
    std::vector<Choice> choices;
    for (const BlockContent& content : m_missing)
        if (isTyped(content.field))
            choices.push_back({toQt(content.field.code), fieldName(content.field),
                               QStringLiteral("%1. %2").arg(groupOf(content.field), helpOf(content.field)).trimmed(),
                               content.isIdentity ? QStringLiteral("identity") : QString(), QStringLiteral("identity")});
    m_chooser->setChoices(choices);
    m_chooser->show();
    m_chooser->begin();
    reveal(m_chooser);
}

void FactsView::showAllFields(bool all) {
    m_showsAll = all;
    m_wantedScroll = m_area->verticalScrollBar()->value();
    build();
    if (m_all != nullptr)
        m_all->setFocus(Qt::OtherFocusReason);
}

void FactsView::buildSome(int mostMs) {
    QElapsedTimer clock;
    clock.start();
    while (!isBuilt() && clock.elapsed() < mostMs)
        m_blocks.push_back(addBlock(m_next++));
    if (!isBuilt())
        return;
    m_turns->stop();
    QTimer::singleShot(0, this, &FactsView::restore);
}

void FactsView::addGroupHeading(const QString& group) {
    if (group == m_group)
        return;
    m_group = group;
    const int foot = 1 + (m_add == nullptr ? 0 : 3);
    QLabel* heading = newLabel(group, TextRole::Heading, m_page);
    heading->setContentsMargins(0, m_blocks.empty() ? gridStep : 3 * gridStep, 0, 0);
    m_column->insertWidget(m_column->count() - foot, heading);
}

FieldBlock* FactsView::addBlock(std::size_t place) {
    const BlockContent& content = m_contents[place];
    addGroupHeading(content.isKnown ? groupOf(content.field) : tr("Other"));
    const int foot = 1 + (m_add == nullptr ? 0 : 3);
    auto* block = new FieldBlock(m_desk, content, m_page);
    m_column->insertWidget(m_column->count() - foot, block);
    const QString field = toQt(content.field.code);
    connect(block, &FieldBlock::editWanted, this, [this, field](const QString& row) { emit editWanted(field, row); });
    connect(block, &FieldBlock::citeWanted, this, [this, field](const QString& row) { emit citeWanted(field, row); });
    connect(block, &FieldBlock::retractWanted, this, [this, field](const QString& row) { emit retractWanted(field, row); });
    return block;
}

void FactsView::restore() {
    if (m_wantedScroll > 0)
        m_area->verticalScrollBar()->setValue(m_wantedScroll);
    if (!isBuilt())
        return;
    m_wantedScroll = 0;
    if (m_focusRow.isEmpty())
        return;
    for (FieldBlock* block : m_blocks)
        if (ValueRow* row = block->row(m_focusRow))
            row->setFocus(Qt::OtherFocusReason);
    m_focusRow.clear();
}

FieldBlock* FactsView::block(const QString& field) {
    const std::string code = fromQt(field);
    if (FieldBlock* found = findBlock(code)) {
        found->show(); // at once, not with the next layout: an editor in it takes the keyboard
        return found;
    }
    const bool isEmpty = std::any_of(m_missing.begin(), m_missing.end(),
                                     [&](const BlockContent& content) { return content.field.code == code; });
    if (!isEmpty)
        return nullptr;
    m_asked.push_back(code);
    m_wantedScroll = m_area->verticalScrollBar()->value();
    build();
    FieldBlock* made = findBlock(code);
    if (made != nullptr)
        made->show();
    return made;
}

FieldBlock* FactsView::findBlock(const std::string& field) {
    for (FieldBlock* block : m_blocks)
        if (block->field().code == field)
            return block;
    while (!isBuilt()) {
        m_blocks.push_back(addBlock(m_next++));
        if (m_blocks.back()->field().code == field)
            return m_blocks.back();
    }
    return nullptr;
}

bool FactsView::focusFirst() {
    for (FieldBlock* block : m_blocks)
        for (ValueRow* row : block->rows())
            if (row->focusPolicy() != Qt::NoFocus) { // its words are not in the vault
                row->setFocus(Qt::OtherFocusReason);
                return true;
            }
    return false;
}

void FactsView::reveal(QWidget* widget) {
    QTimer::singleShot(0, widget, [this, widget] { m_area->ensureWidgetVisible(widget, 0, 10 * gridStep); });
}

} // namespace dokaz::ui
