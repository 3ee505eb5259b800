// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an archive of a bundle from strangers. Only the one form of zip_layout.h is taken: nothing is unpacked to
// disk, nothing is decompressed, and no name, link or size of the archive is ever followed.
//
// Threads: one. Ownership: the caller's file.
// Invariants: 1. Memory used does not depend on what the archive says of itself, save for the directory.
// 2. After success every byte of the file is accounted for.
#pragma once
#include "base/file.h"
#include "bundle/zip_layout.h"

#include <functional>

namespace dokaz::bundle {

// Where and how the archive differs from the form; `place` is an entry's name or a part ("the archive's directory").
struct ZipDifference {
    std::string place;
    std::string what;
};

struct ZipVisitor {
    std::function<void(const std::string& name, std::uint64_t size)> begin;
    std::function<void(base::ByteView)> bytes;
    std::function<void()> end;
};

struct ZipReading {
    std::vector<ZipEntry> entries;            // those that were read before the first structural difference
    std::vector<ZipDifference> differences;   // empty: the form holds
    std::uint16_t date = 0;                   // of the first entry
};

// Io where the file cannot be read; Cancelled where `goOn` says so. What is wrong with the bytes is in the reading.
[[nodiscard]] base::Result<ZipReading> readZip(const base::File& untrustedFile, const ZipVisitor& visitor,
                                               const std::function<base::Result<void>()>& goOn);

} // namespace dokaz::bundle
