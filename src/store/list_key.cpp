// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/list_key.h"

#include "record/decimal.h"

namespace dokaz::store {

namespace {

const std::string& dayOf(const record::Date& date) { return date.earliest.empty() ? date.latest : date.earliest; }

std::string dayOf(const record::Period& period) {
    if (period.from && !dayOf(*period.from).empty())
        return dayOf(*period.from);
    return period.to ? dayOf(*period.to) : std::string();
}

} // namespace

// Positive numbers: "p", how many digits stand before the point, then the digits. Negative ones: "n" and all of that
// turned over, so that the greater amount comes first.
std::string numberKey(std::string_view decimal) {
    constexpr char firstLength = 'A'; // lengths up to 30 are letters in order
    const bool negative = decimal.starts_with('-');
    const std::string_view amount = decimal.substr(negative ? 1 : 0);
    const std::size_t before = std::min(amount.find('.'), amount.size());
    const std::size_t length = amount.substr(0, before) == "0" ? 0 : before;
    std::string key(1, negative ? 'n' : 'p');
    const char mark = static_cast<char>(firstLength + static_cast<char>(std::min<std::size_t>(length, 31)));
    key += negative ? static_cast<char>(firstLength + firstLength + 31 - mark) : mark;
    for (const char c : amount)
        if (c != '.')
            key += negative ? static_cast<char>('0' + '9' - c) : c;
    return negative ? key + '~' : key;
}

std::string listKey(const record::Value& value) {
    if (const auto* term = std::get_if<record::Term>(&value))
        return term->code;
    if (const auto* flag = std::get_if<record::Flag>(&value))
        return flag->yes ? "yes" : "no";
    if (const auto* date = std::get_if<record::Date>(&value))
        return dayOf(*date);
    if (const auto* period = std::get_if<record::Period>(&value))
        return dayOf(*period);
    const auto* number = std::get_if<record::Number>(&value);
    const std::string bound = number == nullptr ? std::string() : (number->min.empty() ? number->max : number->min);
    return record::isDecimal(bound) ? numberKey(bound) : std::string();
}

} // namespace dokaz::store
