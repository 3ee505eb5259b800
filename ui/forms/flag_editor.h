// SPDX-License-Identifier: GPL-3.0-or-later
// Yes, no, or not said.
#pragma once
#include "ui/forms/value_editor.h"

#include <array>

class QPushButton;

namespace dokaz::ui {

class FlagEditor final : public ValueEditor {
    Q_OBJECT
  public:
    explicit FlagEditor(const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] QString typed() const override;
    void setTyped(const QString& typed) override;
    void wipe() override;
    void begin() override;

  protected:
    bool takesKey(int key, Qt::KeyboardModifiers modifiers) override;

  private:
    void choose(std::size_t place);
    std::array<QPushButton*, 3> m_buttons; // yes, no, not said
};

} // namespace dokaz::ui
