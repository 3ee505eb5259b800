// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret_bytes.h"

#include <algorithm>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace dokaz::base {
namespace {

std::size_t wholePages(std::size_t size) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

} // namespace

void wipeMemory(void* at, std::size_t size) { explicit_bzero(at, size); }

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
    if (size == 0)
        return;
    void* pages = mmap(nullptr, wholePages(size), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    check(pages != MAP_FAILED);
    m_bytes = static_cast<std::uint8_t*>(pages);
    // Best effort: an exhausted RLIMIT_MEMLOCK costs the lock, not the work.
    (void)mlock(pages, wholePages(size));
    (void)madvise(pages, wholePages(size), MADV_DONTDUMP);
    (void)madvise(pages, wholePages(size), MADV_DONTFORK);
}

SecretBytes SecretBytes::copyOf(ByteView bytes) {
    SecretBytes out(bytes.size());
    if (!bytes.empty())
        std::memcpy(out.m_bytes, bytes.data(), bytes.size());
    return out;
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes() { wipe(); }

void SecretBytes::wipe() {
    if (m_bytes == nullptr)
        return;
    wipeMemory(m_bytes, m_size);
    munmap(m_bytes, wholePages(m_size));
    m_bytes = nullptr;
    m_size = 0;
}

} // namespace dokaz::base
