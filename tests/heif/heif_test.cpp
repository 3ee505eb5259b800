// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as phones write it: 900 by 600, navy above, yellow below, made with heif-enc.
#include "base/file.h"
#include "heif/heif.h"

#include <gtest/gtest.h>

namespace dokaz::heif {
namespace {

base::Bytes order() {
    return base::readFile(base::Path(DOKAZ_SOURCE_DIR) / "tests" / "data" / "pictures" / "order.heic", 1 << 20).value();
}

TEST(Heif, tellsTheSizeFromItsHead) {
    const base::Bytes file = order();
    const auto size = sizeOf(file);
    ASSERT_TRUE(size);
    EXPECT_EQ(size->width, 900);
    EXPECT_EQ(size->height, 600);
    EXPECT_STRNE(version(), "");
}

TEST(Heif, isDecodedRowByRowFromTheTop) {
    const base::Bytes file = order();
    const auto image = decode(file, 900 * 600);
    ASSERT_TRUE(image);
    ASSERT_EQ(image->rgb.size(), 900U * 600U * 3U);
    const std::uint8_t *first = image->rgb.data(), *last = image->rgb.data() + image->rgb.size() - 3;
    EXPECT_LT(first[0], 40); // navy
    EXPECT_GT(first[2], 90);
    EXPECT_GT(last[0], 215); // yellow
    EXPECT_LT(last[2], 40);
}

TEST(Heif, thatHasMorePixelsThanAllowedIsNotDecoded) {
    const base::Bytes file = order();
    EXPECT_FALSE(decode(file, 900 * 600 - 1));
}

TEST(Heif, thatIsSpoiledGivesNoneOrAPicture) {
    const base::Bytes whole = order();
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        const base::ByteView cut(whole.data(), size);
        if (const auto image = decode(cut, 900 * 600))
            EXPECT_EQ(image->rgb.size(), 900U * 600U * 3U);
    }
    for (std::size_t at = 12; at < whole.size(); at += 131) {
        base::Bytes changed = whole;
        changed[at] ^= 0x5A;
        if (const auto image = decode(changed, 4'000'000))
            EXPECT_EQ(image->rgb.size(), static_cast<std::size_t>(image->size.width * image->size.height * 3));
    }
    EXPECT_FALSE(decode({}, 100));
    EXPECT_FALSE(sizeOf(base::bytesOf("not a picture")));
}

} // namespace
} // namespace dokaz::heif
