// SPDX-License-Identifier: GPL-3.0-or-later
// The editor for a field, by its type.
#pragma once
#include "record/catalogue.h"
#include "ui/forms/value_editor.h"

namespace dokaz::ui {

class Archive;

// The parent owns it. Null for fields whose values are not typed (files, which come in by import).
[[nodiscard]] ValueEditor* newEditor(const record::FieldDeclaration& field, Archive& archive, QWidget* parent);
// Kinds of records a field takes; empty: all.
[[nodiscard]] QStringList targetsOf(const record::FieldDeclaration& field);
[[nodiscard]] bool isTyped(const record::FieldDeclaration& field);

} // namespace dokaz::ui
