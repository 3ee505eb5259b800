// SPDX-License-Identifier: GPL-3.0-or-later
// A document, a count or a drawn page as frames, in the order the pipe carries them:
//   text:  Opening, then Font and Page frames (a font before the first word that uses it), Outline, End
//   count: Opening, End          drawing: Opening, Pixels, End
//   recognition: Opening, Font, Page, Recognition, End
// Nothing decoded here may be used before checkedDocument (check.h) has let it through.
#pragma once
#include "pdf/document.h"
#include "pdf/frame.h"

namespace dokaz::pdf {

inline constexpr std::uint16_t wireVersion = 1;

// One page drawn: rows from the top, three bytes (red, green, blue) a pixel, nothing between rows.
struct PagePixels {
    base::PageNumber page;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    base::Bytes rgb;
};

// What a Recognition frame says beside the words of the Page frame before it.
struct PageRecognition {
    base::PageNumber page;
    // The picture was turned so many degrees clockwise (0, 90, 180, 270), then by so many thousandths of a degree, to
    // stand upright. Words, width and height of the page are of the upright picture.
    std::int16_t turned = 0;
    std::int32_t skew = 0;
    std::string script;                    // "Latin", "Cyrillic" …; empty where unknown
    std::vector<std::uint8_t> confidences; // of the words, 0 … 100
};

// How the reading process says it is locked down.
struct JailReport {
    std::uint8_t landlockVersion = 0;
    bool ownNamespaces = false;
    bool callFilter = false;
};

// Everything one reading process said, as far as its form allowed to read it.
struct UntrustedReading {
    Document untrustedDocument;
    std::uint32_t untrustedPageCount = 0;
    JailReport untrustedJail;
    std::optional<PagePixels> untrustedPixels;
    std::optional<PageRecognition> untrustedRecognition;
    std::uint64_t textBytes = 0; // counted by us
    bool opened = false;
    bool ended = false;
};

[[nodiscard]] base::Bytes encodeOpening(const Document& document, std::uint32_t pageCount,
                                        const JailReport& jail);
[[nodiscard]] base::Bytes encodeFont(const Font& font);
[[nodiscard]] base::Bytes encodePage(const Page& page);
[[nodiscard]] base::Bytes encodeOutline(const std::vector<OutlineItem>& outline);
[[nodiscard]] base::Bytes encodePixels(const PagePixels& pixels);
[[nodiscard]] base::Bytes encodeRecognition(const PageRecognition& recognition);
// What was sent, counted again.
[[nodiscard]] base::Bytes encodeEnd(std::uint32_t pageFrames, std::uint32_t fontFrames);

// Adds one frame to the reading. WorkerFailed where it does not have the form of its kind, comes out of
// order, or passes a cap of limits.h.
[[nodiscard]] base::Result<void> decodeFrame(const Frame& frame, UntrustedReading& into);

} // namespace dokaz::pdf
