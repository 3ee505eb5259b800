// SPDX-License-Identifier: GPL-3.0-or-later
// A source as a document: its pages and passages, what is marked on them, its files.
#include "base/json.h"
#include "base/utf8.h"
#include "pdf/recognition_packs.h"
#include "intake/recognition_languages.h"
#include "session/passage_views.h"
#include "session/session_state.h"
#include "store/query_documents.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// The first open value of a field, in words.
std::string firstOf(const std::vector<store::ClaimLine>& claims, std::string_view field) {
    for (const store::ClaimLine& claim : claims)
        if (claim.field == field && claim.value)
            return record::plainText(*claim.value);
    return {};
}

Result<store::RecordLine> sourceLine(store::Connection& connection, const std::string& typed) {
    store::RecordLine line =
        TRY(store::recordLine(connection, TRY(store::findRecordByPrefix(connection, typed))));
    if (line.kind != "source")
        return Error(ErrorCode::Invalid, "'" + typed + "' is not a source");
    return line;
}

// "…; tesseract 5.3.0 rus+eng; …" tells "ru+en".
std::string recognisedIn(std::string_view lines) {
    const auto header = base::parseJson(std::string(lines.substr(0, lines.find('\n'))));
    const std::string reader = header ? base::textOr(header.value(), "reader") : std::string();
    std::string all;
    for (const std::string& packs : intake::packsOfReader(reader))
        all += (all.empty() ? "" : "+") + packs;
    return all.empty() ? all : pdf::languagesOfPacks(all);
}

Result<void> addPages(DocumentView& view, const store::Store& store, store::Connection& connection,
                      const record::RowId& lines) {
    constexpr std::uint64_t largest = 512ULL * 1024 * 1024;
    const base::Bytes bytes = TRY(store.readObject(connection, lines, largest));
    view.recognisedIn = recognisedIn(base::textOf(bytes));
    std::vector<PageView>& pages = view.pages;
    const std::vector<record::ReadingPage> read = TRY(record::pagesFromLines(base::textOf(bytes)));
    for (const record::ReadingPage& page : read)
        pages.push_back({static_cast<std::int32_t>(page.number.value), page.label, page.width, page.height,
                         std::string(record::name(page.verdict)), page.recognised.has_value(),
                         page.recognised.value_or(0)});
    return {};
}

// Anchors of identity citations stand in the vault; a closed vault shows no mark.
class MarkReader final {
  public:
    MarkReader(Session::State& state, store::Connection& connection) : m_state(&state), m_connection(&connection) {}

    Result<std::vector<MarkView>> read(const record::RecordId& source, const record::RowId& reading) {
        const std::vector<store::SupportLine> lines = TRY(store::citationsFrom(*m_connection, source));
        for (const store::SupportLine& line : lines)
            TRY(addCitation(line, reading));
        const std::vector<store::CandidateLine> candidates = TRY(store::candidates(*m_connection, source));
        for (const store::CandidateLine& line : candidates)
            if (line.reading == reading)
                addCandidate(line);
        return std::move(m_marks);
    }

  private:
    Result<void> addCitation(const store::SupportLine& line, const record::RowId& reading) {
        const bool closed = !m_state->store->isVaultOpen();
        if (closed && (line.record.protection >= record::Protection::Identity ||
                       line.citation.protection >= record::Protection::Identity))
            return {};
        const record::Citation citation = TRY(revealedCitation(*m_state, line.citation));
        const auto* anchor = std::get_if<record::TextAnchor>(&citation.anchor);
        if (anchor == nullptr || anchor->reading != reading)
            return {};
        m_marks.push_back({"citation", citation.row.text(), line.record.kind, line.record.record.text(),
                           line.record.title, "", anchor->passage, anchor->start, anchor->end});
        return {};
    }

    void addCandidate(const store::CandidateLine& line) {
        m_marks.push_back(
            {"candidate", line.id, line.kind, "", "", line.decision, line.passage, line.start, line.end});
    }

    Session::State* m_state;
    store::Connection* m_connection;
    std::vector<MarkView> m_marks;
};

} // namespace

Result<DocumentView> Session::document(const std::string& source) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    store::Connection& connection = snapshot.connection();
    const store::RecordLine line = TRY(sourceLine(connection, source));
    const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(connection, line.record));
    DocumentView view;
    view.source = summaryOf(catalogue(), line);
    view.symbol = firstOf(claims, "symbol");
    view.publisher = firstOf(claims, "publisher");
    view.date = firstOf(claims, "date");
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(connection, line.record));
    if (readings.empty()) {
        view.reasonWithoutReading = firstOf(claims, "reading_problem");
        return view;
    }
    const store::ReadingLine& newest = readings.back();
    view.reading = newest.reading.text();
    view.profile = newest.profile;
    view.language = newest.language;
    TRY(addPages(view, *m_state->store, connection, newest.lines));
    view.passages = TRY(passageViews(connection, newest.reading));
    return view;
}

Result<std::vector<MarkView>> Session::marks(const std::string& source) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const store::RecordLine line = TRY(sourceLine(snapshot.connection(), source));
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(snapshot.connection(), line.record));
    if (readings.empty())
        return std::vector<MarkView>();
    return MarkReader(*m_state, snapshot.connection()).read(line.record, readings.back().reading);
}

Result<std::vector<WordView>> Session::pageWords(const std::string& source, std::int32_t page) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const store::RecordLine line = TRY(sourceLine(snapshot.connection(), source));
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(snapshot.connection(), line.record));
    std::vector<WordView> words;
    if (readings.empty())
        return words;
    const std::vector<store::PassageLine> lines =
        TRY(store::passagesOnPage(snapshot.connection(), readings.back().reading, page));
    for (const store::PassageLine& at : lines) {
        const record::Passage passage = TRY(at.passage());
        for (const record::Placement& place : passage.placements)
            if (static_cast<std::int32_t>(place.page.value) == page)
                words.push_back({passage.ordinal, place.start, place.end, place.box, place.edges});
    }
    return words;
}

Result<std::vector<FileView>> Session::files(const std::string& record) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const record::RecordId id = TRY(store::findRecordByPrefix(snapshot.connection(), record));
    std::vector<FileView> files;
    const std::vector<store::FileLine> lines = TRY(store::filesOf(snapshot.connection(), id));
    for (const store::FileLine& line : lines)
        files.push_back({line.object.text(), line.sha256, line.mediaType, line.received, line.reading, line.profile,
                         line.size});
    return files;
}

} // namespace dokaz::session
