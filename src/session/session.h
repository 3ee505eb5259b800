// SPDX-License-Identifier: GPL-3.0-or-later
// The façade: an open archive and the person using it. Values in, values out.
//
// Threads: every function may be called from any thread but the session's own and answers when it is done; changes run
// one by one on the writer's thread, questions on a snapshot of their own, imports on a few worker threads. A change
// feed listener is called on the writer's thread and must not call back.
// Ownership: close() or the destructor ends the threads and wipes the keys.
// Errors: see base/error.h; Refused with subject "vault-closed" where identity content is asked to be written while the
// vault is closed.
#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "record/catalogue.h"
#include "record/vocabulary.h"
#include "session/document_values.h"
#include "session/list_values.h"
#include "session/values.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace dokaz::session {

// Each in a header of its own.
struct RecogniseText;    // recognition_values.h
struct RecognisedText;
struct ReadTable;        // table_values.h
struct TablePreview;
struct ImportTable;
struct TableReport;
struct TableLikenesses;
struct SavePicture;      // picture_values.h
struct SavedPicture;
struct UnfinishedImport; // import_values.h
struct CarryCitations;   // carry_values.h
struct CarriedCitations;

struct SessionOptions {
    base::Path readerProgram;            // empty: dokaz-reader beside this program
    std::uint32_t kdfMemoryKib = 0;      // 0: what suits this machine
    std::uint32_t kdfLeastMemoryKib = 64U * 1024; // tests lower it
    unsigned importThreads = 2;
};

using ChangeListener = std::function<void(const Change&)>;
// Called on worker threads; `done` of `total` files.
using ImportListener = std::function<void(const ImportedFile&, std::size_t done, std::size_t total)>;

enum class FindingWeight { Broken, Told };
struct CheckFinding {
    std::string kind, what;
    FindingWeight weight = FindingWeight::Broken;
};
struct CheckSummary {
    std::vector<CheckFinding> findings;
    std::int64_t entries = 0, rows = 0, objects = 0, records = 0, readings = 0;
    bool vaultChecked = false;
    bool isSound = true;
};

class Session final {
  public:
    struct State; // known to this room alone
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> create(const base::Path& archive,
                                                                       const base::SecretBytes& passphrase,
                                                                       const std::string& authorName,
                                                                       SessionOptions options = {});
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> open(const base::Path& archive,
                                                                     const base::SecretBytes& passphrase,
                                                                     SessionOptions options = {});
    ~Session();
    [[nodiscard]] base::Result<void> close();

    // A separate, logged act.
    [[nodiscard]] base::Result<void> openVault(const base::SecretBytes& passphrase);
    void onChange(ChangeListener listener);

    [[nodiscard]] const record::Catalogue& catalogue() const;
    [[nodiscard]] const record::Vocabularies& vocabularies() const;

    // Commands
    [[nodiscard]] base::Result<std::string> perform(const AddRecord& command); // the new record's id
    [[nodiscard]] base::Result<void> perform(const SetFields& command);
    [[nodiscard]] base::Result<void> perform(const CiteValues& command);
    [[nodiscard]] base::Result<void> perform(const RetractRows& command);
    [[nodiscard]] base::Result<void> perform(const WithdrawRecord& command);
    [[nodiscard]] base::Result<Reviewed> perform(const ReviewCandidates& command);
    [[nodiscard]] base::Result<EntryView> perform(const Undo& command); // what was undone
    [[nodiscard]] base::Result<std::string> perform(const NewCase& command);
    [[nodiscard]] base::Result<void> addToCase(const std::string& caseRecord, const std::vector<std::string>& records);
    [[nodiscard]] base::Result<void> perform(const RemoveFromCase& command);
    // Cancelled through `stop`: files that are in stay in.
    [[nodiscard]] base::Result<std::vector<ImportedFile>> perform(const ImportFiles& command, std::stop_token stop,
                                                                  const ImportListener& listener);
    // Goes on with an import that was interrupted. Files that are in stay in.
    [[nodiscard]] base::Result<std::vector<ImportedFile>> resumeImport(const std::string& import,
                                                                       const base::SecretBytes& password,
                                                                       std::stop_token stop,
                                                                       const ImportListener& listener);
    [[nodiscard]] base::Result<void> dropImport(const std::string& import);
    // Reads the letters off the pictures of pages: a new reading of the source.
    [[nodiscard]] base::Result<RecognisedText> perform(const RecogniseText& command, std::stop_token stop);
    [[nodiscard]] base::Result<TableReport> perform(const ImportTable& command, std::stop_token stop);
    // From the source of an older version of a report to the source of a newer one, by quote and context.
    [[nodiscard]] base::Result<CarriedCitations> perform(const CarryCitations& command);
    [[nodiscard]] base::Result<BundleReport> perform(const ExportBundle& command, std::stop_token stop);
    // Refused "vault-closed" where the source or something cited from it stands in the vault, "lead-only", and
    // "record-withdrawn". Io where a file of that name is there: nothing is written over.
    [[nodiscard]] base::Result<SavedPicture> perform(const SavePicture& command, std::stop_token stop);
    [[nodiscard]] base::Result<void> rebuild();
    // After a loss was told: writes down that a person goes on from here. Invalid without a reason.
    [[nodiscard]] base::Result<void> acceptLoss(const std::string& reason);
    [[nodiscard]] base::Result<void> exportLedger(const base::Path& file);

