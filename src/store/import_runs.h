// SPDX-License-Identifier: GPL-3.0-or-later
// Imports under way, with the files that still wait: what an interrupted one goes on from. Work, not evidence. Paths name
// people and places: they stand in a letter to the vault (decision 0013).
//
// Threads: the object belongs to the writer's; the questions go to any snapshot.
#pragma once
#include "store/store.h"

namespace dokaz::store {

struct ImportRunLine {
    std::string id;
    std::string begun;   // ISO 8601, UTC
    std::string details; // as given to begin()
    std::int64_t total = 0, done = 0, failed = 0; // files; failed ones are done too
    bool hasPaths = false; // in a letter to the vault
};

class ImportRuns final {
  public:
    explicit ImportRuns(Store& store) : m_store(&store) {}
    // Gives the import's id. Where the vault's key is not known the paths are not kept.
    [[nodiscard]] base::Result<std::string> begin(const std::string& details, const std::vector<base::Path>& files);
    [[nodiscard]] base::Result<void> markDone(const std::string& import, std::int64_t place, const std::string& status);
    // Of all its files, in the order of the command. NotFound; Refused "paths-in-vault" while the vault is closed,
    // "paths-not-kept".
    [[nodiscard]] base::Result<std::vector<base::Path>> paths(const std::string& import);
    // Places in the command of the files that wait.
    [[nodiscard]] base::Result<std::vector<std::int64_t>> waiting(const std::string& import);
    // Ended or given up; nothing where it is not known.
    [[nodiscard]] base::Result<void> forget(const std::string& import);

  private:
    Store* m_store;
};

// The oldest first.
[[nodiscard]] base::Result<std::vector<ImportRunLine>> importRuns(Connection& connection);

} // namespace dokaz::store
