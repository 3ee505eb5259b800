// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/unfinished_imports.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace dokaz::ui {

UnfinishedImports::UnfinishedImports(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_words(newLabel({}, TextRole::Body, this)),
      m_resume(new QPushButton(tr("&Go on"), this)), m_forget(new QPushButton(tr("Give it u&p"), this)) {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Interrupted import"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    row->addWidget(m_words, 1);
    row->addWidget(m_resume);
    row->addWidget(m_forget);
    m_forget->setToolTip(tr("What is in stays in; the other files are not tried."));
    hide();
    connect(m_resume, &QPushButton::clicked, this, [this] {
        hide();
        emit resumeWanted(m_import, m_waiting);
    });
    connect(m_forget, &QPushButton::clicked, this, &UnfinishedImports::forget);
}

UnfinishedImports::~UnfinishedImports() { m_ticket.cancel(); }

void UnfinishedImports::refresh() {
    m_ticket.cancel();
    m_ticket = m_desk.archive().ask(
        this, [](session::Session& session, const std::stop_token&) { return session.unfinishedImports(); },
        [this](const base::Result<std::vector<session::UnfinishedImport>>& imports) {
            take(imports ? imports.value() : std::vector<session::UnfinishedImport>());
        });
}

void UnfinishedImports::take(const std::vector<session::UnfinishedImport>& imports) {
    setVisible(!imports.empty());
    if (imports.empty())
        return;
    const session::UnfinishedImport& oldest = imports.front();
    m_import = toQt(oldest.import);
    m_waiting = oldest.total - oldest.done;
    const QDateTime begun = QDateTime::fromString(toQt(oldest.begun), Qt::ISODate).toLocalTime();
    m_words->setText(tr("An import begun on %1 was interrupted: %2 of %3 files are done.")
                         .arg(QLocale().toString(begun, QLocale::ShortFormat))
                         .arg(oldest.done)
                         .arg(oldest.total));
}

void UnfinishedImports::forget() {
    m_desk.archive().work(
        this,
        [import = fromQt(m_import)](session::Session& session, const std::stop_token&) {
            return session.dropImport(import);
        },
        [this](const base::Result<void>& dropped) {
            if (!dropped)
                m_desk.tell(dropped.error());
            refresh();
        });
}

} // namespace dokaz::ui
