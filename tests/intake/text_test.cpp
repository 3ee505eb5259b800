// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_claims.h"
#include "intake/file_form.h"
#include "intake/file_reader.h"
#include "intake/flow_reading.h"
#include "intake/plain_text.h"
#include "intake/subtitles.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::intake;
using record::PassageKind;

namespace {

using Lines = std::vector<std::string>;

Lines shown(const record::Reading& reading) {
    Lines lines;
    for (const record::Passage& passage : reading.passages)
        lines.push_back(std::string(record::name(passage.kind)) + " " + passage.number + "|" + passage.speaker + "|" + passage.text);
    return lines;
}

FileForm formOfText(std::string_view text) { return formOf(base::bytesOf(text)); }

} // namespace

TEST(PlainText, joinsLinesBrokenAtAWidth) {
    EXPECT_EQ(shown(readPlainText("The detention lasted three days and nobody told\nhis mother where he was being held.\n\nSecond.\n")),
              (Lines{"paragraph ||The detention lasted three days and nobody told his mother where he was being held.",
                     "paragraph ||Second."}));
}

TEST(PlainText, keepsShortLinesApart) {
    EXPECT_EQ(shown(readPlainText("Name: none\nAge\nPlace\n\nEnd")),
              (Lines{"paragraph ||Name: none", "paragraph ||Age", "paragraph ||Place", "paragraph ||End"}));
    EXPECT_EQ(shown(readPlainText("one\r\ntwo\r\n")), (Lines{"paragraph ||one", "paragraph ||two"}));
}

TEST(PlainText, knowsNumbersListsAndHeadings) {
    const record::Reading reading = readPlainText("# Findings\n\n54. In a wood.\n97.1. Release him.\n(a) one\n- two\n  - deeper\n-----\n2020 was long.\n");
    EXPECT_EQ(shown(reading), (Lines{"heading ||Findings", "paragraph 54||In a wood.", "paragraph 97.1||Release him.",
                                     "list (a)||one", "list •||two", "list •||deeper", "paragraph ||2020 was long."}));
    EXPECT_EQ(reading.title, "Findings");
    EXPECT_EQ(reading.passages[5].level, 2);
    EXPECT_TRUE(record::checkReading(reading).ok());
}

TEST(PlainText, namesSpeakersThatComeAgain) {
    const record::Reading reading = readPlainText("СУДДЗЯ: Калі гэта было?\n\nСведка Б: У жніўні.\n\nСУДДЗЯ: Дзе?\n\nСведка Б: У двары: каля дома.\n\nNote: nothing.");
    EXPECT_EQ(shown(reading), (Lines{"paragraph |СУДДЗЯ|Калі гэта было?", "paragraph |Сведка Б|У жніўні.", "paragraph |СУДДЗЯ|Дзе?",
                                     "paragraph |Сведка Б|У двары: каля дома.", "paragraph ||Note: nothing."}));
}

TEST(Subtitles, giveTimesAndSpeakers) {
    const record::Reading reading = readSubtitles("WEBVTT\n\nNOTE no\n\n1\n00:01.500 --> 00:02.000 align:start\n<v Witness B>Two <b>lines</b>\nof it &amp; more\n\n"
                                                  "01:00:00.000 --> 00:59:00.000\n{\\an8}late\n");
    ASSERT_EQ(shown(reading), (Lines{"paragraph 1|Witness B|Two lines of it & more", "paragraph ||late"}));
    EXPECT_EQ(reading.passages[0].time, (record::TimeSpan{1500, 2000}));
    EXPECT_EQ(reading.passages[1].time, (record::TimeSpan{3'600'000, 3'600'000}));
    EXPECT_TRUE(record::checkReading(reading).ok());
}

