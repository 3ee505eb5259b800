// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies, laws, articles and places of detention by a language's own file.
#include "extract/by_language.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

class Finder final : LanguageFinder {
public:
    Finder(const Text& text, const Language& language, std::vector<Sighting>& to)
        : LanguageFinder(text, language, to), m_persons(text, language, to) {}

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
            const std::size_t personEnds = m_persons.personAt(at);
            if (personEnds == at && at >= named)
                (void)m_persons.describedAt(at);
            named = std::max(named, personEnds);
            (void)quotedAt(at);
        }
    }

private:
    std::size_t bodyAt(std::size_t at) {
        const auto letters = m_language.bodyNames.find(lettersOf(m_text.at(at)));
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
        std::size_t end = m_name.complement(afterHead, Head::Body, head->type != "ministry");
        if (const std::size_t close = m_name.quoted(end); close != end)
            end = close;
        if (m_text.at(at).allCapitals && !hasCapital(afterHead, end))
            end = afterHead;
        end = m_persons.beforeName(at, end);
        if (const std::size_t first = beginBeforeLetters(at, *head); first != afterHead) {
            const Word& next = m_text.at(afterHead + 1);
            const bool goesOn = end > afterHead && (next.capital || m_language.connectors.contains(next.lower));
            return add(MentionKind::Organisation, std::min(first, begin), goesOn ? end : afterHead + 1, "organisation.unit", head->type);
        }
        const StemList::Phrase* none = phrase("no-body", begin);
        if (none != nullptr && begin + none->words.size() == end)
            return at;
        const bool grown = begin != at || end != afterHead || head->words.size() > 1 || head->use == "alone";
        const bool connected = m_language.connectors.contains(m_text.at(afterHead).lower);
        const bool named =
            m_text.at(begin).capital ||
            (head->use == "any" && (!connected || !m_language.cyrillic) && hasCapital(begin, end));
        if (!grown || !named || (head->use == "alone" && !m_text.at(at).capital))
            return at;
        return add(MentionKind::Organisation, begin, end, "organisation.type", head->type);
    }

    bool isForeign(std::size_t at) const {
        const Word& word = m_text.at(at);
        return word.shape == Shape::Letters && word.capital && static_cast<unsigned char>(word.text.front()) < 0x80U;
    }

    bool isDay(std::size_t at) const {
        const Word& day = m_text.at(at);
        return day.shape == Shape::Digits && day.text.size() == 10 && day.text[2] == '.' && day.text[5] == '.';
    }

    // "… /4711 Лесной дозор, 12.05.2030" at the end of a note: a source's name without quotation marks.
    std::size_t citedPlainAt(std::size_t at) {
        if (!m_language.cyrillic || !m_text.at(at).capital || (at > 0 && m_text.at(at - 1).shape == Shape::Letters))
            return at;
        std::size_t end = at;
        while (end < at + 4 && m_text.at(end).shape == Shape::Letters && m_text.at(end).spaced == (at != 0 || end != at))
            ++end;
        const bool closes = m_text.at(end).is(",") && isDay(end + 1) && end + 2 >= m_text.words.size();
        const bool afterMark = at == 0 || m_text.at(at - 1).is(".") || m_text.at(at - 1).is("↩") || m_text.at(at - 1).is("/") ||
                               m_text.at(at - 1).shape == Shape::Digits;
        if (end == at || !closes || !afterMark || m_text.stopClass(at) == "common" || phrase("role", at) != nullptr ||
            phrase("no-source", at) != nullptr)
            return at;
        return add(MentionKind::Organisation, at, end, "organisation.cited", "media");
    }

    // «…», 12.05.2030: where a source is cited, its name and day.
    std::size_t citedAt(std::size_t at) {
        if (const std::size_t plain = citedPlainAt(at); plain != at)
            return plain;
        const std::size_t close = m_language.cyrillic && m_text.at(at).is("«") ? m_name.quoted(at) : at;
        const bool dated = isDay(close + 1);
        if (close == at || close > at + 6 || !m_text.at(at + 1).capital || !m_text.at(close).is(",") || !dated ||
            m_text.at(close + 2).shape != Shape::Mark)
            return at;
        return add(MentionKind::Organisation, at + 1, close - 1, "organisation.quoted", "media");
    }

    // «…» after a word for what is named so.
    std::size_t quotedAt(std::size_t at) {
        if (const std::size_t close = citedAt(at); close != at)
            return close;
        const StemList::Phrase* head = phrase("quoted", at);
        if (head == nullptr || (m_text.at(at).capital && !m_text.at(at).allCapitals))
            return at;
        const std::size_t open = m_name.complement(at + head->words.size(), Head::Body);
        const std::size_t close = m_name.quoted(open);
        // "портал Shore News": letters of another script need no quotation marks.
        std::size_t foreign = at + head->words.size();
        while (m_language.cyrillic && close == open && isForeign(foreign) && m_text.together(at, foreign))
            ++foreign;
        if (foreign != at + head->words.size())
            return add(MentionKind::Organisation, at + head->words.size(), foreign, "organisation.quoted", head->type);
        if (close == open || !m_text.at(open + 1).capital)
            return at;
        // "центр «Н»": a single letter is no name without the word before it.
        if (close == open + 3 && m_text.at(open + 1).isInitial())
            return add(MentionKind::Organisation, at, close, "organisation.quoted", head->type);
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
                end = numberEnd(dateEnd(end));
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

    // "от 12 мая 2030 года", "от 12.05.2030" before a number or a title: its end, or `at`.
    std::size_t dateEnd(std::size_t at) const {
        if (!m_language.cyrillic || (m_text.at(at).lower != "от" && m_text.at(at).lower != "ад" && m_text.at(at).lower != "від"))
            return at;
        std::size_t i = at + 1;
        if (isDay(i))
            ++i;
        else if (m_text.at(i).shape == Shape::Digits && m_text.at(i + 2).shape == Shape::Digits && m_text.at(i + 2).text.size() == 4)
            i += 3;
        else
            return at;
        const std::string& year = m_text.at(i).lower;
        if (year == "года" || year == "году" || year == "року" || year == "г" || year == "р")
            ++i;
        if (m_text.at(i).is(".") && !m_text.at(i).spaced)
            ++i;
        return m_text.at(i).is("№") || m_name.quoted(i) != i ? i : at;
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
        if (law != nullptr && law->use == "capital" && !m_text.at(at).capital)
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
        if (isLetterOfArticle(m_text, at))
            at += 2; // "35.1.f"
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

    // Whether, after small words, a law is named.
    bool lawAfter(std::size_t at) const {
        while (m_language.connectors.contains(m_text.at(at).lower) ||
               m_language.articles.contains(m_text.at(at).lower))
            ++at;
        std::size_t head = at;
        return lawEndAt(at, head) != at;
    }

    // "20.3 КоАП", "212 УК": the number alone before the letters of a law.
    std::size_t numberedAt(std::size_t at) {
        const Word& number = m_text.at(at);
        const bool said = at > 0 && m_text.at(at - 1).lower == "по" && number.text.size() <= 3;
        const bool fits = m_language.cyrillic && number.shape == Shape::Digits &&
                          (said || number.text.find('.') != std::string_view::npos);
        const std::size_t law = fits ? numbersEnd(at) : at;
        if (law == at || !m_text.together(at, law) || !m_language.lawLetters.contains(std::string(m_text.at(law).text)))
            return at;
        std::size_t head = law;
        const std::size_t end = lawEndAt(law, head);
        add(MentionKind::Article, at, end, "article.law", {});
        m_to.back().details["law"] = m_text.between(law, end);
        return end;
    }

    std::size_t articleAt(std::size_t at) {
        if (const std::size_t end = numberedAt(at); end != at)
            return end;
        std::size_t i = at;
        if (phrase("ordinal", at) != nullptr && phrase("part", at + 1) != nullptr && phrase("article", at + 2) != nullptr)
            i = at + 2; // "второй части статьи 20.2"
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
        // "article 9, paragraphe 1, du Pacte".
        for (int parts = 0; parts < 2; ++parts) {
            const std::size_t label = end + (m_text.at(end).is(",") ? 1U : 0U);
            const std::size_t part = m_text.together(at, label) ? labelled("part", label) : label;
            if (part == label)
                break;
            end = part;
        }
        const std::size_t numbers = end;
        if (m_text.at(end).is(",") && m_text.at(end - 1).shape == Shape::Digits && !m_language.cyrillic &&
            m_language.connectors.contains(m_text.at(end + 1).lower) && lawAfter(end + 1))
            ++end;
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
        // "ОВД Заречный": letters go on with a name as it is.
        if (end == afterHead && m_text.at(at).allCapitals && m_text.at(end).capital && m_text.together(at, end) &&
            m_language.ends("adjective", m_text.at(end).lower))
            ++end;
        if (const std::size_t close = m_name.quoted(end); close != end && m_text.at(end + 1).capital)
            end = close;
        if (!numbered && end == afterHead && begin == at)
            return at;
        return add(MentionKind::Facility, begin, end, numbered ? "facility.number" : "facility.name",
                   head->type);
    }

    LanguagePersons m_persons;
};

} // namespace

void findByLanguage(const Text& text, const Language& language, std::vector<Sighting>& to) {
    Finder(text, language, to).find();
}

} // namespace dokaz::extract
