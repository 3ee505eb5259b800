// SPDX-License-Identifier: GPL-3.0-or-later
// Which source here is an older version of another: the same symbol but for its revision ("A/HRC/58/68/Rev.1", United
// Nations, ST/DCS/2/Rev.3), or without symbols the same long title, in the same language.
//
// Threads: pure functions, and an index that may be asked by any.
#pragma once
#include "store/query_documents.h"

#include <map>
#include <mutex>

namespace dokaz::intake {

// The newest of them that came before it; none where there is none. `sources` in the order in which they came.
[[nodiscard]] std::optional<record::RecordId> olderVersionOf(const std::vector<store::VersionLine>& sources,
                                                             const record::RecordId& source);
// The same for an import that asks after each file: reads only the sources of which anything was written since it was asked
// last, and all of them where something was taken back in between.
class VersionIndex final {
public:
    [[nodiscard]] base::Result<std::optional<record::RecordId>> olderVersionOf(store::Connection& connection,
                                                                               const record::RecordId& source);

private:
    [[nodiscard]] base::Result<void> catchUp(store::Connection& connection);
    void take(const store::VersionLine& line);
    std::mutex m_mutex;
    std::int64_t m_entries = -1;                                           // up to where it has read; none yet
    std::map<std::string, std::map<std::int64_t, record::RecordId>> m_alike; // by key, in the order in which they came
    std::map<record::RecordId, std::pair<std::string, std::int64_t>> m_places;
};
// Without spaces, stars and the mark of a revision, in capitals: "A/HRC/58/68".
[[nodiscard]] std::string symbolWithoutRevision(std::string_view symbol);

} // namespace dokaz::intake
