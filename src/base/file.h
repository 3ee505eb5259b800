// SPDX-License-Identifier: GPL-3.0-or-later
// Files as the archive needs them: private modes, no links followed, every failure told, written whole or not at all.
#pragma once
#include "base/bytes.h"

#include <cstdint>
#include <filesystem>

namespace dokaz::base {

using Path = std::filesystem::path;

// An open file. Closed when it goes; a failed close after writing is told only by close().
class File final {
  public:
    File() = default;
    // NotFound, Io. Refuses a symbolic link as last part, a directory and a device.
    [[nodiscard]] static Result<File> openToRead(const Path& path);
    // Creates with mode 0600; Io where it exists already.
    [[nodiscard]] static Result<File> createNew(const Path& path);
    // Opens an existing regular file to read and write in place.
    [[nodiscard]] static Result<File> openToChange(const Path& path);
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File();

    [[nodiscard]] Result<std::uint64_t> size() const;
    // Reads at most out.size() bytes from the current place; 0 at the end.
    [[nodiscard]] Result<std::size_t> read(std::span<std::uint8_t> out);
    // Reads exactly out.size() bytes at `offset`; Corrupt where the file is shorter.
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, std::span<std::uint8_t> out) const;
    [[nodiscard]] Result<void> write(ByteView bytes);
    [[nodiscard]] Result<void> writeAt(std::uint64_t offset, ByteView bytes);
    [[nodiscard]] Result<void> sync();
    [[nodiscard]] Result<void> close();
    [[nodiscard]] int descriptor() const { return m_descriptor; }

  private:
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

// The whole file; Refused where it is larger than `limit` bytes.
[[nodiscard]] Result<Bytes> readFile(const Path& path, std::uint64_t limit);
// Temporary name beside it, sync, rename, sync of the folder: the old content or the new, never neither.
[[nodiscard]] Result<void> replaceFile(const Path& path, ByteView content);
// Makes the folder itself durable after a create, rename or unlink in it.
[[nodiscard]] Result<void> syncFolder(const Path& folder);
// One folder with mode 0700. Invalid where something stands there already.
[[nodiscard]] Result<void> createPrivateFolder(const Path& folder);
// Renames within one file system and syncs the target's folder.
[[nodiscard]] Result<void> renameDurably(const Path& from, const Path& to);
// No error where nothing was there.
[[nodiscard]] Result<void> removeFile(const Path& path);

} // namespace dokaz::base
