// SPDX-License-Identifier: GPL-3.0-or-later
// The levels of headings, learnt while they come.
#pragma once
#include "layout/line.h"
#include "layout/numeral.h"
#include "layout/shape.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace dokaz::layout {

// "Annex", "Appendix II", "Приложение" …
[[nodiscard]] bool namesAnnex(std::u32string_view heading);

// "Article 12", "Глава IV" and nothing else.
[[nodiscard]] bool isDivision(std::u32string_view text);

// Lines of one print that stand close together.
struct Block {
    const Line* last = nullptr;
    std::size_t lines = 1;
};

class Headings final {
  public:
    explicit Headings(const Shape& shape) : m_shape(shape) {}

    // Bold and not smaller than the body (in capitals: by an eighth; with a number: by a quarter), or clearly larger, or
    // short and in italics or in capitals, or a division's name; with letters; not longer than a heading gets, no
    // quotation and, but for capitals, no clause that goes on after a comma. `block` begins with the line.
    [[nodiscard]] bool looksLikeHeading(const Line& line, const Block& block) const;
    // Words lifted out of the text: in quotation marks with the end of a sentence in them, or a sentence over several
    // lines in larger print.
    [[nodiscard]] bool isSaying(const Line& line, const Block& block) const;
    // The next letter or small Roman numeral after the last heading's, or the first one.
    [[nodiscard]] bool awaits(const Mark& mark) const;
    // "II." after "I.", "B." after "A.": the first of its kind or the next one.
    [[nodiscard]] bool isNext(const Mark& mark) const;
    // "8." after the heading "7.", bold as that one was.
    [[nodiscard]] bool isNextFigure(const Mark& mark) const {
        return mark.style == MarkStyle::Arabic && !mark.bracketed && mark.value > 1 && mark.value == m_figure + 1;
    }
    // Makes the line the first of a heading: role, number, skip, level.
    void take(Line& line, Mark mark);

  private:
    [[nodiscard]] bool isItalicHeading(const Line& line, const Block& block) const;
    [[nodiscard]] bool isCapitalHeading(const Line& line, const Block& block) const;
    [[nodiscard]] bool isSmallRoman(const Mark& mark) const;
    [[nodiscard]] std::int32_t numberedLevel(Mark& mark, std::int32_t size) const;
    [[nodiscard]] std::int32_t plainLevel(const Line& line) const;

    const Shape& m_shape;
    std::map<std::int32_t, std::int32_t> m_levelOfSize; // of numbered headings
    std::int32_t m_roman = 0, m_letter = 0;             // the last ones
    std::int32_t m_figure = 0;                          // "7." was the last bold one with a figure
    std::int32_t m_small = 0;                           // "c)" was the last letter: 3
    std::int32_t m_smallRoman = 0;                      // "(ii)" below it: 2
    std::int32_t m_open = 0;                            // level of the last numbered heading
};

} // namespace dokaz::layout
