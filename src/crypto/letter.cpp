// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/letter.h"

#include "base/check.h"
#include "crypto/initialise.h"
#include "crypto/sealed_bytes.h"

#include <sodium.h>

#include <algorithm>

namespace dokaz::crypto {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::string_view purpose = "dokaz-letter-1";
constexpr std::size_t shareSize = 32, lengthSize = 8;
constexpr std::size_t step = 1024;             // lengths are rounded up to it
constexpr std::size_t chunkSize = 32UL * 1024; // of what is sealed at once

// The key of one letter; Invalid where the shared secret is zero.
Result<base::SecretBytes> letterKey(const AgeIdentity& own, const AgeRecipient& other, const AgeRecipient& share,
                                    const AgeRecipient& to) {
    base::SecretBytes shared(crypto_scalarmult_BYTES);
    if (crypto_scalarmult(shared.writable().data(), own.bytes().view().data(), other.key.data()) != 0)
        return Error(ErrorCode::Invalid, "a key of small order");
    const Mac32 mac = mac32(shared, {base::bytesOf(purpose), share.key, to.key});
    base::SecretBytes key(mac.size());
    std::copy(mac.begin(), mac.end(), key.writable().begin());
    return key;
}

// What tells a chunk from any other: its place, and whether it is the last.
base::Bytes placeOf(std::uint64_t number, bool isLast) {
    base::Bytes place = base::copyOf(base::bytesOf(purpose));
    for (unsigned i = 0; i < lengthSize; ++i)
        place.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
    place.push_back(isLast ? 1 : 0);
    return place;
}

} // namespace

Result<base::Bytes> sealLetter(const AgeRecipient& to, base::ByteView plain, base::Random& random) {
    initialise();
    const AgeIdentity once = AgeIdentity::fresh(random);
    const base::SecretBytes key = TRY(letterKey(once, to, once.recipient(), to));
    const std::size_t whole = (lengthSize + plain.size() + step - 1) / step * step;
    base::Bytes padded(whole); // zeroes
    for (unsigned i = 0; i < lengthSize; ++i)
        padded[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(plain.size()) >> (8 * i));
    std::copy(plain.begin(), plain.end(), padded.begin() + lengthSize);
    base::Bytes letter(once.recipient().key.begin(), once.recipient().key.end());
    for (std::size_t at = 0, number = 0; at < whole; at += chunkSize, ++number) {
        const std::size_t size = std::min(chunkSize, whole - at);
        const base::Bytes box =
            sealBytes(key, base::ByteView(padded).subspan(at, size), placeOf(number, at + size == whole), random);
        letter.insert(letter.end(), box.begin(), box.end());
    }
    return letter;
}

Result<base::Bytes> openLetter(const AgeIdentity& identity, base::ByteView letter) {
    initialise();
    const auto corrupt = [] { return Error(ErrorCode::Corrupt, "a letter to the vault"); };
    AgeRecipient share;
    if (letter.size() < shareSize + sealedBytesOverhead + lengthSize)
        return corrupt();
    std::copy_n(letter.begin(), shareSize, share.key.begin());
    const auto key = letterKey(identity, share, share, identity.recipient());
    if (!key)
        return corrupt();
    constexpr std::size_t boxSize = chunkSize + sealedBytesOverhead;
    base::Bytes padded;
    for (std::size_t at = shareSize, number = 0; at < letter.size(); at += boxSize, ++number) {
        const std::size_t size = std::min(boxSize, letter.size() - at);
        const auto chunk = openSealedBytes(key.value(), letter.subspan(at, size), placeOf(number, at + size == letter.size()));
        if (!chunk)
            return corrupt();
        padded.insert(padded.end(), chunk.value().view().begin(), chunk.value().view().end());
    }
    if (padded.size() < lengthSize)
        return corrupt();
    std::uint64_t length = 0;
    for (unsigned i = 0; i < lengthSize; ++i)
        length |= std::uint64_t{padded[i]} << (8 * i);
    if (length > padded.size() - lengthSize)
        return corrupt();
    const auto begin = padded.begin() + lengthSize;
    return base::Bytes(begin, begin + static_cast<std::ptrdiff_t>(length));
}

} // namespace dokaz::crypto
