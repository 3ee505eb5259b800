// SPDX-License-Identifier: GPL-3.0-or-later
// Recognising the letters of a source's pages: on the caller's thread, settled on the writer's.
#include "intake/recognition.h"
#include "pdf/recognition_packs.h"
#include "session/recognition_values.h"
#include "session/session_state.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

RecognisedText textFrom(const intake::RecognitionReport& report) {
    RecognisedText text;
    text.source = report.source.text();
    text.reading = report.reading == record::RowId() ? std::string() : report.reading.text();
    text.reason = report.reason;
    text.pages = report.recognised;
    text.pagesWithoutLetters = report.withoutLetters;
    for (const auto& [page, reason] : report.failed)
        text.pagesFailed.push_back(page);
    text.languages = report.languages;
    text.confidence = report.confidence;
    text.passages = report.passages;
    text.candidates = report.candidates;
    text.candidatesWaiting = report.candidatesWaiting;
    text.milliseconds = report.milliseconds;
    return text;
}

} // namespace

std::vector<std::string> recognitionLanguages() {
    std::vector<std::string> languages;
    for (const std::string& pack : pdf::installedPacks())
        languages.push_back(pdf::languageOfPack(pack));
    std::sort(languages.begin(), languages.end());
    return languages;
}

Result<RecognisedText> Session::perform(const RecogniseText& command, std::stop_token stop) {
    intake::RecognitionRequest request;
    intake::KnownRecords known;
    {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        request.source = TRY(store::findRecordByPrefix(snapshot.connection(), command.source));
        const store::RecordLine line = TRY(store::recordLine(snapshot.connection(), request.source));
        if (line.kind != "source")
            return Error(ErrorCode::Invalid, "'" + command.source + "' is not a source");
        known = intake::KnownRecords::from(TRY(store::titles(snapshot.connection())));
    }
    request.languages = command.languages;
    request.pages = command.pages;
    request.password = command.password.view();
    request.reason = command.reason;
    request.progress = command.progress;
    const pdf::Reader reader = TRY(m_state->reader());
    // Rules of its own: an import may be loading the shared ones in another thread.
    const extract::RuleSet rules = extract::RuleSet::shipped();
    const intake::Recognition recognition(*m_state->store, reader, rules);
    intake::PreparedRecognition prepared = TRY(recognition.prepare(request, known, stop));
    std::set<std::string> changed;
    const intake::RecognitionReport report = TRY(m_state->write<intake::RecognitionReport>(
        [&] { return recognition.settle(std::move(prepared), &changed); }));
    m_state->tell(changed);
    return textFrom(report);
}

} // namespace dokaz::session
