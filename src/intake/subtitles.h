// SPDX-License-Identifier: GPL-3.0-or-later
// Subtitles and transcripts with times (SubRip, WebVTT) as a reading: one passage for each, with its time and, where the
// transcript names one, its speaker. Pure.
#pragma once
#include "record/reading.h"

namespace dokaz::intake {

// Whether the text (its beginning is enough) has the form of subtitles.
[[nodiscard]] bool looksLikeSubtitles(std::string_view text);
// What has no valid time is left out; the rest goes on. `text` is well-formed UTF-8.
[[nodiscard]] record::Reading readSubtitles(std::string_view text);
// "00:01:12.500" or "1:12,5" in milliseconds.
[[nodiscard]] std::optional<std::int64_t> clockOf(std::string_view written);

} // namespace dokaz::intake
