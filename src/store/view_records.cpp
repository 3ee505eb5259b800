// SPDX-License-Identifier: GPL-3.0-or-later
// Records, their current claims, supports, links, dates and titles.
#include "store/ancestors.h"
#include "store/list_key.h"
#include "store/query_documents.h"
#include "store/views.h"
#include "text/collation.h"
#include "text/normal.h"

#include <map>

namespace dokaz::store {

using base::Json;
using base::Result;

struct Views::ClaimState {
    std::int64_t row = 0;
    std::int64_t entry = 0;
    RowHead head;
    std::optional<std::string> content; // the value as JSON; absent: in the vault or purged
    std::string language;
    std::optional<record::Value> value;
    bool conflict = false;
};

namespace {

// Claims reached from `from` by "supersedes", directly or through others.
void follow(const std::map<std::string, std::vector<record::RowId>>& names, const std::vector<record::RowId>& from,
            std::set<std::string>& reached) {
    std::vector<std::string> open;
    for (const record::RowId& uid : from)
        open.push_back(uid.text());
    while (!open.empty()) {
        const std::string uid = std::move(open.back());
        open.pop_back();
        if (!reached.insert(uid).second)
            continue;
        if (const auto next = names.find(uid); next != names.end())
            for (const record::RowId& further : next->second)
                open.push_back(further.text());
    }
}

bool showsLinks(const record::KindDeclaration* kind) {
    return kind != nullptr && std::any_of(kind->title.begin(), kind->title.end(), [&](const std::string& code) {
               const record::FieldDeclaration* field = kind->findField(code);
               return field != nullptr && field->type == record::ValueType::Record;
           });
}


} // namespace

// A title may show the own titles of linked records, and an own title shows no other record: so records that show
// others come second, those that show a changed one third, and that is all.
Result<void> Views::refreshRecords() {
    std::map<std::string, PlacedRow> second;
    for (const std::string& uid : std::exchange(m_records, {})) {
        std::optional<PlacedRow> head = TRY(m_ledger.recordHead(TRY(record::RecordId::parse(uid))));
        if (!head)
            continue;
        if (showsLinks(m_catalogue->findKind(head->row.head.field)))
            second.emplace(uid, std::move(*head));
        else
            TRY(refreshRecord(uid, *head));
    }
    for (const auto& [uid, head] : second)
        m_linkers.erase(uid);
    for (const auto& [uid, head] : second)
        TRY(refreshRecord(uid, head));
    for (const std::string& uid : std::exchange(m_linkers, {}))
        if (const auto head = TRY(m_ledger.recordHead(TRY(record::RecordId::parse(uid)))))
            TRY(refreshRecord(uid, *head));
    m_linkers.clear();
    return {};
}

Result<void> Views::refreshRecord(const std::string& uid, const PlacedRow& head) {
    const record::KindDeclaration* kind = m_catalogue->findKind(head.row.head.field);
    std::vector<ClaimState> claims = TRY(currentClaims(head.row.head.record));
    TRY(markConflicts(kind, claims));
    const Titles titles = TRY(titlesOf(kind, head, claims));
    const std::string ownBefore = TRY(ownTitleOf(uid));
    if (!ownBefore.empty()) // a title is never empty: this one was here before
        TRY(removeRecordViews(head.id));
    const auto conflicts = std::count_if(claims.begin(), claims.end(), [](const ClaimState& c) { return c.conflict; });
    {
        Statement insert = TRY(m_connection->prepare(
            "INSERT INTO view_record (id, record, kind, title, own, sort, protection, state, conflicts) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"));
        insert.bind(head.id).bind(uid).bind(head.row.head.field).bind(titles.shown).bind(titles.own);
        insert.bindBlob(base::bytesOf(text::collationKey(titles.shown, "en")));
        insert.bind(static_cast<std::int64_t>(head.row.head.protection)).bind(TRY(stateOf(head.row.head.record)));
        insert.bind(static_cast<std::int64_t>(conflicts));
        TRY(insert.run());
    }
    TRY(writeClaims(head.id, claims));
    TRY(writeTitles(head.id, claims, titles));
    m_changed.insert(uid);
    if (titles.own == ownBefore)
        return {};
    Statement find = TRY(m_connection->prepare(
        "SELECT r.record FROM view_link l JOIN view_record r ON r.id = l.record WHERE l.target = ?1"));
    find.bind(uid);
    while (TRY(find.step()))
        m_linkers.insert(find.text(0));
    return {};
}

// "value" comes last in a canonical line, so the value's text is what follows it.
Result<void> Views::readContent(const std::string& line, ClaimState& claim) {
    const Json json = TRY(base::parseJson(line));
    const Json& value = json.is_object() && json.contains("value") ? json["value"] : Json();
    claim.value = record::valueFromJson(value);
    claim.language = base::textOr(json, "language");
    constexpr std::string_view alone = "{\"value\":";
    claim.content = line.starts_with(alone) && json.size() == 1
                        ? line.substr(alone.size(), line.size() - alone.size() - 1)
                        : value.dump();
    return {};
}

Result<std::vector<Views::ClaimState>> Views::currentClaims(const record::RecordId& record) {
    std::vector<ClaimState> inEffect;
    std::map<std::string, std::vector<record::RowId>> names;
    std::set<std::string> seen;
    for (PlacedRow& placed : TRY(m_ledger.rowsOf(record, RowType::Claim))) {
        RowHead& head = placed.row.head;
        if (!seen.insert(head.uid.text()).second || TRY(m_ledger.rowIdOf(head.uid)) != placed.id)
            continue; // a uid used twice: the other row counts
        if (!head.names.empty())
            names[head.uid.text()] = head.names;
        if (TRY(isRetracted(placed.id)))
            continue;
        ClaimState claim;
        claim.row = placed.id;
        claim.entry = placed.entry;
        if (placed.row.content) {
            TRY(readContent(*placed.row.content, claim));
        }
        claim.head = std::move(head);
        inEffect.push_back(std::move(claim));
    }
    std::set<std::string> superseded;
    for (const ClaimState& claim : inEffect)
        if (!claim.head.names.empty())
            follow(names, claim.head.names, superseded);
    std::erase_if(inEffect, [&](const ClaimState& c) { return superseded.contains(c.head.uid.text()); });
    return inEffect;
}

Result<void> Views::markConflicts(const record::KindDeclaration* kind, std::vector<ClaimState>& claims) {
    std::map<std::string, std::vector<ClaimState*>> byField;
    for (ClaimState& claim : claims) {
        byField[claim.head.field].push_back(&claim);
        if (!claim.head.names.empty() && TRY(retractedUnseen(claim)))
            claim.conflict = true;
    }
    for (auto& [code, held] : byField) {
        const record::FieldDeclaration* field = kind == nullptr ? nullptr : kind->findField(code);
        if (field == nullptr || field->many || held.size() < 2)
            continue;
        // Values that stand in the vault cannot be compared here: they count as different.
        const bool equal = std::all_of(held.begin(), held.end(), [&](const ClaimState* c) {
            return c->value && held.front()->value && record::sameValue(*c->value, *held.front()->value);
        });
        for (ClaimState* claim : held)
            claim->conflict = claim->conflict || !equal;
    }
    return {};
}

// A claim this one supersedes was retracted by somebody who had not seen this one, nor this one the retraction.
Result<bool> Views::retractedUnseen(const ClaimState& claim) {
    for (const record::RowId& named : claim.head.names) {
        const auto row = m_ledger.rowIdOf(named);
        if (!row)
            continue;
        for (const std::int64_t retraction : TRY(namersOf(row.value(), RowType::Retraction))) {
            if (TRY(isRetracted(retraction)))
                continue;
            const std::int64_t theirs = TRY(m_ledger.row(retraction)).entry;
            Ancestors mine = TRY(Ancestors::of(*m_connection, claim.entry));
            Ancestors others = TRY(Ancestors::of(*m_connection, theirs));
            if (!TRY(mine.include(theirs)) && !TRY(others.include(claim.entry)))
                return true;
        }
    }
    return false;
}

Result<void> Views::removeRecordViews(std::int64_t id) {
    for (const char* sql : {"DELETE FROM view_support WHERE claim IN (SELECT row FROM view_claim WHERE record = ?1)",
                            "DELETE FROM view_claim WHERE record = ?1", "DELETE FROM view_link WHERE record = ?1",
                            "DELETE FROM view_date WHERE record = ?1", "DELETE FROM view_record WHERE id = ?1"}) {
        Statement remove = TRY(m_connection->prepare(sql));
        remove.bind(id);
        TRY(remove.run());
    }
    return {};
}

Result<void> Views::writeClaims(std::int64_t id, const std::vector<ClaimState>& claims) {
    for (const ClaimState& claim : claims) {
        Statement insert = TRY(m_connection->prepare(
            "INSERT INTO view_claim (row, record, field, value, language, protection, conflict, key) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
        insert.bind(claim.row).bind(id).bind(claim.head.field);
        claim.content ? insert.bind(*claim.content) : insert.bindNull();
        insert.bind(claim.language);
        insert.bind(static_cast<std::int64_t>(claim.head.protection)).bind(claim.conflict ? 1 : 0);
        const std::string key = claim.value ? listKey(*claim.value) : std::string();
        key.empty() ? insert.bindNull() : insert.bind(key);
        TRY(insert.run());
        TRY(writeSupports(claim));
        if (!claim.value)
            continue;
        if (const auto* ref = std::get_if<record::RecordRef>(&*claim.value)) {
            Statement link = TRY(m_connection->prepare(
                "INSERT INTO view_link (claim, record, field, target) VALUES (?1, ?2, ?3, ?4)"));
            link.bind(claim.row).bind(id).bind(claim.head.field).bind(ref->record.text());
            TRY(link.run());
        }
        const auto* date = std::get_if<record::Date>(&*claim.value);
        const auto* period = std::get_if<record::Period>(&*claim.value);
        if (date == nullptr && period == nullptr)
            continue;
        Statement insertDate = TRY(m_connection->prepare(
            "INSERT INTO view_date (claim, record, field, earliest, latest) VALUES (?1, ?2, ?3, ?4, ?5)"));
        insertDate.bind(claim.row).bind(id).bind(claim.head.field);
        insertDate.bind(date != nullptr ? date->earliest : (period->from ? period->from->earliest : std::string()));
        insertDate.bind(date != nullptr ? date->latest : (period->to ? period->to->latest : std::string()));
        TRY(insertDate.run());
    }
    return {};
}

Result<void> Views::writeSupports(const ClaimState& claim) {
    for (const std::int64_t citation : TRY(namersOf(claim.row, RowType::Citation))) {
        if (TRY(isRetracted(citation)))
            continue;
        Statement find = TRY(m_connection->prepare(
            "SELECT h.record, c.line FROM heads h LEFT JOIN contents c ON c.head = h.id WHERE h.id = ?1"));
        find.bind(citation);
        if (!TRY(find.step()))
            continue;
        // "stance" comes last in a canonical line.
        const std::int64_t stance = find.text(1).ends_with("\"stance\":\"contradicts\"}") ? 1 : 0;
        const std::int64_t source = TRY(sourceId(find.text(0)));
        Statement insert = TRY(m_connection->prepare(
            "INSERT OR IGNORE INTO view_support (claim, citation, source, stance) VALUES (?1, ?2, ?3, ?4)"));
        insert.bind(claim.row).bind(citation).bind(source).bind(stance);
        TRY(insert.run());
    }
    return {};
}

// Many citations rest on one source: its head is found once a flush.
Result<std::int64_t> Views::sourceId(const std::string& record) {
    const auto found = m_sources.find(record);
    if (found != m_sources.end())
        return found->second;
    const auto parsed = record::RecordId::parse(record);
    const std::optional<PlacedRow> head =
        parsed ? TRY(m_ledger.recordHead(parsed.value())) : std::optional<PlacedRow>();
    return m_sources.emplace(record, head ? head->id : 0).first->second;
}

std::vector<std::string> Views::searchedTitles(const std::vector<ClaimState>& claims, const Titles& titles) {
    std::vector<std::string> wanted;
    if (titles.isLabel)
        wanted.push_back(titles.shown);
    for (const ClaimState& claim : claims) {
        if (!claim.value)
            continue;
        const auto* name = std::get_if<record::Name>(&*claim.value);
        const auto* words = std::get_if<record::Text>(&*claim.value);
        const bool searched = claim.head.field == "title" || claim.head.field == "code" ||
                              claim.head.field == "symbol" || claim.head.field == "file_name";
        if (name != nullptr)
            wanted.push_back(name->full);
        else if (words != nullptr && searched)
            wanted.push_back(words->text);
    }
    return wanted;
}

Result<void> Views::writeTitles(std::int64_t id, const std::vector<ClaimState>& claims, const Titles& titles) {
    const std::vector<std::string> wanted = searchedTitles(claims, titles);
    std::vector<std::pair<std::int64_t, std::string>> held;
    {
        Statement find = TRY(m_connection->prepare("SELECT id, text FROM view_title WHERE record = ?1 ORDER BY id"));
        find.bind(id);
        while (TRY(find.step()))
            held.emplace_back(find.integer(0), find.text(1));
    }
    const bool same = std::equal(held.begin(), held.end(), wanted.begin(), wanted.end(),
                                 [](const auto& a, const std::string& b) { return a.second == b; });
    if (same)
        return {};
    for (const auto& [row, words] : held) {
        Statement forget = TRY(
            m_connection->prepare("INSERT INTO search_title (search_title, rowid, text) VALUES ('delete', ?1, ?2)"));
        forget.bind(row).bind(words);
        TRY(forget.run());
        Statement remove = TRY(m_connection->prepare("DELETE FROM view_title WHERE id = ?1"));
        remove.bind(row);
        TRY(remove.run());
    }
    for (const std::string& words : wanted) {
        Statement insert = TRY(m_connection->prepare("INSERT INTO view_title (record, text) VALUES (?1, ?2)"));
        insert.bind(id).bind(words);
        TRY(insert.run());
        const std::int64_t row = m_connection->lastRowId();
        Statement index = TRY(m_connection->prepare("INSERT INTO search_title (rowid, text) VALUES (?1, ?2)"));
        index.bind(row).bind(words);
        TRY(index.run());
    }
    return {};
}

// Shown: the first title field that has a value. Names: the first in Latin letters, else the first. Edges and other
// records titled by links show the own titles of what they link, joined. Nothing open: the kind and the uid's last
// letters. Own: the same without links.
// A name without its language, a term by its English label, anything else in its words.
std::string Views::titleWords(const record::FieldDeclaration* field, const record::Value& value) const {
    if (const auto* name = std::get_if<record::Name>(&value))
        return name->full;
    const auto* term = std::get_if<record::Term>(&value);
    const record::Vocabulary* terms =
        term == nullptr || field == nullptr ? nullptr : m_vocabularies->find(field->vocabulary);
    const record::VocabularyTerm* known = terms == nullptr ? nullptr : terms->find(term->code);
    return known == nullptr ? record::plainText(value) : known->label("en");
}

Result<Views::Titles> Views::titlesOf(const record::KindDeclaration* kind, const PlacedRow& head,
                                      const std::vector<ClaimState>& claims) {
    Titles titles;
    bool linked = false, finished = false;
    for (const std::string& code : kind == nullptr ? std::vector<std::string>() : kind->title) {
        std::string best;
        for (const ClaimState& claim : claims) {
            if (claim.head.field != code || !claim.value)
                continue;
            if (const auto* ref = std::get_if<record::RecordRef>(&*claim.value)) {
                const std::string other = finished ? std::string() : TRY(ownTitleOf(ref->record.text()));
                if (!other.empty())
                    titles.shown += (titles.shown.empty() ? "" : " · ") + other;
                linked = linked || !other.empty();
                continue;
            }
            const auto* name = std::get_if<record::Name>(&*claim.value);
            const std::string words = titleWords(kind->findField(code), *claim.value);
            if (kind->code == "source" && saysNothing(words))
                continue;
            if (best.empty() || (name != nullptr && name->script == "Latn" && text::scriptOf(best) != "Latn"))
                best = words;
        }
        if (titles.own.empty())
            titles.own = best;
        if (!best.empty() && !finished)
            titles.shown += (titles.shown.empty() ? "" : " · ") + best;
        finished = finished || (!best.empty() && !linked);
    }
    const std::string label = kind == nullptr ? std::string("Record") : kind->label, uid = head.row.head.record.text();
    if (titles.own.empty())
        titles.own = label + " " + uid.substr(uid.size() - 6);
    if (titles.shown.empty() && kind != nullptr && kind->code == "source") {
        const auto file = std::find_if(claims.begin(), claims.end(),
                                       [](const ClaimState& c) { return c.head.field == "file_name" && c.value; });
        titles.shown = TRY(labelOfUntitled(head.id, file == claims.end() ? "" : record::plainText(*file->value)));
        titles.isLabel = !titles.shown.empty();
    }
    if (titles.shown.empty())
        titles.shown = titles.own;
    return titles;
}

Result<std::string> Views::ownTitleOf(const std::string& uid) {
    Statement find = TRY(m_connection->prepare("SELECT own FROM view_record WHERE record = ?1"));
    find.bind(uid);
    return TRY(find.step()) ? find.text(0) : std::string();
}

// Withdrawn for ever; retracted where no row that says the record exists is in effect.
Result<int> Views::stateOf(const record::RecordId& record) {
    for (const PlacedRow& withdrawal : TRY(m_ledger.rowsOf(record, RowType::Withdrawal)))
        if (withdrawal.row.head.names.empty())
            return 1;
    for (const PlacedRow& head : TRY(m_ledger.rowsOf(record, RowType::Record)))
        if (!TRY(isRetracted(head.id)))
            return 0;
    return 2;
}

} // namespace dokaz::store
