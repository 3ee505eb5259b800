// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "pdf/reader.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::pdf;

namespace {

const base::Path sharedData = DOKAZ_SHARED_DATA;
Reader reader() { return Reader(base::Path(DOKAZ_BIN_DIR) / "dokaz-reader"); }
base::Bytes bytesAt(const base::Path& path) { return base::readFile(path, 1ULL << 30).value(); }

} // namespace

TEST(Reader, readsAReport) {
    const base::Path file = sharedData / "reports/un-upr/belarus2010.pdf";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "no shared data";
    const auto outcome = reader().read(bytesAt(file), {}, {}).value();
    ASSERT_TRUE(outcome.document) << reasonCode(*outcome.failure);
    EXPECT_GT(outcome.document->pages.size(), 10U);
    std::size_t words = 0;
    for (const Page& page : outcome.document->pages)
        words += page.words.size();
    EXPECT_GT(words, 5000U);
}
