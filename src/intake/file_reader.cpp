// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_reader.h"

#include "intake/collection_details.h"
#include "intake/flow_reading.h"
#include "intake/plain_text.h"
#include "intake/subtitles.h"
#include "layout/layout.h"
#include "pdf/picture_form.h"
#include "text/encoding.h"

#include <algorithm>

namespace dokaz::intake {

using base::Result;

namespace {

void fail(ReadFile& into, std::string_view reason) {
    into.reason = reason;
    into.isFailure = true;
}

void readText(base::ByteView bytes, ReadFile& into) {
    constexpr std::size_t largest = 64U << 20;
    constexpr std::ptrdiff_t mostLines = 400'000; // as many passages as a document that is opened may have
    if (bytes.size() > largest)
        return fail(into, "limit-reached");
    const text::Decoded decoded = text::decode(bytes);
    const auto endsLine = [](char letter) { return letter == '\n' || letter == '\f'; };
    if (std::count_if(decoded.text.begin(), decoded.text.end(), endsLine) > mostLines)
        return fail(into, "limit-reached");
    into.reading = into.form == FileForm::Subtitles ? readSubtitles(decoded.text) : readPlainText(decoded.text);
    if (decoded.encoding != "UTF-8")
        into.claims.push_back(noteClaim("Letters read as " + decoded.encoding +
                                        (decoded.isCertain ? "" : ": found from the letters themselves, check it")));
    if (decoded.replaced > 0)
        into.claims.push_back(noteClaim("Bytes that are no letters in that encoding: " + std::to_string(decoded.replaced)));
}

void append(std::vector<FileClaim>& to, std::vector<FileClaim> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void takeAnswer(files::Answer answer, ReadFile& into) {
    if (answer.capture)
        append(into.claims, claimsOf(*answer.capture));
    if (answer.flow) {
        append(into.claims, claimsOf(*answer.flow));
        if (answer.capture && answer.flow->title.empty())
            answer.flow->title = answer.capture->title;
        into.reading = readingOf(*answer.flow);
    }
    if (answer.facts) {
        append(into.claims, claimsOf(*answer.facts));
        into.picture = std::move(answer.facts->picture);
    }
}

// What a saved page says of its saving. Pages without words can still be drawn and recognised; a text without words is nothing.
void finish(base::ByteView bytes, ReadFile& file) {
    if (file.form == FileForm::Web)
        append(file.claims, claimsOf(detailsInPage(base::textOf(bytes))));
    const bool hasPages = file.form == FileForm::Pdf || file.form == FileForm::Image;
    if (!file.reading || !file.reading->passages.empty() || hasPages)
        return;
    file.reading.reset();
    file.reason = "no-text";
}

} // namespace

Result<ReadFile> FileReader::read(base::ByteView bytes, base::ByteView password, job::Context& context) const {
    ReadFile file;
    file.form = formOf(bytes);
    switch (file.form) {
    case FileForm::Pdf:
        TRY(readPdf(bytes, password, context, file));
        break;
    case FileForm::Text:
    case FileForm::Subtitles:
        readText(bytes, file);
        break;
    case FileForm::Word:
    case FileForm::Web:
        TRY(readOpened(bytes, files::Task::ReadFlow, context, file));
        break;
    case FileForm::Capture:
        TRY(readOpened(bytes, files::Task::ReadCapture, context, file));
        break;
    case FileForm::Image:
        TRY(readImage(bytes, context, file));
        break;
    case FileForm::Audio:
    case FileForm::Video:
        TRY(readOpened(bytes, files::Task::ReadFacts, context, file));
        break;
    case FileForm::Table:
        file.reason = "a-table";
        break;
    case FileForm::Archive:
        TRY(readArchive(bytes, context, file));
        break;
    case FileForm::Program:
        fail(file, "a-program");
        break;
    case FileForm::Other:
        file.reason = "unknown-form";
        break;
    }
    finish(bytes, file);
    return file;
}

Result<void> FileReader::readPdf(base::ByteView bytes, base::ByteView password, job::Context& context,
                                 ReadFile& into) const {
    pdf::ReadRequest request;
    request.password = password;
    const pdf::ReadOutcome outcome = TRY(m_reader.read(bytes, request, context.stopToken()));
    if (outcome.document)
        into.reading = layout::layOut(*outcome.document);
    else
        fail(into, outcome.failure ? pdf::reasonCode(*outcome.failure) : "crashed");
    return {};
}

// What is packed by gzip may be a capture; what it is only its process can tell.
Result<void> FileReader::readArchive(base::ByteView bytes, job::Context& context, ReadFile& into) const {
    if (base::textOf(bytes).starts_with("\x1F\x8B"))
        TRY(readOpened(bytes, files::Task::ReadCapture, context, into));
    if (into.reading) {
        into.form = FileForm::Capture;
        return {};
    }
    into.isFailure = false;
    into.reason = "an-archive";
    return {};
}

// What it says of itself, and its pages, which hold no text of their own: it can be drawn, and its letters recognised. One
// of the two is enough: phones write images that only the first understands.
Result<void> FileReader::readImage(base::ByteView bytes, job::Context& context, ReadFile& into) const {
    TRY(readOpened(bytes, files::Task::ReadFacts, context, into));
    if (!pdf::isPicture(bytes)) {
        if (!into.isFailure)
            into.claims.push_back(noteClaim("The pixels of this form of image cannot be drawn here: only what it says of itself was read"));
        return {};
    }
    const pdf::ReadOutcome outcome = TRY(m_reader.read(bytes, {}, context.stopToken()));
    if (outcome.document) {
        into.reading = layout::layOut(*outcome.document);
        into.reason.clear();
        into.isFailure = false;
    } else if (!into.isFailure) {
        into.claims.push_back(noteClaim("The image could not be opened for drawing: " +
                                        std::string(pdf::reasonCode(outcome.failure.value_or(pdf::ReadFailure::Crashed)))));
    }
    return {};
}

Result<void> FileReader::readOpened(base::ByteView bytes, files::Task task, job::Context& context, ReadFile& into) const {
    files::OpenOutcome outcome = TRY(m_opener.open(bytes, task, context.stopToken()));
    if (outcome.answer)
        takeAnswer(std::move(*outcome.answer), into);
    else
        fail(into, outcome.failure ? pdf::reasonCode(*outcome.failure) : "crashed");
    return {};
}

} // namespace dokaz::intake