    // Questions
    [[nodiscard]] base::Result<std::vector<UnfinishedImport>> unfinishedImports();
    // What a table holds and what importing it so would do. Nothing is written.
    [[nodiscard]] base::Result<TablePreview> preview(const ReadTable& table, std::stop_token stop);
    // Records of tables that could be somebody who was there before, on which nobody decided: said to be the same as or
    // different from the other (fields `same_as`, `different_from`), they are not asked again. The oldest first.
    [[nodiscard]] base::Result<TableLikenesses> likenesses(std::size_t most = 1000, std::stop_token stop = {});
    [[nodiscard]] base::Result<CarriedCitations> forecastCarry(const CarryCitations& command);
    // Entries are missing, or it cannot be known: nothing is written before acceptLoss.
    [[nodiscard]] bool isDoubtful() const;
    [[nodiscard]] base::Result<ArchiveSummary> summary();
    [[nodiscard]] base::Result<std::vector<RecordSummary>> list(const std::string& kind, std::int64_t most = 1000,
                                                                std::int64_t from = 0);
    [[nodiscard]] base::Result<RecordView> show(const std::string& record);
    [[nodiscard]] base::Result<std::vector<PassageView>> passages(const std::string& source);
    [[nodiscard]] base::Result<std::vector<CandidateView>> candidates(const std::string& source); // empty: all
    [[nodiscard]] base::Result<std::vector<SearchHit>> search(const std::string& query, Scripts scripts,
                                                              std::int64_t most = 50);
    [[nodiscard]] base::Result<std::vector<EntryView>> history(std::int64_t most = 1000, std::int64_t from = 0);
    // One entry and, row by row, what it did: at most `most` things. `entry`: its digest or the first letters of it.
    [[nodiscard]] base::Result<EntryDetail> entry(const std::string& entry, std::size_t most = 200);
    // The newest thing this session did that can be undone; none where there is nothing.
    [[nodiscard]] base::Result<std::optional<EntryView>> nextUndo();
    [[nodiscard]] base::Result<CaseView> showCase(const std::string& caseRecord);
    // Refused (vault-closed) as showCase(). Nothing is written.
    [[nodiscard]] base::Result<BundleForecast> forecastBundle(const std::string& caseRecord);
    [[nodiscard]] base::Result<CheckSummary> check();

    // Lists
    [[nodiscard]] base::Result<std::vector<ListHandle>> listIndex(const ListQuery& query, std::stop_token stop = {});
    // In the order of `handles`; one row for each, at most 1,000. `fields`: codes of the cells wanted.
    [[nodiscard]] base::Result<std::vector<ListRow>> listRows(const std::string& kind, std::span<const ListHandle> handles,
                                                              const std::vector<std::string>& fields);
    [[nodiscard]] base::Result<ListHandle> listHandle(const std::string& record);
    // Records whose names answer, in any script; `kinds` empty: all. With the vault open its names answer too.
    [[nodiscard]] base::Result<std::vector<Suggestion>> suggest(const std::string& words,
                                                                const std::vector<std::string>& kinds, std::size_t most);

    // Documents
    [[nodiscard]] base::Result<DocumentView> document(const std::string& source);
    [[nodiscard]] base::Result<std::vector<MarkView>> marks(const std::string& source);
    [[nodiscard]] base::Result<std::vector<WordView>> pageWords(const std::string& source, std::int32_t page);
    // Drawn by the reading process in its jail. 20…400 dots an inch. NotFound where the source has no file or page.
    [[nodiscard]] base::Result<PageImage> drawPage(const std::string& source, std::int32_t page, std::uint32_t dotsPerInch,
                                                   std::stop_token stop);
    // The small picture of an image or film that its jailed process made at import. NotFound where there is none.
    [[nodiscard]] base::Result<PageImage> smallPicture(const std::string& source);
    [[nodiscard]] base::Result<std::vector<MentionView>> mentions(const std::string& record, std::size_t most = 500);
    [[nodiscard]] base::Result<std::vector<FileView>> files(const std::string& record);
    // Review
    [[nodiscard]] base::Result<std::int64_t> undecidedCount();
    // Sources with a mention nobody decided on, in the order in which they were read; at most `most`.
    [[nodiscard]] base::Result<std::vector<WaitingSource>> waitingSources(std::size_t most, std::stop_token stop = {});
    [[nodiscard]] base::Result<std::vector<CandidateContext>> contexts(const std::vector<std::string>& candidates);
    // What accepting a candidate would do now, and at most so many other records it could be.
    [[nodiscard]] base::Result<CandidateProposal> proposal(const std::string& candidate,
                                                           std::size_t mostAlternatives);

private:
    explicit Session(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace dokaz::session
