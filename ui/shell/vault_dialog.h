// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the passphrase again to open the identity vault; the act is written into the ledger.
#pragma once
#include "ui/bridge/desk.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dokaz::ui {

class PassphraseField;

class VaultDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit VaultDialog(Desk& desk, QWidget* parent = nullptr);

  private:
    void submit();
    Desk& m_desk;
    PassphraseField* m_passphrase;
    QLabel* m_state;
    QProgressBar* m_progress;
    QPushButton* m_open;
};

} // namespace dokaz::ui
