// SPDX-License-Identifier: GPL-3.0-or-later
// How the file of a table is read: the row of its header, the sheet, the separator, the encoding. Shows what was found, and
// only what such a file has.
//
// Threads: the UI thread. Changes nothing itself: what the person chose is put into the question by choose().
#pragma once
#include "session/table_values.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QSpinBox;

namespace dokaz::ui {

class FlowLayout;

class TableFormRow final : public QWidget {
    Q_OBJECT
  public:
    explicit TableFormRow(QWidget* parent = nullptr);
    void show(const session::TablePreview& preview);
    void choose(session::ReadTable& table) const;
    void forget(); // what was chosen: as a mapping says, or as found
    [[nodiscard]] QSpinBox& headerRow() const { return *m_header; }
    [[nodiscard]] QComboBox& sheet() const { return *m_sheet; }
    [[nodiscard]] QComboBox& separator() const { return *m_separator; }
    [[nodiscard]] QComboBox& encoding() const { return *m_encoding; }

  signals:
    void chosen(); // another than what is shown

  private:
    QWidget* add(FlowLayout& flow, const QString& words, QWidget* field);
    void take(QComboBox& box, std::string& choice);

    QSpinBox* m_header;
    QComboBox *m_sheet, *m_separator, *m_encoding;
    QWidget *m_headerPart, *m_sheetPart, *m_separatorPart, *m_encodingPart;
    std::optional<std::int64_t> m_headerChosen;
    std::string m_sheetChosen, m_separatorChosen, m_encodingChosen;
};

} // namespace dokaz::ui
