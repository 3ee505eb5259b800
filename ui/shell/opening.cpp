// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/opening.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace dokaz::ui {

namespace {

Opening::Opened shared(base::Result<std::unique_ptr<session::Session>> made) {
    if (!made)
        return std::move(made).error();
    return std::shared_ptr<session::Session>(std::move(made).value());
}

base::Path pathOf(const QString& folder) { return {folder.toStdString()}; }

} // namespace

Opening::Opening(session::SessionOptions options, QObject* parent) : QObject(parent), m_options(std::move(options)) {}

void Opening::open(const QString& folder, base::SecretBytes passphrase) {
    auto secret = std::make_shared<base::SecretBytes>(std::move(passphrase));
    start(folder, [folder, secret, options = m_options] {
        auto opened = shared(session::Session::open(pathOf(folder), *secret, options));
        secret->wipe();
        return opened;
    });
}

void Opening::create(const QString& folder, base::SecretBytes passphrase, const QString& author) {
    auto secret = std::make_shared<base::SecretBytes>(std::move(passphrase));
    start(folder, [folder, secret, author = fromQt(author), options = m_options] {
        auto made = shared(session::Session::create(pathOf(folder), *secret, author, options));
        secret->wipe();
        return made;
    });
}

void Opening::start(const QString& folder, std::function<Opened()> work) {
    if (std::exchange(m_isUnderWay, true))
        return;
    QPointer<Opening> self(this);
    QThreadPool::globalInstance()->start([self, folder, work = std::move(work)] {
        auto result = std::make_shared<Opened>(work());
        QCoreApplication* application = QCoreApplication::instance();
        if (application == nullptr)
            return;
        QMetaObject::invokeMethod(application, [self, folder, result] {
            if (!self)
                return; // the last owner of the session goes, which closes it
            self->m_isUnderWay = false;
            if (result->ok())
                emit self->opened(std::move(*result).value(), folder);
            else
                emit self->failed(sentence(result->error()), result->error().code() == base::ErrorCode::WrongKey);
        }, Qt::QueuedConnection);
    });
}

} // namespace dokaz::ui
