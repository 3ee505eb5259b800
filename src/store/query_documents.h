// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about sources as documents, and about the work that waits on them.
#pragma once
#include "store/queries.h"

namespace dokaz::store {

// A citation in effect with a record one of whose current values rests on it.
struct SupportLine {
    record::Citation citation;   // of identity: without anchor and words, which stand in the vault
    RecordLine record;
    bool isAccepted = false;     // it came of a candidate that a person accepted
};
// Of records that are shown; each pair of citation and record once.
[[nodiscard]] base::Result<std::vector<SupportLine>> citationsFrom(Connection& connection,
                                                                   const record::RecordId& source);
[[nodiscard]] base::Result<std::vector<SupportLine>> citationsFor(Connection& connection,
                                                                  const record::RecordId& record);
// From the lines of the ledger; `content` is absent for identity.
[[nodiscard]] base::Result<record::Citation> citationFromLines(const std::string& head,
                                                               const std::optional<std::string>& content);

[[nodiscard]] base::Result<std::vector<PassageLine>> passagesOnPage(Connection& connection,
                                                                    const record::RowId& reading, std::int32_t page);
// Open names and titles of one record.
[[nodiscard]] base::Result<std::vector<std::string>> titlesOf(Connection& connection, const record::RecordId& record);

// A title that a program wrote where nobody gave one ("Untitled document").
[[nodiscard]] bool saysNothing(const std::string& title);

struct FileLine {
    record::RowId object;
    std::string sha256, mediaType, received; // received: day of the entry
    std::string reading, profile;            // of the newest reading made from it
    std::int64_t size = 0;
};
[[nodiscard]] base::Result<std::vector<FileLine>> filesOf(Connection& connection, const record::RecordId& record);
// All that hold these bytes and stand open, of sources only, the oldest first.
[[nodiscard]] base::Result<std::vector<ObjectLine>> objectsWithDigest(Connection& connection, const std::string& sha256);

// Sources with a reading, and what tells versions of one report from each other; symbol and title may be empty.
struct VersionLine {
    record::RecordId source;
    std::string symbol, title, language;
    std::int64_t passages = 0;
    std::int64_t place = 0; // grows in the order in which sources came
};
[[nodiscard]] base::Result<std::vector<VersionLine>> sourceVersions(Connection& connection);
// Those of which entries after that many say something; nothing where one of them takes something back: then any may have
// changed.
[[nodiscard]] base::Result<std::optional<std::vector<VersionLine>>> sourceVersionsSince(Connection& connection, std::int64_t entries);
// How many entries there are.
[[nodiscard]] base::Result<std::int64_t> entryCount(Connection& connection);

// CandidateLine::decision in lists: a date without its year, which no record can take and nobody is asked about.
inline constexpr std::string_view withoutYear = "without-year";
// `normal` as extract/mention.h has it: "XXXX-05-12".
[[nodiscard]] inline bool isDateWithoutYear(std::string_view kind, std::string_view normal) {
    return kind == "date" && normal.starts_with("XXXX");
}

// Candidates nobody has decided on, without those whose name was rejected in another document and those withoutYear.
[[nodiscard]] base::Result<std::int64_t> undecidedCount(Connection& connection);
// Of one reading, those whose name was rejected elsewhere among them; none where it is not its source's newest.
[[nodiscard]] base::Result<std::int64_t> askedCount(Connection& connection, const record::RowId& reading);
[[nodiscard]] base::Result<std::int64_t> candidateCount(Connection& connection, const record::RowId& reading); // decided or not
// Sources where one of them waits, in the order of their readings.
[[nodiscard]] base::Result<std::vector<record::RecordId>> undecidedSources(Connection& connection);

} // namespace dokaz::store
