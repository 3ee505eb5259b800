// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/png.h"

#include <png.h>

namespace dokaz::bundle {

using base::Bytes;
using base::Result;

Result<Bytes> pngOf(std::uint32_t width, std::uint32_t height, base::ByteView rgb) {
    base::check(rgb.size() == std::size_t{width} * height * 3);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = PNG_FORMAT_RGB;
    Bytes png(PNG_IMAGE_PNG_SIZE_MAX(image));
    png_alloc_size_t size = png.size();
    if (png_image_write_to_memory(&image, png.data(), &size, 0, rgb.data(), 0, nullptr) == 0)
        return base::Error(base::ErrorCode::Internal, "picture");
    png.resize(size);
    return png;
}

} // namespace dokaz::bundle
