// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_comparison.h"

#include "match/assignment.h"
#include "match/similarity.h"
#include "text/phonemic.h"
#include "text/stem.h"
#include "text/tokenizer.h"

#include <algorithm>
#include <array>
#include <map>

namespace dokaz::match {
namespace {

constexpr double kSharedKindWeight = 0.4, kNumberWeight = 1, kCutOff = 0.6, kNumbersDisagree = 0.3;

struct BodyWord {
    std::string written, folded;
    std::vector<std::string> readings; // of the stem
    double weight = 1;
    bool isNumber = false;
};

struct Spelling {
    std::string_view from, to;
};

// Short forms and the words of the trade in the languages of the archive, each to one word. Stems, folded.
constexpr std::array<Spelling, 56> kKinds = {{
    {"ик", "colony"},       {"ік", "colony"},        {"ik", "colony"},         {"пк", "colony"},
    {"колони", "colony"},   {"калон", "colony"},     {"калони", "colony"},     {"колон", "colony"},
    {"калоні", "colony"},   {"исправительн", "correctional"}, {"папраўч", "correctional"},
    {"выправн", "correctional"}, {"сизо", "remand"}, {"сіза", "remand"},       {"сіз", "remand"},
    {"sizo", "remand"},     {"siza", "remand"},      {"сиз", "remand"},        {"тюрм", "prison"},
    {"турм", "prison"},     {"турэмн", "prison"},    {"turma", "prison"},      {"вязниц", "prison"},
    {"школ", "school"},     {"суд", "court"},        {"court", "court"},       {"ивс", "holding"},
    {"івс", "holding"},     {"іч", "holding"},       {"ivs", "holding"},       {"рувд", "police"},
    {"руус", "police"},     {"ровд", "police"},      {"раус", "police"},       {"ruvd", "police"},
    {"rovd", "police"},     {"полици", "police"},    {"поліці", "police"},     {"паліцы", "police"},
    {"милици", "police"},   {"міліцы", "police"},    {"міліці", "police"},     {"militia", "police"},
    {"район", "district"},  {"раен", "district"},    {"районн", "district"},   {"раенн", "district"},
    {"област", "region"},   {"вобласц", "region"},   {"област", "region"},     {"министерств", "ministry"},
    {"міністэрств", "ministry"}, {"міністерств", "ministry"}, {"penal", "correctional"},
    {"centre", "center"},   {"цэнтр", "center"},
}};

constexpr std::array<std::string_view, 12> kKindWords = {"colony", "correctional", "remand", "prison",  "court",  "holding",
                                                        "police", "district",     "region", "ministry", "center", "school"};

constexpr std::array<std::string_view, 28> kSmallWords = {
    "of", "the", "and", "for", "in", "at", "no", "и", "і", "й", "в", "у", "на", "по", "для", "при", "г", "им", "імя",
    "de", "la", "le", "du", "des", "et", "number", "нр", "номер"};

std::string kindOf(const std::string& stem) {
    for (const Spelling& spelling : kKinds)
        if (spelling.from == stem)
            return std::string(spelling.to);
    return stem;
}

bool isAnyDigit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<BodyWord> wordsOf(std::string_view name) {
    std::vector<BodyWord> words;
    text::tokenize(name, [&](const text::Token& token) {
        if (std::find(kSmallWords.begin(), kSmallWords.end(), token.folded) != kSmallWords.end())
            return;
        BodyWord word{std::string(token.original), {}, {}, 1, isAnyDigit(token.folded)};
        word.folded = kindOf(text::lightStem(token.folded));
        if (!word.isNumber)
            word.readings = text::phonemicReadings(word.folded == token.folded ? token.original : word.folded);
        const bool isKind = std::find(kKindWords.begin(), kKindWords.end(), word.folded) != kKindWords.end();
        word.weight = word.isNumber ? kNumberWeight : isKind ? kSharedKindWeight : 1;
        words.push_back(std::move(word));
    });
    return words;
}

double similarity(const BodyWord& left, const BodyWord& right) {
    if (left.folded == right.folded)
        return 1;
    if (left.isNumber || right.isNumber)
        return 0;
    double best = 0;
    for (const std::string& a : left.readings)
        for (const std::string& b : right.readings)
            best = std::max(best, soundSimilarity(a, b));
    return best >= kCutOff ? best : 0;
}

ReasonCode reasonFor(const BodyWord& left, const BodyWord& right, double alike) {
    if (left.weight == kSharedKindWeight && right.weight == kSharedKindWeight)
        return ReasonCode::SharedKind;
    if (left.folded == right.folded)
        return ReasonCode::SameWord;
    return alike > 0.9 ? ReasonCode::SameSound : ReasonCode::CloseSound;
}

std::vector<const BodyWord*> unpaired(const std::vector<BodyWord>& words, const std::vector<WordPair>& pairs,
                                      std::size_t WordPair::*side) {
    std::vector<const BodyWord*> rest;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (std::none_of(pairs.begin(), pairs.end(), [&](const WordPair& pair) { return pair.*side == i; }))
            rest.push_back(&words[i]);
    return rest;
}

const BodyWord* firstNumber(const std::vector<const BodyWord*>& words) {
    const auto found = std::find_if(words.begin(), words.end(), [](const BodyWord* word) { return word->isNumber; });
    return found == words.end() ? nullptr : *found;
}

double weightOf(const std::vector<const BodyWord*>& words) {
    double sum = 0;
    for (const BodyWord* word : words)
        sum += word->weight;
    return sum;
}

} // namespace

Comparison compareBodies(std::string_view left, std::string_view right) {
    const std::vector<BodyWord> a = wordsOf(left), b = wordsOf(right);
    const std::vector<WordPair> pairs = assignWords(a.size(), b.size(), [&](std::size_t i, std::size_t j) {
        return similarity(a[i], b[j]) * std::min(a[i].weight, b[j].weight);
    });
    Comparison comparison;
    double shared = 0;
    for (const WordPair& pair : pairs) {
        const BodyWord &l = a[pair.left], &r = b[pair.right];
        const double alike = similarity(l, r);
        shared += alike * std::min(l.weight, r.weight);
        comparison.reasons.push_back({reasonFor(l, r, alike), l.written, r.written});
    }
    const auto restA = unpaired(a, pairs, &WordPair::left), restB = unpaired(b, pairs, &WordPair::right);
    const double rest = weightOf(restA) + weightOf(restB);
    comparison.score = shared > 0 ? 2 * shared / (2 * shared + rest) : 0;
    for (const BodyWord* word : restA)
        comparison.reasons.push_back({ReasonCode::WordMissing, word->written, {}});
    for (const BodyWord* word : restB)
        comparison.reasons.push_back({ReasonCode::WordMissing, {}, word->written});
    const BodyWord *numberA = firstNumber(restA), *numberB = firstNumber(restB);
    if (numberA != nullptr && numberB != nullptr) {
        comparison.score = std::min(comparison.score, kNumbersDisagree);
        comparison.reasons.push_back({ReasonCode::NumberDiffers, numberA->written, numberB->written});
    }
    return comparison;
}

std::vector<BodyCandidate> bodyCandidates(std::string_view name,
                                          const std::vector<std::pair<record::RecordId, std::string>>& bodies,
                                          double threshold, std::size_t limit) {
    std::map<record::RecordId, BodyCandidate> best;
    for (const auto& [record, bodyName] : bodies) {
        Comparison comparison = compareBodies(name, bodyName);
        BodyCandidate& known = best[record];
        if (comparison.score >= threshold && comparison.score > known.comparison.score)
            known = {record, bodyName, std::move(comparison)};
    }
    std::vector<BodyCandidate> found;
    for (auto& [record, candidate] : best)
        if (!candidate.name.empty())
            found.push_back(std::move(candidate));
    std::stable_sort(found.begin(), found.end(), [](const BodyCandidate& a, const BodyCandidate& b) {
        return a.comparison.score > b.comparison.score;
    });
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

} // namespace dokaz::match
