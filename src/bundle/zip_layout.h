// SPDX-License-Identifier: GPL-3.0-or-later
// The one form of ZIP archive that bundles have (APPNOTE 6.3.3 read narrowly): stored entries one after another
// without gaps, no extra fields, no comments, one fixed time, then the directory. Every byte outside the entries'
// contents follows from names, sizes, checksums and the day, so a changed one is found.
#pragma once
#include "base/bytes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::bundle {

inline constexpr std::uint64_t mostZipBytes = 0xFFFFFFFEU; // without ZIP64
inline constexpr std::size_t mostZipEntries = 0xFFFEU;
inline constexpr std::size_t localHeaderSize = 30;         // before the name

struct ZipEntry {
    std::string name;          // "DKZ-…/data/index.html"
    std::uint32_t size = 0;
    std::uint32_t checksum = 0;
    std::uint32_t offset = 0;  // of the local header
};

// The date field of MS-DOS for "YYYY-MM-DD", 1980 … 2107. Invalid otherwise.
[[nodiscard]] base::Result<std::uint16_t> zipDateOf(std::string_view day);
[[nodiscard]] base::Bytes localHeaderOf(const ZipEntry& entry, std::uint16_t date);
// The central directory and its end record.
[[nodiscard]] base::Bytes directoryOf(const std::vector<ZipEntry>& entries, std::uint64_t offset, std::uint16_t date);
// Letters, digits, '.', '_', '-' in parts joined by '/'; no part is empty or begins with '.'.
[[nodiscard]] bool isBundleName(std::string_view name);
// Payload before the rest, then by bytes: the order of the entries. `inBag` is the name without the bag's folder.
[[nodiscard]] bool standsBefore(std::string_view inBag, std::string_view other);

} // namespace dokaz::bundle
