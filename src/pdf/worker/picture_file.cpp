// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/picture_file.h"

#include "pdf/limits.h"
#include "pdf/worker/picture_head.h"

#include <algorithm>
#include <cmath>
#include <leptonica/allheaders.h>

namespace dokaz::pdf::worker {

namespace {

constexpr double defaultInches = 11; // of the longer side

// Cameras and editors write 72 and 96 into everything: only what a scanner says is believed, and of a sheet
// that can be.
double believedDots(std::int64_t width, std::int64_t height, int untrustedDotsPerInch) {
    constexpr int fewest = 100, most = 1'200;
    constexpr double smallest = 1.5, largest = 50; // inches
    const auto side = static_cast<double>(std::max(width, height));
    const double said = untrustedDotsPerInch;
    if (untrustedDotsPerInch >= fewest && untrustedDotsPerInch <= most && side / said >= smallest &&
        side / said <= largest)
        return said;
    return side / defaultInches;
}

// What Leptonica leaves as it stands in the file: EXIF of a JPEG.
PixPointer uprightOf(PixPointer picture, int orientation) {
    Pix* pix = picture.get();
    if (pix == nullptr || orientation < 2)
        return picture;
    constexpr int turns[] = {0, 0, 0, 2, 2, 1, 1, 3, 3}; // quarters clockwise
    const bool mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    PixPointer turnedPicture(::pixRotateOrth(pix, turns[orientation]));
    if (turnedPicture && mirrored)
        ::pixFlipLR(turnedPicture.get(), turnedPicture.get());
    return turnedPicture;
}

PixPointer withoutAlpha(PixPointer picture) {
    if (!picture || ::pixGetDepth(picture.get()) != 32 || ::pixGetSpp(picture.get()) != 4)
        return picture;
    return PixPointer(::pixAlphaBlendUniform(picture.get(), 0xFFFFFF00));
}

} // namespace

std::optional<ReadFailure> PictureFile::addSheet(std::int64_t width, std::int64_t height, int orientation,
                                                 int untrustedDotsPerInch) {
    if (width <= 0 || height <= 0)
        return ReadFailure::Damaged;
    if (width > limits::picturePixels || height > static_cast<std::int64_t>(limits::picturePixels) / width)
        return ReadFailure::LimitReached;
    if (m_pages.size() >= limits::pages)
        return ReadFailure::TooManyPages;
    const bool sideways = orientation >= 5;
    m_pages.push_back({static_cast<std::uint32_t>(sideways ? height : width),
                       static_cast<std::uint32_t>(sideways ? width : height),
                       believedDots(width, height, untrustedDotsPerInch), orientation});
    return std::nullopt;
}

// A sheet that cannot be read stays a page: it fails when it is drawn, and is told as one without text.
std::optional<ReadFailure> PictureFile::openTiff() {
    TiffSheet before;
    bool isAnyRead = false;
    for (TiffSheet sheet : sheetsOfTiff(m_file, limits::pages + 1)) {
        int width = 0, height = 0, bits = 0, samples = 0, dots = 0, mapped = 0, format = 0;
        if (::readHeaderMemTiff(m_file.data(), m_file.size(), static_cast<int>(m_pages.size()), &width, &height, &bits,
                                &samples, &dots, &mapped, &format) == 0) {
            sheet.width = width, sheet.height = height;
            isAnyRead = true;
        } else if (sheet.width == 0 || sheet.height == 0) {
            sheet = before;
        }
        if (const auto failure = addSheet(sheet.width, sheet.height, sheet.head.orientation, sheet.head.dotsPerInch))
            return failure;
        m_pages.back().orientation = 1; // Leptonica turns TIFFs itself
        before = sheet;
    }
    return isAnyRead ? std::nullopt : std::optional(ReadFailure::Damaged);
}

std::optional<ReadFailure> PictureFile::open(base::ByteView file) {
    ::setMsgSeverity(L_SEVERITY_NONE);
    m_file = file;
    if (file.size() < 16 || ::findFileFormatBuffer(file.data(), &m_format) != 0)
        return ReadFailure::Damaged;
    if (m_format == IFF_TIFF || (m_format >= IFF_TIFF_PACKBITS && m_format <= IFF_TIFF_ZIP))
        return openTiff();
    if (m_format == IFF_GIF) // reading its head would decode it
        return addSheet(file[6] | file[7] << 8, file[8] | file[9] << 8, 1, 0);
    int format = 0, width = 0, height = 0, bits = 0, samples = 0, mapped = 0;
    if (::pixReadHeaderMem(file.data(), file.size(), &format, &width, &height, &bits, &samples, &mapped) != 0)
        return ReadFailure::Damaged;
    PictureHead head;
    if (m_format == IFF_JFIF_JPEG)
        head = headOfJpeg(file);
    if (m_format == IFF_PNG)
        head = headOfPng(file);
    return addSheet(width, height, head.orientation, head.dotsPerInch);
}

Document PictureFile::facts() {
    Document facts;
    facts.reader = "leptonica " + std::to_string(LIBLEPT_MAJOR_VERSION) + "." +
                   std::to_string(LIBLEPT_MINOR_VERSION) + "." + std::to_string(LIBLEPT_PATCH_VERSION);
    return facts;
}

Page PictureFile::emptyPage(std::int32_t number) const {
    const Sheet& sheet = m_pages[static_cast<std::size_t>(number) - 1];
    const auto hundredths = [&sheet](std::uint32_t pixels) {
        return std::max(1, static_cast<std::int32_t>(std::lround(pixels / sheet.dotsPerInch * 7200)));
    };
    Page page;
    page.number = base::PageNumber{number};
    page.label = std::to_string(number);
    page.width = hundredths(sheet.width);
    page.height = hundredths(sheet.height);
    page.imageCount = 1;
    page.imageArea = static_cast<std::uint64_t>(page.width) * static_cast<std::uint64_t>(page.height);
    return page;
}

PixPointer PictureFile::decoded(std::int32_t number) const {
    const Sheet& sheet = m_pages[static_cast<std::size_t>(number) - 1];
    PixPointer picture;
    if (m_format == IFF_JFIF_JPEG) {
        const bool large = std::uint64_t{sheet.width} * sheet.height > limits::recognitionPixels * 2;
        picture.reset(::pixReadMemJpeg(m_file.data(), m_file.size(), 0, large ? 2 : 1, nullptr, 0));
    } else if (m_pages.size() > 1) {
        picture.reset(::pixReadMemTiff(m_file.data(), m_file.size(), number - 1));
    } else {
        picture.reset(::pixReadMem(m_file.data(), m_file.size()));
    }
    picture = withoutAlpha(std::move(picture));
    if (picture)
        picture.reset(::pixConvertTo8Or32(picture.get(), L_CLONE, 0));
    return uprightOf(std::move(picture), sheet.orientation);
}

std::optional<ReadFailure> PictureFile::draw(std::int32_t number, std::uint32_t dotsPerInch,
                                             PagePixels& pixels) const {
    if (number < 1 || static_cast<std::uint32_t>(number) > pageCount())
        return ReadFailure::NoSuchPage;
    const Sheet& sheet = m_pages[static_cast<std::size_t>(number) - 1];
    const double scale = dotsPerInch / sheet.dotsPerInch;
    const auto width = std::max<std::int64_t>(1, std::llround(sheet.width * scale));
    const auto height = std::max<std::int64_t>(1, std::llround(sheet.height * scale));
    if (static_cast<std::uint64_t>(width) > limits::pixels ||
        static_cast<std::uint64_t>(height) > limits::pixels / static_cast<std::uint64_t>(width))
        return ReadFailure::LimitReached;
    PixPointer picture = decoded(number);
    if (picture)
        picture.reset(::pixScaleToSize(picture.get(), static_cast<int>(width), static_cast<int>(height)));
    if (picture)
        picture.reset(::pixConvertTo32(picture.get()));
    if (!picture)
        return ReadFailure::Damaged;
    pixels.page = base::PageNumber{number};
    pixels.width = static_cast<std::uint32_t>(::pixGetWidth(picture.get()));
    pixels.height = static_cast<std::uint32_t>(::pixGetHeight(picture.get()));
    pixels.rgb.resize(std::size_t{pixels.width} * pixels.height * 3);
    const std::uint32_t* words = ::pixGetData(picture.get());
    const auto step = static_cast<std::size_t>(::pixGetWpl(picture.get()));
    std::size_t to = 0;
    for (std::size_t y = 0; y < pixels.height; ++y)
        for (std::size_t x = 0; x < pixels.width; ++x)
            for (const int shift : {24, 16, 8})
                pixels.rgb[to++] = static_cast<std::uint8_t>(words[y * step + x] >> shift);
    return std::nullopt;
}

std::optional<ReadFailure> PictureFile::drawGrey(std::int32_t number, std::uint32_t dotsPerInch,
                                                 GreyImage& image) const {
    if (number < 1 || static_cast<std::uint32_t>(number) > pageCount())
        return ReadFailure::NoSuchPage;
    constexpr double mostEnlarged = 3;
    const Sheet& sheet = m_pages[static_cast<std::size_t>(number) - 1];
    const double area = static_cast<double>(sheet.width) * sheet.height;
    const double scale = std::min({dotsPerInch / sheet.dotsPerInch, mostEnlarged,
                                   std::sqrt(static_cast<double>(limits::recognitionPixels) / area)});
    PixPointer picture = decoded(number);
    if (picture)
        picture.reset(::pixConvertTo8(picture.get(), 0));
    if (picture)
        picture.reset(::pixScaleToSize(picture.get(), std::max(1, static_cast<int>(sheet.width * scale)),
                                       std::max(1, static_cast<int>(sheet.height * scale))));
    if (!picture)
        return ReadFailure::Damaged;
    image.width = static_cast<std::uint32_t>(::pixGetWidth(picture.get()));
    image.height = static_cast<std::uint32_t>(::pixGetHeight(picture.get()));
    image.dotsPerInch = sheet.dotsPerInch * scale;
    image.grey.resize(std::size_t{image.width} * image.height);
    const std::uint32_t* words = ::pixGetData(picture.get());
    const auto step = static_cast<std::size_t>(::pixGetWpl(picture.get()));
    for (std::size_t y = 0; y < image.height; ++y)
        for (std::size_t x = 0; x < image.width; ++x)
            image.grey[y * image.width + x] = static_cast<std::uint8_t>(GET_DATA_BYTE(words + y * step, x));
    return std::nullopt;
}

} // namespace dokaz::pdf::worker
