// SPDX-License-Identifier: GPL-3.0-or-later
// The whole archive against itself: database, entries, objects, views against a rebuild, head, vault.
#include "store/queries.h"
#include "store/rebuild.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

std::string_view name(FindingKind kind) {
    switch (kind) {
    case FindingKind::Database: return "database";
    case FindingKind::Entry: return "entry";
    case FindingKind::Object: return "object";
    case FindingKind::View: return "view";
    case FindingKind::OldViews: return "old-views";
    case FindingKind::Head: return "head";
    case FindingKind::Vault: return "vault";
    case FindingKind::Fork: return "fork";
    case FindingKind::TwiceUsed: return "twice-used";
    }
    return "";
}

bool isJustTold(FindingKind kind) {
    return kind == FindingKind::Fork || kind == FindingKind::TwiceUsed || kind == FindingKind::OldViews;
}

bool CheckReport::isSound() const {
    return std::all_of(findings.begin(), findings.end(), [](const Finding& f) { return isJustTold(f.kind); });
}

namespace {

class Checker final {
  public:
    explicit Checker(StoreState& state) : m_state(&state), m_ledger(state.writer) {}

    Result<CheckReport> run() {
        if (const auto emptied = m_state->writer.checkpoint(); !emptied && emptied.error().code() == ErrorCode::Busy)
            return emptied.error(); // with pages in the journal the file's own check gives false alarms
        // What cannot be read any more is a finding; the other parts are looked at all the same.
        note(checkDatabase(), "the database cannot be read through");
        note(checkEntries(), "the entries cannot be read through");
        note(checkObjects(), "the objects cannot be read through");
        checkHead();
        note(checkViews(), "the views cannot be read through");
        return std::move(m_report);
    }

  private:
    void find(FindingKind kind, std::string what) { m_report.findings.push_back({kind, std::move(what)}); }
    void note(const Result<void>& part, const std::string& where) {
        if (!part)
            findError(FindingKind::Database, where, part.error());
    }
    // A damaged row is a finding, not the end of the check.
    void findError(FindingKind kind, const std::string& where, const Error& error) {
        find(kind, where + (error.subject().empty() ? "" : ": ") + error.subject());
    }

    Result<void> checkDatabase() {
        for (const std::string& line : TRY(m_state->writer.integrityComplaints()))
            find(FindingKind::Database, line);
        if (m_state->vault)
            for (const std::string& line : TRY(m_state->vault->complaints()))
                find(FindingKind::Vault, line);
        for (const char* sql : {"INSERT INTO search_passage (search_passage, rank) VALUES ('integrity-check', 1)",
                                "INSERT INTO search_title (search_title, rank) VALUES ('integrity-check', 1)"})
            if (const auto run = m_state->writer.execute(sql); !run)
                find(FindingKind::View, "the search index differs from the text");
        return {};
    }

    Result<void> checkEntries() {
        std::vector<crypto::Digest> digests;
        {
            Statement all = TRY(m_state->writer.prepare("SELECT digest FROM entries ORDER BY id"));
            while (TRY(all.step())) {
                const base::Bytes bytes = all.blob(0);
                crypto::Digest digest{};
                std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
                digests.push_back(digest);
            }
        }
        m_report.vaultChecked = m_state->vault.has_value();
        for (const crypto::Digest& digest : digests)
            TRY(checkOne(digest));
        m_report.entries = static_cast<std::int64_t>(digests.size());
        std::map<crypto::PublicKey, int> chains;
        for (const LedgerTables::Tip& tip : TRY(m_ledger.tips()))
            if (++chains[tip.author] == 2)
                find(FindingKind::Fork, "author " + base::toHex(tip.author) + " has two chains");
        Statement twice =
            TRY(m_state->writer.prepare("SELECT uid FROM heads GROUP BY uid HAVING count(*) > 1 LIMIT 100"));
        while (TRY(twice.step()))
            find(FindingKind::TwiceUsed, "row id " + twice.text(0) + " is used twice");
        return {};
    }

    Result<void> checkOne(const crypto::Digest& digest) {
        const std::string label = "entry " + base::toHex(digest);
        auto read = m_ledger.entry(digest);
        if (!read) {
            findError(FindingKind::Entry, label, read.error());
            return {};
        }
        const Entry& entry = read.value();
        if (const auto checked = checkEntry(entry); !checked)
            findError(FindingKind::Entry, label, checked.error());
        if (entry.header.archive != base::toHex(m_state->keys.archiveId))
            find(FindingKind::Entry, label + ": of another archive");
        TRY(checkChain(entry, label));
        for (const Row& row : entry.rows) {
            ++m_report.rows;
            TRY(checkRow(row, label));
        }
        return {};
    }

