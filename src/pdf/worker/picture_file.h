// SPDX-License-Identifier: GPL-3.0-or-later
// An image (PNG, JPEG, TIFF, WebP, GIF) as a document: each picture in it a page without words, upright.
// Leptonica; one thread.
#pragma once
#include "pdf/read_failure.h"
#include "pdf/wire.h"
#include "pdf/worker/grey_image.h"
#include "pdf/worker/picture.h"

#include <optional>

namespace dokaz::pdf::worker {

class PictureFile final {
public:
    // `file` must outlive this. Only its heads are read.
    [[nodiscard]] std::optional<ReadFailure> open(base::ByteView file);
    [[nodiscard]] std::uint32_t pageCount() const { return static_cast<std::uint32_t>(m_pages.size()); }
    // Everything of a Document but pages, fonts and outline.
    [[nodiscard]] static Document facts();
    // As large as the file says it was scanned; where it says nothing that can be, 11 inches on its longer
    // side.
    [[nodiscard]] Page emptyPage(std::int32_t number) const;
    [[nodiscard]] std::optional<ReadFailure> draw(std::int32_t number, std::uint32_t dotsPerInch,
                                                  PagePixels& pixels) const;
    // Coarser than asked where the page would have more than limits::recognitionPixels, or where the file has
    // far fewer dots than asked for: letters made of nothing are not read better.
    [[nodiscard]] std::optional<ReadFailure> drawGrey(std::int32_t number, std::uint32_t dotsPerInch,
                                                      GreyImage& image) const;

private:
    struct Sheet {
        std::uint32_t width = 0, height = 0; // pixels, upright
        double dotsPerInch = 0;
        int orientation = 1; // still to be done after decoding
    };
    [[nodiscard]] std::optional<ReadFailure> addSheet(std::int64_t width, std::int64_t height,
                                                      int orientation, int untrustedDotsPerInch);
    [[nodiscard]] std::optional<ReadFailure> openTiff();
    [[nodiscard]] PixPointer
    decoded(std::int32_t number) const; // upright, 8 bits grey or 32 bits colour; may be null
    base::ByteView m_file;
    int m_format = 0;
    std::vector<Sheet> m_pages;
};

} // namespace dokaz::pdf::worker
