// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/recommendations.h"

#include "extract/finders.h"
#include "extract/gazetteer.h"

#include <algorithm>
#include <set>

namespace dokaz::extract {
namespace {

using record::Passage;
using record::PassageKind;

constexpr std::size_t mostWordsOfLead = 400; // a lead may number what it does not list

// The lower-case words of a passage, joined by spaces, for phrases of the list.
std::string folded(std::span<const Word> words) {
    std::string out = " ";
    for (std::size_t i = 0; i < words.size() && i < mostWordsOfLead; ++i)
        (out += words[i].lower) += ' ';
    return out;
}

const std::string& emptyText() {
    static const std::string none;
    return none;
}

// What the State said of the recommendations the paragraph brings; empty where it brings none.
const std::string& responseOf(const Lists& lists, const std::string& lead) {
    for (const auto& [words, code] : lists.recommending.responses)
        if (lead.find(" " + words) != std::string::npos)
            return code;
    return emptyText();
}

// Clause [begin, end) of an item and the States in its brackets.
struct Clause {
    std::size_t begin = 0, end = 0;
    std::size_t textEnd = 0; // before the last bracket
    std::vector<std::string> states;
    std::string written;
};

class Items final {
public:
    Items(const Passage& passage, std::span<const Word> words, const Lists& lists)
        : m_text{passage.text, words, lists}, m_gazetteer(*lists.gazetteer) {}

    [[nodiscard]] const Text& text() const { return m_text; }

    // "Sign the Convention (Ostland); ratify it (Ruvenia);" are two.
    [[nodiscard]] std::vector<Clause> clauses() const {
        std::vector<Clause> out;
        Clause clause;
        for (std::size_t at = 0; at < m_text.words.size();) {
            const std::size_t close = statesAt(at, clause);
            if (close == at) {
                ++at;
                continue;
            }
            clause.textEnd = at;
            at = close;
            if (!endsAt(at))
                continue;
            if (m_text.at(at).is(";") || m_text.at(at).is("."))
                ++at;
            clause.end = at;
            out.push_back(std::move(clause));
            at = beginAfter(at);
            clause = {};
            clause.begin = at;
        }
        clause.end = m_text.words.size();
        if (clause.end > clause.begin + 2 && (out.empty() || !clause.states.empty()))
            out.push_back(std::move(clause));
        else if (!out.empty() && clause.end > clause.begin)
            out.back().end = clause.end;
        return out;
    }

    // The words of a clause without its States and what closes it.
    [[nodiscard]] std::string plain(const Clause& clause) const {
        const bool trailing = clause.textEnd > clause.begin && restIsClosing(clause);
        std::size_t end = trailing ? clause.textEnd : clause.end;
        while (end > clause.begin + 1 && (m_text.at(end - 1).is(";") || m_text.at(end - 1).is(".")))
            --end;
        return m_text.between(clause.begin, end);
    }

private:
    // "(Ostland, Ruvenia)": the end of the bracket, `at` where it names no State first.
    std::size_t statesAt(std::size_t at, Clause& clause) const {
        if (!m_text.at(at).is("(") && !m_text.at(at).is("["))
            return at;
        std::size_t depth = 0, close = at;
        for (; close < m_text.words.size() && close < at + 120; ++close) {
            depth += m_text.at(close).is("(") || m_text.at(close).is("[") ? 1U : 0U;
            if ((m_text.at(close).is(")") || m_text.at(close).is("]")) && --depth == 0)
                break;
        }
        if (close >= m_text.words.size() || depth != 0)
            return at;
        std::vector<std::string> states;
        bool first = true;
        for (std::size_t i = at + 1; i < close;) {
            const auto [code, end] = m_gazetteer.countryAt(m_text.words, i);
            if (!code.empty() && end <= close) {
                if (std::find(states.begin(), states.end(), code) == states.end())
                    states.emplace_back(code);
                i = end;
                first = false;
                continue;
            }
            if (first && m_text.at(i).lower != "the" && m_text.at(i).lower != "former")
                return at;
            ++i;
        }
        if (states.empty())
            return at;
        for (const std::string& state : states)
            if (std::find(clause.states.begin(), clause.states.end(), state) == clause.states.end())
                clause.states.push_back(state);
        clause.written += (clause.written.empty() ? "" : "; ") + m_text.between(at + 1, close);
        return close + 1;
    }

    bool endsAt(std::size_t at) const {
        return at >= m_text.words.size() || m_text.at(at).is(";") || m_text.at(at).is("/") ||
               (m_text.at(at).is(".") && at + 1 >= m_text.words.size()) ||
               (m_text.at(at).is(".") && m_text.at(at + 1).capital);
    }

