// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/visited.h"

namespace dokaz::ui {

namespace {
constexpr std::size_t most = 200;
}

void Visited::note(const QString& record) {
    if (!m_records.empty() && m_records[m_place] == record)
        return;
    if (!m_records.empty())
        m_records.resize(m_place + 1);
    if (m_records.size() == most)
        m_records.erase(m_records.begin());
    m_records.push_back(record);
    m_place = m_records.size() - 1;
}

void Visited::clear() {
    m_records.clear();
    m_place = 0;
}

QString Visited::back() { return canGoBack() ? m_records[--m_place] : QString(); }
QString Visited::forward() { return canGoForward() ? m_records[++m_place] : QString(); }

} // namespace dokaz::ui
