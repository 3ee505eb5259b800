// SPDX-License-Identifier: GPL-3.0-or-later
// Randomness and time that repeat. For tests only.
#pragma once
#include "base/clock.h"
#include "base/random.h"

#include <random>

namespace dokaz::tests {

class SeededRandom final : public base::Random {
  public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> out) override {
        for (std::uint8_t& byte : out)
            byte = static_cast<std::uint8_t>(m_engine());
    }
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return m_engine() % bound; }

  private:
    std::mt19937_64 m_engine;
};

// Starts at 2026-01-02T03:04:05Z and moves only when told.
class SetClock final : public base::Clock {
  public:
    [[nodiscard]] base::Moment now() const override { return m_now; }
    [[nodiscard]] std::int64_t steadyMilliseconds() const override { return m_steady; }
    void advance(std::int64_t milliseconds) {
        m_now.milliseconds += milliseconds;
        m_steady += milliseconds;
    }
    void jumpTo(base::Moment moment) { m_now = moment; }

  private:
    base::Moment m_now{1767323045000};
    std::int64_t m_steady = 0;
};

} // namespace dokaz::tests
