// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/flag_editor.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace dokaz::ui {

FlagEditor::FlagEditor(const QString& name, QWidget* parent)
    : ValueEditor(name, parent),
      m_buttons{new QPushButton(tr("Yes"), this), new QPushButton(tr("No"), this), new QPushButton(tr("Not said"), this)} {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gridStep);
    for (QPushButton* button : m_buttons) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoDefault(false);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, button->text()));
        box->addWidget(button);
        watch(button);
        connect(button, &QPushButton::clicked, this, &ValueEditor::edited);
    }
    box->addStretch(1);
    m_buttons[2]->setChecked(true);
    setFocusProxy(m_buttons[2]);
}

QString FlagEditor::typed() const {
    return m_buttons[0]->isChecked() ? QStringLiteral("yes") : m_buttons[1]->isChecked() ? QStringLiteral("no") : QString();
}

void FlagEditor::choose(std::size_t place) {
    m_buttons[place]->setChecked(true);
    setFocusProxy(m_buttons[place]);
}

void FlagEditor::setTyped(const QString& typed) {
    choose(typed == QLatin1String("yes") ? 0 : typed == QLatin1String("no") ? 1 : 2);
}

void FlagEditor::wipe() { choose(2); }

void FlagEditor::begin() {
    for (QPushButton* button : m_buttons)
        if (button->isChecked())
            button->setFocus(Qt::OtherFocusReason);
}

bool FlagEditor::takesKey(int key, Qt::KeyboardModifiers) {
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return false;
    const int direction = layoutDirection() == Qt::RightToLeft && (key == Qt::Key_Left || key == Qt::Key_Right) ? -step : step;
    int place = 0;
    while (place < 2 && !m_buttons[static_cast<std::size_t>(place)]->isChecked())
        ++place;
    choose(static_cast<std::size_t>((place + direction + 3) % 3));
    begin();
    emit edited();
    return true;
}

} // namespace dokaz::ui
