// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every reading that layout gives.
#pragma once
#include "base/utf8.h"
#include "pdf/document.h"
#include "record/reading.h"

#include <gtest/gtest.h>

namespace dokaz::tests {

inline void expectPlaced(const record::Passage& passage, std::size_t pageCount) {
    ASSERT_TRUE(base::isUtf8(passage.text)) << passage.ordinal;
    const std::u32string text = base::toCodePoints(passage.text);
    const std::size_t length = text.size();
    std::size_t taken = 0;
    for (const record::Placement& placement : passage.placements) {
        ASSERT_GE(placement.start, taken) << passage.text;
        ASSERT_LT(placement.start, placement.end) << passage.text;
        ASSERT_LE(placement.end, length) << passage.text;
        if (!placement.edges.empty()) {
            ASSERT_EQ(placement.edges.size(), placement.end - placement.start + 1U) << passage.text;
        }
        ASSERT_GE(placement.page.value, 1);
        ASSERT_LE(static_cast<std::size_t>(placement.page.value), pageCount);
        for (std::size_t between = taken; between < placement.start; ++between)
            ASSERT_TRUE(text[between] == U' ' || (text[between] == U'\n' && !passage.cells.empty()))
                << passage.text;
        taken = placement.end;
    }
    for (const record::NoteMark& mark : passage.notes)
        ASSERT_LE(mark.at, length) << passage.text;
}

inline void expectSound(const record::Reading& reading, const pdf::Document& document) {
    ASSERT_EQ(reading.pages.size(), document.pages.size());
    std::uint32_t ordinal = 0;
    for (const record::Passage& passage : reading.passages) {
        ASSERT_EQ(passage.ordinal, ++ordinal);
        ASSERT_LE(passage.parent, reading.passages.size());
        ASSERT_EQ(passage.level > 0, passage.kind == record::PassageKind::Heading || passage.kind == record::PassageKind::List);
        for (const record::NoteMark& mark : passage.notes) {
            ASSERT_LE(mark.note, reading.passages.size());
            if (mark.note > 0) {
                ASSERT_EQ(reading.passages[mark.note - 1].kind, record::PassageKind::Footnote);
            }
        }
        expectPlaced(passage, document.pages.size());
    }
}

} // namespace dokaz::tests
