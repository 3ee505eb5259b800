// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence for every error, in one place: what happened, and what can be done.
#pragma once
#include "base/error.h"

#include <QString>

namespace dokaz::ui {

[[nodiscard]] QString sentence(const base::Error& error);
// Of an import: "needs-password", "damaged" …
[[nodiscard]] QString importReason(const QString& reason);

} // namespace dokaz::ui
