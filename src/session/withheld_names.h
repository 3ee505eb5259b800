// SPDX-License-Identifier: GPL-3.0-or-later
// Notices the names of people who leave under a code or not at all, in any text that is about to leave. Inside the room
// only.
//
// A name is noticed as a whole and by its longest word (usually the family name), by letters whatever their case, and by
// sound in another script; a last vowel more or less does not count, so that most case endings are seen. It errs towards
// keeping back.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::session {

class WithheldNames final {
  public:
    void add(std::string_view name);
    [[nodiscard]] bool isEmpty() const { return m_whole.empty(); }
    [[nodiscard]] bool standIn(std::string_view text) const;

  private:
    std::vector<std::string> m_whole;                 // folded words joined by one space
    std::set<std::string, std::less<>> m_words;       // folded
    std::set<std::string, std::less<>> m_sounds;      // phonemic, last vowel dropped
};

} // namespace dokaz::session
