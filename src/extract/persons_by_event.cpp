// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/persons_by_event.h"

#include "extract/name_shape.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dokaz::extract {
namespace {

enum class Proof : std::uint8_t { None, Weak, Strong };
struct Told {
    Proof proof = Proof::None;
    bool one = false, many = false; // what the verb says of how many there are
    bool apposed = false;           // "…, a student": said of the nearest name
};

class EventPersons final {
public:
    EventPersons(const Text& text, bool cyrillic, std::vector<Sighting>& to)
        : m_text(text), m_shape(text, cyrillic), m_cyrillic(cyrillic), m_to(to), m_taken(text.words.size() + 1) {
        for (const Sighting& sighting : to)
            if (sighting.kind == MentionKind::Person || sighting.kind == MentionKind::Organisation ||
                sighting.kind == MentionKind::Facility || sighting.kind == MentionKind::Article)
                std::fill(m_taken.begin() + static_cast<std::ptrdiff_t>(sighting.begin),
                          m_taken.begin() + static_cast<std::ptrdiff_t>(sighting.end), true);
    }

    void find() {
        for (std::size_t at = 0; at < m_text.words.size();) {
            const std::size_t end = nameAt(at);
            at = end == at ? afterRun(at) : std::max(end, m_cyrillic ? cyrillicAt(at, end) : englishAt(at));
        }
    }

private:
    using Span = std::pair<std::size_t, std::size_t>;

    // "the weekly, Northern Star,": what is so called is no person.
    bool isNameOfMedium(std::size_t at) const {
        return at > 1 && m_text.at(at - 1).is(",") && m_text.lists.namedKinds.has(m_text.at(at - 2).lower);
    }

    // A name that nothing else has been found in. Where the first word of a sentence is none, the name begins after it.
    std::size_t nameAt(std::size_t& at) const {
        const Word& word = m_text.at(at);
        if (!word.capital || m_taken[at])
            return at;
        const bool opens = at == 0 || !m_text.together(at - 1, at);
        if (opens && m_text.mayBeName(at) && !m_shape.isGiven(at) && m_text.mayBeName(at + 2) && m_shape.isGiven(at + 1))
            ++at;
        else if (opens && m_cyrillic && !m_shape.isGiven(at) && m_shape.phrase("cyrillic-before", at) != nullptr)
            ++at; // "Задержали О. Кестрина"
        const std::size_t end = isNameOfMedium(at) ? at : m_shape.endAt(at);
        return std::find(m_taken.begin() + static_cast<std::ptrdiff_t>(at), m_taken.begin() + static_cast<std::ptrdiff_t>(end),
                         true) == m_taken.begin() + static_cast<std::ptrdiff_t>(end)
                   ? end
                   : at;
    }

    // The run of capitals that is no name is passed over as a whole, so that no part of it is taken for one.
    std::size_t afterRun(std::size_t at) const {
        if (m_cyrillic || m_taken[at] || !m_text.mayBeName(at) || m_text.lists.titles.longestAt(m_text.words, at) != nullptr)
            return at + 1;
        return std::max(at + 1, nameEnd(m_text, at));
    }

    void add(Span name) {
        m_to.push_back({.kind = MentionKind::Person,
                        .begin = name.first,
                        .end = name.second,
                        .normal = m_text.between(name.first, name.second),
                        .rule = m_cyrillic ? "person.event.cyrillic" : "person.event.en",
                        .details = {}});
    }
    bool isSaid(std::size_t at, const char* word) const { return m_text.at(at).lower == word; }

    // "(23)", ", aged 23", "(f)", "(also known as …)" after a name; returns where the sentence goes on.
    std::size_t aside(std::size_t at, Proof& proof) const {
        const auto isAge = [&](std::size_t i) {
            return m_text.at(i).shape == Shape::Digits && m_text.at(i).text.size() == 2 && m_text.at(i).text.front() != '0';
        };
        if (m_text.at(at).is(",") && isSaid(at + 1, "aged") && m_text.together(at, at + 2)) {
            proof = Proof::Strong;
            return at + 3 + (m_text.at(at + 3).is(",") ? 1U : 0U);
        }
        if (!m_text.at(at).is("(") || !m_text.together(at, at + 1))
            return at;
        std::size_t close = at + 1;
        while (close < at + 10 && m_text.together(at, close) && !m_text.at(close).is(")"))
            ++close;
        if (!m_text.at(close).is(")"))
            return at;
        if (isAge(at + 1) && close == at + 2)
            proof = std::max(proof, Proof::Weak);
        if (isSaid(at + 1, "aged") || isSaid(at + 1, "born") || (isSaid(at + 1, "b") && m_text.at(at + 2).is(".")) ||
            (close == at + 2 && (m_text.at(at + 1).is("f") || m_text.at(at + 1).is("m"))))
            proof = Proof::Strong;
        return close + 1;
    }

