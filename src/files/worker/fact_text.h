// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a file as the wire wants them: well-formed, short, in one line.
#pragma once
#include "files/facts.h"

#include <string_view>

namespace dokaz::files::worker {

// In UTF-8, single-spaced; other bytes are read as their letters most likely are; cut at limits::labelBytes.
[[nodiscard]] std::string factText(std::string_view untrusted);
// ISO 6709 ("+53.9045+027.5615+220.5/") into latitude and longitude; nothing where it is none.
void readPosition(std::string_view written, Facts& into);
// Decimal degrees of degrees, minutes and seconds; empty where out of range.
[[nodiscard]] std::string degreesText(double degrees, double most);

} // namespace dokaz::files::worker
