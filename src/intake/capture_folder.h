// SPDX-License-Identifier: GPL-3.0-or-later
// A web page kept by another tool as several files: an unpacked WACZ, the folder of an archiving program, a
// page saved by a browser beside its folder of parts.
//
// A folder is one only where its details prove it, a file belongs to it only where the page or the details name it: what
// merely lies beside a page is evidence of its own. So are documents, sounds, films, tables and packed files, whoever names
// them. Of pages only the names in them are looked for; nothing in them is parsed here.
//
// Threads: any. Links are not followed, hidden files left alone.
#pragma once
#include "base/file.h"

#include <optional>
#include <vector>

namespace dokaz::intake {

struct CaptureFiles {
    base::Path base;                 // paths of parts are told from here
    base::Path main;                 // what its reading is made from
    std::vector<base::Path> details; // files that may hold the collection's details: JSON, at most a few
    std::vector<base::Path> parts;   // all else that is kept with it, details too, in the order of their paths
    std::vector<base::Path> apart;   // beside or below it, but files of their own
    static constexpr std::size_t mostParts = 2'000; // further ones are files of their own
};

// `path`: a folder, or the page of a saved page. Nothing where it is no capture.
[[nodiscard]] std::optional<CaptureFiles> captureAt(const base::Path& path);

} // namespace dokaz::intake
