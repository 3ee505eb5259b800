// SPDX-License-Identifier: GPL-3.0-or-later
// What layout makes of an invented document, checked for soundness, and ways to look into it.
#pragma once
#include "document_builder.h"
#include "layout/layout.h"
#include "placement_check.h"

#include <string>
#include <string_view>
#include <vector>

namespace dokaz::tests {

inline record::Reading read(DocumentBuilder& builder) {
    record::Reading reading = layout::layOut(builder.document());
    expectSound(reading, builder.document());
    return reading;
}

inline const record::Passage* find(const record::Reading& reading, record::PassageKind kind, std::string_view number) {
    for (const record::Passage& passage : reading.passages)
        if (passage.kind == kind && passage.number == number)
            return &passage;
    return nullptr;
}

inline const record::Passage* findText(const record::Reading& reading, std::string_view text) {
    for (const record::Passage& passage : reading.passages)
        if (passage.text == text)
            return &passage;
    return nullptr;
}

inline std::size_t count(const record::Reading& reading, record::PassageKind kind) {
    std::size_t found = 0;
    for (const record::Passage& passage : reading.passages)
        found += passage.kind == kind ? 1 : 0;
    return found;
}

// The texts of the passages of that kind, in order.
inline std::vector<std::string> texts(const record::Reading& reading, record::PassageKind kind) {
    std::vector<std::string> found;
    for (const record::Passage& passage : reading.passages)
        if (passage.kind == kind)
            found.push_back(passage.text);
    return found;
}

} // namespace dokaz::tests
