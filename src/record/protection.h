// SPDX-License-Identifier: GPL-3.0-or-later
// How closely a claim is kept. Pure; the rules are those of docs/catalogue.md, "Protection".
#pragma once
#include "record/catalogue.h"

#include <optional>

namespace dokaz::record {

// Whose the record is: a protected person's (it is the person, or names the person), or nobody's who needs it.
enum class Subject { Ordinary, Protected };

// What a claim of person.capacity and person.protected say together: protected where told so, and also where the capacity
// is anything but "official" and nobody has said that the person is not protected.
[[nodiscard]] Subject subjectOf(std::optional<bool> toldProtected, std::string_view capacity);

// The highest of the field's default, the record's level and the author's choice; Identity at least where the field rises
// with its record and the record is a protected person's.
[[nodiscard]] Protection protectionOf(const FieldDeclaration& field, Subject subject, Protection record,
                                      Protection chosen = Protection::Open);

} // namespace dokaz::record
