// SPDX-License-Identifier: GPL-3.0-or-later
// A document some of whose pages were read off their pictures, laid out like any other. Values in, values out.
#pragma once
#include "pdf/reader.h"
#include "record/reading.h"

namespace dokaz::intake {

// Pages without text, with unreadable text, or with little beside a large picture.
[[nodiscard]] bool needsRecognition(const pdf::Page& page);
// Nothing where there are no words.
[[nodiscard]] std::optional<std::int32_t> meanConfidence(const pdf::Page& page);
// Each recognised page in place of the file's; the file's verdicts and sizes stay. Upright boxes come back to where the
// page shows the words. `reader`: what recognised them.
[[nodiscard]] record::Reading layOutRecognised(pdf::Document document, std::vector<pdf::RecognisedPage> recognised);

} // namespace dokaz::intake
