// SPDX-License-Identifier: GPL-3.0-or-later
// Which records somebody could mean by what is being typed: by beginnings of words, by sound across scripts, and with
// slips of the hand. Candidates come from the search index, bounded, and are then compared with the words in full.
// Inside the room only; of one thread, not the writer's.
#pragma once
#include "session/session_state.h"

namespace dokaz::session {

class Suggester final {
  public:
    // `kinds` empty: all.
    Suggester(Session::State& state, store::Connection& connection, std::vector<std::string> kinds)
        : m_state(&state), m_connection(&connection), m_kinds(std::move(kinds)) {}

    [[nodiscard]] base::Result<std::vector<Suggestion>> suggest(const std::string& words, std::size_t most);
    // A record that something else proposed, compared the same way; none where it must not be shown.
    [[nodiscard]] base::Result<std::optional<Suggestion>> proposed(const record::RecordId& record,
                                                                   const std::string& words);

  private:
    [[nodiscard]] base::Result<void> look(const std::string& ftsQuery, const std::string& words);
    [[nodiscard]] base::Result<void> tellSource(Suggestion& source);
    void add(const store::RecordLine& line, const std::string& name, const std::string& words);

    Session::State* m_state;
    store::Connection* m_connection;
    std::vector<std::string> m_kinds;
    std::map<std::string, Suggestion> m_best; // by record
    std::set<std::string> m_compared;         // names that were looked at
};

} // namespace dokaz::session
