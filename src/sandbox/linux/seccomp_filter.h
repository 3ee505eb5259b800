// SPDX-License-Identifier: GPL-3.0-or-later
// The two system call filters: a short list of refusals for the main process, a short list of permissions for
// helpers.
#pragma once
#include "base/result.h"

namespace dokaz::sandbox {

// Everything but network sockets, tracing, bpf and io_uring. Inherited by children.
[[nodiscard]] base::Result<void> installNetworkFilter();

// Whether a helper may open files for reading at all (Landlock then says which).
enum class FileOpening { ReadOnly, None };
// Nothing but reading, memory, time and ending; any other call kills the process. Cannot be taken back.
[[nodiscard]] base::Result<void> installHelperFilter(FileOpening opening);

} // namespace dokaz::sandbox
