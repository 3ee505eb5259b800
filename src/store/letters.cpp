// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letters.h"

#include "crypto/letter.h"
#include "store/meta.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr const char* letterKey = "letter-key"; // in meta

Result<std::string> heldKey(StoreState& state) { return metaValue(state.writer, letterKey); }

Result<crypto::AgeIdentity> identityOf(const StoreState& state) {
    if (!state.vaultKeys)
        return Error(ErrorCode::Refused, "vault-closed");
    return crypto::AgeIdentity::fromBytes(state.vaultKeys->masterKey.letterKey());
}

} // namespace

Result<void> keepLetterKey(StoreState& state) {
    const crypto::AgeIdentity identity = TRY(identityOf(state));
    const std::string key = base::toHex(identity.recipient().key);
    if (TRY(heldKey(state)) == key)
        return {};
    return setMeta(state.writer, letterKey, key);
}

Result<std::optional<base::Bytes>> writeLetter(StoreState& state, std::string plain) {
    const auto key = heldKey(state);
    auto letter = key ? letterTo(key.value(), base::bytesOf(plain)) : Result<std::optional<base::Bytes>>(key.error());
    base::wipeMemory(plain.data(), plain.size());
    return letter;
}

Result<std::optional<base::Bytes>> letterTo(const std::string& key, base::ByteView plain) {
    crypto::AgeRecipient vault;
    const auto bytes = base::fromHexExactly<std::tuple_size_v<decltype(vault.key)>>(key);
    if (!bytes)
        return std::optional<base::Bytes>();
    vault.key = bytes.value();
    return std::optional(TRY(crypto::sealLetter(vault, plain)));
}

Result<base::SecretBytes> readLetter(StoreState& state, base::ByteView letter) {
    const crypto::AgeIdentity identity = TRY(identityOf(state));
    return crypto::openLetter(identity, letter);
}

} // namespace dokaz::store
