// SPDX-License-Identifier: GPL-3.0-or-later
// Is this value one the field takes? And: from what a person typed to a value. At entry only, never at merge.
#pragma once
#include "record/catalogue.h"
#include "record/vocabulary.h"

namespace dokaz::record {

// Invalid with a subject that names the field and what it takes. Checks the type, the term's code, date order
// (earliest ≤ latest, from ≤ to), coordinates' bounds, numbers' form, length (≤ 64 KiB canonical) and NFC of texts and
// names; `words` of a source stay as they were written. An own term ("x-<uid>") is checked for its form only.
// Whether a record named exists and is of an allowed kind is checked by the store.
[[nodiscard]] base::Result<void> validate(const FieldDeclaration& field, const Vocabularies& vocabularies, const Value& value);

// Reads typed text in the form documented in docs/formats/values.md ("Typed forms"):
//   text  anything · name  "Full Name" with optional suffix " (be)" or " (be, nickname)" · date  "12 May 2010",
//   "2010-05", "spring 2021", "between 2020-08-09 and 2020-08-12" · period  "DATE to DATE", "since DATE", "until DATE"
//   · place  words, optionally "@53.9,27.56" and "±500m" · term  code or label · record  id · number  "12", "12-15",
//   "at least 55", "64 places" · flag  yes/no · object  row id.
// Invalid with a subject that says what is expected. Text and names are made NFC.
[[nodiscard]] base::Result<Value> parseValue(const FieldDeclaration& field, const Vocabularies& vocabularies, std::string_view typed);

} // namespace dokaz::record
