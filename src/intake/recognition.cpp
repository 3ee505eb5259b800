// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/recognition.h"

#include "base/json.h"
#include "intake/document_description.h"
#include "intake/pages_tried.h"
#include "intake/proposals.h"
#include "intake/recognised_document.h"
#include "intake/recognition_languages.h"
#include "intake/source_entry.h"
#include "layout/judge.h"
#include "layout/layout.h"
#include "pdf/picture_form.h"
#include "pdf/recognition_packs.h"
#include "store/query_documents.h"

#include <algorithm>
#include <set>

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::uint64_t largestPdf = 1ULL << 30;
constexpr std::int32_t leastMean = 50; // a page whose words are less sure is a picture, not text

// What the archive holds of a source before its recognition.
struct Held {
    record::RowId original;
    base::Bytes file;
    record::RowId reading;             // the newest; may be none
    base::Bytes lines;                 // its lines
    std::set<std::int32_t> recognised; // pages of it
    std::string reader;                // of it
    std::int64_t passages = 0;         // of it
};

Result<std::string> readerOf(std::string_view lines) {
    return base::textOr(TRY(base::parseJson(std::string(lines.substr(0, lines.find('\n'))))), "reader");
}

Result<Held> heldOf(store::Store& store, const record::RecordId& source) {
    store::Snapshot snapshot = TRY(store.snapshot());
    Held held;
    const std::vector<store::FileLine> files = TRY(store::filesOf(snapshot.connection(), source));
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(snapshot.connection(), source));
    const std::string newest = readings.empty() ? std::string() : readings.back().reading.text();
    for (const store::FileLine& file : files) // of a capture's many files, pictures of the site are not what is read
        if (pdf::hasPages(file.mediaType) && (file.reading == newest || files.size() == 1))
            held.original = file.object;
    if (held.original == record::RowId())
        return held;
    held.file = TRY(store.readObject(snapshot.connection(), held.original, largestPdf));
    if (readings.empty())
        return held;
    held.reading = readings.back().reading;
    held.lines = TRY(store.readObject(snapshot.connection(), readings.back().lines, largestPdf));
    const std::string_view lines = base::textOf(held.lines);
    held.passages = readings.back().passages;
    held.reader = TRY(readerOf(lines));
    const std::vector<record::ReadingPage> pages = TRY(record::pagesFromLines(lines));
    for (const record::ReadingPage& page : pages)
        if (page.recognised)
            held.recognised.insert(page.number.value);
    return held;
}

Result<std::vector<std::int32_t>> pagesToRead(const pdf::Document& document, const std::vector<std::int32_t>& asked,
                                              const std::set<std::int32_t>& before) {
    std::set<std::int32_t> pages;
    for (const std::int32_t page : asked) {
        if (page < 1 || static_cast<std::size_t>(page) > document.pages.size())
            return Error(ErrorCode::NotFound, "no page " + std::to_string(page));
        pages.insert(page);
    }
    for (const pdf::Page& page : document.pages)
        if (asked.empty() && needsRecognition(page))
            pages.insert(page.number.value);
    for (const std::int32_t page : before) // as a reading says that may have come from elsewhere
        if (page >= 1 && static_cast<std::size_t>(page) <= document.pages.size())
            pages.insert(page);
    return std::vector<std::int32_t>(pages.begin(), pages.end());
}

// The language of the text the file has; empty where none can be told.
std::string ownLanguage(const pdf::Document& document, const std::vector<std::int32_t>& without) {
    if (without.size() == document.pages.size())
        return {};
    pdf::Document own = document;
    for (const std::int32_t page : without)
        own.pages[static_cast<std::size_t>(page) - 1].words.clear();
    return layout::layOut(own).language;
}

std::int32_t meanOf(const std::vector<pdf::RecognisedPage>& pages) {
    std::int64_t sum = 0, words = 0;
    for (const pdf::RecognisedPage& page : pages)
        for (const pdf::Word& word : page.page.words) {
            sum += word.confidence.value_or(0);
            ++words;
        }
    return words == 0 ? 0 : static_cast<std::int32_t>((sum + words / 2) / words);
}

struct Work {
    const pdf::Reader* reader;
    base::ByteView file;
    pdf::ReadRequest request;
    const RecognitionRequest* asked;
    const std::stop_token* stop;
};

std::string reasonOf(std::optional<pdf::ReadFailure> failure) {
    return std::string(pdf::reasonCode(failure.value_or(pdf::ReadFailure::Crashed)));
}

