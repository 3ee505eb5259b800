// SPDX-License-Identifier: GPL-3.0-or-later
// CRC-32 as ZIP archives use it (ISO 3309). Finds accidents, proves nothing.
#pragma once
#include "base/bytes.h"

namespace dokaz::bundle {

class Crc32 final {
  public:
    void update(base::ByteView bytes);
    [[nodiscard]] std::uint32_t value() const { return ~m_state; }

  private:
    std::uint32_t m_state = 0xFFFFFFFFU;
};

} // namespace dokaz::bundle
