// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/shared.h"

using namespace dokaz;
using namespace dokaz::pdf;
using namespace dokaz::tests;

namespace {

Document documentOf(const std::string& name, Engine engine = Engine::Best) {
    ReadOutcome outcome = readWith(realReader(), invented(name), engine);
    EXPECT_TRUE(outcome.document) << name;
    return outcome.document.value_or(Document());
}

const Word& wordNamed(const Page& page, std::string_view text) {
    static const Word none;
    for (const Word& word : page.words)
        if (word.text == text)
            return word;
    ADD_FAILURE() << "no word " << text;
    return none;
}

std::optional<ReadFailure> failureOf(const std::string& name, std::string_view password = {}) {
    return readWith(realReader(), invented(name), Engine::Best, password).failure;
}

} // namespace

TEST(Reader, tellsWhatTheFileSaysOfItself) {
    const Document document = documentOf("report.pdf");
    EXPECT_EQ(document.title, "Ведаморы");
    EXPECT_EQ(document.author, "Ada Kestrel");
    EXPECT_EQ(document.producer, "make.py");
    EXPECT_EQ(document.created, "2025-03-04T05:06:07.000Z");
    EXPECT_EQ(document.pdfVersion, "1.5");
    EXPECT_FALSE(document.encrypted);
    ASSERT_EQ(document.pages.size(), 3U);
    EXPECT_EQ(document.pages[0].label, "i");
    EXPECT_EQ(document.pages[2].label, "2");
    EXPECT_EQ(document.pages[0].width, 59500);
    EXPECT_EQ(document.pages[0].height, 84200);
}

TEST(Reader, tellsTheOutlineWithItsDepth) {
    const Document document = documentOf("report.pdf");
    ASSERT_EQ(document.outline.size(), 3U);
    EXPECT_EQ(document.outline[0].title, "Findings");
    EXPECT_EQ(document.outline[1].title, "The court");
    EXPECT_EQ(document.outline[1].depth, 1);
    EXPECT_EQ(document.outline[2].title, "Данные");
    if (document.reader.ends_with("glyphs")) {
        EXPECT_EQ(document.outline[0].page.value, 1);
        EXPECT_EQ(document.outline[1].page.value, 2);
        EXPECT_EQ(document.outline[2].page.value, 3);
        EXPECT_TRUE(document.tagged);
    }
}

TEST(Reader, keepsAFootnoteMarkApartFromTheWordItHangsOn) {
    for (const Engine engine : {Engine::Best, Engine::Words}) {
        const Document document = documentOf("report.pdf", engine);
        const Page& page = document.pages.at(0);
        const Word& word = wordNamed(page, "custody.");
        const Word& mark = wordNamed(page, "12");
        EXPECT_EQ(word.size, 1100);
        EXPECT_EQ(mark.size, 650);
        EXPECT_FALSE(word.spaceAfter);
        EXPECT_TRUE(mark.spaceAfter);
        EXPECT_LT(mark.box.y1, word.box.y1);
        EXPECT_TRUE(document.fonts.at(wordNamed(page, "Velmora").font).bold);
        EXPECT_TRUE(document.fonts.at(wordNamed(document.pages.at(1), "italic").font).italic);
    }
}

TEST(Reader, placesEveryCharacter) {
    const Document document = documentOf("report.pdf");
    const Word& word = wordNamed(document.pages.at(2), "Annex");
    EXPECT_EQ(word.box.x0, 7200);
    const std::vector<std::int32_t> expected{0, 794, 1344, 1894, 2383, 2933}; // Times: 722 500 500 444 500
    EXPECT_EQ(word.edges, expected);
}

TEST(Reader, countsFromTheTopLeftOfTheCropBoxAfterTurning) {
    const Document turned = documentOf("turned.pdf");
    EXPECT_EQ(turned.pages.at(0).width, 84200);
    const Word& down = wordNamed(turned.pages[0], "Upright");
    EXPECT_EQ(down.rotation, 90);
    EXPECT_EQ(down.box.y0, 10000);
    EXPECT_EQ(wordNamed(turned.pages[0], "climbing").rotation, 0);

    const Document cropped = documentOf("cropped.pdf");
    EXPECT_EQ(cropped.pages.at(0).width, 40000);
    EXPECT_EQ(cropped.pages[0].height, 44200);
    const Word& upright = wordNamed(cropped.pages[0], "Upright");
    EXPECT_EQ(upright.box.x0, 5000);
    EXPECT_GT(upright.box.y1, 4200);
    EXPECT_LT(upright.box.y0, 4200);
    const Word& climbing = wordNamed(cropped.pages[0], "climbing");
    EXPECT_EQ(climbing.rotation, 270);
    EXPECT_EQ(climbing.edges.back(), climbing.box.height());
}

TEST(Reader, readsOtherScriptsAndSaysWhenTheyRunRightToLeft) {
    const Document document = documentOf("scripts.pdf");
    const Page& page = document.pages.at(0);
    EXPECT_EQ(wordsOf(page), (std::vector<std::string>{"Рыгор", "םולש", "𝐀"}));
    EXPECT_FALSE(page.words.at(0).rightToLeft);
    EXPECT_TRUE(page.words.at(1).rightToLeft);
    EXPECT_EQ(page.words.at(2).edges.size(), 2U);
}

TEST(Reader, givesPagesWithoutWordsWhereThereAreNone) {
    const Document blank = documentOf("blank.pdf");
    ASSERT_EQ(blank.pages.size(), 1U);
    EXPECT_TRUE(blank.pages[0].words.empty());
    EXPECT_EQ(blank.pages[0].imageCount, 0U);
    const Document picture = documentOf("picture.pdf");
    EXPECT_TRUE(picture.pages.at(0).words.empty());
    if (picture.reader.ends_with("glyphs")) {
        EXPECT_EQ(picture.pages[0].imageCount, 1U);
        EXPECT_EQ(picture.pages[0].imageArea, 59500ULL * 84200ULL);
    }
}

