// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/composer.h"

#include "base/check.h"
#include "base/utf8.h"
#include "layout/characters.h"

#include <algorithm>
#include <string_view>

namespace dokaz::layout {

struct Composer::Part {
    std::size_t from = 0, to = 0;
};

namespace {

constexpr char32_t softHyphen = 0xAD;

bool isHyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == softHyphen; }

std::u32string_view lastWord(std::u32string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (isLetter(text[at - 1]) || isDigit(text[at - 1]) || isHyphen(text[at - 1])))
        --at;
    return text.substr(at);
}

std::u32string_view firstWord(std::u32string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (isLetter(text[at]) || isDigit(text[at]) || isHyphen(text[at])))
        ++at;
    while (at > 0 && isHyphen(text[at - 1]))
        --at;
    return text.substr(0, at);
}

std::uint64_t foldedHash(std::u32string_view word) { return hashOf(lowered(word)); }

// Every word of the line but a last one that its end may have cut.
void collectWords(std::u32string_view text, std::unordered_set<std::uint64_t>& words) {
    for (std::size_t at = 0; at < text.size();) {
        const std::u32string_view word = firstWord(text.substr(at));
        const bool cut = at + word.size() + 1 == text.size() && isHyphen(text.back());
        if (word.size() > 2 && !cut)
            words.insert(foldedHash(word));
        at += word.size() + 1;
    }
}

} // namespace

Hyphens::Hyphens(const std::vector<PageLines>& pages) {
    for (const PageLines& page : pages)
        for (const Line& line : page.lines)
            collectWords(line.text, m_words);
    for (const PageLines& page : pages)
        m_printsSoft = m_printsSoft || std::any_of(page.runs.begin(), page.runs.end(), [](const Run& run) { return run.softPrinted; });
    std::size_t joined = 0, compound = 0;
    for (const PageLines& page : pages)
        for (std::size_t i = 1; i < page.lines.size(); ++i) {
            const std::u32string& before = page.lines[i - 1].text;
            if (before.size() < 3 || !isHyphen(before.back()) || (before.back() == softHyphen && !m_printsSoft))
                continue;
            const Seen what = seen(before, page.lines[i].text);
            joined += what == Seen::Joined ? 1 : 0;
            compound += what == Seen::Compound ? 1 : 0;
        }
    m_cutsWords = joined > compound;
}

Hyphens::Seen Hyphens::seen(std::u32string_view before, std::u32string_view after) const {
    const std::u32string_view first = lastWord(before);
    const std::u32string_view second = firstWord(after);
    std::u32string word(first);
    if (!word.empty() && word.back() == softHyphen)
        word.back() = U'-';
    word += second;
    if (m_words.contains(foldedHash(word)))
        return Seen::Compound;
    word = first.substr(0, first.size() - std::min<std::size_t>(1, first.size()));
    word += second;
    return m_words.contains(foldedHash(word)) ? Seen::Joined : Seen::Neither;
}

bool Hyphens::isPartOfWord(std::u32string_view before, std::u32string_view after) const {
    if (!before.empty() && before.back() == softHyphen && !m_printsSoft)
        return seen(before, after) == Seen::Compound;
    const bool letters = before.size() >= 2 && isLower(before[before.size() - 2]) && !after.empty() && isLower(after[0]);
    if (!letters)
        return true;
    switch (seen(before, after)) {
    case Seen::Compound:
        return true;
    case Seen::Joined:
        return false;
    case Seen::Neither:
        break;
    }
    return !m_cutsWords;
}

std::uint32_t Composer::open(record::PassageKind kind, std::string number, std::int32_t level, std::uint32_t parent) {
    record::Passage passage;
    passage.ordinal = static_cast<std::uint32_t>(m_passages.size() + 1);
    passage.kind = kind;
    passage.number = std::move(number);
    passage.level = level;
    passage.parent = parent;
    m_passages.push_back(std::move(passage));
    m_texts.emplace_back();
    m_firstPage.push_back(0xFFFFFFFF);
    return static_cast<std::uint32_t>(m_passages.size());
}

// Prepares the end of the passage's text for the next line's.
void Composer::join(std::uint32_t ordinal, std::u32string_view next) {
    std::u32string& text = m_texts[ordinal - 1];
    if (text.empty() || text.back() == U'\n')
        return;
    const bool soft = text.back() == softHyphen;
    const bool hyphen = isHyphen(text.back()) && text.size() > 1 && !isSpace(text[text.size() - 2]);
    if (!hyphen) {
        if (!isSpace(text.back()))
            text += U' ';
        return;
    }
    if (m_hyphens.isPartOfWord(text, next)) {
        text.back() = soft ? U'-' : text.back();
        return;
    }
    text.pop_back();
    std::vector<record::Confidence>& confidences = m_passages[ordinal - 1].confidences;
    if (!confidences.empty() && confidences.back().end > text.size() && --confidences.back().end <= confidences.back().start)
        confidences.pop_back();
    std::vector<record::Placement>& placements = m_passages[ordinal - 1].placements;
    if (placements.empty() || placements.back().end <= text.size())
        return;
    record::Placement& last = placements.back();
    --last.end;
    if (!last.edges.empty())
        last.edges.pop_back();
    if (last.start >= last.end)
        placements.pop_back();
}

