// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_comparison.h"

#include "match/assignment.h"
#include "match/similarity.h"

#include <algorithm>
#include <cmath>

namespace dokaz::match {
namespace {

constexpr double kPatronymicWeight = 0.6, kMissingPatronymic = 0.1, kDisagreeing = 0.85;
constexpr double kExtraWord = 0.35, kInitialSimilarity = 0.7, kOneWordAtMost = 0.58, kContradicting = 0.88, kInitialAtMost = 0.8;

double weightOf(const NameWord& word) {
    switch (word.role) {
    case WordRole::Plain: return 1;
    case WordRole::Patronymic: return kPatronymicWeight;
    case WordRole::Initial: return 0.4;
    }
    return 1;
}

// Patronymics keep to themselves; an initial may stand for any word.
bool mayMatch(const NameWord& left, const NameWord& right) {
    if (left.role == WordRole::Initial || right.role == WordRole::Initial)
        return true;
    return left.role == right.role;
}

// Е. and Яўген, О. and Алена; U. and Владимир.
char initialOf(char c) {
    switch (c) {
    case 'e': case 'o': return 'a';
    case 'u': return 'v';
    case 'g': return 'h';
    }
    return c;
}

bool isSameInitial(const NameWord& left, const NameWord& right) {
    for (const std::string& a : left.readings)
        for (const std::string& b : right.readings)
            if (initialOf(a.front()) == initialOf(b.front()))
                return true;
    return left.folded.substr(0, 2) == right.folded.substr(0, 2);
}

const NameWord* patronymicOf(const NameWords& name) {
    for (const NameWord& word : name.words)
        if (word.role == WordRole::Patronymic)
            return &word;
    return nullptr;
}

// The sum that a comparison is made of.
struct Tally {
    double gained = 0, possible = 0, factor = 1, atMost = 1;
    std::size_t matched = 0; // words other than patronymics
    std::vector<Reason> reasons;
};

// A word that is only somewhat alike says less than its similarity.
double worth(double similarity) {
    constexpr double kAlike = 0.9, kLeast = 0.3;
    if (similarity >= kAlike)
        return similarity;
    return kLeast + (similarity - kWordCutOff) * (kAlike - kLeast) / (kAlike - kWordCutOff);
}

void addPair(Tally& tally, const NameWord& left, const NameWord& right, const WordComparison& pair) {
    const double weight = std::min(weightOf(left), weightOf(right));
    if (pair.reason == ReasonCode::InitialOnly)
        tally.atMost = kInitialAtMost;
    tally.gained += weight * (pair.reason == ReasonCode::InitialOnly ? pair.similarity : worth(pair.similarity));
    tally.possible += weight;
    tally.matched += left.role == WordRole::Patronymic || right.role == WordRole::Patronymic ? 0U : 1U;
    tally.matched += left.isJoined || right.isJoined ? 1U : 0U;
    tally.reasons.push_back({pair.reason, left.written, right.written});
}

void addPatronymicsLeftOver(Tally& tally, const NameWord* left, const NameWord* right) {
    if (left != nullptr && right != nullptr) {
        tally.factor *= kDisagreeing;
        tally.possible += kPatronymicWeight;
        tally.reasons.push_back({ReasonCode::PatronymicDiffers, left->written, right->written});
    } else if (left != nullptr || right != nullptr) {
        tally.possible += kMissingPatronymic;
        tally.reasons.push_back({ReasonCode::PatronymicMissing, left != nullptr ? left->written : std::string(),
                                 right != nullptr ? right->written : std::string()});
    }
}

// Words that found no partner: as many as both sides have contradict each other, the rest are only missing.
void addLeftOver(Tally& tally, const std::vector<const NameWord*>& left, const std::vector<const NameWord*>& right) {
    const std::size_t both = std::min(left.size(), right.size()), all = std::max(left.size(), right.size());
    tally.possible += static_cast<double>(both) + kExtraWord * static_cast<double>(all - both);
    tally.factor *= std::pow(kContradicting, static_cast<double>(both));
    for (std::size_t i = 0; i < all; ++i) {
        const std::string a = i < left.size() ? left[i]->written : "", b = i < right.size() ? right[i]->written : "";
        tally.reasons.push_back({i < both ? ReasonCode::WordsDiffer : ReasonCode::WordMissing, a, b});
    }
}

bool isInOrder(const std::vector<WordPair>& pairs) {
    return std::is_sorted(pairs.begin(), pairs.end(),
                          [](const WordPair& a, const WordPair& b) { return a.right < b.right; });
}

std::vector<const NameWord*> unpaired(const NameWords& name, const std::vector<WordPair>& pairs,
                                      std::size_t WordPair::*side) {
    std::vector<const NameWord*> rest;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const bool isPaired =
            std::any_of(pairs.begin(), pairs.end(), [&](const WordPair& pair) { return pair.*side == i; });
        if (!isPaired && name.words[i].role != WordRole::Patronymic)
            rest.push_back(&name.words[i]);
    }
    return rest;
}

// Every word of one name against every word of the other.
class WordTable final {
  public:
    WordTable(const NameWords& left, const NameWords& right) : m_left(left), m_right(right) {
        m_comparisons.resize(left.words.size() * right.words.size());
        for (std::size_t i = 0; i < left.words.size(); ++i)
            for (std::size_t j = 0; j < right.words.size(); ++j)
                if (mayMatch(left.words[i], right.words[j]))
                    m_comparisons[i * right.words.size() + j] = compareWords(left.words[i], right.words[j]);
    }
    [[nodiscard]] const WordComparison& at(std::size_t i, std::size_t j) const {
        return m_comparisons[i * m_right.words.size() + j];
    }
    [[nodiscard]] std::vector<WordPair> pairs() const {
        return assignWords(m_left.words.size(), m_right.words.size(), [this](std::size_t i, std::size_t j) {
            const double similarity = at(i, j).similarity;
            const double weight = std::min(weightOf(m_left.words[i]), weightOf(m_right.words[j]));
            return similarity >= kWordCutOff ? similarity * weight : 0;
        });
    }

