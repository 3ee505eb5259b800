// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/create_page.h"

#include "base/random.h"
#include "session/fresh_passphrase.h"
#include "session/passphrase_strength.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int fullStrengthBits = 96;

QLineEdit* newLine(const QString& name) {
    auto* line = new QLineEdit;
    line->setAccessibleName(name);
    return line;
}

void addNamed(QVBoxLayout* column, const QString& name, QWidget* field) {
    QLabel* label = newLabel(name, TextRole::Small);
    label->setWordWrap(true);
    column->addWidget(label);
    column->addWidget(field);
}

} // namespace

CreatePage::CreatePage(QWidget* parent)
    : QWidget(parent), m_parent(newLine(tr("Folder to put it in"))), m_name(newLine(tr("Name of the archive"))),
      m_author(newLine(tr("Your name, as it signs entries"))), m_passphrase(new PassphraseField(tr("Passphrase"))),
      m_again(new PassphraseField(tr("Passphrase again"))), m_strength(new QProgressBar),
      m_strengthWords(newLabel({}, TextRole::Small)), m_progress(new QProgressBar), m_state(newLabel({}, TextRole::Muted)),
      m_create(new QPushButton(tr("Create"))), m_back(new QPushButton(tr("Bac&k"))),
      m_other(new QPushButton(tr("&Offer another"))), m_browse(new QPushButton(tr("&Browse…"))) {
    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    m_card = new QFrame(page);
    m_card->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(8 * gridStep, 6 * gridStep, 8 * gridStep, 6 * gridStep);
    column->setSpacing(3 * gridStep / 2);
    column->addWidget(newLabel(tr("New archive"), TextRole::Title));
    column->addWidget(newLabel(tr("An encrypted folder on this computer. Without the passphrase nobody can open it, "
                                  "and nobody can bring it back: write it down and keep the paper away from the computer."),
                               TextRole::Muted));
    addRows(column);
    addButtons(column);
    outer->addStretch(2);
    auto* row = new QHBoxLayout; // of a fixed width in a row of its own: so its height is that of its lines
    row->addStretch();
    row->addWidget(m_card);
    row->addStretch();
    outer->addLayout(row);
    outer->addStretch(3);
    auto* area = new QScrollArea(this); // for large text in a low window
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("New archive"));
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    connectAll();
}

void CreatePage::addRows(QVBoxLayout* column) {
    column->addWidget(newLabel(tr("Folder to put it in"), TextRole::Small));
    auto* row = new QHBoxLayout;
    row->addWidget(m_parent, 1);
    m_browse->setAccessibleName(tr("Browse for a folder"));
    row->addWidget(m_browse);
    column->addLayout(row);
    addNamed(column, tr("Name of the archive (visible on the disk: choose one that tells nothing)"), m_name);
    addNamed(column, tr("Your name, as it signs entries (may be a code)"), m_author);
    column->addWidget(newLabel(tr("Passphrase"), TextRole::Small));
    auto* secret = new QHBoxLayout;
    secret->addWidget(m_passphrase, 1);
    m_other->setAccessibleName(tr("Offer another passphrase"));
    secret->addWidget(m_other);
    column->addLayout(secret);
    m_strength->setRange(0, fullStrengthBits);
    m_strength->setTextVisible(false);
    m_strength->setAccessibleName(tr("Strength of the passphrase"));
    column->addWidget(m_strength);
    column->addWidget(m_strengthWords);
    addNamed(column, tr("Type it again, from your paper"), m_again);
}

void CreatePage::addButtons(QVBoxLayout* column) {
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Making the archive"));
    m_progress->hide();
    column->addWidget(m_progress);
    column->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    m_back->setAccessibleName(tr("Back"));
    m_create->setAccessibleName(tr("Create"));
    m_create->setDefault(true);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_create);
    column->addLayout(buttons);
}

void CreatePage::connectAll() {
    for (QLineEdit* line : {m_parent, m_name, m_author, static_cast<QLineEdit*>(m_passphrase), static_cast<QLineEdit*>(m_again)}) {
        connect(line, &QLineEdit::textChanged, this, &CreatePage::judge);
        connect(line, &QLineEdit::returnPressed, this, &CreatePage::submit);
    }
    connect(m_create, &QPushButton::clicked, this, &CreatePage::submit);
    connect(m_back, &QPushButton::clicked, this, &CreatePage::backWanted);
    connect(m_other, &QPushButton::clicked, this, &CreatePage::offerPassphrase);
    connect(m_browse, &QPushButton::clicked, this, &CreatePage::browse);
}

