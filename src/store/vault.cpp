// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault.h"

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
    SqlTransaction transaction = TRY(SqlTransaction::begin(m_connection, true));
    for (const Row& row : entry.rows) {
        if (!row.content || row.head.protection < record::Protection::Identity)
            continue;
        Statement known = TRY(m_connection.prepare("SELECT 1 FROM purged WHERE uid = ?1"));
        if (TRY(known.bind(row.head.uid.text()).step()))
            continue;
        Statement insert = TRY(
            m_connection.prepare("INSERT OR IGNORE INTO contents (uid, salt, line, entry) VALUES (?1, ?2, ?3, ?4)"));
        insert.bind(row.head.uid.text()).bindBlob(row.contentSalt).bind(*row.content).bindBlob(entry.digest);
        TRY(insert.run());
    }
    return transaction.commit();
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

Result<void> Vault::destroy(const record::RowId& uid) {
    Statement mark = TRY(m_connection.prepare("INSERT OR IGNORE INTO purged (uid) VALUES (?1)"));
    mark.bind(uid.text());
    TRY(mark.run());
    Statement remove = TRY(m_connection.prepare("DELETE FROM contents WHERE uid = ?1"));
    remove.bind(uid.text());
    return remove.run();
}

Result<void> Vault::setTitles(const record::RecordId& record, const std::vector<std::string>& titles) {
    SqlTransaction transaction = TRY(SqlTransaction::begin(m_connection, true));
    std::vector<std::pair<std::int64_t, std::string>> held;
    {
        Statement find = TRY(m_connection.prepare("SELECT id, text FROM view_title WHERE record = ?1"));
        find.bind(record.text());
        while (TRY(find.step()))
            held.emplace_back(find.integer(0), find.text(1));
    }
    for (const auto& [id, words] : held) {
        Statement forget = TRY(
            m_connection.prepare("INSERT INTO search_title (search_title, rowid, text) VALUES ('delete', ?1, ?2)"));
        forget.bind(id).bind(words);
        TRY(forget.run());
        Statement remove = TRY(m_connection.prepare("DELETE FROM view_title WHERE id = ?1"));
        remove.bind(id);
        TRY(remove.run());
    }
    for (const std::string& words : titles) {
        Statement insert = TRY(m_connection.prepare("INSERT INTO view_title (record, text) VALUES (?1, ?2)"));
        insert.bind(record.text()).bind(words);
        TRY(insert.run());
        const std::int64_t id = m_connection.lastRowId();
        Statement index = TRY(m_connection.prepare("INSERT INTO search_title (rowid, text) VALUES (?1, ?2)"));
        index.bind(id).bind(words);
        TRY(index.run());
    }
    return transaction.commit();
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
