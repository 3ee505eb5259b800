// SPDX-License-Identifier: GPL-3.0-or-later
// Letters off the pictures of pages: a new reading of a source whose file has pages without text of their own.
//
// Two halves as in file_intake.h: prepare() in any thread, settle() in the writer's. The old reading stays; what cites it
// goes on citing it. Pages whose text can be believed keep it.
#pragma once
#include "extract/mention.h"
#include "intake/known_records.h"
#include "pdf/reader.h"
#include "store/transaction.h"

#include <functional>

namespace dokaz::intake {

struct RecognitionRequest {
    record::RecordId source;
    std::vector<std::string> languages;  // BCP 47; empty: chosen by the document
    std::vector<std::int32_t> pages;     // empty: those that need it. Pages recognised before are always read again
    base::ByteView password;
    // Nobody asked for this source: an image in which no script can be told is left as it is. Photographs come by the
    // thousand, and letters are looked for in each only where somebody wants them.
    bool isOfImport = false;
    std::string reason;
    // Between two pages, in prepare()'s thread.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

struct RecognitionReport {
    record::RecordId source;
    record::RowId reading;               // empty where nothing was recognised; the newest where it came out the same
    // Why there is none: "nothing-to-recognise", "language-missing", "no-letters", "no-file", "read-meanwhile", or of
    // pdf/read_failure.h.
    std::string reason;
    std::vector<std::int32_t> recognised;
    std::vector<std::int32_t> withoutLetters; // tried, and nothing in the picture that could be believed
    std::vector<std::pair<std::int32_t, std::string>> failed; // page and reason
    std::string languages;               // BCP 47 separated by "+"
    std::int32_t confidence = 0;         // mean of all recognised words
    std::int64_t passages = 0, paragraphs = 0, footnotes = 0, candidates = 0, milliseconds = 0;
    std::int64_t candidatesWaiting = 0;  // until the vault is opened: they could repeat what was accepted in it
};

struct PreparedRecognition {
    RecognitionReport report;
    record::RowId original;
    record::RowId before;                // the newest reading then
    std::optional<store::KeptObject> lines; // none: nothing to settle
    record::Reading reading;
    std::vector<store::Transaction::Candidate> candidates;
    std::string why;
};

// Whether a page of the reading has to be recognised to be read, and was not yet.
[[nodiscard]] bool wantsRecognition(const record::Reading& reading);

// Of the newest reading of a source.
struct PagesHeld {
    std::int64_t withoutText = 0;        // in the file itself
    std::int64_t recognised = 0;
    bool wantsRecognition = false;       // a page is a picture that was neither read nor tried in vain
};
// Nothing told where there is no reading, or one of a file without pages.
[[nodiscard]] base::Result<PagesHeld> pagesHeld(store::Store& store, const record::RecordId& source);

class Recognition final {
  public:
    Recognition(store::Store& store, const pdf::Reader& reader, const extract::RuleSet& rules)
        : m_store(&store), m_reader(&reader), m_rules(&rules) {}

    // Cancelled between pages and within one; NotFound where a page asked for does not exist. What the document does
    // wrong is in the report.
    [[nodiscard]] base::Result<PreparedRecognition> prepare(const RecognitionRequest& request,
                                                            const KnownRecords& known,
                                                            const std::stop_token& stop) const;
    // One entry: the reading and what it says of the source that nothing said before; or that nothing was found. None, and
    // "read-meanwhile", where the source has another newest reading than when this one was prepared.
    [[nodiscard]] base::Result<RecognitionReport> settle(PreparedRecognition prepared,
                                                         std::set<std::string>* changed) const;

  private:
    [[nodiscard]] base::Result<void> propose(PreparedRecognition& prepared, const crypto::Digest& file, const std::string& lines,
                                             const KnownRecords& known) const;
    [[nodiscard]] base::Result<bool> wasReadMeanwhile(PreparedRecognition& prepared) const;
    [[nodiscard]] base::Result<std::int64_t> listedOf(const record::RowId& reading) const;
    [[nodiscard]] base::Result<std::int64_t> askedOf(const record::RowId& reading) const;
    [[nodiscard]] base::Result<void> describe(store::Transaction& transaction, const PreparedRecognition& prepared,
                                              const record::RowId& reading) const;
    store::Store* m_store;
    const pdf::Reader* m_reader;
    const extract::RuleSet* m_rules;
};

} // namespace dokaz::intake
