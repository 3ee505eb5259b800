// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/vault_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

VaultDialog::VaultDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_passphrase(new PassphraseField(tr("Passphrase"), this)),
      m_state(newLabel({}, TextRole::Muted, this)), m_progress(new QProgressBar(this)) {
    setWindowTitle(tr("Identity vault"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 5 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(newLabel(tr("Open the identity vault"), TextRole::Title, this));
    column->addWidget(newLabel(tr("Names, contacts and other identities of protected persons are kept apart and stay "
                                  "closed until they are needed. That you opened them is written into the activity."),
                               TextRole::Muted, this));
    column->addWidget(m_passphrase);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Deriving the key"));
    m_progress->hide();
    column->addWidget(m_progress);
    column->addWidget(m_state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("&Open the vault"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    for (QAbstractButton* button : buttons->buttons())
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    column->addWidget(buttons);
    setMinimumWidth(110 * gridStep);
    connect(m_open, &QPushButton::clicked, this, &VaultDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_passphrase->setFocus();
}

void VaultDialog::submit() {
    if (m_passphrase->text().isEmpty() || m_progress->isVisible())
        return;
    m_progress->show();
    m_open->setEnabled(false);
    base::SecretBytes secret = m_passphrase->secret();
    m_passphrase->wipe();
    m_desk.archive().openVault(std::move(secret), this, [this](const base::Result<void>& opened) {
        if (opened) {
            m_desk.tell(tr("The identity vault is open until you lock."));
            accept();
            return;
        }
        m_progress->hide();
        m_open->setEnabled(true);
        m_state->setText(sentence(opened.error()));
        m_passphrase->setFocus();
    });
}

} // namespace dokaz::ui
