// SPDX-License-Identifier: GPL-3.0-or-later
#include "cheap_kdf.h"
#include "crypto/key_slots_file.h"
#include "support/scratch_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dokaz::crypto {
namespace {

using base::ErrorCode;
using tests::ScratchFolder;
using tests::SeededRandom;

base::Result<LoadedKeySlots> load(const ScratchFolder& folder, std::string_view text) {
    return loadKeySlots(folder.path(), passphrase(text), cheapLimits);
}

void put(const ScratchFolder& folder, const std::string& name, base::ByteView bytes) {
    ASSERT_TRUE(base::replaceFile(folder / name, bytes).ok());
}

TEST(KeySlotsFile, isWrittenTwice) {
    SeededRandom random;
    const ScratchFolder folder;
    const auto made = cheapSlots("x", random);
    ASSERT_TRUE(writeKeySlots(folder.path(), made.bytes).ok());
    EXPECT_EQ(base::readFile(folder / "keyslots.bin", 5000).value(), made.bytes);
    EXPECT_EQ(base::readFile(folder / "keyslots.bak", 5000).value(), made.bytes);
    const auto loaded = load(folder, "x").value();
    EXPECT_EQ(loaded.copy, KeySlotsCopy::First);
    EXPECT_EQ(loaded.copies, KeySlotsCopies::Same);
    EXPECT_FALSE(loaded.isOlderGeneration);
    EXPECT_EQ(load(folder, "y").error().code(), ErrorCode::WrongKey);
    EXPECT_EQ(writeKeySlots(folder.path(), base::ByteView(made.bytes).first(9)).error().code(),
              ErrorCode::Invalid);
}

TEST(KeySlotsFile, fallsBackOnTheSecondCopyForEveryKindOfDamage) {
    SeededRandom random;
    const auto made = cheapSlots("x", random);
    for (const std::size_t at : {0U, 8U, 15U, 32U, 100U, 3000U, 4090U}) {
        const ScratchFolder folder;
        base::Bytes damaged = made.bytes;
        damaged[at] ^= 0xff;
        put(folder, "keyslots.bin", damaged);
        put(folder, "keyslots.bak", made.bytes);
        const auto loaded = load(folder, "x");
        ASSERT_TRUE(loaded.ok()) << at;
        EXPECT_EQ(loaded.value().copy, KeySlotsCopy::Backup);
        EXPECT_EQ(loaded.value().copies, KeySlotsCopies::Different);
    }
}

TEST(KeySlotsFile, opensWhereOneCopyIsMissingCutOrTooLong) {
    SeededRandom random;
    const auto made = cheapSlots("x", random);
    const ScratchFolder folder;
    EXPECT_EQ(load(folder, "x").error().code(), ErrorCode::NotFound);
    put(folder, "keyslots.bak", made.bytes);
    EXPECT_EQ(load(folder, "x").value().copy, KeySlotsCopy::Backup);
    put(folder, "keyslots.bin", base::ByteView(made.bytes).first(100));
    EXPECT_EQ(load(folder, "x").value().copy, KeySlotsCopy::Backup);
    put(folder, "keyslots.bin", base::Bytes(10000));
    EXPECT_EQ(load(folder, "x").value().copy, KeySlotsCopy::Backup);
    put(folder, "keyslots.bin", made.bytes);
    put(folder, "keyslots.bak", base::Bytes(3));
    EXPECT_EQ(load(folder, "x").value().copy, KeySlotsCopy::First);
}

TEST(KeySlotsFile, saysWhenTheBackupIsOlder) {
    SeededRandom random;
    const ScratchFolder folder;
    const auto made = cheapSlots("before", random);
    const auto changed =
        changePassphrase(made.bytes, made.opened, passphrase("after"), random, cheapLimits).value();
    put(folder, "keyslots.bak", made.bytes);
    base::Bytes damaged = changed.bytes;
    damaged[4095] ^= 1;
    put(folder, "keyslots.bin", damaged);
    EXPECT_EQ(load(folder, "after").error().code(), ErrorCode::Corrupt);
    const auto loaded = load(folder, "before").value();
    EXPECT_TRUE(loaded.isOlderGeneration);
    EXPECT_EQ(loaded.opened.generation, 1U);
}

// What an interrupted write can leave: nothing new, the first copy new, both new, with or without a temporary
// file.
TEST(KeySlotsFile, opensWithTheOldOrTheNewPassphraseWhereverAWriteStopped) {
    SeededRandom random;
    const auto made = cheapSlots("before", random);
    const auto changed =
        changePassphrase(made.bytes, made.opened, passphrase("after"), random, cheapLimits).value();
    for (const bool firstIsNew : {false, true}) {
        for (const std::size_t partial : {0U, 1U, 2048U, 4096U}) {
            const ScratchFolder folder;
            put(folder, "keyslots.bin", firstIsNew ? changed.bytes : made.bytes);
            put(folder, "keyslots.bak", made.bytes);
            put(folder, firstIsNew ? "keyslots.bak.new" : "keyslots.bin.new",
                base::ByteView(changed.bytes).first(partial));
            EXPECT_TRUE(load(folder, firstIsNew ? "after" : "before").ok());
            EXPECT_TRUE(writeKeySlots(folder.path(), changed.bytes).ok());
            EXPECT_EQ(load(folder, "before").error().code(), ErrorCode::WrongKey);
            EXPECT_EQ(load(folder, "after").value().copies, KeySlotsCopies::Same);
        }
    }
}

// A writer that changes to and fro, killed without warning forty times.
TEST(KeySlotsFile, survivesAKilledWriter) {
    SeededRandom random;
    const ScratchFolder folder;
    const auto made = cheapSlots("before", random);
    const auto changed =
        changePassphrase(made.bytes, made.opened, passphrase("after"), random, cheapLimits).value();
    ASSERT_TRUE(writeKeySlots(folder.path(), made.bytes).ok());
    for (int round = 0; round < 40; ++round) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            for (;;) {
                (void)writeKeySlots(folder.path(), changed.bytes);
                (void)!::write(ends[1], "x", 1);
                (void)writeKeySlots(folder.path(), made.bytes);
                (void)!::write(ends[1], "x", 1);
            }
        }
        for (std::uint64_t writes = random.below(4) + 1; writes > 0; --writes) {
            char told = 0;
            ASSERT_EQ(::read(ends[0], &told, 1), 1);
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ends[0]);
        ::close(ends[1]);
        EXPECT_TRUE(load(folder, "before").ok() || load(folder, "after").ok()) << round;
    }
}

} // namespace
} // namespace dokaz::crypto
