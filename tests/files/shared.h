// SPDX-License-Identifier: GPL-3.0-or-later
// Opening made-up files with the real dokaz-opener.
#pragma once
#include "files/opener.h"
#include "files/packed.h"

#include <gtest/gtest.h>

namespace dokaz::files::test {

inline Opener realOpener() { return Opener(base::Path(DOKAZ_BIN_DIR) / "dokaz-opener"); }

inline OpenOutcome openWith(Task task, base::ByteView document) {
    auto outcome = realOpener().open(document, task, {});
    EXPECT_TRUE(outcome.ok());
    return outcome.ok() ? std::move(outcome).value() : OpenOutcome{};
}

inline std::optional<pdf::ReadFailure> failureOf(Task task, base::ByteView document) {
    return openWith(task, document).failure;
}

} // namespace dokaz::files::test
