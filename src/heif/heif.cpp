// SPDX-License-Identifier: GPL-3.0-or-later
#include "heif/heif.h"

#include <libheif/heif.h>
#include <memory>

namespace dokaz::heif {

namespace {

struct End {
    void operator()(heif_context* context) const { ::heif_context_free(context); }
    void operator()(heif_image_handle* handle) const { ::heif_image_handle_release(handle); }
    void operator()(heif_decoding_options* options) const { ::heif_decoding_options_free(options); }
    void operator()(heif_image* image) const { ::heif_image_release(image); } // null is none
};

class File final {
  public:
    explicit File(base::ByteView bytes) : m_context(::heif_context_alloc()) {
        if (!m_context)
            return;
        ::heif_context_set_max_decoding_threads(m_context.get(), 0); // the jail lets none be made
        if (::heif_context_read_from_memory_without_copy(m_context.get(), bytes.data(), bytes.size(), nullptr).code != heif_error_Ok)
            return;
        heif_image_handle* handle = nullptr;
        if (::heif_context_get_primary_image_handle(m_context.get(), &handle).code == heif_error_Ok)
            m_handle.reset(handle);
    }
    [[nodiscard]] std::optional<Size> size() const {
        if (!m_handle)
            return std::nullopt;
        const Size size{::heif_image_handle_get_width(m_handle.get()), ::heif_image_handle_get_height(m_handle.get())};
        return size.width > 0 && size.height > 0 ? std::optional(size) : std::nullopt;
    }
    // With what shows through, where there is any: four bytes a pixel.
    [[nodiscard]] std::unique_ptr<heif_image, End> decoded() const {
        const std::unique_ptr<heif_decoding_options, End> options(::heif_decoding_options_alloc());
        if (!options)
            return nullptr;
        options->convert_hdr_to_8bit = 1;
        heif_image* image = nullptr;
        const heif_error error = ::heif_decode_image(m_handle.get(), &image, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, options.get());
        std::unique_ptr<heif_image, End> decoded(image);
        return error.code == heif_error_Ok ? std::move(decoded) : nullptr;
    }

  private:
    std::unique_ptr<heif_context, End> m_context;
    std::unique_ptr<heif_image_handle, End> m_handle;
};

constexpr unsigned opaque = 255;

std::uint8_t onWhite(std::uint8_t colour, std::uint8_t alpha) {
    return static_cast<std::uint8_t>((colour * alpha + opaque * (opaque - alpha) + opaque / 2) / opaque);
}

} // namespace

std::optional<Size> sizeOf(base::ByteView file) { return File(file).size(); }

std::optional<Image> decode(base::ByteView file, std::int64_t mostPixels) {
    const File opened(file);
    const std::optional<Size> said = opened.size();
    if (!said || said->width > mostPixels / said->height)
        return std::nullopt;
    const auto pixels = opened.decoded();
    if (!pixels)
        return std::nullopt;
    // What was decoded counts, not what the head said.
    const Size size{::heif_image_get_width(pixels.get(), heif_channel_interleaved), ::heif_image_get_height(pixels.get(), heif_channel_interleaved)};
    int stride = 0;
    const std::uint8_t* plane = ::heif_image_get_plane_readonly(pixels.get(), heif_channel_interleaved, &stride);
    if (plane == nullptr || size.width <= 0 || size.height <= 0 || size.width > mostPixels / size.height || stride < size.width * 4)
        return std::nullopt;
    Image image{size, base::Bytes(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 3)};
    std::uint8_t* to = image.rgb.data();
    for (std::int64_t y = 0; y < size.height; ++y) {
        const std::uint8_t* from = plane + y * stride;
        for (std::int64_t x = 0; x < size.width; ++x, from += 4)
            for (int colour = 0; colour < 3; ++colour)
                *to++ = onWhite(from[colour], from[3]);
    }
    return image;
}

const char* version() { return ::heif_get_version(); }

} // namespace dokaz::heif
