// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/letters.h"

#include "crypto/letter.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr const char* letterKey = "letter-key"; // in meta

Result<std::string> heldKey(StoreState& state) {
    Statement find = TRY(state.writer.prepare("SELECT value FROM meta WHERE key = ?1"));
    find.bind(letterKey);
    return TRY(find.step()) ? find.text(0) : std::string();
}

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
    Statement put = TRY(state.writer.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)"));
    put.bind(letterKey).bind(key);
    return put.run();
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
