// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies, laws, articles, places of detention and persons by a language's own file.
#include "extract/head_first.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

class Finder final {
public:
    Finder(const Text& text, const Language& language, std::vector<Sighting>& to)
        : m_text(text), m_language(language), m_name{text, language}, m_to(to) {}

    void find() {
        std::size_t named = 0; // the end of the last person
        for (std::size_t at = 0; at < m_text.words.size(); ++at) {
            std::size_t next = facilityAt(at);
            if (next == at)
                next = articleAt(at);
            if (next == at)
                next = lawAt(at);
            if (next == at)
                (void)bodyAt(at);
            const std::size_t personEnds = personAt(at);
            if (personEnds == at && at >= named)
                (void)describedAt(at);
            named = std::max(named, personEnds);
            (void)quotedAt(at);
        }
    }

private:
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

    std::size_t bodyAt(std::size_t at) {
        const auto letters = m_language.bodyNames.find(std::string(m_text.at(at).text));
        if (letters != m_language.bodyNames.end()) {
            add(MentionKind::Organisation, at, at + 1, "organisation.name", {});
            m_to.back().normal = letters->second;
            return at + 1;
        }
        const StemList::Phrase* head = phrase("body", at);
        if (head == nullptr)
            return at;
        const std::size_t afterHead = at + head->words.size();
        const std::size_t begin = m_name.left(at);
        std::size_t end = m_name.complement(afterHead, Head::Body);
        if (const std::size_t close = m_name.quoted(end); close != end)
            end = close;
        if (m_text.at(at).allCapitals && !hasCapital(afterHead, end))
            end = afterHead;
        const bool grown = begin != at || end != afterHead || head->words.size() > 1 || head->use == "alone";
        const bool connected = m_language.connectors.contains(m_text.at(afterHead).lower);
        const bool named =
            m_text.at(begin).capital ||
            (head->use == "any" && (!connected || !m_language.cyrillic) && hasCapital(begin, end));
        if (!grown || !named || (head->use == "alone" && !m_text.at(at).capital))
            return at;
        return add(MentionKind::Organisation, begin, end, "organisation.type", head->type);
    }

    // «…» after a word for what is named so.
    std::size_t quotedAt(std::size_t at) {
        const StemList::Phrase* head = phrase("quoted", at);
        if (head == nullptr || m_text.at(at).capital)
            return at;
        const std::size_t open = m_name.complement(at + head->words.size(), Head::Body);
        const std::size_t close = m_name.quoted(open);
        if (close == open || !m_text.at(open + 1).capital)
            return at;
        return add(MentionKind::Organisation, open + 1, close - 1, "organisation.quoted", head->type);
    }

    // The law that begins at `at`: its type word may stand after adjectives.
    std::size_t lawEndAt(std::size_t at, std::size_t& head) const {
        for (head = at; head < at + 4 && m_text.together(at, head); ++head) {
            if (const StemList::Phrase* law = phrase("law", head)) {
                const std::size_t afterHead = head + law->words.size();
                const bool whole =
                    m_language.cyrillic && law->use == "alone" && !m_text.at(afterHead).capital;
                std::size_t end = whole ? afterHead : m_name.complement(afterHead, Head::Law);
                end = numberEnd(end);
                const bool year = m_language.connectors.contains(m_text.at(end).lower) &&
                                  !m_language.cyrillic && m_text.at(end + 1).shape == Shape::Digits &&
                                  m_text.at(end + 1).text.size() == 4;
                if (year && m_text.together(head, end + 1))
                    end += 2; // "Constitution de 1948"
                return m_name.quoted(end);
            }
            if (!m_language.cyrillic || !m_language.ends("adjective", m_text.at(head).lower))
                break;
        }
        const auto letters = m_language.lawLetters.find(std::string(m_text.at(at).text));
        if (letters == m_language.lawLetters.end())
            return at;
        return m_text.at(at + 1).allCapitals && m_text.at(at + 1).end - m_text.at(at + 1).start <= 3 ? at + 2
                                                                                                     : at + 1;
    }

    // Whether a law's words say which law it is.
    bool saysWhich(std::size_t begin, std::size_t afterHead, std::size_t end) const {
        bool says = begin + 1 < afterHead && m_text.at(begin).capital;
        for (std::size_t i = afterHead; i < end; ++i)
            says = says || m_text.at(i).capital || m_text.at(i).shape == Shape::Digits ||
                   m_language.lawConnectors.contains(m_text.at(i).lower);
        return says;
    }

