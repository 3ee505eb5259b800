// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/json.h"
#include "base/result.h"
#include "base/secret_bytes.h"
#include "base/uid.h"
#include "base/utf8.h"
#include "support/deterministic.h"
#include "support/scratch_folder.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::base;

namespace {

Result<int> half(int n) {
    if (n % 2 != 0)
        return Error(ErrorCode::Invalid, "odd");
    return n / 2;
}
Result<int> quarter(int n) { return TRY(half(TRY(half(n).during("first half")))); }

} // namespace

TEST(Result, passesErrorsOnWithTheStepThatFailed) {
    EXPECT_EQ(quarter(8).value(), 2);
    const auto failed = quarter(7);
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code(), ErrorCode::Invalid);
    EXPECT_EQ(failed.error().steps(), std::vector<std::string>{"first half"});
}

TEST(Bytes, hexAndBase64RoundTripAndRefuseOtherForms) {
    tests::SeededRandom random;
    for (std::size_t size = 0; size < 70; ++size) {
        Bytes bytes(size);
        random.fill(bytes);
        EXPECT_EQ(fromHex(toHex(bytes)).value(), bytes);
        EXPECT_EQ(fromBase64(toBase64(bytes)).value(), bytes);
    }
    EXPECT_EQ(toBase64(bytesOf("foob")), "Zm9vYg==");
    for (const char* bad : {"0", "0G", "AB", "a b "})
        EXPECT_FALSE(fromHex(bad).ok()) << bad;
    for (const char* bad : {"Zg", "Zh==", "Zg=a", "====", "Zm9v\nZg=", "Z==="})
        EXPECT_FALSE(fromBase64(bad).ok()) << bad;
}

TEST(Utf8, acceptsWellFormedTextOnly) {
    EXPECT_TRUE(isUtf8("Рыгор Łukašenka 木"));
    for (const std::string bad : {"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xD0", "\x80"})
        EXPECT_FALSE(isUtf8(bad));
    EXPECT_EQ(codePointCount("Рыгор"), 5U);
    EXPECT_EQ(codePoints("Рыгор!", 1, 3), "ыг");
    EXPECT_EQ(codePoints("abc", 1, 99), "bc");
    EXPECT_EQ(toUtf8(toCodePoints("aы木𐍈")), "aы木𐍈");
}

TEST(Json, canonicalFormIsSortedMinimalAndIntegersOnly) {
    const Json value = {{"b", 1}, {"a", Json::array({true, nullptr, "é\n\x01/"})}};
    EXPECT_EQ(canonicalJson(value).value(), "{\"a\":[true,null,\"é\\n\\u0001/\"],\"b\":1}");
    EXPECT_FALSE(canonicalJson(Json(1.5)).ok());
    EXPECT_FALSE(canonicalJson(Json(std::int64_t{1} << 53)).ok());
    EXPECT_FALSE(canonicalJson(Json("\xFF")).ok());
    EXPECT_TRUE(isCanonicalJson("{\"a\":1}"));
    EXPECT_FALSE(isCanonicalJson("{\"a\": 1}"));
    EXPECT_FALSE(isCanonicalJson("{\"b\":1,\"a\":2}"));
}

TEST(Json, refusesWhatIsTooDeepTooLargeTwinnedOrBroken) {
    EXPECT_FALSE(parseJson("{\"a\":1,\"a\":2}").ok());
    EXPECT_FALSE(parseJson(std::string(100, '[') + std::string(100, ']')).ok());
    EXPECT_FALSE(parseJson("[1,2", {}).ok());
    EXPECT_FALSE(parseJson("[1] x", {}).ok());
    EXPECT_FALSE(parseJson("[1,2,3]", {.bytes = 3}).ok());
    EXPECT_TRUE(parseJson("[1,2,3]").ok());
}

TEST(Uid, isFreshParsesAndRefuses) {
    tests::SeededRandom random;
    const Uid one = Uid::fresh(random);
    const Uid two = Uid::fresh(random);
    EXPECT_NE(one, two);
    EXPECT_EQ(one.text().size(), 26U);
    EXPECT_EQ(Uid::parse(one.text()).value(), one);
    for (const char* bad : {"", "abc", "80000000000000000000000000", "0000000000000000000000000I"})
        EXPECT_FALSE(Uid::parse(bad).ok()) << bad;
}

TEST(Clock, writesAndReadsMoments) {
    const Moment moment{1767323045123};
    EXPECT_EQ(toIso(moment), "2026-01-02T03:04:05.123Z");
    EXPECT_EQ(momentFromIso(toIso(moment)).value(), moment);
    EXPECT_EQ(dayOf(moment), "2026-01-02");
    for (const char* bad : {"2026-02-30T00:00:00.000Z", "2026-01-02", "2026-01-02T25:00:00.000Z", ""})
        EXPECT_FALSE(momentFromIso(bad).ok()) << bad;
}

TEST(File, replacesWholeAndReadsBack) {
    const tests::ScratchFolder folder;
    const Path path = folder / "head.bin";
    ASSERT_TRUE(replaceFile(path, bytesOf("one")).ok());
    ASSERT_TRUE(replaceFile(path, bytesOf("second")).ok());
    EXPECT_EQ(textOf(readFile(path, 100).value()), "second");
    EXPECT_EQ(readFile(path, 3).error().code(), ErrorCode::Refused);
    EXPECT_FALSE(std::filesystem::exists(folder / "head.bin.new"));
    EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms(0600));
}

TEST(File, refusesFoldersLinksAndWhatIsNotThere) {
    const tests::ScratchFolder folder;
    EXPECT_EQ(File::openToRead(folder / "none").error().code(), ErrorCode::NotFound);
    EXPECT_EQ(File::openToRead(folder.path()).error().code(), ErrorCode::Invalid);
    ASSERT_TRUE(replaceFile(folder / "real", bytesOf("x")).ok());
    std::filesystem::create_symlink(folder / "real", folder / "link");
    EXPECT_FALSE(File::openToRead(folder / "link").ok());
    EXPECT_FALSE(createPrivateFolder(folder.path()).ok());
}

TEST(SecretBytes, moveLeavesNothingBehind) {
    SecretBytes secret = SecretBytes::copyOf(bytesOf("correct horse"));
    SecretBytes moved = std::move(secret);
    EXPECT_TRUE(secret.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
    EXPECT_EQ(textOf(moved.view()), "correct horse");
    moved.wipe();
    EXPECT_TRUE(moved.isEmpty());
}