TEST(Subtitles, readClocksOfBothForms) {
    EXPECT_EQ(clockOf("00:01:12,500"), 72'500);
    EXPECT_EQ(clockOf("1:12.5"), 72'500);
    EXPECT_EQ(clockOf("12"), std::nullopt);
    EXPECT_EQ(clockOf("1:2:3:4"), std::nullopt);
    EXPECT_EQ(clockOf("99999999999:00"), std::nullopt);
    EXPECT_EQ(clockOf(""), std::nullopt);
}

TEST(Subtitles, leaveMarksThatDoNotEndSoonAsText) {
    const std::string time = "1\n00:00:01,000 --> 00:00:02,000\n", inside(99, 'a');
    EXPECT_EQ(shown(readSubtitles(time + "<" + inside + ">b")), Lines{"paragraph 1||b"});
    EXPECT_EQ(shown(readSubtitles(time + "<a" + inside + ">b")), Lines{"paragraph 1||<a" + inside + ">b"});
    EXPECT_EQ(shown(readSubtitles(time + "a < b &amp;lt; &lt;c&gt;")), Lines{"paragraph 1||a < b &lt; <c>"});
}

TEST(TextReaders, areNotHeldUpByLinesMadeForIt) { // each of these took minutes
    constexpr std::size_t many = 300'000;
    const std::string time = "1\n00:00:01,000 --> 00:00:02,000\n";
    EXPECT_EQ(readSubtitles(time + std::string(many * 4, '<')).passages.size(), 1U);
    std::string signs = time, lines;
    for (std::size_t i = 0; i < many; ++i) {
        signs += "&amp;";
        lines += "\na";
    }
    EXPECT_EQ(readSubtitles(signs).passages.at(0).text, std::string(many, '&'));
    EXPECT_EQ(readPlainText(lines).passages.size(), many);
}

TEST(TextReaders, takeNoMoreLinesThanADocumentMayHave) {
    const FileReader reader{pdf::Reader("no-program"), files::Opener("no-program")}; // plain text is read without them
    const base::SystemClock clock;
    job::Context context({}, job::Progress(clock, {}));
    const auto reasonOf = [&](std::size_t lines) {
        return reader.read(base::bytesOf("Begun." + std::string(lines, '\n') + "Ended."), {}, context).value().reason;
    };
    EXPECT_EQ(reasonOf(400'000), "");
    EXPECT_EQ(reasonOf(400'001), "limit-reached");
}

TEST(FlowReading, takesNumbersAsReadingsOfPdfsDo) {
    files::Flow flow;
    flow.form = "docx";
    flow.language = "be-BY";
    flow.blocks = {{files::BlockKind::Heading, 1, "I.", "Findings", "", {}, {}},
                   {files::BlockKind::Paragraph, 0, "", "54. Typed", "", {{9, "1", 4}}, {}},
                   {files::BlockKind::ListItem, 2, "(a)", "item", "", {}, {}},
                   {files::BlockKind::Footnote, 0, "1", "note", "", {}, {}}};
    const record::Reading reading = readingOf(flow);
    EXPECT_EQ(shown(reading), (Lines{"heading I||Findings", "paragraph 54||Typed", "list (a)||item", "footnote 1||note"}));
    EXPECT_EQ(reading.passages[1].notes.at(0).at, 5U);
    EXPECT_EQ(reading.passages[2].parent, 2U);
    EXPECT_EQ(reading.language, "be");
    EXPECT_EQ(reading.title, "Findings");
    EXPECT_TRUE(record::checkReading(reading).ok());
}

TEST(FlowReading, asksTheWordsForTheLanguageWhereATemplateSaysAnother) {
    const auto languageOf = [](const std::string& said, const std::string& words) {
        files::Flow flow;
        flow.form = "docx";
        flow.language = said;
        flow.blocks = {{files::BlockKind::Paragraph, 0, "", words, "", {}, {}}};
        return readingOf(flow).language;
    };
    const std::string russian = "Ворота и дом на дворе не были закрыты, и это для людей, что шли по дороге с поля, от реки и в деревню.";
    EXPECT_EQ(languageOf("en-US", russian), "ru");
    EXPECT_EQ(languageOf("", russian), "ru");
    EXPECT_EQ(languageOf("en-US", "Verlan, Kold"), "en"); // nothing tells
    EXPECT_EQ(languageOf("zh-Hans", russian), "zh");      // what cannot be told by words is believed
}

TEST(FlowReading, takesADateOnlyWhereItIsOne) {
    const auto dateOf = [](const std::string& said) {
        files::Flow flow;
        flow.form = "html";
        flow.created = said;
        const record::Reading reading = readingOf(flow);
        EXPECT_TRUE(record::readingToLines(reading).ok()) << said;
        return reading.date;
    };
    EXPECT_EQ(dateOf("2021-08-12T10:00:00Z"), "2021-08-12");
    EXPECT_EQ(dateOf("12 августа 2021"), "12 августа 2021");
    EXPECT_EQ(dateOf("сёння, пасля абеду"), "");
    EXPECT_EQ(dateOf("2021-02-30"), "");
    EXPECT_EQ(dateOf(""), "");
}

TEST(FileForm, isFoundFromTheBytes) {
    EXPECT_EQ(formOfText("%PDF-1.4"), FileForm::Pdf);
    EXPECT_EQ(formOfText("junk before %PDF-1.4"), FileForm::Pdf);
    EXPECT_EQ(formOfText("\xEF\xBB\xBF<!doctype HTML>\n<p>"), FileForm::Web);
    EXPECT_EQ(formOfText("WEBVTT\n"), FileForm::Subtitles);
    EXPECT_EQ(formOfText("1\n00:00:01,000 --> 00:00:02,000\nx"), FileForm::Subtitles);
    EXPECT_EQ(formOfText("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n"), FileForm::Capture);
    EXPECT_EQ(formOfText("a;b\n1;2\n3;4\n"), FileForm::Table);
    EXPECT_EQ(formOfText("Dear all, hello.\nYesterday, in the wood, three men came.\nEnd.\n"), FileForm::Text);
    EXPECT_EQ(formOfText("{\\rtf1 x}"), FileForm::Other);
    EXPECT_EQ(formOfText(std::string(100, '\x01')), FileForm::Other);
    EXPECT_EQ(formOfText("#!/bin/sh\n"), FileForm::Program);
    EXPECT_EQ(formOfText("MZ is how this letter of more than sixty-four bytes begins, and it is no program."), FileForm::Text);
    EXPECT_EQ(formOfText(std::string("RIFF\0\0\0\0WAVEfmt ", 16)), FileForm::Audio);
    EXPECT_EQ(formOfText(std::string("\0\0\0\x20" "ftypisom", 12)), FileForm::Video);
    EXPECT_EQ(formOfText("\xFF\xD8\xFF\xE0"), FileForm::Image);
}

TEST(FileClaims, readMomentsOnlyWhereTheyAreDays) {
    const auto moment = momentOf("2021-08-09T14:03:22+02:00");
    ASSERT_TRUE(moment);
    EXPECT_EQ(moment->earliest, "2021-08-09");
    EXPECT_EQ(moment->time, "14:03");
    EXPECT_EQ(moment->offset, "+02:00");
    EXPECT_EQ(momentOf("2021-08-09T14:03:22Z")->offset, "+00:00");
    EXPECT_EQ(momentOf("2021-08-09")->time, "");
    EXPECT_FALSE(momentOf("2021-02-30"));
    EXPECT_FALSE(momentOf("2021- 2- 3"));
    EXPECT_FALSE(momentOf("+021-02-03"));
    EXPECT_EQ(momentOf("2021-02-03T24:00:00Z")->time, "");
    EXPECT_EQ(momentOf("2021-02-03T1::00:00Z")->time, "");
    EXPECT_EQ(momentOf("2021-02-03T23:59:00+2:00")->offset, "");
    EXPECT_FALSE(momentOf("0000:00:00 00:00:00"));
    EXPECT_FALSE(momentOf(""));
}

TEST(FileClaims, keepWhoWhereAndWithWhatForTheVault) {
    files::Facts facts;
    facts.device = "Maker One";
    facts.author = "Somebody";
    facts.latitude = "53.9";
    facts.longitude = "27.5";
    facts.durationMs = 2'500;
    for (const FileClaim& claim : claimsOf(facts)) {
        const bool personal = claim.field == "device" || claim.field == "file_author" || claim.field == "capture_place";
        EXPECT_EQ(claim.protection == record::Protection::Identity, personal) << claim.field;
        if (claim.field == "duration") {
            EXPECT_EQ(std::get<record::Number>(claim.value).min, "2.5");
        }
    }
}
