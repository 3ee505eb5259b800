// SPDX-License-Identifier: GPL-3.0-or-later
// Which source here is an older version of another: the same symbol but for its revision ("A/HRC/58/68/Rev.1", United
// Nations, ST/DCS/2/Rev.3), or without symbols the same long title, in the same language.
//
// Threads: pure functions.
#pragma once
#include "store/query_documents.h"

namespace dokaz::intake {

// The newest of them that came before it; none where there is none. `sources` in the order in which they came.
[[nodiscard]] std::optional<record::RecordId> olderVersionOf(const std::vector<store::VersionLine>& sources,
                                                             const record::RecordId& source);
// Without spaces, stars and the mark of a revision, in capitals: "A/HRC/58/68".
[[nodiscard]] std::string symbolWithoutRevision(std::string_view symbol);

} // namespace dokaz::intake
