// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <chrono>
#include <cstdio>

namespace dokaz::base {

std::string toIso(Moment moment) {
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds(moment.milliseconds)};
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss<milliseconds> time(at - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text;
}

std::string dayOf(Moment moment) { return toIso(moment).substr(0, 10); }

Result<Moment> momentFromIso(std::string_view text) {
    using namespace std::chrono;
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0, ms = 0;
    const std::string copy(text);
    if (copy.size() != 24 ||
        std::sscanf(copy.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3dZ", &y, &mo, &d, &h, &mi, &s, &ms) != 7)
        return Error(ErrorCode::Invalid, "not a moment in time: " + copy);
    const year_month_day date(year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d)));
    if (!date.ok())
        return Error(ErrorCode::Invalid, "not a day: " + copy);
    const auto at = sys_days(date) + hours(h) + minutes(mi) + seconds(s) + milliseconds(ms);
    const Moment moment{duration_cast<milliseconds>(at.time_since_epoch()).count()};
    if (toIso(moment) != copy)
        return Error(ErrorCode::Invalid, "not a moment in time: " + copy);
    return moment;
}

Moment SystemClock::now() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

std::int64_t SystemClock::steadyMilliseconds() const {
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace dokaz::base
