// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to a fixed state of the archive, answered as values. Content of identity rows is not among them: the
// session asks the vault. Every function is one statement or a few, bounded by the caller's `most`.
#pragma once
#include "record/claim.h"
#include "store/search_terms.h"
#include "store/store.h"

namespace dokaz::store {

enum class RecordState { Shown, Withdrawn, Retracted };

struct RecordLine {
    record::RecordId record;
    std::string kind, title;
    record::Protection protection = record::Protection::Open;
    RecordState state = RecordState::Shown;
    int conflicts = 0;
};

struct ClaimLine {
    record::RowId row;
    record::RecordId record;
    std::string field, language;
    std::optional<record::Value> value; // none: in the vault or purged
    record::Protection protection = record::Protection::Open;
    bool conflict = false;
    crypto::Digest entry{};
};

struct CitationLine {
    record::Citation citation;
    record::RowId claim;                // the claim it was asked for
    std::string sourceTitle;
};

struct LinkLine {                       // another record whose field points here
    record::RecordId record;
    std::string kind, title, field;
};

struct ReadingLine {
    record::RowId reading;
    record::RecordId source;
    record::RowId lines;                // object
    std::string profile, language;
    std::int64_t pages = 0, passages = 0;
};

struct PassageLine {
    record::RowId reading;
    std::uint32_t ordinal = 0;
    std::string kind, number, text;
    std::int32_t level = 0;
    std::uint32_t parent = 0;
    std::int32_t page = 0, lastPage = 0;
    base::Bytes places;                 // as packedPlaces made them
    // As it stands in the reading. Corrupt where the view is damaged.
    [[nodiscard]] base::Result<record::Passage> passage() const;
};

struct CandidateLine {
    std::string id, kind, words, normal, rule, match, detail;
    record::RowId reading;
    record::RecordId source;
    std::uint32_t passage = 0, start = 0, end = 0;
    std::int32_t page = 0;
    std::string decision;               // "", "accept", "reject"; in lists also rejectedBefore
};
// Nobody decided on this one, but its name was rejected in another document.
inline constexpr std::string_view rejectedBefore = "rejected-before";
// Whether rejecting it leaves its name out in other documents: of names that nobody has accepted.
[[nodiscard]] base::Result<bool> remembersRejection(Connection& connection, const CandidateLine& line);

struct HistoryLine {
    crypto::Digest entry{};
    crypto::PublicKey author{};
    std::uint64_t number = 0;
    std::string day, time, command, reason, batch;
    std::int64_t rows = 0;
    bool undone = false;                // every row of it but the act is retracted
};

struct ObjectLine {
    record::RowId object;
    record::RecordId source;
    std::string sha256, mediaType;
    std::int64_t size = 0;
};

struct PassageHit {
    PassageLine passage;
    record::RecordId source;
    std::string sourceTitle;
};
struct RecordHit {
    RecordLine record;
    std::string words;                  // the name or title that was found
};

// From a row whose columns from `at` on are: record, kind, title, protection, state, conflicts.
[[nodiscard]] base::Result<RecordLine> recordFrom(const Statement& row, int at = 0);
// From a row of: ordinal, kind, number, text, level, parent, page, last page, line.
[[nodiscard]] PassageLine passageFrom(const Statement& row, const record::RowId& reading);
// A prefix of a record's id, at least four letters, where it is unique: NotFound, Invalid (several).
[[nodiscard]] base::Result<record::RecordId> findRecordByPrefix(Connection& connection, const std::string& typed);
[[nodiscard]] base::Result<RecordLine> recordLine(Connection& connection, const record::RecordId& record);
// Whether the views were derived by an earlier version of the program: they answer, but find less than they could.
[[nodiscard]] base::Result<bool> areViewsOld(Connection& connection);
// Sorted by title in the reader's order; withdrawn and retracted ones left out.
[[nodiscard]] base::Result<std::vector<RecordLine>> recordsOfKind(Connection& connection, const std::string& kind,
                                                                  std::int64_t most, std::int64_t from);
// Shown records whose protection is at most `most`.
[[nodiscard]] base::Result<std::int64_t> countOfKind(Connection& connection, const std::string& kind,
                                                     record::Protection most = record::Protection::Privileged);
[[nodiscard]] base::Result<std::vector<ClaimLine>> claimsOf(Connection& connection, const record::RecordId& record);
// Current claims of one field over all records that are shown, oldest first.
struct FieldLine {
    record::RecordId record;
    std::string kind;
    record::RowId row;
    std::optional<record::Value> value; // none: in the vault or purged
};
[[nodiscard]] base::Result<std::vector<FieldLine>> claimsOfField(Connection& connection, const std::string& field);
[[nodiscard]] base::Result<std::vector<CitationLine>> citationsOf(Connection& connection, const record::RowId& claim);
[[nodiscard]] base::Result<std::vector<LinkLine>> linksTo(Connection& connection, const record::RecordId& record,
                                                          std::int64_t most);
// Every name and title of open records with its record: for matching and for finding known names.
struct TitleLine {
    record::RecordId record;
    std::string kind, text;
};
[[nodiscard]] base::Result<std::vector<TitleLine>> titles(Connection& connection);

[[nodiscard]] base::Result<std::vector<ReadingLine>> readingsOf(Connection& connection,
                                                                const record::RecordId& source);
[[nodiscard]] base::Result<ReadingLine> readingLine(Connection& connection, const record::RowId& reading);
[[nodiscard]] base::Result<std::vector<PassageLine>> passagesOf(Connection& connection, const record::RowId& reading);
[[nodiscard]] base::Result<PassageLine> passageLine(Connection& connection, const record::RowId& reading,
                                                    std::uint32_t ordinal);

// Of one source, or of all where `source` is empty. In reading order.
[[nodiscard]] base::Result<std::vector<CandidateLine>> candidates(Connection& connection,
                                                                  const record::RecordId& source);
// By id or a unique prefix of at least four characters.
[[nodiscard]] base::Result<CandidateLine> candidate(Connection& connection, const std::string& typed);

// Newest first.
[[nodiscard]] base::Result<std::vector<HistoryLine>> history(Connection& connection, std::int64_t most,
                                                             std::int64_t from = 0);
// Entries that touched a record, newest first.
[[nodiscard]] base::Result<std::vector<HistoryLine>> historyOf(Connection& connection, const record::RecordId& record);
[[nodiscard]] base::Result<std::optional<ObjectLine>> objectWithDigest(Connection& connection,
                                                                       const std::string& sha256);
// The source whose file has these bytes, also where the file is in the vault and its row does not tell: its custody does.
[[nodiscard]] base::Result<std::optional<record::RecordId>> sourceWithDigest(Connection& connection,
                                                                             const std::string& sha256);
[[nodiscard]] base::Result<std::vector<ObjectLine>> objectsOf(Connection& connection, const record::RecordId& source);

// Bounded: of more than a few thousand hits the earliest are ranked, by how often and how exactly they answer.
[[nodiscard]] base::Result<std::vector<PassageHit>> searchPassages(Connection& connection, const std::string& ftsQuery,
                                                                   std::int64_t most);
[[nodiscard]] base::Result<std::vector<RecordHit>> searchRecords(Connection& connection, const std::string& ftsQuery,
                                                                 std::int64_t most);
// Names of shown records as they stand in the index, at most `most` of them; `kinds` empty: of all.
[[nodiscard]] base::Result<std::vector<RecordHit>> searchNames(Connection& connection, const std::string& ftsQuery,
                                                               const std::vector<std::string>& kinds,
                                                               std::int64_t most);

} // namespace dokaz::store
