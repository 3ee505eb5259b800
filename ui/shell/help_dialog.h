// SPDX-License-Identifier: GPL-3.0-or-later
// F1: a few sentences for the place one is in; and all keys.
#pragma once
#include "ui/shell/navigation.h"

#include <QDialog>

namespace dokaz::ui {

class Commands;

// Plain sentences for a page of the window.
[[nodiscard]] QString helpFor(Destination::Page page);

class HelpDialog final : public QDialog {
    Q_OBJECT
  public:
    HelpDialog(const QString& title, const QString& words, QWidget* parent = nullptr);
    // Every command that has a key.
    [[nodiscard]] static QString keysOf(const Commands& commands);
    [[nodiscard]] static QString aboutWords();
};

} // namespace dokaz::ui
