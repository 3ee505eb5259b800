// SPDX-License-Identifier: GPL-3.0-or-later
// What an image, a sound or a film says of itself, and a small picture of it. Values only.
#pragma once
#include "base/bytes.h"

namespace dokaz::files {

// Rows from the top, three bytes (red, green, blue) a pixel, nothing between rows. Upright: the file's own turn is done.
struct Picture {
    std::uint32_t width = 0, height = 0;
    base::Bytes rgb;
    bool operator==(const Picture&) const = default;
};

// All text is what the file says: nobody has checked it.
struct Facts {
    std::string form;                     // "image", "audio", "video"
    std::string container, codec;         // "jpeg", "mov,mp4,m4a"; "mjpeg", "h264, aac"
    std::string taken;                    // "2021-08-09T14:03:22", with "+02:00" or "Z" where the file says; or empty
    std::string device;                   // maker and model
    std::string software;
    std::string author;
    std::string title;                    // title, caption or description
    std::string latitude, longitude;      // decimal degrees; empty where unknown
    std::uint32_t width = 0, height = 0;  // pixels; 0 where it has none
    std::uint64_t durationMs = 0;         // 0 where it has none
    Picture picture;                      // at most limits::pictureSide; empty where none could be made
    bool operator==(const Facts&) const = default;
};

} // namespace dokaz::files
