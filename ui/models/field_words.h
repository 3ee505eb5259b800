// SPDX-License-Identifier: GPL-3.0-or-later
// Values, roles and places in words for people, from the catalogue and the vocabularies; catalogue_words.h has the names
// of kinds, fields and terms.
//
// Threads: the UI thread. Pure.
#pragma once
#include "record/catalogue.h"
#include "record/vocabulary.h"
#include "session/document_values.h"
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <QString>

#include <optional>

namespace dokaz::ui {

[[nodiscard]] QString helpOf(const record::FieldDeclaration& field);
[[nodiscard]] QString groupOf(const record::FieldDeclaration& field);
// How a record that names another in `field` speaks of it: "as victim", "held by this".
[[nodiscard]] QString roleOf(const record::FieldDeclaration& field);
[[nodiscard]] QString nameSortWords(record::NameSort sort);

// A value in words: terms in the interface language, days as they are written here.
[[nodiscard]] QString shownText(const session::ValueView& value, const record::FieldDeclaration* field,
                                const record::Vocabularies& vocabularies);
// What the words of a date, period, number or place come to: "1 Mar 2021 – 31 May 2021". Empty where they say it all.
[[nodiscard]] QString readingOf(const record::Value& value);
// The form a field takes, for people.
[[nodiscard]] QString expectedForm(const record::FieldDeclaration& field);
// The value as parseValue reads it back.
[[nodiscard]] QString typedForm(const record::Value& value);

// Whether values of the field stand in the identity vault; `isProtected`: of a protected person.
[[nodiscard]] bool isIdentityField(const record::KindDeclaration& kind, const record::FieldDeclaration& field,
                                   bool isProtected);
// The same for a record that is there; records of the vault have all their values there.
[[nodiscard]] bool isIdentityField(const record::KindDeclaration& kind, const record::FieldDeclaration& field,
                                   const session::RecordView& record);

[[nodiscard]] QString referenceOf(const session::CitationView& citation);
[[nodiscard]] Place placeOf(const session::CitationView& citation);
[[nodiscard]] Place placeOf(const session::MentionView& mention);

} // namespace dokaz::ui
