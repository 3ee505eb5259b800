// SPDX-License-Identifier: GPL-3.0-or-later
// What Tesseract found as words of a page: boxes as high as the line's type, not as the ink of the word, so that they
// stand on their line like words of a file.
#pragma once
#include "pdf/wire.h"

namespace tesseract {
class ResultIterator;
}

namespace dokaz::pdf::worker {

// Leaves out what is hardly a word: confidence under 20, or no letter and no figure and under 50.
void addWords(const tesseract::ResultIterator& first, double dotsPerInch, Page& page, PageRecognition& recognition);

} // namespace dokaz::pdf::worker
