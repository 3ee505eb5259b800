// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/kdf.h"

#include "crypto/initialise.h"

#include <sodium.h>
#include <unistd.h>

namespace dokaz::crypto {

base::Result<void> checkKdf(const KdfParameters& parameters, const KdfLimits& limits) {
    if (parameters.operations < limits.leastOperations || parameters.operations > limits.mostOperations)
        return base::Error(base::ErrorCode::Refused, "the number of passes is outside the limits");
    if (parameters.memoryKib < limits.leastMemoryKib || parameters.memoryKib > limits.mostMemoryKib)
        return base::Error(base::ErrorCode::Refused, "the memory is outside the limits");
    return {};
}

base::Result<base::SecretBytes> stretchPassphrase(const base::SecretBytes& passphrase, const KdfSalt& salt,
                                                  const KdfParameters& parameters) {
    initialise();
    base::SecretBytes key(32);
    // An empty passphrase still needs an address.
    const auto* text = passphrase.isEmpty() ? "" : reinterpret_cast<const char*>(passphrase.view().data());
    if (crypto_pwhash(key.writable().data(), key.size(), text, passphrase.size(), salt.data(),
                      parameters.operations, std::size_t{parameters.memoryKib} * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::Error(base::ErrorCode::Io, "not enough memory to open with this passphrase");
    return key;
}

KdfParameters kdfParametersFor(std::uint64_t machineMemoryBytes) {
    constexpr std::uint64_t fourGib = std::uint64_t{4} << 30;
    if (machineMemoryBytes != 0 && machineMemoryBytes < fourGib)
        return {3, 128U * 1024U};
    return {3, 256U * 1024U};
}

std::uint64_t machineMemory() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) : 0;
}

} // namespace dokaz::crypto
