// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/small_picture.h"

#include "files/limits.h"

#include <algorithm>
extern "C" {
#include <libavutil/frame.h>
#include <libswscale/swscale.h>
}

namespace dokaz::files::worker {

Picture smallPicture(const AVFrame& frame) {
    Picture picture;
    if (frame.width <= 0 || frame.height <= 0)
        return picture;
    const double shrink = std::min(1.0, static_cast<double>(limits::pictureSide) / std::max(frame.width, frame.height));
    const int width = std::max(1, static_cast<int>(frame.width * shrink));
    const int height = std::max(1, static_cast<int>(frame.height * shrink));
    // Area averaging makes no code at run time, which the jail would not let run.
    SwsContext* scaler = ::sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), width, height,
                                          AV_PIX_FMT_RGB24, SWS_AREA, nullptr, nullptr, nullptr);
    if (scaler == nullptr)
        return picture;
    // The scaler may write beyond a row's end: rows of its own, wider than the picture's.
    const int stride = (width * 3 + 63) / 64 * 64 + 64;
    base::Bytes rows(static_cast<std::size_t>(stride) * static_cast<std::size_t>(height + 1));
    std::uint8_t* const planes[4] = {rows.data(), nullptr, nullptr, nullptr};
    const int strides[4] = {stride, 0, 0, 0};
    const int made = ::sws_scale(scaler, frame.data, frame.linesize, 0, frame.height, planes, strides);
    ::sws_freeContext(scaler);
    if (made != height)
        return picture;
    picture.width = static_cast<std::uint32_t>(width);
    picture.height = static_cast<std::uint32_t>(height);
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* row = rows.data() + static_cast<std::ptrdiff_t>(y) * stride;
        picture.rgb.insert(picture.rgb.end(), row, row + static_cast<std::ptrdiff_t>(width) * 3);
    }
    return picture;
}

Picture upright(const Picture& picture, Orientation orientation) {
    if (orientation.exif < 2 || orientation.exif > 8 || picture.rgb.empty())
        return picture;
    const bool sideways = orientation.exif >= 5;
    Picture turned;
    turned.width = sideways ? picture.height : picture.width;
    turned.height = sideways ? picture.width : picture.height;
    turned.rgb.resize(picture.rgb.size());
    for (std::uint32_t y = 0; y < turned.height; ++y)
        for (std::uint32_t x = 0; x < turned.width; ++x) {
            const std::uint32_t right = turned.width - 1 - x, below = turned.height - 1 - y;
            std::uint32_t fromX = x, fromY = y;
            switch (orientation.exif) {
            case 2: fromX = right; break;
            case 3: fromX = right, fromY = below; break;
            case 4: fromY = below; break;
            case 5: fromX = y, fromY = x; break;
            case 6: fromX = y, fromY = right; break;
            case 7: fromX = below, fromY = right; break;
            case 8: fromX = below, fromY = x; break;
            }
            const std::size_t to = (std::size_t{y} * turned.width + x) * 3;
            const std::size_t from = (std::size_t{fromY} * picture.width + fromX) * 3;
            std::copy_n(picture.rgb.begin() + static_cast<std::ptrdiff_t>(from), 3,
                        turned.rgb.begin() + static_cast<std::ptrdiff_t>(to));
        }
    return turned;
}

} // namespace dokaz::files::worker
