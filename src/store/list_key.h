// SPDX-License-Identifier: GPL-3.0-or-later
// What a list filters and sorts a value by: a text whose byte order is the order of the values. Pure.
#pragma once
#include "record/value.h"

#include <string>
#include <string_view>

namespace dokaz::store {

// Terms: the code. Flags: "yes", "no". Dates and periods: the earliest day, else the latest. Numbers: the lower bound,
// else the upper, so written that text sorts as numbers do. Anything else, and what says nothing: empty.
[[nodiscard]] std::string listKey(const record::Value& value);
// `decimal` as record::isDecimal has it.
[[nodiscard]] std::string numberKey(std::string_view decimal);

} // namespace dokaz::store
