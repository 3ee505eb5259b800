// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_key.h"

#include <QApplication>
#include <QKeyEvent>

namespace dokaz::ui {

LockKey::LockKey(QObject* parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool LockKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress ||
        (QApplication::activePopupWidget() == nullptr && QApplication::activeModalWidget() == nullptr))
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->key() != Qt::Key_L || key->modifiers() != Qt::ControlModifier)
        return QObject::eventFilter(watched, event);
    QMetaObject::invokeMethod(this, &LockKey::pressed, Qt::QueuedConnection);
    return true;
}

} // namespace dokaz::ui
