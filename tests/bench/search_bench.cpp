// SPDX-License-Identifier: GPL-3.0-or-later
// Search over a generated archive: CPU and wall of each query through the session, as the command line asks.
#include "bench.h"
#include "base/file.h"
#include "record/reading.h"
#include "store/transaction.h"

#include <fstream>

namespace dokaz::bench {

namespace {

constexpr std::size_t passagesAReading = 2000;
constexpr std::size_t passagesAPage = 10;

record::Reading readingOf(const Words& lines, std::size_t from) {
    record::Reading reading;
    reading.reader = "bench";
    reading.profile = "generic";
    for (std::size_t i = from; i < std::min(from + passagesAReading, lines.size()); ++i) {
        record::Passage passage;
        passage.ordinal = static_cast<std::uint32_t>(i - from + 1);
        passage.kind = record::PassageKind::Paragraph;
        passage.number = std::to_string(passage.ordinal);
        passage.text = lines[i];
        const auto page = static_cast<std::int32_t>((i - from) / passagesAPage + 1);
        passage.placements.push_back({0, 1, {page}, {5000, 5000, 55000, 8000}, {}});
        if (static_cast<std::size_t>(page) > reading.pages.size())
            reading.pages.push_back({{page}, {}, 59500, 84200, record::PageVerdict::Text});
        reading.passages.push_back(std::move(passage));
    }
    return reading;
}

base::Result<void> addReading(store::Store& store, record::Reading reading) {
    const std::string lines = TRY(record::readingToLines(reading));
    const store::KeptObject original = TRY(store.objects().keep(base::bytesOf(lines.substr(0, 100))));
    const store::KeptObject kept = TRY(store.objects().keep(base::bytesOf(lines)));
    store::Transaction transaction = TRY(store.begin({"import", ""}));
    const record::RecordId source = TRY(transaction.addRecord("source", record::Protection::Open));
    TRY(transaction.addObject(original, {source, "application/pdf", {}, {}}));
    TRY(transaction.addObject(kept, {{}, "application/x-dokaz-reading", {}, {}}));
    (void)TRY(transaction.addReading({source, original.uid, kept.uid, std::move(reading)}));
    (void)TRY(transaction.commit());
    return {};
}

Words linesOf(const std::string& path) {
    std::ifstream file(path);
    Words lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

base::Result<void> fill(const base::Path& folder, const Words& lines) {
    base::SystemRandom random;
    base::SystemClock clock;
    const auto store = TRY(createStore(folder, {&random, &clock}));
    const Usage before = usageNow();
    for (std::size_t from = 0; from < lines.size(); from += passagesAReading)
        TRY(addReading(*store, readingOf(lines, from)));
    const Usage used = usageNow() - before;
    TRY(store->close());
    std::uintmax_t bytes = 0;
    for (const std::string& line : lines)
        bytes += line.size();
    print({{"what", "build"}, {"cpu", used.cpu}, {"wall", used.wall}, {"passages", lines.size()}, {"bytes", bytes}});
    return {};
}

} // namespace

// A line of QUERIES: class, tab, query. Every query is asked twice; the second time counts (warm).
base::Result<void> measureSearch(const Words& words) {
    TRY(fill(words[2], linesOf(words[0])));
    const auto session = TRY(session::Session::open(words[2], passphraseBytes(), cheapSession({}, 1)));
    for (const std::string& line : linesOf(words[1])) {
        const std::size_t tab = line.find('\t');
        const std::string query = line.substr(tab + 1);
        (void)TRY(session->search(query, session::Scripts::Across, 20));
        const Usage before = usageNow();
        const auto hits = TRY(session->search(query, session::Scripts::Across, 20));
        const Usage used = usageNow() - before;
        print({{"what", "query"}, {"class", line.substr(0, tab)}, {"query", query}, {"cpu", used.cpu},
               {"wall", used.wall}, {"hits", hits.size()}});
    }
    return session->close();
}

} // namespace dokaz::bench
