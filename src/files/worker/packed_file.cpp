// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/packed_file.h"

#include "files/limits.h"
#include "files/worker/opening.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace dokaz::files::worker {

using pdf::ReadFailure;

namespace {

struct Close {
    void operator()(archive* opened) const { ::archive_read_free(opened); }
};
using Opened = std::unique_ptr<archive, Close>;

Opened openZip(base::ByteView bytes) {
    Opened opened(::archive_read_new());
    // Seekable: the list at the end of the file counts, as it does for every program that writes office files.
    if (!opened || ::archive_read_support_format_zip_seekable(opened.get()) != ARCHIVE_OK ||
        ::archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        giveUp(ReadFailure::Damaged);
    return opened;
}

// Nothing at the end of the list.
archive_entry* nextEntry(archive* opened) {
    archive_entry* entry = nullptr;
    const int result = ::archive_read_next_header(opened, &entry);
    if (result == ARCHIVE_EOF)
        return nullptr;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        giveUp(ReadFailure::Damaged);
    return entry;
}

std::string nameOf(archive_entry* entry) {
    const char* name = ::archive_entry_pathname_utf8(entry);
    if (name == nullptr)
        name = ::archive_entry_pathname(entry);
    return name == nullptr ? std::string() : std::string(name);
}

base::Bytes inflate(archive* opened, std::uint64_t& inflated) {
    constexpr std::size_t pieceSize = 256 * 1024;
    base::Bytes whole;
    for (;;) {
        const std::size_t had = whole.size();
        whole.resize(had + pieceSize);
        const la_ssize_t got = ::archive_read_data(opened, whole.data() + had, pieceSize);
        if (got < 0)
            giveUp(ReadFailure::Damaged);
        whole.resize(had + static_cast<std::size_t>(got));
        inflated += static_cast<std::uint64_t>(got);
        if (whole.size() > limits::partBytes || inflated > limits::inflatedBytes)
            giveUp(ReadFailure::LimitReached);
        if (got == 0)
            return whole;
    }
}

} // namespace

PackedFile::PackedFile(base::ByteView bytes) : m_bytes(bytes) {
    const Opened opened = openZip(m_bytes);
    std::uint32_t count = 0;
    while (archive_entry* entry = nextEntry(opened.get())) {
        if (++count > limits::parts)
            giveUp(ReadFailure::LimitReached);
        m_names.insert(nameOf(entry));
    }
}

base::Bytes PackedFile::part(const std::string& name) {
    std::map<std::string, base::Bytes> found = parts({name});
    return found.empty() ? base::Bytes() : std::move(found.begin()->second);
}

std::map<std::string, base::Bytes> PackedFile::parts(const std::set<std::string>& names) {
    std::map<std::string, base::Bytes> found;
    const Opened opened = openZip(m_bytes);
    while (found.size() < names.size()) {
        archive_entry* entry = nextEntry(opened.get());
        if (entry == nullptr)
            break;
        const std::string name = nameOf(entry);
        if (!names.contains(name) || found.contains(name))
            continue;
        if (::archive_entry_is_encrypted(entry) != 0)
            giveUp(ReadFailure::NeedsPassword);
        found.emplace(name, inflate(opened.get(), m_inflated));
    }
    return found;
}

namespace {

Opened openGzip(base::ByteView bytes) {
    Opened opened(::archive_read_new());
    if (!opened || ::archive_read_support_filter_gzip(opened.get()) != ARCHIVE_OK ||
        ::archive_read_support_format_raw(opened.get()) != ARCHIVE_OK ||
        ::archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK ||
        nextEntry(opened.get()) == nullptr)
        giveUp(ReadFailure::Damaged);
    return opened;
}

} // namespace

bool gunzipsTo(base::ByteView bytes, std::string_view start) {
    const Opened opened = openGzip(bytes);
    std::string head(start.size(), '\0');
    const la_ssize_t got = ::archive_read_data(opened.get(), head.data(), head.size());
    return got == static_cast<la_ssize_t>(head.size()) && head == start;
}

base::Bytes gunzip(base::ByteView bytes) {
    const Opened opened = openGzip(bytes);
    std::uint64_t inflated = 0;
    return inflate(opened.get(), inflated);
}

} // namespace dokaz::files::worker
