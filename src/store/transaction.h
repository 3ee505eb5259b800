// SPDX-License-Identifier: GPL-3.0-or-later
// One change: rows collected, then written as one signed entry (a batch where there are more than 10,000).
//
// Threads: the writer's. Nothing is visible or durable before commit(); dropping it without commit changes nothing.
// Order at commit: vault content, then ledger rows and views in one SQL transaction, then head.bin.
#pragma once
#include "record/claim.h"
#include "store/store.h"

namespace dokaz::store {

class PurgeWork;
class Views;

struct ObjectDescription {
    record::RecordId source;  // may be empty
    std::string mediaType;
    std::string fileName;     // as the person's disk calls it; may be empty
    record::Protection protection = record::Protection::Open;
};

struct ReadingDescription {
    record::RecordId source;
    record::RowId readFrom;   // the object it was read from
    record::RowId lines;      // the object that holds its lines
    record::Reading reading;
};

struct CandidateDecision {
    std::string candidate;
    std::string decision;     // "accept" or "reject"
    std::string words;
    std::vector<record::RowId> rows;
    // Identity: the decision's content goes to the vault, it names no row, and the candidate's words leave
    // the list of work while it is in effect, so that nothing outside the vault joins the words of a report
    // with a protected person.
    record::Protection protection = record::Protection::Open;
};

class Transaction final {
  public:
    // Invalid where the kind is not in the catalogue.
    [[nodiscard]] base::Result<record::RecordId> addRecord(const std::string& kind, record::Protection protection);
    // NotFound: the record or a superseded claim is unknown. Refused: identity content while the vault is closed.
    // Invalid: a linked record is of a kind the field does not take.
    [[nodiscard]] base::Result<record::RowId> addClaim(record::Claim claim);
    [[nodiscard]] base::Result<record::RowId> addCitation(record::Citation citation);
    // Refused: an identity object while the vault is closed.
    [[nodiscard]] base::Result<void> addObject(const KeptObject& object, const ObjectDescription& description);
    [[nodiscard]] base::Result<record::RowId> addReading(ReadingDescription description);
    [[nodiscard]] base::Result<void> addDecision(const CandidateDecision& decision);
    [[nodiscard]] base::Result<void> addAuthor(const std::string& name);
    // The rows must exist; withdrawals and purges cannot be retracted (Refused).
    [[nodiscard]] base::Result<void> retract(const std::vector<record::RowId>& rows);
    [[nodiscard]] base::Result<void> withdraw(const record::RecordId& record, const std::string& reason);
    // Destroys the contents of the rows at commit; with objects their keys and files and the readings made from them,
    // with readings the objects that hold their lines. Citations that quote them are rows of their own.
    [[nodiscard]] base::Result<void> purge(const std::vector<record::RowId>& rows, const std::string& reason);
    // Retracts every row but the act of the entry and of those sharing its batch. Refused for what cannot be
    // undone, Stale where everything is retracted already.
    [[nodiscard]] base::Result<void> undo(const crypto::Digest& entry);

    // Candidates of a reading: work, not evidence; replaced as a whole.
    struct Candidate {
        std::string id, kind, words, normal, rule, match, detail;
        std::uint32_t passage = 0, start = 0, end = 0;
        std::int32_t page = 0;
    };
    void setCandidates(const record::RowId& reading, std::vector<Candidate> candidates);

    // Written in the same SQL transaction, after the views: work that must not part from the rows. Nothing where no row is.
    using Work = std::function<base::Result<void>(StoreState&)>;
    void addWork(Work work) { m_work.push_back(std::move(work)); }

    // Its entries belong together with those of other transactions that share the batch (a uid's text): undo takes all.
    void shareBatch(std::string batch) { m_batch = std::move(batch); }
    [[nodiscard]] bool isEmpty() const { return m_drafts.empty(); }
    [[nodiscard]] base::Result<ChangeSet> commit();
    // For what changes nothing but must be remembered (the vault was opened): an entry with its act only.
    [[nodiscard]] base::Result<void> commitActAlone();

  private:
    friend class Store;
    Transaction(StoreState& state, Reason reason) : m_state(&state), m_reason(std::move(reason)) {}
    [[nodiscard]] base::Result<ChangeSet> commitAll();
    [[nodiscard]] base::Result<std::string> kindOf(const record::RecordId& record);
    [[nodiscard]] base::Result<void> mustKnow(const std::vector<record::RowId>& rows);
    [[nodiscard]] base::Result<void> vaultMustBeOpenFor(record::Protection protection) const;
    [[nodiscard]] record::RowId addDraft(RowDraft draft);
    [[nodiscard]] base::Result<std::vector<Entry>> sealAll();
    [[nodiscard]] base::Result<EntryHeader> nextHeader(const std::optional<Entry>& before);
    [[nodiscard]] RowDraft act(bool clockBack) const;
    [[nodiscard]] base::Result<void> write(const std::vector<Entry>& entries, Views& views, PurgeWork& purges);
    void keepHead();
    [[nodiscard]] base::Result<void> writeObjects();
    [[nodiscard]] base::Result<void> writeCandidates();

    StoreState* m_state;
    Reason m_reason;
    std::string m_batch;
    std::vector<RowDraft> m_drafts;
    std::set<std::string> m_newRows;                  // uids
    std::map<std::string, std::string> m_newRecords;  // uid → kind
    std::vector<KeptObject> m_objects;
    std::vector<record::RowId> m_purges;
    std::vector<std::pair<record::RowId, std::vector<Candidate>>> m_candidates;
    std::vector<Work> m_work;
};

} // namespace dokaz::store
