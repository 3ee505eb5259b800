// SPDX-License-Identifier: GPL-3.0-or-later
// The encoding of a table's text, found by what its letters come to, and the text as UTF-8: a table has few words
// beyond ASCII, too few for statistics of a language.
//
// Threads: any. Ill-formed bytes are never refused: each becomes U+FFFD and is counted.
// Rule: a byte order mark, then well-formed UTF-8, then zero bytes at every other place (UTF-16), then whichever of the
// eight-bit encodings of the languages of this program makes the words most like words.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::text {

struct TableText {
    std::string text;         // UTF-8 without byte order mark
    std::string encoding;     // "UTF-8", "UTF-16LE", "windows-1251", "macintosh" …
    std::size_t replaced = 0; // places that could not be read
};

// Names tableText() takes, most usual first.
[[nodiscard]] const std::vector<std::string>& knownEncodings();
[[nodiscard]] std::string encodingOf(std::string_view bytes);
// `encoding` empty: as found. An unknown name is read as UTF-8.
[[nodiscard]] TableText tableText(std::string_view bytes, std::string_view encoding = {});

} // namespace dokaz::text
