// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/sha256.h"

#include "files/worker/opening.h"

extern "C" {
#include <libavutil/sha.h>
}

namespace dokaz::files::worker {

std::string sha256Hex(base::ByteView bytes) {
    AVSHA* state = ::av_sha_alloc();
    if (state == nullptr)
        giveUp(pdf::ReadFailure::MemoryLimit);
    std::array<std::uint8_t, 32> digest{};
    ::av_sha_init(state, 256);
    ::av_sha_update(state, bytes.data(), bytes.size());
    ::av_sha_final(state, digest.data());
    return base::toHex(digest);
}

} // namespace dokaz::files::worker
