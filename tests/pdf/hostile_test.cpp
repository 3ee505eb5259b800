// SPDX-License-Identifier: GPL-3.0-or-later
// Reading processes that lie: each costs one failed reading.
#include "pdf/shared.h"

using namespace dokaz;
using namespace dokaz::pdf;
using namespace dokaz::tests;

TEST(HostileReader, isNotBelieved) {
    for (const char* lie : {"garbage", "huge-length", "truncated", "no-end", "fewer-pages", "pages-backwards",
                            "after-the-end", "flood", "silent"}) {
        const Reader reader(testProgram("pdf_fake_reader"), {lie});
        EXPECT_EQ(readWith(reader, invented("report.pdf")).failure, ReadFailure::BadAnswer) << lie;
    }
}

TEST(HostileReader, endsWithNoNumberButOurs) {
    const Reader reader(testProgram("pdf_fake_reader"), {"odd-exit"});
    EXPECT_EQ(readWith(reader, invented("report.pdf")).failure, ReadFailure::Crashed);
}

TEST(HostileReader, thatIsMissingIsAnErrorNotAFailedReading) {
    const auto outcome = Reader(testProgram("no_such_reader")).read(invented("report.pdf"), {}, {});
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code(), base::ErrorCode::NotFound);
}
