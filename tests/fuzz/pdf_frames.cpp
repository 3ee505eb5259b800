// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading or recognising process says over its pipe, and what it is asked: frames, their order, the checks, and
// layout of whatever passes them.
#include "layout/layout.h"
#include "pdf/check.h"
#include "pdf/request.h"
#include "record/reading.h"
#include "target.h"

namespace dokaz::fuzz {
namespace {

using namespace pdf;

Word wordOf(std::string text, std::int32_t x, std::int32_t y) {
    Word word;
    const auto letters = static_cast<std::int32_t>(base::codePointCount(text));
    word.text = std::move(text);
    word.box = {x, y, x + letters * 500, y + 900};
    for (std::int32_t i = 0; i <= letters; ++i)
        word.edges.push_back(i * 500);
    word.size = 1000;
    word.spaceAfter = true;
    return word;
}

Document documentOf(std::size_t pages) {
    Document document;
    document.title = "Velmora";
    document.pdfVersion = "1.7";
    document.fonts = {{"Times", false, false, false}, {"Times-Bold", true, false, false}};
    for (std::size_t i = 0; i < pages; ++i) {
        Page page;
        page.number.value = static_cast<std::int32_t>(i) + 1;
        page.label = std::to_string(i + 1);
        page.width = 59500;
        page.height = 84200;
        std::int32_t y = 6000;
        for (const char* text : {"1.", "Слово", "report", "(a)", "gate-", "ways", "97.1.", "ends."})
            page.words.push_back(wordOf(text, 6000, y += 1300));
        document.pages.push_back(std::move(page));
    }
    document.outline = {{"Findings", {1}, 0}};
    return document;
}

void append(base::Bytes& all, const base::Bytes& frame) { all.insert(all.end(), frame.begin(), frame.end()); }

base::Bytes streamOf(const Document& document, const PageRecognition* recognition, const PagePixels* pixels) {
    base::Bytes all = encodeOpening(document, static_cast<std::uint32_t>(document.pages.size()), {7, true, true});
    for (const Font& font : document.fonts)
        append(all, encodeFont(font));
    for (const Page& page : document.pages)
        append(all, encodePage(page));
    if (recognition == nullptr && pixels == nullptr)
        append(all, encodeOutline(document.outline));
    if (recognition != nullptr)
        append(all, encodeRecognition(*recognition));
    if (pixels != nullptr)
        append(all, encodePixels(*pixels));
    append(all, encodeEnd(static_cast<std::uint32_t>(document.pages.size()), static_cast<std::uint32_t>(document.fonts.size())));
    return all;
}

base::Result<UntrustedReading> readingOf(base::ByteView bytes, std::size_t pieceSize) {
    FrameSplitter splitter;
    UntrustedReading reading;
    for (std::size_t at = 0; at < bytes.size(); at += pieceSize) {
        TRY(splitter.take(bytes.subspan(at, std::min(pieceSize, bytes.size() - at))));
        while (auto frame = TRY(splitter.next()))
            TRY(decodeFrame(*frame, reading));
    }
    return reading;
}

void layOut(const Document& document) {
    const record::Reading reading = layout::layOut(document);
    demand(reading.pages.size() == document.pages.size(), "every page is laid out");
    demand(record::checkReading(reading).ok(), "a reading keeps the rules of its format");
}

void readRequest(base::ByteView bytes) {
    const auto request = decodeRequest(bytes);
    if (!isTakenOrRefused(request))
        return;
    const base::SecretBytes again = encodeRequest(request.value());
    demand(std::equal(bytes.begin(), bytes.end(), again.view().begin(), again.view().end()), "a request has one form");
}

} // namespace

std::vector<base::Bytes> seeds() {
    const PageRecognition recognition{{1}, 90, -1'500, "Latin", base::Bytes(8, 91)};
    const PagePixels pixels{{1}, 2, 3, base::Bytes(18)};
    Document none;
    base::Bytes request = {'r'};
    WorkerRequest asked;
    asked.task = Task::RecognisePage;
    asked.page.value = 3;
    asked.languages = "rus+eng";
    const base::SecretBytes encoded = encodeRequest(asked);
    request.insert(request.end(), encoded.view().begin(), encoded.view().end());
    std::vector<base::Bytes> all = {request};
    for (base::Bytes stream : {streamOf(documentOf(1), nullptr, nullptr), streamOf(documentOf(3), nullptr, nullptr),
                               streamOf(documentOf(1), &recognition, nullptr), streamOf(none, nullptr, &pixels)}) {
        stream.insert(stream.begin(), 0);
        all.push_back(std::move(stream));
    }
    return all;
}

} // namespace dokaz::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dokaz;
    using namespace dokaz::fuzz;
    Input input(bytes, size);
    const std::uint8_t how = input.byte();
    if (how == 'r') {
        readRequest(input.rest());
        return 0;
    }
    auto whole = readingOf(input.rest(), how == 0 ? 1U << 20U : how);
    const auto cut = readingOf(input.rest(), 7);
    demand(whole.ok() == cut.ok(), "the pieces in which a stream comes do not matter");
    if (!isTakenOrRefused(whole))
        return 0;
    (void)isTakenOrRefused(pdf::checkedPageCount(whole.value()));
    (void)isTakenOrRefused(pdf::checkedPixels(pdf::UntrustedReading(whole.value()), {1}));
    (void)isTakenOrRefused(pdf::checkedRecognition(pdf::UntrustedReading(whole.value()), {1}));
    const auto document = pdf::checkedDocument(std::move(whole).value());
    if (!isTakenOrRefused(document))
        return 0;
    const auto again = readingOf(streamOf(document.value(), nullptr, nullptr), 1U << 20U);
    demand(again.ok() && pdf::checkedDocument(pdf::UntrustedReading(again.value())).ok(), "a checked document goes there and back");
    layOut(document.value());
    return 0;
}
