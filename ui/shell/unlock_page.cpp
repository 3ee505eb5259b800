// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unlock_page.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace dokaz::ui {

UnlockPage::UnlockPage(Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_folder(new QComboBox), m_passphrase(new PassphraseField(tr("Passphrase"))),
      m_open(new QPushButton(tr("&Unlock"))), m_create(new QPushButton(tr("&New archive…"))),
      m_browse(new QPushButton(tr("&Browse…"))), m_sample(new QPushButton(tr("&Try the sample archive"))),
      m_progress(new QProgressBar), m_state(newLabel({}, TextRole::Muted)) {
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    auto* row = new QHBoxLayout; // of a fixed width in a row of its own: so its height is that of its lines
    row->addStretch();
    row->addWidget(newCard());
    row->addStretch();
    column->addLayout(row);
    column->addStretch(3);
    m_open->setDefault(true);
    m_open->setAccessibleName(tr("Unlock"));
    m_create->setAccessibleName(tr("New archive"));
    m_browse->setAccessibleName(tr("Browse for an archive"));
    m_sample->setAccessibleName(tr("Try the sample archive"));
    m_sample->setFlat(true);
    m_sample->hide();
    connect(m_open, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::submit);
    connect(m_passphrase, &QLineEdit::textChanged, this, &UnlockPage::adapt);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { markWrong(false); });
    connect(m_folder, &QComboBox::editTextChanged, this, &UnlockPage::adapt);
    connect(m_create, &QPushButton::clicked, this, &UnlockPage::createWanted);
    connect(m_browse, &QPushButton::clicked, this, &UnlockPage::browse);
    connect(m_sample, &QPushButton::clicked, this, &UnlockPage::openSample);
    adapt();
}

QWidget* UnlockPage::newCard() {
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    card->setFixedWidth(115 * gridStep);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(8 * gridStep, 7 * gridStep, 8 * gridStep, 7 * gridStep);
    column->setSpacing(2 * gridStep);
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel(card);
    picture->setPixmap(iconPixmap(QStringLiteral("dokaz"), 10 * gridStep, devicePixelRatioF(), QStringLiteral("accent")));
    head->addWidget(picture);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(newLabel(QStringLiteral("Dokaz"), TextRole::Title, card));
    words->addWidget(newLabel(tr("Evidence archive"), TextRole::Muted, card));
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(3 * gridStep);
    addRows(column);
    return card;
}

void UnlockPage::addRows(QVBoxLayout* column) {
    auto* folderName = newLabel(tr("Archive"), TextRole::Small);
    column->addWidget(folderName);
    auto* row = new QHBoxLayout;
    m_folder->setEditable(true);
    m_folder->setInsertPolicy(QComboBox::NoInsert);
    m_folder->setCompleter(nullptr);
    m_folder->setAccessibleName(tr("Archive folder"));
    m_folder->lineEdit()->setAccessibleName(tr("Archive folder"));
    m_folder->lineEdit()->setPlaceholderText(tr("Folder of the archive"));
    m_folder->addItems(m_settings.recentArchives());
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    column->addLayout(row);
    auto* passphraseName = newLabel(tr("Passphrase"), TextRole::Small);
    column->addWidget(passphraseName);
    column->addWidget(m_passphrase);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Deriving the key"));
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    column->addWidget(m_progress);
    column->addWidget(m_state);
    m_state->setMinimumHeight(9 * gridStep);
    m_state->setAlignment(Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addStretch();
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    column->addWidget(m_sample, 0, Qt::AlignHCenter);
}

void UnlockPage::offer(const QString& folder) {
    m_folder->setEditText(folder);
    m_passphrase->setFocus();
}

void UnlockPage::offerSample(const QString& folder, const QString& passphraseFile) {
    m_sampleFolder = folder;
    m_samplePassphraseFile = passphraseFile;
    m_sample->show();
}

void UnlockPage::setBusy(bool busy) {
    m_isBusy = busy;
    m_progress->setVisible(busy);
    if (busy) {
        m_state->setProperty("textRole", QStringLiteral("muted"));
        m_state->setText(tr("Deriving the key from the passphrase. This takes a moment on purpose: it slows down guessing."));
    } else {
        m_state->clear();
    }
    adapt();
}

void UnlockPage::tell(const QString& sentence, bool wrongPassphrase) {
    setBusy(false);
    m_state->setText(sentence);
    markWrong(wrongPassphrase);
    m_passphrase->setFocus();
}

void UnlockPage::markWrong(bool isWrong) {
    if (m_passphrase->property("wrong").toBool() == isWrong)
        return;
    m_passphrase->setProperty("wrong", isWrong);
    m_passphrase->style()->unpolish(m_passphrase);
    m_passphrase->style()->polish(m_passphrase);
}

base::SecretBytes UnlockPage::takePassphrase() {
    base::SecretBytes secret = m_passphrase->secret();
    m_passphrase->wipe();
    return secret;
}

void UnlockPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    markWrong(false);
    const QString typed = m_folder->currentText();
    m_folder->clear();
    m_folder->addItems(m_settings.recentArchives());
    m_folder->setEditText(typed.isEmpty() && m_folder->count() > 0 ? m_folder->itemText(0) : typed);
    if (m_folder->currentText().isEmpty())
        m_folder->setFocus();
    else
        m_passphrase->setFocus();
}

void UnlockPage::browse() {
    auto* dialog = new QFileDialog(this, tr("Open an archive"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOptions(QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog | QFileDialog::ReadOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &UnlockPage::offer);
    dialog->open();
}

void UnlockPage::submit() {
    if (m_isBusy || m_folder->currentText().isEmpty() || m_passphrase->text().isEmpty())
        return;
    setBusy(true);
    emit openWanted(QDir::cleanPath(m_folder->currentText()));
}

void UnlockPage::openSample() {
    QFile file(m_samplePassphraseFile);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(tr("The passphrase of the sample archive is not where it was expected."), false);
        return;
    }
    constexpr qint64 longest = 4096;
    m_folder->setEditText(m_sampleFolder);
    m_passphrase->setText(QString::fromUtf8(file.readLine(longest).trimmed()));
    submit();
}

void UnlockPage::adapt() {
    m_open->setEnabled(!m_isBusy && !m_folder->currentText().isEmpty() && !m_passphrase->text().isEmpty());
    for (QWidget* widget : {static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_passphrase),
                            static_cast<QWidget*>(m_create), static_cast<QWidget*>(m_browse), static_cast<QWidget*>(m_sample)})
        widget->setEnabled(!m_isBusy);
}

} // namespace dokaz::ui
