// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signature.h"

#include "base/check.h"
#include "crypto/initialise.h"

#include <algorithm>
#include <sodium.h>

namespace dokaz::crypto {
namespace {

// SEQUENCE { SEQUENCE { OID 1.3.101.112 } BIT STRING (0 unused bits) } before the 32 bytes: RFC 8410 §4 and
// §10.1.
constexpr std::array<std::uint8_t, 12> publicKeyInfoStart{0x30, 0x2a, 0x30, 0x05, 0x06, 0x03,
                                                          0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
constexpr std::string_view pemStart = "-----BEGIN PUBLIC KEY-----\n";
constexpr std::string_view pemEnd = "\n-----END PUBLIC KEY-----\n";

} // namespace

SigningKey SigningKey::fresh(base::Random& random) {
    base::SecretBytes seed(crypto_sign_SEEDBYTES);
    random.fill(seed.writable());
    return fromSeed(seed).value();
}

base::Result<SigningKey> SigningKey::fromSeed(const base::SecretBytes& seed) {
    initialise();
    if (seed.size() != crypto_sign_SEEDBYTES)
        return base::Error(base::ErrorCode::Invalid, "signing seed of another length");
    base::SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    PublicKey publicKey{};
    base::check(crypto_sign_seed_keypair(publicKey.data(), secret.writable().data(), seed.view().data()) ==
                0);
    return SigningKey(std::move(secret), publicKey);
}

Signature SigningKey::sign(base::ByteView bytes) const {
    Signature out{};
    base::check(
        crypto_sign_detached(out.data(), nullptr, bytes.data(), bytes.size(), m_secret.view().data()) == 0);
    return out;
}

base::SecretBytes SigningKey::seed() const {
    return base::SecretBytes::copyOf(m_secret.view().first(crypto_sign_SEEDBYTES));
}

bool verifySignature(const PublicKey& key, base::ByteView bytes, const Signature& signature) {
    initialise();
    return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), key.data()) == 0;
}

std::string publicKeyPem(const PublicKey& key) {
    base::Bytes info(publicKeyInfoStart.begin(), publicKeyInfoStart.end());
    info.insert(info.end(), key.begin(), key.end());
    return std::string(pemStart) + base::toBase64(info) + std::string(pemEnd);
}

base::Result<PublicKey> publicKeyFromPem(std::string_view pem) {
    if (!pem.starts_with(pemStart) || !pem.ends_with(pemEnd) || pem.size() < pemStart.size() + pemEnd.size())
        return base::Error(base::ErrorCode::Invalid, "not a public key in PEM form");
    pem.remove_prefix(pemStart.size());
    pem.remove_suffix(pemEnd.size());
    const base::Bytes info = TRY(base::fromBase64(pem));
    PublicKey key{};
    if (info.size() != publicKeyInfoStart.size() + key.size() ||
        !std::equal(publicKeyInfoStart.begin(), publicKeyInfoStart.end(), info.begin()))
        return base::Error(base::ErrorCode::Invalid, "not an Ed25519 public key");
    std::copy(info.begin() + publicKeyInfoStart.size(), info.end(), key.begin());
    return key;
}

} // namespace dokaz::crypto
