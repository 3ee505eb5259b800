// SPDX-License-Identifier: GPL-3.0-or-later
// What a list is narrowed down and sorted by, as places of records. Values in the vault count while it is open.
// Inside the room only; not on the writer's thread, which is asked for what stands in the vault.
#pragma once
#include "session/session_state.h"
#include "store/query_lists.h"
#include "text/collation.h"

#include <stop_token>

namespace dokaz::session {

class ListConditions final {
  public:
    ListConditions(Session::State& state, store::Connection& connection, const record::KindDeclaration& kind,
                   std::stop_token stop)
        : m_state(&state), m_connection(&connection), m_kind(&kind), m_stop(std::move(stop)) {}

    // Records with a name or title that has words beginning so.
    [[nodiscard]] base::Result<std::vector<store::RecordPlace>> answeringWords(const std::string& words);
    // Records one of whose values answers. Invalid: an unknown field, words that are no value of it.
    [[nodiscard]] base::Result<std::vector<store::RecordPlace>> answering(const ListFilter& filter);
    // For every record with a value of the field a key whose byte order is the order of the values.
    [[nodiscard]] base::Result<std::vector<store::KeyedPlace>> sortKeys(const record::FieldDeclaration& field,
                                                                        const std::string& language);

  private:
    struct Asked;
    [[nodiscard]] base::Result<Asked> askedOf(const record::FieldDeclaration& field, const std::string& typed);
    [[nodiscard]] base::Result<std::vector<store::RecordPlace>> openPlaces(const Asked& asked, const std::string& field);
    [[nodiscard]] base::Result<std::vector<store::PlacedValue>> revealed(const std::string& field);
    [[nodiscard]] base::Result<std::vector<store::KeyedPlace>> openKeys(const record::FieldDeclaration& field,
                                                                        const text::Collation& collation);
    [[nodiscard]] base::Result<std::string> keyOf(const record::FieldDeclaration& field, const record::Value& value,
                                                  const text::Collation& collation);

    Session::State* m_state;
    store::Connection* m_connection;
    const record::KindDeclaration* m_kind;
    std::stop_token m_stop;
};


} // namespace dokaz::session
