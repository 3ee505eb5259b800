// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fresh_passphrase.h"

#include "crypto/words.h"

#include <algorithm>

namespace dokaz::session {

base::SecretBytes freshPassphrase(base::Random& random) {
    constexpr std::size_t words = 6, lettersOfWord = 5;
    crypto::Fingerprint bits = random.bytes<16>();
    std::string said = crypto::wordsOf(bits);
    base::wipeMemory(bits.data(), bits.size());
    constexpr std::size_t length = words * (lettersOfWord + 1) - 1;
    std::replace(said.begin(), said.end(), '-', ' ');
    base::SecretBytes passphrase = base::SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t*>(said.data()), std::min(length, said.size())});
    base::wipeMemory(said.data(), said.size());
    return passphrase;
}

} // namespace dokaz::session
