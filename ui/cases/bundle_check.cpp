// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/bundle_check.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

// The sentences of src/bundle/verifier.cpp, for lupdate.
constexpr const char* sentences[] = {
    QT_TRANSLATE_NOOP("BundleCheck", "The archive has the one form that bundles have, byte for byte."),
    QT_TRANSLATE_NOOP("BundleCheck", "Every file is the one both manifests list, and nothing else is there."),
    QT_TRANSLATE_NOOP("BundleCheck", "The manifests are signed with the key in the bundle."),
    QT_TRANSLATE_NOOP("BundleCheck", "The signing key is the one you know from elsewhere."),
    QT_TRANSLATE_NOOP("BundleCheck", "The ledger's checkpoint is signed."),
    QT_TRANSLATE_NOOP("BundleCheck", "Every row disclosed stands in the ledger under the checkpoint."),
    QT_TRANSLATE_NOOP("BundleCheck", "Every value that names a row is the value of that row."),
    QT_TRANSLATE_NOOP("BundleCheck", "The bundle holds as many records, sources and rows as it says."),
};

QString checkSentence(const std::string& english) {
    for (const char* known : sentences)
        if (english == known)
            return QCoreApplication::translate("BundleCheck", known);
    return toQt(english);
}

constexpr int iconSize = 5 * gridStep;

} // namespace

BundleCheckView::BundleCheckView(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_verdict(newLabel({}, TextRole::Heading, this)),
      m_advice(newLabel({}, TextRole::Muted, this)), m_signerRow(new QWidget(this)),
      m_signer(new QLineEdit(m_signerRow)), m_checks(new QWidget(this)), m_lines(new QVBoxLayout(m_checks)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridStep);
    auto* head = new QHBoxLayout;
    head->addWidget(m_picture);
    head->addWidget(m_verdict, 1);
    column->addLayout(head);
    column->addWidget(m_advice);
    auto* signer = new QHBoxLayout(m_signerRow);
    signer->setContentsMargins(0, 0, 0, 0);
    auto* label = newLabel(tr("Signed by:"), TextRole::Body, m_signerRow);
    label->setWordWrap(false);
    label->setBuddy(m_signer);
    m_signer->setReadOnly(true);
    m_signer->setAccessibleName(tr("The signer's key in words"));
    signer->addWidget(label);
    signer->addWidget(m_signer, 1);
    column->addWidget(m_signerRow);
    m_lines->setContentsMargins(0, gridStep, 0, 0);
    m_lines->setSpacing(gridStep);
    column->addWidget(m_checks);
    column->addStretch();
    connect(&ThemeChange::signal(), &ThemeChange::changed, this, [this] {
        if (const auto shown = m_shown)
            showVerdict(*shown);
    });
    clear();
}

void BundleCheckView::showWords(const QString& sentence, const QString& icon, const QString& token) {
    m_verdict->setText(sentence);
    m_picture->setPixmap(iconPixmap(icon, iconSize, devicePixelRatioF(), token));
    m_picture->setVisible(true);
}

void BundleCheckView::clearChecks() {
    while (QLayoutItem* line = m_lines->takeAt(0)) {
        delete line->widget();
        delete line;
    }
}

void BundleCheckView::clear() {
    m_shown.reset();
    clearChecks();
    m_verdict->clear();
    m_advice->hide();
    m_picture->hide();
    m_signerRow->hide();
}

void BundleCheckView::showWaiting() {
    clear();
    showWords(tr("Checking every file and every signature…"), QStringLiteral("review"),
              QStringLiteral("muted"));
}

void BundleCheckView::showProblem(const QString& sentence) {
    clear();
    showWords(sentence, QStringLiteral("warning"), QStringLiteral("danger"));
}

void BundleCheckView::showVerdict(const session::BundleVerdict& verdict) {
    clear();
    if (verdict.verdict == "verified") {
        showWords(tr("Verified: the bundle is whole and signed by the key you know."),
                  QStringLiteral("check"), QStringLiteral("good"));
    } else if (verdict.verdict == "no-bundle") {
        showWords(tr("This is no bundle, but another kind of file. Choose the .zip file that the sender sealed; if it is that one, ask for it again."), QStringLiteral("help"),
                  QStringLiteral("warn"));
    } else if (verdict.verdict == "broken") {
        showWords(tr("Broken: this is not what was sealed. Do not rely on it; ask the sender for it again."),
                  QStringLiteral("warning"), QStringLiteral("danger"));
    } else {
        showWords(tr("The bundle is whole. Who signed it is not confirmed yet."), QStringLiteral("help"),
                  QStringLiteral("warn"));
        m_advice->setText(
            tr("Ask the sender, by telephone or in person, for the words of their key, and compare them with "
               "these or type them above."));
        m_advice->show();
    }
    m_signer->setText(toQt(verdict.signerWords));
    m_signer->setCursorPosition(0);
    m_signerRow->setVisible(!verdict.signerWords.empty());
    for (const session::BundleCheck& check : verdict.checks)
        addCheck(check);
    m_shown = verdict;
}

void BundleCheckView::addCheck(const session::BundleCheck& check) {
    const bool fails = check.isMade && !check.holds;
    auto* line = new QWidget(m_checks);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* picture = new QLabel(line);
    const QString drawing = fails         ? QStringLiteral("warning")
                            : check.holds ? QStringLiteral("check")
                                          : QStringLiteral("more");
    const QString token = fails         ? QStringLiteral("danger")
                          : check.holds ? QStringLiteral("good")
                                        : QStringLiteral("muted");
    picture->setPixmap(iconPixmap(drawing, 4 * gridStep, devicePixelRatioF(), token));
    row->addWidget(picture, 0, Qt::AlignTop);
    const QString outcome = fails ? tr("Fails") : check.holds ? tr("Holds") : tr("Not checked");
    QString words =
        tr("%1: %2", "the outcome of a check, and what was checked").arg(outcome, checkSentence(check.what));
    if (!check.detail.empty() && !check.holds)
        words += QLatin1Char(' ') + tr("(%1)", "what differs").arg(isolated(toQt(check.detail)));
    row->addWidget(newLabel(words, TextRole::Body, line), 1);
    m_lines->addWidget(line);
}

QString BundleCheckView::verdictWords() const { return m_verdict->text(); }

} // namespace dokaz::ui
