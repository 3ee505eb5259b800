// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealed_object.h"

#include "base/check.h"
#include "crypto/initialise.h"
#include "crypto/sealed_bytes.h"

#include <algorithm>
#include <bit>
#include <sodium.h>

namespace dokaz::crypto {
namespace {

constexpr std::string_view magic = "DOKAZOBJ";
constexpr std::size_t headerSize = 32; // magic, chunk size u32, zero u32, salt
constexpr std::size_t saltAt = 16;
constexpr std::size_t tagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t sealedChunkSize = objectChunkSize + tagSize;
constexpr std::string_view wrapPurpose = "dokaz-object-key-1";

using Nonce = std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

// Eleven bytes of counter, big-endian, and one that marks the last chunk: the STREAM construction
// (Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015) in the form age gives it.
Nonce nonceOf(std::uint64_t number, bool isLast) {
    Nonce nonce{};
    for (std::size_t i = 0; i < 8; ++i)
        nonce[10 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    nonce[11] = isLast ? 1 : 0;
    return nonce;
}

std::uint64_t chunkCount(std::uint64_t padded) {
    return padded == 0 ? 1 : (padded + objectChunkSize - 1) / objectChunkSize;
}

base::SecretBytes payloadKeyOf(const base::SecretBytes& objectKey, base::ByteView salt) {
    base::check(objectKey.size() == 32);
    Digest key = blake2b256(objectKey.view(), {base::bytesOf("payload"), salt});
    base::SecretBytes out = base::SecretBytes::copyOf(key);
    base::wipeMemory(key.data(), key.size());
    return out;
}

// The header is bound to the first chunk, and every other chunk to it through the payload key.
base::ByteView associatedBytes(base::ByteView header, std::uint64_t number) {
    return number == 0 ? header : base::ByteView{};
}

base::Bytes wrapAssociated(base::ByteView objectName) {
    base::Bytes out(wrapPurpose.begin(), wrapPurpose.end());
    out.push_back(0);
    out.insert(out.end(), objectName.begin(), objectName.end());
    return out;
}

} // namespace

std::uint64_t paddedLength(std::uint64_t length) {
    if (length < 2)
        return length;
    const int exponent = std::bit_width(length) - 1;
    const int digits = std::bit_width(static_cast<unsigned>(exponent));
    if (exponent <= digits)
        return length;
    const std::uint64_t mask = (std::uint64_t{1} << (exponent - digits)) - 1;
    return (length + mask) & ~mask;
}

std::uint64_t sealedObjectSize(std::uint64_t length) {
    const std::uint64_t padded = paddedLength(length);
    return headerSize + padded + chunkCount(padded) * tagSize;
}

base::SecretBytes freshObjectKey(base::Random& random) {
    base::SecretBytes key(32);
    random.fill(key.writable());
    return key;
}

base::Bytes wrapKey(const base::SecretBytes& wrappingKey, const base::SecretBytes& objectKey,
                    base::ByteView objectName, base::Random& random) {
    return sealBytes(wrappingKey, objectKey.view(), wrapAssociated(objectName), random);
}

base::Result<base::SecretBytes> unwrapKey(const base::SecretBytes& wrappingKey, base::ByteView wrapped,
                                          base::ByteView objectName) {
    base::SecretBytes key = TRY(openSealedBytes(wrappingKey, wrapped, wrapAssociated(objectName)));
    if (key.size() != 32)
        return base::Error(base::ErrorCode::Corrupt, "an object key of another length");
    return key;
}

SealedObjectWriter::SealedObjectWriter(base::File file, base::SecretBytes payloadKey)
    : m_file(std::move(file)), m_payloadKey(std::move(payloadKey)), m_chunk(objectChunkSize),
      m_sealed(sealedChunkSize) {}

base::Result<SealedObjectWriter>
SealedObjectWriter::create(base::File file, const base::SecretBytes& objectKey, base::Random& random) {
    initialise();
    base::Bytes header(magic.begin(), magic.end());
    base::appendLittle32(header, objectChunkSize);
    base::appendLittle32(header, 0);
    const auto salt = random.bytes<16>();
    header.insert(header.end(), salt.begin(), salt.end());
    SealedObjectWriter writer(std::move(file), payloadKeyOf(objectKey, salt));
    TRY(writer.put(header));
    writer.m_header = std::move(header);
    return writer;
}

base::Result<void> SealedObjectWriter::put(base::ByteView sealed) {
    m_sealedSha256.update(sealed);
    return m_file.write(sealed);
}

base::Result<void> SealedObjectWriter::write(base::ByteView plain) {
    m_sha256.update(plain);
    m_sha512.update(plain);
    m_length += plain.size();
    return append(plain);
}

base::Result<void> SealedObjectWriter::append(base::ByteView plain) {
    while (!plain.empty()) {
        // A full chunk waits until more comes: only then is it known not to be the last.
        if (m_filled == objectChunkSize)
            TRY(sealChunk(Place::Inside));
        const std::size_t taken = std::min(plain.size(), objectChunkSize - m_filled);
        std::copy_n(plain.begin(), taken, m_chunk.writable().begin() + static_cast<std::ptrdiff_t>(m_filled));
        m_filled += taken;
        plain = plain.subspan(taken);
    }
    return {};
}

base::Result<void> SealedObjectWriter::sealChunk(Place place) {
    const Nonce nonce = nonceOf(m_number, place == Place::Last);
    const base::ByteView associated = associatedBytes(m_header, m_number);
    base::check(crypto_aead_chacha20poly1305_ietf_encrypt(
                    m_sealed.data(), nullptr, m_chunk.view().data(), m_filled, associated.data(),
                    associated.size(), nullptr, nonce.data(), m_payloadKey.view().data()) == 0);
    TRY(put(base::ByteView(m_sealed).first(m_filled + tagSize)));
    ++m_number;
    m_filled = 0;
    return {};
}

base::Result<SealedObjectSummary> SealedObjectWriter::finish() {
    const base::Bytes zeros(objectChunkSize);
    for (std::uint64_t left = paddedLength(m_length) - m_length; left > 0;) {
        const std::size_t step = static_cast<std::size_t>(std::min<std::uint64_t>(left, zeros.size()));
        TRY(append(base::ByteView(zeros).first(step)));
        left -= step;
    }
    TRY(sealChunk(Place::Last));
    return SealedObjectSummary{m_length, m_sha256.finish(), m_sha512.finish(), m_sealedSha256.finish()};
}

SealedObjectReader::SealedObjectReader(base::File file, base::SecretBytes payloadKey, base::Bytes header,
                                       std::uint64_t length)
    : m_file(std::move(file)), m_payloadKey(std::move(payloadKey)), m_header(std::move(header)),
      m_length(length), m_padded(paddedLength(length)), m_sealed(sealedChunkSize), m_chunk(objectChunkSize) {}

base::Result<SealedObjectReader> SealedObjectReader::open(base::File file, const base::SecretBytes& objectKey,
                                                          std::uint64_t length) {
    initialise();
    base::Bytes header(headerSize);
    TRY(file.readAt(0, header));
    if (base::textOf(base::ByteView(header).first(magic.size())) != magic)
        return base::Error(base::ErrorCode::Corrupt, "not a sealed object");
    if (base::readLittle32(header, 8) != objectChunkSize)
        return base::Error(base::ErrorCode::Unsupported, "a sealed object with another chunk size");
    if (TRY(file.size()) != sealedObjectSize(length))
        return base::Error(base::ErrorCode::Corrupt, "a sealed object of another length");
    base::SecretBytes payloadKey = payloadKeyOf(objectKey, base::ByteView(header).subspan(saltAt));
    return SealedObjectReader(std::move(file), std::move(payloadKey), std::move(header), length);
}

base::Result<void> SealedObjectReader::openChunk(std::uint64_t number) {
    if (number == m_openNumber)
        return {};
    m_openNumber = UINT64_MAX;
    const bool isLast = number + 1 == chunkCount(m_padded);
    const std::uint64_t start = number * objectChunkSize;
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(objectChunkSize, m_padded - start));
    const auto sealed = std::span(m_sealed).first(size + tagSize);
    TRY(m_file.readAt(headerSize + number * sealedChunkSize, sealed));
    const Nonce nonce = nonceOf(number, isLast);
    const base::ByteView associated = associatedBytes(m_header, number);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(m_chunk.writable().data(), nullptr, nullptr, sealed.data(),
                                                  sealed.size(), associated.data(), associated.size(),
                                                  nonce.data(), m_payloadKey.view().data()) != 0)
        return base::Error(base::ErrorCode::Corrupt, "a chunk that does not open");
    m_openNumber = number;
    return {};
}

base::Result<std::size_t> SealedObjectReader::readAt(std::uint64_t offset, std::span<std::uint8_t> out) {
    // An empty object has one chunk without content, which must open as well.
    if (m_length == 0)
        TRY(openChunk(0));
    std::size_t done = 0;
    while (done < out.size() && offset + done < m_length) {
        const std::uint64_t at = offset + done;
        TRY(openChunk(at / objectChunkSize));
        const auto inside = static_cast<std::size_t>(at % objectChunkSize);
        const std::uint64_t there = std::min<std::uint64_t>(objectChunkSize - inside, m_length - at);
        const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(there, out.size() - done));
        std::copy_n(m_chunk.view().begin() + static_cast<std::ptrdiff_t>(inside), taken,
                    out.begin() + static_cast<std::ptrdiff_t>(done));
        done += taken;
    }
    return done;
}

base::Result<std::size_t> SealedObjectReader::read(std::span<std::uint8_t> out) {
    const std::size_t got = TRY(readAt(m_position, out));
    m_position += got;
    return got;
}

} // namespace dokaz::crypto
