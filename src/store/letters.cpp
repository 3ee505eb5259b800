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

Result<std::optional<base::Bytes>> writeLetter(StoreState& state, base::ByteView plain) {
    const auto key = base::fromHex(TRY(heldKey(state)));
    crypto::AgeRecipient vault;
    if (!key || key.value().size() != vault.key.size())
        return std::optional<base::Bytes>();
    std::copy(key.value().begin(), key.value().end(), vault.key.begin());
    return std::optional(TRY(crypto::sealLetter(vault, plain)));
}

Result<base::Bytes> readLetter(StoreState& state, base::ByteView letter) {
    const crypto::AgeIdentity identity = TRY(identityOf(state));
    return crypto::openLetter(identity, letter);
}

} // namespace dokaz::store
