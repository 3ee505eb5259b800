// SPDX-License-Identifier: GPL-3.0-or-later
// A field of a record: its name at the side, its values beside it, one below another.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "record/catalogue.h"
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace dokaz::ui {

class ValueRow;

struct BlockContent {
    record::FieldDeclaration field; // with the code alone where the catalogue does not know it
    bool isKnown = true;
    bool isIdentity = false;        // its values stand in the identity vault
    bool isEditable = true;
    std::vector<session::ValueView> values;
};

class FieldBlock final : public QWidget {
    Q_OBJECT
  public:
    FieldBlock(Desk& desk, BlockContent content, QWidget* parent = nullptr);
    [[nodiscard]] const record::FieldDeclaration& field() const { return m_content.field; }
    // Null where no such row is shown.
    [[nodiscard]] ValueRow* row(const QString& rowId) const;
    [[nodiscard]] const std::vector<ValueRow*>& rows() const { return m_rows; }
    void showAll();
    // Puts `panel` beneath the row (or last, for ""); `instead` hides the row until release().
    enum class Standing { Below, Instead };
    void hold(QWidget* panel, const QString& rowId, Standing standing);
    void release(QWidget* panel); // deletes it later

  signals:
    void editWanted(const QString& rowId); // "": a new value
    void citeWanted(const QString& rowId);
    void retractWanted(const QString& rowId);

  private:
    QWidget* newName();
    void addRows(std::size_t most);
    [[nodiscard]] bool takesMore() const;
    [[nodiscard]] QString addName() const;
    void add();
    void addAdd();
    Desk& m_desk;
    BlockContent m_content;
    QVBoxLayout* m_column;
    QWidget* m_rest = nullptr; // "Show all 120"
    QWidget* m_add = nullptr;  // in an empty field, gives way to the editor
    std::vector<ValueRow*> m_rows;
    ValueRow* m_hidden = nullptr;
};

} // namespace dokaz::ui
