// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as a way in: what is asked for, what is shown before, what came of it. Plain values.
#pragma once
#include "base/file.h"
#include "record/table_mapping.h"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace dokaz::session {

// A CSV or TSV file, a workbook, FollowTheMoney entities or another list of JSON objects.
struct ReadTable {
    base::Path file;
    std::optional<record::TableMapping> mapping; // none: the preset named, else one that fits, else a guess
    std::string preset;                  // of tablePresets()
    std::string kind;                    // a guess makes records of this kind; empty: of the likeliest
    std::string list;                    // whose keys these are; empty: as the mapping says, else the file's name
    std::string encoding, delimiter, sheet; // empty: as the mapping says, else as found
    std::optional<std::int64_t> headerRow;  // 0: there is none
    std::string basis;                   // of the source; empty: as the mapping says. What is public is not kept back
    bool keepInVault = false;            // the file, whatever it holds: only mapped columns stand open
    std::size_t mostRecords = 20;        // of the preview
};

struct TableColumn {
    std::string name;
    std::vector<std::string> samples;    // a few cells that hold something, shortened
    std::int64_t filled = 0;             // cells that hold something
    bool isMapped = false;
};

struct TableValueView {
    std::string field, label, text, column;
    bool isHidden = false;               // goes to the identity vault
};
struct TableRecordView {
    std::int64_t row = 0;
    std::string name, kind, kindLabel;   // name: in the mapping
    std::string key;
    bool isKnown = false;                // in the archive already, by its key or name
    std::int64_t sameAs = 0;             // an earlier row of this table that makes the same record; 0: none
    std::vector<TableValueView> values;
};

// Why a row, or one cell of a row that was taken, is not taken. `reason`: a code ("not-mapped", "nothing-to-take",
// "cell-too-long", "row-too-long", "not-json", "too-few-cells", "too-many-cells", "open-quote", "after-quote") or a sentence
// without its dot that says what is expected.
struct TableRefusal {
    std::int64_t row = 0;
    std::string column, words, reason;
    bool isWholeRow = false;
};

// The rows that refusals speak of, as they stand in the table: to be mended and taken in again. Those that were refused while
// the file was read (too long, no JSON) have no cells: the file itself has them.
struct RefusedRows {
    std::vector<std::string> header;
    std::map<std::int64_t, std::vector<std::string>> cells; // by number of the row
    std::set<std::size_t> hidden;        // columns that hold what belongs in the identity vault, or may: by no usable mapping
};

// Records of another list that have the keys of this table.
struct KnownInList {
    std::string list;
    std::int64_t keys = 0, of = 0;       // so many of its keys are known there
};

enum class MappingOrigin { Given, Preset, Guess, LastTime }; // LastTime: by which this very file was taken in

struct TablePreview {
    std::string digest;                  // SHA-256 of the file's bytes
    std::string form, encoding, delimiter, sheet; // form: "csv", "ftm", "json", "workbook"
    std::vector<std::string> sheets;     // of a workbook
    std::int64_t rows = 0, rowsTaken = 0;
    std::size_t unreadable = 0;          // characters the encoding does not have
    std::vector<TableColumn> columns;
    record::TableMapping mapping;        // as it would be used
    MappingOrigin origin = MappingOrigin::Guess;
    std::string problem;                 // why the mapping cannot be used; empty: it can
    std::vector<std::string> missingColumns; // the mapping speaks of them
    std::map<std::string, std::int64_t> kinds; // records that would be made or found again, each counted once
    std::int64_t recordsNew = 0, recordsKnown = 0;
    bool isListProposed = false;         // nobody named the list: mapping.list is a proposal
    std::optional<KnownInList> known;    // mapping.list where that is a proposal, else another list
    std::optional<record::TableMapping> last; // by which this very file was taken in, where that had other keys
    bool wouldDouble = false;            // importing is refused: records that are here would be made a second time
    std::vector<TableRecordView> records;
    std::vector<TableRefusal> refusals;
    std::int64_t refusedRows = 0;
    RefusedRows refused;
    bool needsVault = false;             // it holds what belongs in the identity vault
    bool isVaultOpen = false;
    bool isFileKnown = false;            // these bytes are in the archive
    // Columns that nothing takes, and other sheets, that would stand in the file as it is, open to whoever opens the archive;
    // ReadTable::keepInVault keeps them back.
    std::vector<std::string> openColumns, openSheets;
};

// `done` of `total` rows; on a thread of the caller's.
using TableListener = std::function<void(std::size_t done, std::size_t total)>;

// Told before anything is written where a file of which something stands open is taken in.
using OpenColumnsListener = std::function<void(const std::vector<std::string>& columns, const std::vector<std::string>& sheets)>;

// Refused "vault-closed" where something belongs in the vault, "mapping-guessed" where nobody has seen the guess,
// "would-double" where records that are here by other keys or in another list would be made again,
// "table-changed" where the file is another than the one that was looked at, "raise-protection" where the file stands open already and holds what belongs in the vault. Invalid where the mapping
// cannot be used.
struct ImportTable {
    ReadTable table;
    std::string basis, basisBy, publisher; // of the source; empty: as the mapping says
    std::string reason;
    bool mayGuess = false;               // take the columns for what they look like
    bool mayDouble = false;              // they are others than those that are here
    std::string digest;                  // of the file that was looked at; empty: as it is
    std::size_t batchRows = 500;         // rows of one ledger entry; cancelled between them
    TableListener listener = {};
    OpenColumnsListener onOpenColumns = {};
};

// Two records under names that could be one person or body: a person decides.
struct TableLikeness {
    std::string record, name, other, otherName, score;
    std::vector<std::string> reasons;    // English sentences
};
struct TableLikenesses {
    std::vector<TableLikeness> pairs;    // as many as were asked for
    std::int64_t more = 0;               // that wait after these
    std::int64_t hidden = 0;             // more than 0: names of others stand in the closed vault, nobody can compare them
};

struct TableReport {
    std::string source, reading;         // ids; the file as a source and its rows as passages
    bool wasFileKnown = false;
    bool isCancelled = false;            // batches that are in stay in
    std::int64_t rows = 0, rowsTaken = 0, rowsRefused = 0;
    std::int64_t recordsNew = 0, recordsChanged = 0, recordsUnchanged = 0;
    std::int64_t valuesNew = 0, valuesReplaced = 0;
    std::int64_t valuesNotRepeated = 0;  // stood in an earlier version of the list and not in this one; they stay
    std::map<std::string, std::int64_t> kinds; // records made
    std::string list;                    // whose keys these are
    std::vector<TableRefusal> refusals;
    RefusedRows refused;
    std::vector<TableLikeness> likenesses;
    std::vector<std::string> openColumns, openSheets; // as in TablePreview
    std::vector<std::string> entries;    // digests, oldest first; undoing one of them undoes all
    std::int64_t milliseconds = 0;
};

// The mappings shipped with this version, by name.
[[nodiscard]] base::Result<std::vector<record::TableMapping>> tablePresets();
// Each refused row with all its columns, then refused_row, refused_column and refused_reason. Without `withHidden` columns
// that hold what belongs in the identity vault are left out.
[[nodiscard]] std::string refusalsAsCsv(const std::vector<TableRefusal>& refusals, const RefusedRows& rows, bool withHidden);

} // namespace dokaz::session
