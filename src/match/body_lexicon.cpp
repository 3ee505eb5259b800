// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_lexicon.h"

#include "resources/embedded.h"
#include "resources/rows.h"
#include "text/stem.h"
#include "text/tokenizer.h"

#include <algorithm>

namespace dokaz::match {

namespace {

std::vector<std::string_view> splitAt(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + separator.size());
    }
}

std::vector<std::string> foldedWords(std::string_view form) {
    std::vector<std::string> words;
    text::tokenize(form, [&](const text::Token& token) { words.emplace_back(token.folded); });
    return words;
}

} // namespace

const BodyLexicon& BodyLexicon::shipped() {
    static const BodyLexicon lexicon(resources::find("match/body_words.tsv").value_or(std::string_view()));
    return lexicon;
}

BodyLexicon::BodyLexicon(std::string_view tsv) {
    for (const std::vector<std::string_view>& fields : resources::rowsOf(tsv)) {
        if (fields.size() != 3)
            continue;
        for (const std::string_view form : splitAt(fields[2], ", "))
            addForm(fields[0], fields[1], form);
    }
}

void BodyLexicon::addForm(std::string_view sort, std::string_view meaning, std::string_view form) {
    std::vector<std::string> words = foldedWords(form);
    if (words.empty() || (words.size() > 1 && sort != "legal"))
        return;
    if (sort == "kind") {
        m_kinds.emplace(text::lightStem(words.front()), meaning);
        m_kinds.emplace(words.front(), meaning);
    } else if (sort == "legal") {
        m_longestForm = std::max(m_longestForm, words.size());
        m_legalForms.insert(std::move(words));
    } else if (sort == "number") {
        m_numbers.emplace(words.front(), meaning);
    } else if (sort == "small") {
        m_small.insert(words.front());
    }
}

std::string_view BodyLexicon::kindOf(const std::string& folded) const {
    const auto found = m_kinds.find(folded);
    return found == m_kinds.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view BodyLexicon::numberOf(const std::string& folded) const {
    const auto found = m_numbers.find(folded);
    return found == m_numbers.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t BodyLexicon::legalFormAt(const std::vector<std::string>& folded, std::size_t at) const {
    for (std::size_t count = std::min(m_longestForm, folded.size() - at); count > 0; --count) {
        const auto begin = folded.begin() + static_cast<std::ptrdiff_t>(at);
        if (m_legalForms.contains(std::vector<std::string>(begin, begin + static_cast<std::ptrdiff_t>(count))))
            return count;
    }
    return 0;
}

} // namespace dokaz::match
