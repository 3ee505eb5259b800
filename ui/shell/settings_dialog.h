// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may set: appearance, idle lock, what is remembered. Changes apply at once.
#pragma once
#include "ui/bridge/settings.h"

#include <QDialog>

namespace dokaz::ui {

class SettingsDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

  signals:
    void appearanceChanged();
    void idleLockChanged();
    void sortLanguageChanged();

  private:
    QWidget* newAppearance();
    QWidget* newSecurity();
    Settings& m_settings;
};

} // namespace dokaz::ui
