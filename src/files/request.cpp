// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/request.h"

namespace dokaz::files {

namespace {
constexpr std::string_view magic{"DKOQ\x01\0\0\0", 8};
constexpr std::size_t wholeSize = 8 + 4 + 4 + 8;
} // namespace

base::Bytes encodeRequest(const OpenRequest& request) {
    base::Bytes bytes = base::copyOf(base::bytesOf(magic));
    base::appendLittle32(bytes, static_cast<std::uint32_t>(request.task));
    base::appendLittle32(bytes, request.cpuSeconds);
    base::appendLittle64(bytes, request.addressSpaceBytes);
    return bytes;
}

base::Result<OpenRequest> decodeRequest(base::ByteView bytes) {
    if (bytes.size() != wholeSize || base::textOf(bytes.first(8)) != magic)
        return base::Error(base::ErrorCode::Invalid, "request");
    const std::uint32_t task = base::readLittle32(bytes, 8);
    if (task < 1 || task > static_cast<std::uint32_t>(Task::ReadCapture))
        return base::Error(base::ErrorCode::Invalid, "request");
    return OpenRequest{static_cast<Task>(task), base::readLittle32(bytes, 12), base::readLittle64(bytes, 16)};
}

} // namespace dokaz::files
