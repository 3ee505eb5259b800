// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the view_… tables equal to what the ledger says. Inside the room only.
//
// Within one SQL transaction: note every row added, then flush. Rebuild notes every row there is. Both come to the
// same tables: what is in effect is a function of the set of rows, not of their order (docs/formats/ledger.md).
#pragma once
#include "record/catalogue.h"
#include "record/reading.h"
#include "record/value.h"
#include "record/vocabulary.h"
#include "store/ledger_tables.h"

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace dokaz::store {

// Finds a reading by its object; null where the object is not here or its key was destroyed.
using ReadingSource = std::function<base::Result<std::shared_ptr<const record::Reading>>(const record::RowId& object)>;

class Views final {
  public:
    Views(Connection& connection, const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
          ReadingSource readings)
        : m_connection(&connection), m_ledger(connection), m_catalogue(&catalogue), m_vocabularies(&vocabularies),
          m_readings(std::move(readings)) {}

    // After LedgerTables::add of the row. `id` is the head's.
    [[nodiscard]] base::Result<void> note(std::int64_t id, const RowHead& head);
    // The content of this row went away (purge): what was derived from it follows at flush.
    [[nodiscard]] base::Result<void> noteContentLost(const record::RowId& uid);
    // The content of this head arrived after the head.
    [[nodiscard]] base::Result<void> noteContentChanged(std::int64_t row) { return touchOwner(row); }
    // Brings every touched record, reading and decision up to date.
    [[nodiscard]] base::Result<void> flush();
    // Uids of the records that changed since construction, for the change feed.
    [[nodiscard]] const std::set<std::string>& changed() const { return m_changed; }
    void noteChanged(const std::set<std::string>& records) {
        m_changed.insert(records.begin(), records.end());
    }
    // Heads of decisions met in a flush whose content stands in the vault.
    [[nodiscard]] const std::set<std::int64_t>& hiddenDecisions() const { return m_hiddenDecisions; }

    // Empties every view table. The caller then notes all rows and flushes.
    [[nodiscard]] base::Result<void> clear();

  private:
    struct ClaimState;
    [[nodiscard]] base::Result<void> noteNames(std::int64_t id, const RowHead& head);
    [[nodiscard]] base::Result<void> noteRecord(const record::RecordId& record);
    [[nodiscard]] base::Result<void> settleEffects();
    [[nodiscard]] base::Result<void> reconsiderEffect(std::int64_t row);
    [[nodiscard]] base::Result<void> touchOwner(std::int64_t row);
    [[nodiscard]] base::Result<void> touchClaims(const std::vector<record::RowId>& rows);
    [[nodiscard]] base::Result<bool> isRetracted(std::int64_t row);
    [[nodiscard]] base::Result<std::vector<std::int64_t>> namersOf(std::int64_t row, RowType type);

    [[nodiscard]] base::Result<void> refreshRecords();
    [[nodiscard]] base::Result<void> refreshRecord(const std::string& uid, const PlacedRow& head);
    [[nodiscard]] static base::Result<void> readContent(const std::string& line, ClaimState& claim);
    [[nodiscard]] base::Result<std::int64_t> sourceId(const std::string& record);
    [[nodiscard]] base::Result<std::vector<ClaimState>> currentClaims(const record::RecordId& record);
    [[nodiscard]] base::Result<void> markConflicts(const record::KindDeclaration* kind, std::vector<ClaimState>& claims);
    [[nodiscard]] base::Result<bool> retractedUnseen(const ClaimState& claim);
    [[nodiscard]] base::Result<void> removeRecordViews(std::int64_t id);
    [[nodiscard]] base::Result<void> writeClaims(std::int64_t id, const std::vector<ClaimState>& claims);
    [[nodiscard]] base::Result<void> writeSupports(const ClaimState& claim);
    struct Titles {
        std::string shown, own;
        bool isLabel = false; // shown is none of the values that title a record
    };
    [[nodiscard]] static std::vector<std::string> searchedTitles(const std::vector<ClaimState>& claims, const Titles& titles);
    [[nodiscard]] base::Result<void> writeTitles(std::int64_t id, const std::vector<ClaimState>& claims,
                                                 const Titles& titles);
    [[nodiscard]] std::string titleWords(const record::FieldDeclaration* field, const record::Value& value) const;
    [[nodiscard]] base::Result<Titles> titlesOf(const record::KindDeclaration* kind, const PlacedRow& head,
                                                const std::vector<ClaimState>& claims);
    // What a source without a title is known by: the name its file came under, and how its text begins. Empty where
    // there is neither.
    [[nodiscard]] base::Result<std::string> labelOfUntitled(std::int64_t source, const std::string& fileName);
    [[nodiscard]] base::Result<std::string> beginningOf(std::int64_t source);
    [[nodiscard]] base::Result<std::string> ownTitleOf(const std::string& uid);
    [[nodiscard]] base::Result<int> stateOf(const record::RecordId& record);

    [[nodiscard]] base::Result<void> refreshReading(std::int64_t row);
    [[nodiscard]] base::Result<void> removeReading(std::int64_t row);
    [[nodiscard]] base::Result<void> writePassage(std::int64_t reading, const record::Passage& passage);
    [[nodiscard]] base::Result<void> refreshDecision(std::int64_t row);
    [[nodiscard]] base::Result<void> noteSourceOf(const std::string& candidate);
    [[nodiscard]] base::Result<void> refreshObject(std::int64_t row);

    Connection* m_connection;
    LedgerTables m_ledger;
    const record::Catalogue* m_catalogue;
    const record::Vocabularies* m_vocabularies;
    ReadingSource m_readings;
    std::set<std::int64_t> m_effects;     // rows that a retraction names, to be looked at anew
    std::set<std::string> m_records;      // touched, to refresh at flush
    std::set<std::string> m_linkers;      // whose title shows one that changed
    std::set<std::int64_t> m_readingRows; // likewise
    std::set<std::int64_t> m_decisions;
    std::set<std::int64_t> m_hiddenDecisions;
    std::set<std::int64_t> m_objects;
    std::map<std::string, std::int64_t> m_sources; // heads of sources met in this flush
    std::set<std::string> m_changed;
};

} // namespace dokaz::store
