// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/frame_sender.h"

#include <cerrno>
#include <unistd.h>

namespace dokaz::pdf::worker {

void FrameSender::send(const base::Bytes& frame) {
    constexpr std::size_t enough = 64 * 1024;
    m_gathered.insert(m_gathered.end(), frame.begin(), frame.end());
    if (m_gathered.size() >= enough)
        flush();
}

void FrameSender::flush() {
    base::ByteView left = m_gathered;
    while (!left.empty()) {
        const ssize_t written = ::write(m_descriptor, left.data(), left.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            ::_exit(1);
        left = left.subspan(static_cast<std::size_t>(written));
    }
    m_gathered.clear();
}

} // namespace dokaz::pdf::worker
