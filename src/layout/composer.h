// SPDX-License-Identifier: GPL-3.0-or-later
// Puts lines together to passages: text, placements, note marks, words cut at line ends.
#pragma once
#include "layout/line.h"
#include "record/reading.h"

#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace dokaz::layout {

// Decides whether the hyphen at a line's end belongs to the word.
class Hyphens final {
  public:
    explicit Hyphens(const std::vector<PageLines>& pages);
    // `before` ends in a hyphen. Keeps it unless the joined word, but not the compound, is seen inside a line; where
    // neither is seen, drops it in documents that mostly cut words, between small letters.
    [[nodiscard]] bool isPartOfWord(std::u32string_view before, std::u32string_view after) const;

  private:
    enum class Seen { Joined, Compound, Neither };
    [[nodiscard]] Seen seen(std::u32string_view before, std::u32string_view after) const;
    std::unordered_set<std::uint64_t> m_words;
    bool m_cutsWords = false;
    bool m_printsSoft = false; // soft hyphens stand printed inside lines: at a line's end they are hyphens too
};

class Composer final {
  public:
    Composer(const std::vector<PageLines>& pages, const Hyphens& hyphens) : m_pages(pages), m_hyphens(hyphens) {}

    // Begins a passage and returns its ordinal.
    std::uint32_t open(record::PassageKind kind, std::string number, std::int32_t level, std::uint32_t parent);
    // Adds a line, without its first `skip` code points, to the passage.
    void append(std::uint32_t ordinal, const Line& line);
    // Adds a row of cells to a table; rows are counted by the caller.
    void appendRow(std::uint32_t ordinal, const std::vector<TableCell>& cells, std::uint32_t row);
    [[nodiscard]] bool isEmpty(std::uint32_t ordinal) const { return m_texts[ordinal - 1].empty(); }
    // Ties note marks to notes and hands over the passages. Once.
    [[nodiscard]] std::vector<record::Passage> finish();

  private:
    struct Open {
        std::uint32_t passage = 0, mark = 0; // which NoteMark
        std::uint32_t page = 0;
    };
    void join(std::uint32_t ordinal, std::u32string_view next);
    struct Part; // of a run
    static void place(record::Passage& passage, std::u32string& text, const Run& run, Part part, base::PageNumber page);
    using Notes = std::map<std::string, std::vector<std::uint32_t>>; // ordinals by mark
    [[nodiscard]] std::uint32_t noteFor(const Notes& notes, const std::string& mark, std::uint32_t page) const;

    const std::vector<PageLines>& m_pages;
    const Hyphens& m_hyphens;
    std::vector<record::Passage> m_passages;
    std::vector<std::u32string> m_texts;
    std::vector<Open> m_marks;
    std::vector<std::uint32_t> m_firstPage; // of each passage; index
};

} // namespace dokaz::layout