    // After "/" and "and" between two recommendations.
    std::size_t beginAfter(std::size_t at) const {
        while (m_text.at(at).is("/") || m_text.at(at).is(";"))
            ++at;
        return at;
    }

    bool restIsClosing(const Clause& clause) const {
        std::size_t depth = 0;
        for (std::size_t i = clause.textEnd; i < clause.end; ++i) {
            depth += m_text.at(i).is("(") || m_text.at(i).is("[") ? 1U : 0U;
            const bool closing = m_text.at(i).shape == Shape::Mark;
            if (depth == 0 && !closing)
                return false;
            depth -= (m_text.at(i).is(")") || m_text.at(i).is("]")) && depth > 0 ? 1U : 0U;
        }
        return true;
    }

    Text m_text;
    const Gazetteer& m_gazetteer;
};

std::string joined(const std::vector<std::string>& codes) {
    std::string out;
    for (const std::string& code : codes)
        out += (out.empty() ? "" : " ") + code;
    return out;
}

// "97" and "1": "97.1"; an item that has the whole number keeps it.
std::string numberOf(const std::string& lead, const std::string& item) {
    if (lead.empty() || item.empty() || item.starts_with(lead + "."))
        return item.empty() ? lead : item;
    const bool figure = item.front() >= '0' && item.front() <= '9';
    return figure ? lead + "." + item : lead + " " + item;
}

class Finder final {
public:
    Finder(std::span<const Passage> passages, std::span<const std::vector<Word>* const> words,
           const Lists& lists, std::vector<Mention>& to)
        : m_passages(passages), m_words(words), m_lists(lists), m_to(to) {}

    void find() {
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            const Passage& passage = m_passages[i];
            if (m_words[i]->empty())
                continue;
            if (passage.kind == PassageKind::Heading) {
                headed(passage, *m_words[i]);
                m_open = 0;
                continue;
            }
            if (passage.kind != PassageKind::Paragraph && passage.kind != PassageKind::List)
                continue;
            if (passage.kind == PassageKind::Paragraph)
                m_open = 0;
            const std::uint32_t parent = passage.parent != 0 ? passage.parent : m_open;
            if (const auto lead = m_leads.find(parent); lead != m_leads.end())
                item(passage, *m_words[i], lead->second);
            else if (!bringsRecommendations(passage, *m_words[i]) && !inWords(passage, *m_words[i]))
                listed(passage, *m_words[i]);
        }
    }

private:
    struct Lead {
        std::string number, response, words, to, by, rule;
    };

    void headed(const Passage& passage, std::span<const Word> words) {
        const bool isSection =
            words.size() <= 3 && std::any_of(words.begin(), words.end(), [&](const Word& word) {
                return m_lists.recommending.sections.contains(word.lower);
            });
        if (isSection)
            m_sectionLevel = passage.level;
        else if (m_sectionLevel != 0 && passage.level <= m_sectionLevel)
            m_sectionLevel = 0;
    }

    // "The recommendations listed below enjoy the support of Ostland:".
    bool bringsRecommendations(const Passage& passage, std::span<const Word> words) {
        const std::string lead = folded(words);
        const bool named = std::any_of(m_lists.recommending.leads.begin(), m_lists.recommending.leads.end(),
                                       [&](const std::string& word) {
                                           return lead.find(" " + word) != std::string::npos;
                                       });
        const std::string& response = named ? responseOf(m_lists, lead) : emptyText();
        const std::string number = leadNumber(passage, words);
        if (response.empty() || number.empty())
            return false;
        Lead made{number, response, passage.text, {}, {}, "recommendation.review"};
        std::set<std::string_view> countries;
        for (std::size_t at = 0; at < words.size(); ++at) {
            const auto [code, end] = m_lists.gazetteer->countryAt(words, at);
            if (!code.empty() && countries.empty())
                made.to = code;
            if (!code.empty())
                countries.insert(code);
        }
        m_leads[passage.ordinal] = std::move(made);
        m_open = passage.ordinal;
        return true;
    }

    // The printed number of a paragraph, also where it stands in the text: "97. The recommendations …".
    static std::string leadNumber(const Passage& passage, std::span<const Word> words) {
        const bool inText = words.size() > 2 && words[0].shape == Shape::Digits && words[1].is(".") && words[2].spaced;
        return passage.number.empty() && inText ? std::string(words[0].text) : passage.number;
    }

