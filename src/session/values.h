// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into and comes out of a session: plain values.
#pragma once
#include "base/file.h"
#include "base/secret_bytes.h"
#include "record/claim.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dokaz::session {

// ------------------------------------------------------------------------------------------------- commands

// A value as a person typed it for a field.
struct TypedField {
    std::string field;
    std::string typed;
};
// The words a value rests on: a source, a passage of its newest reading, and the words in it (empty: the whole passage).
struct TypedCitation {
    std::string source;          // id or unique prefix
    std::uint32_t passage = 0;   // ordinal; 0: the source as a whole
    std::string quote;
    // Where the words stand, code points of the passage, end-exclusive; 0, 0: where the quote stands first. Both given:
    // the words at [start, end) must be the quote (or the quote is empty and taken from there).
    std::uint32_t start = 0, end = 0;
    record::Stance stance = record::Stance::Supports;
};
struct AddRecord {
    std::string kind;
    std::vector<TypedField> fields;
    std::optional<TypedCitation> citation;
    std::string reason;
    std::vector<std::string> cited = {}; // fields whose values rest on the citation; empty: all of them
};
// New values: in a single-valued field they supersede, in others they are added.
struct SetFields {
    std::string record;          // id or unique prefix
    std::vector<TypedField> fields;
    std::optional<TypedCitation> citation;
    std::string reason;
    // Values the new ones of the same field stand in the place of, as ValueView::row. Stale where one counts no more.
    std::vector<std::string> replaces = {};
};
// Words for values that stand already. All of one record.
struct CiteValues {
    std::vector<std::string> rows; // of claims, as ValueView::row
    TypedCitation citation;
    std::string reason;
};
// Takes single values or citations back: they stay in the ledger and are no longer in effect. Undo brings them back.
// Refused "last-value" where a record would keep no value at all; "raise-protection"/"lower-protection" as for SetFields.
struct RetractRows {
    std::vector<std::string> rows; // as ValueView::row and CitationView::row; all of one record
    std::string reason;            // asked for
};
struct WithdrawRecord {
    std::string record;
    std::string reason;
};
enum class ReviewDecision { Accept, Reject };
struct ReviewCandidates {
    ReviewDecision decision = ReviewDecision::Accept;
    std::vector<std::string> candidates; // ids or unique prefixes
    std::string asRecord;                // accept as this record, id or prefix; empty: as proposed
    bool asNew = false;                  // a record of its own although one matches; with asRecord Invalid
    std::string corrected;               // the name as it should be kept, where the words in the text are not it
    // What the person was shown: the record accepting would add to, empty: a new one. Stale "other-match"
    // where it is another by now; not given: whatever it is. With asRecord, asNew or corrected it says
    // nothing.
    std::optional<std::string> proposed;
    std::string reason;
};
struct ImportFiles {
    std::vector<base::Path> files;
    std::string basis, basisBy, publisher, reason;
    base::SecretBytes password;          // tried on encrypted files
    bool recognise = true;               // reads the letters off pages that are pictures
    std::vector<std::string> languages = {}; // of those letters, BCP 47; empty: chosen for each document
};
struct Undo {
    std::string entry;                   // digest or unique prefix; empty: the newest that can be undone
    std::string reason;
};
struct RemoveFromCase {
    std::string caseRecord;
    std::vector<std::string> records;
    std::string reason;
};
struct NewCase {
    std::string title, recipient, purpose;
};
struct ExportBundle {
    std::string caseRecord;
    base::Path file;
    std::string plan = {};               // CaseView::plan of what was looked at; Stale if it is another by now; empty: any
};

// ------------------------------------------------------------------------------------------------- answers

struct ReviewedCandidate {
    std::string candidate;
    std::string words;
    record::RecordId record;             // made or added to; empty for reject
    bool isNewRecord = false;
    bool isRemembered = false;           // rejected, and its name is left out in other documents from now on
};
// A source in which mentions wait for a decision.
struct WaitingSource {
    std::string source, title, symbol;
};
struct Reviewed {
    std::vector<ReviewedCandidate> candidates;
    std::string entry; // digest, for Undo
};
struct ImportedFile {
    base::Path file;
    std::string status;                  // "read", "already", "kept" (its form has no reading), "failed"
    std::string reason;
    std::string source, reading;         // ids
    std::int64_t pages = 0, pagesWithoutText = 0, passages = 0, paragraphs = 0, footnotes = 0, candidates = 0;
    std::int64_t milliseconds = 0;
    std::string form = {};               // "pdf", "text", "word", "web", "subtitles", "image", "audio", "video", "table", "archive", "program", "other"
    std::int64_t pagesUnreadable = 0, pagesRecognised = 0;
    std::string recognisedIn = {};       // languages, BCP 47, separated by "+"
    std::string olderVersion = {};       // source that this looks like a newer version of; empty where none
};

struct ArchiveSummary {
    std::string archive;                 // id
    std::string authorKey, authorWords;  // fingerprint
    std::int64_t entries = 0, rows = 0;
    std::vector<std::pair<std::string, std::int64_t>> records; // kind, count; kinds that have any
    std::int64_t hidden = 0;             // records that stand wholly in the closed vault, not counted above
    bool isVaultOpen = false;
    std::int64_t entriesLost = 0;
    bool headDiffers = false;
    bool headMissing = false;            // whether the ledger's end is whole cannot be known
    bool areViewsOld = false;            // derived by an earlier version: rebuild() makes them find more
    std::string headWords;               // the ledger's head as words for a notebook
};

