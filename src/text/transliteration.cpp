// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/transliteration.h"

#include "base/check.h"
#include "base/utf8.h"
#include "text/letters.h"

#include <algorithm>
#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace dokaz::text {
namespace {

// Stateless once made, so that one serves all threads.
const icu::Transliterator& anyToLatin() {
    static const std::unique_ptr<const icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; NFC", UTRANS_FORWARD, status));
        base::check(U_SUCCESS(status) != 0 && made != nullptr);
        return made;
    }();
    return *transliterator;
}

} // namespace

std::string transliterated(std::string_view text) {
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    anyToLatin().transliterate(letters);
    std::string latin;
    letters.toUTF8String(latin);
    return latin;
}

} // namespace dokaz::text
