// SPDX-License-Identifier: GPL-3.0-or-later
// Titles and symbols of sources, each looked up once. Inside the room only; of one thread.
#pragma once
#include "session/session_state.h"

#include <map>

namespace dokaz::session {

struct SourceLabel {
    std::string title, symbol;
};

class SourceLabels final {
  public:
    explicit SourceLabels(store::Connection& connection) : m_connection(&connection) {}
    [[nodiscard]] base::Result<SourceLabel> of(const record::RecordId& source);

  private:
    store::Connection* m_connection;
    std::map<std::string, SourceLabel> m_known;
};

} // namespace dokaz::session
