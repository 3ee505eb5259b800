// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger_tables.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

template <std::size_t N> Result<std::array<std::uint8_t, N>> exactly(const base::Bytes& bytes) {
    std::array<std::uint8_t, N> out{};
    if (bytes.size() != N)
        return Error(ErrorCode::Corrupt, "a stored value of another length");
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

// Columns: id, entry, salt, line, content salt, content line.
Result<PlacedRow> placedRow(const Statement& at) {
    PlacedRow placed;
    placed.id = at.integer(0);
    placed.entry = at.integer(1);
    placed.row.headSalt = TRY(exactly<32>(at.blob(2)));
    placed.row.headLine = at.text(3);
    placed.row.head = TRY(headFromLine(placed.row.headLine));
    if (!at.isNull(5)) {
        placed.row.contentSalt = TRY(exactly<32>(at.blob(4)));
        placed.row.content = at.text(5);
    }
    return placed;
}

} // namespace

crypto::Digest headOf(const std::vector<LedgerTables::Tip>& tips, std::int64_t entryCount) {
    std::string text = std::to_string(entryCount) + "\n";
    for (const LedgerTables::Tip& tip : tips)
        text += base::toHex(tip.author) + " " + std::to_string(tip.number) + " " + base::toHex(tip.digest) + "\n";
    return crypto::sha256(base::bytesOf(text));
}

