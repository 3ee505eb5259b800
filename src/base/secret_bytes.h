// SPDX-License-Identifier: GPL-3.0-or-later
// Key material: locked in memory where the system allows it, left out of core dumps, wiped when it goes.
#pragma once
#include "base/bytes.h"

#include <cstddef>
#include <memory>
#include <span>

namespace dokaz::base {

// Owns its pages alone. Moves leave the source empty. Copying is explicit (`clone`) so that each copy is seen.
class SecretBytes final {
  public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size); // zero-filled
    [[nodiscard]] static SecretBytes copyOf(ByteView bytes);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    [[nodiscard]] SecretBytes clone() const { return copyOf(view()); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] ByteView view() const { return {m_bytes, m_size}; }
    [[nodiscard]] std::span<std::uint8_t> writable() { return {m_bytes, m_size}; }
    void wipe();

  private:
    std::uint8_t* m_bytes = nullptr; // whole pages from mmap, owned
    std::size_t m_size = 0;
};

// Overwrites memory in a way the compiler keeps.
void wipeMemory(void* at, std::size_t size);

} // namespace dokaz::base
