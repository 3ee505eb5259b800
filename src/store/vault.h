// SPDX-License-Identifier: GPL-3.0-or-later
// The identity vault: the content of identity-protected rows, in a second encrypted database with its own keys.
//
// Threads: the writer's; readers take values through the session.
// Invariants: 1. Content stands here before the entry that covers it commits in the main store. 2. What no entry
// covers is swept at opening. 3. The two databases are never attached to each other.
#pragma once
#include "crypto/key_slots_file.h"
#include "crypto/master_key.h"
#include "store/connection.h"
#include "store/row.h"

#include <functional>
#include <map>
#include <set>

namespace dokaz::store {

struct VaultContent {
    Salt salt{};
    std::string line;
};

struct VaultTitle {
    record::RecordId record;
    std::string text;
};

class Vault final {
  public:
    [[nodiscard]] static base::Result<Vault> create(const base::Path& file, const crypto::MasterKey& key);
    [[nodiscard]] static base::Result<Vault> open(const base::Path& file, const crypto::MasterKey& key);

    // Adds the contents of an entry's identity rows and makes them durable.
    [[nodiscard]] base::Result<void> add(const Entry& entry);
    // Drops what belongs to entries that `holds` denies.
    [[nodiscard]] base::Result<void> sweep(const std::function<base::Result<bool>(const crypto::Digest&)>& holds);
    [[nodiscard]] base::Result<std::optional<VaultContent>> content(const record::RowId& uid);
    // Decisions on mentions: of this reading, on this mention. Those that were destroyed may be among them.
    [[nodiscard]] base::Result<std::vector<record::RowId>> decisionsIn(const record::RowId& reading);
    [[nodiscard]] base::Result<std::vector<record::RowId>> decisionsOn(const std::string& candidate);
    [[nodiscard]] base::Result<void> destroy(const record::RowId& uid);
    // Names of protected records for search, by the record's uid; replaced as a whole for each record given.
    [[nodiscard]] base::Result<void> setTitles(const std::map<std::string, std::vector<std::string>>& titles);
    [[nodiscard]] base::Result<std::set<std::string>> titledRecords();
    [[nodiscard]] base::Result<std::vector<VaultTitle>> titles();
    [[nodiscard]] base::Result<std::vector<VaultTitle>> search(const std::string& ftsQuery, std::size_t most);
    [[nodiscard]] base::Result<std::vector<std::string>> complaints() { return m_connection.integrityComplaints(); }
    [[nodiscard]] base::Result<void> checkpoint() { return m_connection.checkpoint(); }
    [[nodiscard]] base::Result<void> close() { return m_connection.close(); }

  private:
    [[nodiscard]] base::Result<void> removeTitle(std::int64_t id, const std::string& words);
    [[nodiscard]] base::Result<void> addTitle(const std::string& record, const std::string& words);
    explicit Vault(Connection connection) : m_connection(std::move(connection)) {}
    // Read once and kept up: asked for each document, and there is a line for each protected value.
    struct Decisions {
        std::map<std::string, std::set<record::RowId>> in, on; // readings, mentions
        void note(const record::RowId& uid, const std::string& line);
    };
    [[nodiscard]] base::Result<Decisions*> decisions();
    Connection m_connection;
    std::optional<Decisions> m_decisions;
};

} // namespace dokaz::store
