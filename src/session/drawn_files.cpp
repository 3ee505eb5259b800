// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/drawn_files.h"

#include <algorithm>

namespace dokaz::session {

std::shared_ptr<const DrawnFiles::File> DrawnFiles::find(const record::RowId& object) {
    const std::lock_guard lock(m_mutex);
    const auto held = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& k) { return k.object == object; });
    if (held == m_kept.end())
        return nullptr;
    m_kept.splice(m_kept.begin(), m_kept, held);
    return held->file;
}

std::shared_ptr<const DrawnFiles::File> DrawnFiles::keep(const record::RowId& object, base::Bytes bytes) {
    const std::size_t size = bytes.size();
    auto file = std::make_shared<const File>(std::move(bytes));
    const std::lock_guard lock(m_mutex);
    const bool held = std::any_of(m_kept.begin(), m_kept.end(), [&](const Kept& k) { return k.object == object; });
    if (size > most || held) // two threads may have read the same file
        return file;
    m_kept.push_front({object, file});
    m_size += size;
    while (m_size > most) {
        m_size -= m_kept.back().file->view().size();
        m_kept.pop_back();
    }
    return file;
}

void DrawnFiles::clear() {
    const std::lock_guard lock(m_mutex);
    m_kept.clear();
    m_size = 0;
}

} // namespace dokaz::session