    // "№ 65-ФЗ", "n° 2005-12".
    std::size_t numberEnd(std::size_t at) const {
        std::size_t i = at;
        if (m_text.at(i).is("№"))
            ++i;
        else if (m_text.at(i).lower == "n" && (m_text.at(i + 1).is("°") || m_text.at(i + 1).is("º")))
            i += 2;
        if (i == at || m_text.at(i).shape != Shape::Digits)
            return at;
        ++i;
        while ((m_text.at(i).is("-") || m_text.at(i).is("/")) && !m_text.at(i).spaced &&
               !m_text.at(i + 1).spaced)
            i += 2;
        return i;
    }

    std::size_t lawAt(std::size_t at) {
        const auto letters = m_language.lawLetters.find(std::string(m_text.at(at).text));
        const StemList::Phrase* law = phrase("law", at);
        if (law == nullptr && letters == m_language.lawLetters.end())
            return at;
        std::size_t begin = at, head = at;
        while (law != nullptr && m_language.cyrillic && begin > 0 && at - begin < 4 &&
               m_text.together(begin - 1, at) && m_text.at(begin - 1).shape == Shape::Letters &&
               m_language.ends("adjective", m_text.at(begin - 1).lower) && m_text.at(at - 1).end > 0)
            --begin;
        const std::size_t end = lawEndAt(at, head);
        const bool small = law != nullptr && law->use == "code" && !hasCapital(begin, at + 1);
        while (begin < at && !m_text.at(begin).capital && !small)
            ++begin;
        if (law != nullptr && law->use == "alone" && !m_text.at(begin).capital)
            return at;
        if (law != nullptr && law->use == "" && !saysWhich(begin, at + law->words.size(), end))
            return at;
        const bool named = law == nullptr || (law->use == "alone" && m_text.at(at).capital) ||
                           (law->use == "code" && (begin != at || end != at + law->words.size())) ||
                           (begin != at || end > at + law->words.size());
        if (!named || end == at)
            return at;
        add(MentionKind::Article, begin, end, "law.name", {});
        m_to.back().details["law"] = m_to.back().normal;
        return end;
    }

    bool number(std::size_t& at) const {
        if (m_text.at(at).shape != Shape::Digits)
            return false;
        ++at;
        if (m_text.at(at).is("-") && !m_text.at(at).spaced && m_text.at(at + 1).shape == Shape::Digits)
            at += 2;
        while (m_text.at(at).is("(") && m_text.at(at + 1).shape == Shape::Digits && m_text.at(at + 2).is(")"))
            at += 3;
        return true;
    }

    std::size_t numbersEnd(std::size_t at) const {
        std::size_t end = at;
        if (!number(end))
            return at;
        for (int count = 0; count < 40; ++count) {
            std::size_t i = end;
            const Word& mark = m_text.at(i);
            if (!mark.is(",") && !mark.is("–") && !mark.is("-") && !m_language.joiners.contains(mark.lower))
                break;
            ++i;
            if (mark.is(",") && m_language.joiners.contains(m_text.at(i).lower))
                ++i;
            const bool other = m_language.cyrillic &&
                               m_text.at(end - 1).text.find('.') != std::string_view::npos &&
                               m_text.at(i).text.find('.') == std::string_view::npos;
            if (other || !m_text.together(end - 1, i) || !number(i))
                break;
            end = i;
        }
        return end;
    }

    // "ч. 2", "пункта 1": the end, or `at`.
    std::size_t labelled(const char* list, std::size_t at) const {
        const StemList::Phrase* label = phrase(list, at);
        if (label == nullptr)
            return at;
        std::size_t i = at + label->words.size();
        if (m_text.at(i).is(".") && !m_text.at(i).spaced)
            ++i;
        const std::size_t end = m_text.together(at, i) ? numbersEnd(i) : i;
        return end == i ? at : end;
    }

    std::size_t articleAt(std::size_t at) {
        std::size_t i = at;
        for (int parts = 0; parts < 3; ++parts) {
            const std::size_t part = labelled("part", i);
            if (part == i)
                break;
            i = part;
            if (m_text.at(i).is(",") || m_language.connectors.contains(m_text.at(i).lower))
                ++i;
            if (m_language.articles.contains(m_text.at(i).lower))
                ++i;
        }
        std::size_t end = labelled("article", i);
        if (end == i)
            return at;
        const std::size_t numbers = end;
        while (m_language.connectors.contains(m_text.at(i = end).lower) ||
               m_language.articles.contains(m_text.at(i).lower))
            ++end;
        std::size_t head = i;
        const std::size_t law = m_text.together(at, i) ? lawEndAt(i, head) : i;
        end = law == i ? numbers : law;
        add(MentionKind::Article, at, end, law == i ? "article.number" : "article.law", {});
        if (law != i)
            m_to.back().details["law"] = m_text.between(i, law);
        return end;
    }

