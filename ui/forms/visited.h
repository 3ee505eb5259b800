// SPDX-License-Identifier: GPL-3.0-or-later
// The records shown one after another, to go back and forward among them. Plain value; ids alone, kept nowhere.
#pragma once
#include <QString>

#include <vector>

namespace dokaz::ui {

class Visited final {
  public:
    // What came after the present place is forgotten. The record that is shown already is not noted twice.
    void note(const QString& record);
    void clear();
    [[nodiscard]] bool canGoBack() const { return m_place > 0; }
    [[nodiscard]] bool canGoForward() const { return m_place + 1 < m_records.size(); }
    QString back();    // empty where there is nothing
    QString forward();

  private:
    std::vector<QString> m_records;
    std::size_t m_place = 0;
};

} // namespace dokaz::ui
