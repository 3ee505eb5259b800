// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader meets in a widget: every control a person can reach or press has a name and a role.
#pragma once
#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace dokaz::tests {

// Parts that Qt makes for itself inside a control which is named as a whole.
inline bool isPartOfControl(const QAccessibleInterface& element) {
    const QObject* object = element.object();
    return element.role() == QAccessible::ScrollBar || element.role() == QAccessible::Grip ||
           (object != nullptr && object->objectName().startsWith(QLatin1String("qt_")));
}

inline bool isPressed(QAccessible::Role role) {
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::List:
        return true;
    default:
        return false; // the others matter where they take the keyboard
    }
}

inline bool holdsRows(QAccessible::Role role) {
    return role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List;
}

inline void collectUnnamed(QAccessibleInterface* element, const QString& above, QStringList& unnamed) {
    if (element == nullptr || !element->isValid() || element->state().invisible || isPartOfControl(*element))
        return;
    const auto* widget = qobject_cast<const QWidget*>(element->object());
    const QString place =
        above + QLatin1Char('/') +
        (element->object() == nullptr ? QStringLiteral("part")
                                      : QLatin1String(element->object()->metaObject()->className()));
    const bool takesKeyboard =
        widget != nullptr && widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr;
    const bool isFrame = widget != nullptr && widget->inherits("QScrollArea"); // scrolls what is named itself
    if ((takesKeyboard && !isFrame) || isPressed(element->role())) {
        if (element->text(QAccessible::Name).trimmed().isEmpty())
            unnamed.append(place + QStringLiteral(" has no name"));
        if (element->role() == QAccessible::NoRole || element->role() == QAccessible::Client)
            unnamed.append(place + QStringLiteral(" has no role"));
    }
    if (holdsRows(element->role()))
        return; // rows speak through the model
    for (int i = 0; i < element->childCount(); ++i)
        collectUnnamed(element->child(i), place, unnamed);
}

// One line for each control without a name or a role; empty: all is well. `root` should be shown, since what
// is hidden is not met.
inline QStringList unnamedControls(QWidget& root) {
    QStringList unnamed;
    collectUnnamed(QAccessible::queryAccessibleInterface(&root), {}, unnamed);
    return unnamed;
}

} // namespace dokaz::tests
