// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age.h"

#include "base/check.h"
#include "crypto/age_header.h"
#include "crypto/initialise.h"

#include <algorithm>
#include <sodium.h>

namespace dokaz::crypto {
namespace {

constexpr std::size_t chunkSize = 65536;
constexpr std::size_t tagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t sealedChunkSize = chunkSize + tagSize;
constexpr std::size_t payloadNonceSize = 16;

using Nonce = std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

// Eleven bytes of counter, big-endian, and one that marks the last chunk.
Nonce nonceOf(std::uint64_t number, bool isLast) {
    Nonce nonce{};
    for (std::size_t i = 0; i < 8; ++i)
        nonce[10 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    nonce[11] = isLast ? 1 : 0;
    return nonce;
}

base::Error corrupt() { return base::Error(base::ErrorCode::Corrupt, "not a whole age file"); }

// Opens the payload chunk by chunk.
base::Result<void> openPayload(const base::File& file, std::uint64_t start, std::uint64_t size,
                               const base::SecretBytes& key, const PlainSink& sink) {
    base::Bytes sealed(sealedChunkSize);
    base::SecretBytes plain(chunkSize);
    const std::uint64_t count = (size + sealedChunkSize - 1) / sealedChunkSize;
    for (std::uint64_t number = 0; number < count; ++number) {
        const std::uint64_t offset = number * sealedChunkSize;
        const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(sealedChunkSize, size - offset));
        // The last chunk is empty only where everything is.
        if (here < tagSize || (here == tagSize && number != 0))
            return corrupt();
        TRY(file.readAt(start + offset, std::span(sealed).first(here)));
        const Nonce nonce = nonceOf(number, number + 1 == count);
        if (crypto_aead_chacha20poly1305_ietf_decrypt(plain.writable().data(), nullptr, nullptr,
                                                      sealed.data(), here, nullptr, 0, nonce.data(),
                                                      key.view().data()) != 0)
            return corrupt();
        TRY(sink(plain.view().first(here - tagSize)));
    }
    return {};
}

} // namespace

AgeWriter::AgeWriter(base::File file, base::SecretBytes payloadKey)
    : m_file(std::move(file)), m_payloadKey(std::move(payloadKey)), m_chunk(chunkSize),
      m_sealed(sealedChunkSize) {}

base::Result<AgeWriter> AgeWriter::create(base::File file, std::span<const AgeRecipient> recipients,
                                          base::Random& random) {
    initialise();
    base::SecretBytes fileKey(ageFileKeySize);
    random.fill(fileKey.writable());
    const std::string header = TRY(writeAgeHeader(fileKey, recipients, random));
    const auto nonce = random.bytes<payloadNonceSize>();
    TRY(file.write(base::bytesOf(header)));
    TRY(file.write(nonce));
    return AgeWriter(std::move(file), hkdfSha256(fileKey.view(), nonce, "payload"));
}

base::Result<void> AgeWriter::write(base::ByteView plain) {
    while (!plain.empty()) {
        // A full chunk waits until more comes: only then is it known not to be the last.
        if (m_filled == chunkSize)
            TRY(sealChunk(false));
        const std::size_t taken = std::min(plain.size(), chunkSize - m_filled);
        std::copy_n(plain.begin(), taken, m_chunk.writable().begin() + static_cast<std::ptrdiff_t>(m_filled));
        m_filled += taken;
        plain = plain.subspan(taken);
    }
    return {};
}

base::Result<void> AgeWriter::finish() { return sealChunk(true); }

base::Result<void> AgeWriter::sealChunk(bool isLast) {
    const Nonce nonce = nonceOf(m_number, isLast);
    base::check(crypto_aead_chacha20poly1305_ietf_encrypt(m_sealed.data(), nullptr, m_chunk.view().data(),
                                                          m_filled, nullptr, 0, nullptr, nonce.data(),
                                                          m_payloadKey.view().data()) == 0);
    TRY(m_file.write(base::ByteView(m_sealed).first(m_filled + tagSize)));
    ++m_number;
    m_filled = 0;
    return {};
}

base::Result<void> decryptAge(const base::File& file, const AgeIdentity& identity, const PlainSink& sink) {
    const std::uint64_t size = TRY(file.size());
    base::Bytes start(static_cast<std::size_t>(std::min<std::uint64_t>(size, largestAgeHeader)));
    TRY(file.readAt(0, start));
    const AgeHeader header = TRY(readAgeHeader(base::textOf(start), identity));
    if (size < header.size + payloadNonceSize + tagSize)
        return corrupt();
    std::array<std::uint8_t, payloadNonceSize> nonce{};
    TRY(file.readAt(header.size, nonce));
    const std::uint64_t payload = header.size + payloadNonceSize;
    return openPayload(file, payload, size - payload, hkdfSha256(header.fileKey.view(), nonce, "payload"),
                       sink);
}

} // namespace dokaz::crypto
