// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dokaz::base {
namespace {

Result<int> openDescriptor(const Path& path, int flags, mode_t mode = 0) {
    int descriptor = -1;
    do {
        descriptor = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, mode);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
        return errnoError(path.filename().string());
    return descriptor;
}

Result<int> openRegular(const Path& path, int flags) {
    const int descriptor = TRY(openDescriptor(path, flags | O_NONBLOCK));
    struct stat status {};
    const bool known = ::fstat(descriptor, &status) == 0;
    if (!known || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error(ErrorCode::Invalid, path.filename().string() + ": not a regular file");
    }
    return descriptor;
}

} // namespace

Result<File> File::openToRead(const Path& path) { return File(TRY(openRegular(path, O_RDONLY))); }
Result<File> File::openToChange(const Path& path) { return File(TRY(openRegular(path, O_RDWR))); }
Result<File> File::createNew(const Path& path) {
    return File(TRY(openDescriptor(path, O_RDWR | O_CREAT | O_EXCL, 0600)));
}

File::File(File&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

File& File::operator=(File&& other) noexcept {
    if (this != &other) {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

File::~File() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::uint64_t> File::size() const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0)
        return errnoError("file size");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<std::size_t> File::read(std::span<std::uint8_t> out) {
    while (true) {
        const ssize_t got = ::read(m_descriptor, out.data(), out.size());
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            return errnoError("reading");
    }
}

Result<void> File::readAt(std::uint64_t offset, std::span<std::uint8_t> out) const {
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t got = ::pread(m_descriptor, out.data() + done, out.size() - done,
                                    static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errnoError("reading");
        if (got == 0)
            return Error(ErrorCode::Corrupt, "file shorter than expected");
        done += static_cast<std::size_t>(got);
    }
    return {};
}

Result<void> File::write(ByteView bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::write(m_descriptor, bytes.data() + done, bytes.size() - done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errnoError("writing");
        done += static_cast<std::size_t>(put);
    }
    return {};
}

Result<void> File::writeAt(std::uint64_t offset, ByteView bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::pwrite(m_descriptor, bytes.data() + done, bytes.size() - done,
                                     static_cast<off_t>(offset + done));
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errnoError("writing");
        done += static_cast<std::size_t>(put);
    }
    return {};
}

Result<void> File::sync() {
    if (::fsync(m_descriptor) != 0)
        return errnoError("syncing");
    return {};
}

Result<void> File::close() {
    const int descriptor = std::exchange(m_descriptor, -1);
    if (descriptor >= 0 && ::close(descriptor) != 0)
        return errnoError("closing");
    return {};
}

Result<Bytes> readFile(const Path& path, std::uint64_t limit) {
    File file = TRY(File::openToRead(path));
    const std::uint64_t size = TRY(file.size());
    if (size > limit)
        return Error(ErrorCode::Refused, path.filename().string() + ": larger than the limit");
    Bytes content(size);
    std::size_t done = 0;
    while (done < content.size()) {
        const std::size_t got = TRY(file.read(std::span(content).subspan(done)));
        if (got == 0)
            break;
        done += got;
    }
    content.resize(done);
    return content;
}

Result<void> replaceFile(const Path& path, ByteView content) {
    Path temporary = path;
    temporary += ".new";
    TRY(removeFile(temporary));
    {
        File file = TRY(File::createNew(temporary));
        auto written = file.write(content);
        if (written)
            written = file.sync();
        if (written)
            written = file.close();
        if (!written) {
            (void)removeFile(temporary);
            return written;
        }
    }
    return renameDurably(temporary, path);
}

Result<void> syncFolder(const Path& folder) {
    const int descriptor = TRY(openDescriptor(folder.empty() ? Path(".") : folder, O_RDONLY | O_DIRECTORY));
    const int failed = ::fsync(descriptor);
    const int saved = errno;
    ::close(descriptor);
    errno = saved;
    // Some file systems cannot sync a folder and say so; the rename itself is then as durable as it gets.
    if (failed != 0 && saved != EINVAL && saved != EROFS)
        return errnoError("syncing a folder");
    return {};
}

Result<void> createPrivateFolder(const Path& folder) {
    if (::mkdir(folder.c_str(), 0700) != 0) {
        if (errno == EEXIST)
            return Error(ErrorCode::Invalid, folder.filename().string() + ": exists already");
        return errnoError(folder.filename().string());
    }
    return syncFolder(folder.parent_path());
}

Result<void> renameDurably(const Path& from, const Path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        return errnoError(to.filename().string());
    return syncFolder(to.parent_path());
}

Result<void> removeFile(const Path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return errnoError(path.filename().string());
    return {};
}

} // namespace dokaz::base