    Result<void> checkChain(const Entry& entry, const std::string& label) {
        if (entry.header.prev) {
            const auto before = m_ledger.header(*entry.header.prev);
            if (!before || before.value().author != entry.header.author ||
                before.value().number + 1 != entry.header.number)
                find(FindingKind::Entry, label + ": does not follow its predecessor");
        }
        for (const auto& [author, seen] : entry.header.seen)
            if (!TRY(m_ledger.holds(seen)))
                find(FindingKind::Entry, label + ": an entry it has seen is missing");
        return {};
    }

    Result<void> checkRow(const Row& row, const std::string& label) {
        for (const record::RowId& named : row.head.names)
            if (!m_ledger.rowIdOf(named))
                find(FindingKind::Entry, label + ": row " + row.head.uid.text() + " names a row that is missing");
        if (row.content || !row.head.content || TRY(m_ledger.isPurged(row.head.uid)))
            return {};
        if (row.head.protection < record::Protection::Identity) {
            find(FindingKind::Entry, label + ": the content of row " + row.head.uid.text() + " is missing");
            return {};
        }
        if (!m_state->vault)
            return {};
        const auto held = TRY(m_state->vault->content(row.head.uid));
        if (!held)
            find(FindingKind::Vault, "the content of row " + row.head.uid.text() + " should be in the vault and is not");
        else if (contentDigest(held->salt, held->line) != *row.head.content)
            find(FindingKind::Vault, "row " + row.head.uid.text() + ": content in the vault differs from its digest");
        return {};
    }

    Result<void> checkObjects() {
        Statement rows = TRY(m_state->writer.prepare(
            "SELECT h.uid, c.line FROM heads h LEFT JOIN contents c ON c.head = h.id WHERE h.type = ?1 ORDER BY h.id"));
        rows.bind(static_cast<std::int64_t>(RowType::Object));
        std::vector<std::pair<std::string, std::string>> objects;
        while (TRY(rows.step()))
            objects.emplace_back(rows.text(0), rows.text(1));
        for (const auto& [uid, line] : objects) {
            ++m_report.objects;
            const record::RowId object = TRY(record::RowId::parse(uid));
            if (TRY(m_ledger.isPurged(object)))
                continue;
            if (const auto same = compareObject(object, line); !same)
                findError(FindingKind::Object, "object " + uid, same.error());
        }
        return {};
    }

    Result<void> compareObject(const record::RowId& object, const std::string& line) {
        const ObjectPlace place = TRY(m_state->placeOf(m_state->writer, object));
        crypto::SealedObjectReader reader = TRY(m_state->objects.open(place));
        crypto::Sha256 hash;
        base::Bytes buffer(crypto::objectChunkSize);
        while (true) {
            const std::size_t got = TRY(reader.read(buffer));
            if (got == 0)
                break;
            hash.update(base::ByteView(buffer).first(got));
        }
        if (line.empty()) // its row is in the vault
            return {};
        if (base::textOr(TRY(base::parseJson(line)), "sha256") != base::toHex(hash.finish()))
            return Error(ErrorCode::Corrupt, "its bytes differ from its digest");
        return {};
    }

    void checkHead() {
        if (m_state->opening.entriesLost > 0)
            find(FindingKind::Head, std::to_string(m_state->opening.entriesLost) +
                                        " committed entries are missing: rolled back, or the journal was damaged");
        if (m_state->opening.headMissing)
            find(FindingKind::Head, "head.bin was missing or damaged at opening: whether the newest entries are all here "
                                    "cannot be known");
        if (m_state->opening.headDiffers)
            find(FindingKind::Head, "the ledger is not the one that was last committed here");
    }

    // In a transaction that is rolled back: nothing changes.
    Result<void> checkViews() {
        SqlTransaction transaction = TRY(SqlTransaction::begin(m_state->writer, true));
        const bool areOld = TRY(areViewsOld(m_state->writer));
        const auto kept = TRY(viewDigests(m_state->writer));
        m_report.records = TRY(m_state->writer.integer("SELECT count(*) FROM view_record"));
        m_report.readings = TRY(m_state->writer.integer("SELECT count(*) FROM view_reading"));
        if (const auto refilled = refillViews(*m_state); !refilled) {
            findError(FindingKind::View, "the views cannot be rebuilt", refilled.error());
            return {};
        }
        if (areOld) { // they differ as the versions do: no damage
            find(FindingKind::OldViews, "made by an earlier version of the program: rebuild");
            return {};
        }
        const auto fresh = TRY(viewDigests(m_state->writer));
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i] != fresh[i])
                find(FindingKind::View, kept[i].first + " differs from what the ledger says");
        return {};
    }

    StoreState* m_state;
    LedgerTables m_ledger;
    CheckReport m_report;
};

} // namespace

Result<CheckReport> Store::check() { return Checker(*m_state).run(); }

} // namespace dokaz::store
