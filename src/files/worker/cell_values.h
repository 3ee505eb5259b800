// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a spreadsheet as plain text, and which number formats make a number a date (ECMA-376 part 1, 18.8.30/31).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace dokaz::files::worker {

// What a format shows of a serial number.
struct DateShape {
    bool day = false;  // year, month or day
    bool clock = false; // hour, minute or second
};

// Of a built-in format's number; neither where it shows a number.
[[nodiscard]] DateShape shapeOfBuiltIn(std::int64_t format);
// Of a format code: "dd.mm.yyyy hh:mm". Words in quotes, colours, currencies and elapsed time ("[h]:mm") show no date.
[[nodiscard]] DateShape shapeOfCode(std::string_view code);

enum class Epoch { From1900, From1904 };
// "2021-03-05", "2021-03-05T10:20:00" or "10:20:00"; nothing where the serial is no date of the calendar: below 0, the day
// that never was (29 February 1900), beyond the year 9999.
[[nodiscard]] std::optional<std::string> dateOf(double serial, DateShape shape, Epoch epoch);
// "1.2500000000000001E-2" as "0.0125": the shortest decimal of the same value; nothing where it is not a number.
[[nodiscard]] std::optional<double> numberOf(std::string_view written);
[[nodiscard]] std::string decimalOf(double value);

} // namespace dokaz::files::worker
