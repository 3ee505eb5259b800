// SPDX-License-Identifier: GPL-3.0-or-later
// An owned file descriptor, and memory files that nobody can change any more.
#pragma once
#include "base/bytes.h"

namespace dokaz::sandbox {

class Descriptor final {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    Descriptor(Descriptor&& other) noexcept : m_number(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    ~Descriptor();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int release();

private:
    int m_number = -1;
};

// The same open file at a number ≥ 10, so that nothing stands where a child's own descriptors go.
[[nodiscard]] base::Result<Descriptor> raised(Descriptor low);
// A memory file with `content`, sealed against writing, growing and shrinking.
[[nodiscard]] base::Result<Descriptor> sealedMemory(base::ByteView content);

} // namespace dokaz::sandbox
