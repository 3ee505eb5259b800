// SPDX-License-Identifier: GPL-3.0-or-later
// A web page kept by another tool as several files: an unpacked WACZ, the folder of an archiving program, a
// page saved by a browser beside its folder of parts. Found by the names of files alone; nothing in them is
// parsed here.
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
    std::vector<base::Path> others;  // all else, details too, in the order of their paths
    bool isCut = false;              // there were more files than `mostFiles`
    static constexpr std::size_t mostFiles = 2'000;
};

// `path`: a folder, or the page of a saved page. Nothing where it is no capture.
[[nodiscard]] std::optional<CaptureFiles> captureAt(const base::Path& path);
// A folder of parts ("page_files") whose page stands beside it: no files of their own.
[[nodiscard]] bool isFolderOfParts(const base::Path& folder);

} // namespace dokaz::intake
