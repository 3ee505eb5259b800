// SPDX-License-Identifier: GPL-3.0-or-later
// Another record, found by its name in any script.
#pragma once
#include "record/catalogue.h"
#include "ui/bridge/archive.h"
#include "ui/forms/value_editor.h"

namespace dokaz::ui {

class RecordPicker;

class RecordEditor final : public ValueEditor {
    Q_OBJECT
  public:
    RecordEditor(const QString& name, Archive& archive, const QStringList& kinds, QWidget* parent = nullptr);
    [[nodiscard]] QString typed() const override; // an id; words that are no record yet as they stand
    void setTyped(const QString& typed) override; // an id; its title is asked for
    void wipe() override;
    void setWrong(bool wrong) override;
    [[nodiscard]] RecordPicker* picker() const { return m_picker; }

  signals:
    void newWanted(const QString& kind, const QString& words);

  private:
    Archive& m_archive;
    RecordPicker* m_picker;
    Ticket m_asked;
};

} // namespace dokaz::ui