// Which packs a page is read with: pages that nobody asked for now and that were read before, with those of then.
struct Packs {
    std::string now;
    std::vector<std::string> before;
    std::set<std::int32_t> readBefore, asked;
    [[nodiscard]] std::vector<std::string> of(std::int32_t page) const {
        return readBefore.contains(page) && !asked.contains(page) && !before.empty() ? before
                                                                                      : std::vector<std::string>{now};
    }
};

// The surest of what the packs give.
Result<pdf::RecogniseOutcome> recogniseOne(const Work& work, std::int32_t page, const std::vector<std::string>& packs) {
    pdf::RecogniseOutcome best;
    std::int32_t sure = -1;
    for (const std::string& named : packs) {
        pdf::RecogniseOutcome outcome =
            TRY(work.reader->recognise(work.file, base::PageNumber{page}, named, work.request, *work.stop));
        const std::int32_t mean = outcome.page ? meanConfidence(outcome.page->page).value_or(0) : -1;
        if (mean > sure || packs.size() == 1) {
            sure = mean;
            best = std::move(outcome);
        }
    }
    return best;
}

// Several pages in a row that use up all they are given: the rest would too.
constexpr int mostCostlyFailures = 5;
bool isCostly(const pdf::RecogniseOutcome& outcome) {
    return outcome.failure == pdf::ReadFailure::TimeLimit || outcome.failure == pdf::ReadFailure::MemoryLimit ||
           outcome.failure == pdf::ReadFailure::Crashed;
}

Result<std::vector<pdf::RecognisedPage>> recogniseAll(const Work& work, const std::vector<std::int32_t>& pages,
                                                      const Packs& packs, RecognitionReport& report) {
    std::vector<pdf::RecognisedPage> recognised;
    int costly = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (work.asked->progress)
            work.asked->progress(i, pages.size());
        if (work.stop->stop_requested())
            return Error(ErrorCode::Cancelled);
        if (costly >= mostCostlyFailures) {
            report.failed.emplace_back(pages[i], std::string(pdf::reasonCode(pdf::ReadFailure::TimeLimit)));
            continue;
        }
        pdf::RecogniseOutcome outcome = TRY(recogniseOne(work, pages[i], packs.of(pages[i])));
        costly = isCostly(outcome) ? costly + 1 : 0;
        if (!outcome.page) {
            report.failed.emplace_back(pages[i], reasonOf(outcome.failure));
        } else if (meanConfidence(outcome.page->page).value_or(0) < leastMean) {
            report.withoutLetters.push_back(pages[i]);
        } else {
            report.recognised.push_back(pages[i]);
            recognised.push_back(std::move(*outcome.page));
        }
    }
    if (work.asked->progress)
        work.asked->progress(pages.size(), pages.size());
    return recognised;
}

// The newest reading is what is searched: it must not hold less than the one before.
bool losesPages(const Held& held, const RecognitionReport& report) {
    return std::any_of(held.recognised.begin(), held.recognised.end(), [&](std::int32_t page) {
        return std::find(report.recognised.begin(), report.recognised.end(), page) == report.recognised.end();
    });
}

// Empty where the reading can be written.
std::string whyNone(const Held& held, const RecognitionReport& report) {
    if (losesPages(held, report))
        return "would-lose-pages";
    return report.recognised.empty() && !report.failed.empty() ? report.failed.front().second : std::string();
}

PreparedRecognition without(PreparedRecognition prepared, std::string reason) {
    prepared.report.reason = std::move(reason);
    return prepared;
}

bool isPicture(const record::ReadingPage& page) {
    return page.verdict != record::PageVerdict::Text && !page.recognised;
}

// Pages that nobody needs to look at again unasked: all others too of a document that was gone through as a whole.
std::set<std::int32_t> triedPages(const pdf::Document& document, const Held& held, const RecognitionRequest& request,
                                  const RecognitionReport& report) {
    std::set<std::int32_t> tried = pagesTried(held.reader);
    tried.insert(report.withoutLetters.begin(), report.withoutLetters.end());
    for (const auto& [page, reason] : report.failed)
        tried.insert(page);
    for (const pdf::Page& page : document.pages)
        if (request.pages.empty() && layout::verdictOf(page) != record::PageVerdict::Text)
            tried.insert(page.number.value);
    for (const std::int32_t page : report.recognised)
        tried.erase(page);
    return tried;
}

Result<std::string> linesOf(PreparedRecognition& prepared) {
    prepared.report.passages = static_cast<std::int64_t>(prepared.reading.passages.size());
    countNumbered(prepared.reading, prepared.report.paragraphs, prepared.report.footnotes);
    return record::readingToLines(prepared.reading).during("writing the reading");
}