    static Proof proofOf(const StemList::Phrase& phrase) { return phrase.type == "strong" ? Proof::Strong : Proof::Weak; }

    std::size_t afterAdverbs(std::size_t at) const {
        for (int count = 0; count < 3; ++count)
            if (const StemList::Phrase* adverb = m_shape.phrase("adverb", at))
                at += adverb->words.size();
        return at;
    }

    // "was arrested", "later died", "told": what the verb at `at` says.
    Told verbAt(std::size_t at) const {
        at = afterAdverbs(at);
        if (const StemList::Phrase* aux = m_shape.phrase("aux", at)) {
            Told told{Proof::None, aux->type == "one", aux->type == "many"};
            const std::size_t next = afterAdverbs(at + aux->words.size());
            if (const StemList::Phrase* participle = m_shape.phrase("participle", next))
                told.proof = proofOf(*participle);
            return told;
        }
        const StemList::Phrase* finite = m_shape.phrase("finite", at);
        return {finite == nullptr ? Proof::None : proofOf(*finite)};
    }

    // "a regional network", but no "community leader".
    bool isThing(std::size_t at) const {
        return !m_text.at(at).capital && m_shape.phrase("thing", at) != nullptr && !isSaid(at + 1, "leader") &&
               !isSaid(at + 1, "member") && !isSaid(at - 1, "of") && !isSaid(at - 1, "the");
    }

    // "who was …", "whose …", "a student", or words between commas and a verb after them.
    Told clauseAt(std::size_t comma) const {
        std::size_t i = comma + 1;
        if (const Told told = verbAt(i); told.proof != Proof::None)
            return told;
        const bool ofAll = isSaid(i, "both") || isSaid(i, "all");
        if (ofAll)
            i += isSaid(i + 1, "of") ? 2 : 1;
        if (isSaid(i, "who") || isSaid(i, "whom")) {
            const StemList::Phrase* aux = m_shape.phrase("aux", afterAdverbs(i + 1));
            return {Proof::Strong, aux != nullptr && aux->type == "one", aux != nullptr && aux->type == "many", true};
        }
        if (isSaid(i, "whose"))
            return {Proof::Strong, false, false, true};
        const bool article = isSaid(i, "a") || isSaid(i, "an") || isSaid(i, "the") || isSaid(i, "his") || isSaid(i, "her") ||
                             isSaid(i, "another") || isSaid(i, "former");
        for (std::size_t k = article ? i + 1 : i; k < i + 5 && m_text.together(comma, k) && m_text.at(k).shape == Shape::Letters; ++k)
            if (isThing(k) && article)
                return {};
            else if ((!m_text.at(k).capital && m_shape.phrase("occupation", k) != nullptr) || m_text.lists.roles.longestAt(m_text.words, k) != nullptr)
                return {Proof::Strong, !ofAll, false, true};
        for (std::size_t k = i; k < i + 30 && m_text.together(comma, k) && !isSaid(k, "which") && !isSaid(k, "that"); ++k)
            if (m_text.at(k).is(",") && k > i + 1)
                if (const Told told = verbAt(k + 1); told.proof == Proof::Strong)
                    return told;
        return {};
    }

    // "… and two others", "… of Northern Radio" before the verb.
    std::size_t afterCompany(std::size_t at) const {
        constexpr std::size_t farthest = 10;
        const bool others = isSaid(at, "and") && (m_shape.phrase("company", at + 1) != nullptr ||
                                                  m_text.at(at + 1).shape == Shape::Digits);
        std::size_t i = at + 1;
        if (others) {
            while (i < at + farthest && m_shape.phrase("aux", i) == nullptr && m_text.at(i).shape != Shape::Mark)
                ++i;
            return i;
        }
        if (!isSaid(at, "of") && !isSaid(at, "from"))
            return at;
        i += isSaid(i, "the") ? 1U : 0U;
        const std::size_t place = i;
        while (i < at + farthest && m_text.at(i).capital && m_text.together(at, i))
            ++i;
        return i == place ? at : i;
    }