TEST(Reader, asksForAPasswordAndOpensWithTheRightOne) {
    EXPECT_EQ(failureOf("locked.pdf"), ReadFailure::NeedsPassword);
    EXPECT_EQ(failureOf("locked.pdf", "lamp"), ReadFailure::WrongPassword);
    const auto outcome = readWith(realReader(), invented("locked.pdf"), Engine::Best, "lantern");
    ASSERT_TRUE(outcome.document);
    EXPECT_TRUE(outcome.document->encrypted);
    EXPECT_EQ(wordsOf(outcome.document->pages.at(0)), (std::vector<std::string>{"Behind", "the", "lantern"}));
}

TEST(Reader, givesAReasonForWhatItCannotRead) {
    EXPECT_EQ(failureOf("not_a_pdf.pdf"), ReadFailure::NotAPdf);
    EXPECT_EQ(failureOf("damaged.pdf"), ReadFailure::Damaged);
    EXPECT_EQ(failureOf("nested.pdf"), ReadFailure::Damaged);
    EXPECT_EQ(failureOf("no_pages.pdf"), ReadFailure::NoPages);
    EXPECT_EQ(readWith(realReader(), {}).failure, ReadFailure::NotAPdf);
    EXPECT_EQ(errorFor(ReadFailure::NeedsPassword).subject(), "needs-password");
}

TEST(Reader, refusesMorePagesThanTheCap) {
    constexpr int count = 4'001;
    std::string kids;
    std::string pages;
    for (int number = 3; number < 3 + count; ++number) {
        kids += std::to_string(number) + " 0 R ";
        pages +=
            std::to_string(number) + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n";
    }
    // Without a cross-reference table: Poppler looks for the objects itself.
    const std::string bytes =
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count " +
        std::to_string(count) + " /Kids [" + kids + "] >>\nendobj\n" + pages +
        "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
    EXPECT_EQ(readWith(realReader(), base::bytesOf(bytes)).failure, ReadFailure::TooManyPages);
}

TEST(Reader, countsPagesWithoutReadingThem) {
    const auto outcome = realReader().countPages(invented("report.pdf"), {}, {}).value();
    EXPECT_EQ(outcome.pages, 3U);
    EXPECT_EQ(realReader().countPages(invented("locked.pdf"), {}, {}).value().failure,
              ReadFailure::NeedsPassword);
}

TEST(Reader, drawsAPage) {
    const auto drawn = realReader().draw(invented("picture.pdf"), {1}, 36, {}, {}).value();
    ASSERT_TRUE(drawn.pixels);
    EXPECT_EQ(drawn.pixels->width, 298U);
    EXPECT_EQ(drawn.pixels->height, 421U);
    EXPECT_LT(drawn.pixels->rgb.front(), 40); // the picture's dark corner
    EXPECT_GT(drawn.pixels->rgb.back(), 215);
    // Letters that are drawn by the file itself, so that no font of the system is needed.
    const auto text = realReader().draw(invented("scripts.pdf"), {1}, 72, {}, {}).value();
    ASSERT_TRUE(text.pixels);
    EXPECT_TRUE(
        std::any_of(text.pixels->rgb.begin(), text.pixels->rgb.end(), [](std::uint8_t v) { return v < 80; }));
    EXPECT_EQ(realReader().draw(invented("report.pdf"), {4}, 72, {}, {}).value().failure,
              ReadFailure::NoSuchPage);
}

// Fonts that the file names and does not carry come from the system, by its own rules; the jail lets it read those.
TEST(Reader, drawsInTheJailWhatItDrawsOutside) {
    const base::Bytes report =
        base::readFile(base::Path(DOKAZ_SOURCE_DIR) / "resources/samples/sample_report.pdf", 1U << 24).value();
    const auto inside = realReader().draw(report, {4}, 72, {}, {}).value();
    const auto outside = Reader(testProgram("pdf_reader_variant"), {"none"}).draw(report, {4}, 72, {}, {}).value();
    ASSERT_TRUE(inside.pixels && outside.pixels);
    EXPECT_TRUE(inside.pixels->rgb == outside.pixels->rgb);
}

TEST(Reader, stopsWhenCancelled) {
    std::stop_source source;
    source.request_stop();
    const auto outcome = realReader().read(invented("report.pdf"), {}, source.get_token());
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code(), base::ErrorCode::Cancelled);
}

TEST(Reader, worksWithoutLandlockAndNotAtAllWithoutACallFilter) {
    const Reader without(testProgram("pdf_reader_variant"), {"no-landlock"});
    const auto outcome = readWith(without, invented("report.pdf"));
    ASSERT_TRUE(outcome.document);
    EXPECT_EQ(outcome.jail.landlockVersion, 0);
    EXPECT_TRUE(without.draw(invented("report.pdf"), {1}, 72, {}, {}).value().pixels);
    const Reader unjailed(testProgram("pdf_reader_variant"), {"no-seccomp"});
    EXPECT_EQ(readWith(unjailed, invented("report.pdf")).failure, ReadFailure::JailMissing);
    EXPECT_EQ(errorFor(ReadFailure::JailMissing).code(), base::ErrorCode::Refused);
}

#ifndef DOKAZ_SANITIZED
TEST(Reader, isLockedDown) { EXPECT_TRUE(readWith(realReader(), invented("report.pdf")).jail.callFilter); }
#endif
