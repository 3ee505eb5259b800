// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs that take files in tell: each file as it ends, and what came of all of them.
#pragma once
#include "cli/verbs.h"

namespace dokaz::cli {

// Tells the progress on standard error.
[[nodiscard]] session::ImportListener importProgress(const Output& output);
// A line a file, a sum where there are several. The exit code: 1 where one failed.
[[nodiscard]] int reportImport(const Output& output, const std::vector<session::ImportedFile>& files);
// --password-file: its first line. An empty secret where none is given.
[[nodiscard]] base::Result<base::SecretBytes> documentPassword(const Arguments& arguments);

} // namespace dokaz::cli
