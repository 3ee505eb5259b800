// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_terms.h"

#include "text/phonemic.h"
#include "text/tokenizer.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace dokaz::store {
namespace {

// Keys cost a microsecond a word and words repeat: remember them per thread, up to a bound.
const std::vector<std::string>& keysOf(std::string_view word) {
    constexpr std::size_t mostRemembered = 200'000;
    thread_local std::unordered_map<std::string, std::vector<std::string>> remembered;
    std::string key(word);
    const auto found = remembered.find(key);
    if (found != remembered.end())
        return found->second;
    if (remembered.size() >= mostRemembered)
        remembered.clear();
    std::vector<std::string> keys = text::crossScriptKeys(word);
    return remembered.emplace(std::move(key), std::move(keys)).first->second;
}

struct TypedWord {
    std::string folded;
    std::vector<std::string> keys;
    bool prefix = false;
};
struct TypedQuery {
    std::vector<std::vector<TypedWord>> groups; // a phrase is a group of several
};

std::vector<TypedWord> wordsOf(std::string_view typed) {
    std::vector<TypedWord> words;
    text::Tokenizer tokens(typed);
    while (tokens.next()) {
        const text::Token& token = tokens.token();
        TypedWord word{std::string(token.folded), text::crossScriptKeys(token.original), false};
        word.prefix = token.end < typed.size() && typed[token.end] == '*';
        words.push_back(std::move(word));
    }
    return words;
}

TypedQuery parse(std::string_view typed) {
    TypedQuery query;
    while (!typed.empty()) {
        const std::size_t quote = typed.find('"');
        for (TypedWord& word : wordsOf(typed.substr(0, quote)))
            query.groups.push_back({std::move(word)});
        if (quote == std::string_view::npos)
            break;
        typed.remove_prefix(quote + 1);
        const std::size_t end = std::min(typed.find('"'), typed.size());
        if (std::vector<TypedWord> phrase = wordsOf(typed.substr(0, end)); !phrase.empty())
            query.groups.push_back(std::move(phrase));
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return query;
}

std::string quoted(const std::string& term) { return "\"" + term + "\""; }

} // namespace

void forEachTerm(std::string_view text, bool query, const std::function<bool(const SearchTerm&)>& visit) {
    if (query && text.starts_with(text::kCrossScriptMark)) {
        (void)visit({text, 0, text.size(), false});
        return;
    }
    text::Tokenizer tokens(text);
    while (tokens.next()) {
        const text::Token& token = tokens.token();
        if (!visit({token.folded, token.start, token.end, false}))
            return;
        if (query)
            continue;
        for (const std::string& key : keysOf(token.original))
            if (!visit({key, token.start, token.end, true}))
                return;
    }
}

std::string ftsQuery(std::string_view typed, AcrossScripts acrossScripts) {
    std::string query;
    for (const std::vector<TypedWord>& group : parse(typed).groups) {
        std::string part;
        for (const TypedWord& word : group) {
            if (group.size() > 1) {
                part += (part.empty() ? "" : " + ") + quoted(word.folded);
                continue;
            }
            part = quoted(word.folded) + (word.prefix ? "*" : "");
            if (acrossScripts == AcrossScripts::Yes && !word.prefix)
                for (const std::string& key : word.keys)
                    part += " OR " + quoted(key);
        }
        query += (query.empty() ? "(" : " AND (") + part + ")";
    }
    return query;
}

// Two consonants say little unless enough letters stand around them.
std::string ftsBeginnings(std::string_view typed) {
    constexpr std::size_t fewestSounds = 3, fewestLetters = 4;
    std::string query;
    text::Tokenizer tokens(typed);
    while (tokens.next()) {
        const text::Token& token = tokens.token();
        std::string part = quoted(std::string(token.folded)) + " *";
        std::set<std::string> sounds;
        for (const std::string& reading : text::phonemicReadings(token.original)) {
            const std::string skeleton = text::skeletonOf(reading);
            const bool telling = skeleton.size() + 1 == fewestSounds && reading.size() >= fewestLetters;
            if (skeleton.size() >= fewestSounds || telling)
                sounds.insert(text::kCrossScriptMark + skeleton);
        }
        for (const std::string& sound : sounds)
            part += " OR " + quoted(sound) + " *";
        query += (query.empty() ? "(" : " AND (") + part + ")";
    }
    return query;
}

// A slip in the first sounds is rarer than one behind them.
std::string ftsNearly(std::string_view typed, Nearly which) {
    constexpr std::size_t soundsKept = 3;
    std::string query;
    text::Tokenizer tokens(typed);
    while (tokens.next()) {
        const text::Token& token = tokens.token();
        std::set<std::string> sounds;
        for (const std::string& reading : text::phonemicReadings(token.original))
            if (const std::string skeleton = text::skeletonOf(reading); skeleton.size() >= soundsKept)
                sounds.insert(quoted(text::kCrossScriptMark + skeleton.substr(0, soundsKept)) + " *");
        std::string part = quoted(std::string(token.folded));
        for (const std::string& sound : sounds)
            part += " OR " + sound;
        if (!query.empty())
            query += which == Nearly::AllWords ? " AND " : " OR ";
        query += "(" + part + ")";
    }
    return query;
}

std::string ftsPhrase(std::string_view name) {
    std::string query;
    text::Tokenizer tokens(name);
    while (tokens.next())
        query += (query.empty() ? "" : " + ") + quoted(std::string(tokens.token().folded));
    return query;
}

std::vector<HitRange> hitRanges(std::string_view typed, AcrossScripts acrossScripts, std::string_view text) {
    std::set<std::string> words, prefixes, keys;
    for (const std::vector<TypedWord>& group : parse(typed).groups)
        for (const TypedWord& word : group) {
            (word.prefix ? prefixes : words).insert(word.folded);
            if (acrossScripts == AcrossScripts::Yes && group.size() == 1 && !word.prefix)
                keys.insert(word.keys.begin(), word.keys.end());
        }
    std::vector<HitRange> hits;
    text::Tokenizer tokens(text);
    while (tokens.next()) {
        const text::Token& token = tokens.token();
        const std::string folded(token.folded);
        const bool byWord = words.contains(folded) ||
                            std::any_of(prefixes.begin(), prefixes.end(),
                                        [&](const std::string& prefix) { return folded.starts_with(prefix); });
        const auto bySound = [&] {
            const std::vector<std::string>& own = keysOf(token.original);
            return std::any_of(own.begin(), own.end(), [&](const std::string& k) { return keys.contains(k); });
        };
        if (byWord || (!keys.empty() && bySound()))
            hits.push_back({token.start, token.end, !byWord});
    }
    return hits;
}

} // namespace dokaz::store
