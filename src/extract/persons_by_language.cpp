// SPDX-License-Identifier: GPL-3.0-or-later
// Persons by the roles in a language's own file.
#include "extract/by_language.h"
#include "extract/gazetteer.h"

#include <algorithm>

namespace dokaz::extract {

std::size_t LanguagePersons::fullWords(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i)
        count += m_text.mayBeName(i) ? 1U : 0U;
    return count;
}

// The end of a name of `needed` words or more at `at`, or `at`.
std::size_t LanguagePersons::personEnd(std::size_t at, std::size_t needed) const {
    const std::size_t end = m_text.together(at, at) ? nameEnd(m_text, at) : at;
    const std::size_t full = fullWords(at, end);
    const bool initials = full == 1 && end - at >= 3;
    if (full > 6 || (full < needed && !initials) || phrase("body", at) != nullptr ||
        m_text.at(at).allCapitals || phrase("role", at) != nullptr || phrase("law", at) != nullptr)
        return at;
    return end;
}

// "судьи Конституционного суда": what looks like a name is the beginning of a body's.
bool LanguagePersons::goesOnAsBody(std::size_t name, std::size_t end) const {
    const bool adjectives = m_language.cyrillic && m_language.ends("adjective", m_text.at(name).lower) &&
                            m_language.ends("adjective", m_text.at(end - 1).lower);
    return adjectives && m_text.together(name, end) && !m_text.at(end).capital && m_name.goesOn(end);
}

// "министр МСВ Кестрин": the end of a surname after the letters of a body at `at`, or `at`. A place goes with the body.
std::size_t LanguagePersons::surnameAfterLetters(std::size_t at) const {
    const bool letters = m_language.cyrillic && m_text.at(at).allCapitals &&
                         m_language.bodyNames.contains(std::string(m_text.at(at).text));
    if (!letters || !m_text.at(at + 1).capital || m_text.at(at + 1).allCapitals || !m_text.together(at, at + 1) ||
        !m_text.lists.gazetteer->longestAt(m_text.words, at + 1).places.empty() || phrase("body", at + 1) != nullptr)
        return at;
    const std::size_t end = personEnd(at + 1, 1);
    return end == at + 1 || goesOnAsBody(at + 1, end) ? at : end;
}

const StemList::Phrase* LanguagePersons::roleAt(std::size_t at) const {
    const StemList::Phrase* role = phrase("role", at);
    const std::string_view word = m_text.at(at).lower;
    const std::size_t hyphen = role != nullptr || !m_language.cyrillic ? std::string_view::npos : word.find('-');
    const auto list = m_language.stems.find("role");
    if (hyphen == std::string_view::npos || hyphen == 0 || m_text.at(at).shape != Shape::Letters || list == m_language.stems.end())
        return role;
    Word first = m_text.at(at);
    first.lower = std::string(word.substr(0, hyphen));
    return list->second.longestAt({&first, 1}, 0);
}

// What a role goes on with before its holder's name: a body, a title in quotation marks, one more role; `i` where nothing.
std::size_t LanguagePersons::afterPartOfRole(std::size_t at, std::size_t i) const {
    // "глава района, редактор газеты «…» Радомир Кестрин": more roles of the same person.
    if (const StemList::Phrase* more = m_text.at(i).is(",") && i > at + 1 ? phrase("role", i + 1) : nullptr)
        return i + 1 + more->words.size();
    if (const std::size_t close = m_name.quoted(i); close != i)
        return close;
    if (const StemList::Phrase* body = phrase("body", i))
        return m_name.complement(i + body->words.size(), Head::Body);
    const bool passes = m_language.articles.contains(m_text.at(i).lower) || m_text.at(i).lower == "по" ||
                        (m_language.cyrillic && !m_text.at(i).capital && m_name.quoted(i + 1) != i + 1) || m_name.goesOn(i);
    return passes && (m_language.cyrillic || m_name.goesOnAsAdjective(i)) ? i + 1 : i;
}

std::size_t LanguagePersons::personAt(std::size_t at) {
    const StemList::Phrase* role = roleAt(at);
    if (role == nullptr)
        return at;
    std::size_t i = at + role->words.size();
    if (m_text.at(i).is(".") && !m_text.at(i).spaced)
        ++i;
    const bool title = role->use == "title";
    // "Asamblea General Proclama": the word belongs to the name before it.
    if (title && role->type == "rank" && at > 0 && m_text.at(at).capital && m_text.at(at - 1).capital &&
        m_text.together(at - 1, at))
        return at;
    for (int count = 0; count < 16 && m_text.together(at, i); ++count) {
        const bool next = i == at + role->words.size() || m_text.at(i - 1).is(".");
        if (const std::size_t end = title && next ? surnameAfterLetters(i) : i; end != i)
            return addPerson(at, i + 1, end, role);
        if (m_language.cyrillic && !next && m_text.at(i).lower == "г" && m_text.at(i + 1).is(".") && m_text.at(i + 2).capital) {
            i += 3; // "суда района г. Заречного Алена Василец"
            continue;
        }
        const bool office =
            !m_language.cyrillic && role->type != "courtesy" && m_name.goesOnAsAdjective(i);
        const std::size_t end = m_text.at(i).capital ? personEnd(i, title && next && !office ? 1 : 2) : i;
        // "защитником Милены Корсак": the name is not the holder's.
        const std::string& held = m_text.at(at).lower;
        const std::string& last = m_text.at(end == 0 ? 0 : end - 1).lower;
        const bool another = end != i && m_language.code == "ru" && held.ends_with("ом") && (last.ends_with("а") || last.ends_with("я"));
        if (another)
            return at;
        if (end != i && !goesOnAsBody(i, end))
            return addPerson(at, i, end, role);
        const std::size_t further = afterPartOfRole(at, i);
        if (further == i)
            break;
        i = further;
    }
    return at;
}

