// SPDX-License-Identifier: GPL-3.0-or-later
// A new archive: where, who signs, and a passphrase that is offered, shown once and typed again.
#pragma once
#include "base/secret_bytes.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dokaz::ui {

class PassphraseField;

class CreatePage final : public QWidget {
    Q_OBJECT
  public:
    explicit CreatePage(QWidget* parent = nullptr);
    void begin(); // empties the form and offers a passphrase
    void setBusy(bool busy);
    void tell(const QString& sentence);
    [[nodiscard]] base::SecretBytes takePassphrase(); // and empties the fields

  signals:
    void createWanted(const QString& folder, const QString& author);
    void backWanted();

protected:
    void hideEvent(QHideEvent* event) override; // wipes the passphrase

private:
    void addRows(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void connectAll();
    void offerPassphrase();
    void browse();
    void submit();
    void judge();
    void fitCard();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString obstacle() const; // why it cannot be made there; empty: nothing is in the way

    QFrame* m_card = nullptr;
    QLineEdit* m_parent;
    QLineEdit* m_name;
    QLineEdit* m_author;
    PassphraseField* m_passphrase;
    PassphraseField* m_again;
    QProgressBar* m_strength;
    QLabel* m_strengthWords;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton* m_create;
    QPushButton* m_back;
    QPushButton* m_other;
    QPushButton* m_browse;
    bool m_isBusy = false;
};

} // namespace dokaz::ui
