// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of very many records: the order of all, a part of them, rows, names that begin so.
#include "bench.h"
#include "record/claim.h"
#include "store/transaction.h"

#include <functional>

namespace dokaz::bench {

namespace {

constexpr long recordsATransaction = 2000;

// Made-up words of two scripts; the numbers make every name another one.
std::string nameOf(long number) {
    static constexpr const char* first[] = {"Brenna", "Лукава", "Zarelin", "Ясмінава", "Keldera", "Тавідава", "Orlin"};
    static constexpr const char* second[] = {"prison", "калонія", "station", "ізалятар", "barracks"};
    return std::string(first[number % 7]) + " " + second[number / 7 % 5] + " " + std::to_string(number * 7919 % 1'000'003);
}

base::Result<void> addRecords(store::Store& store, long from, long count) {
    static constexpr const char* types[] = {"police_station", "police_department", "penal_institution"};
    store::Transaction transaction = TRY(store.begin({"add", ""}));
    for (long i = from; i < from + count; ++i) {
        const record::RecordId facility = TRY(transaction.addRecord("facility", record::Protection::Open));
        record::Claim name, type;
        name.record = type.record = facility;
        name.field = "name";
        name.value = record::Name{nameOf(i), "", "", {}};
        type.field = "type";
        type.value = record::Term{types[i % 3], ""};
        (void)TRY(transaction.addClaim(std::move(name)));
        (void)TRY(transaction.addClaim(std::move(type)));
    }
    (void)TRY(transaction.commit());
    return {};
}

base::Result<void> fill(const base::Path& folder, long records) {
    base::SystemRandom random;
    base::SystemClock clock;
    const auto store = TRY(createStore(folder, {&random, &clock}));
    for (long from = 0; from < records; from += recordsATransaction)
        TRY(addRecords(*store, from, std::min(recordsATransaction, records - from)));
    return store->close();
}

base::Result<void> timed(const char* what, const std::function<base::Result<std::size_t>()>& ask) {
    const Usage before = usageNow();
    const std::size_t count = TRY(ask());
    const Usage used = usageNow() - before;
    print({{"what", what}, {"count", count}, {"cpu", used.cpu}, {"wall", used.wall}});
    return {};
}

base::Result<void> askLists(session::Session& open) {
    session::ListQuery query;
    query.kind = "facility";
    const auto index = [&]() -> base::Result<std::size_t> { return TRY(open.listIndex(query)).size(); };
    TRY(timed("index, first", index));
    TRY(timed("index", index));
    const std::vector<session::ListHandle> all = TRY(open.listIndex(query));
    constexpr std::size_t screenful = 100;
    const auto rows = [&]() -> base::Result<std::size_t> {
        const std::span<const session::ListHandle> part(all);
        return TRY(open.listRows("facility", part.subspan(part.size() / 2, screenful), {"name", "type"})).size();
    };
    TRY(timed("rows, first", rows));
    TRY(timed("rows", rows));
    query.filters = {{"type", "police"}};
    TRY(timed("by type", index));
    query.filters.clear();
    query.sortField = "type";
    TRY(timed("sorted by type", index));
    query.sortField.clear();
    for (const char* words : {"z", "luka", "zarel sta"}) {
        query.words = words;
        TRY(timed((std::string("words: ") + words).c_str(), index));
    }
    query.words.clear();
    query.language = "be";
    TRY(timed("in another language's order", index));
    return {};
}

base::Result<void> askNames(session::Session& open) {
    constexpr std::size_t most = 8;
    for (const char* words : {"z", "luka", "Лукава калонія", "Zarelyn staton", "Qwrtp"})
        TRY(timed((std::string("suggest: ") + words).c_str(),
                  [&]() -> base::Result<std::size_t> { return TRY(open.suggest(words, {}, most)).size(); }));
    TRY(timed("summary", [&]() -> base::Result<std::size_t> { return TRY(open.summary()).records.size(); }));
    TRY(timed("undecided", [&]() -> base::Result<std::size_t> {
        return static_cast<std::size_t>(TRY(open.undecidedCount()));
    }));
    return {};
}

} // namespace

base::Result<void> measureLists(const Words& words) {
    TRY(fill(words[1], std::stol(words[0])));
    const auto open = TRY(session::Session::open(words[1], passphraseBytes(), cheapSession("", 1)));
    TRY(askLists(*open));
    TRY(askNames(*open));
    return open->close();
}

} // namespace dokaz::bench
