// SPDX-License-Identifier: GPL-3.0-or-later
// Words of any length: grows with them up to eight lines. Enter keeps, Shift+Enter begins a new line.
#pragma once
#include "ui/forms/value_editor.h"

namespace dokaz::ui {

class TextEditor final : public ValueEditor {
    Q_OBJECT
  public:
    explicit TextEditor(const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] QString typed() const override;
    void setTyped(const QString& typed) override;
    void wipe() override;
    void setWrong(bool wrong) override;
    void begin() override;

  protected:
    bool takesKey(int key, Qt::KeyboardModifiers modifiers) override;

  private:
    void grow();
    QPlainTextEdit* m_text;
};

} // namespace dokaz::ui
