// SPDX-License-Identifier: GPL-3.0-or-later
// The list items of one paragraph: which marks open an item, and how deep it lies.
#pragma once
#include "layout/numeral.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::layout {

struct ItemPlace {
    std::int32_t x = 0;
    bool indented = false;      // further in than the text's left edge
    bool bullet = false;        // a sign that stands for nothing else
    bool afterSentence = false; // the line before ends a sentence, clause or introduction
};

class Items final {
  public:
    // Forgets all, for a new paragraph with that number ("97"; empty for none).
    void restart(std::u32string_view paragraph);
    // The depth from 1 of an item with that mark there; 0 when it is no item. May turn a letter into a Roman numeral.
    std::int32_t depthOf(Mark& mark, const ItemPlace& place);
    [[nodiscard]] bool isOpen() const { return !m_open.empty(); }
    // The paragraph's own number and more: "97.1" in 97.
    [[nodiscard]] bool isOwn(const Mark& mark) const;
    // The next mark of a style that is open.
    [[nodiscard]] bool awaits(const Mark& mark) const;

  private:
    struct Level {
        MarkStyle style = MarkStyle::None;
        bool bracketed = false;
        std::u32string prefix;
        std::int32_t value = 0;
        std::int32_t x = 0;
    };
    [[nodiscard]] std::size_t levelLike(const Mark& mark) const;
    std::u32string m_paragraph;
    std::vector<Level> m_open;
};

} // namespace dokaz::layout
