// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/images.h"

namespace dokaz::ui {

// Qt's own layout of three bytes pads rows: copied row by row, beside the UI thread.
QImage imageOf(const session::PageImage& page) {
    const std::size_t row = static_cast<std::size_t>(std::max(0, page.width)) * 3;
    if (page.width <= 0 || page.height <= 0 || page.rgb.size() < row * static_cast<std::size_t>(page.height))
        return {};
    QImage image(page.width, page.height, QImage::Format_RGB32);
    for (int y = 0; y < page.height; ++y) {
        const std::uint8_t* from = page.rgb.data() + row * static_cast<std::size_t>(y);
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < page.width; ++x, from += 3)
            to[x] = qRgb(from[0], from[1], from[2]);
    }
    return image;
}

} // namespace dokaz::ui
