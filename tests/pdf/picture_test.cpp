// SPDX-License-Identifier: GPL-3.0-or-later
// Images as documents of pages, through the real processes.
#include "pdf/picture_form.h"
#include "pdf/reader.h"
#include "pdf/shared.h"

#include <gtest/gtest.h>
#include <random>

namespace dokaz::pdf {
namespace {

struct Sheet {
    std::uint32_t width = 0, height = 0, dots = 300;
    std::uint16_t orientation = 1;
    std::uint32_t bits = 8; // as its folder says
};

void append16(base::Bytes& to, std::uint32_t value) {
    to.push_back(static_cast<std::uint8_t>(value));
    to.push_back(static_cast<std::uint8_t>(value >> 8));
}

void appendEntry(base::Bytes& to, std::uint32_t tag, std::uint32_t type, std::uint32_t value) {
    append16(to, tag);
    append16(to, type);
    base::appendLittle32(to, 1);
    base::appendLittle32(to, value);
}

// Grey sheets, uncompressed, the upper left dot of each black.
base::Bytes tiffOf(const std::vector<Sheet>& sheets) {
    base::Bytes file{'I', 'I', '*', 0};
    base::appendLittle32(file, 8);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        constexpr std::uint32_t entries = 11;
        const auto folder = static_cast<std::uint32_t>(file.size());
        const std::uint32_t after = folder + 2 + entries * 12 + 4, pixels = after + 8;
        const std::uint32_t size = sheet.width * sheet.height;
        append16(file, entries);
        appendEntry(file, 0x100, 4, sheet.width);
        appendEntry(file, 0x101, 4, sheet.height);
        appendEntry(file, 0x102, 3, sheet.bits);
        appendEntry(file, 0x103, 3, 1);
        appendEntry(file, 0x106, 3, 1);
        appendEntry(file, 0x111, 4, pixels);
        appendEntry(file, 0x112, 3, sheet.orientation);
        appendEntry(file, 0x115, 3, 1);
        appendEntry(file, 0x116, 4, sheet.height);
        appendEntry(file, 0x117, 4, size);
        appendEntry(file, 0x11A, 5, after);
        base::appendLittle32(file, i + 1 < sheets.size() ? pixels + size : 0);
        base::appendLittle32(file, sheet.dots);
        base::appendLittle32(file, 1);
        file.resize(file.size() + size, 0xFF);
        file[pixels] = 0;
    }
    return file;
}

Reader realReader() { return Reader(base::Path(DOKAZ_BIN_DIR) / "dokaz-reader"); }

TEST(Picture, isToldByItsFirstBytes) {
    EXPECT_TRUE(isPicture(tiffOf({{10, 10}})));
    EXPECT_TRUE(isPicture(base::bytesOf("\x89PNG\r\n\x1A\n")));
    EXPECT_FALSE(isPicture(base::bytesOf("%PDF-1.7")));
    EXPECT_FALSE(isPicture({}));
    EXPECT_TRUE(hasPages("image/tiff"));
    EXPECT_FALSE(hasPages("image/heic"));
    EXPECT_FALSE(hasPages("video/mp4"));
}

TEST(Picture, hasAPageForEachSheetAsLargeAsItWasScanned) {
    const base::Bytes file = tiffOf({{600, 300}, {600, 300, 300, 6}});
    const auto read = realReader().read(file, {}, {});
    ASSERT_TRUE(read.ok() && read.value().document);
    const Document& document = *read.value().document;
    ASSERT_EQ(document.pages.size(), 2U);
    EXPECT_EQ(document.pages[0].width, 14'400); // two inches
    EXPECT_EQ(document.pages[0].height, 7'200);
    EXPECT_EQ(document.pages[1].width, 7'200); // it lies on its side
    EXPECT_TRUE(document.pages[0].words.empty());
#ifndef DOKAZ_SANITIZED
    EXPECT_TRUE(read.value().jail.callFilter);
#endif
}

TEST(Picture, keepsAPageForASheetThatCannotBeRead) {
    const base::Bytes file = tiffOf({{60, 30}, {60, 30, 300, 1, 32}, {60, 30}});
    const auto read = realReader().read(file, {}, {});
    ASSERT_TRUE(read.ok() && read.value().document);
    ASSERT_EQ(read.value().document->pages.size(), 3U);
    EXPECT_EQ(read.value().document->pages[1].imageCount, 1U);
    EXPECT_FALSE(realReader().draw(file, base::PageNumber{2}, 300, {}, {}).value().pixels);
    EXPECT_TRUE(realReader().draw(file, base::PageNumber{3}, 300, {}, {}).value().pixels);
}

TEST(Picture, thatIsCutHasAPageForWhatIsMissing) {
    base::Bytes file = tiffOf({{60, 30}, {60, 30}, {60, 30}});
    file.resize(file.size() * 3 / 5); // in the pixels of the second: the third is named and not there
    const auto read = realReader().read(file, {}, {});
    ASSERT_TRUE(read.ok() && read.value().document);
    ASSERT_EQ(read.value().document->pages.size(), 3U);
    EXPECT_FALSE(realReader().draw(file, base::PageNumber{3}, 300, {}, {}).value().pixels);
}

TEST(Picture, isDrawnUpright) {
    const base::Bytes file = tiffOf({{600, 300}, {600, 300, 300, 6}});
    const auto drawn = realReader().draw(file, base::PageNumber{2}, 300, {}, {});
    ASSERT_TRUE(drawn.ok() && drawn.value().pixels);
    const PagePixels& pixels = *drawn.value().pixels;
    ASSERT_EQ(pixels.width, 300U);
    ASSERT_EQ(pixels.height, 600U);
    EXPECT_EQ(pixels.rgb[0], 0xFF);
    EXPECT_EQ(pixels.rgb[(300 - 1) * 3], 0); // upper left has become upper right
    const auto none = realReader().draw(file, base::PageNumber{3}, 300, {}, {});
    EXPECT_EQ(none.value().failure, ReadFailure::NoSuchPage);
}

TEST(Picture, thatIsTooLargeIsRefusedBeforeItIsDecoded) {
    base::Bytes file = tiffOf({{600, 300}});
    for (const std::size_t side : {10U + 8, 22U + 8}) // values of the first two entries
        for (const std::size_t byte : {0U, 1U, 2U, 3U})
            file[side + byte] = static_cast<std::uint8_t>(60'000U >> (8 * byte));
    const auto read = realReader().read(file, {}, {});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().failure, ReadFailure::LimitReached);
}

TEST(Picture, thatIsSpoiledCostsOneFailureAtMost) {
    const base::Bytes whole = tiffOf({{60, 30}, {60, 30, 300, 5}});
    std::mt19937 random(7);
    int failed = 0;
    for (int turn = 0; turn < 60; ++turn) {
        base::Bytes spoiled = whole;
        for (int i = 0; i < 6; ++i)
            spoiled[4 + random() % 150] = static_cast<std::uint8_t>(random());
        spoiled.resize(20 + random() % spoiled.size(), 0);
        const auto drawn = realReader().draw(spoiled, base::PageNumber{1}, 100, {}, {});
        ASSERT_TRUE(drawn.ok());
        EXPECT_NE(drawn.value().pixels.has_value(), drawn.value().failure.has_value());
        EXPECT_NE(drawn.value().failure, ReadFailure::BadAnswer);
        failed += drawn.value().failure ? 1 : 0;
    }
    EXPECT_GT(failed, 0);
}

} // namespace
} // namespace dokaz::pdf