// In which languages the letters of these pages are read.
Result<ChosenLanguages> languagesOf(const Work& work, const pdf::Document& document, const std::vector<std::int32_t>& pages) {
    if (!work.asked->languages.empty())
        return namedLanguages(work.asked->languages);
    const LanguageChoice choice(*work.reader, work.file, work.request, *work.stop);
    const NoScript noScript = work.asked->isOfImport && pdf::isPicture(work.file) ? NoScript::NoText : NoScript::Guess;
    return choice.choose(ownLanguage(document, pages), pages, noScript);
}

// Of a source without words, which proposes nothing, the newest reading once more: it says where nothing was found.
Result<PreparedRecognition> inVain(store::Store& store, const Held& held, const std::set<std::int32_t>& tried,
                                   PreparedRecognition prepared) {
    prepared.report.reason = "no-letters";
    if (held.reading.isEmpty() || held.passages > 0 || tried == pagesTried(held.reader))
        return prepared;
    prepared.reading = TRY(record::readingFromLines(base::textOf(held.lines)));
    prepared.reading.reader = withPagesTried(held.reader, tried);
    const std::string lines = TRY(linesOf(prepared));
    prepared.lines = TRY(store.objects().keep(base::bytesOf(lines)));
    return prepared;
}

} // namespace

bool wantsRecognition(const record::Reading& reading) {
    return std::any_of(reading.pages.begin(), reading.pages.end(), isPicture);
}

Result<PagesHeld> pagesHeld(store::Store& store, const record::RecordId& source) {
    PagesHeld held;
    store::Snapshot snapshot = TRY(store.snapshot());
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(snapshot.connection(), source));
    if (readings.empty() || readings.back().pages == 0)
        return held;
    const base::Bytes lines = TRY(store.readObject(snapshot.connection(), readings.back().lines, largestPdf));
    const std::set<std::int32_t> tried = pagesTried(TRY(readerOf(base::textOf(lines))));
    const std::vector<record::ReadingPage> pages = TRY(record::pagesFromLines(base::textOf(lines)));
    for (const record::ReadingPage& page : pages) {
        held.withoutText += page.verdict == record::PageVerdict::NoText ? 1 : 0;
        held.recognised += page.recognised ? 1 : 0;
        held.wantsRecognition = held.wantsRecognition || (isPicture(page) && !tried.contains(page.number.value));
    }
    return held;
}

Result<PreparedRecognition> Recognition::prepare(const RecognitionRequest& request, const KnownRecords& known,
                                                 const std::stop_token& stop) const {
    const std::int64_t begun = m_store->clock().steadyMilliseconds();
    PreparedRecognition prepared;
    prepared.report.source = request.source;
    prepared.why = request.reason;
    const Held held = TRY(heldOf(*m_store, request.source));
    if (held.file.empty())
        return without(std::move(prepared), "no-file");
    prepared.original = held.original;
    prepared.before = held.reading;
    Work work{m_reader, held.file, {request.password, pdf::Engine::Best}, &request, &stop};
    pdf::ReadOutcome outcome = TRY(m_reader->read(held.file, work.request, stop));
    if (!outcome.document)
        return without(std::move(prepared), reasonOf(outcome.failure));
    const std::vector<std::int32_t> pages = TRY(pagesToRead(*outcome.document, request.pages, held.recognised));
    if (pages.empty())
        return without(std::move(prepared), "nothing-to-recognise");
    const ChosenLanguages languages = TRY(languagesOf(work, *outcome.document, pages));
    if (languages.packs.empty() && languages.reason == "no-letters")
        return inVain(*m_store, held, triedPages(*outcome.document, held, request, {}), std::move(prepared));
    if (languages.packs.empty())
        return without(std::move(prepared), languages.reason);
    prepared.report.languages = pdf::languagesOfPacks(languages.packs);
    const Packs packs{languages.packs, packsOfReader(held.reader), held.recognised,
                      {request.pages.begin(), request.pages.end()}};
    std::vector<pdf::RecognisedPage> recognised = TRY(recogniseAll(work, pages, packs, prepared.report));
    if (std::string reason = whyNone(held, prepared.report); !reason.empty())
        return without(std::move(prepared), std::move(reason));
    const std::set<std::int32_t> tried = triedPages(*outcome.document, held, request, prepared.report);
    if (recognised.empty())
        return inVain(*m_store, held, tried, std::move(prepared));
    prepared.report.confidence = meanOf(recognised);
    prepared.reading = layOutRecognised(std::move(*outcome.document), std::move(recognised));
    prepared.reading.reader = withPagesTried(prepared.reading.reader, tried);
    const std::string lines = TRY(linesOf(prepared));
    if (lines == base::textOf(held.lines)) // nothing new: what it proposed is proposed already
        prepared.report.reading = held.reading;
    else
        TRY(propose(prepared, crypto::sha256(held.file), lines, known));
    prepared.report.milliseconds = m_store->clock().steadyMilliseconds() - begun;
    return prepared;
}

