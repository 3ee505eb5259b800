// SPDX-License-Identifier: GPL-3.0-or-later
// posix_spawn with the descriptors, environment and signals that child_process.h promises.
#pragma once
#include "sandbox/child_process.h"

#include <sys/types.h>

namespace dokaz::sandbox {

struct ChildDescriptors {
    int null = -1, output = -1, document = -1, request = -1; // all ≥ 10
};

[[nodiscard]] base::Result<pid_t> spawn(const ChildProgram& program, const ChildDescriptors& descriptors);

} // namespace dokaz::sandbox
