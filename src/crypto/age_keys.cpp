// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/age_keys.h"

#include "base/check.h"
#include "crypto/initialise.h"

#include <algorithm>
#include <sodium.h>

namespace dokaz::crypto {
namespace {

// BIP 173.
constexpr std::string_view letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::string_view recipientPrefix = "age";
constexpr std::string_view identityPrefix = "age-secret-key-"; // lower case for the checksum
constexpr std::size_t keyLetters = 52;                         // 32 bytes in groups of five bits
constexpr std::size_t checksumLetters = 6;

class Checksum final {
public:
    explicit Checksum(std::string_view prefix) {
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(c) >> 5);
        add(0);
        for (const char c : prefix)
            add(static_cast<std::uint8_t>(c) & 31);
    }
    void add(std::uint32_t value) {
        constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                         0x2a1462b3};
        const std::uint32_t top = m_state >> 25;
        m_state = (m_state & 0x1ffffff) << 5 ^ value;
        for (std::size_t i = 0; i < generator.size(); ++i)
            m_state ^= (top >> i & 1) != 0 ? generator[i] : 0;
    }
    [[nodiscard]] std::uint32_t state() const { return m_state; }

private:
    std::uint32_t m_state = 1;
};

// The five bits at `index` of 32 bytes, the last group filled with zeros.
std::uint32_t groupAt(base::ByteView key, std::size_t index) {
    std::uint32_t group = 0;
    for (std::size_t bit = index * 5; bit < index * 5 + 5; ++bit)
        group = group << 1 | (bit / 8 < key.size() ? key[bit / 8] >> (7 - bit % 8) & 1U : 0U);
    return group;
}

// Prefix, "1", key and checksum in lower case.
base::SecretBytes writeBech32(std::string_view prefix, base::ByteView key) {
    base::SecretBytes text(prefix.size() + 1 + keyLetters + checksumLetters);
    auto out = text.writable().begin();
    out = std::copy(prefix.begin(), prefix.end(), out);
    *out++ = '1';
    Checksum checksum(prefix);
    for (std::size_t i = 0; i < keyLetters; ++i) {
        checksum.add(groupAt(key, i));
        *out++ = static_cast<std::uint8_t>(letters[groupAt(key, i)]);
    }
    for (std::size_t i = 0; i < checksumLetters; ++i)
        checksum.add(0);
    for (std::size_t i = 0; i < checksumLetters; ++i)
        *out++ = static_cast<std::uint8_t>(letters[(checksum.state() ^ 1) >> (5 * (5 - i)) & 31]);
    return text;
}

base::Result<base::SecretBytes> readBech32(std::string_view prefix, std::string_view text) {
    const base::Error notAKey(base::ErrorCode::Invalid, "not a key of age");
    if (text.size() != prefix.size() + 1 + keyLetters + checksumLetters || !text.starts_with(prefix) ||
        text[prefix.size()] != '1')
        return notAKey;
    base::SecretBytes key(32);
    Checksum checksum(prefix);
    text.remove_prefix(prefix.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t value = letters.find(text[i]);
        if (value == std::string_view::npos)
            return notAKey;
        checksum.add(static_cast<std::uint32_t>(value));
        for (std::size_t bit = 0; i < keyLetters && bit < 5; ++bit) {
            const std::size_t place = i * 5 + bit;
            const auto one = static_cast<std::uint8_t>(value >> (4 - bit) & 1);
            if (place < 256)
                key.writable()[place / 8] =
                    static_cast<std::uint8_t>(key.view()[place / 8] | one << (7 - place % 8));
            else if (one != 0)
                return notAKey; // bits that fill up must be zero
        }
    }
    if (checksum.state() != 1)
        return notAKey;
    return key;
}

} // namespace

std::string textOf(const AgeRecipient& recipient) {
    return std::string(base::textOf(writeBech32(recipientPrefix, recipient.key).view()));
}

base::Result<AgeRecipient> ageRecipientFrom(std::string_view untrustedText) {
    const base::SecretBytes key = TRY(readBech32(recipientPrefix, untrustedText));
    AgeRecipient recipient;
    std::copy(key.view().begin(), key.view().end(), recipient.key.begin());
    return recipient;
}

AgeIdentity AgeIdentity::fresh(base::Random& random) {
    base::SecretBytes secret(crypto_scalarmult_SCALARBYTES);
    random.fill(secret.writable());
    return fromBytes(std::move(secret)).value();
}

base::Result<AgeIdentity> AgeIdentity::fromBytes(base::SecretBytes secret) {
    initialise();
    if (secret.size() != crypto_scalarmult_SCALARBYTES)
        return base::Error(base::ErrorCode::Invalid, "not a key of age");
    AgeRecipient recipient;
    base::check(crypto_scalarmult_base(recipient.key.data(), secret.view().data()) == 0);
    return AgeIdentity(std::move(secret), recipient);
}

base::Result<AgeIdentity> AgeIdentity::parse(const base::SecretBytes& untrustedText) {
    base::SecretBytes lower = untrustedText.clone();
    for (std::uint8_t& letter : lower.writable()) {
        if (letter >= 'a' && letter <= 'z')
            return base::Error(base::ErrorCode::Invalid, "not a key of age");
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<std::uint8_t>(letter - 'A' + 'a');
    }
    return fromBytes(TRY(readBech32(identityPrefix, base::textOf(lower.view()))));
}

base::SecretBytes AgeIdentity::text() const {
    base::SecretBytes text = writeBech32(identityPrefix, m_secret.view());
    for (std::uint8_t& letter : text.writable())
        letter = letter >= 'a' && letter <= 'z' ? static_cast<std::uint8_t>(letter - 'a' + 'A') : letter;
    return text;
}

} // namespace dokaz::crypto
