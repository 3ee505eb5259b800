// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/protection.h"

#include <algorithm>

namespace dokaz::record {

Subject subjectOf(std::optional<bool> toldProtected, std::string_view capacity) {
    if (toldProtected)
        return *toldProtected ? Subject::Protected : Subject::Ordinary;
    return capacity == "official" ? Subject::Ordinary : Subject::Protected;
}

Protection protectionOf(const FieldDeclaration& field, Subject subject, Protection record, Protection chosen) {
    Protection level = std::max({field.protection, record, chosen});
    if (field.protectsWithRecord && subject == Subject::Protected)
        level = std::max(level, Protection::Identity);
    return level;
}

} // namespace dokaz::record
