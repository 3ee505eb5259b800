// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/bundle_result.h"

#include "session/verify_bundle.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/cases/bundle_check.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QString reportWords(const session::BundleReport& report) {
    const QStringList parts{
        BundleResult::tr("%n record(s) went out", nullptr, static_cast<int>(report.records)),
        BundleResult::tr("%n of them under a code", "records", static_cast<int>(report.pseudonymised)),
        BundleResult::tr("%n document(s)", "in a bundle", static_cast<int>(report.sources)),
        BundleResult::tr("%n with (its|their) file", "documents", static_cast<int>(report.files)),
        BundleResult::tr("%n value(s) or record(s) stayed here", nullptr, static_cast<int>(report.withheld))};
    return parts.join(QStringLiteral(" · "));
}

} // namespace

BundleResult::BundleResult(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_summary(newLabel({}, TextRole::Heading, this)), m_digest(new QLineEdit(this)),
      m_file(new QLineEdit(this)),
      m_check(new BundleCheckView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * gridStep);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_file->setReadOnly(true);
    m_file->setAccessibleName(tr("Where the bundle is"));
    auto* row = new QHBoxLayout;
    auto* label = newLabel(tr("SHA-&256:"), TextRole::Body, this);
    label->setWordWrap(false);
    label->setBuddy(m_digest);
    m_digest->setReadOnly(true);
    m_digest->setAccessibleName(tr("SHA-256 of the file"));
    row->addWidget(label);
    row->addWidget(m_digest, 1);
    column->addLayout(row);
    auto* place = new QHBoxLayout;
    auto* where = newLabel(tr("&File:"), TextRole::Body, this);
    where->setWordWrap(false);
    where->setBuddy(m_file);
    place->addWidget(where);
    place->addWidget(m_file, 1);
    column->addLayout(place);
    column->addWidget(newLabel(tr("Give the recipient the words of your key by another way than the bundle, by telephone or "
                                  "in person: only so can they tell your bundle from another's."),
                               TextRole::Muted, this));
    column->addWidget(m_check, 1);
}

void BundleResult::showReport(const session::BundleReport& report) {
    m_summary->setText(reportWords(report));
    m_digest->setText(toQt(report.sha256));
    m_digest->setCursorPosition(0);
    m_file->setText(QString::fromStdString(std::filesystem::absolute(report.file).string()));
    m_file->setCursorPosition(0);
    check(report);
}

void BundleResult::check(const session::BundleReport& report) {
    m_check->showWaiting();
    m_job = m_desk.jobs().begin(tr("Checking a bundle"));
    m_desk.archive().work(
        this,
        [file = report.file, signer = report.signerWords](session::Session&, const std::stop_token&) {
            return session::verifyBundle(file, signer);
        },
        [this](const base::Result<session::BundleVerdict>& verdict) {
            m_job.end();
            if (verdict)
                m_check->showVerdict(verdict.value());
            else
                m_check->showProblem(sentence(verdict.error()));
        });
}

} // namespace dokaz::ui
