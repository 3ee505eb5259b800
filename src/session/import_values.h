// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of many files: which files a folder holds, and which imports were interrupted.
#pragma once
#include "session/values.h"

#include <stop_token>

namespace dokaz::session {

// Whether an interrupted import can go on by itself: paths name people and places, and are kept in the vault.
enum class ImportPaths { Known, InVault, NotKept };

// An import that ended before all its files were tried: the program was killed, or somebody cancelled.
struct UnfinishedImport {
    std::string import;                  // id
    std::string begun;                   // ISO 8601, UTC
    std::string basis, basisBy, publisher, reason; // as it was started
    std::int64_t total = 0, done = 0, failed = 0;  // files; failed ones are done too
    ImportPaths paths = ImportPaths::Known;        // InVault: it is closed. Naming the files again goes on in any case
};

// A file that was named, or stands in a folder that was.
struct FoundFile {
    base::Path file;
    std::int64_t size = -1;              // bytes; -1 where it cannot be known
    bool isTaken = true;                 // false: a link or a hidden file within a folder, left alone
};

// Files named one by one are given as they are, also where they are missing; a folder that another tool kept a web page in
// (intake/capture_folder.h) is given as one; other folders give their files to any depth in the order of their paths; links and hidden files in them are told and not taken, hidden folders not entered. Ends early
// when told to.
[[nodiscard]] std::vector<FoundFile> findFiles(const std::vector<base::Path>& named, const std::stop_token& stop);

} // namespace dokaz::session
