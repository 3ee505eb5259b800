// SPDX-License-Identifier: GPL-3.0-or-later
// The one door between what a reading process said and what the program believes to be well formed.
#pragma once
#include "pdf/wire.h"

namespace dokaz::pdf {

// Afterwards: page numbers run 1, 2, 3 … to the count announced; every string is UTF-8 without U+0000; every
// word has text, a box inside ± limits::coordinate with x0 < x1 and y0 < y1, a font that exists, a size ≥ 0,
// a rotation of 0, 90, 180 or 270, and one edge more than code points, never going back; outline pages exist
// or are 0. WorkerFailed, naming the rule, otherwise. What the text means is as untrusted as ever.
[[nodiscard]] base::Result<Document> checkedDocument(UntrustedReading&& reading);
// The announced number of pages, 1 … limits::pages.
[[nodiscard]] base::Result<std::uint32_t> checkedPageCount(const UntrustedReading& reading);
// Pixels of the page asked for: as many bytes as width × height × 3, within limits::pixels.
[[nodiscard]] base::Result<PagePixels> checkedPixels(UntrustedReading&& reading, base::PageNumber page);

// One page read off its picture. Words are those of the upright picture, each with its confidence; `turned` and `skew`
// say how to bring their boxes back to the page as it is shown.
struct RecognisedPage {
    Page page;
    std::int16_t turned = 0; // 0, 90, 180 or 270 degrees clockwise
    std::int32_t skew = 0;   // thousandths of a degree clockwise, at most ±15,000
    std::string script;      // what the letters look like: "Cyrillic"; empty where unknown
    std::string reader;      // "tesseract 5.3.0 rus+eng"
};
// Exactly one page, the one asked for, under the rules of checkedDocument, and a confidence of 0 … 100 for each word.
[[nodiscard]] base::Result<RecognisedPage> checkedRecognition(UntrustedReading&& reading, base::PageNumber page);

} // namespace dokaz::pdf
