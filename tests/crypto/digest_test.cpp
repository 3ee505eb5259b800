// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "crypto/sealed_bytes.h"
#include "support/deterministic.h"

#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::bytesOf;
using base::toHex;

// FIPS 180-4 examples and RFC 7693 appendix A.
TEST(Digest, givesTheKnownAnswers) {
    EXPECT_EQ(toHex(sha256(base::ByteView{})),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(toHex(sha256(bytesOf("abc"))),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(toHex(sha512(bytesOf("abc"))),
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    EXPECT_EQ(toHex(blake2b512(bytesOf("abc"))),
              "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
              "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
}

// RFC 4231 test case 2.
TEST(Digest, authenticatesAsTheRfcSays) {
    EXPECT_EQ(toHex(hmacSha256(bytesOf("Jefe"), {bytesOf("what do ya want "), bytesOf("for nothing?")})),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Digest, isTheSameInPiecesAsInOne) {
    tests::SeededRandom random;
    base::Bytes bytes(1000);
    random.fill(bytes);
    const base::ByteView whole(bytes);
    Sha256 short256;
    Sha512 long512;
    for (std::size_t at = 0, step = 1; at < bytes.size(); at += step, step = step % 97 + 1) {
        const auto piece = whole.subspan(at, std::min(step, bytes.size() - at));
        short256.update(piece);
        long512.update(piece);
    }
    EXPECT_EQ(short256.finish(), sha256(whole));
    EXPECT_EQ(long512.finish(), sha512(whole));
    EXPECT_EQ(sha256({whole.first(400), whole.subspan(400)}), sha256(whole));
}

TEST(Digest, beginsAnewAfterFinishing) {
    Sha256 state;
    state.update(bytesOf("something else"));
    (void)state.finish();
    state.update(bytesOf("abc"));
    EXPECT_EQ(state.finish(), sha256(bytesOf("abc")));
}

TEST(SealedBytes, openOnlyUnderTheSameKeyAndAssociatedBytes) {
    tests::SeededRandom random;
    base::SecretBytes key(32);
    random.fill(key.writable());
    base::SecretBytes otherKey(32);
    const base::Bytes box = sealBytes(key, bytesOf("secret"), bytesOf("about"), random);
    ASSERT_EQ(box.size(), 6 + sealedBytesOverhead);
    EXPECT_EQ(base::textOf(openSealedBytes(key, box, bytesOf("about")).value().view()), "secret");
    EXPECT_EQ(openSealedBytes(key, box, bytesOf("abouT")).error().code(), base::ErrorCode::Corrupt);
    EXPECT_EQ(openSealedBytes(otherKey, box, bytesOf("about")).error().code(), base::ErrorCode::Corrupt);
    for (std::size_t i = 0; i < box.size(); ++i) {
        base::Bytes changed = box;
        changed[i] ^= 1;
        EXPECT_FALSE(openSealedBytes(key, changed, bytesOf("about")).ok()) << i;
        EXPECT_FALSE(openSealedBytes(key, base::ByteView(box).first(i), bytesOf("about")).ok()) << i;
    }
}

TEST(SealedBytes, holdNothingToo) {
    tests::SeededRandom random;
    const base::SecretBytes key(32);
    base::Bytes box = sealBytes(key, {}, {}, random);
    EXPECT_TRUE(openSealedBytes(key, box, {}).value().isEmpty());
    box.back() ^= 1;
    EXPECT_FALSE(openSealedBytes(key, box, {}).ok());
}

TEST(Mac, dependsOnKeyPartsAndLength) {
    const base::SecretBytes key(32);
    base::SecretBytes otherKey(32);
    otherKey.writable()[0] = 1;
    const Mac24 mac = mac24(key, {bytesOf("a"), bytesOf("b")});
    EXPECT_EQ(mac, mac24(key, {bytesOf("ab")}));
    EXPECT_NE(mac, mac24(otherKey, {bytesOf("ab")}));
    EXPECT_NE(mac, mac24(key, {bytesOf("abc")}));
    EXPECT_FALSE(equalInConstantTime(mac, base::ByteView(mac).first(23)));
    EXPECT_NE(toHex(mac32(key, {bytesOf("ab")})).substr(0, 48), toHex(mac)); // the length is part of BLAKE2b
}

} // namespace
} // namespace dokaz::crypto
