// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault.h"

#include "base/json.h"
#include "resources/embedded.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<Vault> Vault::create(const base::Path& file, const crypto::MasterKey& key) {
    const base::SecretBytes databaseKey = key.databaseKey();
    const base::SecretBytes salt = key.databaseSalt();
    Connection connection = TRY(Connection::open(file, Access::Create, {databaseKey.view(), salt.view()}));
    const auto schema = resources::find("schema/0001-vault.sql");
    base::check(schema.has_value());
    TRY(connection.execute("BEGIN IMMEDIATE;" + std::string(*schema) + "COMMIT;"));
    return Vault(std::move(connection));
}

Result<Vault> Vault::open(const base::Path& file, const crypto::MasterKey& key) {
    const base::SecretBytes databaseKey = key.databaseKey();
    const base::SecretBytes salt = key.databaseSalt();
    return Vault(TRY(Connection::open(file, Access::ReadWrite, {databaseKey.view(), salt.view()})));
}

Result<void> Vault::add(const Entry& entry) {
    std::optional<SqlTransaction> transaction; // most entries have nothing for the vault
    for (const Row& row : entry.rows) {
        if (!row.content || row.head.protection < record::Protection::Identity)
            continue;
        if (!transaction)
            transaction.emplace(TRY(SqlTransaction::begin(m_connection, true)));
        Statement known = TRY(m_connection.prepare("SELECT 1 FROM purged WHERE uid = ?1"));
        if (TRY(known.bind(row.head.uid.text()).step()))
            continue;
        Statement insert = TRY(
            m_connection.prepare("INSERT OR IGNORE INTO contents (uid, salt, line, entry) VALUES (?1, ?2, ?3, ?4)"));
        insert.bind(row.head.uid.text()).bindBlob(row.contentSalt).bind(*row.content).bindBlob(entry.digest);
        TRY(insert.run());
        if (m_decisions && row.head.type == RowType::Decision)
            m_decisions->note(row.head.uid, *row.content);
    }
    return transaction ? transaction->commit() : Result<void>();
}

Result<void> Vault::sweep(const std::function<Result<bool>(const crypto::Digest&)>& holds) {
    std::vector<base::Bytes> entries;
    {
        Statement find = TRY(m_connection.prepare("SELECT DISTINCT entry FROM contents"));
        while (TRY(find.step()))
            entries.push_back(find.blob(0));
    }
    for (const base::Bytes& bytes : entries) {
        crypto::Digest digest{};
        std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
        if (TRY(holds(digest)))
            continue;
        Statement remove = TRY(m_connection.prepare("DELETE FROM contents WHERE entry = ?1"));
        remove.bindBlob(digest);
        TRY(remove.run());
    }
    return {};
}

Result<std::optional<VaultContent>> Vault::content(const record::RowId& uid) {
    Statement find = TRY(m_connection.prepare("SELECT salt, line FROM contents WHERE uid = ?1"));
    find.bind(uid.text());
    if (!TRY(find.step()))
        return std::optional<VaultContent>();
    VaultContent content;
    const base::Bytes salt = find.blob(0);
    std::copy_n(salt.begin(), std::min(salt.size(), content.salt.size()), content.salt.begin());
    content.line = find.text(1);
    return std::optional(std::move(content));
}

void Vault::Decisions::note(const record::RowId& uid, const std::string& line) {
    const auto content = base::parseJson(line);
    if (!content || base::textOr(content.value(), "about") != "candidate")
        return;
    on[base::textOr(content.value(), "id")].insert(uid);
    if (const auto mention = base::objectAt(content.value(), "mention"))
        in[base::textOr(mention.value(), "reading")].insert(uid);
}

Result<Vault::Decisions*> Vault::decisions() {
    if (!m_decisions) {
        Decisions read;
        Statement find = TRY(m_connection.prepare("SELECT uid, line FROM contents WHERE instr(line, ?1) > 0"));
        find.bind("\"about\":\"candidate\""); // canonical JSON: no spaces
        while (TRY(find.step()))
            read.note(TRY(record::RowId::parse(find.text(0))), find.text(1));
        m_decisions = std::move(read);
    }
    return &*m_decisions;
}