  private:
    const NameWords& m_left;
    const NameWords& m_right;
    std::vector<WordComparison> m_comparisons;
};

Comparison compareAsWritten(const NameWords& left, const NameWords& right) {
    const WordTable table(left, right);
    const std::vector<WordPair> pairs = table.pairs();
    Tally tally;
    bool patronymicsMeet = false;
    for (const WordPair& pair : pairs) {
        addPair(tally, left.words[pair.left], right.words[pair.right], table.at(pair.left, pair.right));
        patronymicsMeet = patronymicsMeet || left.words[pair.left].role == WordRole::Patronymic ||
                          right.words[pair.right].role == WordRole::Patronymic;
    }
    if (!patronymicsMeet)
        addPatronymicsLeftOver(tally, patronymicOf(left), patronymicOf(right));
    addLeftOver(tally, unpaired(left, pairs, &WordPair::left), unpaired(right, pairs, &WordPair::right));
    if (pairs.size() > 1 && !isInOrder(pairs))
        tally.reasons.push_back({ReasonCode::OrderDiffers, {}, {}});
    double score = tally.possible > 0 ? tally.factor * tally.gained / tally.possible : 0;
    score = std::min(score, tally.atMost);
    if (tally.matched < 2) {
        score = std::min(score, kOneWordAtMost);
        tally.reasons.push_back({ReasonCode::OneWordOnly, {}, {}});
    }
    return {score, std::move(tally.reasons)};
}

double bestOfReadings(const NameWord& left, const NameWord& right) {
    const Prices prices = pricesFor(left.script, right.script);
    double best = 0;
    for (const std::string& a : left.readings)
        for (const std::string& b : right.readings)
            best = std::max(best, readingSimilarity(a, b, prices, kWorthTelling));
    return best;
}

constexpr double kSameGivenName = 0.95, kCaseForm = 0.93, kNearlyOneStem = 0.9;

// Another case of the same word, or the ending that another language gives it.
bool haveOneStem(const NameWord& left, const NameWord& right) {
    if (!left.hasEnding && !right.hasEnding)
        return false;
    for (const std::string& a : left.stems)
        for (const std::string& b : right.stems)
            if (a == b || (std::min(a.size(), b.size()) > 3 && soundSimilarity(a, b) >= kNearlyOneStem))
                return true;
    return false;
}

bool isOneGivenName(const NameWord& left, const NameWord& right) {
    return !left.givenClass.empty() && left.givenClass == right.givenClass && left.role == right.role;
}

} // namespace

