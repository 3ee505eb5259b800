// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/master_key.h"
#include "crypto/sealed_object.h"
#include "support/deterministic.h"
#include "support/scratch_folder.h"

#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::ErrorCode;
using tests::ScratchFolder;
using tests::SeededRandom;

constexpr std::size_t headerSize = 32;
constexpr std::size_t sealedChunk = objectChunkSize + 16;

base::Bytes someBytes(std::size_t size, std::uint64_t seed = 3) {
    SeededRandom random(seed);
    base::Bytes out(size);
    random.fill(out);
    return out;
}

class SealedObject : public ::testing::Test {
protected:
    SealedObjectSummary seal(const std::string& name, base::ByteView plain, std::size_t step = 10007) {
        auto writer =
            SealedObjectWriter::create(base::File::createNew(m_folder / name).value(), m_key, m_random)
                .value();
        for (std::size_t at = 0; at < plain.size(); at += step)
            EXPECT_TRUE(writer.write(plain.subspan(at, std::min(step, plain.size() - at))).ok());
        const auto summary = writer.finish().value();
        EXPECT_TRUE(writer.takeFile().close().ok());
        return summary;
    }
    base::Result<SealedObjectReader> open(const std::string& name, std::uint64_t length) {
        return SealedObjectReader::open(base::File::openToRead(m_folder / name).value(), m_key, length);
    }
    base::Result<base::Bytes> readAll(const std::string& name, std::uint64_t length) {
        SealedObjectReader reader = TRY(open(name, length));
        base::Bytes out(length + 1);
        const std::size_t got = TRY(reader.readAt(0, out));
        out.resize(got);
        return out;
    }
    base::Bytes sealedFile(const std::string& name) {
        return base::readFile(m_folder / name, 1U << 24).value();
    }
    bool readsAfter(base::ByteView changed, std::uint64_t length) {
        EXPECT_TRUE(base::replaceFile(m_folder / "changed", changed).ok());
        const auto got = readAll("changed", length);
        EXPECT_TRUE(got.ok() || got.error().code() == ErrorCode::Corrupt ||
                    got.error().code() == ErrorCode::Unsupported);
        return got.ok();
    }

    SeededRandom m_random{11};
    ScratchFolder m_folder;
    base::SecretBytes m_key = freshObjectKey(m_random);
};

TEST_F(SealedObject, comesBackAsItWas) {
    for (const std::size_t size : {0U, 1U, 15U, 65535U, 65536U, 65537U, 131072U, 200000U}) {
        const base::Bytes plain = someBytes(size);
        const std::string name = "object" + std::to_string(size);
        const auto summary = seal(name, plain);
        EXPECT_EQ(summary.length, size);
        EXPECT_EQ(summary.sha256, sha256(plain));
        EXPECT_EQ(summary.sha512, sha512(plain));
        EXPECT_EQ(summary.sealedSha256, sha256(sealedFile(name)));
        EXPECT_EQ(sealedFile(name).size(), sealedObjectSize(size));
        EXPECT_EQ(readAll(name, size).value(), plain) << size;
    }
}

TEST_F(SealedObject, isReadFromAnyPlace) {
    const base::Bytes plain = someBytes(300000);
    seal("object", plain);
    auto reader = open("object", plain.size()).value();
    for (int i = 0; i < 300; ++i) {
        const std::size_t offset = m_random.below(plain.size() + 10);
        base::Bytes out(m_random.below(90000));
        const std::size_t got = reader.readAt(offset, out).value();
        const std::size_t there = offset >= plain.size() ? 0 : std::min(out.size(), plain.size() - offset);
        ASSERT_EQ(got, there);
        ASSERT_TRUE(std::equal(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(got),
                               plain.begin() + static_cast<std::ptrdiff_t>(std::min(offset, plain.size()))));
    }
}

TEST_F(SealedObject, isReadFromBeginningToEnd) {
    const base::Bytes plain = someBytes(150000);
    seal("object", plain, 1);
    auto reader = open("object", plain.size()).value();
    base::Bytes got;
    base::Bytes piece(7001);
    for (std::size_t n = reader.read(piece).value(); n > 0; n = reader.read(piece).value())
        got.insert(got.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(n));
    EXPECT_EQ(got, plain);
}

TEST_F(SealedObject, noticesChunksThatMoved) {
    constexpr std::size_t size = 4 * objectChunkSize;
    seal("object", someBytes(size));
    const base::Bytes good = sealedFile("object");
    ASSERT_EQ(good.size(), headerSize + 4 * sealedChunk);
    ASSERT_TRUE(readsAfter(good, size));
    const auto chunk = [&](std::size_t i) {
        return good.begin() + static_cast<std::ptrdiff_t>(headerSize + i * sealedChunk);
    };
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t k = 0; k < 4; ++k) {
            if (i == k)
                continue;
            base::Bytes repeated = good;
            std::copy(chunk(i), chunk(i) + sealedChunk,
                      repeated.begin() + static_cast<std::ptrdiff_t>(headerSize + k * sealedChunk));
            EXPECT_FALSE(readsAfter(repeated, size)) << i << " over " << k;
            base::Bytes swapped = repeated;
            std::copy(chunk(k), chunk(k) + sealedChunk,
                      swapped.begin() + static_cast<std::ptrdiff_t>(headerSize + i * sealedChunk));
            EXPECT_FALSE(readsAfter(swapped, size)) << i << " and " << k;
        }
        base::Bytes dropped(good.begin(), chunk(i));
        dropped.insert(dropped.end(), chunk(i) + sealedChunk, good.end());
        EXPECT_FALSE(readsAfter(dropped, size)) << i;
        // Also for somebody who changed the length in the store.
        EXPECT_FALSE(readsAfter(dropped, size - objectChunkSize)) << i;
    }
}

