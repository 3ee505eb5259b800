// SPDX-License-Identifier: GPL-3.0-or-later
// From a passphrase to a key: Argon2id version 1.3 (RFC 9106) with one lane.
//
// Threads: functions are pure; one call holds `memoryKib` of memory while it runs.
// Ownership: values only.
// Invariants: 1. Parameters that come from a file are checked against KdfLimits before any memory is taken.
// 2. The passphrase is bytes: UTF-8 in NFKD, made so by the caller.
#pragma once
#include "base/bytes.h"
#include "base/secret_bytes.h"

#include <array>
#include <cstdint>

namespace dokaz::crypto {

struct KdfParameters {
    std::uint32_t operations = 3;           // passes over the memory
    std::uint32_t memoryKib = 256U * 1024U; // 1,024 bytes each
    bool operator==(const KdfParameters&) const = default;
};

// What a header may ask for. Below: a downgrade by somebody who changed the file. Above: a denial of service.
struct KdfLimits {
    std::uint32_t leastOperations = 3;
    std::uint32_t mostOperations = 16;
    std::uint32_t leastMemoryKib = 64U * 1024U;
    std::uint32_t mostMemoryKib = 1024U * 1024U;
};

using KdfSalt = std::array<std::uint8_t, 16>;

// Refused where a parameter is outside the limits. Takes no memory and no time.
[[nodiscard]] base::Result<void> checkKdf(const KdfParameters& parameters, const KdfLimits& limits);
// 32 bytes. Io where the system does not give the memory.
[[nodiscard]] base::Result<base::SecretBytes>
stretchPassphrase(const base::SecretBytes& passphrase, const KdfSalt& salt, const KdfParameters& parameters);
// Three passes over 256 MiB, about a second; over 128 MiB on a machine with less than 4 GiB.
[[nodiscard]] KdfParameters kdfParametersFor(std::uint64_t machineMemoryBytes);
// The memory of this machine in bytes; 0 where the system does not tell.
[[nodiscard]] std::uint64_t machineMemory();

} // namespace dokaz::crypto
