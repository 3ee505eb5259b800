// SPDX-License-Identifier: GPL-3.0-or-later
// What time it is. A parameter, so that a test repeats and a wrong clock can be tried.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dokaz::base {

// A moment: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
struct Moment {
    std::int64_t milliseconds = 0;
    auto operator<=>(const Moment&) const = default;
};

// "2026-11-22T03:46:00.123Z"
[[nodiscard]] std::string toIso(Moment moment);
// "2026-11-22": the day in UTC.
[[nodiscard]] std::string dayOf(Moment moment);
// Reads what toIso writes; Invalid otherwise.
[[nodiscard]] Result<Moment> momentFromIso(std::string_view text);

class Clock {
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    // Wall time. May jump backwards; nothing may be ordered by it.
    [[nodiscard]] virtual Moment now() const = 0;
    // For measuring how long something takes. Never jumps backwards.
    [[nodiscard]] virtual std::int64_t steadyMilliseconds() const = 0;
};

class SystemClock final : public Clock {
  public:
    [[nodiscard]] Moment now() const override;
    [[nodiscard]] std::int64_t steadyMilliseconds() const override;
};

} // namespace dokaz::base
