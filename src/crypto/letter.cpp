// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/letter.h"

#include "crypto/initialise.h"

#include <sodium.h>

#include <algorithm>

namespace dokaz::crypto {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::size_t lengthSize = 8;
constexpr std::size_t step = 1024; // lengths are rounded up to it

} // namespace

Result<base::Bytes> sealLetter(const AgeRecipient& to, base::ByteView plain) {
    initialise();
    base::Bytes padded((lengthSize + plain.size() + step - 1) / step * step); // zeroes
    for (unsigned i = 0; i < lengthSize; ++i)
        padded[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(plain.size()) >> (8 * i));
    std::copy(plain.begin(), plain.end(), padded.begin() + lengthSize);
    base::Bytes letter(padded.size() + crypto_box_SEALBYTES);
    const bool isSealed = crypto_box_seal(letter.data(), padded.data(), padded.size(), to.key.data()) == 0;
    sodium_memzero(padded.data(), padded.size());
    if (!isSealed)
        return Error(ErrorCode::Invalid, "a key of small order");
    return letter;
}

Result<base::SecretBytes> openLetter(const AgeIdentity& identity, base::ByteView letter) {
    initialise();
    const auto corrupt = [] { return Error(ErrorCode::Corrupt, "a letter to the vault"); };
    if (letter.size() < crypto_box_SEALBYTES + lengthSize)
        return corrupt();
    base::SecretBytes opened(letter.size() - crypto_box_SEALBYTES); // wiped on every way out
    const std::span<std::uint8_t> padded = opened.writable();
    if (crypto_box_seal_open(padded.data(), letter.data(), letter.size(), identity.recipient().key.data(),
                             identity.bytes().view().data()) != 0)
        return corrupt();
    std::uint64_t length = 0;
    for (unsigned i = 0; i < lengthSize; ++i)
        length |= std::uint64_t{padded[i]} << (8 * i);
    if (length > padded.size() - lengthSize)
        return corrupt();
    return base::SecretBytes::copyOf(opened.view().subspan(lengthSize, static_cast<std::size_t>(length)));
}

} // namespace dokaz::crypto
