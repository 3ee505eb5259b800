// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_comparison.h"

#include "match/assignment.h"
#include "match/body_words.h"
#include "match/name_keys.h"
#include "text/phonemic.h"

#include <algorithm>

namespace dokaz::match {
namespace {

constexpr double kNumbersDisagree = 0.3;

ReasonCode reasonFor(const BodyWord& left, const BodyWord& right, double alike) {
    if (left.weight <= kSharedKindWeight && right.weight <= kSharedKindWeight)
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

void appendKeys(std::vector<std::uint32_t>& keys, const BodyWord& word) {
    keys.push_back(keyHash('B', word.folded));
    if (word.isNumber || word.weight < 1)
        return;
    for (const std::string& reading : word.readings)
        if (const std::string bones = text::skeletonOf(reading); bones.size() > 2)
            keys.push_back(keyHash('b', bones));
}

} // namespace

BodyKeys bodyKeys(std::string_view name) {
    std::vector<BodyWord> words = bodyWordsOf(name), must;
    for (const bool isKind : {false, true})
        if (!isKind || must.size() < 2)
            for (const BodyWord& word : words)
                if ((word.weight < 1) == isKind && word.weight > kLegalFormWeight)
                    must.push_back(word);
    if (must.size() == 1 && must.front().weight < 1)
        must.clear();
    BodyKeys found{{}, static_cast<std::uint32_t>(must.size())};
    if (must.empty())
        return found;
    for (const BodyWord& word : words)
        if (word.weight < 1 && word.weight > kLegalFormWeight)
            found.keys.push_back({keyHash('B', word.folded), kOptionalBodyWord});
    for (std::uint32_t at = 0; at < must.size(); ++at) {
        std::vector<std::uint32_t> keys;
        appendKeys(keys, must[at]);
        for (const std::uint32_t key : keys)
            found.keys.push_back({key, at});
    }
    return found;
}

std::vector<std::uint32_t> bodyTextKeys(std::string_view written) {
    std::vector<std::uint32_t> keys;
    for (const BodyWord& word : bodyWordsOf(written))
        appendKeys(keys, word);
    return keys;
}

Comparison compareBodies(std::string_view left, std::string_view right) {
    const std::vector<BodyWord> a = bodyWordsOf(left), b = bodyWordsOf(right);
    const std::vector<WordPair> pairs = assignWords(a.size(), b.size(), [&](std::size_t i, std::size_t j) {
        return similarityOf(a[i], b[j]) * std::min(a[i].weight, b[j].weight);
    });
    Comparison comparison;
    double shared = 0;
    for (const WordPair& pair : pairs) {
        const BodyWord &l = a[pair.left], &r = b[pair.right];
        const double alike = similarityOf(l, r);
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

} // namespace dokaz::match
