// SPDX-License-Identifier: GPL-3.0-or-later
// Claims with citations in, through digests, ledger, views and index; then opening, a first list and a rebuild.
#include "bench.h"
#include "base/file.h"
#include "store/queries.h"
#include "store/transaction.h"

namespace dokaz::bench {

namespace {

constexpr long claimsATransaction = 1000;
constexpr long claimsARecord = 4;

base::Result<void> addClaims(store::Store& store, const record::RecordId& source, long from, long count) {
    static constexpr const char* fields[claimsARecord] = {"name", "remarks", "remarks", "remarks"};
    store::Transaction transaction = TRY(store.begin({"add", ""}));
    record::RecordId facility;
    for (long i = from; i < from + count; ++i) {
        if (i % claimsARecord == 0)
            facility = TRY(transaction.addRecord("facility", record::Protection::Open));
        record::Claim claim;
        claim.record = facility;
        claim.field = fields[i % claimsARecord];
        if (i % claimsARecord == 0)
            claim.value = record::Name{"Facility No. " + std::to_string(i), "Latn", "", {}};
        else
            claim.value = record::Text{"What witness " + std::to_string(i) + " said of the cells and the corridor."};
        const record::RowId row = TRY(transaction.addClaim(std::move(claim)));
        (void)TRY(transaction.addCitation({{}, {row}, source, record::PhysicalAnchor{"box 3, folder 12"},
                                           record::Stance::Supports, "said of the cells and the corridor", {}}));
    }
    (void)TRY(transaction.commit());
    return {};
}

base::Result<void> fill(const base::Path& folder, store::Environment environment, long claims) {
    const auto store = TRY(createStore(folder, environment));
    store::Transaction first = TRY(store->begin({"add", ""}));
    const record::RecordId source = TRY(first.addRecord("source", record::Protection::Open));
    (void)TRY(first.commit());
    const Usage before = usageNow();
    for (long from = 0; from < claims; from += claimsATransaction)
        TRY(addClaims(*store, source, from, std::min(claimsATransaction, claims - from)));
    const Usage used = usageNow() - before;
    TRY(store->close());
    const long rows = 2 * claims + claims / claimsARecord;
    print({{"what", "fill"}, {"claims", claims}, {"rows", rows}, {"cpu", used.cpu}, {"wall", used.wall}});
    return {};
}

} // namespace

base::Result<void> measureClaims(const Words& words) {
    base::SystemRandom random;
    base::SystemClock clock;
    TRY(fill(words[1], {&random, &clock}, std::stol(words[0])));
    const Usage before = usageNow();
    const auto store = TRY(openStore(words[1], {&random, &clock}));
    const Usage opened = usageNow();
    {
        store::Snapshot snapshot = TRY(store->snapshot());
        constexpr std::int64_t screenful = 50;
        (void)TRY(store::recordsOfKind(snapshot.connection(), "facility", screenful, 0));
    }
    const Usage listed = usageNow();
    print({{"what", "open"}, {"cpu", (opened - before).cpu}, {"wall", (opened - before).wall}});
    print({{"what", "list"}, {"cpu", (listed - opened).cpu}, {"wall", (listed - opened).wall}});
    TRY(store->rebuild());
    const Usage rebuilt = usageNow() - listed;
    print({{"what", "rebuild"}, {"cpu", rebuilt.cpu}, {"wall", rebuilt.wall}});
    return store->close();
}

} // namespace dokaz::bench
