// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/check.h"
#include "pdf/limits.h"
#include "pdf/request.h"

#include <gtest/gtest.h>

#include <limits>

using namespace dokaz;
using namespace dokaz::pdf;

namespace {

Word sampleWord() {
    Word word;
    word.text = "Łoś";
    word.box = {100, 200, 400, 300};
    word.edges = {0, 100, 200, 300};
    word.size = 1100;
    word.rotation = 90;
    word.spaceAfter = true;
    return word;
}

Document sampleDocument() {
    Document document;
    document.title = "Velmora";
    document.pdfVersion = "1.7";
    document.tagged = true;
    document.fonts = {{"Times", true, false, false}};
    Page page;
    page.number.value = 1;
    page.label = "iv";
    page.width = 59500;
    page.height = 84200;
    page.imageCount = 2;
    page.imageArea = 1ULL << 40;
    page.glyphsWithoutText = 3;
    page.words = {sampleWord(), sampleWord()};
    document.pages = {page};
    document.outline = {{"Findings", {1}, 0}};
    return document;
}

base::Bytes streamOf(const Document& document) {
    base::Bytes all =
        encodeOpening(document, static_cast<std::uint32_t>(document.pages.size()), {7, true, true});
    const auto append = [&all](const base::Bytes& frame) {
        all.insert(all.end(), frame.begin(), frame.end());
    };
    for (const Font& font : document.fonts)
        append(encodeFont(font));
    for (const Page& page : document.pages)
        append(encodePage(page));
    append(encodeOutline(document.outline));
    append(encodeEnd(static_cast<std::uint32_t>(document.pages.size()),
                     static_cast<std::uint32_t>(document.fonts.size())));
    return all;
}

base::Result<Document> documentFrom(base::ByteView bytes, std::size_t pieceSize = 1U << 20) {
    FrameSplitter splitter;
    UntrustedReading reading;
    for (std::size_t at = 0; at < bytes.size(); at += pieceSize) {
        TRY(splitter.take(bytes.subspan(at, std::min(pieceSize, bytes.size() - at))));
        while (auto frame = TRY(splitter.next()))
            TRY(decodeFrame(*frame, reading));
    }
    return checkedDocument(std::move(reading));
}

// The document after one change is refused.
template <typename Change> bool refuses(Change change) {
    Document document = sampleDocument();
    change(document);
    return !documentFrom(streamOf(document)).ok();
}

} // namespace

TEST(Wire, carriesADocumentInPiecesOfAnySize) {
    const base::Bytes stream = streamOf(sampleDocument());
    for (const std::size_t pieceSize : {1U, 3U, 7U, 64U, 100000U}) {
        const Document got = documentFrom(stream, pieceSize).value();
        EXPECT_EQ(streamOf(got), stream);
        EXPECT_EQ(got.pages.at(0).words.at(1).text, "Łoś");
        EXPECT_EQ(got.pages[0].words[1].rotation, 90);
        EXPECT_EQ(got.pages[0].imageArea, 1ULL << 40);
    }
}

TEST(Wire, refusesAStreamCutAnywhere) {
    const base::Bytes stream = streamOf(sampleDocument());
    for (std::size_t size = 0; size < stream.size(); ++size)
        EXPECT_FALSE(documentFrom(base::ByteView(stream).first(size)).ok()) << size;
}

TEST(Wire, refusesWhatBreaksARule) {
    const auto word = [](Document& document) -> Word& { return document.pages[0].words[0]; };
    EXPECT_TRUE(refuses([&](Document& d) {
        word(d).text = "\xC3";
        word(d).edges = {0, 1};
    }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).text = std::string("a\0b", 3); }));
    EXPECT_TRUE(refuses([&](Document& d) {
        word(d).text.clear();
        word(d).edges = {0};
    }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).edges.pop_back(); }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).edges = {0, 200, 100, 300}; }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).box.x1 = word(d).box.x0; }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).box.y0 = -limits::coordinate - 1; }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).font = 1; }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).size = -1; }));
    EXPECT_TRUE(refuses([&](Document& d) { word(d).rotation = 360; }));
    EXPECT_TRUE(refuses([](Document& d) { d.pages[0].number.value = 2; }));
    EXPECT_TRUE(refuses([](Document& d) { d.pages[0].width = 0; }));
    EXPECT_TRUE(refuses([](Document& d) { d.pages[0].label = std::string(65, 'x'); }));
    EXPECT_TRUE(refuses([](Document& d) { d.outline[0].page.value = 2; }));
    EXPECT_TRUE(refuses([](Document& d) { d.title = "\xFF"; }));
    EXPECT_TRUE(refuses([](Document& d) { d.fonts[0].name = "\x80"; }));
    EXPECT_FALSE(refuses([](Document&) {}));
}

