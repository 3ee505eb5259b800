// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/letter.h"
#include "crypto/master_key.h"
#include "support/deterministic.h"

#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::ErrorCode;
using tests::SeededRandom;

class Letter : public ::testing::Test {
protected:
    base::Bytes someBytes(std::size_t size) {
        base::Bytes out(size);
        random.fill(out);
        return out;
    }
    SeededRandom random{7};
    AgeIdentity vault = AgeIdentity::fromBytes(MasterKey::fresh(random).letterKey()).value();
};

TEST_F(Letter, isReadByTheVaultAlone) {
    for (const std::size_t size : {0UL, 1UL, 1016UL, 1017UL, 32'759UL, 32'760UL, 32'761UL, 200'000UL}) {
        const base::Bytes plain = someBytes(size);
        const base::Bytes letter = sealLetter(vault.recipient(), plain).value();
        EXPECT_EQ(base::copyOf(openLetter(vault, letter).value().view()), plain) << size;
        const auto other = openLetter(AgeIdentity::fresh(random), letter);
        ASSERT_FALSE(other.ok());
        EXPECT_EQ(other.error().code(), ErrorCode::Corrupt);
    }
}

// What only the vault may read is wiped by whoever read it.
static_assert(std::is_same_v<decltype(openLetter(std::declval<const AgeIdentity&>(), {})), base::Result<base::SecretBytes>>);

TEST_F(Letter, tellsItsLengthToTheNextKibibyteOnly) {
    const std::size_t one = sealLetter(vault.recipient(), someBytes(1)).value().size();
    EXPECT_EQ(sealLetter(vault.recipient(), someBytes(1000)).value().size(), one);
    EXPECT_EQ(sealLetter(vault.recipient(), someBytes(1017)).value().size(), one + 1024);
}

TEST_F(Letter, thatWasChangedCutOrTurnedAroundDoesNotOpen) {
    const base::Bytes letter = sealLetter(vault.recipient(), someBytes(100'000)).value();
    for (std::size_t at = 0; at < letter.size(); at += 997) {
        base::Bytes changed = letter;
        changed[at] ^= 1;
        EXPECT_FALSE(openLetter(vault, changed).ok()) << at;
    }
    for (const std::size_t size : {0UL, 10UL, 32UL, 55UL, 56UL, 32'768UL, letter.size() - 1})
        EXPECT_FALSE(openLetter(vault, base::ByteView(letter).first(size)).ok()) << size;
    base::Bytes turned = letter;
    std::swap_ranges(turned.begin() + 48, turned.begin() + 1072, turned.begin() + 1072);
    EXPECT_FALSE(openLetter(vault, turned).ok());
}

TEST_F(Letter, isNotWrittenToAKeyOfSmallOrder) {
    const auto refused = sealLetter(AgeRecipient{}, someBytes(10));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code(), ErrorCode::Invalid);
}

} // namespace
} // namespace dokaz::crypto