TEST_F(SealedObject, noticesWhatWasCutOffOrAdded) {
    constexpr std::size_t size = 3 * objectChunkSize;
    seal("object", someBytes(size));
    const base::Bytes good = sealedFile("object");
    for (std::size_t cut = 0; cut < good.size(); cut += cut < 40 ? 1 : 9973)
        EXPECT_FALSE(readsAfter(base::ByteView(good).first(cut), size)) << cut;
    EXPECT_FALSE(readsAfter(base::ByteView(good).first(headerSize + sealedChunk), objectChunkSize));
    base::Bytes longer = good;
    longer.push_back(0);
    EXPECT_FALSE(readsAfter(longer, size));
    longer.insert(longer.end(), good.end() - static_cast<std::ptrdiff_t>(sealedChunk - 1), good.end());
    EXPECT_FALSE(readsAfter(longer, size));
    EXPECT_FALSE(readsAfter(longer, size + objectChunkSize));
}

TEST_F(SealedObject, noticesEveryChangedByte) {
    constexpr std::size_t size = 300;
    seal("object", someBytes(size));
    const base::Bytes good = sealedFile("object");
    for (std::size_t at = 0; at < good.size(); ++at) {
        base::Bytes changed = good;
        changed[at] ^= 0x10;
        EXPECT_FALSE(readsAfter(changed, size)) << at;
    }
}

TEST_F(SealedObject, doesNotTakeAnothersChunks) {
    constexpr std::size_t size = 2 * objectChunkSize;
    seal("one", someBytes(size, 1));
    seal("two", someBytes(size, 2)); // the same key, another salt
    const base::Bytes one = sealedFile("one");
    base::Bytes mixed = sealedFile("two");
    std::copy(one.begin() + headerSize, one.begin() + headerSize + sealedChunk, mixed.begin() + headerSize);
    EXPECT_FALSE(readsAfter(mixed, size));
    mixed = one;
    const base::Bytes two = sealedFile("two");
    std::copy(two.begin() + headerSize + sealedChunk, two.end(), mixed.begin() + headerSize + sealedChunk);
    EXPECT_FALSE(readsAfter(mixed, size));
    m_key = freshObjectKey(m_random);
    EXPECT_EQ(readAll("one", size).error().code(), ErrorCode::Corrupt);
}

TEST_F(SealedObject, noticesAChangedEmptyObject) {
    seal("object", {});
    base::Bytes changed = sealedFile("object");
    changed.back() ^= 1;
    EXPECT_FALSE(readsAfter(changed, 0));
}

TEST_F(SealedObject, thatWasNotFinishedDoesNotOpen) {
    const base::Bytes plain = someBytes(200000);
    {
        auto writer =
            SealedObjectWriter::create(base::File::createNew(m_folder / "half").value(), m_key, m_random)
                .value();
        ASSERT_TRUE(writer.write(plain).ok());
    }
    EXPECT_EQ(readAll("half", plain.size()).error().code(), ErrorCode::Corrupt);
    EXPECT_EQ(readAll("half", 3 * objectChunkSize).error().code(), ErrorCode::Corrupt);
}

TEST(PaddedLength, growsByTwelvePercentAtMostAndKeepsFewSteps) {
    EXPECT_EQ(paddedLength(0), 0U);
    EXPECT_EQ(paddedLength(1), 1U);
    EXPECT_EQ(paddedLength(9), 10U);
    EXPECT_EQ(paddedLength(65537), 67584U);
    std::set<std::uint64_t> steps;
    for (std::uint64_t length = 1; length < 2000000; length += 1 + length / 500) {
        const std::uint64_t padded = paddedLength(length);
        ASSERT_GE(padded, length);
        ASSERT_LE(static_cast<double>(padded), static_cast<double>(length) * 1.12) << length;
        ASSERT_EQ(paddedLength(padded), padded);
        steps.insert(padded);
    }
    EXPECT_LT(steps.size(), 400U);
    EXPECT_EQ(paddedLength(std::uint64_t{1} << 40), std::uint64_t{1} << 40);
}

TEST(ObjectKey, isWrappedForOneObject) {
    SeededRandom random;
    const MasterKey master = MasterKey::fresh(random);
    const base::SecretBytes key = freshObjectKey(random);
    const base::Bytes wrapped = wrapKey(master.objectWrapKey(), key, base::bytesOf("name"), random);
    EXPECT_EQ(wrapped.size(), 72U);
    const auto back = unwrapKey(master.objectWrapKey(), wrapped, base::bytesOf("name"));
    EXPECT_EQ(base::toHex(back.value().view()), base::toHex(key.view()));
    EXPECT_EQ(unwrapKey(master.objectWrapKey(), wrapped, base::bytesOf("other")).error().code(),
              ErrorCode::Corrupt);
    EXPECT_EQ(unwrapKey(master.headMacKey(), wrapped, base::bytesOf("name")).error().code(),
              ErrorCode::Corrupt);
}

} // namespace
} // namespace dokaz::crypto
