// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace dokaz::ui {

IdleLock::IdleLock(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::setMinutes(int minutes) {
    constexpr int msOfMinute = 60'000;
    setIdleMs(minutes * msOfMinute);
}

void IdleLock::setIdleMs(int milliseconds) {
    m_idleMs = milliseconds;
    restart();
}

void IdleLock::setActive(bool active) {
    m_isActive = active;
    restart();
}

void IdleLock::restart() {
    if (m_isActive && m_idleMs > 0)
        m_timer.start(m_idleMs);
    else
        m_timer.stop();
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    switch (static_cast<int>(event->type())) { // QEvent has hundreds of types
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_isActive && m_idleMs > 0)
            m_timer.start(m_idleMs);
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dokaz::ui
