// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<session::ListQuery> queryOf(const Arguments& arguments) {
    session::ListQuery query;
    query.kind = arguments.words()[1];
    query.words = arguments.value("words");
    const std::vector<session::TypedField> filters = TRY(typedFields(arguments.values("filter"), 0));
    for (const session::TypedField& filter : filters)
        query.filters.push_back({filter.field, filter.typed});
    query.sortField = arguments.value("sort");
    query.order = arguments.has("descending") ? session::ListOrder::Descending : session::ListOrder::Ascending;
    return query;
}

void print(const Output& output, const session::RecordSummary& record) {
    output.line(shortId(record.record) + "  " + shown(record.title) +
                (record.conflicts > 0 ? "  ⚠ in conflict" : ""));
    output.json(toJson(record));
}

Result<int> run(Call& call) {
    const session::ListQuery query = TRY(queryOf(call.arguments));
    const std::int64_t most = TRY(call.arguments.number("most", 1'000'000));
    const std::int64_t from = TRY(call.arguments.number("from", 0));
    const auto session = TRY(openArchive(call));
    const std::vector<session::ListHandle> all = TRY(session->listIndex(query));
    std::span<const session::ListHandle> left(all);
    left = left.subspan(std::min(left.size(), static_cast<std::size_t>(from)));
    left = left.first(std::min(left.size(), static_cast<std::size_t>(most)));
    while (!left.empty()) {
        constexpr std::size_t rowsAtOnce = 1000;
        const auto part = left.first(std::min(left.size(), rowsAtOnce));
        const std::vector<session::ListRow> rows = TRY(session->listRows(query.kind, part, {}));
        for (const session::ListRow& row : rows)
            print(call.output, row.summary);
        left = left.subspan(part.size());
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb listVerb() {
    return {"list",
            "ARCHIVE KIND",
            "The records of a kind that answer, sorted by title or a field.",
            "  dokaz-cli list Case2026.dokaz person\n"
            "  dokaz-cli list Case2026.dokaz facility --most 20 --from 40\n"
            "  dokaz-cli list Case2026.dokaz detention --filter period=2020 --sort period --descending\n",
            2,
            2,
            {{"most", "from", "words", "filter", "sort"}, {"descending"}},
            run};
}

} // namespace dokaz::cli
