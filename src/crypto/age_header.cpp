// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age_header.h"

#include "base/check.h"
#include "crypto/digest.h"
#include "crypto/initialise.h"

#include <algorithm>
#include <optional>
#include <sodium.h>

namespace dokaz::crypto {
namespace {

constexpr std::string_view versionLine = "age-encryption.org/v1\n";
constexpr std::string_view stanzaStart = "-> ";
constexpr std::string_view x25519Start = "-> X25519 ";
constexpr std::string_view macStart = "---";
constexpr std::string_view wrapPurpose = "age-encryption.org/v1/X25519";
constexpr std::size_t bodySize = ageFileKeySize + crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::array<std::uint8_t, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

base::Error corrupt() { return base::Error(base::ErrorCode::Corrupt, "not a whole age file"); }

std::string unpadded(base::ByteView bytes) {
    std::string text = base::toBase64(bytes);
    text.erase(text.find_last_not_of('=') + 1);
    return text;
}

// Thirty-two bytes in base64 without padding.
base::Result<Digest> fromUnpadded(std::string_view text) {
    if (text.size() != 43)
        return corrupt();
    std::string padded(text);
    padded.push_back('=');
    const base::Bytes bytes = TRY(base::fromBase64(padded));
    Digest out{};
    if (bytes.size() != out.size())
        return corrupt();
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

// The key that wraps the file key for `recipient`; nothing where the shared secret is zero.
std::optional<base::SecretBytes> wrappingKey(const base::SecretBytes& scalar, const Digest& point,
                                             const Digest& share, const AgeRecipient& recipient) {
    base::SecretBytes shared(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(shared.writable().data(), scalar.view().data(), point.data()) != 0)
        return std::nullopt;
    base::Bytes salt = base::copyOf(share);
    salt.insert(salt.end(), recipient.key.begin(), recipient.key.end());
    return hkdfSha256(shared.view(), salt, wrapPurpose);
}

base::Result<std::string> stanzaFor(const AgeRecipient& recipient, const base::SecretBytes& fileKey,
                                    base::Random& random) {
    const AgeIdentity ephemeral = AgeIdentity::fresh(random);
    const Digest& share = ephemeral.recipient().key;
    const auto key = wrappingKey(ephemeral.bytes(), recipient.key, share, recipient);
    if (!key)
        return base::Error(base::ErrorCode::Invalid, "a recipient's key of small order");
    std::array<std::uint8_t, bodySize> body{};
    base::check(crypto_aead_chacha20poly1305_ietf_encrypt(body.data(), nullptr, fileKey.view().data(),
                                                          fileKey.size(), nullptr, 0, nullptr,
                                                          zeroNonce.data(), key->view().data()) == 0);
    std::string stanza(x25519Start);
    stanza.append(unpadded(share)).append("\n").append(unpadded(body)).append("\n");
    return stanza;
}

// The file key where this stanza is for `identity`.
base::Result<std::optional<base::SecretBytes>>
openStanza(std::string_view argument, std::string_view bodyLine, const AgeIdentity& identity) {
    const Digest share = TRY(fromUnpadded(argument));
    const Digest body = TRY(fromUnpadded(bodyLine));
    static_assert(bodySize == std::tuple_size_v<Digest>);
    const auto key = wrappingKey(identity.bytes(), share, share, identity.recipient());
    if (!key)
        return corrupt();
    base::SecretBytes fileKey(ageFileKeySize);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.writable().data(), nullptr, nullptr, body.data(),
                                                  body.size(), nullptr, 0, zeroNonce.data(),
                                                  key->view().data()) != 0)
        return std::optional<base::SecretBytes>();
    return std::optional(std::move(fileKey));
}

Digest headerMac(const base::SecretBytes& fileKey, std::string_view header) {
    const base::SecretBytes key = hkdfSha256(fileKey.view(), {}, "header");
    return hmacSha256(key.view(), {base::bytesOf(header)});
}

std::string macLine(const Digest& mac) {
    std::string line(macStart);
    line.append(" ").append(unpadded(mac));
    return line;
}

// The line that begins at `at`, without its break; moves `at` behind it.
base::Result<std::string_view> lineAt(std::string_view text, std::size_t& at) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos)
        return corrupt();
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    return line;
}

} // namespace

base::SecretBytes hkdfSha256(base::ByteView secret, base::ByteView salt, std::string_view purpose) {
    Digest extracted = hmacSha256(salt, {secret});
    constexpr std::array<std::uint8_t, 1> first{1};
    Digest expanded = hmacSha256(extracted, {base::bytesOf(purpose), first});
    base::SecretBytes out = base::SecretBytes::copyOf(expanded);
    base::wipeMemory(extracted.data(), extracted.size());
    base::wipeMemory(expanded.data(), expanded.size());
    return out;
}

base::Result<std::string> writeAgeHeader(const base::SecretBytes& fileKey,
                                         std::span<const AgeRecipient> recipients, base::Random& random) {
    initialise();
    if (recipients.empty())
        return base::Error(base::ErrorCode::Invalid, "no recipient");
    std::string header(versionLine);
    for (const AgeRecipient& recipient : recipients)
        header.append(TRY(stanzaFor(recipient, fileKey, random)));
    // The MAC covers everything up to the three hyphens of its own line.
    const Digest mac = headerMac(fileKey, std::string(header).append(macStart));
    header.append(macLine(mac)).append("\n");
    if (header.size() > largestAgeHeader)
        return base::Error(base::ErrorCode::Invalid, "too many recipients");
    return header;
}

base::Result<AgeHeader> readAgeHeader(std::string_view untrustedStart, const AgeIdentity& identity) {
    initialise();
    if (!untrustedStart.starts_with(versionLine))
        return base::Error(base::ErrorCode::Unsupported, "not an age file of version 1");
    std::optional<base::SecretBytes> fileKey;
    std::size_t at = versionLine.size();
    for (;;) {
        const std::size_t start = at;
        const std::string_view line = TRY(lineAt(untrustedStart, at));
        if (line.starts_with(macStart)) {
            if (!fileKey)
                return base::Error(base::ErrorCode::WrongKey, "not for this recipient");
            const Digest mac = headerMac(*fileKey, untrustedStart.substr(0, start + macStart.size()));
            const std::string expected = macLine(mac);
            if (!equalInConstantTime(base::bytesOf(line), base::bytesOf(expected)))
                return corrupt();
            return AgeHeader{std::move(*fileKey), at};
        }
        if (!line.starts_with(stanzaStart))
            return corrupt();
        // A body ends with its first line of fewer than 64 letters.
        const std::string_view body = TRY(lineAt(untrustedStart, at));
        for (std::string_view more = body; more.size() == 64;)
            more = TRY(lineAt(untrustedStart, at));
        if (line.starts_with(x25519Start) && !fileKey)
            fileKey = TRY(openStanza(line.substr(x25519Start.size()), body, identity));
    }
}

} // namespace dokaz::crypto
