// SPDX-License-Identifier: GPL-3.0-or-later
// How fast, by hand: store_test --gtest_also_run_disabled_tests --gtest_filter='Speed*'
#include "store/sample_archive.h"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace dokaz::tests {
namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Speed, DISABLED_claimsWithCitations) {
    SampleArchive archive;
    store::Store& store = archive.create();
    auto first = must(store.begin({"add", ""}));
    const record::RecordId source = must(first.addRecord("source", record::Protection::Open));
    (void)must(first.commit());
    constexpr int claims = 100'000, perRecord = 4, perCommit = 5'000;
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t clockAtStart = std::clock();
    record::RecordId person;
    for (int at = 0; at < claims;) {
        auto transaction = must(store.begin({"import", ""}));
        for (int i = 0; i < perCommit; ++i, ++at) {
            if (at % perRecord == 0)
                person = must(transaction.addRecord("person", record::Protection::Open));
            const std::string number = std::to_string(at);
            record::Citation citation;
            citation.claims = {must(transaction.addClaim(
                at % perRecord == 0 ? record::Claim{{}, person, "name", nameOf("Ryhor Prykład " + number), "be", {}}
                                    : record::Claim{{}, person, "tags", record::Text{"tag " + number}, "", {}}))};
            citation.source = source;
            citation.anchor = record::PhysicalAnchor{"box 3, folder " + number};
            citation.quote = "the words on the paper in folder " + number;
            (void)must(transaction.addCitation(citation));
        }
        (void)must(transaction.commit());
    }
    const double seconds = secondsSince(start);
    const double rows = claims * 2.25;
    const double processor = static_cast<double>(std::clock() - clockAtStart) / CLOCKS_PER_SEC;
    std::printf("%.0f rows in %.1f s: %.0f rows/s; %.1f s of processor: %.0f rows/s\n", rows, seconds, rows / seconds,
                processor, rows / processor);
    const auto again = std::chrono::steady_clock::now();
    must(store.rebuild());
    std::printf("rebuild: %.1f s, %.0f rows/s\n", secondsSince(again), rows / secondsSince(again));
    const auto checking = std::chrono::steady_clock::now();
    EXPECT_TRUE(must(store.check()).isSound());
    std::printf("check: %.1f s\n", secondsSince(checking));
}

} // namespace
} // namespace dokaz::tests
