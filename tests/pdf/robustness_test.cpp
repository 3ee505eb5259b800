// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged documents cost one failed reading each, never more.
#include "pdf/shared.h"

#include "support/mutation.h"

#include <chrono>

using namespace dokaz;
using namespace dokaz::pdf;
using namespace dokaz::tests;
using std::chrono::steady_clock;

TEST(Robustness, mutatedDocumentsEndWithPagesOrAReason) {
    constexpr std::array names{"report.pdf", "scripts.pdf", "turned.pdf", "picture.pdf", "locked.pdf"};
    SeededRandom random(20260501);
    std::size_t read = 0;
    std::map<std::string_view, int> refused;
    for (int round = 0; round < 200; ++round) {
        const base::Bytes bytes =
            mutated(invented(names[static_cast<std::size_t>(round) % names.size()]), random);
        const auto start = steady_clock::now();
        const auto outcome = readWith(realReader(), bytes);
        EXPECT_NE(outcome.document.has_value(), outcome.failure.has_value());
        EXPECT_LT(steady_clock::now() - start, std::chrono::seconds(30)) << "round " << round;
        if (outcome.failure)
            refused[reasonCode(*outcome.failure)] += 1;
        else
            ++read;
    }
    EXPECT_GT(read, 50U);
    EXPECT_EQ(refused.count("bad-answer"), 0U);
    EXPECT_EQ(refused.count("crashed"), 0U);
}

TEST(Robustness, everyRealTroublemakerEndsWithPagesOrAReason) {
    const auto documents = realDocuments("pdf-robustness");
    if (documents.empty())
        GTEST_SKIP() << "no real documents here";
    for (const base::Path& path : documents) {
        const auto start = steady_clock::now();
        const auto outcome = readWith(realReader(), bytesAt(path));
        const auto took = steady_clock::now() - start;
        const std::string name = path.filename().string();
        EXPECT_NE(outcome.document.has_value(), outcome.failure.has_value()) << name;
        EXPECT_LT(took, std::chrono::seconds(30)) << name;
        EXPECT_NE(outcome.failure, ReadFailure::BadAnswer) << name;
        EXPECT_NE(outcome.failure, ReadFailure::JailMissing) << name;
        const bool stopped =
            outcome.failure == ReadFailure::TimeLimit || outcome.failure == ReadFailure::MemoryLimit;
        EXPECT_TRUE(stopped || name != "bomb_giant.pdf");
    }
    EXPECT_TRUE(readWith(realReader(), invented("report.pdf")).document) << "the next document reads";
}

TEST(Robustness, realEncryptedDocumentsOpenWithTheirPassword) {
    const base::Path folder = base::Path(DOKAZ_SHARED_DATA) / "pdf-robustness" / "encrypted";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no real documents here";
    const std::array<std::pair<const char*, const char*>, 6> known{
        {{"aes-256.pdf", "baz"},
         {"enc-R2,V1,U=view,O=view.pdf", "view"},
         {"enc-XI-R6,V5,U=view,O=master.pdf", "view"},
         {"issue3371.pdf", "ELXRTQWS"},
         {"issue6010_2.pdf", "æøå"},
         {"rc4-40.pdf", "baz"}}};
    for (const auto& [name, password] : known) {
        const base::Bytes bytes = bytesAt(folder / name);
        EXPECT_EQ(readWith(realReader(), bytes).failure, ReadFailure::NeedsPassword) << name;
        EXPECT_EQ(readWith(realReader(), bytes, Engine::Best, "wrong").failure, ReadFailure::WrongPassword)
            << name;
        EXPECT_TRUE(readWith(realReader(), bytes, Engine::Best, password).document) << name;
    }
}
