// SPDX-License-Identifier: GPL-3.0-or-later
// Is the right person found among many? Recall among the first and the first five, and what the verdicts are worth.
#include "bench.h"
#include "match/name_index.h"
#include "names_baselines.h"
#include "names_truth.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

namespace dokaz::bench {

namespace {

// One asked name and who is right: records by number, noise beyond all owners.
struct Question {
    std::string name;
    std::string owner;
    std::size_t itself = std::string::npos; // the name in the table that is the question, not an answer
};

struct Table {
    std::vector<std::string> names, owners; // of noise the owner is empty
};

// Numbers of names, best first, with scores.
using Found = std::vector<std::pair<double, std::size_t>>;
using Search = std::function<Found(const Question&)>;

struct Counts {
    double asked = 0, first = 0, firstFive = 0, right = 0, wrong = 0, expected = 0, same = 0, sameRight = 0;
};

void count(Counts& counts, const Table& table, const Question& question, const Found& found, double threshold) {
    counts.asked += 1;
    for (std::size_t i = 0; i < table.names.size(); ++i)
        counts.expected += i != question.itself && table.owners[i] == question.owner ? 1 : 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool isRight = table.owners[found[i].second] == question.owner;
        if (found[i].first >= threshold)
            (isRight ? counts.right : counts.wrong) += 1;
    }
    const auto firstRight = std::find_if(found.begin(), found.end(), [&](const auto& one) {
        return table.owners[one.second] == question.owner;
    });
    counts.first += !found.empty() && firstRight == found.begin() ? 1 : 0;
    counts.firstFive += firstRight != found.end() && firstRight - found.begin() < 5 ? 1 : 0;
    if (!found.empty() && found[0].first >= match::kSurelySame) {
        counts.same += 1;
        counts.sameRight += firstRight == found.begin() ? 1 : 0;
    }
}

void printCounts(const char* set, const char* half, const char* method, double threshold, const Counts& counts) {
    std::printf("| %s | %s | %s | %.0f | %.3f | %.3f | %.2f | %.3f | %.3f |\n", set, half, method, counts.asked,
                counts.first / counts.asked, counts.firstFive / counts.asked, threshold,
                counts.right / std::max(1.0, counts.right + counts.wrong), counts.right / std::max(1.0, counts.expected));
    std::fflush(stdout);
}

record::RecordId numbered(std::size_t number) {
    std::string digits = std::to_string(number);
    return record::RecordId::parse(std::string(26 - digits.size(), '0') + digits).value();
}

class OurSearch final {
  public:
    explicit OurSearch(const Table& table) {
        match::NameIndexBuilder builder;
        for (std::size_t i = 0; i < table.names.size(); ++i) {
            m_numbers[numbered(i)] = i;
            builder.add(numbered(i), table.names[i]);
        }
        m_index = builder.build();
    }
    [[nodiscard]] Found operator()(const Question& question) const {
        Found found;
        for (const match::Candidate& candidate : m_index.candidates(question.name, 0.4, 60))
            if (const std::size_t number = m_numbers.at(candidate.record); number != question.itself)
                found.emplace_back(candidate.comparison.score, number);
        return found;
    }

  private:
    match::NameIndex m_index;
    std::map<record::RecordId, std::size_t> m_numbers;
};

Search baseline(const Table& table, double (*score)(std::string_view, std::string_view)) {
    std::vector<std::string> ascii;
    for (const std::string& name : table.names)
        ascii.push_back(inAscii(name, true));
    return [ascii = std::move(ascii), score](const Question& question) {
        const std::string asked = inAscii(question.name, true);
        Found found;
        for (std::size_t i = 0; i < ascii.size(); ++i)
            if (const double is = i == question.itself ? 0 : score(asked, ascii[i]); is >= 0.4)
                found.emplace_back(is, i);
        const auto most = std::min<std::size_t>(60, found.size());
        std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(), std::greater<>());
        found.resize(most);
        return found;
    };
}

// The threshold at which pairs have their best F1 on the half to tune on.
double bestThreshold(const Table& table, const std::vector<Question>& questions, const std::vector<Found>& founds) {
    double best = 0, threshold = 1;
    for (double at = 0.5; at <= 1.0001; at += 0.02) {
        Counts counts;
        for (std::size_t i = 0; i < questions.size(); ++i)
            count(counts, table, questions[i], founds[i], at);
        const double f1 = 2 * counts.right / std::max(1.0, counts.right + counts.wrong + counts.expected);
        if (f1 > best) {
            best = f1;
            threshold = at;
        }
    }
    return threshold;
}

void ask(const char* set, const Table& table, const std::vector<Question> (&halves)[2]) {
    struct Method {
        const char* name;
        Search search;
        bool isOurs;
    };
    const Method methods[] = {{"ours", OurSearch(table), true},
                              {"Levenshtein", baseline(table, levenshteinRatio), false},
                              {"Jaro-Winkler", baseline(table, jaroWinkler), false}};
    for (const Method& method : methods) {
        double threshold = match::kProbablySame;
        for (const int half : {0, 1}) {
            std::vector<Found> founds;
            for (const Question& question : halves[half])
                founds.push_back(method.search(question));
            if (half == 0 && !method.isOurs)
                threshold = bestThreshold(table, halves[half], founds);
            for (const double at : {threshold, method.isOurs ? match::kSurelySame : threshold}) {
                Counts counts;
                for (std::size_t i = 0; i < founds.size(); ++i)
                    count(counts, table, halves[half][i], founds[i], at);
                printCounts(set, half == 0 ? "tuned" : "held out", method.name, at, counts);
                if (!method.isOurs)
                    break;
            }
        }
    }
}

} // namespace

base::Result<void> measureNameSearch(const Words& words) {
    const base::Path folder = words[0];
    std::puts("| set | half | method | asked | first | first five | threshold | precision at it | recall at it |");
    std::puts("|---|---|---|---|---|---|---|---|---|");
    const std::vector<std::string> others = noise(folder);
    Table printed;
    std::vector<Question> halves[2];
    for (const Variant& variant : sanctionedPersons(folder)) {
        if (hashOf(variant.written + variant.owner) % 8 == 0)
            halves[variant.isHeldOut ? 1 : 0].push_back({variant.written, variant.owner, printed.names.size()});
        printed.names.push_back(variant.written);
        printed.owners.push_back(variant.owner);
    }
    const auto withNoise = [&](Table table) {
        table.names.insert(table.names.end(), others.begin(), others.end());
        table.owners.resize(table.names.size());
        return table;
    };
    ask("EU, one spelling left out", withNoise(printed), halves);
    Table kept;
    std::vector<Question> treated[2];
    for (const Treated& pair : treatedNames(folder)) {
        treated[isHeldOut(pair.kept) ? 1 : 0].push_back({pair.asked, pair.kept, std::string::npos});
        kept.names.push_back(pair.kept);
        kept.owners.push_back(pair.kept);
    }
    ask("UN, treated names", withNoise(kept), treated);
    return {};
}

} // namespace dokaz::bench