WordComparison compareWords(const NameWord& left, const NameWord& right) {
    if (left.role == WordRole::Initial || right.role == WordRole::Initial)
        return isSameInitial(left, right) ? WordComparison{kInitialSimilarity, ReasonCode::InitialOnly}
                                          : WordComparison{};
    if (left.folded == right.folded)
        return {1, ReasonCode::SameWord};
    const double best = bestOfReadings(left, right);
    if (best < kSameGivenName && isOneGivenName(left, right))
        return {kSameGivenName, ReasonCode::SameGivenName};
    if (best < kCaseForm && haveOneStem(left, right))
        return {kCaseForm, ReasonCode::CaseForm};
    if (best > 0.9)
        return {best, ReasonCode::SameSound};
    return {best, best >= kWordCutOff ? ReasonCode::CloseSound : ReasonCode::WordsDiffer};
}

std::uint64_t initialBits(const NameWord& word) {
    std::uint64_t bits = 0;
    for (const std::string& reading : word.readings)
        bits |= std::uint64_t{1} << (static_cast<std::uint8_t>(initialOf(reading.front())) & 31U);
    std::uint32_t letter = 0; // isSameInitial() looks at two bytes
    for (const char c : word.folded.substr(0, 2))
        letter = letter * 31 + static_cast<std::uint8_t>(c);
    return bits | std::uint64_t{1} << (32 + letter % 32);
}

namespace {

// A surname in -vich that stands last after two other words looks like a patronymic.
bool endsLikePatronymic(const NameWords& name) {
    return !name.words.empty() && name.words.back().role == WordRole::Patronymic;
}

NameWords withoutPatronymic(NameWords name) {
    name.words.back().role = WordRole::Plain;
    return name;
}

} // namespace

Comparison compareNames(const NameWords& left, const NameWords& right) {
    Comparison best = compareAsWritten(left, right);
    if (best.score < kProbablySame && endsLikePatronymic(left) && !right.hasPatronymic())
        best = compareAsWritten(withoutPatronymic(left), right);
    else if (best.score < kProbablySame && endsLikePatronymic(right) && !left.hasPatronymic())
        best = compareAsWritten(left, withoutPatronymic(right));
    if (best.score >= kProbablySame || left.words.size() == right.words.size())
        return best;
    const bool isLeftLonger = left.words.size() > right.words.size();
    const NameWords& longer = isLeftLonger ? left : right;
    for (std::size_t at = 0; at + 1 < longer.words.size(); ++at) {
        if (longer.words[at].role != WordRole::Plain || longer.words[at + 1].role != WordRole::Plain)
            continue;
        const NameWords joined = longer.joinedAt(at);
        Comparison other = isLeftLonger ? compareAsWritten(joined, right) : compareAsWritten(left, joined);
        if (other.score > best.score)
            best = std::move(other);
    }
    return best;
}

Comparison compareNames(std::string_view left, std::string_view right) {
    Comparison best;
    for (const std::string_view a : namesIn(left))
        for (const std::string_view b : namesIn(right)) {
            Comparison comparison = compareNames(takeApart(a), takeApart(b));
            if (comparison.score > best.score || best.reasons.empty())
                best = std::move(comparison);
        }
    return best;
}

} // namespace dokaz::match
