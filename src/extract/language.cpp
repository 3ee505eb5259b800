// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/language.h"

#include "base/check.h"

#include <algorithm>
#include <bit>

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

bool isAscii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
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

LanguageSigns::LanguageSigns(const std::vector<Language>& languages) {
    base::check(languages.size() <= 32);
    std::map<std::string, Languages> letters;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        for (const std::string& word : languages[i].signs)
            m_words[word] |= Languages{1} << i;
        for (const std::string& letter : languages[i].letters)
            letters[letter] |= Languages{1} << i;
    }
    for (const auto& [letter, of] : letters) {
        base::check(!isAscii(letter));
        m_letters.push_back({letter, of});
    }
}

void LanguageTally::add(std::span<const Word> words) {
    for (const Word& word : words) {
        if (word.shape != Shape::Letters)
            continue;
        ++m_letters;
        m_cyrillic += hasCyrillic(word) ? 1U : 0U;
        for (auto told = m_signs->ofWord(word.lower); told != 0; told &= told - 1)
            m_counts[static_cast<std::size_t>(std::countr_zero(told))].signs += 2;
        if (isAscii(word.lower))
            continue;
        for (const LanguageSigns::Letter& letter : m_signs->letters())
            if (word.lower.find(letter.utf8) != std::string::npos)
                for (auto told = letter.languages; told != 0; told &= told - 1)
                    ++m_counts[static_cast<std::size_t>(std::countr_zero(told))].marks;
    }
}

void LanguageTally::add(const LanguageTally& other) {
    m_letters += other.m_letters;
    m_cyrillic += other.m_cyrillic;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i].signs += other.m_counts[i].signs;
        m_counts[i].marks += other.m_counts[i].marks;
    }
}

const Language* LanguageTally::best() const {
    const Language* best = nullptr;
    std::size_t most = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const Language& language = (*m_languages)[i];
        const std::size_t told = m_counts[i].signs, score = told + m_counts[i].marks;
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
