// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linux/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace dokaz::sandbox {

using base::Result;

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        if (m_number >= 0)
            ::close(m_number);
        m_number = other.release();
    }
    return *this;
}

Descriptor::~Descriptor() {
    if (m_number >= 0)
        ::close(m_number);
}

int Descriptor::release() { return std::exchange(m_number, -1); }

Result<Descriptor> raised(Descriptor low) {
    const int high = ::fcntl(low.number(), F_DUPFD_CLOEXEC, 10);
    if (high < 0)
        return base::errnoError("descriptor");
    return Descriptor(high);
}

Result<Descriptor> sealedMemory(base::ByteView content) {
    Descriptor memory(::memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (memory.number() < 0)
        return base::errnoError("memory file");
    while (!content.empty()) {
        const ssize_t written = ::write(memory.number(), content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return base::errnoError("memory file");
        content = content.subspan(static_cast<std::size_t>(written));
    }
    if (::fcntl(memory.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
        return base::errnoError("memory file seal");
    return raised(std::move(memory));
}

} // namespace dokaz::sandbox
