// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/picture.h"

#include <algorithm>
#include <cmath>
#include <leptonica/allheaders.h>
#include <numbers>
#include <vector>

namespace dokaz::pdf::worker {
namespace {

constexpr int inkThreshold = 150; // of 255: darker is ink, where only the place of ink matters

struct Dot {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    [[nodiscard]] int middle() const { return (y0 + y1) / 2; }
};

class BoxesEnd {
public:
    void operator()(Boxa* boxes) const { ::boxaDestroy(&boxes); }
};

std::vector<Dot> dotsOf(Pix& picture, int largest) {
    std::vector<Dot> dots;
    const PixPointer ink(::pixThresholdToBinary(&picture, inkThreshold));
    if (!ink)
        return dots;
    const std::unique_ptr<Boxa, BoxesEnd> boxes(::pixConnCompBB(ink.get(), 8));
    const int count = boxes ? ::boxaGetCount(boxes.get()) : 0;
    for (int i = 0; i < count; ++i) {
        int x = 0, y = 0, width = 0, height = 0;
        ::boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (width <= largest && height <= largest && std::abs(width - height) <= largest / 2)
            dots.push_back({x, y, x + width, y + height});
    }
    return dots;
}

// Dots are sorted by bands of this height, then from left to right.
int bandOf(const Dot& dot, int largest) { return dot.middle() / (largest * 2); }

// From `first`, the dots that follow to its right on one line, evenly and near.
std::vector<std::size_t> rowFrom(const std::vector<Dot>& dots, std::size_t first, int largest, int reach,
                                 const std::vector<bool>& taken) {
    std::vector<std::size_t> row{first};
    for (std::size_t i = first + 1; i < dots.size(); ++i) {
        const Dot& last = dots[row.back()];
        if (dots[i].x0 > last.x1 + reach || bandOf(dots[i], largest) != bandOf(dots[first], largest))
            break;
        const bool level = std::abs(dots[i].middle() - last.middle()) <= std::max(2, largest / 3);
        if (!taken[i] && level && dots[i].x0 >= last.x1)
            row.push_back(i);
    }
    return row;
}

void paintWhite(Pix& picture, const Dot& dot) {
    constexpr int margin = 2; // what the threshold left grey around it
    for (int y = std::max(0, dot.y0 - margin); y < std::min(::pixGetHeight(&picture), dot.y1 + margin); ++y)
        for (int x = std::max(0, dot.x0 - margin); x < std::min(::pixGetWidth(&picture), dot.x1 + margin); ++x)
            ::pixSetPixel(&picture, x, y, 255);
}

} // namespace

void PixEnd::operator()(Pix* pix) const { ::pixDestroy(&pix); }

PixPointer pixOf(const GreyImage& image) {
    PixPointer picture(::pixCreate(static_cast<int>(image.width), static_cast<int>(image.height), 8));
    if (!picture)
        return nullptr;
    std::uint32_t* words = ::pixGetData(picture.get());
    const auto step = static_cast<std::size_t>(::pixGetWpl(picture.get()));
    for (std::size_t y = 0; y < image.height; ++y)
        for (std::size_t x = 0; x < image.width; ++x)
            SET_DATA_BYTE(words + y * step, x, image.grey[y * image.width + x]);
    ::pixSetResolution(picture.get(), static_cast<int>(image.dotsPerInch), static_cast<int>(image.dotsPerInch));
    return picture;
}

PixPointer turned(const Pix& picture, int degrees) {
    return PixPointer(::pixRotateOrth(const_cast<Pix*>(&picture), degrees / 90));
}

std::int32_t skewOf(Pix& picture) {
    constexpr float enough = 3.0F; // of the ratio that pixFindSkew calls its confidence
    constexpr double smallest = 0.2, largest = 6.5;
    const PixPointer ink(::pixThresholdToBinary(&picture, inkThreshold));
    float angle = 0, confidence = 0;
    if (!ink || ::pixFindSkew(ink.get(), &angle, &confidence) != 0 || confidence < enough)
        return 0;
    if (std::abs(angle) < smallest || std::abs(angle) > largest)
        return 0;
    return static_cast<std::int32_t>(std::lround(angle * 1000));
}

PixPointer levelled(const Pix& picture, std::int32_t skew) {
    const auto radians = static_cast<float>(skew / 1000.0 * std::numbers::pi / 180);
    return PixPointer(::pixRotate(const_cast<Pix*>(&picture), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

void eraseLeaders(Pix& picture, double dotsPerInch) {
    constexpr std::size_t fewest = 8;
    const int largest = std::max(3, static_cast<int>(dotsPerInch / 36)); // 2 pt
    const int reach = std::max(6, static_cast<int>(dotsPerInch / 12));   // 6 pt
    std::vector<Dot> dots = dotsOf(picture, largest);
    std::sort(dots.begin(), dots.end(), [](const Dot& a, const Dot& b) { return a.x0 < b.x0; });
    // Dots of many lines stand mixed when sorted by x alone: line by line is quicker and the same.
    std::stable_sort(dots.begin(), dots.end(), [&](const Dot& a, const Dot& b) {
        return bandOf(a, largest) < bandOf(b, largest);
    });
    std::vector<bool> taken(dots.size(), false);
    for (std::size_t i = 0; i < dots.size(); ++i) {
        if (taken[i])
            continue;
        const std::vector<std::size_t> row = rowFrom(dots, i, largest, reach, taken);
        if (row.size() < fewest)
            continue;
        for (const std::size_t dot : row) {
            taken[dot] = true;
            paintWhite(picture, dots[dot]);
        }
    }
}

} // namespace dokaz::pdf::worker
