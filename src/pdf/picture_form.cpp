// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/picture_form.h"

#include <algorithm>
#include <array>

namespace dokaz::pdf {

using namespace std::string_view_literals;

bool isHeif(base::ByteView file) {
    constexpr std::array<std::string_view, 9> brands{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif"};
    const std::string_view head = base::textOf(file.first(std::min<std::size_t>(file.size(), 12)));
    return head.size() == 12 && head.substr(4, 4) == "ftyp" && std::find(brands.begin(), brands.end(), head.substr(8)) != brands.end();
}

bool isPicture(base::ByteView file) {
    const std::string_view head = base::textOf(file.first(std::min<std::size_t>(file.size(), 16)));
    const bool webp = head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP";
    return webp || head.starts_with("\x89PNG\r\n\x1A\n") || head.starts_with("\xFF\xD8\xFF") ||
           head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("GIF87a") ||
           head.starts_with("GIF89a") || isHeif(file);
}

bool hasPages(std::string_view mediaType) {
    return mediaType == "application/pdf" || mediaType == "image/png" || mediaType == "image/jpeg" ||
           mediaType == "image/tiff" || mediaType == "image/webp" || mediaType == "image/gif" ||
           mediaType == "image/heic" || mediaType == "image/heif" || mediaType == "image/avif";
}

} // namespace dokaz::pdf
