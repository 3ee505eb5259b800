// SPDX-License-Identifier: GPL-3.0-or-later
// By what records of an earlier import are known again: the key of a list, or a name. Inside the room only.
// Threads: the writer's while it is read (names in the vault), then the owner's.
#pragma once
#include "session/session_state.h"

#include <unordered_map>

namespace dokaz::session {

inline constexpr const char* listedField = "listed_as"; // of every kind: schema/catalogue/_common.json

// Folded, its words in the order of the alphabet: "Orvath, Selma" as "Selma Orvath".
[[nodiscard]] std::string wordsInOrder(const std::string& name);

class KnownListed final {
  public:
    // With the vault open its keys answer too.
    [[nodiscard]] static base::Result<KnownListed> read(store::Store& store, store::Connection& connection);

    // A key of one list.
    struct Entry {
        std::string list;
        record::RecordId record;
        record::RowId row;
    };
    // What had this key before the import, of whatever list.
    [[nodiscard]] const std::vector<Entry>& inAnyList(const std::string& kind, const std::string& key) const;
    // Also by names in the vault while it is open; words in another order are the same name.
    [[nodiscard]] bool isCalled(const record::RecordId& record, const std::string& name) const;
    // Empty where there is none.
    [[nodiscard]] record::RecordId byKey(const std::string& kind, const std::string& key) const;
    // Of any of the kinds; no kinds: of every.
    [[nodiscard]] record::RecordId byKey(const std::vector<std::string>& kinds, const std::string& key) const;
    // Records that bear the name, letter for letter but for case and accents. Names in the vault do not answer.
    [[nodiscard]] std::set<record::RecordId> byName(const std::vector<std::string>& kinds, const std::string& name) const;
    void addKey(const std::string& kind, const std::string& key, const record::RecordId& record);
    void addName(const std::string& kind, const std::string& name, const record::RecordId& record);

  private:
    void addToLists(const store::FieldLine& claim, const std::string& listed);
    std::unordered_map<std::string, record::RecordId> m_keys;           // kind, line feed, key
    std::unordered_map<std::string, std::set<record::RecordId>> m_names; // kind, line feed, folded name
    std::set<std::string> m_kinds;
    std::unordered_map<std::string, std::vector<Entry>> m_inLists;      // kind, line feed, key without its list
    std::map<record::RecordId, std::set<std::string>> m_called;
};

} // namespace dokaz::session
