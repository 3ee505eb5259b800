// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/head_file.h"

#include "crypto/sealed_bytes.h"

namespace dokaz::store {

using base::Result;

namespace {

constexpr std::size_t copySize = 64;
constexpr std::size_t authenticated = 40;

std::optional<LedgerHead> readCopy(const base::SecretBytes& key, base::ByteView copy) {
    const crypto::Mac24 mac = crypto::mac24(key, {copy.first(authenticated)});
    if (!crypto::equalInConstantTime(mac, copy.subspan(authenticated)))
        return std::nullopt;
    LedgerHead head;
    head.entries = base::readLittle64(copy, 0);
    std::copy_n(copy.begin() + 8, head.head.size(), head.head.begin());
    return head;
}

} // namespace

Result<HeadFile> HeadFile::create(const base::Path& path, base::SecretBytes key) {
    base::File file = TRY(base::File::createNew(path));
    const base::Bytes empty(2 * copySize);
    TRY(file.writeAt(0, empty));
    TRY(file.sync());
    return HeadFile(std::move(file), std::move(key));
}

Result<HeadFile> HeadFile::open(const base::Path& path, base::SecretBytes key) {
    return HeadFile(TRY(base::File::openToChange(path)), std::move(key));
}

Result<std::optional<LedgerHead>> HeadFile::read() {
    base::Bytes bytes(2 * copySize);
    if (const auto got = m_file.readAt(0, bytes); !got) {
        if (got.error().code() == base::ErrorCode::Corrupt)
            return std::optional<LedgerHead>();
        return got.error();
    }
    const auto first = readCopy(m_key, base::ByteView(bytes).first(copySize));
    const auto second = readCopy(m_key, base::ByteView(bytes).subspan(copySize));
    const bool newestIsFirst = first && (!second || first->entries >= second->entries);
    m_next = newestIsFirst ? copySize : 0;
    return newestIsFirst ? first : second;
}

Result<void> HeadFile::write(const LedgerHead& head) {
    base::Bytes copy;
    base::appendLittle64(copy, head.entries);
    copy.insert(copy.end(), head.head.begin(), head.head.end());
    const crypto::Mac24 mac = crypto::mac24(m_key, {copy});
    copy.insert(copy.end(), mac.begin(), mac.end());
    TRY(m_file.writeAt(m_next, copy));
    m_next = m_next == 0 ? copySize : 0;
    return {};
}

} // namespace dokaz::store