// All of them: which ones repeat what somebody decided on already is for the list to say, as that can be undone.
Result<void> Recognition::propose(PreparedRecognition& prepared, const crypto::Digest& file, const std::string& lines,
                                  const KnownRecords& known) const {
    const std::vector<extract::Mention> mentions = extract::findMentions(prepared.reading, *m_rules, known.names());
    const crypto::Digest key = readingKey(file, crypto::sha256(base::bytesOf(lines)));
    prepared.candidates = proposalsOf(prepared.reading, key, mentions, known);
    prepared.lines = TRY(m_store->objects().keep(base::bytesOf(lines)));
    return {};
}

Result<RecognitionReport> Recognition::settle(PreparedRecognition prepared, std::set<std::string>* changed) const {
    if (!prepared.lines || TRY(wasReadMeanwhile(prepared)))
        return prepared.report;
    const bool isInVain = !prepared.report.reason.empty();
    store::Transaction transaction = TRY(m_store->begin({"recognise", prepared.why}));
    TRY(transaction.addObject(*prepared.lines, {{}, "application/x-dokaz-reading", {}, {}}));
    const record::RowId reading = TRY(transaction.addReading(
        {prepared.report.source, prepared.original, prepared.lines->uid, prepared.reading}));
    if (!isInVain) { // else it says no more than that
        prepared.report.reading = reading;
        TRY(describe(transaction, prepared, reading));
        TRY(retractReadingProblem(*m_store, transaction, prepared.report.source));
    }
    const auto found = static_cast<std::int64_t>(prepared.candidates.size());
    transaction.setCandidates(reading, std::move(prepared.candidates));
    const store::ChangeSet changes = TRY(transaction.commit());
    prepared.report.candidates = TRY(askedOf(reading));
    if (!m_store->isVaultOpen())
        prepared.report.candidatesWaiting = found - TRY(listedOf(reading));
    if (changed != nullptr)
        changed->insert(changes.records.begin(), changes.records.end());
    return prepared.report;
}

// By a person and an import at once: the first one counts.
Result<bool> Recognition::wasReadMeanwhile(PreparedRecognition& prepared) const {
    store::Snapshot snapshot = TRY(m_store->snapshot());
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(snapshot.connection(), prepared.report.source));
    if ((readings.empty() ? record::RowId() : readings.back().reading) == prepared.before)
        return false;
    TRY(m_store->objects().discard(prepared.lines->file));
    prepared.report.reason = "read-meanwhile";
    return true;
}

// What of the reading waits for a decision.
Result<std::int64_t> Recognition::askedOf(const record::RowId& reading) const {
    store::Snapshot snapshot = TRY(m_store->snapshot());
    return store::askedCount(snapshot.connection(), reading);
}

// What of the reading stands in the list of work, and not in a letter to the vault.
Result<std::int64_t> Recognition::listedOf(const record::RowId& reading) const {
    store::Snapshot snapshot = TRY(m_store->snapshot());
    return store::candidateCount(snapshot.connection(), reading);
}

Result<void> Recognition::describe(store::Transaction& transaction, const PreparedRecognition& prepared,
                                   const record::RowId& reading) const {
    const record::RecordId& source = prepared.report.source;
    std::set<std::string> said;
    {
        store::Snapshot snapshot = TRY(m_store->snapshot());
        const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(snapshot.connection(), source));
        for (const store::ClaimLine& claim : claims)
            said.insert(claim.field);
    }
    for (DescribedField& field : describeDocument(prepared.reading)) {
        if (said.contains(field.field))
            continue;
        record::Claim claim;
        claim.record = source;
        claim.field = field.field;
        claim.value = std::move(field.value);
        const record::RowId row = TRY(transaction.addClaim(std::move(claim)));
        if (!field.anchor)
            continue;
        field.anchor->reading = reading;
        TRY(transaction.addCitation({{}, {row}, source, *field.anchor, record::Stance::Supports, field.quote, {}}));
    }
    return {};
}

} // namespace dokaz::intake
