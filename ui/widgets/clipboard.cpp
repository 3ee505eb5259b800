// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard.h"

#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace dokaz::ui {

namespace {

QString& copied() {
    static QString words;
    return words;
}

} // namespace

void copyForAWhile(const QString& words) {
    auto* data = new QMimeData;
    data->setText(words);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    copied() = words;
    static QTimer* const end = [] {
        auto* timer = new QTimer(QCoreApplication::instance());
        timer->setSingleShot(true);
        timer->callOnTimeout(forgetCopied);
        return timer;
    }();
    end->start(copiedForMs);
}

void forgetCopied() {
    if (!copied().isEmpty() && QGuiApplication::clipboard()->text() == copied())
        QGuiApplication::clipboard()->clear();
    copied().fill(QLatin1Char('x'));
    copied().clear();
}

void forgetAllCopied(const std::function<bool(QClipboard::Mode)>& isOurs) {
    forgetCopied();
    QClipboard& clipboard = *QGuiApplication::clipboard();
    const auto forget = [&](QClipboard::Mode mode, bool isOwned) {
        if (isOurs ? isOurs(mode) : isOwned)
            clipboard.clear(mode);
    };
    forget(QClipboard::Clipboard, clipboard.ownsClipboard());
    if (clipboard.supportsSelection())
        forget(QClipboard::Selection, clipboard.ownsSelection());
}

} // namespace dokaz::ui
