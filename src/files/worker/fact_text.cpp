// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/fact_text.h"

#include "base/utf8.h"
#include "files/limits.h"
#include "files/worker/flow_text.h"
#include "text/encoding.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace dokaz::files::worker {

std::string factText(std::string_view untrusted) {
    const std::string decoded =
        base::isUtf8(untrusted) ? std::string() : text::decode(base::bytesOf(untrusted.substr(0, limits::labelBytes / 4))).text;
    FlowText text;
    text.add(base::isUtf8(untrusted) ? base::codePoints(untrusted, 0, limits::labelBytes / 4)
                                     : std::string_view(decoded));
    return text.text();
}

std::string degreesText(double degrees, double most) {
    char out[32];
    if (!(std::fabs(degrees) <= most))
        return {};
    std::snprintf(out, sizeof out, "%.6f", degrees);
    std::string text(out);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text == "-0" ? "0" : text;
}

void readPosition(std::string_view written, Facts& into) {
    const auto signAfter = [&written](std::size_t from) { return written.find_first_of("+-/", from); };
    if (written.empty() || (written[0] != '+' && written[0] != '-'))
        return;
    const std::size_t second = signAfter(1);
    if (second == std::string_view::npos || written[second] == '/')
        return;
    const auto degreesOf = [](std::string_view part) {
        double value = NAN;
        (void)std::from_chars(part.data() + (part[0] == '+' ? 1 : 0), part.data() + part.size(), value);
        return value;
    };
    const double latitude = degreesOf(written.substr(0, second));
    const double longitude = degreesOf(written.substr(second, signAfter(second + 1) - second));
    into.latitude = degreesText(latitude, 90);
    into.longitude = degreesText(longitude, 180);
    if (into.latitude.empty() || into.longitude.empty())
        into.latitude.clear(), into.longitude.clear();
}

} // namespace dokaz::files::worker
