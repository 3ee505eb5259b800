// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical lines of a reading, written (docs/formats/reading.md); without line feed. What checkReading refuses is not
// to be written.
#pragma once
#include "record/reading.h"

namespace dokaz::record {

[[nodiscard]] std::string headerLine(const Reading& reading);
[[nodiscard]] std::string pageLine(const ReadingPage& page);
[[nodiscard]] std::string passageLine(const Passage& passage);

} // namespace dokaz::record
