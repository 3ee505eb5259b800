// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/language.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

std::vector<std::string> cut(std::string_view text, char at) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t next = std::min(text.find(at), text.size());
        if (next != 0)
            parts.emplace_back(text.substr(0, next));
        text.remove_prefix(std::min(next + 1, text.size()));
    }
    return parts;
}

constexpr std::size_t mostLettersAfterStem = 5; // of Cyrillic; two elsewhere

// `word` without its last letter; UTF-8.
std::string_view shorter(std::string_view word) {
    std::size_t size = word.size();
    do
        --size;
    while (size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U);
    return word.substr(0, size);
}

bool fits(const std::string& lower, const std::string& stem, bool open) {
    if (!open)
        return lower == stem;
    const bool cyrillic = !stem.empty() && static_cast<unsigned char>(stem.front()) >= 0xD0U;
    return lower.starts_with(stem) && lower.size() <= stem.size() + (cyrillic ? 2 * mostLettersAfterStem : 2);
}

bool hasCyrillic(const Word& word) {
    const auto first = static_cast<unsigned char>(word.text.front());
    return first >= 0xD0U && first <= 0xD3U;
}

} // namespace

void StemList::add(const std::vector<std::string>& row) {
    Phrase phrase;
    for (std::string word : cut(row[1], ' ')) {
        const bool open = word.ends_with('*');
        if (open)
            word.pop_back();
        phrase.words.push_back(std::move(word));
        phrase.open.push_back(open);
    }
    phrase.type = row.size() > 2 ? row[2] : std::string{};
    phrase.use = row.size() > 3 ? row[3] : std::string{};
    if (!phrase.words.empty())
        m_byFirst[phrase.words.front()].push_back(std::move(phrase));
}

const StemList::Phrase* StemList::longestAt(std::span<const Word> words, std::size_t at) const {
    if (at >= words.size() || words[at].shape != Shape::Letters)
        return nullptr;
    const Phrase* best = nullptr;
    std::string_view first = words[at].lower;
    for (std::size_t cutOff = 0; cutOff <= mostLettersAfterStem && !first.empty();
         ++cutOff, first = shorter(first)) {
        const auto found = m_byFirst.find(std::string(first));
        if (found == m_byFirst.end())
            continue;
        for (const Phrase& phrase : found->second) {
            const std::size_t count = phrase.words.size();
            bool same = at + count <= words.size() && words[at + count - 1].sentence == words[at].sentence;
            for (std::size_t i = 0; same && i < count; ++i)
                same = fits(words[at + i].lower, phrase.words[i], phrase.open[i]);
            if (same && (best == nullptr || count > best->words.size()))
                best = &phrase;
        }
    }
    return best;
}

bool Language::lists(const std::string& list, const std::string& lower) const {
    const auto found = endings.find(list);
    return found != endings.end() &&
           std::find(found->second.begin(), found->second.end(), lower) != found->second.end();
}

bool Language::ends(const std::string& list, const std::string& lower) const {
    const auto found = endings.find(list);
    return found != endings.end() &&
           std::any_of(found->second.begin(), found->second.end(), [&](const std::string& ending) {
               return lower.size() >= ending.size() && lower.ends_with(ending);
           });
}

Language languageOf(std::string code, const std::vector<std::vector<std::string>>& rows) {
    Language out;
    out.code = std::move(code);
    for (const std::vector<std::string>& row : rows) {
        if (row.size() < 2)
            continue;
        const std::string& list = row[0];
        const std::string third = row.size() > 2 ? row[2] : std::string{};
        if (list == "script")
            out.cyrillic = row[1] == "cyrillic";
        else if (list == "sign")
            for (const std::string& word : cut(row[1], ' '))
                out.signs.insert(word);
        else if (list == "letters")
            for (const std::string& letter : cut(row[1], ' '))
                out.letters.insert(letter);
        else if (list == "endings")
            out.endings[row[1]] = cut(third, ' ');
        else if (list == "connector")
            out.connectors[row[1]] = cut(third, ' ');
        else if (list == "law-connector")
            out.lawConnectors[row[1]] = cut(third, ' ');
        else if (list == "small")
            out.articles.insert(row[1]);
        else if (list == "joiner")
            out.joiners.insert(row[1]);
        else if (list == "law-letters")
            out.lawLetters[row[1]] = third.empty() ? row[1] : third;
        else if (list == "body-name")
            out.bodyNames[row[1]] = third.empty() ? row[1] : third;
        else
            out.stems[list].add(row);
    }
    return out;
}

void LanguageTally::add(std::span<const Word> words) {
    for (const Word& word : words) {
        if (word.shape != Shape::Letters)
            continue;
        ++m_letters;
        m_cyrillic += hasCyrillic(word) ? 1U : 0U;
        for (const Language& language : *m_languages) {
            m_signs[language.code] += language.signs.contains(word.lower) ? 2U : 0U;
            for (const std::string& letter : language.letters)
                m_marks[language.code] += word.lower.find(letter) != std::string::npos ? 1U : 0U;
        }
    }
}

const Language* LanguageTally::best() const {
    const Language* best = nullptr;
    std::size_t most = 0;
    for (const Language& language : *m_languages) {
        const auto signs = m_signs.find(language.code), marks = m_marks.find(language.code);
        const std::size_t told = signs == m_signs.end() ? 0 : signs->second;
        const std::size_t score = told + (marks == m_marks.end() ? 0 : marks->second);
        const bool fits =
            language.cyrillic == (m_cyrillic * 2 > m_letters) && (language.cyrillic ? score > 0 : told > 0);
        if (fits && score > most) {
            best = &language;
            most = score;
        }
    }
    return best;
}

} // namespace dokaz::extract