std::size_t LanguagePersons::addPerson(std::size_t at, std::size_t name, std::size_t end, const StemList::Phrase* role) {
    std::size_t begin = at;
    const bool qualified = phrase("role", at) == nullptr; // "депутат-эколог" needs no more
    while (!qualified && begin > 0 && at - begin < 2 && phrase("plain", begin - 1) == nullptr &&
           m_text.together(begin - 1, at) && m_text.at(begin - 1).shape == Shape::Letters &&
           m_language.ends("role", m_text.at(begin - 1).lower))
        --begin;
    add(MentionKind::Person, begin, end, "person.role", {});
    m_role = at;
    m_nameBegin = name;
    m_to.back().normal = m_text.between(name, end);
    m_to.back().details["title"] = m_text.between(begin, name);
    m_to.back().details["class"] = role->type.empty() ? "role" : role->type;
    const std::string& held = m_text.at(at).lower;
    const bool many = m_language.code == "ru" && (held.ends_with("ов") || held.ends_with("ам") || held.ends_with("ами") || held.ends_with("ах"));
    while (role->use == "many" || many) { // "активистов «…» Сергея Кестрина и Леонида Орсика"
        std::size_t i = end;
        if (!m_text.at(i).is(",") && !m_language.joiners.contains(m_text.at(i).lower))
            break;
        const std::size_t next = personEnd(++i, 2);
        if (next == i)
            break;
        add(MentionKind::Person, i, next, "person.list", {});
        end = next;
    }
    return end;
}

// "doctora en Derecho por la Universidad …": the end of what a role's small words lead to.
std::size_t LanguagePersons::afterConnectors(std::size_t at) const {
    std::size_t afterRole = at;
    for (int parts = 0; parts < 2 && phrase("role-connector", afterRole) != nullptr; ++parts) {
        std::size_t place = afterRole + 1;
        place += m_language.articles.contains(m_text.at(place).lower) ? 1U : 0U;
        if (!m_text.together(at, place) || !m_text.at(place).capital)
            continue;
        afterRole = m_name.complement(place + 1, Head::Body);
        // "en Democracia y Derechos Humanos por la …".
        const bool more = m_language.joiners.contains(m_text.at(afterRole).lower) && m_text.at(afterRole + 1).capital &&
                          phrase("role", afterRole + 1) == nullptr && phrase("body", afterRole + 1) == nullptr;
        if (more && m_text.together(at, afterRole + 1))
            afterRole = m_name.complement(afterRole + 2, Head::Body);
    }
    return afterRole;
}

std::size_t LanguagePersons::describedAt(std::size_t at) {
    const bool begins =
        m_text.mayBeName(at) && (at == 0 || !m_text.mayBeName(at - 1) || !m_text.together(at - 1, at));
    const std::size_t name = begins ? personEnd(at, 2) : at;
    if (name == at || fullWords(at, name) < 2 || !m_text.at(name).is(",") ||
        !m_text.together(at, name + 1))
        return at;
    const std::size_t first = name + 1;
    const StemList::Phrase* role = phrase("role", first);
    if (role == nullptr || role->use == "before")
        return at;
    std::size_t end = first;
    for (; role != nullptr && m_text.together(at, end); role = phrase("role", end)) {
        std::size_t afterRole = end + role->words.size();
        afterRole = afterConnectors(afterRole);
        end = m_name.quoted(m_name.complement(afterRole, Head::Body));
        const bool letters = m_text.at(end).is("(") && m_text.at(end + 1).capital && m_text.at(end + 2).is(")");
        if (letters && phrase("role", end + 4) != nullptr)
            end += 3; // "Universidad de Solara (UdS) y fiscal …"
        // "de la Universidad de Solara, Ostland, y miembro de …".
        if (m_text.at(end).is(",") && m_text.at(end + 1).capital && m_text.at(end + 2).is(",") &&
            m_language.joiners.contains(m_text.at(end + 3).lower) && phrase("role", end + 4) != nullptr)
            end += 3;
        const bool joins = m_text.at(end).is(",") || m_language.joiners.contains(m_text.at(end).lower);
        if (!joins || phrase("role", end + 1) == nullptr)
            break;
        ++end;
    }
    // A name after the role begins another person.
    for (std::size_t i = first + 1; i < end + 1; ++i)
        if (m_text.at(i).capital && m_language.cyrillic && personEnd(i, 2) != i && i + 2 > end)
            return at;
    add(MentionKind::Person, at, end, "person.described", {});
    m_to.back().normal = m_text.between(at, name);
    m_to.back().details["role"] = m_text.between(first, end);
    return end;
}

} // namespace dokaz::extract
