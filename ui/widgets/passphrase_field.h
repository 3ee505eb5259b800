// SPDX-License-Identifier: GPL-3.0-or-later
// A line for a passphrase: hidden, shown while asked to, wiped when taken. No undo, no drag, no input method history.
#pragma once
#include "base/secret_bytes.h"

#include <QLineEdit>

namespace dokaz::ui {

class PassphraseField final : public QLineEdit {
    Q_OBJECT
  public:
    explicit PassphraseField(const QString& name, QWidget* parent = nullptr); // `name`: accessible name and placeholder
    // The UTF-8 of what was typed. The field keeps it.
    [[nodiscard]] base::SecretBytes secret() const;
    // Overwrites as far as Qt lets us, and empties. Qt may hold copies of single key presses until they are reused.
    void wipe();
    void setShown(bool shown);
};

} // namespace dokaz::ui