TEST(Wire, checksPixelsAgainstTheirSize) {
    const auto got = [](PagePixels pixels, std::int32_t asked) {
        UntrustedReading reading;
        reading.ended = true;
        reading.untrustedPixels = std::move(pixels);
        return checkedPixels(std::move(reading), {asked}).ok();
    };
    EXPECT_TRUE(got({{1}, 2, 3, base::Bytes(18)}, 1));
    EXPECT_FALSE(got({{1}, 2, 3, base::Bytes(17)}, 1));
    EXPECT_FALSE(got({{2}, 2, 3, base::Bytes(18)}, 1));
    EXPECT_FALSE(got({{1}, 0, 3, {}}, 1));
    EXPECT_FALSE(got({{1}, 0xFFFFFFFF, 0xFFFFFFFF, base::Bytes(3)}, 1));
}

TEST(Request, roundTripsAndRefusesOtherBytes) {
    WorkerRequest request;
    request.task = Task::DrawPage;
    request.page.value = 7;
    request.dotsPerInch = 200;
    request.cpuSeconds = 5;
    request.password = base::SecretBytes::copyOf(base::bytesOf("lantern"));
    const base::SecretBytes bytes = encodeRequest(request);
    const WorkerRequest got = decodeRequest(bytes.view()).value();
    EXPECT_EQ(got.task, Task::DrawPage);
    EXPECT_EQ(got.page.value, 7);
    EXPECT_EQ(base::textOf(got.password.view()), "lantern");
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decodeRequest(bytes.view().first(size)).ok()) << size;
    for (const std::size_t unused : {10U, 11U}) {
        base::Bytes other = base::copyOf(bytes.view());
        other[unused] = 1;
        EXPECT_FALSE(decodeRequest(other).ok()) << unused;
    }
}

TEST(Request, carriesLanguagesOfARecognitionAndNothingThatLeavesTheFolder) {
    WorkerRequest request;
    request.task = Task::RecognisePage;
    request.page.value = 3;
    request.password = base::SecretBytes::copyOf(base::bytesOf("lantern"));
    request.languages = "rus+chi_sim";
    const WorkerRequest got = decodeRequest(encodeRequest(request).view()).value();
    EXPECT_EQ(got.languages, "rus+chi_sim");
    EXPECT_EQ(base::textOf(got.password.view()), "lantern");
    for (const char* languages : {"../rus", "rus/eng", "rus.eng", "rus eng"}) {
        request.languages = languages;
        EXPECT_FALSE(decodeRequest(encodeRequest(request).view()).ok()) << languages;
    }
    request.languages = std::string(129, 'a');
    EXPECT_FALSE(decodeRequest(encodeRequest(request).view()).ok());
    request.task = Task::ReadText;
    request.languages = "rus";
    EXPECT_FALSE(decodeRequest(encodeRequest(request).view()).ok());
}

TEST(Wire, checksARecognition) {
    const auto got = [](PageRecognition recognition, std::int32_t asked, std::int32_t sent = 2) {
        const Document document = sampleDocument();
        Page page = document.pages[0];
        page.number.value = sent;
        base::Bytes all = encodeOpening(document, 5, {7, true, true});
        for (const base::Bytes& frame :
             {encodeFont(document.fonts[0]), encodePage(page), encodeRecognition(recognition), encodeEnd(1, 1)})
            all.insert(all.end(), frame.begin(), frame.end());
        FrameSplitter splitter;
        UntrustedReading reading;
        EXPECT_TRUE(splitter.take(all).ok());
        bool wellFormed = true;
        while (auto frame = splitter.next().value())
            wellFormed = wellFormed && decodeFrame(*frame, reading).ok();
        return wellFormed ? checkedRecognition(std::move(reading), base::PageNumber{asked})
                          : base::Result<RecognisedPage>(base::Error(base::ErrorCode::WorkerFailed, "form"));
    };
    const PageRecognition good{{2}, 90, -1'500, "Latin", {91, 0}};
    const auto page = got(good, 2);
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page.value().page.words[0].confidence, 91);
    EXPECT_EQ(page.value().page.words[1].confidence, 0);
    EXPECT_EQ(page.value().turned, 90);
    EXPECT_EQ(page.value().skew, -1'500);
    EXPECT_FALSE(got(good, 3).ok());
    EXPECT_FALSE(got(good, 2, 3).ok());
    for (const PageRecognition& bad :
         {PageRecognition{{2}, 90, 0, "Latin", {91}}, PageRecognition{{2}, 90, 0, "Latin", {91, 101}},
          PageRecognition{{2}, 360, 0, "Latin", {91, 0}}, PageRecognition{{2}, 0, 15'001, "Latin", {91, 0}},
          PageRecognition{{2}, 0, -15'001, "Latin", {91, 0}},
          PageRecognition{{2}, 0, std::numeric_limits<std::int32_t>::min(), "Latin", {91, 0}},
          PageRecognition{{2}, 0, 0, "\xC3", {91, 0}}, PageRecognition{{1}, 0, 0, "Latin", {91, 0}}})
        EXPECT_FALSE(got(bad, 2).ok());
}
