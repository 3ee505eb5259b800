// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/archive_folder.h"

#include <sys/file.h>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<void> takeLock(const base::File& file) {
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0)
        return {};
    if (errno == EWOULDBLOCK)
        return Error(ErrorCode::Busy, "another process has this archive open");
    return base::errnoError("lock");
}

Result<void> checkFormat(const base::Path& folder) {
    const auto content = base::readFile(folder / "FORMAT", 100);
    if (!content)
        return Error(ErrorCode::Invalid, folder.filename().string() + ": not an archive");
    const std::string_view text = base::textOf(content.value());
    if (text == formatText)
        return {};
    if (text.starts_with("dokaz-archive "))
        return Error(ErrorCode::TooNew, folder.filename().string());
    return Error(ErrorCode::Invalid, folder.filename().string() + ": not an archive");
}

} // namespace

Result<ArchiveFolder> ArchiveFolder::create(const base::Path& folder) {
    TRY(base::createPrivateFolder(folder));
    TRY(base::createPrivateFolder(folder / "objects"));
    TRY(base::createPrivateFolder(folder / "tmp"));
    TRY(base::createPrivateFolder(folder / "vault"));
    base::File lock = TRY(base::File::createNew(folder / "lock"));
    TRY(takeLock(lock));
    return ArchiveFolder(folder, std::move(lock));
}

Result<ArchiveFolder> ArchiveFolder::open(const base::Path& folder) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder, ignored))
        return Error(ErrorCode::NotFound, folder.filename().string());
    if (!std::filesystem::is_directory(folder, ignored))
        return Error(ErrorCode::Invalid, folder.filename().string() + ": not an archive");
    TRY(checkFormat(folder));
    base::File lock = TRY(base::File::openToChange(folder / "lock"));
    TRY(takeLock(lock));
    return ArchiveFolder(folder, std::move(lock));
}

} // namespace dokaz::store