    void item(const Passage& passage, std::span<const Word> words, const Lead& lead) {
        if (passage.kind != PassageKind::List)
            return;
        const Items items(passage, words, m_lists);
        for (const Clause& clause : items.clauses())
            if (!clause.states.empty() || !items.text().at(clause.end - 1).is(":")) // ":" brings others
                add(passage, items, clause, lead);
        m_leads[passage.ordinal] = lead;
        m_leads[passage.ordinal].number = numberOf(lead.number, passage.number);
    }

    void add(const Passage& passage, const Items& items, const Clause& clause, const Lead& lead) {
        const Text& text = items.text();
        Mention mention{.kind = MentionKind::Recommendation,
                        .passage = passage.ordinal,
                        .start = text.words[clause.begin].start,
                        .end = text.words[clause.end - 1].end,
                        .words = text.between(clause.begin, clause.end),
                        .normal = items.plain(clause),
                        .rule = lead.rule,
                        .details = {}};
        const auto put = [&](const char* name, const std::string& value) {
            if (!value.empty())
                mention.details[name] = value;
        };
        put("number", passage.kind == PassageKind::List ? numberOf(lead.number, passage.number) : lead.number);
        put("states", joined(clause.states));
        put("stateWords", clause.written);
        put("response", lead.response);
        put("responseText", lead.response.empty() ? emptyText() : lead.words);
        put("to", lead.to);
        put("by", lead.by);
        m_to.push_back(std::move(mention));
    }

    // "The Committee … recommends that": sentence by sentence; with a colon at the end also what it lists.
    bool inWords(const Passage& passage, std::span<const Word> words) {
        bool found = false;
        const Items items(passage, words, m_lists);
        const Text& text = items.text();
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t verbEnd = recommendsAt(text, at);
            if (verbEnd == at) {
                ++at;
                continue;
            }
            std::size_t end = verbEnd;
            while (end < words.size() && !(text.at(end).is(".") && !text.together(end, end + 1)))
                ++end;
            end = std::min(end + 1, words.size());
            const std::size_t who = whoEnd(text, at);
            const Lead lead{passage.number, {}, passage.text, {}, text.between(at, who), "recommendation.body"};
            if (text.at(end - 1).is(":"))
                m_leads[m_open = passage.ordinal] = lead;
            else
                add(passage, items, {at, end, 0, {}, {}}, lead);
            found = true;
            at = end;
        }
        return found;
    }

    // The end of "the Special Rapporteur [on …]" at `at`; `at` where nobody known speaks.
    std::size_t whoEnd(const Text& text, std::size_t at) const {
        const PhraseList::Phrase* who = m_lists.recommending.who.longestAt(text.words, at);
        return who == nullptr ? at : at + who->words.size();
    }

    std::size_t recommendsAt(const Text& text, std::size_t at) const {
        const std::size_t who = whoEnd(text, at);
        if (who == at || (at > 0 && text.together(at - 1, at) && text.at(at - 1).shape == Shape::Letters &&
                          text.at(at).capital && text.at(at - 1).capital))
            return at;
        std::size_t i = who;
        while (const PhraseList::Phrase* adverb = m_lists.recommending.adverbs.longestAt(text.words, i)) {
            if (!text.together(at, i))
                return at;
            i += adverb->words.size();
        }
        const PhraseList::Phrase* subject = m_lists.recommending.who.longestAt(text.words, at);
        const PhraseList::Phrase* verb = m_lists.recommending.verbs.longestAt(text.words, i);
        if (verb == nullptr || !text.together(at, i) || verb->column(0) != subject->column(0))
            return at;
        return i + verb->words.size();
    }

    // Items of lists under the heading "Recommendations".
    void listed(const Passage& passage, std::span<const Word> words) {
        if (m_sectionLevel == 0 || passage.kind != PassageKind::List || words.size() < 4)
            return;
        const Items items(passage, words, m_lists);
        add(passage, items, {0, words.size(), 0, {}, {}}, {{}, {}, {}, {}, {}, "recommendation.section"});
    }

    std::span<const Passage> m_passages;
    std::span<const std::vector<Word>* const> m_words;
    const Lists& m_lists;
    std::vector<Mention>& m_to;
    std::map<std::uint32_t, Lead> m_leads; // by ordinal of the paragraph or item
    std::uint32_t m_open = 0;             // the lead that items without a paragraph of their own follow
    std::int32_t m_sectionLevel = 0;
};

} // namespace

void findRecommendations(std::span<const Passage> passages, std::span<const std::vector<Word>* const> words,
                         const Lists& lists, std::vector<Mention>& to) {
    Finder(passages, words, lists, to).find();
}

} // namespace dokaz::extract
