// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/unfinished_imports.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace dokaz::ui {

UnfinishedImports::UnfinishedImports(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_words(newLabel({}, TextRole::Body, this)),
      m_resume(new QPushButton(tr("Go on"), this)), m_forget(new QPushButton(tr("Give it up"), this)) {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Interrupted import"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    row->addWidget(m_words, 1);
    row->addWidget(m_resume);
    row->addWidget(m_forget);
    m_forget->setToolTip(tr("What is in stays in; the other files are not tried."));
    hide();
    connect(&desk.archive(), &Archive::vaultOpened, this, &UnfinishedImports::refresh);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (m_isVaultNeeded) {
            m_desk.askForVault();
            return;
        }
        m_isAny = false;
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
    m_isAny = !imports.empty();
    setVisible(m_isAny && !m_isHeld);
    if (imports.empty())
        return;
    m_oldest = imports.front();
    const session::UnfinishedImport& oldest = m_oldest;
    m_import = toQt(oldest.import);
    m_waiting = oldest.total - oldest.done;
    const QDateTime begun = QDateTime::fromString(toQt(oldest.begun), Qt::ISODate).toLocalTime();
    QString words = tr("An import begun on %1 was interrupted: %2 of %3 files are done.")
                        .arg(QLocale().toString(begun, QLocale::ShortFormat))
                        .arg(oldest.done)
                        .arg(oldest.total);
    if (oldest.paths == session::ImportPaths::InVault)
        words += QLatin1Char(' ') + tr("The paths of the others are kept in the identity vault, which is closed. Without it, import "
                                       "the same files or folder again: what is in is not taken twice.");
    else if (oldest.paths == session::ImportPaths::NotKept)
        words += QLatin1Char(' ') + tr("The paths of the others were not kept: import the same files or folder again. What is in is not "
                                       "taken twice.");
    m_words->setText(words + QLatin1Char(' ') + ground());
    m_isVaultNeeded = oldest.paths == session::ImportPaths::InVault;
    m_resume->setText(m_isVaultNeeded ? tr("Open the vault…") : tr("Go on"));
    m_resume->setVisible(oldest.paths != session::ImportPaths::NotKept);
}

// What it was begun with, which the fields for the next import say nothing of.
QString UnfinishedImports::ground() const {
    const record::Vocabulary* bases = m_desk.archive().vocabularies().find("release_basis");
    const record::VocabularyTerm* basis = bases == nullptr ? nullptr : bases->find(m_oldest.basis);
    QStringList said{m_oldest.basis.empty() ? tr("no basis stated") : basis == nullptr ? toQt(m_oldest.basis) : termName(*basis)};
    for (const std::string& words : {m_oldest.basisBy, m_oldest.publisher, m_oldest.reason})
        if (!words.empty())
            said << isolated(toQt(words));
    //: %1 the basis, by whose word, the publisher and the reason, those that were given
    return tr("It goes on as it was begun: %1.").arg(said.join(QStringLiteral(" · ")));
}

void UnfinishedImports::setHeld(bool held) {
    if (m_isHeld == held)
        return;
    m_isHeld = held;
    setVisible(m_isAny && !held);
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
