// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/poppler_text.h"

#include "base/utf8.h"

namespace dokaz::pdf::worker {

std::string toUtf8(const poppler::ustring& text, std::size_t limit) {
    std::string out;
    for (std::size_t i = 0; i < text.size() && out.size() + 4 <= limit; ++i) {
        char32_t codePoint = text[i];
        const bool high = codePoint >= 0xD800 && codePoint < 0xDC00;
        if (high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000)
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (text[++i] - 0xDC00U);
        else if (codePoint >= 0xD800 && codePoint < 0xE000)
            codePoint = 0xFFFD;
        if (codePoint != 0)
            base::appendUtf8(out, codePoint);
    }
    return out;
}

} // namespace dokaz::pdf::worker
