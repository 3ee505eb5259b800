// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sample_archive.h"

#include "crypto/key_slots_file.h"

#include <algorithm>

namespace dokaz::tests {

using store::RowDraft;
using store::RowType;

store::StoreOptions cheapOptions() { return {crypto::cheapKdf, crypto::cheapLimits}; }

// ------------------------------------------------------------------------------------------------- archive

SampleArchive::SampleArchive(std::uint64_t seed) : random(seed) {}

SampleArchive::SampleArchive(const SampleArchive& original, std::uint64_t seed) : random(seed) {
    std::filesystem::copy(original.path(), path(), std::filesystem::copy_options::recursive);
}

store::Store& SampleArchive::create() {
    m_store = must(store::Store::create(path(), crypto::passphrase(samplePassphrase), "Amira Example",
                                        {&random, &clock}, cheapOptions()));
    return *m_store;
}

base::Result<std::unique_ptr<store::Store>> SampleArchive::tryOpen(std::string_view passphrase) {
    return store::Store::open(path(), crypto::passphrase(passphrase), {&random, &clock}, cheapOptions());
}

store::Store& SampleArchive::open() {
    m_store = must(tryOpen());
    return *m_store;
}

void SampleArchive::openVault() { must(m_store->openVault(crypto::passphrase(samplePassphrase), cheapOptions())); }

void SampleArchive::close() {
    must(m_store->close());
    m_store.reset();
}

store::Connection SampleArchive::connect(bool vault) {
    const base::Path folder = vault ? path() / "vault" : path();
    const auto slots =
        must(crypto::loadKeySlots(folder, crypto::passphrase(samplePassphrase), crypto::cheapLimits));
    const base::SecretBytes key = slots.opened.masterKey.databaseKey();
    const base::SecretBytes salt = slots.opened.masterKey.databaseSalt();
    return must(store::Connection::open(folder / (vault ? "vault.db" : "store.db"), store::Access::ReadWrite,
                                        {key.view(), salt.view()}));
}

// ----------------------------------------------------------------------------------------------- colleagues

store::Entry Colleague::seal(std::vector<RowDraft> rows,
                             std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen) {
    RowDraft act;
    act.head.uid = record::RowId::fresh(random);
    act.head.type = RowType::Act;
    act.content = base::Json{{"command", "add"}, {"reason", "as found"}, {"time", "2026-01-02T03:04:05.678Z"}};
    rows.insert(rows.begin(), std::move(act));
    store::EntryHeader header;
    header.archive = m_archive;
    header.author = m_key.publicKey();
    header.number = m_number;
    header.prev = m_before;
    header.seen = std::move(seen);
    header.day = day;
    header.catalogue = 1;
    store::Entry entry = must(store::sealEntry(std::move(header), rows, m_key, random));
    m_last = entry.digest;
    return entry;
}

store::Entry Colleague::write(std::vector<RowDraft> rows,
                              std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen) {
    ++m_number;
    m_before = m_last;
    return seal(std::move(rows), std::move(seen));
}

store::Entry Colleague::fork(std::vector<RowDraft> rows,
                             std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen) {
    return seal(std::move(rows), std::move(seen));
}

RowDraft recordDraft(base::Random& random, const std::string& kind, record::RecordId record) {
    RowDraft draft;
    draft.head.uid = record::RowId::fresh(random);
    draft.head.type = RowType::Record;
    draft.head.record = std::move(record);
    draft.head.field = kind;
    return draft;
}

RowDraft claimDraft(base::Random& random, const record::RecordId& record, const std::string& field,
                    const record::Value& value, std::vector<record::RowId> supersedes) {
    RowDraft draft;
    draft.head.uid = record::RowId::fresh(random);
    draft.head.type = RowType::Claim;
    draft.head.record = record;
    draft.head.field = field;
    draft.head.names = std::move(supersedes);
    draft.content = base::Json{{"value", record::toJson(value)}};
    return draft;
}

RowDraft citationDraft(base::Random& random, const record::RecordId& source, std::vector<record::RowId> claims,
                       const std::string& quote) {
    RowDraft draft;
    draft.head.uid = record::RowId::fresh(random);
    draft.head.type = RowType::Citation;
    draft.head.record = source;
    draft.head.names = std::move(claims);
    draft.content = base::Json{
        {"anchor", record::toJson(record::Anchor(record::WholeAnchor{}))}, {"quote", quote}, {"stance", "supports"}};
    return draft;
}

RowDraft namingDraft(base::Random& random, RowType type, std::vector<record::RowId> rows) {
    RowDraft draft;
    draft.head.uid = record::RowId::fresh(random);
    draft.head.type = type;
    draft.head.names = std::move(rows);
    if (type == RowType::Purge || type == RowType::Withdrawal)
        draft.content = base::Json{{"reason", "asked for by the person"}};
    if (type == RowType::Assessment)
        draft.content = base::Json{{"reliability", "B"}};
    return draft;
}

record::Name nameOf(const std::string& full) {
    record::Name name;
    name.full = full;
    name.script = static_cast<unsigned char>(full.front()) < 0x80 ? "Latn" : "Cyrl";
    return name;
}

record::Date aDate(const std::string& earliest, const std::string& latest) {
    record::Date date;
    date.words = earliest;
    date.earliest = earliest;
    date.latest = latest;
    return date;
}

record::Reading smallReading(const std::string& words) {
    record::Reading reading;
    reading.reader = "test 1";
    reading.profile = "generic";
    reading.language = "en";
    for (int page = 1; page <= 2; ++page)
        reading.pages.push_back({base::PageNumber{page}, std::to_string(page), 59500, 84200, record::PageVerdict::Text});
    for (std::uint32_t ordinal = 1; ordinal <= 4; ++ordinal) {
        record::Passage passage;
        passage.ordinal = ordinal;
        passage.kind = record::PassageKind::Paragraph;
        passage.number = std::to_string(ordinal);
        passage.text = "Passage " + std::to_string(ordinal) + ": " + words;
        record::Placement placement;
        placement.end = 7;
        placement.page = base::PageNumber{ordinal <= 2 ? 1 : 2};
        const auto top = static_cast<std::int32_t>(1000 * ordinal);
        placement.box = {100, top, 5000, top + 900};
        passage.placements.push_back(placement);
        reading.passages.push_back(std::move(passage));
    }
    return reading;
}

// ---------------------------------------------------------------------------------------------------- looking

namespace {

void append(std::vector<std::string>& lines, store::Connection& connection, const char* sql) {
    store::Statement find = must(connection.prepare(sql));
    while (must(find.step())) {
        std::string line;
        for (int column = 0; column < find.columns(); ++column)
            line += (column == 0 ? "" : "|") + (find.isNull(column) ? std::string("NULL") : find.text(column));
        lines.push_back(std::move(line));
    }
}

} // namespace

std::vector<std::string> canonicalDump(store::Connection& connection) {
    std::vector<std::string> lines;
    for (const char* sql :
         {"SELECT 'record', h.uid, r.record, r.kind, r.title, hex(r.sort), r.protection, r.state, r.conflicts "
          "FROM view_record r JOIN heads h ON h.id = r.id",
          "SELECT 'claim', h.uid, r.record, c.field, c.value, c.language, c.protection, c.conflict FROM view_claim c "
          "JOIN heads h ON h.id = c.row JOIN view_record r ON r.id = c.record",
          "SELECT 'support', c.uid, q.uid, r.record, s.stance FROM view_support s JOIN heads c ON c.id = s.claim "
          "JOIN heads q ON q.id = s.citation LEFT JOIN view_record r ON r.id = s.source",
          "SELECT 'link', h.uid, r.record, l.field, l.target FROM view_link l JOIN heads h ON h.id = l.claim "
          "JOIN view_record r ON r.id = l.record",
          "SELECT 'date', h.uid, r.record, d.field, d.earliest, d.latest FROM view_date d JOIN heads h ON h.id = "
          "d.claim JOIN view_record r ON r.id = d.record",
          "SELECT 'retracted', h.uid FROM view_retracted v JOIN heads h ON h.id = v.row",
          "SELECT 'decision', d.candidate, h.uid, d.decision FROM view_decision d JOIN heads h ON h.id = d.row",
          "SELECT 'reading', d.uid, r.record, d.object, d.profile, d.language, d.pages, d.passages FROM view_reading d "
          "JOIN view_record r ON r.id = d.source",
          "SELECT 'passage', d.uid, p.ordinal, p.kind, p.number, p.page, p.text, hex(p.places) FROM view_passage p "
          "JOIN view_reading d ON d.row = p.reading",
          "SELECT 'object', uid, sha256, size, media_type, source FROM view_object",
          "SELECT 'title', r.record, t.text FROM view_title t JOIN view_record r ON r.id = t.record",
          "SELECT 'tip', hex(digest), hex(author), number FROM view_tip",
          "SELECT 'content', h.uid, hex(c.salt), c.line FROM contents c JOIN heads h ON h.id = c.head",
          "SELECT 'purged', uid FROM purged", "SELECT 'entry', hex(digest) FROM entries"})
        append(lines, connection, sql);
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::vector<std::string> canonicalDump(store::Store& store) {
    store::Snapshot snapshot = must(store.snapshot());
    return canonicalDump(snapshot.connection());
}

std::vector<std::string> everyText(store::Connection& connection) {
    std::vector<std::string> tables, texts;
    {
        store::Statement find = must(connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'"));
        while (must(find.step()))
            tables.push_back(find.text(0));
    }
    for (const std::string& table : tables) {
        if (table == "search_passage" || table == "search_title")
            continue; // their shadow tables are among the others
        const std::string sql = "SELECT * FROM \"" + table + "\"";
        store::Statement find = must(connection.prepareText(sql));
        while (must(find.step()))
            for (int column = 0; column < find.columns(); ++column) {
                const base::Bytes blob = find.blob(column);
                texts.emplace_back(base::textOf(blob));
            }
    }
    return texts;
}

std::vector<store::Entry> entriesOf(store::Store& store) {
    store::Snapshot snapshot = must(store.snapshot());
    std::vector<store::Entry> entries;
    store::LedgerTables ledger(snapshot.connection());
    must(ledger.forEachEntry([&](const store::Entry& entry) -> base::Result<void> {
        entries.push_back(entry);
        return {};
    }));
    return entries;
}

} // namespace dokaz::tests
