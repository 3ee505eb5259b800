// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

void show(Call& call, const session::EntryView& entry) {
    call.output.line(
        shortId(entry.entry) + "  " + entry.time + "  " + entry.command + "  (" + std::to_string(entry.rows) +
        " rows)" + (entry.title.empty() ? "" : "  " + shown(entry.title)) +
        (entry.reason.empty() ? "" : "  " + shown(entry.reason)) + (entry.undone ? "  undone" : ""));
    call.output.json(toJson(entry));
}

void show(Call& call, const session::EntryChange& change) {
    std::string line = "  " + change.what;
    for (const std::string& part : {change.kindLabel, change.title, change.label})
        if (!part.empty())
            line += "  " + shown(part);
    if (change.isHidden)
        line += ": kept back";
    else if (!change.text.empty())
        line += ": " + shown(change.text);
    call.output.line(line + (change.before.empty() ? "" : "  (was: " + shown(change.before) + ")"));
    call.output.json(toJson(change));
}

Result<int> run(Call& call) {
    const auto session = TRY(openArchive(call));
    const std::string digest = call.arguments.value("entry");
    if (digest.empty()) {
        const auto entries = TRY(session->history(TRY(call.arguments.number("most", 1000))));
        for (std::size_t i = 0; i < entries.size(); ++i) {
            show(call, entries[i]);
            if (!entries[i].batch.empty() && i + 1 < entries.size() && entries[i].batch == entries[i + 1].batch)
                call.output.line("      with the next: undone together");
        }
    } else {
        const session::EntryDetail detail = TRY(session->entry(digest));
        show(call, detail.entry);
        for (const session::EntryChange& change : detail.changes)
            show(call, change);
    }
    TRY(session.close());
    return 0;
}

} // namespace

Verb historyVerb() {
    return {"history",
            "ARCHIVE",
            "The ledger: who did what, when and why, newest first; or what one entry did, row by row.",
            "  dokaz-cli history Case2026.dokaz --most 20\n"
            "  dokaz-cli history Case2026.dokaz --entry 3fa9c1\n",
            1,
            1,
            {{"entry", "most"}, {}},
            run};
}

} // namespace dokaz::cli
