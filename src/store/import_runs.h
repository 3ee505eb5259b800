// SPDX-License-Identifier: GPL-3.0-or-later
// Imports under way, with the files that still wait: what an interrupted one goes on from. Work, not evidence.
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
};
struct WaitingFile {
    std::int64_t place = 0; // in the command
    base::Path file;
};

class ImportRuns final {
  public:
    explicit ImportRuns(Store& store) : m_store(&store) {}
    // Gives the import's id.
    [[nodiscard]] base::Result<std::string> begin(const std::string& details, const std::vector<base::Path>& files);
    [[nodiscard]] base::Result<void> markDone(const std::string& import, std::int64_t place, const std::string& status);
    // Ended or given up; nothing where it is not known.
    [[nodiscard]] base::Result<void> forget(const std::string& import);

  private:
    Store* m_store;
};

// The oldest first.
[[nodiscard]] base::Result<std::vector<ImportRunLine>> importRuns(Connection& connection);
[[nodiscard]] base::Result<std::vector<WaitingFile>> waitingFiles(Connection& connection, const std::string& import);

} // namespace dokaz::store
