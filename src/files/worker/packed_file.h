// SPDX-License-Identifier: GPL-3.0-or-later
// A packed file (ZIP) in memory: its parts by name, unpacked on request and never onto a disk, so that a name cannot lead
// anywhere.
#pragma once
#include "base/bytes.h"

#include <map>
#include <set>
#include <string>

namespace dokaz::files::worker {

class PackedFile final {
public:
    // Damaged where it is no packed file; LimitReached where it has more than limits::parts parts.
    explicit PackedFile(base::ByteView bytes);

    [[nodiscard]] bool has(const std::string& name) const { return m_names.contains(name); }
    [[nodiscard]] const std::set<std::string>& names() const { return m_names; }
    // The part's bytes, empty where there is none. Limits are of all parts together; NeedsPassword where it is encrypted.
    [[nodiscard]] base::Bytes part(const std::string& name);
    // Several parts in one pass over the file.
    [[nodiscard]] std::map<std::string, base::Bytes> parts(const std::set<std::string>& names);

private:
    base::ByteView m_bytes;
    std::set<std::string> m_names;
    std::uint64_t m_inflated = 0;
};

// Whether a gzip stream begins so; no more of it is unpacked.
[[nodiscard]] bool gunzipsTo(base::ByteView bytes, std::string_view start);
// All members of a gzip stream, one after the other; Damaged where it is none.
[[nodiscard]] base::Bytes gunzip(base::ByteView bytes);

} // namespace dokaz::files::worker
