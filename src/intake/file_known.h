// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file is in the archive, by its bytes.
//
// Threads: any.
#pragma once
#include "store/query_documents.h"

namespace dokaz::intake {

struct KnownFile {
    record::RecordId source;
    std::optional<store::ObjectLine> object; // none: it stands in the vault, of which no more is said
};

// What a source was made of. A file kept beside the page of a capture is here, and read by nobody: it does not answer.
[[nodiscard]] base::Result<std::optional<KnownFile>> fileWithDigest(store::Connection& connection, const std::string& digest);

} // namespace dokaz::intake
