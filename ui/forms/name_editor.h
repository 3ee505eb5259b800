// SPDX-License-Identifier: GPL-3.0-or-later
// A name as it is written, its language and what sort of name it is.
#pragma once
#include "record/vocabulary.h"
#include "ui/forms/value_editor.h"

class QComboBox;

namespace dokaz::ui {

class NameEditor final : public ValueEditor {
    Q_OBJECT
  public:
    NameEditor(const QString& name, const record::Vocabularies& vocabularies, QWidget* parent = nullptr);
    [[nodiscard]] QString typed() const override;
    void setTyped(const QString& typed) override;
    void wipe() override;
    void setWrong(bool wrong) override;

  private:
    void fillLanguages(const record::Vocabularies& vocabularies);
    void fillSorts();
    QLineEdit* m_line;
    QComboBox* m_language;
    QComboBox* m_sort;
};

} // namespace dokaz::ui
