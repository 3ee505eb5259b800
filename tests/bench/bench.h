// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks share. Each is one command of dokaz-bench and prints JSON lines; tests/bench/run runs them in
// turn with their peers and makes the table.
#pragma once
#include "base/json.h"
#include "base/result.h"
#include "session/session.h"
#include "store/store.h"

#include <memory>
#include <string>
#include <vector>

namespace dokaz::bench {

// CPU of this process and of the children it has waited for, and the wall, in seconds.
struct Usage {
    double cpu = 0, wall = 0;
    [[nodiscard]] Usage operator-(const Usage& before) const { return {cpu - before.cpu, wall - before.wall}; }
};
[[nodiscard]] Usage usageNow();
void print(const base::Json& object);

// Archives of the benchmarks: the passphrase is known, stretching it is made cheap except where it is what is measured.
inline constexpr std::string_view passphrase = "six words that guard no secret";
[[nodiscard]] base::SecretBytes passphraseBytes();
[[nodiscard]] session::SessionOptions cheapSession(const std::string& readerProgram, unsigned threads);
[[nodiscard]] base::Result<std::unique_ptr<store::Store>> createStore(const base::Path& folder, store::Environment);
[[nodiscard]] base::Result<std::unique_ptr<store::Store>> openStore(const base::Path& folder, store::Environment);

using Words = std::vector<std::string>;
[[nodiscard]] base::Result<void> measureImport(const Words& words);  // READER THREADS FOLDER FILE…
[[nodiscard]] base::Result<void> writeCorpus(const Words& words);    // PASSAGES FILE
[[nodiscard]] base::Result<void> measureSearch(const Words& words);  // CORPUS QUERIES FOLDER
[[nodiscard]] base::Result<void> measureUnlock(const Words& words);  // FOLDER ROUNDS
[[nodiscard]] base::Result<void> measureClaims(const Words& words);  // CLAIMS FOLDER
[[nodiscard]] base::Result<void> measureLists(const Words& words);   // RECORDS FOLDER
[[nodiscard]] base::Result<void> measureTokens(const Words& words);  // CORPUS ROUNDS
[[nodiscard]] base::Result<void> measureNames(const Words& words);   // NAMES [MISSES [SET]]
[[nodiscard]] base::Result<void> measureNameSearch(const Words& words); // NAMES
[[nodiscard]] base::Result<void> measureNameSpeed(const Words& words); // NAMES COUNT
[[nodiscard]] base::Result<void> measureKnownNames(const Words& words); // DATA SENTENCES [MISSES [TEXTS]]

} // namespace dokaz::bench
