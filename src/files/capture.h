// SPDX-License-Identifier: GPL-3.0-or-later
// What a capture of a web page (WACZ, WARC, MHTML) says of itself. The page's text is a Flow. Values only.
#pragma once
#include <cstdint>
#include <string>

namespace dokaz::files {

// Whether the parts of the capture have the digests that its own list names.
enum class CaptureDigests : std::uint8_t { NotNamed = 0, Match = 1, Differ = 2 };

struct Capture {
    std::string form;      // "wacz", "warc", "mhtml"
    std::string url;       // of the page shown
    std::string title;
    std::string captured;  // ISO 8601, or empty
    std::string software;  // that made it
    std::uint32_t pages = 0;     // in the list of pages
    std::uint32_t responses = 0; // answers of servers kept in it
    CaptureDigests digests = CaptureDigests::NotNamed;
    bool operator==(const Capture&) const = default;
};

} // namespace dokaz::files