Result<std::vector<record::RowId>> Vault::decisionsIn(const record::RowId& reading) {
    const Decisions* held = TRY(decisions());
    const auto found = held->in.find(reading.text());
    return found == held->in.end() ? std::vector<record::RowId>()
                                   : std::vector<record::RowId>(found->second.begin(), found->second.end());
}

Result<std::vector<record::RowId>> Vault::decisionsOn(const std::string& candidate) {
    const Decisions* held = TRY(decisions());
    const auto found = held->on.find(candidate);
    return found == held->on.end() ? std::vector<record::RowId>()
                                   : std::vector<record::RowId>(found->second.begin(), found->second.end());
}

Result<void> Vault::destroy(const record::RowId& uid) {
    Statement mark = TRY(m_connection.prepare("INSERT OR IGNORE INTO purged (uid) VALUES (?1)"));
    mark.bind(uid.text());
    TRY(mark.run());
    Statement remove = TRY(m_connection.prepare("DELETE FROM contents WHERE uid = ?1"));
    remove.bind(uid.text());
    return remove.run();
}

Result<void> Vault::setTitles(const std::map<std::string, std::vector<std::string>>& titles) {
    std::optional<SqlTransaction> transaction; // only where something changes
    for (const auto& [record, wanted] : titles) {
        std::vector<std::pair<std::int64_t, std::string>> held;
        {
            Statement find =
                TRY(m_connection.prepare("SELECT id, text FROM view_title WHERE record = ?1 ORDER BY id"));
            find.bind(record);
            while (TRY(find.step()))
                held.emplace_back(find.integer(0), find.text(1));
        }
        if (std::equal(held.begin(), held.end(), wanted.begin(), wanted.end(),
                       [](const auto& a, const std::string& b) { return a.second == b; }))
            continue;
        if (!transaction)
            transaction.emplace(TRY(SqlTransaction::begin(m_connection, true)));
        for (const auto& [id, words] : held)
            TRY(removeTitle(id, words));
        for (const std::string& words : wanted)
            TRY(addTitle(record, words));
    }
    return transaction ? transaction->commit() : Result<void>();
}

Result<void> Vault::removeTitle(std::int64_t id, const std::string& words) {
    Statement forget =
        TRY(m_connection.prepare("INSERT INTO search_title (search_title, rowid, text) VALUES ('delete', ?1, ?2)"));
    forget.bind(id).bind(words);
    TRY(forget.run());
    Statement remove = TRY(m_connection.prepare("DELETE FROM view_title WHERE id = ?1"));
    remove.bind(id);
    return remove.run();
}

Result<void> Vault::addTitle(const std::string& record, const std::string& words) {
    Statement insert = TRY(m_connection.prepare("INSERT INTO view_title (record, text) VALUES (?1, ?2)"));
    insert.bind(record).bind(words);
    TRY(insert.run());
    const std::int64_t id = m_connection.lastRowId();
    Statement index = TRY(m_connection.prepare("INSERT INTO search_title (rowid, text) VALUES (?1, ?2)"));
    index.bind(id).bind(words);
    return index.run();
}

Result<std::set<std::string>> Vault::titledRecords() {
    Statement find = TRY(m_connection.prepare("SELECT DISTINCT record FROM view_title"));
    std::set<std::string> records;
    while (TRY(find.step()))
        records.insert(find.text(0));
    return records;
}

Result<std::vector<VaultTitle>> Vault::titles() {
    Statement find = TRY(m_connection.prepare("SELECT record, text FROM view_title ORDER BY record, text"));
    std::vector<VaultTitle> all;
    while (TRY(find.step()))
        all.push_back({TRY(record::RecordId::parse(find.text(0))), find.text(1)});
    return all;
}

Result<std::vector<VaultTitle>> Vault::search(const std::string& ftsQuery, std::size_t most) {
    Statement find = TRY(m_connection.prepare(
        "SELECT t.record, t.text FROM search_title s JOIN view_title t ON t.id = s.rowid WHERE search_title MATCH ?1 "
        "LIMIT ?2"));
    find.bind(ftsQuery).bind(static_cast<std::int64_t>(most));
    std::vector<VaultTitle> hits;
    while (TRY(find.step()))
        hits.push_back({TRY(record::RecordId::parse(find.text(0))), find.text(1)});
    return hits;
}

} // namespace dokaz::store
