// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"
#include "crypto/digest.h"
#include "support/deterministic.h"
#include "support/scratch_folder.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::ErrorCode;
using tests::ScratchFolder;
using tests::SeededRandom;

bool isInstalled(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

class Age : public ::testing::Test {
protected:
    base::Bytes someBytes(std::size_t size) {
        base::Bytes out(size);
        m_random.fill(out);
        return out;
    }
    void encrypt(const std::string& name, base::ByteView plain, const std::vector<AgeRecipient>& recipients) {
        auto writer =
            AgeWriter::create(base::File::createNew(m_folder / name).value(), recipients, m_random).value();
        for (std::size_t at = 0; at < plain.size(); at += 10007)
            ASSERT_TRUE(
                writer.write(plain.subspan(at, std::min<std::size_t>(10007, plain.size() - at))).ok());
        ASSERT_TRUE(writer.finish().ok());
    }
    base::Result<base::Bytes> decrypt(const std::string& name, const AgeIdentity& identity) {
        base::Bytes out;
        TRY(decryptAge(base::File::openToRead(m_folder / name).value(), identity,
                       [&](base::ByteView piece) -> base::Result<void> {
                           out.insert(out.end(), piece.begin(), piece.end());
                           return {};
                       }));
        return out;
    }
    bool runsWell(const std::string& command) {
        return std::system(
                   ("cd '" + m_folder.path().string() + "' && " + command + " 2>/dev/null").c_str()) == 0;
    }

    SeededRandom m_random{5};
    ScratchFolder m_folder;
    AgeIdentity m_first = AgeIdentity::fresh(m_random);
    AgeIdentity m_second = AgeIdentity::fresh(m_random);
};

TEST_F(Age, isReadByEachRecipientAndNobodyElse) {
    for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 131072U}) {
        const std::string name = "package" + std::to_string(size);
        const base::Bytes plain = someBytes(size);
        encrypt(name, plain, {m_first.recipient(), m_second.recipient()});
        EXPECT_EQ(decrypt(name, m_first).value(), plain);
        EXPECT_EQ(decrypt(name, m_second).value(), plain);
        EXPECT_EQ(decrypt(name, AgeIdentity::fresh(m_random)).error().code(), ErrorCode::WrongKey);
    }
}

TEST_F(Age, noticesEveryChangeAndCut) {
    encrypt("package", someBytes(70000), {m_first.recipient()});
    const base::Bytes good = base::readFile(m_folder / "package", 1U << 20).value();
    for (std::size_t at = 0; at < good.size(); at += at < 300 ? 1 : 977) {
        base::Bytes changed = good;
        changed[at] ^= 1;
        ASSERT_TRUE(base::replaceFile(m_folder / "changed", changed).ok());
        EXPECT_FALSE(decrypt("changed", m_first).ok()) << at;
        ASSERT_TRUE(base::replaceFile(m_folder / "changed", base::ByteView(good).first(at)).ok());
        EXPECT_FALSE(decrypt("changed", m_first).ok()) << at;
    }
    const std::size_t firstChunkEnd = good.size() - (70000 - 65536 + 16);
    ASSERT_TRUE(base::replaceFile(m_folder / "changed", base::ByteView(good).first(firstChunkEnd)).ok());
    EXPECT_EQ(decrypt("changed", m_first).error().code(), ErrorCode::Corrupt);
}

TEST_F(Age, needsARecipientWithAProperKey) {
    EXPECT_EQ(AgeWriter::create(base::File::createNew(m_folder / "a").value(), {}, m_random).error().code(),
              ErrorCode::Invalid);
    const std::vector<AgeRecipient> zero(1);
    EXPECT_EQ(AgeWriter::create(base::File::createNew(m_folder / "b").value(), zero, m_random).error().code(),
              ErrorCode::Invalid);
}

TEST_F(Age, isReadByTheProgramAge) {
    ASSERT_TRUE(isInstalled("age")) << "the tests' packages name it";
    ASSERT_TRUE(base::replaceFile(m_folder / "key.txt", m_second.text().view()).ok());
    for (const std::size_t size : {0U, 1U, 65536U, 200000U}) {
        const std::string name = "package" + std::to_string(size);
        const base::Bytes plain = someBytes(size);
        encrypt(name, plain, {m_first.recipient(), m_second.recipient()});
        ASSERT_TRUE(runsWell("age -d -i key.txt " + name + " >plain")) << size;
        EXPECT_EQ(base::readFile(m_folder / "plain", 1U << 20).value(), plain);
    }
}

TEST_F(Age, readsWhatTheProgramAgeWrites) {
    ASSERT_TRUE(isInstalled("age")) << "the tests' packages name it";
    for (const std::size_t size : {0U, 1U, 65536U, 200000U}) {
        const base::Bytes plain = someBytes(size);
        ASSERT_TRUE(base::replaceFile(m_folder / "plain", plain).ok());
        ASSERT_TRUE(runsWell("age -r " + textOf(m_first.recipient()) + " -r " + textOf(m_second.recipient()) +
                             " plain >package"));
        EXPECT_EQ(decrypt("package", m_second).value(), plain) << size;
    }
}

TEST_F(Age, writesItsKeysAsAgeDoes) {
    EXPECT_EQ(ageRecipientFrom(textOf(m_first.recipient())).value(), m_first.recipient());
    EXPECT_EQ(AgeIdentity::parse(m_first.text()).value().recipient(), m_first.recipient());
    std::string wrong = textOf(m_first.recipient());
    for (std::size_t at = 0; at < wrong.size(); ++at) {
        const char kept = std::exchange(wrong[at], wrong[at] == 'q' ? 'p' : 'q');
        EXPECT_FALSE(ageRecipientFrom(wrong).ok()) << at;
        wrong[at] = kept;
    }
    EXPECT_FALSE(ageRecipientFrom("").ok());
    EXPECT_FALSE(ageRecipientFrom(wrong + "q").ok());
    EXPECT_FALSE(AgeIdentity::parse(base::SecretBytes::copyOf(base::bytesOf(wrong))).ok());
}

} // namespace
} // namespace dokaz::crypto
