// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

#include <cstdlib>
#include <utility>

namespace dokaz::ui {

namespace {

constexpr int betweenLooksMs = 2000;

const base::Clock& systemClock() {
    static const base::SystemClock clock;
    return clock;
}

} // namespace

IdleLock::IdleLock(QObject* parent) : IdleLock(systemClock(), parent) {}

IdleLock::IdleLock(const base::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::tell);
    m_look.setTimerType(Qt::CoarseTimer);
    m_look.setInterval(betweenLooksMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (isOverdue())
            tell();
    });
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
    m_last = m_clock.now();
    if (!isWatching()) {
        m_timer.stop();
        m_look.stop();
        return;
    }
    m_timer.start(m_idleMs);
    if (!m_look.isActive())
        m_look.start();
}

bool IdleLock::isOverdue() const {
    const std::int64_t passed = m_clock.now().milliseconds - m_last.milliseconds;
    return isWatching() && std::abs(passed) >= m_idleMs;
}

// Later, not from within an event: whoever locks deletes the widget that the event is for.
void IdleLock::tell() {
    if (std::exchange(m_isTelling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isTelling = false;
            if (!isWatching())
                return;
            restart(); // who stays open has another span
            emit idle();
        },
        Qt::QueuedConnection);
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    switch (static_cast<int>(event->type())) { // QEvent has hundreds of types
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_isTelling || isOverdue()) {
            tell();
            return true;
        }
        if (isWatching())
            restart();
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dokaz::ui