struct RecordSummary {
    std::string record, kind, kindLabel, title, protection, state;
    int conflicts = 0;
};

struct CitationView {
    std::string row, source, sourceTitle, symbol, stance, quote, anchorKind;
    std::string paragraph;               // number as printed
    std::uint32_t passage = 0, start = 0, end = 0;
    std::int32_t page = 0;
    std::vector<record::PageRect> rectangles;
    bool isHidden = false;               // its words stand in the closed vault
    bool wordsFound = false;             // the quote stands at the anchor, letter for letter
};
struct ValueView {
    std::string row, field, label, text, language, protection;
    std::optional<record::Value> value;  // none: in the closed vault, or purged
    bool inVault = false;
    bool conflict = false;
    std::vector<CitationView> citations;
};
struct LinkView {
    std::string record, kind, kindLabel, title, field;
};
struct EntryView {
    std::string entry, author, day, time, command, reason, batch;
    std::uint64_t number = 0;
    std::int64_t rows = 0;
    bool undone = false, canBeUndone = false;
    bool isOwn = false;        // of the author this archive signs as
    std::string record, title; // it is about, or the first of several; empty where none
    std::string undoneBy;      // answer to Undo: the digest of the entry that took it back; undone itself, it brings it back
};
// One thing an entry did.
struct EntryChange {
    // "record" began · "value" added · "citation" given · "retraction" took back · "return" brought back ·
    // "withdrawal" · "purge" · "file" kept · "reading" of it made · "decision" on a mention · "assessment"
    std::string what;
    std::string record, kindLabel, title; // whose; empty where nobody's
    std::string label;                    // of the field
    std::string text;                     // the value, or the words that support it
    std::string before;                   // the value whose place it takes
    bool isHidden = false;                // the text stands in the closed vault, or was destroyed
};
struct EntryDetail {
    EntryView entry;
    std::vector<EntryChange> changes;     // as many as were asked for
};
struct RecordView {
    RecordSummary summary;
    std::vector<ValueView> values;
    std::vector<LinkView> links;
    std::vector<EntryView> history;
    bool isProtected = false;            // of a protected person (docs/catalogue.md, "Protection"), as the open values say
};

struct PassageView {
    std::uint32_t ordinal = 0, parent = 0;
    std::string kind, number, text;
    std::int32_t level = 0, page = 0, lastPage = 0;
    std::vector<record::NoteMark> notes;
    std::vector<record::Cell> cells = {}; // of a table
    std::vector<record::PageRect> rectangles;
    std::vector<record::Confidence> confidences = {}; // of recognised words, in text order
    std::string speaker = {};
    std::optional<record::TimeSpan> time = std::nullopt;
};
struct CandidateView {
    std::string id, kind, words, normal, rule, decision, source, detail;
    std::uint32_t passage = 0, start = 0, end = 0;
    std::int32_t page = 0;
    std::string matchVerdict, matchRecord, matchName, matchScore;
    std::vector<std::string> matchReasons;
};

enum class Scripts { AsTyped, Across };
struct SearchHit {
    std::string what;                    // "record" or "passage"
    std::string record, kind, title;     // the record, or the passage's source
    std::string number;                  // of the paragraph
    std::uint32_t passage = 0;
    std::int32_t page = 0;
    std::string text;                    // the name or passage
    std::vector<std::pair<std::size_t, std::size_t>> ranges; // bytes of text that answer
    std::string reason;                  // "word", "across-scripts", "vault"
};

struct MemberView {
    RecordSummary summary;
    std::string form;                    // "include", "pseudonymise", "withhold"
    std::vector<std::string> reasons;    // sentences
    std::string why;                     // "member" or "linked from a member" or "cited"
};
struct CaseView {
    RecordSummary summary;
    std::string recipient, purpose;
    std::vector<MemberView> members;
    bool needsReview = false;            // a protection incident is open
    std::string plan;                    // digest of all that decides what a bundle would hold
};
// What sealing would put into a bundle, decided as sealing decides it.
struct ForecastSource {
    std::string record, title;           // as in the archive
    std::int64_t bytes = 0;              // of its file; 0 where it has none
    bool fileLeaves = false;             // its words go out, its file may stay: who is withheld is named in it
};
struct BundleForecast {
    std::int64_t records = 0, pseudonymised = 0, withheld = 0; // withheld: records and single values
    std::vector<ForecastSource> sources;
    std::string plan;                    // as CaseView's
};
struct BundleReport {
    base::Path file;
    std::string bag, signerWords, sha256;
    std::int64_t records = 0, sources = 0, withheld = 0, pseudonymised = 0, rows = 0;
    std::int64_t files = 0;              // sources whose file went along
};

// A record that could be meant by a name, best first.
struct Suggestion {
    RecordSummary summary;
    std::string name;                    // the name of it that answers
    double score = 0;                    // 0…1
    std::vector<std::string> reasons;    // sentences
    // Of a source, what tells it from another of the same title: its symbol, date and file name, those that are not in
    // the title, and the day it was taken in (ISO 8601).
    std::vector<std::string> facts = {};
    std::string received = {};
};

// What changed, for whoever shows it.
struct Change {
    std::set<std::string> records;       // ids
};

} // namespace dokaz::session
