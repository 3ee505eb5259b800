// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

EmptyState::EmptyState(const QString& icon, const QString& sentence, const QString& action, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_picture(new QLabel(this)), m_sentence(newLabel(sentence, TextRole::Muted, this)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(3 * gridStep);
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    // Of a fixed width in a row of its own: so its height is that of its lines.
    m_sentence->setFixedWidth(90 * gridStep);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_sentence);
    row->addStretch();
    column->addLayout(row);
    if (!action.isEmpty()) {
        auto* button = new QPushButton(action, this);
        button->setAccessibleName(action);
        column->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionWanted);
    }
    column->addStretch();
    connect(&ThemeChange::signal(), &ThemeChange::changed, this, &EmptyState::drawIcon);
    drawIcon();
}

void EmptyState::setSentence(const QString& sentence) { m_sentence->setText(sentence); }

void EmptyState::drawIcon() {
    m_picture->setPixmap(iconPixmap(m_icon, 12 * gridStep, devicePixelRatioF(), QStringLiteral("lineStrong")));
}

} // namespace dokaz::ui