    std::size_t facilityAt(std::size_t at) {
        const StemList::Phrase* head = phrase("facility", at);
        if (head == nullptr)
            return at;
        const std::size_t afterHead = at + head->words.size();
        std::size_t end = afterHead;
        if (m_text.at(end).is("№") || (m_text.at(end).is("-") && !m_text.at(end).spaced))
            ++end;
        const bool numbered = m_text.at(end).shape == Shape::Digits && m_text.at(end).text.size() <= 3 &&
                              (end != afterHead || m_text.at(at).allCapitals) && m_text.together(at, end);
        end = numbered ? end + 1 : afterHead;
        const std::size_t begin = m_name.left(at);
        const std::size_t tail = m_name.complement(end, Head::Body);
        if (hasCapital(end, tail))
            end = tail;
        if (const std::size_t close = m_name.quoted(end); close != end && m_text.at(end + 1).capital)
            end = close;
        if (!numbered && end == afterHead && begin == at)
            return at;
        return add(MentionKind::Facility, begin, end, numbered ? "facility.number" : "facility.name",
                   head->type);
    }

    std::size_t fullWords(std::size_t begin, std::size_t end) const {
        std::size_t count = 0;
        for (std::size_t i = begin; i < end; ++i)
            count += m_text.mayBeName(i) ? 1U : 0U;
        return count;
    }

    // The end of a name of `needed` words or more at `at`, or `at`.
    std::size_t personEnd(std::size_t at, std::size_t needed) const {
        const std::size_t end = m_text.together(at, at) ? nameEnd(m_text, at) : at;
        const std::size_t full = fullWords(at, end);
        const bool initials = full == 1 && end - at >= 3;
        if (full > 6 || (full < needed && !initials) || phrase("body", at) != nullptr ||
            m_text.at(at).allCapitals || phrase("role", at) != nullptr)
            return at;
        return end;
    }

    // "судьи Конституционного суда": what looks like a name is the beginning of a body's.
    bool goesOnAsBody(std::size_t name, std::size_t end) const {
        const bool adjectives = m_language.cyrillic && m_language.ends("adjective", m_text.at(name).lower) &&
                                m_language.ends("adjective", m_text.at(end - 1).lower);
        return adjectives && m_text.together(name, end) && !m_text.at(end).capital && m_name.goesOn(end);
    }

    std::size_t personAt(std::size_t at) {
        const StemList::Phrase* role = phrase("role", at);
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
        for (int count = 0; count < 9 && m_text.together(at, i); ++count) {
            const bool next = i == at + role->words.size() || m_text.at(i - 1).is(".");
            const bool office =
                !m_language.cyrillic && role->type != "courtesy" && m_name.goesOnAsAdjective(i);
            const std::size_t end = m_text.at(i).capital ? personEnd(i, title && next && !office ? 1 : 2) : i;
            if (end != i && !goesOnAsBody(i, end))
                return addPerson(at, i, end, role);
            const StemList::Phrase* body = phrase("body", i);
            if (const std::size_t close = m_name.quoted(i); close != i)
                i = close;
            else if (body != nullptr)
                i = m_name.complement(i + body->words.size(), Head::Body);
            else if (m_language.articles.contains(m_text.at(i).lower) || m_text.at(i).lower == "по" ||
                     m_name.goesOn(i)) {
                if (!m_language.cyrillic && !m_name.goesOnAsAdjective(i))
                    break;
                ++i;
            } else
                break;
        }
        return at;
    }

    std::size_t addPerson(std::size_t at, std::size_t name, std::size_t end, const StemList::Phrase* role) {
        std::size_t begin = at;
        while (begin > 0 && at - begin < 2 && phrase("plain", begin - 1) == nullptr &&
               m_text.together(begin - 1, at) && m_text.at(begin - 1).shape == Shape::Letters &&
               m_language.ends("role", m_text.at(begin - 1).lower))
            --begin;
        add(MentionKind::Person, begin, end, "person.role", {});
        m_to.back().normal = m_text.between(name, end);
        m_to.back().details["title"] = m_text.between(begin, name);
        m_to.back().details["class"] = role->type.empty() ? "role" : role->type;
        while (role->use == "many") {
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

    // "Milena Korsak, abogada de la Comisión …": a name with what is said of it after a comma.
    std::size_t describedAt(std::size_t at) {
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
            const std::size_t afterRole = end + role->words.size();
            end = m_name.quoted(m_name.complement(afterRole, Head::Body));
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

    const Text& m_text;
    const Language& m_language;
    HeadFirst m_name;
    std::vector<Sighting>& m_to;
};

} // namespace

void findByLanguage(const Text& text, const Language& language, std::vector<Sighting>& to) {
    Finder(text, language, to).find();
}

} // namespace dokaz::extract