Result<std::vector<std::int64_t>> LedgerTables::add(const Entry& entry) {
    const std::int64_t depth = TRY(depthAfter(entry.header));
    Statement insert = TRY(m_connection->prepare(
        "INSERT INTO entries (digest, author, number, depth, header, signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
    insert.bindBlob(entry.digest).bindBlob(entry.header.author).bind(static_cast<std::int64_t>(entry.header.number));
    insert.bind(depth).bind(entry.headerLine).bindBlob(entry.signature);
    TRY(insert.run());
    const std::int64_t entryId = m_connection->lastRowId();
    std::vector<std::int64_t> ids;
    ids.reserve(entry.rows.size());
    for (std::size_t i = 0; i < entry.rows.size(); ++i)
        ids.push_back(TRY(addHead(entryId, static_cast<std::int64_t>(i), entry.rows[i])));
    TRY(moveTip(entry));
    return ids;
}

Result<std::int64_t> LedgerTables::depthAfter(const EntryHeader& header) {
    std::int64_t depth = 0;
    const auto follow = [&](const crypto::Digest& digest) -> Result<void> {
        Statement find = TRY(m_connection->prepare("SELECT depth FROM entries WHERE digest = ?1"));
        find.bindBlob(digest);
        if (!TRY(find.step()))
            return Error(ErrorCode::Corrupt, "entry " + base::toHex(digest) + " is missing");
        depth = std::max(depth, find.integer(0));
        return {};
    };
    if (header.prev)
        TRY(follow(*header.prev));
    for (const auto& [author, digest] : header.seen)
        TRY(follow(digest));
    return depth + 1;
}

Result<std::int64_t> LedgerTables::addHead(std::int64_t entry, std::int64_t position, const Row& row) {
    Statement insert = TRY(m_connection->prepare(
        "INSERT INTO heads (uid, entry, position, type, record, salt, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
    insert.bind(row.head.uid.text()).bind(entry).bind(position).bind(static_cast<std::int64_t>(row.head.type));
    row.head.record.isEmpty() ? insert.bindNull() : insert.bind(row.head.record.text());
    insert.bindBlob(row.headSalt).bind(row.headLine);
    TRY(insert.run());
    const std::int64_t id = m_connection->lastRowId();
    const bool here = row.content && row.head.protection < record::Protection::Identity;
    if (here && !TRY(isPurged(row.head.uid))) {
        Statement content = TRY(m_connection->prepare("INSERT INTO contents (head, salt, line) VALUES (?1, ?2, ?3)"));
        content.bind(id).bindBlob(row.contentSalt).bind(*row.content);
        TRY(content.run());
    }
    return id;
}

Result<void> LedgerTables::moveTip(const Entry& entry) {
    if (entry.header.prev) {
        Statement remove = TRY(m_connection->prepare("DELETE FROM view_tip WHERE digest = ?1"));
        remove.bindBlob(*entry.header.prev);
        TRY(remove.run());
    }
    Statement insert = TRY(m_connection->prepare(
        "INSERT OR IGNORE INTO view_tip (digest, author, number) VALUES (?1, ?2, ?3)"));
    insert.bindBlob(entry.digest).bindBlob(entry.header.author).bind(static_cast<std::int64_t>(entry.header.number));
    return insert.run();
}

Result<bool> LedgerTables::holds(const crypto::Digest& entry) {
    Statement find = TRY(m_connection->prepare("SELECT 1 FROM entries WHERE digest = ?1"));
    return find.bindBlob(entry).step();
}

Result<std::int64_t> LedgerTables::entryCount() {
    return m_connection->integer("SELECT coalesce(max(id), 0) FROM entries");
}

Result<std::int64_t> LedgerTables::rowCount() {
    return m_connection->integer("SELECT coalesce(max(id), 0) FROM heads");
}

Result<std::vector<LedgerTables::Tip>> LedgerTables::tips() {
    Statement find = TRY(m_connection->prepare("SELECT author, number, digest FROM view_tip"));
    std::vector<Tip> tips;
    while (TRY(find.step()))
        tips.push_back({TRY(exactly<32>(find.blob(0))), static_cast<std::uint64_t>(find.integer(1)),
                        TRY(exactly<32>(find.blob(2)))});
    std::sort(tips.begin(), tips.end());
    return tips;
}

Result<std::vector<crypto::Digest>> LedgerTables::chain(const crypto::Digest& tip) {
    std::vector<crypto::Digest> digests;
    std::optional<crypto::Digest> at = tip;
    while (at) {
        Statement find = TRY(m_connection->prepare("SELECT header FROM entries WHERE digest = ?1"));
        find.bindBlob(*at);
        if (!TRY(find.step()))
            return Error(ErrorCode::Corrupt, "entry " + base::toHex(*at) + " is missing");
        digests.push_back(*at);
        at = TRY(headerFromLine(find.text(0))).prev;
    }
    std::reverse(digests.begin(), digests.end());
    return digests;
}

Result<crypto::Digest> LedgerTables::digestOf(std::int64_t entry) {
    Statement find = TRY(m_connection->prepare("SELECT digest FROM entries WHERE id = ?1"));
    find.bind(entry);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no entry");
    return exactly<32>(find.blob(0));
}

Result<EntryHeader> LedgerTables::header(const crypto::Digest& digest) {
    Statement find = TRY(m_connection->prepare("SELECT header FROM entries WHERE digest = ?1"));
    find.bindBlob(digest);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no entry " + base::toHex(digest));
    return headerFromLine(find.text(0));
}

Result<std::vector<crypto::Digest>> LedgerTables::entriesOfBatch(const crypto::PublicKey& author,
                                                                 const std::string& batch) {
    Statement find = TRY(m_connection->prepare("SELECT digest FROM entries WHERE author = ?1 AND "
                                               "json_extract(header, '$.batch') = ?2 ORDER BY number, digest"));
    find.bindBlob(author).bind(batch);
    std::vector<crypto::Digest> digests;
    while (TRY(find.step()))
        digests.push_back(TRY(exactly<32>(find.blob(0))));
    return digests;
}

Result<Entry> LedgerTables::entry(const crypto::Digest& digest) {
    Statement find = TRY(m_connection->prepare("SELECT id, header, signature FROM entries WHERE digest = ?1"));
    find.bindBlob(digest);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no entry " + base::toHex(digest));
    Entry entry;
    const std::int64_t id = find.integer(0);
    entry.headerLine = find.text(1);
    entry.header = TRY(headerFromLine(entry.headerLine));
    entry.digest = digest;
    entry.signature = TRY(exactly<64>(find.blob(2)));
    Statement rows = TRY(m_connection->prepare(
        "SELECT h.id, h.entry, h.salt, h.line, c.salt, c.line FROM heads h LEFT JOIN contents c ON c.head = h.id "
        "WHERE h.entry = ?1 ORDER BY h.position"));
    rows.bind(id);
    while (TRY(rows.step()))
        entry.rows.push_back(TRY(placedRow(rows)).row);
    return entry;
}

Result<void> LedgerTables::forEachEntry(const std::function<Result<void>(const Entry&)>& visit) {
    std::vector<crypto::Digest> order;
    {
        Statement find = TRY(m_connection->prepare("SELECT digest FROM entries ORDER BY author, number, digest"));
        while (TRY(find.step()))
            order.push_back(TRY(exactly<32>(find.blob(0))));
    }
    for (const crypto::Digest& digest : order)
        TRY(visit(TRY(entry(digest))));
    return {};
}

Result<std::int64_t> LedgerTables::rowIdOf(const record::RowId& uid) {
    {
        Statement find = TRY(m_connection->prepare("SELECT id FROM heads WHERE uid = ?1 LIMIT 2"));
        find.bind(uid.text());
        if (!TRY(find.step()))
            return Error(ErrorCode::NotFound, "no row " + uid.text());
        const std::int64_t only = find.integer(0);
        if (!TRY(find.step()))
            return only;
    }
    Statement find = TRY(m_connection->prepare("SELECT h.id FROM heads h JOIN entries e ON e.id = h.entry "
                                               "WHERE h.uid = ?1 ORDER BY e.depth, e.digest, h.position LIMIT 1"));
    find.bind(uid.text());
    if (!TRY(find.step()))
        return Error(ErrorCode::Internal, "a row that was there");
    return find.integer(0);
}

Result<int> LedgerTables::holdersOf(const record::RowId& uid) {
    Statement find = TRY(m_connection->prepare("SELECT count(*) FROM (SELECT 1 FROM heads WHERE uid = ?1 LIMIT 2)"));
    find.bind(uid.text());
    return TRY(find.step()) ? static_cast<int>(find.integer(0)) : 0;
}

Result<std::optional<PlacedRow>> LedgerTables::recordHead(const record::RecordId& record) {
    std::vector<PlacedRow> heads = TRY(rowsOf(record, RowType::Record));
    return heads.empty() ? std::optional<PlacedRow>() : std::optional(std::move(heads.front()));
}

Result<PlacedRow> LedgerTables::row(const record::RowId& uid) { return row(TRY(rowIdOf(uid))); }

Result<PlacedRow> LedgerTables::row(std::int64_t id) {
    Statement find = TRY(m_connection->prepare(
        "SELECT h.id, h.entry, h.salt, h.line, c.salt, c.line FROM heads h LEFT JOIN contents c ON c.head = h.id "
        "WHERE h.id = ?1"));
    find.bind(id);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no row");
    return placedRow(find);
}

Result<std::vector<PlacedRow>> LedgerTables::rowsOf(const record::RecordId& record, RowType type) {
    Statement find = TRY(m_connection->prepare(
        "SELECT h.id, h.entry, h.salt, h.line, c.salt, c.line FROM heads h JOIN entries e ON e.id = h.entry "
        "LEFT JOIN contents c ON c.head = h.id WHERE h.record = ?1 AND h.type = ?2 "
        "ORDER BY e.depth, e.digest, h.position"));
    find.bind(record.text()).bind(static_cast<std::int64_t>(type));
    std::vector<PlacedRow> rows;
    while (TRY(find.step()))
        rows.push_back(TRY(placedRow(find)));
    return rows;
}

Result<std::optional<std::int64_t>> LedgerTables::headWithoutContent(const crypto::Digest& entry,
                                                                     std::size_t position) {
    Statement find = TRY(m_connection->prepare(
        "SELECT h.id FROM heads h JOIN entries e ON e.id = h.entry LEFT JOIN contents c ON c.head = h.id "
        "WHERE e.digest = ?1 AND h.position = ?2 AND c.head IS NULL"));
    find.bindBlob(entry).bind(static_cast<std::int64_t>(position));
    return TRY(find.step()) ? std::optional(find.integer(0)) : std::optional<std::int64_t>();
}

Result<void> LedgerTables::destroyContent(const record::RowId& uid) {
    m_anyPurged.reset();
    Statement mark = TRY(m_connection->prepare("INSERT OR IGNORE INTO purged (uid) VALUES (?1)"));
    mark.bind(uid.text());
    TRY(mark.run());
    Statement remove = TRY(
        m_connection->prepare("DELETE FROM contents WHERE head IN (SELECT id FROM heads WHERE uid = ?1)"));
    remove.bind(uid.text());
    return remove.run();
}

Result<bool> LedgerTables::isPurged(const record::RowId& uid) {
    if (!m_anyPurged)
        m_anyPurged = TRY(m_connection->integer("SELECT EXISTS (SELECT 1 FROM purged)")) != 0;
    if (!*m_anyPurged)
        return false;
    Statement find = TRY(m_connection->prepare("SELECT 1 FROM purged WHERE uid = ?1"));
    return find.bind(uid.text()).step();
}

} // namespace dokaz::store