    Told afterName(std::size_t end) const {
        Told told;
        const std::size_t next = aside(end, told.proof);
        if (m_text.at(next).lower == "'s" || (m_text.at(next).lower == "'" && !m_text.at(next).spaced)) {
            std::size_t owned = next + 1;
            while (owned < next + 4 && !m_text.at(owned).capital && m_shape.phrase("own", owned) == nullptr)
                ++owned;
            const StemList::Phrase* own = m_shape.phrase("own", owned);
            return {own != nullptr && m_text.together(next, owned) ? Proof::Weak : Proof::None};
        }
        if (!m_text.together(end - 1, next))
            return told;
        const bool mark = m_text.at(next).is(",") || m_text.at(next).is("–") || m_text.at(next).is("—");
        Told said = mark ? clauseAt(next) : verbAt(afterCompany(next));
        if (isSaid(next, "who"))
            said = clauseAt(next - 1);
        said.proof = std::max(said.proof, told.proof);
        return said;
    }

    // "the arrest of", "sentenced" before a name; `end` is that of the last name.
    Proof beforeName(std::size_t begin, std::size_t end) const {
        if (begin > 0 && m_text.at(begin - 1).lower.ends_with("year-old") && m_text.together(begin - 1, begin))
            return Proof::Strong;
        for (std::size_t length = 1; length <= 4 && length <= begin; ++length) {
            if (!m_text.together(begin - length, begin))
                break;
            const StemList::Phrase* lead = m_shape.phrase("before", begin - length);
            if (lead == nullptr || lead->words.size() != length)
                continue;
            const Word& next = m_text.at(end);
            const bool closed = next.shape != Shape::Letters || next.capital || m_shape.phrase("follow", end) != nullptr ||
                                m_shape.phrase("adverb", end) != nullptr;
            const bool passive = lead->type == "active" && begin > 1 && m_shape.phrase("aux", begin - length - 1) != nullptr;
            if (closed && !passive && !(next.lower == "v"))
                return lead->type == "weak" ? Proof::Weak : Proof::Strong;
        }
        return Proof::None;
    }

    // The names of a list ("A, B and C") from `at`; `each`: what stands behind them one by one.
    std::vector<Span> listAt(std::size_t at, Proof& each) const {
        std::vector<Span> names;
        std::size_t next = at;
        for (std::size_t end = m_shape.endAt(at); end != next && !m_taken[next]; end = m_shape.endAt(next)) {
            names.emplace_back(next, end);
            const std::size_t after = aside(end, each);
            std::size_t follows = after + (m_text.at(after).is(",") ? 1U : 0U);
            follows += isSaid(follows, "and") ? 1U : 0U;
            if (follows == after || !m_text.together(end - 1, follows))
                break;
            // "Pavel Les, Suyan, Ales Novik": a name of one word is passed over.
            while (m_text.mayBeName(follows) && m_text.at(follows + 1).is(",") && m_text.mayBeName(follows + 2) && !m_taken[follows])
                follows += 2;
            next = follows;
        }
        return names;
    }

    // What is said of the list is said of each.
    std::size_t englishAt(std::size_t at) {
        Proof each = Proof::None;
        const std::vector<Span> names = listAt(at, each);
        const std::size_t end = names.back().second;
        const Told told = afterName(end);
        const Proof before = beforeName(at, end);
        const bool joined = isSaid(end, "and") || (at > 0 && (isSaid(at - 1, "and") || m_text.at(at - 1).is(",")));
        const Proof ofLast = told.many && names.size() == 1 && !joined ? Proof::None : told.proof;
        const Proof ofAll = std::max({before, each, told.one ? Proof::None : ofLast});
        // "Two leaders of Northern Star were arrested": the verb is said of somebody else.
        const bool own = before != Proof::None || each != Proof::None || (told.apposed && names.size() == 1);
        const bool ofOther = !own && at > 0 && (isSaid(at - 1, "of") || isSaid(at - 1, "for") || isSaid(at - 1, "by"));
        addAll(names, ofAll, std::max(ofAll, ofLast), ofOther);
        return end;
    }

    // Where the proof is weak, a given name must be known, or those of half the list.
    void addAll(const std::vector<Span>& names, Proof ofAll, Proof ofLast, bool firstOfOther) {
        const auto isGiven = [&](const Span& name) { return m_shape.hasGiven(name.first, name.second); };
        const auto given = static_cast<std::size_t>(std::count_if(names.begin(), names.end(), isGiven));
        for (std::size_t i = 0; i < names.size(); ++i) {
            const bool last = i + 1 == names.size(), doubtful = i == 0 && firstOfOther;
            const Proof proof = std::min(last ? ofLast : ofAll, doubtful ? Proof::Weak : Proof::Strong);
            const bool known = isGiven(names[i]) || (given * 2 >= names.size() && !doubtful);
            if (proof == Proof::Strong || (proof == Proof::Weak && known))
                add(names[i]);
        }
    }

