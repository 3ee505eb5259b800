// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/picture_head.h"

#include <algorithm>
#include <set>

namespace dokaz::pdf::worker {

namespace {

// Numbers of a TIFF, in the order of bytes that its head names. 0 where they would lie outside.
struct Numbers {
    base::ByteView bytes;
    bool big = false;
    [[nodiscard]] std::uint32_t at(std::size_t place, std::size_t size) const {
        std::uint32_t value = 0;
        if (place > bytes.size() || size > bytes.size() - place)
            return 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | bytes[place + (big ? i : size - 1 - i)];
        return value;
    }
};

constexpr std::uint32_t widthTag = 0x0100, heightTag = 0x0101, orientationTag = 0x0112, resolutionTag = 0x011A, unitTag = 0x0128;
constexpr std::size_t entrySize = 12;

TiffSheet sheetOfFolder(const Numbers& numbers, std::size_t folder) {
    TiffSheet sheet;
    PictureHead& head = sheet.head;
    std::uint32_t unit = 2; // inches, where the file does not say
    double resolution = 0;
    const std::uint32_t count = numbers.at(folder, 2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = folder + 2 + i * entrySize;
        const std::uint32_t tag = numbers.at(entry, 2);
        if (tag == widthTag || tag == heightTag) // of two or four bytes
            (tag == widthTag ? sheet.width : sheet.height) = numbers.at(entry + 8, numbers.at(entry + 2, 2) == 3 ? 2 : 4);
        if (tag == orientationTag)
            head.orientation = static_cast<int>(std::clamp(numbers.at(entry + 8, 2), 1U, 8U));
        if (tag == unitTag)
            unit = numbers.at(entry + 8, 2);
        if (tag == resolutionTag) {
            const std::uint32_t at = numbers.at(entry + 8, 4), over = numbers.at(std::size_t{at} + 4, 4);
            resolution = over == 0 ? 0 : static_cast<double>(numbers.at(at, 4)) / over;
        }
    }
    if (unit == 3) // a centimetre
        resolution *= 2.54;
    if (unit != 1 && resolution >= 1 && resolution < 100'000)
        head.dotsPerInch = static_cast<int>(resolution + 0.5);
    return sheet;
}

// EXIF has the form of a TIFF.
PictureHead headOfExif(base::ByteView exif) {
    const std::vector<TiffSheet> sheets = sheetsOfTiff(exif, 1);
    return sheets.empty() ? PictureHead() : sheets.front().head;
}

} // namespace

std::vector<TiffSheet> sheetsOfTiff(base::ByteView file, std::size_t most) {
    const Numbers numbers{file, base::textOf(file.first(std::min<std::size_t>(file.size(), 2))) == "MM"};
    std::vector<TiffSheet> sheets;
    std::set<std::size_t> met; // a chain that bites its tail ends there
    for (std::size_t folder = numbers.at(4, 4); folder != 0 && met.insert(folder).second && sheets.size() < most;) {
        const std::size_t end = folder + 2 + std::size_t{numbers.at(folder, 2)} * entrySize;
        if (end + 4 > file.size()) {
            sheets.emplace_back();
            break;
        }
        sheets.push_back(sheetOfFolder(numbers, folder));
        folder = numbers.at(end, 4);
    }
    return sheets;
}

PictureHead headOfJpeg(base::ByteView file) {
    constexpr std::uint32_t jfif = 0xFFE0, exif = 0xFFE1, scan = 0xFFDA;
    const Numbers numbers{file, true};
    PictureHead head;
    int density = 0;
    for (std::size_t at = 2; at + 4 <= file.size();) {
        const std::uint32_t mark = numbers.at(at, 2), size = numbers.at(at + 2, 2);
        if (mark < 0xFFC0 || mark == scan || size < 2 || size > file.size() - at - 2)
            break;
        const base::ByteView segment = file.subspan(at + 4, size - 2);
        const std::string_view name = base::textOf(segment.first(std::min<std::size_t>(segment.size(), 6)));
        if (mark == jfif && name.starts_with("JFIF") && segment.size() >= 10) {
            const std::uint32_t dots = numbers.at(at + 4 + 8, 2);
            density = segment[7] == 1   ? static_cast<int>(dots)
                      : segment[7] == 2 ? static_cast<int>(dots * 2.54 + 0.5)
                                        : 0;
        }
        if (mark == exif && name == std::string_view("Exif\0\0", 6))
            head = headOfExif(segment.subspan(6));
        at += 2 + size;
    }
    head.dotsPerInch = density > 0 ? density : head.dotsPerInch;
    return head;
}

PictureHead headOfPng(base::ByteView file) {
    constexpr std::uint32_t density = 0x70485973, exif = 0x65584966, pixels = 0x49444154; // pHYs, eXIf, IDAT
    const Numbers numbers{file, true};
    PictureHead head;
    int dots = 0;
    for (std::size_t at = 8; at + 12 <= file.size();) {
        const std::uint32_t size = numbers.at(at, 4), type = numbers.at(at + 4, 4);
        if (type == pixels || size > file.size() - at - 12)
            break;
        if (type == density && size == 9 && file[at + 16] == 1) // a metre
            dots = static_cast<int>(std::min(numbers.at(at + 8, 4), 1'000'000U) * 0.0254 + 0.5);
        if (type == exif)
            head = headOfExif(file.subspan(at + 8, size));
        at += 12 + size;
    }
    head.dotsPerInch = dots > 0 ? dots : head.dotsPerInch;
    return head;
}

} // namespace dokaz::pdf::worker
