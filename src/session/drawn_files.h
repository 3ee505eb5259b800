// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the sources drawn last, decrypted, so that paging does not open them anew for every page.
// Inside the room only.
//
// Threads: any. Invariants: 1. never more than `most` bytes are kept; 2. bytes are wiped when nobody uses them any more.
#pragma once
#include "base/secret_bytes.h"
#include "record/ids.h"

#include <list>
#include <memory>
#include <mutex>

namespace dokaz::session {

class DrawnFiles final {
  public:
    // Decrypted evidence, wiped at the end of its use.
    class File final {
      public:
        explicit File(base::Bytes bytes) : m_bytes(std::move(bytes)) {}
        ~File() { base::wipeMemory(m_bytes.data(), m_bytes.size()); }
        File(const File&) = delete;
        File& operator=(const File&) = delete;
        [[nodiscard]] base::ByteView view() const { return m_bytes; }

      private:
        base::Bytes m_bytes;
    };

    [[nodiscard]] std::shared_ptr<const File> find(const record::RowId& object);
    // A file too large to be kept is handed back all the same.
    [[nodiscard]] std::shared_ptr<const File> keep(const record::RowId& object, base::Bytes bytes);
    void clear();

  private:
    static constexpr std::size_t most = std::size_t{64} * 1024 * 1024;
    struct Kept {
        record::RowId object;
        std::shared_ptr<const File> file;
    };
    std::mutex m_mutex;
    std::list<Kept> m_kept; // the one used last first
    std::size_t m_size = 0;
};

} // namespace dokaz::session
