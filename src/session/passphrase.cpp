// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/passphrase.h"

#include "base/utf8.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;

base::Result<base::SecretBytes> normalisedPassphrase(const base::SecretBytes& typed) {
    constexpr std::size_t longest = 1024U * 1024;
    if (typed.isEmpty())
        return Error(ErrorCode::Invalid, "an empty passphrase");
    if (typed.size() > longest)
        return Error(ErrorCode::Invalid, "a passphrase of more than a megabyte");
    const std::string_view text = base::textOf(typed.view());
    if (!base::isUtf8(text))
        return Error(ErrorCode::Invalid, "a passphrase that is not UTF-8");
    bool ascii = true;
    for (const char c : text)
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    if (ascii)
        return typed.clone();
    std::string decomposed = text::toNfkd(text);
    base::SecretBytes out = base::SecretBytes::copyOf(base::bytesOf(decomposed));
    base::wipeMemory(decomposed.data(), decomposed.size());
    return out;
}

} // namespace dokaz::session
