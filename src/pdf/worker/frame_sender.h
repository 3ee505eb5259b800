// SPDX-License-Identifier: GPL-3.0-or-later
// Frames to the pipe, gathered into large writes. A reader that is gone ends the process.
#pragma once
#include "base/bytes.h"

namespace dokaz::pdf::worker {

class FrameSender final {
public:
    explicit FrameSender(int descriptor) : m_descriptor(descriptor) {}
    void send(const base::Bytes& frame);
    // Sends what is gathered. To be called before the process ends, and before work that may take long.
    void flush();

private:
    int m_descriptor;
    base::Bytes m_gathered;
};

} // namespace dokaz::pdf::worker
