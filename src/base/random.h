// SPDX-License-Identifier: GPL-3.0-or-later
// Where unpredictable bytes come from. A parameter, so that a test repeats.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace dokaz::base {

class Random {
  public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;
    // Fills all of `out`. Never fails: a system without randomness ends the process.
    virtual void fill(std::span<std::uint8_t> out) = 0;

    template <std::size_t N> [[nodiscard]] std::array<std::uint8_t, N> bytes() {
        std::array<std::uint8_t, N> out{};
        fill(out);
        return out;
    }
};

// The kernel's generator (getrandom). Thread-safe.
class SystemRandom final : public Random {
  public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace dokaz::base
