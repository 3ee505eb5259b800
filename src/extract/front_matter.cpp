// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/front_matter.h"

#include "base/utf8.h"
#include "extract/front_rules.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dokaz::extract {
namespace {

constexpr std::size_t longestLine = 90;   // code points of a passage that is a line of a masthead
constexpr std::size_t longestLead = 160;  // of one that may hold "Distr.: General"
constexpr std::size_t longestRead = 1200; // of one that is looked at at all
constexpr std::size_t mostPassages = 80;

struct FrontPassage {
    const record::Passage* passage = nullptr;
    std::u32string text;   // as it stands
    std::u32string folded;
};

// What a title page prints between the numbers of items, folded.
std::size_t overJoiner(std::u32string_view text, std::size_t at) {
    static constexpr std::array<std::u32string_view, 12> joiners = {U", and ", U" and ", U", et ", U" et ", U" y ", U" и ",
                                                                    U" & ", U" و ", U" و", U", ", U"、", U"和"};
    for (const std::u32string_view joiner : joiners)
        if (text.substr(at, joiner.size()) == joiner)
            return at + joiner.size();
    return at;
}

// "6", "156 (a)", "15 a)", "72(b)" from `at`; returns the end, `at` where there is none.
std::size_t itemEnd(std::u32string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isFigure(text[end]))
        ++end;
    if (end == at || end - at > 3)
        return at;
    std::size_t part = end;
    while (part < text.size() && text[part] == U' ')
        ++part;
    const bool bracket = part < text.size() && text[part] == U'(';
    std::size_t letter = part + (bracket ? 1 : 0), letterEnd = letter;
    while (letterEnd < text.size() && isWordLetter(text[letterEnd]))
        ++letterEnd;
    const bool closed = letterEnd > letter && letterEnd - letter <= 3 && letterEnd < text.size() && text[letterEnd] == U')';
    return closed ? letterEnd + 1 : end;
}

bool isLabelEnd(char32_t c) { return c == U' ' || c == U':' || c == U'.' || c == U'：'; }

class FrontReader final {
  public:
    explicit FrontReader(const record::Reading& reading) : m_reading(reading), m_rules(frontRules()) {
        for (const record::Passage& passage : reading.passages) {
            if (m_passages.size() == mostPassages || passage.firstPage().value > 1)
                break;
            if (passage.kind == record::PassageKind::Table)
                continue;
            std::u32string text(base::toCodePoints(base::codePoints(passage.text, 0, longestRead)));
            std::u32string small = folded(text);
            m_passages.push_back({&passage, std::move(text), std::move(small)});
        }
    }

    std::vector<FrontField> read() {
        for (const FrontRule& rule : m_rules.rules)
            if (rule.profile == "*" || rule.profile == m_reading.profile)
                for (std::size_t i = 0; i < m_passages.size(); ++i)
                    apply(rule, i);
        return std::move(m_fields);
    }

  private:
    void apply(const FrontRule& rule, std::size_t i) {
        const FrontPassage& at = m_passages[i];
        switch (rule.kind) {
        case FrontRuleKind::Marked:
            if (at.text.size() > longestLine)
                return;
            [[fallthrough]];
        case FrontRuleKind::Says:
            if (!at.passage->number.empty() && at.passage->kind != record::PassageKind::Footnote)
                return; // a numbered paragraph speaks of other documents
            if (const std::size_t start = findWords(at.folded, rule.first); start != at.folded.npos && !isSaid(rule, at, start))
                add(rule, FrontValue::Term, base::toUtf8(rule.second), at, start, start + rule.first.size());
            return;
        case FrontRuleKind::After:
            return after(rule, i);
        case FrontRuleKind::Line:
            return line(rule, at);
        case FrontRuleKind::Items:
            return items(rule, i);
        case FrontRuleKind::Shape:
            return shape(rule, at);
        case FrontRuleKind::Dated:
            return dated(rule, i);
        }
    }

    // A line of the masthead or title page: in the layouts that mark it as such only there.
    [[nodiscard]] bool isLine(const FrontPassage& at) const {
        using enum record::PassageKind;
        const record::PassageKind kind = at.passage->kind;
        return at.text.size() <= longestLine && (m_reading.profile != "un" || kind == Other || kind == Header);
    }

