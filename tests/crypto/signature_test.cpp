// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "crypto/minisign.h"
#include "crypto/signature.h"
#include "crypto/words.h"
#include "support/deterministic.h"
#include "support/scratch_folder.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::bytesOf;
using base::toHex;

SigningKey keyOf(std::string_view seedHex) {
    return SigningKey::fromSeed(base::SecretBytes::copyOf(base::fromHex(seedHex).value())).value();
}

SigningKey aKey() {
    tests::SeededRandom random(7);
    return SigningKey::fresh(random);
}

bool isInstalled(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

bool runsWell(const tests::ScratchFolder& folder, const std::string& command) {
    return std::system(("cd '" + folder.path().string() + "' && " + command + " >output.txt 2>&1").c_str()) ==
           0;
}

void put(const tests::ScratchFolder& folder, const std::string& name, base::ByteView content) {
    ASSERT_TRUE(base::replaceFile(folder / name, content).ok());
}

// RFC 8032 §7.1, tests 1 to 3.
TEST(Signature, givesTheKnownAnswers) {
    const SigningKey empty = keyOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    EXPECT_EQ(toHex(empty.publicKey()), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    EXPECT_EQ(toHex(empty.sign({})), "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                     "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    const SigningKey one = keyOf("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    EXPECT_EQ(toHex(one.sign(bytesOf("\x72"))),
              "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
              "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    const SigningKey two = keyOf("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    EXPECT_EQ(toHex(two.sign(bytesOf("\xaf\x82"))),
              "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
              "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

TEST(Signature, holdsForTheSameBytesAndKeyOnly) {
    const SigningKey key = aKey();
    Signature signature = key.sign(bytesOf("a statement"));
    EXPECT_TRUE(verifySignature(key.publicKey(), bytesOf("a statement"), signature));
    EXPECT_FALSE(verifySignature(key.publicKey(), bytesOf("A statement"), signature));
    EXPECT_FALSE(verifySignature(PublicKey{}, bytesOf("a statement"), signature));
    signature[10] ^= 1;
    EXPECT_FALSE(verifySignature(key.publicKey(), bytesOf("a statement"), signature));
}

TEST(Signature, comesBackFromItsSeed) {
    const SigningKey key = aKey();
    EXPECT_EQ(SigningKey::fromSeed(key.seed()).value().publicKey(), key.publicKey());
    EXPECT_EQ(SigningKey::fromSeed(base::SecretBytes(31)).error().code(), base::ErrorCode::Invalid);
}

TEST(Signature, writesItsKeyAsPemAndReadsItAgain) {
    const SigningKey key = aKey();
    const std::string pem = publicKeyPem(key.publicKey());
    EXPECT_EQ(publicKeyFromPem(pem).value(), key.publicKey());
    EXPECT_FALSE(publicKeyFromPem("-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n").ok());
    EXPECT_FALSE(publicKeyFromPem(pem.substr(1)).ok());
    EXPECT_FALSE(publicKeyFromPem("").ok());
}

TEST(Signature, isAcceptedByOpenssl) {
    ASSERT_TRUE(isInstalled("openssl")) << "the tests' packages name it";
    const SigningKey key = aKey();
    const tests::ScratchFolder folder;
    put(folder, "manifest.txt", bytesOf("abc  data/1.pdf\n"));
    put(folder, "key.pem", bytesOf(publicKeyPem(key.publicKey())));
    put(folder, "manifest.txt.sig", key.sign(bytesOf("abc  data/1.pdf\n")));
    const std::string command =
        "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in manifest.txt -sigfile manifest.txt.sig";
    EXPECT_TRUE(runsWell(folder, command));
    put(folder, "manifest.txt", bytesOf("abd  data/1.pdf\n"));
    EXPECT_FALSE(runsWell(folder, command));
}

TEST(Minisign, isAcceptedByMinisign) {
    ASSERT_TRUE(isInstalled("minisign")) << "the tests' packages name it";
    const SigningKey key = aKey();
    const tests::ScratchFolder folder;
    put(folder, "manifest.txt", bytesOf("abc  data/1.pdf\n"));
    put(folder, "key.pub", bytesOf(minisignPublicKeyFile(key.publicKey())));
    put(folder, "manifest.txt.minisig",
        bytesOf(minisign(key, bytesOf("abc  data/1.pdf\n"), "case Δ 7").value()));
    const std::string command = "minisign -V -H -m manifest.txt -p key.pub";
    EXPECT_TRUE(runsWell(folder, command));
    EXPECT_TRUE(runsWell(folder, command + " -Q | grep -qx 'case Δ 7'"));
    put(folder, "manifest.txt", bytesOf("abd  data/1.pdf\n"));
    EXPECT_FALSE(runsWell(folder, command));
}

TEST(Minisign, readsWhatMinisignWrites) {
    ASSERT_TRUE(isInstalled("minisign")) << "the tests' packages name it";
    const tests::ScratchFolder folder;
    put(folder, "letter.txt", bytesOf("a letter\n"));
    ASSERT_TRUE(runsWell(folder, "minisign -G -W -f -p foreign.pub -s foreign.key"));
    ASSERT_TRUE(runsWell(folder, "minisign -S -H -s foreign.key -m letter.txt -t 'from elsewhere'"));
    const base::Bytes file = base::readFile(folder / "letter.txt.minisig", 4096).value();
    const base::Bytes pub = base::readFile(folder / "foreign.pub", 4096).value();
    // Its key id is random, ours follows from the key; so the file is read as somebody else's.
    EXPECT_EQ(publicKeyFromMinisign(base::textOf(pub)).error().code(), base::ErrorCode::Invalid);
    EXPECT_EQ(verifyMinisign(aKey().publicKey(), bytesOf("a letter\n"), base::textOf(file)).error().code(),
              base::ErrorCode::WrongKey);
}

TEST(Minisign, refusesWhatWasChanged) {
    const SigningKey key = aKey();
    const auto content = bytesOf("manifest");
    const std::string file = minisign(key, content, "case 7").value();
    EXPECT_EQ(verifyMinisign(key.publicKey(), content, file).value(), "case 7");
    EXPECT_EQ(publicKeyFromMinisign(minisignPublicKeyFile(key.publicKey())).value(), key.publicKey());
    EXPECT_EQ(verifyMinisign(key.publicKey(), bytesOf("manifesT"), file).error().code(),
              base::ErrorCode::Corrupt);
    std::string otherComment = file;
    otherComment.replace(otherComment.find("case 7"), 6, "case 8");
    EXPECT_EQ(verifyMinisign(key.publicKey(), content, otherComment).error().code(),
              base::ErrorCode::Corrupt);
    EXPECT_EQ(verifyMinisign(PublicKey{1}, content, file).error().code(), base::ErrorCode::WrongKey);
    for (std::size_t cut = 0; cut + 1 < file.size(); ++cut)
        EXPECT_FALSE(verifyMinisign(key.publicKey(), content, file.substr(0, cut)).ok()) << cut;
    EXPECT_FALSE(verifyMinisign(key.publicKey(), content, file + "more\n").ok());
    EXPECT_FALSE(minisign(key, content, "two\nlines").ok());
}

// The examples of arXiv:0901.4016: 127.0.0.1 is lusab-babad, 63.84.220.193 is gutih-tugad.
TEST(Words, areProquints) {
    Fingerprint fingerprint{127, 0, 0, 1, 63, 84, 220, 193};
    EXPECT_EQ(wordsOf(fingerprint), "lusab-babad-gutih-tugad-babab-babab-babab-babab");
}

TEST(Words, areReadInAnyCaseWithAnySeparator) {
    const PublicKey key = aKey().publicKey();
    const std::string words = fingerprintWords(key);
    EXPECT_EQ(words.size(), 47U);
    EXPECT_EQ(fingerprintFromWords(words).value(), fingerprintOf(key));
    std::string shouted = words;
    for (char& c : shouted)
        c = c == '-' ? ' ' : static_cast<char>(c - 'a' + 'A');
    EXPECT_EQ(fingerprintFromWords("  " + shouted + "\n").value(), fingerprintOf(key));
}

TEST(Words, areRefusedWhenALetterIsWrongOrMissing) {
    const std::string words = fingerprintWords(aKey().publicKey());
    EXPECT_FALSE(fingerprintFromWords(words.substr(0, 46)).ok());
    EXPECT_FALSE(fingerprintFromWords(words + "b").ok());
    EXPECT_FALSE(fingerprintFromWords("").ok());
    std::string wrong = words;
    wrong[1] = 'e';
    EXPECT_EQ(fingerprintFromWords(wrong).error().code(), base::ErrorCode::Invalid);
}

} // namespace
} // namespace dokaz::crypto
