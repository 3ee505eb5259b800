// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a page's picture before its letters are recognised. Leptonica; one thread.
#pragma once
#include "pdf/worker/grey_image.h"

#include <memory>
#include <optional>

struct Pix;

namespace dokaz::pdf::worker {

struct PixEnd {
    void operator()(Pix* pix) const;
};
using PixPointer = std::unique_ptr<Pix, PixEnd>;

// Null where there is no memory for it.
[[nodiscard]] PixPointer pixOf(const GreyImage& image);
// By 0, 90, 180 or 270 degrees clockwise.
[[nodiscard]] PixPointer turned(const Pix& picture, int degrees);
// Thousandths of a degree by which to turn the picture clockwise so that lines lie level; 0 where they do or where
// nobody can tell.
[[nodiscard]] std::int32_t skewOf(Pix& picture);
[[nodiscard]] PixPointer levelled(const Pix& picture, std::int32_t skew);
// Paints over rows of dots that lead the eye from a title to its page: recognition takes them for letters.
void eraseLeaders(Pix& picture, double dotsPerInch);

} // namespace dokaz::pdf::worker
