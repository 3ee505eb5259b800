// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_block.h"

#include "ui/bridge/strings.h"
#include "ui/forms/editors.h"
#include "ui/forms/value_row.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dokaz::ui {

namespace {

constexpr std::size_t mostRows = 24; // of a field before the rest is asked for
constexpr int nameWidth = 30 * gridStep;

QPushButton* newFlat(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("flat", true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

FieldBlock::FieldBlock(Desk& desk, BlockContent content, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_content(std::move(content)), m_column(new QVBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridStep);
    row->addWidget(newName(), 0, Qt::AlignTop);
    m_column->setSpacing(0);
    row->addLayout(m_column, 1);
    row->setAlignment(m_column, Qt::AlignTop); // beside its name, however tall the buttons there
    const bool differ = std::any_of(m_content.values.begin(), m_content.values.end(),
                                    [](const session::ValueView& value) { return value.conflict; });
    if (differ) {
        QLabel* told = newLabel(tr("These differ:"), TextRole::Small, this);
        told->setProperty("tone", QStringLiteral("warn"));
        told->setContentsMargins(2 * gridStep, 2, 0, 0);
        m_column->addWidget(told);
    }
    addRows(mostRows);
    addAdd();
}

QWidget* FieldBlock::newName() {
    auto* holder = new QWidget(this);
    holder->setFixedWidth(nameWidth);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(gridStep);
    QLabel* name = newLabel(m_content.isKnown ? fieldName(m_content.field) : toQt(m_content.field.code), TextRole::Muted, holder);
    name->setToolTip(helpOf(m_content.field));
    row->addWidget(name, 1, Qt::AlignTop);
    if (m_content.isIdentity) {
        auto* mark = new QLabel(holder);
        mark->setPixmap(iconPixmap(QStringLiteral("identity"), 14, devicePixelRatioF(), QStringLiteral("identity")));
        mark->setAccessibleName(tr("Kept in the identity vault"));
        mark->setToolTip(tr("Values of this field are kept in the identity vault."));
        row->addWidget(mark, 0, Qt::AlignTop);
    }
    if (takesMore() && !m_content.values.empty()) {
        auto* button = new QToolButton(holder);
        button->setObjectName(QStringLiteral("addValue"));
        button->setIcon(icon(QStringLiteral("add"), QStringLiteral("muted")));
        button->setIconSize({12, 12});
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(addName());
        button->setToolTip(addName());
        connect(button, &QToolButton::clicked, this, &FieldBlock::add);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    return holder;
}

void FieldBlock::addRows(std::size_t most) {
    const std::size_t count = std::min(most, m_content.values.size());
    for (std::size_t i = m_rows.size(); i < count; ++i) {
        auto* row = new ValueRow(m_desk, m_content.values[i], m_content.isKnown ? &m_content.field : nullptr, this);
        const QString id = row->rowId();
        connect(row, &ValueRow::editWanted, this, [this, id] { emit editWanted(id); });
        connect(row, &ValueRow::citeWanted, this, [this, id] { emit citeWanted(id); });
        connect(row, &ValueRow::retractWanted, this, [this, id] { emit retractWanted(id); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    if (count == m_content.values.size())
        return;
    QPushButton* rest = newFlat(tr("Show all %L1").arg(m_content.values.size()), this);
    rest->setAccessibleName(tr("Show all %L1 values of %2").arg(m_content.values.size()).arg(fieldName(m_content.field)));
    connect(rest, &QPushButton::clicked, this, &FieldBlock::showAll);
    m_column->addWidget(rest, 0, Qt::AlignLeading);
    m_rest = rest;
}

void FieldBlock::showAll() {
    if (m_rest == nullptr)
        return;
    const int before = m_column->indexOf(m_rest);
    m_rest->deleteLater();
    m_column->removeWidget(m_rest);
    m_rest->hide();
    m_rest = nullptr;
    std::vector<QWidget*> after; // what stood below the button stays below the rows
    while (m_column->count() > before)
        after.push_back(m_column->takeAt(before)->widget());
    addRows(m_content.values.size());
    for (QWidget* widget : after)
        if (widget != nullptr)
            m_column->addWidget(widget, 0, Qt::AlignLeading);
}

bool FieldBlock::takesMore() const {
    return m_content.isEditable && m_content.isKnown && isTyped(m_content.field) &&
           (m_content.field.many || m_content.values.empty());
}

QString FieldBlock::addName() const { return tr("Add to %1", "%1: a field").arg(fieldName(m_content.field)); }

void FieldBlock::add() {
    if (m_content.isIdentity && !m_desk.archive().isVaultOpen())
        m_desk.askForVault();
    else
        emit editWanted({});
}

// Where there is nothing yet; a field that has values has a plus beside its name.
void FieldBlock::addAdd() {
    if (!takesMore() || !m_content.values.empty())
        return;
    const bool isLocked = m_content.isIdentity && !m_desk.archive().isVaultOpen();
    QPushButton* button = newFlat(isLocked ? tr("Open the vault to add") : tr("Add…"), this);
    button->setObjectName(QStringLiteral("addValue"));
    button->setAccessibleName(addName());
    if (isLocked)
        button->setIcon(icon(QStringLiteral("lock"), QStringLiteral("identity")));
    connect(button, &QPushButton::clicked, this, &FieldBlock::add);
    m_column->addWidget(button, 0, Qt::AlignLeading);
    m_add = button;
}

ValueRow* FieldBlock::row(const QString& rowId) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const ValueRow* row) { return row->rowId() == rowId; });
    return found == m_rows.end() ? nullptr : *found;
}

void FieldBlock::hold(QWidget* panel, const QString& rowId, Standing standing) {
    if (row(rowId) == nullptr && !rowId.isEmpty())
        showAll();
    ValueRow* beside = row(rowId);
    m_column->insertWidget(beside == nullptr ? m_column->count() : m_column->indexOf(beside) + 1, panel);
    if (beside != nullptr && standing == Standing::Instead) {
        beside->hide();
        m_hidden = beside;
    }
    if (m_add != nullptr)
        m_add->hide();
    panel->show();
}

void FieldBlock::release(QWidget* panel) {
    panel->hide();
    m_column->removeWidget(panel);
    panel->deleteLater();
    if (m_hidden != nullptr)
        m_hidden->show();
    m_hidden = nullptr;
    if (m_add != nullptr)
        m_add->show();
}

} // namespace dokaz::ui
