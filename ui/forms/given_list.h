// SPDX-License-Identifier: GPL-3.0-or-later
// Values a new record was begun with that stand in none of its lines: a name while the vault is closed, a
// second value. Nothing is kept that nobody sees: each is told, and can be left out.
//
// Threads: the UI thread. Ownership: its parent's. What it holds is wiped when it goes.
#pragma once
#include "record/catalogue.h"
#include "session/values.h"

#include <QPointer>
#include <QWidget>

#include <vector>

namespace dokaz::ui {

class GivenList final : public QWidget {
    Q_OBJECT
  public:
    GivenList(const record::KindDeclaration& kind, QWidget* parent);
    ~GivenList() override;
    void add(const std::vector<session::TypedField>& fields);
    [[nodiscard]] const std::vector<session::TypedField>& fields() const { return m_fields; }
    session::TypedField takeAt(std::size_t place);

  private:
    void list();
    QWidget* newRow(std::size_t place, QWidget* parent);
    record::KindDeclaration m_kind;
    std::vector<session::TypedField> m_fields;
    QPointer<QWidget> m_rows;
};

} // namespace dokaz::ui
