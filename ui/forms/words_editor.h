// SPDX-License-Identifier: GPL-3.0-or-later
// One line for dates, periods, numbers and places, typed as people write them.
#pragma once
#include "ui/forms/value_editor.h"

namespace dokaz::ui {

class WordsEditor final : public ValueEditor {
    Q_OBJECT
  public:
    WordsEditor(const QString& name, const QString& example, QWidget* parent = nullptr);
    [[nodiscard]] QString typed() const override;
    void setTyped(const QString& typed) override;
    void wipe() override;
    void setWrong(bool wrong) override;

  private:
    QLineEdit* m_line;
};

} // namespace dokaz::ui
