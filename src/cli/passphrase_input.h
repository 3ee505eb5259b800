// SPDX-License-Identifier: GPL-3.0-or-later
// The passphrase: typed without echo, from a file, or from a descriptor; never an argument.
#pragma once
#include "base/secret_bytes.h"
#include "base/file.h"
#include "cli/arguments.h"

namespace dokaz::cli {

enum class Ask { Once, Twice };
// The first line of the file or descriptor, without its line end. Invalid where nothing can be had.
[[nodiscard]] base::Result<base::SecretBytes> readPassphrase(const Arguments& arguments, Ask ask);

} // namespace dokaz::cli
