// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/decimal.h"

#include "record/codes.h"

#include <algorithm>

namespace dokaz::record {
namespace {

constexpr std::size_t mostDigits = 30;

struct Parts {
    bool negative = false;
    std::string_view whole, fraction;
};

Parts partsOf(std::string_view text) {
    Parts parts;
    parts.negative = text.starts_with('-');
    text.remove_prefix(parts.negative ? 1 : 0);
    const std::size_t point = text.find('.');
    parts.whole = text.substr(0, point);
    if (point != std::string_view::npos)
        parts.fraction = text.substr(point + 1);
    return parts;
}

bool areDigits(std::string_view text) {
    return !text.empty() && text.size() <= mostDigits && std::all_of(text.begin(), text.end(), isDigit);
}

std::string_view withoutTrailingZeros(std::string_view digits) {
    while (digits.ends_with('0'))
        digits.remove_suffix(1);
    return digits;
}

int compareMagnitudes(const Parts& a, const Parts& b) {
    if (a.whole.size() != b.whole.size())
        return a.whole.size() < b.whole.size() ? -1 : 1;
    if (const int order = a.whole.compare(b.whole); order != 0)
        return order;
    return withoutTrailingZeros(a.fraction).compare(withoutTrailingZeros(b.fraction));
}

bool isZero(const Parts& parts) { return parts.whole == "0" && withoutTrailingZeros(parts.fraction).empty(); }

} // namespace

bool isDecimal(std::string_view text) {
    const Parts parts = partsOf(text);
    if (!areDigits(parts.whole) || (parts.whole.size() > 1 && parts.whole.front() == '0'))
        return false;
    if (text.find('.') != std::string_view::npos && !areDigits(parts.fraction))
        return false;
    return !(parts.negative && isZero(parts));
}

int compareDecimals(std::string_view a, std::string_view b) {
    const Parts left = partsOf(a), right = partsOf(b);
    if (left.negative != right.negative)
        return left.negative ? -1 : 1;
    const int order = compareMagnitudes(left, right);
    return left.negative ? -order : order;
}

} // namespace dokaz::record
