// SPDX-License-Identifier: GPL-3.0-or-later
// Key stretching that costs next to nothing. For tests only.
#pragma once
#include "crypto/key_slots.h"
#include "support/deterministic.h"

#include <string_view>

namespace dokaz::crypto {

inline constexpr KdfParameters cheapKdf{1, 8};
inline constexpr KdfLimits cheapLimits{1, 16, 8, 1024U * 1024U};
inline constexpr ArchiveId someArchive{0xd0, 0x0a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};

inline Credentials passphrase(std::string_view text) {
    return {base::SecretBytes::copyOf(base::bytesOf(text)), std::nullopt};
}

inline CreatedKeySlots cheapSlots(std::string_view text, base::Random& random) {
    return createKeySlots(passphrase(text), someArchive, cheapKdf, random, cheapLimits).value();
}

} // namespace dokaz::crypto
