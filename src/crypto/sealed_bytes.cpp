// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/sealed_bytes.h"

#include "base/check.h"
#include "crypto/initialise.h"

#include <sodium.h>

namespace dokaz::crypto {
namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t largestPlain = 64 * 1024;
static_assert(nonceSize + tagSize == sealedBytesOverhead);

template <std::size_t N>
std::array<std::uint8_t, N> macOf(const base::SecretBytes& key, std::initializer_list<base::ByteView> parts) {
    initialise();
    base::check(key.size() == keySize);
    std::array<std::uint8_t, N> out{};
    crypto_generichash_state state;
    base::check(crypto_generichash_init(&state, key.view().data(), key.size(), N) == 0);
    for (const base::ByteView part : parts)
        base::check(crypto_generichash_update(&state, part.data(), part.size()) == 0);
    base::check(crypto_generichash_final(&state, out.data(), N) == 0);
    sodium_memzero(&state, sizeof state);
    return out;
}

} // namespace

base::Bytes sealBytes(const base::SecretBytes& key, base::ByteView plain, base::ByteView associated,
                      base::Random& random) {
    initialise();
    base::check(key.size() == keySize && plain.size() <= largestPlain);
    base::Bytes box(nonceSize + plain.size() + tagSize);
    random.fill(std::span(box).first(nonceSize));
    base::check(crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + nonceSize, nullptr, plain.data(),
                                                           plain.size(), associated.data(), associated.size(),
                                                           nullptr, box.data(), key.view().data()) == 0);
    return box;
}

base::Result<base::SecretBytes> openSealedBytes(const base::SecretBytes& key, base::ByteView box,
                                                base::ByteView associated) {
    initialise();
    base::check(key.size() == keySize);
    if (box.size() < sealedBytesOverhead || box.size() > largestPlain + sealedBytesOverhead)
        return base::Error(base::ErrorCode::Corrupt, "a sealed box of impossible length");
    base::SecretBytes plain(box.size() - sealedBytesOverhead);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.writable().data(), nullptr, nullptr, box.data() + nonceSize, box.size() - nonceSize,
            associated.data(), associated.size(), box.data(), key.view().data()) != 0)
        return base::Error(base::ErrorCode::Corrupt, "a sealed box that does not open");
    return plain;
}

Mac24 mac24(const base::SecretBytes& key, std::initializer_list<base::ByteView> parts) {
    return macOf<24>(key, parts);
}

Mac32 mac32(const base::SecretBytes& key, std::initializer_list<base::ByteView> parts) {
    return macOf<32>(key, parts);
}

} // namespace dokaz::crypto
