// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collation.h"

#include "base/check.h"

#include <unicode/coll.h>
#include <unicode/uversion.h>

namespace dokaz::text {
namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

} // namespace

class Collation::Order final {
  public:
    explicit Order(std::string_view language) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Locale locale =
            icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, status);
        const bool isKnown = U_SUCCESS(status) != 0;
        status = U_ZERO_ERROR;
        m_collator.reset(icu::Collator::createInstance(isKnown ? locale : icu::Locale::getRoot(), status));
        base::check(U_SUCCESS(status) != 0 && m_collator != nullptr);
        m_collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        m_collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
        base::check(U_SUCCESS(status) != 0);
    }
    [[nodiscard]] const icu::Collator& collator() const { return *m_collator; }

  private:
    std::unique_ptr<icu::Collator> m_collator;
};

Collation::Collation(std::string_view language) : m_order(std::make_unique<Order>(language)) {}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;

int Collation::compare(std::string_view a, std::string_view b) const {
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult order = m_order->collator().compare(unicode(a), unicode(b), status);
    return order == UCOL_LESS ? -1 : order == UCOL_GREATER ? 1 : 0;
}

std::string Collation::sortKey(std::string_view text) const {
    const icu::UnicodeString letters = unicode(text);
    const std::int32_t size = m_order->collator().getSortKey(letters, nullptr, 0);
    if (size <= 1)
        return {};
    std::string key(static_cast<std::size_t>(size), '\0');
    m_order->collator().getSortKey(letters, reinterpret_cast<std::uint8_t*>(key.data()), size);
    key.pop_back(); // ICU ends a key with a zero byte
    return key;
}

std::string collationKey(std::string_view text, std::string_view language) {
    return Collation(language).sortKey(text);
}

std::string collationVersion() { return U_ICU_VERSION; }

} // namespace dokaz::text
