// SPDX-License-Identifier: GPL-3.0-or-later
// What the finders that go by a language's own file share. Internal to `extract`.
#pragma once
#include "extract/head_first.h"

namespace dokaz::extract {

class LanguageFinder {
public:
    LanguageFinder(const Text& text, const Language& language, std::vector<Sighting>& to)
        : m_text(text), m_language(language), m_name{text, language}, m_to(to) {}

protected:
    const StemList::Phrase* phrase(const char* list, std::size_t at) const {
        const auto found = m_language.stems.find(list);
        return found == m_language.stems.end() ? nullptr : found->second.longestAt(m_text.words, at);
    }
    std::string rule(const char* what) const { return std::string(what) + "." + m_language.code; }
    std::size_t add(MentionKind kind, std::size_t begin, std::size_t end, const char* what,
                    std::string type) {
        m_to.push_back({.kind = kind,
                        .begin = begin,
                        .end = end,
                        .normal = m_text.between(begin, end),
                        .rule = rule(what),
                        .details = {}});
        if (!type.empty())
            m_to.back().details["type"] = std::move(type);
        return end;
    }

    bool hasCapital(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i)
            if (m_text.at(i).capital)
                return true;
        return false;
    }

    // "ОМОНом" as "ОМОН": a word without the small letters that follow its capitals.
    [[nodiscard]] static std::string lettersOf(const Word& word);
    // "правовой департамент МСВ": a type word written small before the letters of a body: where its words begin; its end
    // where it is none.
    [[nodiscard]] std::size_t beginBeforeLetters(std::size_t at, const StemList::Phrase& head) const;

    const Text& m_text;
    const Language& m_language;
    HeadFirst m_name;
    std::vector<Sighting>& m_to;
};

class LanguagePersons final : LanguageFinder {
public:
    using LanguageFinder::LanguageFinder;

    // "судья Орлицкая": the end of the person whose role begins at `at`, or `at`.
    std::size_t personAt(std::size_t at);
    // "Milena Korsak, abogada de la Comisión …": a name with what is said of it after a comma.
    std::size_t describedAt(std::size_t at);

    // `end` of a body that begins at `at`, cut off where the name of the last person begins: "депутат Думы Кестрин".
    [[nodiscard]] std::size_t beforeName(std::size_t at, std::size_t end) const {
        return at > m_role && at < m_nameBegin && end > m_nameBegin ? m_nameBegin : end;
    }

private:
    std::size_t m_role = 0, m_nameBegin = 0; // of the last person
    // The role whose words begin at `at`; "депутат-эколог" is a "депутат".
    [[nodiscard]] const StemList::Phrase* roleAt(std::size_t at) const;
    [[nodiscard]] std::size_t surnameAfterLetters(std::size_t at) const;
    [[nodiscard]] std::size_t fullWords(std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::size_t personEnd(std::size_t at, std::size_t needed) const;
    [[nodiscard]] std::size_t afterConnectors(std::size_t at) const;
    [[nodiscard]] std::size_t afterPartOfRole(std::size_t at, std::size_t i) const;
    [[nodiscard]] bool goesOnAsBody(std::size_t name, std::size_t end) const;
    std::size_t addPerson(std::size_t at, std::size_t name, std::size_t end, const StemList::Phrase* role);
};

} // namespace dokaz::extract
