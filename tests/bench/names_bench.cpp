// SPDX-License-Identifier: GPL-3.0-or-later
// Is it one name? Ours beside the usual baselines on every truth set, each tuned on one half and told of the other.
#include "bench.h"
#include "match/body_comparison.h"
#include "match/name_comparison.h"
#include "match/name_index.h"
#include "names_baselines.h"
#include "names_truth.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>

namespace dokaz::bench {

namespace {

struct Scored {
    double score = 0;
    const NamePair* pair = nullptr;
};

struct Quality {
    double right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const { return right + wrong > 0 ? right / (right + wrong) : 1; }
    [[nodiscard]] double recall() const { return right + missed > 0 ? right / (right + missed) : 0; }
    [[nodiscard]] double f1() const { return right > 0 ? 2 * right / (2 * right + wrong + missed) : 0; }
};

Quality qualityAt(const std::vector<Scored>& pairs, double threshold, bool isHeldOutHalf) {
    Quality quality;
    for (const auto& [score, pair] : pairs) {
        if (pair->isHeldOut != isHeldOutHalf)
            continue;
        const bool isFound = score >= threshold;
        quality.right += pair->isSame && isFound ? 1 : 0;
        quality.wrong += !pair->isSame && isFound ? 1 : 0;
        quality.missed += pair->isSame && !isFound ? 1 : 0;
    }
    return quality;
}

// The threshold with the best F1 on the half to tune on.
double tuned(const std::vector<Scored>& pairs) {
    std::vector<Scored> own;
    double right = 0, wrong = 0, all = 0, best = 0, threshold = 1;
    for (const Scored& scored : pairs)
        if (!scored.pair->isHeldOut) {
            own.push_back(scored);
            all += scored.pair->isSame ? 1 : 0;
        }
    std::sort(own.begin(), own.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    for (std::size_t i = 0; i < own.size(); ++i) {
        (own[i].pair->isSame ? right : wrong) += 1;
        const double f1 = 2 * right / (right + wrong + all);
        if (own[i].score > 0 && (i + 1 == own.size() || own[i + 1].score < own[i].score) && f1 > best) {
            best = f1;
            threshold = own[i].score;
        }
    }
    return threshold;
}

// One word on either side: the comparison of words, which has no cap for names of one word.
double wordScore(const std::string& left, const std::string& right) {
    match::NameWords a = match::takeApart(left), b = match::takeApart(right);
    while (a.words.size() > 1)
        a = a.joinedAt(0);
    while (b.words.size() > 1)
        b = b.joinedAt(0);
    return a.words.empty() || b.words.empty() ? 0 : match::compareWords(a.words[0], b.words[0]).similarity;
}

double ourScore(Sort sort, const NamePair& pair) {
    switch (sort) {
    case Sort::Person: return match::compareNames(pair.left, pair.right).score;
    case Sort::Word: return wordScore(pair.left, pair.right);
    case Sort::Body: return match::compareBodies(pair.left, pair.right).score;
    }
    return 0;
}

double ourThreshold(Sort sort) {
    switch (sort) {
    case Sort::Person: return match::kProbablySame;
    case Sort::Word: return match::kWordCutOff;
    case Sort::Body: return match::kProbablySameBody;
    }
    return 0;
}

void printRow(const std::string& set, const char* method, double threshold, const Quality& tune, const Quality& held) {
    std::printf("| %s | %s | %.2f | %.3f | %.3f | %.3f | %.3f |\n", set.c_str(), method, threshold, tune.f1(),
                held.precision(), held.recall(), held.f1());
}

void measure(const PairSet& set, std::ofstream& misses) {
    std::map<std::string, std::string> ascii;
    const auto asciiOf = [&](const std::string& name) -> const std::string& {
        const auto [place, isNew] = ascii.try_emplace(name);
        if (isNew)
            place->second = inAscii(name, set.sort != Sort::Word);
        return place->second;
    };
    struct Method {
        const char* name;
        std::function<double(const NamePair&)> score;
        bool isOurs;
    };
    const std::array<Method, 4> methods = {
        {{"ours", [&](const NamePair& pair) { return ourScore(set.sort, pair); }, true},
         {"exact", [](const NamePair& pair) { return caseFolded(pair.left) == caseFolded(pair.right) ? 1.0 : 0.0; }, false},
         {"Levenshtein", [&](const NamePair& pair) { return levenshteinRatio(asciiOf(pair.left), asciiOf(pair.right)); }, false},
         {"Jaro-Winkler", [&](const NamePair& pair) { return jaroWinkler(asciiOf(pair.left), asciiOf(pair.right)); }, false}}};
    for (const Method& method : methods) {
        std::vector<Scored> scored;
        scored.reserve(set.pairs.size());
        for (const NamePair& pair : set.pairs)
            scored.push_back({method.score(pair), &pair});
        const double best = tuned(scored), own = ourThreshold(set.sort);
        printRow(set.name, method.name, best, qualityAt(scored, best, false), qualityAt(scored, best, true));
        if (!method.isOurs)
            continue;
        printRow(set.name, "ours as shipped", own, qualityAt(scored, own, false), qualityAt(scored, own, true));
        for (const auto& [score, pair] : scored)
            if (!pair->isHeldOut && pair->isSame != (score >= own))
                misses << set.name << '\t' << (pair->isSame ? "missed" : "wrong") << '\t' << score << '\t' << pair->left
                       << '\t' << pair->right << '\n';
    }
    std::fflush(stdout);
}

} // namespace

base::Result<void> measureNames(const Words& words) {
    std::ofstream misses(words.size() > 1 ? words[1] : "/dev/null"); // of the half to tune on only
    std::puts("| set | method | threshold | F1, tuned half | precision, held-out half | recall | F1 |");
    std::puts("|---|---|---|---|---|---|---|");
    const std::string only = words.size() > 2 ? words[2] : "";
    for (const PairSet& set : pairSets(words[0]))
        if (set.name.find(only) != std::string::npos)
            measure(set, misses);
    return {};
}

} // namespace dokaz::bench
