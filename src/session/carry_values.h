// SPDX-License-Identifier: GPL-3.0-or-later
// Citations of an older version of a report, carried over to a newer one. The old citations stay: evidence is added.
#pragma once
#include "session/values.h"

namespace dokaz::session {

struct CarryCitations {
    std::string from, to;                // sources; the same twice: from older readings of it to the newest
    std::string reason;
};

struct CarriedCitation {
    std::string citation;                // row of the old one
    std::string record, kind, title;     // of the first record that rests on it
    std::string quote;                   // as cited
    std::string number;                  // of the paragraph it was cited from
    // "word-for-word", "other-marks": carried. "already": was before. Left to a person: "several-places", "gone",
    // "no-words" (nothing is quoted), "whole" (the source as a whole, a cell, a recording).
    std::string outcome;
    std::uint32_t passage = 0;           // of the newer source: where it stands now, or the paragraph of that number; 0: none
    std::string text;                    // of that passage

    [[nodiscard]] bool isCarried() const { return outcome == "word-for-word" || outcome == "other-marks"; }
    [[nodiscard]] bool isLeft() const { return !isCarried() && outcome != "already"; }
};

struct CarriedCitations {
    std::vector<CarriedCitation> citations; // in the order they were made
    std::int64_t carried = 0, left = 0, already = 0;
    std::int64_t hidden = 0;             // of the closed vault: neither looked at nor carried
    std::string entry;                   // digest, for Undo; empty where nothing was written
};

} // namespace dokaz::session