    void after(const FrontRule& rule, std::size_t i) {
        const FrontPassage& at = m_passages[i];
        if (at.text.size() > longestLead)
            return;
        std::size_t next = findWords(at.folded, rule.first);
        if (next == at.folded.npos)
            return;
        next += rule.first.size();
        bool marked = false; // "Original: English", not "the original English text"
        for (; next < at.folded.size() && isLabelEnd(at.folded[next]); ++next)
            marked |= at.folded[next] != U' ';
        if (next < at.folded.size()) {
            if (marked || endsWithTerms(rule, at, next))
                terms(rule, at, next);
            return;
        }
        for (std::size_t j = i + 1; j < m_passages.size() && j <= i + 2; ++j) // "Distr.", "GENERAL" below
            if (const FrontTerm* term = m_rules.termBefore(rule.field, m_passages[j].folded);
                term != nullptr && isLine(m_passages[j])) {
                const std::size_t end = m_passages[j].folded.size();
                add(rule, FrontValue::Term, term->code, m_passages[j], end - term->words.size(), end);
                return;
            }
    }

    // Behind a term and what joins it with the next: "English/French".
    static std::size_t overTerm(const FrontTerm& term, const FrontPassage& at, std::size_t next) {
        next += term.words.size();
        const std::size_t joined = overJoiner(at.folded, next);
        return joined == next && next < at.folded.size() && at.folded[next] == U'/' ? next + 1 : joined;
    }

    [[nodiscard]] bool endsWithTerms(const FrontRule& rule, const FrontPassage& at, std::size_t next) const {
        while (const FrontTerm* term = m_rules.termAt(rule.field, at.folded, next))
            next = overTerm(*term, at, next);
        return next >= at.folded.size();
    }

    void terms(const FrontRule& rule, const FrontPassage& at, std::size_t next) {
        while (const FrontTerm* term = m_rules.termAt(rule.field, at.folded, next)) {
            add(rule, FrontValue::Term, term->code, at, next, next + term->words.size());
            next = overTerm(*term, at, next);
        }
    }

    void line(const FrontRule& rule, const FrontPassage& at) {
        std::size_t end = at.folded.size();
        while (end > 0 && (at.folded[end - 1] == U'*' || at.folded[end - 1] == U' '))
            --end;
        const std::u32string_view words = std::u32string_view(at.folded).substr(0, end);
        if (rule.mostWords > 0 && countWords(words) > rule.mostWords)
            return;
        if (!isLine(at) || words.empty() || !words.starts_with(rule.first) || !words.ends_with(rule.second))
            return;
        const bool wholeWords = rule.second.empty() || findWords(words, rule.second, end - rule.second.size()) != words.npos;
        if (!wholeWords)
            return;
        if (const auto terms = m_rules.terms.find(rule.field); terms != m_rules.terms.end()) {
            if (const FrontTerm* term = m_rules.termAt(rule.field, words, 0); term != nullptr && term->words == words)
                add(rule, FrontValue::Term, term->code, at, 0, end);
            return;
        }
        add(rule, FrontValue::Text, base::toUtf8(std::u32string_view(at.text).substr(0, end)), at, 0, end);
    }

    void items(const FrontRule& rule, std::size_t i) {
        const FrontPassage& at = m_passages[i];
        if (!isLine(at) || !at.folded.starts_with(rule.first))
            return;
        std::size_t next = rule.first.size();
        std::vector<std::pair<std::size_t, std::size_t>> found;
        while (next < at.folded.size() && at.folded[next] == U' ')
            ++next;
        for (std::size_t end = itemEnd(at.folded, next); end > next; end = itemEnd(at.folded, next)) {
            found.emplace_back(next, end);
            next = overJoiner(at.folded, end);
            if (next == end)
                break;
        }
        const std::u32string_view rest = std::u32string_view(at.folded).substr(found.empty() ? next : found.back().second);
        const bool behind = rule.second.empty() || rest.find(rule.second) != rest.npos;
        if (found.empty() || !behind)
            return;
        for (const auto& [start, end] : found)
            add(rule, FrontValue::Text, base::toUtf8(std::u32string_view(at.text).substr(start, end - start)), at, start, end);
        titles(i + 1, found.size());
    }

    // The next line of the same block: no room above, the same left edge.
    [[nodiscard]] bool isRightBelow(std::size_t i) const {
        const auto &above = m_passages[i - 1].passage->placements, &here = m_passages[i].passage->placements;
        if (above.empty() || here.empty() || m_passages[i].passage->kind != record::PassageKind::Other)
            return false;
        const base::Rect &upper = above.back().box, &lower = here.front().box;
        return lower.y0 > upper.y0 && lower.y0 - upper.y1 < upper.y1 - upper.y0 && std::abs(lower.x0 - above.front().box.x0) < 300;
    }

