// SPDX-License-Identifier: GPL-3.0-or-later
#include "cheap_kdf.h"
#include "crypto/digest.h"
#include "crypto/key_slots.h"

#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::ErrorCode;
using base::toHex;
using tests::SeededRandom;

std::string hexOf(const MasterKey& key) { return toHex(key.bytes().view()); }

base::Result<OpenedKeySlots> openCheaply(base::ByteView bytes, const Credentials& credentials) {
    return openKeySlots(bytes, credentials, cheapLimits);
}

Credentials withKeyFile(std::string_view text, const base::SecretBytes& keyFile) {
    return {base::SecretBytes::copyOf(base::bytesOf(text)), keyFile.clone()};
}

void putLittle32(base::Bytes& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

TEST(KeySlots, openWithTheirPassphrase) {
    SeededRandom random;
    const auto made = cheapSlots("six plain words of one holder", random);
    ASSERT_EQ(made.bytes.size(), keySlotsSize);
    const auto opened = openCheaply(made.bytes, passphrase("six plain words of one holder")).value();
    EXPECT_EQ(hexOf(opened.masterKey), hexOf(made.opened.masterKey));
    EXPECT_EQ(opened.slot.id, made.opened.slot.id);
    EXPECT_EQ(opened.archiveId, someArchive);
    EXPECT_EQ(opened.generation, 1U);
}

TEST(KeySlots, refuseAnotherPassphrase) {
    SeededRandom random;
    const auto made = cheapSlots("right", random);
    for (const std::string_view wrong : {"", "Right", "right ", "e\xcc\x81", "\xc3\xa9"})
        EXPECT_EQ(openCheaply(made.bytes, passphrase(wrong)).error().code(), ErrorCode::WrongKey) << wrong;
}

TEST(KeySlots, takeAnEmptyAndAVeryLongPassphrase) {
    SeededRandom random;
    const std::string million(1U << 20, 'x');
    EXPECT_TRUE(openCheaply(cheapSlots("", random).bytes, passphrase("")).ok());
    EXPECT_TRUE(openCheaply(cheapSlots(million, random).bytes, passphrase(million)).ok());
    EXPECT_FALSE(openCheaply(cheapSlots(million, random).bytes, passphrase(million + "x")).ok());
}

TEST(KeySlots, holdEightHolders) {
    SeededRandom random;
    const auto made = cheapSlots("holder 0", random);
    base::Bytes bytes = made.bytes;
    for (std::size_t number = 1; number < keySlotCount; ++number)
        bytes = addSlot(bytes, made.opened, number, passphrase("holder " + std::to_string(number)), random,
                        cheapLimits)
                    .value()
                    .bytes;
    for (std::size_t number = 0; number < keySlotCount; ++number) {
        const auto opened = openCheaply(bytes, passphrase("holder " + std::to_string(number))).value();
        EXPECT_EQ(opened.slot.number, number);
        EXPECT_EQ(opened.generation, 8U);
        EXPECT_EQ(hexOf(opened.masterKey), hexOf(made.opened.masterKey));
    }
    EXPECT_EQ(openCheaply(bytes, passphrase("holder 8")).error().code(), ErrorCode::WrongKey);
}

TEST(KeySlots, needTheKeyFileWhereOneWasGiven) {
    SeededRandom random;
    const base::SecretBytes keyFile = freshKeyFile(random);
    const base::SecretBytes otherFile = freshKeyFile(random);
    const auto made =
        createKeySlots(withKeyFile("words", keyFile), someArchive, cheapKdf, random, cheapLimits).value();
    EXPECT_TRUE(openCheaply(made.bytes, withKeyFile("words", keyFile)).ok());
    EXPECT_EQ(openCheaply(made.bytes, withKeyFile("words", otherFile)).error().code(), ErrorCode::WrongKey);
    EXPECT_EQ(openCheaply(made.bytes, passphrase("words")).error().code(), ErrorCode::WrongKey);
    EXPECT_EQ(openCheaply(made.bytes, withKeyFile("words", base::SecretBytes(63))).error().code(),
              ErrorCode::Invalid);
}

TEST(KeySlots, shutOutARemovedHolder) {
    SeededRandom random;
    const auto made = cheapSlots("first", random);
    const auto two = addSlot(made.bytes, made.opened, 3, passphrase("second"), random, cheapLimits).value();
    ASSERT_TRUE(openCheaply(two.bytes, passphrase("second")).ok());
    const base::Bytes one = removeSlot(two.bytes, made.opened, 3, random).value();
    EXPECT_EQ(openCheaply(one, passphrase("second")).error().code(), ErrorCode::WrongKey);
    EXPECT_TRUE(openCheaply(one, passphrase("first")).ok());
    EXPECT_EQ(removeSlot(one, made.opened, 0, random).error().code(), ErrorCode::Refused);
    EXPECT_EQ(removeSlot(one, made.opened, 8, random).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(addSlot(one, made.opened, 0, passphrase("x"), random, cheapLimits).error().code(),
              ErrorCode::Refused);
}

TEST(KeySlots, changeAPassphraseAndKeepTheSlot) {
    SeededRandom random;
    const auto made = cheapSlots("before", random);
    const auto changed =
        changePassphrase(made.bytes, made.opened, passphrase("after"), random, cheapLimits).value();
    EXPECT_EQ(openCheaply(changed.bytes, passphrase("before")).error().code(), ErrorCode::WrongKey);
    const auto opened = openCheaply(changed.bytes, passphrase("after")).value();
    EXPECT_EQ(opened.slot.id, made.opened.slot.id);
    EXPECT_EQ(opened.generation, 2U);
    EXPECT_EQ(toHex(opened.slot.key.view()), toHex(changed.slot.key.view()));
    EXPECT_EQ(hexOf(opened.masterKey), hexOf(made.opened.masterKey));
}

TEST(KeySlots, areMadeAnewAroundARecoveredMasterKey) {
    SeededRandom random;
    const auto lost = cheapSlots("forgotten", random);
    const auto made = createKeySlotsFor(lost.opened.masterKey.clone(), passphrase("new"), someArchive,
                                        cheapKdf, random, cheapLimits)
                          .value();
    EXPECT_EQ(hexOf(openCheaply(made.bytes, passphrase("new")).value().masterKey),
              hexOf(lost.opened.masterKey));
}

TEST(KeySlots, sealASeedUnderTheSlotThatMadeIt) {
    SeededRandom random;
    const auto made = cheapSlots("author", random);
    const auto seed = random.bytes<32>();
    const base::Bytes box = sealUnderSlot(made.opened.slot, someArchive, "author-seed", seed, random);
    EXPECT_EQ(box.size(), 72U);
    const auto opened = openCheaply(made.bytes, passphrase("author")).value();
    EXPECT_EQ(toHex(openUnderSlot(opened.slot, someArchive, "author-seed", box).value().view()), toHex(seed));
    EXPECT_EQ(openUnderSlot(opened.slot, someArchive, "other", box).error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(openUnderSlot(opened.slot, ArchiveId{}, "author-seed", box).error().code(), ErrorCode::Corrupt);
    const auto colleague =
        addSlot(made.bytes, made.opened, 1, passphrase("other"), random, cheapLimits).value();
    EXPECT_EQ(openUnderSlot(colleague.slot, someArchive, "author-seed", box).error().code(),
              ErrorCode::Corrupt);
}

TEST(KeySlots, refuseHostileParametersBeforeHashing) {
    SeededRandom random;
    const auto made = cheapSlots("x", random);
    const base::SystemClock clock;
    const auto began = clock.steadyMilliseconds();
    for (const auto& [operations, memory] :
         std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0xffffffffU, 256U * 1024U},
                                                              {17, 65536},
                                                              {2, 65536},
                                                              {0, 65536},
                                                              {3, 8},
                                                              {3, 65535},
                                                              {3, 0xffffffffU},
                                                              {3, 1024U * 1024U + 1}}) {
        base::Bytes bytes = made.bytes;
        putLittle32(bytes, 36, operations);
        putLittle32(bytes, 40, memory);
        EXPECT_EQ(openKeySlots(bytes, passphrase("x")).error().code(), ErrorCode::Refused);
        bytes = made.bytes;
        putLittle32(bytes, 64, 1); // block B in use
        putLittle32(bytes, 68, operations);
        putLittle32(bytes, 72, memory);
        EXPECT_EQ(openKeySlots(bytes, passphrase("x"), KdfLimits{1, 16, 8, 1U << 20}).ok(), false);
    }
    EXPECT_EQ(createKeySlots(passphrase("x"), someArchive, cheapKdf, random).error().code(),
              ErrorCode::Refused);
    EXPECT_LT(clock.steadyMilliseconds() - began, 5000);
}

TEST(KeySlots, tellWhatTheyCannotRead) {
    SeededRandom random;
    const auto made = cheapSlots("x", random);
    base::Bytes later = made.bytes;
    putLittle32(later, 8, 2);
    EXPECT_EQ(openCheaply(later, passphrase("x")).error().code(), ErrorCode::TooNew);
    base::Bytes hashedOtherwise = made.bytes;
    hashedOtherwise[32] = 2;
    EXPECT_EQ(openCheaply(hashedOtherwise, passphrase("x")).error().code(), ErrorCode::Unsupported);
    EXPECT_EQ(openCheaply({}, passphrase("x")).error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(openCheaply(base::ByteView(made.bytes).first(4095), passphrase("x")).error().code(),
              ErrorCode::Corrupt);
    base::Bytes longer = made.bytes;
    longer.push_back(0);
    EXPECT_EQ(openCheaply(longer, passphrase("x")).error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(openCheaply(base::Bytes(keySlotsSize), passphrase("x")).error().code(), ErrorCode::Corrupt);
}

// Two bits of every byte: every byte is under the MAC, so no change is harmless.
TEST(KeySlots, noticeEveryChangedByte) {
    SeededRandom random;
    const auto made = cheapSlots("x", random);
    std::map<ErrorCode, int> told;
    for (std::size_t at = 0; at < keySlotsSize; ++at) {
        base::Bytes bytes = made.bytes;
        bytes[at] ^= at % 2 == 0 ? 0x01 : 0x80;
        if (at >= 36 && at < 44)
            bytes[at] = made.bytes[at] ^ 0x02; // parameters that stay payable
        if (at == 43)
            continue; // asks for gigabytes: see refuseHostileParametersBeforeHashing
        const auto opened = openCheaply(bytes, passphrase("x"));
        ASSERT_FALSE(opened.ok()) << at;
        ++told[opened.error().code()];
    }
    EXPECT_GT(told[ErrorCode::Corrupt], 3800);
    EXPECT_GT(told[ErrorCode::WrongKey], 100);
}

TEST(KeySlots, areNotRewrittenOverAHeaderThatWasChanged) {
    SeededRandom random;
    auto made = cheapSlots("x", random);
    made.bytes[2000] ^= 1;
    EXPECT_EQ(addSlot(made.bytes, made.opened, 1, passphrase("y"), random, cheapLimits).error().code(),
              ErrorCode::Corrupt);
    EXPECT_EQ(removeSlot(made.bytes, made.opened, 1, random).error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(changePassphrase(made.bytes, made.opened, passphrase("y"), random, cheapLimits).error().code(),
              ErrorCode::Corrupt);
}

TEST(Kdf, asksForLessOnASmallMachine) {
    constexpr std::uint64_t gib = std::uint64_t{1} << 30;
    EXPECT_EQ(kdfParametersFor(16 * gib), (KdfParameters{3, 256 * 1024}));
    EXPECT_EQ(kdfParametersFor(2 * gib), (KdfParameters{3, 128 * 1024}));
    EXPECT_EQ(kdfParametersFor(0), (KdfParameters{3, 256 * 1024}));
    EXPECT_GT(machineMemory(), 0U);
    for (const std::uint64_t memory : {gib, 64 * gib})
        EXPECT_TRUE(checkKdf(kdfParametersFor(memory), KdfLimits{}).ok());
}

} // namespace
} // namespace dokaz::crypto