    // Russian, Belarusian, Ukrainian: a given name must be known; the event stands before the name or within some words after it.
    std::size_t cyrillicAt(std::size_t at, std::size_t end) {
        if (!m_shape.hasGiven(at, end) || m_shape.fullWords(at, end) > 3)
            return end;
        std::vector<Span> names{{at, end}};
        for (std::size_t next = end; m_text.at(next).is(",") || isSaid(next, "и") || isSaid(next, "і") || isSaid(next, "та");) {
            const std::size_t begin = next + 1, close = m_shape.endAt(begin);
            if (close == begin || m_taken[begin] || !m_shape.hasGiven(begin, close) || !m_text.together(end - 1, begin))
                break;
            names.emplace_back(begin, close);
            next = end = close;
        }
        if (toldBefore(at) || toldAfter(end))
            for (const Span& name : names)
                add(name);
        return end;
    }
    bool toldBefore(std::size_t at) const {
        for (std::size_t length = 1; length <= 3 && length <= at && m_text.together(at - length, at); ++length) {
            if (m_text.at(at - length).capital && length > 1)
                break;
            if (m_shape.phrase("cyrillic-before", at - length) != nullptr)
                return true;
        }
        return false;
    }
    bool toldAfter(std::size_t end) const {
        constexpr std::size_t farthest = 9;
        const bool age = m_text.at(end).is("(") && m_text.at(end + 1).shape == Shape::Digits;
        if (age)
            return true;
        for (std::size_t i = end; i < end + farthest && m_text.together(end - 1, i); ++i) {
            if (m_shape.phrase("cyrillic-after", i) != nullptr)
                return true;
            if (m_shape.endAt(i) != i)
                break;
        }
        return false;
    }

    const Text& m_text;
    NameShape m_shape;
    bool m_cyrillic;
    std::vector<Sighting>& m_to;
    std::vector<bool> m_taken;
};

void addForms(const std::string& name, std::unordered_set<std::string>& to) {
    static constexpr std::array<std::string_view, 8> afterConsonant{"а", "у", "ом", "е", "ам", "у", "ові", "ем"};
    static constexpr std::array<std::string_view, 9> afterA{"ы", "и", "е", "у", "ой", "ою", "і", "ай", "ею"};
    static constexpr std::array<std::string_view, 8> soft{"я", "ю", "ем", "е", "и", "ей", "і", "єм"};
    to.insert(name);
    const std::string last = name.substr(name.size() - 2), stem = name.substr(0, name.size() - 2); // two bytes a letter
    const auto add = [&](const std::string& begin, const auto& endings) {
        for (const std::string_view ending : endings)
            to.insert(begin + std::string(ending));
    };
    if (last == "а" || last == "о")
        add(stem, afterA);
    if (last == "о")
        add(stem, afterConsonant);
    else if (last == "й" || last == "ь" || last == "я")
        add(stem, soft);
    else if (last != "а")
        add(name, afterConsonant);
}

std::vector<std::string> spaced(const std::string& words) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        out.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

PersonEvents personEventsOf(const std::vector<std::vector<std::string>>& events,
                            const std::vector<std::vector<std::string>>& given) {
    PersonEvents out;
    for (const std::vector<std::string>& row : events)
        if (row.size() < 2)
            continue;
        else if (row.front() == "refused")
            out.refused.insert(row[1]);
        else if (row.front() == "cyrillic-patronymic")
            out.patronymics.push_back(row[1]);
        else
            out.lists[row.front()].add(row);
    for (const std::vector<std::string>& row : given)
        if (row.size() > 1)
            for (const std::string& name : spaced(row[1])) {
                out.given.insert(name);
                if (row.front() == "cyrillic" && name.size() > 4)
                    addForms(name, out.given);
            }
    // Forms whose stem changes.
    for (const char* form : {"павла", "павлу", "павлом", "павле", "льва", "льву", "львом", "петра", "петру", "петром", "петре"})
        out.given.insert(form);
    return out;
}

void findPersonsByEvent(const Text& text, bool cyrillic, std::vector<Sighting>& to) { EventPersons(text, cyrillic, to).find(); }

} // namespace dokaz::extract