    // What the items are called stands below them; one line each where there are as many, else all lines are one title.
    void titles(std::size_t first, std::size_t items) {
        std::size_t last = first;
        while (last < m_passages.size() && last < first + 8 && isLine(m_passages[last]) && isRightBelow(last))
            ++last;
        const FrontRule title{FrontRuleKind::Line, "un", "agenda_title", {}, {}};
        if (items > 1 && last - first == items) {
            for (std::size_t i = first; i < last; ++i)
                add(title, FrontValue::Text, base::toUtf8(m_passages[i].text), m_passages[i], 0, m_passages[i].text.size());
        } else if (last > first) {
            std::u32string words;
            for (std::size_t i = first; i < last; ++i)
                words += (words.empty() ? U"" : U" ") + m_passages[i].text;
            add(title, FrontValue::Text, base::toUtf8(words), m_passages[first], 0, m_passages[first].text.size());
        }
    }

    void shape(const FrontRule& rule, const FrontPassage& at) {
        if (at.text.size() > longestLine)
            return;
        for (std::size_t start = 0; start < at.text.size(); ++start) {
            if (start > 0 && (isWordLetter(at.text[start - 1]) || isFigure(at.text[start - 1]) || at.text[start - 1] == U'/'))
                continue;
            std::size_t end = start;
            bool fits = true;
            for (std::size_t p = 0; fits && p < rule.first.size(); ++p) {
                const char32_t wanted = rule.first[p];
                const std::size_t before = end;
                while (wanted == U'#' && end < at.text.size() && at.text[end] >= U'0' && at.text[end] <= U'9')
                    ++end;
                if (wanted != U'#' && end < at.text.size())
                    end += at.text[end] == wanted ? 1 : 0;
                fits = end > before;
            }
            if (fits && (end == at.text.size() || (!isWordLetter(at.text[end]) && !isFigure(at.text[end])))) {
                add(rule, FrontValue::Text, base::toUtf8(std::u32string_view(at.text).substr(start, end - start)), at, start, end);
                return;
            }
        }
    }

    void dated(const FrontRule& rule, std::size_t i) {
        const FrontPassage& at = m_passages[i];
        const bool cover = rule.first.empty() && (m_reading.profile == "coe" || m_reading.profile == "osce");
        const bool begins = rule.first.empty() || (at.folded.starts_with(rule.first) && findWords(at.folded, rule.first) == 0);
        if (at.text.size() > longestLine || !begins || (has(rule.field) && !cover))
            return;
        const bool below = !rule.first.empty() && at.folded.size() == rule.first.size(); // "FINAL", its date below
        const FrontPassage& there = below && i + 1 < m_passages.size() ? m_passages[i + 1] : at;
        if (there.text.size() > longestLine || (m_reading.profile == "un" && !isLine(there)))
            return;
        if (const auto date = dateAtEnd(there.text, m_reading.profile == "court" || m_reading.profile == "coe")) {
            if (countWords(std::u32string_view(there.folded).substr(0, date->start)) > rule.mostWords)
                return; // "The application was lodged on 12 May 2031"
            // Covers name the days of a visit or an election, and last the day of the report.
            const auto earlier = std::find_if(m_fields.begin(), m_fields.end(), [&](const FrontField& each) { return each.field == rule.field; });
            if (earlier != m_fields.end() && earlier->day >= date->day)
                return;
            if (earlier != m_fields.end())
                m_fields.erase(earlier);
            const std::u32string words = there.text.substr(date->start, date->end - date->start);
            add(rule, FrontValue::Date, base::toUtf8(words), there, date->start, date->end);
            m_fields.back().day = date->day;
        }
    }

    // By longer words: "unedited version" in "advance unedited version".
    [[nodiscard]] bool isSaid(const FrontRule& rule, const FrontPassage& at, std::size_t start) const {
        return std::any_of(m_fields.begin(), m_fields.end(), [&](const FrontField& each) {
            return each.field == rule.field && each.passage == at.passage->ordinal && start >= each.start && start < each.end;
        });
    }

    [[nodiscard]] bool has(const std::string& field) const {
        return std::any_of(m_fields.begin(), m_fields.end(), [&](const FrontField& each) { return each.field == field; });
    }

    void add(const FrontRule& rule, FrontValue type, std::string value, const FrontPassage& at, std::size_t start,
             std::size_t end) {
        for (const FrontField& each : m_fields)
            if (each.field == rule.field && each.value == value)
                return;
        m_fields.push_back({rule.field, type, std::move(value), {}, at.passage->ordinal, static_cast<std::uint32_t>(start),
                            static_cast<std::uint32_t>(end)});
    }

    const record::Reading& m_reading;
    const FrontRules& m_rules;
    std::vector<FrontPassage> m_passages;
    std::vector<FrontField> m_fields;
};

} // namespace

std::vector<FrontField> frontMatterOf(const record::Reading& reading) { return FrontReader(reading).read(); }

} // namespace dokaz::extract
