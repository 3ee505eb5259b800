// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/zip_reader.h"

#include "bundle/checksum.h"

#include <algorithm>

namespace dokaz::bundle {
namespace {

constexpr std::size_t pieceSize = 256U * 1024U;
constexpr std::uint32_t localMark = 0x04034B50U;

std::uint16_t read16(base::ByteView bytes, std::size_t at) {
    return static_cast<std::uint16_t>(bytes[at] | bytes[at + 1] << 8U);
}

class Reader final {
  public:
    Reader(const base::File& file, std::uint64_t size, const ZipVisitor& visitor,
           const std::function<base::Result<void>()>& goOn)
        : m_file(file), m_fileSize(size), m_visitor(visitor), m_goOn(goOn) {}

    base::Result<ZipReading> read() {
        while (TRY(readEntry())) {
        }
        if (!m_isLost)
            TRY(readDirectory());
        return std::move(m_reading);
    }

  private:
    void differs(std::string place, std::string what) {
        m_reading.differences.push_back({std::move(place), std::move(what)});
    }
    // The structure cannot be followed further.
    bool lost(std::string place, std::string what) {
        differs(std::move(place), std::move(what));
        m_isLost = true;
        return false;
    }
    std::string placeNow() const {
        return m_reading.entries.empty() ? "the archive's beginning"
                                         : "the archive's header after " + m_reading.entries.back().name;
    }

    // False at the directory or where the structure cannot be followed.
    base::Result<bool> readEntry() {
        base::Bytes fixed(std::min<std::uint64_t>(localHeaderSize, m_fileSize - m_at));
        TRY(m_file.readAt(m_at, fixed));
        if (fixed.size() >= 4 && base::readLittle32(fixed, 0) == 0x02014B50U && !m_reading.entries.empty())
            return false;
        if (fixed.size() < localHeaderSize || base::readLittle32(fixed, 0) != localMark)
            return lost(placeNow(), "it is not the header of a file");
        ZipEntry entry;
        entry.checksum = base::readLittle32(fixed, 14);
        entry.size = base::readLittle32(fixed, 22);
        entry.offset = static_cast<std::uint32_t>(m_at);
        const std::uint64_t nameLength = read16(fixed, 26);
        if (nameLength == 0 || nameLength > 256 || m_at + localHeaderSize + nameLength + entry.size > m_fileSize)
            return lost(placeNow(), "its name or size is impossible");
        base::Bytes name(nameLength);
        TRY(m_file.readAt(m_at + localHeaderSize, name));
        entry.name = std::string(base::textOf(name));
        return visit(entry, fixed);
    }

    base::Result<bool> visit(const ZipEntry& entry, base::ByteView fixed) {
        if (!isBundleName(entry.name))
            return lost(placeNow(), "its name is not allowed in a bundle");
        if (m_reading.entries.size() >= mostZipEntries)
            return lost("the archive", "it holds too many files");
        if (m_reading.entries.empty())
            m_reading.date = read16(fixed, 12);
        const base::Bytes expected = localHeaderOf(entry, read16(fixed, 12));
        if (!std::equal(fixed.begin(), fixed.end(), expected.begin()))
            differs("the archive's header of " + entry.name, "it is not of the form bundles have");
        if (read16(fixed, 12) != m_reading.date)
            differs("the archive's header of " + entry.name, "its date is not that of the others");
        m_reading.entries.push_back(entry);
        m_at += expected.size();
        return visitBytes(entry);
    }

    base::Result<bool> visitBytes(const ZipEntry& entry) {
        m_visitor.begin(entry.name, entry.size);
        Crc32 checksum;
        base::Bytes piece(std::min<std::uint64_t>(pieceSize, entry.size));
        for (std::uint64_t left = entry.size; left > 0;) {
            TRY(m_goOn());
            const std::span<std::uint8_t> part = std::span(piece).first(std::min<std::uint64_t>(piece.size(), left));
            TRY(m_file.readAt(m_at, part));
            checksum.update(part);
            m_visitor.bytes(part);
            m_at += part.size();
            left -= part.size();
        }
        m_visitor.end();
        if (checksum.value() != entry.checksum)
            differs(entry.name, "its bytes and its checksum in the archive differ");
        return true;
    }

    base::Result<void> readDirectory() {
        const base::Bytes expected = directoryOf(m_reading.entries, m_at, m_reading.date);
        if (m_fileSize - m_at != expected.size()) {
            differs("the archive's directory", "its length is not that of the files before it");
            return {};
        }
        base::Bytes found(expected.size());
        TRY(m_file.readAt(m_at, found));
        const auto at = std::mismatch(found.begin(), found.end(), expected.begin()).first - found.begin();
        if (static_cast<std::size_t>(at) == found.size())
            return {};
        std::size_t passed = 0;
        for (const ZipEntry& entry : m_reading.entries) {
            passed += 46 + entry.name.size();
            if (static_cast<std::size_t>(at) < passed) {
                differs("the archive's directory, line of " + entry.name, "it does not agree with the file's header");
                return {};
            }
        }
        differs("the archive's end record", "it does not agree with the directory");
        return {};
    }

    const base::File& m_file;
    std::uint64_t m_fileSize;
    const ZipVisitor& m_visitor;
    const std::function<base::Result<void>()>& m_goOn;
    std::uint64_t m_at = 0;
    bool m_isLost = false;
    ZipReading m_reading;
};

} // namespace

base::Result<ZipReading> readZip(const base::File& untrustedFile, const ZipVisitor& visitor,
                                 const std::function<base::Result<void>()>& goOn) {
    const std::uint64_t size = TRY(untrustedFile.size());
    if (size > mostZipBytes) {
        ZipReading reading;
        reading.differences.push_back({"the archive", "it is larger than bundles are"});
        return reading;
    }
    return Reader(untrustedFile, size, visitor, goOn).read();
}

} // namespace dokaz::bundle
