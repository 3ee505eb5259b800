// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/picture_form.h"

#include <algorithm>

namespace dokaz::pdf {

using namespace std::string_view_literals;

bool isPicture(base::ByteView file) {
    const std::string_view head = base::textOf(file.first(std::min<std::size_t>(file.size(), 16)));
    const bool webp = head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP";
    return webp || head.starts_with("\x89PNG\r\n\x1A\n") || head.starts_with("\xFF\xD8\xFF") ||
           head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("GIF87a") ||
           head.starts_with("GIF89a");
}

bool hasPages(std::string_view mediaType) {
    return mediaType == "application/pdf" || mediaType == "image/png" || mediaType == "image/jpeg" ||
           mediaType == "image/tiff" || mediaType == "image/webp" || mediaType == "image/gif";
}

} // namespace dokaz::pdf
