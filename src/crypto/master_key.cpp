// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/master_key.h"

#include "base/check.h"
#include "crypto/initialise.h"

#include <sodium.h>

namespace dokaz::crypto {
namespace {

constexpr std::size_t masterKeySize = crypto_kdf_KEYBYTES;

base::SecretBytes derive(const base::SecretBytes& master, std::uint64_t number, const char (&context)[9],
                         std::size_t size) {
    initialise();
    base::check(master.size() == masterKeySize);
    base::SecretBytes out(size);
    base::check(
        crypto_kdf_derive_from_key(out.writable().data(), size, number, context, master.view().data()) == 0);
    return out;
}

} // namespace

MasterKey MasterKey::fresh(base::Random& random) {
    base::SecretBytes bytes(masterKeySize);
    random.fill(bytes.writable());
    return MasterKey(std::move(bytes));
}

base::Result<MasterKey> MasterKey::fromBytes(base::SecretBytes bytes) {
    if (bytes.size() != masterKeySize)
        return base::Error(base::ErrorCode::Invalid, "a master key of another length");
    return MasterKey(std::move(bytes));
}

base::SecretBytes MasterKey::databaseKey() const { return derive(m_bytes, 1, "dbkey___", 32); }
base::SecretBytes MasterKey::databaseSalt() const { return derive(m_bytes, 2, "dbsalt__", 16); }
base::SecretBytes MasterKey::headerMacKey() const { return derive(m_bytes, 3, "hdrmac__", 32); }
base::SecretBytes MasterKey::objectWrapKey() const { return derive(m_bytes, 4, "objwrap_", 32); }
base::SecretBytes MasterKey::headMacKey() const { return derive(m_bytes, 5, "headmac_", 32); }
base::SecretBytes MasterKey::letterKey() const { return derive(m_bytes, 6, "letter__", 32); }

} // namespace dokaz::crypto
