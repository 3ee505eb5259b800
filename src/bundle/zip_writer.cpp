// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/zip_writer.h"

namespace dokaz::bundle {

base::Result<void> ZipWriter::put(base::ByteView bytes) {
    if (m_size + bytes.size() > mostZipBytes)
        return base::Error(base::ErrorCode::Unsupported, "a bundle of more than 4 GiB");
    TRY(m_file.write(bytes));
    m_size += bytes.size();
    return {};
}

base::Result<void> ZipWriter::begin(std::string name) {
    if (!isBundleName(name) || m_entries.size() >= mostZipEntries)
        return base::Error(base::ErrorCode::Invalid, "a file's name or the number of files in a bundle");
    m_open = {std::move(name), 0, 0, static_cast<std::uint32_t>(m_size)};
    m_checksum = {};
    return put(localHeaderOf(m_open, m_date));
}

base::Result<void> ZipWriter::append(base::ByteView bytes) {
    TRY(put(bytes));
    m_checksum.update(bytes);
    m_open.size += static_cast<std::uint32_t>(bytes.size());
    return {};
}

base::Result<void> ZipWriter::end() {
    m_open.checksum = m_checksum.value();
    TRY(m_file.writeAt(m_open.offset, localHeaderOf(m_open, m_date)));
    m_entries.push_back(m_open);
    return {};
}

base::Result<void> ZipWriter::finish() {
    TRY(put(directoryOf(m_entries, m_size, m_date)));
    TRY(m_file.sync());
    return m_file.close();
}

} // namespace dokaz::bundle
