// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of an opening process, as the bytes it finds at descriptor 4. docs/formats/worker_wire.md, "dokaz-opener".
#pragma once
#include "base/bytes.h"

namespace dokaz::files {

enum class Task : std::uint8_t { ReadGrid = 1, ReadFlow = 2, ReadFacts = 3, ReadCapture = 4 };

struct OpenRequest {
    Task task = Task::ReadFlow;
    std::uint32_t cpuSeconds = 0;
    std::uint64_t addressSpaceBytes = 0;
};

[[nodiscard]] base::Bytes encodeRequest(const OpenRequest& request);
// Invalid where the bytes are not exactly one request.
[[nodiscard]] base::Result<OpenRequest> decodeRequest(base::ByteView bytes);

} // namespace dokaz::files
