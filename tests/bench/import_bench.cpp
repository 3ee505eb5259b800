// SPDX-License-Identifier: GPL-3.0-or-later
// The whole import: jailed reading, layout, mentions, proposals, encrypted rows, objects and index, committed.
#include "bench.h"

namespace dokaz::bench {

base::Result<void> measureImport(const Words& words) {
    const unsigned threads = words[1] == "2" ? 2 : 1;
    const auto session =
        TRY(session::Session::create(words[2], passphraseBytes(), "Bench", cheapSession(words[0], threads)));
    session::ImportFiles command;
    command.files.assign(words.begin() + 3, words.end());
    const Usage before = usageNow();
    const auto files = TRY(session->perform(command, {}, {}));
    const Usage used = usageNow() - before;
    TRY(session->close());
    std::int64_t pages = 0, passages = 0, failed = 0;
    for (const session::ImportedFile& file : files) {
        pages += file.pages;
        passages += file.passages;
        failed += file.status == "read" ? 0 : 1;
    }
    print({{"cpu", used.cpu}, {"wall", used.wall}, {"pages", pages}, {"passages", passages}, {"not_read", failed}});
    return {};
}

base::Result<void> measureUnlock(const Words& words) {
    (void)TRY(session::Session::create(words[0], passphraseBytes(), "Bench"));
    const int rounds = std::stoi(words[1]);
    for (int i = 0; i < rounds; ++i) {
        const Usage before = usageNow();
        const auto session = TRY(session::Session::open(words[0], passphraseBytes()));
        const Usage used = usageNow() - before;
        TRY(session->close());
        print({{"cpu", used.cpu}, {"wall", used.wall}});
    }
    return {};
}

} // namespace dokaz::bench
