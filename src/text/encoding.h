// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of unknown encoding to UTF-8, and which encoding it was taken to be.
//
// Threads: may be called from any thread.
#pragma once
#include "base/bytes.h"

namespace dokaz::text {

struct Decoded {
    std::string text;         // UTF-8 without byte order mark and without U+0000
    std::string encoding;     // "UTF-8", "UTF-16LE", "windows-1251", "KOI8-R" …; empty where nothing fits
    bool isCertain = false;   // the bytes say so themselves: a mark, or well-formed UTF-8 that is not ASCII alone
    std::size_t replaced = 0; // bytes that are no letters in that encoding; they are U+FFFD in the text
};

// `declared`: the name somebody gave, empty where nobody did. In this order: a byte order mark; well-formed UTF-8; UTF-16
// by its zeros; what was declared, where every byte fits; what the statistics of the letters say.
[[nodiscard]] Decoded decode(base::ByteView bytes, const std::string& declared = {});

} // namespace dokaz::text
