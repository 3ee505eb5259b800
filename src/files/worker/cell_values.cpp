// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/cell_values.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace dokaz::files::worker {

DateShape shapeOfBuiltIn(std::int64_t format) {
    if (format == 22)
        return {true, true};
    // 27…36 and 50…58 are dates of East Asian editions.
    if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format == 36 ||
        (format >= 50 && format <= 58))
        return {true, false};
    if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || format == 45 || format == 47)
        return {false, true};
    return {};
}

namespace {

// The letters of a code that ask for something, without what is quoted, escaped or in brackets; `elapsed` where a bracket
// counts hours beyond a day.
std::string letters(std::string_view code, bool& elapsed) {
    std::string kept;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char letter = code[at];
        if (letter == ';')
            break; // the rest is for negative numbers
        if (letter == '\\' || letter == '_' || letter == '*') {
            ++at;
        } else if (letter == '"' || letter == '[') {
            const std::size_t end = code.find(letter == '"' ? '"' : ']', at + 1);
            if (end == std::string_view::npos)
                break;
            const std::string_view inside = code.substr(at + 1, end - at - 1);
            elapsed = elapsed || (letter == '[' && !inside.empty() &&
                                  inside.find_first_not_of("hHmMsS") == std::string_view::npos);
            at = end;
        } else {
            kept += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    return kept;
}

} // namespace

DateShape shapeOfCode(std::string_view code) {
    bool elapsed = false;
    const std::string kept = letters(code, elapsed);
    if (elapsed || kept == "general")
        return {};
    const bool clock = kept.find_first_of("hs") != std::string::npos;
    const bool day = kept.find_first_of("yd") != std::string::npos ||
                     (!clock && kept.find('m') != std::string::npos);
    return {day, clock};
}

std::optional<std::string> dateOf(double serial, DateShape shape, Epoch epoch) {
    constexpr double lastSerial = 2'958'466; // 9999-12-31 and a day
    if (!(serial >= 0) || serial >= lastSerial)
        return std::nullopt;
    auto days = static_cast<std::int64_t>(std::floor(serial));
    auto seconds = static_cast<std::int64_t>(std::llround((serial - std::floor(serial)) * 86'400));
    if (seconds == 86'400) {
        ++days;
        seconds = 0;
    }
    std::array<char, 32> out{};
    const auto hour = static_cast<int>(seconds / 3'600), minute = static_cast<int>(seconds / 60 % 60),
               second = static_cast<int>(seconds % 60);
    if (!shape.day) {
        std::snprintf(out.data(), out.size(), "%02d:%02d:%02d", hour, minute, second);
        return days == 0 ? std::optional<std::string>(out.data()) : std::nullopt;
    }
    if (epoch == Epoch::From1900 && (days == 0 || days == 60))
        return std::nullopt;
    using namespace std::chrono;
    const sys_days first = epoch == Epoch::From1904 ? sys_days{year{1904} / 1 / 1}
                                                    : sys_days{year{1899} / 12 / (days < 60 ? 31 : 30)};
    const year_month_day date{first + std::chrono::days{days}};
    const int y = static_cast<int>(date.year());
    const unsigned m = static_cast<unsigned>(date.month()), d = static_cast<unsigned>(date.day());
    if (y > 9999)
        return std::nullopt;
    if (shape.clock && seconds != 0)
        std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d", y, m, d, hour, minute, second);
    else
        std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", y, m, d);
    return std::string(out.data());
}

std::optional<double> numberOf(std::string_view written) {
    double value = 0;
    const char* end = written.data() + written.size();
    const auto [stopped, failure] = std::from_chars(written.data(), end, value);
    if (written.empty() || failure != std::errc() || stopped != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string decimalOf(double value) {
    // Programs show 15 digits: 0.1 + 0.2 is 0.3 in a sheet.
    std::array<char, 64> rounded{};
    std::snprintf(rounded.data(), rounded.size(), "%.15g", value);
    const double shown = numberOf(rounded.data()).value_or(value);
    std::array<char, 512> out{};
    const auto [end, failure] = std::to_chars(out.data(), out.data() + out.size(), shown, std::chars_format::fixed);
    if (failure != std::errc())
        return rounded.data();
    const std::string text(out.data(), end);
    return text == "-0" ? "0" : text;
}

} // namespace dokaz::files::worker