// Wide enough for the offered words: whoever writes them down must see them all.
void CreatePage::fitCard() {
    constexpr int usualWidth = 125 * gridStep, margins = 28 * gridStep, letters = 38;
    const int words = m_passphrase->fontMetrics().horizontalAdvance(QString(letters, QLatin1Char('o')));
    m_card->setFixedWidth(std::max(usualWidth, words + m_other->sizeHint().width() + margins));
}

void CreatePage::begin() {
    fitCard();
    setBusy(false);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_parent->setText(QFileInfo(documents).isDir() ? documents : QDir::homePath());
    m_name->setText(QStringLiteral("archive.dokaz"));
    m_author->clear();
    m_again->wipe();
    offerPassphrase();
    m_author->setFocus();
}

void CreatePage::offerPassphrase() {
    base::SystemRandom random;
    const base::SecretBytes offered = session::freshPassphrase(random);
    m_passphrase->wipe();
    m_passphrase->setText(QString::fromUtf8(reinterpret_cast<const char*>(offered.view().data()),
                                            static_cast<qsizetype>(offered.size())));
    m_passphrase->setShown(true); // to be written down
    judge();
}

void CreatePage::setBusy(bool busy) {
    m_isBusy = busy;
    m_progress->setVisible(busy);
    m_back->setEnabled(!busy);
    m_state->setText(busy ? tr("Making the archive and its keys…") : QString());
    judge();
}

void CreatePage::tell(const QString& sentence) {
    setBusy(false);
    m_state->setText(sentence);
}

// A passphrase shown is not left behind, whichever way the page is left; a window put away by its frame comes
// back.
void CreatePage::hideEvent(QHideEvent* event) {
    if (!event->spontaneous())
        takePassphrase().wipe();
    QWidget::hideEvent(event);
}

base::SecretBytes CreatePage::takePassphrase() {
    base::SecretBytes secret = m_passphrase->secret();
    m_passphrase->wipe();
    m_again->wipe();
    return secret;
}

QString CreatePage::folder() const { return QDir::cleanPath(m_parent->text() + QLatin1Char('/') + m_name->text()); }

QString CreatePage::obstacle() const {
    const QFileInfo parent(m_parent->text());
    if (!parent.isDir())
        return tr("The folder to put it in does not exist. Choose another, or make it first.");
    if (!parent.isWritable())
        return tr("Nothing can be written into that folder. Choose another.");
    if (QFileInfo::exists(folder()))
        return tr("Something of that name is in the folder already. Choose another name.");
    return {};
}

void CreatePage::browse() {
    auto* dialog = new QFileDialog(this, tr("Folder to put the archive in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOptions(QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, m_parent, &QLineEdit::setText);
    dialog->open();
}

void CreatePage::judge() {
    const double bits = session::estimatedBits(m_passphrase->secret());
    m_strength->setValue(std::min(fullStrengthBits, static_cast<int>(bits)));
    const bool strong = bits >= session::fewestBits;
    m_strengthWords->setText(strong ? tr("Strong enough: about %1 bits.").arg(static_cast<int>(bits))
                                    : tr("Too weak: about %1 bits, 60 are the least. Take six random words.")
                                          .arg(static_cast<int>(bits)));
    const bool same = m_passphrase->text() == m_again->text();
    const bool complete = !m_parent->text().isEmpty() && !m_name->text().isEmpty() && !m_author->text().trimmed().isEmpty();
    m_create->setEnabled(!m_isBusy && strong && same && complete);
    if (!m_isBusy && !m_again->text().isEmpty() && !same)
        m_state->setText(tr("The two passphrases differ."));
    else if (!m_isBusy)
        m_state->clear();
}

void CreatePage::submit() {
    if (!m_create->isEnabled())
        return;
    if (const QString sentence = obstacle(); !sentence.isEmpty()) { // while the passphrase still stands there
        m_state->setText(sentence);
        return m_name->setFocus();
    }
    setBusy(true);
    emit createWanted(folder(), m_author->text().trimmed());
}

} // namespace dokaz::ui
