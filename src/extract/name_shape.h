// SPDX-License-Identifier: GPL-3.0-or-later
// Whether words are the whole name of a person who has no title. Internal to `extract`.
#pragma once
#include "extract/persons_by_event.h"

namespace dokaz::extract {

class NameShape final {
public:
    NameShape(const Text& text, bool cyrillic) : m_text(text), m_events(*text.lists.personEvents), m_cyrillic(cyrillic) {}

    // The end of the name that begins at `at`, or `at`: two to five full words, or a surname after initials; no place, no body,
    // not a part of a longer run of capitals.
    [[nodiscard]] std::size_t endAt(std::size_t at) const;
    // One of the words is a given name (of Cyrillic names also a patronymic, or initials stand there).
    [[nodiscard]] bool hasGiven(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool isGiven(std::size_t i) const;
    [[nodiscard]] std::size_t fullWords(std::size_t begin, std::size_t end) const;
    [[nodiscard]] const StemList::Phrase* phrase(const char* list, std::size_t at) const;

private:
    [[nodiscard]] bool isPatronymic(std::size_t i) const;
    [[nodiscard]] bool isBodyOrPlace(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool standsAlone(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool mayBegin(std::size_t at) const;

    const Text& m_text;
    const PersonEvents& m_events;
    bool m_cyrillic;
};

} // namespace dokaz::extract
