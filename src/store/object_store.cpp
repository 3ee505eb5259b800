// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/object_store.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<KeptObject> ObjectStore::keep(base::ByteView content) const {
    KeptObject kept;
    kept.uid = record::RowId::fresh(*m_random);
    kept.file = base::toHex(m_random->bytes<16>());
    const base::SecretBytes key = crypto::freshObjectKey(*m_random);
    const base::Path temporary = m_temporary / kept.file;
    {
        crypto::SealedObjectWriter writer =
            TRY(crypto::SealedObjectWriter::create(TRY(base::File::createNew(temporary)), key, *m_random));
        TRY(writer.write(content));
        kept.summary = TRY(writer.finish());
        base::File file = writer.takeFile();
        TRY(file.sync());
        TRY(file.close());
    }
    const base::Path target = pathOf(kept.file);
    std::error_code ignored;
    if (!std::filesystem::exists(target.parent_path(), ignored))
        if (const auto made = base::createPrivateFolder(target.parent_path());
            !made && !std::filesystem::is_directory(target.parent_path(), ignored))
            return made.error();
    TRY(base::renameDurably(temporary, target));
    kept.wrappedKey = crypto::wrapKey(m_wrappingKey, key, base::bytesOf(kept.uid.text()), *m_random);
    return kept;
}

Result<crypto::SealedObjectReader> ObjectStore::open(const ObjectPlace& place) const {
    const base::SecretBytes key =
        TRY(crypto::unwrapKey(m_wrappingKey, place.wrappedKey, base::bytesOf(place.uid.text())));
    auto file = base::File::openToRead(pathOf(place.file));
    if (!file)
        return Error(ErrorCode::Corrupt, "object " + place.uid.text() + ": its file is missing");
    return crypto::SealedObjectReader::open(std::move(file).value(), key, place.size);
}

Result<base::Bytes> ObjectStore::read(const ObjectPlace& place, std::uint64_t limit) const {
    if (place.size > limit)
        return Error(ErrorCode::Refused, "object " + place.uid.text() + ": larger than the limit");
    crypto::SealedObjectReader reader = TRY(open(place));
    base::Bytes content(place.size);
    if (TRY(reader.readAt(0, content)) != content.size())
        return Error(ErrorCode::Corrupt, "object " + place.uid.text() + ": shorter than it was");
    return content;
}

Result<void> ObjectStore::discard(const std::string& file) const { return base::removeFile(pathOf(file)); }

Result<std::vector<std::string>> ObjectStore::files() const {
    std::vector<std::string> names;
    std::error_code failed;
    for (std::filesystem::recursive_directory_iterator at(m_objects, failed), end; !failed && at != end;
         at.increment(failed))
        if (at->is_regular_file(failed))
            names.push_back(at->path().filename().string());
    if (failed)
        return Error(ErrorCode::Io, "objects: " + failed.message());
    std::sort(names.begin(), names.end());
    return names;
}

Result<void> ObjectStore::sweepTemporary() const {
    std::error_code failed;
    std::vector<base::Path> left;
    for (std::filesystem::directory_iterator at(m_temporary, failed), end; !failed && at != end; at.increment(failed))
        left.push_back(at->path());
    for (const base::Path& path : left)
        TRY(base::removeFile(path));
    return {};
}

} // namespace dokaz::store
