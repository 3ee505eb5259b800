// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/suggestions.h"

#include "match/body_comparison.h"
#include "match/name_comparison.h"
#include "store/query_documents.h"
#include "store/query_lists.h"
#include "text/normal.h"
#include "text/phonemic.h"
#include "text/tokenizer.h"

namespace dokaz::session {

using base::Result;

namespace {

struct Compared {
    double score = 0;
    std::vector<std::string> reasons;
};

struct Word {
    std::string written, folded, sound;
};

std::vector<Word> wordsOf(const std::string& text) {
    std::vector<Word> words;
    text::tokenize(text, [&](const text::Token& token) {
        words.push_back({std::string(token.original), std::string(token.folded), text::phonemic(token.original)});
    });
    return words;
}

constexpr double byLetters = 0.8, bySound = 0.65, forTheWhole = 0.2; // forTheWhole: nothing more is to be typed
constexpr double leastShown = 0.35, goodAnswer = 0.6;
constexpr std::size_t fewestSounds = 3; // fewer say nothing in another script

std::size_t lengthOf(const Word& word) { return word.sound.empty() ? word.folded.size() : word.sound.size(); }

// The place of the first word of the name that is not taken and begins so; the name's length where none does.
template <typename Begins> std::size_t findFree(const std::vector<Word>& name, const std::vector<bool>& taken, Begins begins) {
    std::size_t at = 0;
    while (at < name.size() && (taken[at] || !begins(name[at])))
        ++at;
    return at;
}

std::string beginningSentence(const Word& typed, const Word& word, bool sounded) {
    const char* how = sounded ? "sounds like the beginning of" : "is the beginning of";
    return "“" + text::isolated(typed.written) + "” " + how + " “" + text::isolated(word.written) + "”";
}

// Every word typed begins a word of the name, each another one; most of the name typed is the better answer.
Compared compareBeginnings(const std::vector<Word>& typed, const std::vector<Word>& name) {
    Compared compared{byLetters, {}};
    std::vector<bool> taken(name.size(), false);
    std::size_t lettersTyped = 0, letters = 0;
    for (const Word& word : name)
        letters += lengthOf(word);
    for (const Word& word : typed) {
        std::size_t at = findFree(name, taken, [&](const Word& w) { return w.folded.starts_with(word.folded); });
        const bool sounded = at == name.size() && word.sound.size() >= fewestSounds;
        if (sounded)
            at = findFree(name, taken, [&](const Word& w) { return w.sound.starts_with(word.sound); });
        if (at == name.size())
            return {};
        taken[at] = true;
        lettersTyped += lengthOf(word);
        compared.score = sounded ? bySound : compared.score;
        if (sounded || word.folded != name[at].folded) // that a word is itself says nothing
            compared.reasons.push_back(beginningSentence(word, name[at], sounded));
    }
    if (typed.empty() || letters == 0)
        return {};
    const double share = static_cast<double>(lettersTyped) / static_cast<double>(letters);
    compared.score += forTheWhole * std::min(1.0, share);
    return compared;
}

Compared compare(const std::string& kind, const std::string& typed, const std::string& name) {
    const Compared beginnings = compareBeginnings(wordsOf(typed), wordsOf(name));
    const match::Comparison alike =
        kind == "person" ? match::compareNames(typed, name) : match::compareBodies(typed, name);
    if (beginnings.score >= alike.score)
        return beginnings;
    Compared compared{alike.score, {}};
    for (const match::Reason& reason : alike.reasons)
        compared.reasons.push_back(match::sentence(reason));
    return compared;
}

} // namespace

void Suggester::add(const store::RecordLine& line, const std::string& name, const std::string& words) {
    const std::string record = line.record.text();
    if (!m_compared.insert(record + "\n" + name).second)
        return;
    Compared compared = compare(line.kind, words, name);
    const auto held = m_best.find(record);
    if (held != m_best.end() && held->second.score >= compared.score)
        return;
    m_best.insert_or_assign(record, Suggestion{summaryOf(m_state->store->catalogue(), line), name, compared.score,
                                               std::move(compared.reasons)});
}

Result<void> Suggester::look(const std::string& ftsQuery, const std::string& words) {
    constexpr std::int64_t most = 200; // compared in full
    if (ftsQuery.empty())
        return {};
    const bool closed = !m_state->store->isVaultOpen();
    const std::vector<store::RecordHit> hits =
        TRY(store::searchNames(*m_connection, ftsQuery, m_kinds, most));
    for (const store::RecordHit& hit : hits)
        if (!closed || hit.record.protection < record::Protection::Identity)
            add(hit.record, hit.words, words);
    if (closed)
        return {};
    const auto hidden = TRY(m_state->write<std::vector<store::VaultTitle>>(
        [&] { return m_state->store->searchVault(ftsQuery, static_cast<std::size_t>(most)); }));
    for (const store::VaultTitle& title : hidden) {
        const auto line = store::recordLine(*m_connection, title.record);
        const bool wanted = line && line.value().state == store::RecordState::Shown &&
                            (m_kinds.empty() ||
                             std::find(m_kinds.begin(), m_kinds.end(), line.value().kind) != m_kinds.end());
        if (wanted)
            add(line.value(), title.text, words);
    }
    return {};
}

// First what begins or sounds so; where that is little, what shares some of the sounds.
Result<std::vector<Suggestion>> Suggester::suggest(const std::string& words, std::size_t most) {
    TRY(look(store::ftsBeginnings(words), words));
    for (const store::Nearly which : {store::Nearly::AllWords, store::Nearly::AnyWord}) {
        const auto good = std::count_if(m_best.begin(), m_best.end(),
                                        [](const auto& one) { return one.second.score >= goodAnswer; });
        if (static_cast<std::size_t>(good) < most)
            TRY(look(store::ftsNearly(words, which), words));
    }
    std::vector<Suggestion> found;
    for (const auto& [record, suggestion] : m_best)
        if (suggestion.score >= leastShown)
            found.push_back(suggestion);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    if (found.size() > most)
        found.resize(most);
    for (Suggestion& one : found)
        if (one.summary.kind == "source")
            TRY(tellSource(one));
    return found;
}

// Versions of a report bear one title: what else tells them apart comes first.
Result<void> Suggester::tellSource(Suggestion& source) {
    const record::RecordId id = TRY(record::RecordId::parse(source.summary.record));
    const store::RecordPlace place = TRY(store::placeOf(*m_connection, id));
    for (const char* field : {"symbol", "date", "file_name"}) {
        const std::vector<store::ClaimLine> claims = TRY(store::claimsAt(*m_connection, place, field));
        const auto open = std::find_if(claims.begin(), claims.end(), [](const auto& claim) { return claim.value.has_value(); });
        const std::string words = open == claims.end() ? std::string() : record::plainText(*open->value);
        if (!words.empty() && source.summary.title.find(words) == std::string::npos)
            source.facts.push_back(words);
    }
    const std::vector<store::FileLine> files = TRY(store::filesOf(*m_connection, id));
    if (!files.empty())
        source.received = files.front().received;
    return {};
}

Result<std::optional<Suggestion>> Suggester::proposed(const record::RecordId& record, const std::string& words) {
    const auto line = store::recordLine(*m_connection, record);
    const bool hidden =
        line && line.value().protection >= record::Protection::Identity && !m_state->store->isVaultOpen();
    if (!line || hidden || line.value().state != store::RecordState::Shown)
        return std::optional<Suggestion>();
    std::vector<std::string> names = TRY(store::titlesOf(*m_connection, record));
    names.push_back(line.value().title);
    m_best.clear();
    m_compared.clear();
    for (const std::string& name : names)
        add(line.value(), name, words);
    return std::optional(m_best.begin()->second);
}

Result<std::vector<Suggestion>> Session::suggest(const std::string& words, const std::vector<std::string>& kinds,
                                                 std::size_t most) {
    for (const std::string& kind : kinds)
        if (catalogue().findKind(kind) == nullptr)
            return base::Error(base::ErrorCode::Invalid, "no kind of record is called '" + kind + "'");
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    return Suggester(*m_state, snapshot.connection(), kinds).suggest(words, most);
}

} // namespace dokaz::session