void Composer::place(record::Passage& passage, std::u32string& text, const Run& run, Part part, base::PageNumber page) {
    record::Placement placement;
    placement.start = static_cast<std::uint32_t>(text.size());
    text.append(run.text, part.from, part.to - part.from);
    placement.end = static_cast<std::uint32_t>(text.size());
    placement.page = page;
    placement.box = run.box;
    if (!run.edges.empty())
        placement.edges.assign(run.edges.begin() + static_cast<std::ptrdiff_t>(part.from),
                               run.edges.begin() + static_cast<std::ptrdiff_t>(part.to) + 1);
    if (run.confidence >= 0 && placement.end > placement.start)
        passage.confidences.push_back({placement.start, placement.end, run.confidence});
    passage.placements.push_back(std::move(placement));
}

void Composer::append(std::uint32_t ordinal, const Line& line) {
    base::check(ordinal > 0 && ordinal <= m_passages.size());
    record::Passage& passage = m_passages[ordinal - 1];
    std::u32string& text = m_texts[ordinal - 1];
    const PageLines& page = m_pages[line.page];
    std::size_t skip = line.skip;
    while (skip < line.text.size() && isSpace(line.text[skip]))
        ++skip;
    join(ordinal, std::u32string_view(line.text).substr(std::min(skip, line.text.size())));
    m_firstPage[ordinal - 1] = std::min(m_firstPage[ordinal - 1], line.page);
    std::size_t sign = 0;
    std::size_t end = skip; // code points of the line already taken
    const auto takeSigns = [&](std::size_t upTo) {
        for (; sign < line.signs.size() && line.signs[sign].at <= upTo; ++sign) {
            m_marks.push_back({ordinal - 1, static_cast<std::uint32_t>(passage.notes.size()), line.page});
            passage.notes.push_back({static_cast<std::uint32_t>(text.size()), base::toUtf8(line.signs[sign].mark), 0});
        }
    };
    for (std::size_t i = 0; i < line.runs.size(); ++i) {
        const Run& run = page.runs[line.runs[i]];
        const std::size_t start = line.starts[i];
        const std::size_t stop = std::min<std::size_t>(start + run.text.size(), line.end);
        if (stop <= skip || stop <= start)
            continue;
        takeSigns(end);
        if (start > end)
            text += U' ';
        takeSigns(start);
        const std::size_t from = skip > start ? skip - start : 0;
        place(passage, text, run, {from, stop - start}, page.number);
        end = stop;
    }
    takeSigns(line.text.size());
}

// Cells are parted by a space, rows by a line feed; nothing of a cell is joined with the one before it.
void Composer::appendRow(std::uint32_t ordinal, const std::vector<TableCell>& cells, std::uint32_t row) {
    base::check(ordinal > 0 && ordinal <= m_passages.size());
    bool first = true;
    for (const TableCell& cell : cells) {
        std::u32string& text = m_texts[ordinal - 1];
        if (!cell.lines.empty() && !text.empty())
            text += first ? U'\n' : U' ';
        first = first && cell.lines.empty();
        const auto start = static_cast<std::uint32_t>(text.size());
        for (const Line& line : cell.lines)
            append(ordinal, line);
        m_passages[ordinal - 1].cells.push_back({start,
                                                 static_cast<std::uint32_t>(m_texts[ordinal - 1].size()), row,
                                                 cell.column, 1, cell.columns});
    }
}

// The note of that mark on the mark's page or the nearest after it, else before it.
std::uint32_t Composer::noteFor(const Notes& notes, const std::string& mark, std::uint32_t page) const {
    const auto same = notes.find(mark);
    if (same == notes.end())
        return 0;
    const auto after = std::lower_bound(same->second.begin(), same->second.end(), page, [&](std::uint32_t note, std::uint32_t p) {
        return m_firstPage[note - 1] < p;
    });
    return after != same->second.end() ? *after : same->second.back();
}

std::vector<record::Passage> Composer::finish() {
    Notes notes;
    for (const record::Passage& passage : m_passages)
        if (passage.kind == record::PassageKind::Footnote)
            notes[passage.number].push_back(passage.ordinal);
    for (const Open& open : m_marks) {
        record::NoteMark& mark = m_passages[open.passage].notes[open.mark];
        mark.note = noteFor(notes, mark.mark, open.page);
    }
    for (std::size_t i = 0; i < m_passages.size(); ++i) {
        if (!m_texts[i].empty() && m_texts[i].back() == softHyphen)
            m_texts[i].back() = U'-';
        m_passages[i].text = base::toUtf8(m_texts[i]);
    }
    return std::move(m_passages);
}

} // namespace dokaz::layout
