// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/zip_layout.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace dokaz::bundle {
namespace {

constexpr std::uint16_t versionNeeded = 20;
constexpr std::uint16_t madeBy = 3U << 8U | versionNeeded; // Unix, for the modes below
constexpr std::uint32_t fileMode = 0100644U;

void append16(base::Bytes& to, std::uint32_t value) {
    to.push_back(static_cast<std::uint8_t>(value));
    to.push_back(static_cast<std::uint8_t>(value >> 8U));
}

void appendText(base::Bytes& to, std::string_view text) { to.insert(to.end(), text.begin(), text.end()); }

// The fields that the local header and the directory share.
void appendShared(base::Bytes& to, const ZipEntry& entry, std::uint16_t date) {
    append16(to, versionNeeded);
    append16(to, 0); // no flags
    append16(to, 0); // stored
    append16(to, 0); // midnight
    append16(to, date);
    base::appendLittle32(to, entry.checksum);
    base::appendLittle32(to, entry.size);
    base::appendLittle32(to, entry.size);
    append16(to, static_cast<std::uint32_t>(entry.name.size()));
    append16(to, 0); // no extra field
}

} // namespace

base::Result<std::uint16_t> zipDateOf(std::string_view day) {
    unsigned year = 0, month = 0, dayOfMonth = 0;
    const char* at = day.data();
    const bool isRead = day.size() == 10 && day[4] == '-' && day[7] == '-' &&
                        std::from_chars(at, at + 4, year).ptr == at + 4 &&
                        std::from_chars(at + 5, at + 7, month).ptr == at + 7 &&
                        std::from_chars(at + 8, at + 10, dayOfMonth).ptr == at + 10;
    if (!isRead || year < 1980 || year > 2107 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31)
        return base::Error(base::ErrorCode::Invalid, "the day of the bundle");
    return static_cast<std::uint16_t>((year - 1980U) << 9U | month << 5U | dayOfMonth);
}

base::Bytes localHeaderOf(const ZipEntry& entry, std::uint16_t date) {
    base::Bytes out;
    base::appendLittle32(out, 0x04034B50U);
    appendShared(out, entry, date);
    appendText(out, entry.name);
    return out;
}

base::Bytes directoryOf(const std::vector<ZipEntry>& entries, std::uint64_t offset, std::uint16_t date) {
    base::Bytes out;
    for (const ZipEntry& entry : entries) {
        base::appendLittle32(out, 0x02014B50U);
        append16(out, madeBy);
        appendShared(out, entry, date);
        append16(out, 0); // no comment
        append16(out, 0); // disk
        append16(out, 0); // internal attributes
        base::appendLittle32(out, fileMode << 16U);
        base::appendLittle32(out, entry.offset);
        appendText(out, entry.name);
    }
    const auto size = static_cast<std::uint32_t>(out.size());
    base::appendLittle32(out, 0x06054B50U);
    append16(out, 0);
    append16(out, 0);
    append16(out, static_cast<std::uint32_t>(entries.size()));
    append16(out, static_cast<std::uint32_t>(entries.size()));
    base::appendLittle32(out, size);
    base::appendLittle32(out, static_cast<std::uint32_t>(offset));
    append16(out, 0);
    return out;
}

bool isBundleName(std::string_view name) {
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-' || c == '/';
    };
    if (name.empty() || name.size() > 240 || name.back() == '/' || !std::all_of(name.begin(), name.end(), isAllowed))
        return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((i == 0 || name[i - 1] == '/') && (name[i] == '.' || name[i] == '/'))
            return false;
    return true;
}

bool standsBefore(std::string_view inBag, std::string_view other) {
    const auto rank = [](std::string_view name) { return name.starts_with("data/") ? 0 : 1; };
    return std::make_tuple(rank(inBag), inBag) < std::make_tuple(rank(other), other);
}

} // namespace dokaz::bundle
