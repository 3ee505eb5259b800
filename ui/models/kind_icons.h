// SPDX-License-Identifier: GPL-3.0-or-later
// Which drawing stands for which kind of record.
#pragma once
#include <QString>

namespace dokaz::ui {

// The name of an icon (resources/icons) for a kind of the catalogue; "record" for a kind without a drawing of
// its own.
[[nodiscard]] QString kindIcon(const QString& kind);

} // namespace dokaz::ui
