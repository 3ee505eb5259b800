// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/vocabulary.h"

#include "base/utf8.h"
#include "record/codes.h"
#include "resources/embedded.h"
#include "text/folding.h"

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t mostTerms = 20000;
constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);

Error broken(const std::string& name, std::size_t line, std::string_view what) {
    return Error(ErrorCode::Corrupt, "vocabulary " + name + ", line " + std::to_string(line) + ": " + std::string(what));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t from = 0;;) {
        const std::size_t at = text.find(separator, from);
        parts.emplace_back(text.substr(from, at - from));
        if (at == std::string_view::npos)
            return parts;
        from = at + 1;
    }
}

// Columns: code, parent, one per language, huridocs, note.
Result<std::vector<std::string>> languagesOf(const std::string& name, const std::vector<std::string>& header) {
    if (header.size() < 5 || header[0] != "code" || header[1] != "parent" || header[2] != "en" ||
        header[header.size() - 2] != "huridocs" || header.back() != "note")
        return broken(name, 1, "columns are code, parent, en, other languages, huridocs, note");
    return std::vector<std::string>(header.begin() + 2, header.end() - 2);
}

VocabularyTerm termOf(std::vector<std::string>& cells, const std::vector<std::string>& languages) {
    VocabularyTerm term;
    term.code = std::move(cells[0]);
    term.parent = std::move(cells[1]);
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (!cells[i + 2].empty())
            term.labels[languages[i]] = std::move(cells[i + 2]);
    term.huridocs = std::move(cells[cells.size() - 2]);
    term.note = std::move(cells.back());
    return term;
}

} // namespace

const std::string& VocabularyTerm::label(const std::string& language) const {
    const auto found = labels.find(language);
    return found != labels.end() ? found->second : labels.at("en");
}

Result<Vocabulary> Vocabulary::fromTsv(std::string name, std::string_view tsv) {
    if (!base::isUtf8(tsv) || tsv.empty() || tsv.back() != '\n' || tsv.find('\r') != std::string_view::npos)
        return broken(name, 0, "UTF-8 lines, each with its line feed");
    const std::vector<std::string> lines = split(tsv.substr(0, tsv.size() - 1), '\n');
    if (lines.size() > mostTerms)
        return broken(name, lines.size(), "too many terms");
    const auto header = split(lines.front(), '\t');
    const auto languages = TRY(languagesOf(name, header));
    Vocabulary vocabulary;
    vocabulary.m_name = name;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto cells = split(lines[i], '\t');
        if (cells.size() != header.size())
            return broken(name, i + 1, "another number of columns than the header");
        VocabularyTerm term = termOf(cells, languages);
        if (!isTermCode(term.code) || !term.labels.contains("en"))
            return broken(name, i + 1, "a code or an English label is missing");
        // A parent stands above its children, which also keeps circles out.
        if (!term.parent.empty() && !vocabulary.m_places.contains(term.parent))
            return broken(name, i + 1, "a parent that does not stand above");
        if (!vocabulary.m_places.emplace(term.code, vocabulary.m_terms.size()).second)
            return broken(name, i + 1, "a code that is there already");
        vocabulary.m_terms.push_back(std::move(term));
    }
    vocabulary.indexWords();
    return vocabulary;
}

void Vocabulary::indexWords() {
    const auto index = [this](std::string_view words, std::size_t place) {
        const auto [at, isNew] = m_byWords.emplace(text::folded(words), place);
        if (!isNew && at->second != place)
            at->second = ambiguous;
    };
    for (std::size_t place = 0; place < m_terms.size(); ++place) {
        index(m_terms[place].code, place);
        for (const auto& [language, label] : m_terms[place].labels)
            index(label, place);
    }
}

const VocabularyTerm* Vocabulary::find(std::string_view code) const {
    const auto found = m_places.find(code);
    return found == m_places.end() ? nullptr : &m_terms[found->second];
}

bool Vocabulary::isWithin(std::string_view code, std::string_view ancestor) const {
    for (const VocabularyTerm* term = find(code); term; term = find(term->parent))
        if (term->code == ancestor)
            return true;
    return false;
}

const VocabularyTerm* Vocabulary::findByWords(std::string_view words) const {
    if (const VocabularyTerm* term = find(words))
        return term;
    const auto found = m_byWords.find(text::folded(words));
    return found == m_byWords.end() || found->second == ambiguous ? nullptr : &m_terms[found->second];
}

Result<Vocabularies> Vocabularies::shipped() {
    constexpr std::string_view folder = "vocabulary/", ending = ".tsv";
    Vocabularies vocabularies;
    for (const resources::Embedded& file : resources::under(folder)) {
        std::string name(file.name.substr(folder.size(), file.name.size() - folder.size() - ending.size()));
        Vocabulary vocabulary = TRY(Vocabulary::fromTsv(name, file.content));
        vocabularies.m_all.emplace(std::move(name), std::move(vocabulary));
    }
    return vocabularies;
}

const Vocabulary* Vocabularies::find(std::string_view name) const {
    const auto found = m_all.find(name);
    return found == m_all.end() ? nullptr : &found->second;
}

} // namespace dokaz::record
