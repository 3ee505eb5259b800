// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/check.h"
#include "files/limits.h"
#include "files/shared.h"

#include <random>
#include <tuple>

using namespace dokaz;
using namespace dokaz::files;
using namespace dokaz::files::test;
using pdf::ReadFailure;

namespace {

constexpr std::array allTasks{Task::ReadGrid, Task::ReadFlow, Task::ReadFacts, Task::ReadCapture};

Parts withDocument(const std::string& document) {
    Parts parts = wordParts("");
    for (auto& [name, content] : parts)
        if (name == "word/document.xml")
            content = document;
    return parts;
}

Answer sample(Task task) {
    Answer answer;
    if (task == Task::ReadGrid)
        answer.grid = Grid{{{"One", false, {{1, {{0, CellKind::Text, "a"}, {2, CellKind::Number, "1"}}}}}}};
    if (task == Task::ReadFlow)
        answer.flow = Flow{"docx", "T", "", "", "", "", "", 0, 0, 0,
                           {{BlockKind::Paragraph, 0, "1", "text", "", {{4, "1", 2}}, {}},
                            {BlockKind::Footnote, 0, "1", "note", "", {}, {}},
                            {BlockKind::Table, 0, "", "a\tb", "", {}, {{0, 1, 0, 0, 1, 1}, {2, 3, 0, 1, 1, 1}}}}};
    if (task == Task::ReadFacts) {
        answer.facts.emplace();
        answer.facts->picture = {1, 1, {1, 2, 3}};
    }
    return answer;
}

// As UTF-16 with its mark: no look at the bytes finds the words.
std::string wide(const std::string& ascii) {
    std::string text = "\xFF\xFE";
    for (const char letter : ascii)
        text += std::string{letter, '\0'};
    return text;
}

bool passes(Answer answer, Task task) { return checkedAnswer({std::move(answer)}, task).ok(); }

} // namespace

TEST(Opener, endsWithAReasonWhateverItIsGiven) {
    const std::string zip(base::textOf(packed({{"a", "b"}})));
    for (const Task task : allTasks)
        for (const std::string& bytes : {std::string(), std::string("PK\x03\x04"), zip, std::string(5'000, '\0'),
                                         std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more"), std::string("WARC/1.0\r\n\r\n")}) {
            const OpenOutcome outcome = openWith(task, base::bytesOf(bytes));
            EXPECT_NE(outcome.answer.has_value(), outcome.failure.has_value());
            EXPECT_TRUE(outcome.failure || task == Task::ReadFlow); // anything can be a web page
        }
}

TEST(Opener, refusesDocumentTypesInOfficeFiles) {
    const std::string bomb = "<!DOCTYPE w [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document "
                             "xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    EXPECT_EQ(failureOf(Task::ReadFlow, packed(withDocument(bomb))), ReadFailure::Damaged);
    const std::string outside = "<!DOCTYPE w [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"urn:w\"><w:body><w:p>"
                                "<w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>";
    EXPECT_EQ(failureOf(Task::ReadFlow, packed(withDocument(outside))), ReadFailure::Damaged);
}

TEST(Opener, refusesDocumentTypesInWideLetters) {
    const std::string type = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"lol\">]>";
    EXPECT_EQ(failureOf(Task::ReadFlow, packed(withDocument(wide(type + "<w:document xmlns:w=\"urn:w\"/>")))), ReadFailure::Damaged);
    Parts parts = workbookParts("");
    for (auto& [name, content] : parts)
        if (name == "xl/worksheets/sheet1.xml")
            content = wide(type + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>");
    EXPECT_EQ(failureOf(Task::ReadGrid, packed(parts)), ReadFailure::Damaged);
}

TEST(Opener, stopsAtDepth) {
    std::string deep = "<w:document xmlns:w=\"urn:w\"><w:body>";
    for (int i = 0; i < 230; ++i)
        deep += "<w:sdt>";
    const auto failure = failureOf(Task::ReadFlow, packed(withDocument(deep)));
    EXPECT_TRUE(failure == ReadFailure::Damaged || failure == ReadFailure::LimitReached);
    std::string page = "<html><body>";
    for (int i = 0; i < 100'000; ++i)
        page += "<div><b>";
    EXPECT_NE(failureOf(Task::ReadFlow, base::bytesOf(page)), ReadFailure::Crashed);
}

TEST(Opener, readsNoPartByAnotherName) {
    Parts parts = workbookParts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    for (auto& [name, content] : parts)
        if (name == "xl/_rels/workbook.xml.rels")
            content = relations(relation("rId1", "worksheet", "../../../../etc/passwd"));
    parts.emplace_back("../../etc/passwd", "root");
    const OpenOutcome outcome = openWith(Task::ReadGrid, packed(parts));
    ASSERT_TRUE(outcome.answer);
    EXPECT_TRUE(outcome.answer->grid->sheets.at(0).rows.empty());
}

TEST(Opener, tellsEncryptedOfficeFilesApart) {
    std::string container("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    for (const char letter : std::string_view("EncryptedPackage"))
        container.append({letter, '\0'});
    EXPECT_EQ(failureOf(Task::ReadFlow, base::bytesOf(container)), ReadFailure::NeedsPassword);
    EXPECT_EQ(failureOf(Task::ReadGrid, packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                {"content.xml", "x"},
                                                {"META-INF/manifest.xml", "<m><encryption-data/></m>"}})),
              ReadFailure::NeedsPassword);
}

TEST(Opener, survivesBytesChangedAtRandom) {
    std::mt19937 random(11);
    const base::Bytes documents[] = {packed(wordParts("<w:p><w:r><w:t>text</w:t></w:r></w:p>")),
                                     packed(workbookParts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"))};
    for (int round = 0; round < 24; ++round) {
        base::Bytes bytes = documents[round % 2];
        for (int i = 0; i < 6; ++i)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        if (round % 3 == 0)
            bytes.resize(bytes.size() / 2);
        const OpenOutcome outcome = openWith(round % 2 == 0 ? Task::ReadFlow : Task::ReadGrid, bytes);
        EXPECT_NE(outcome.failure, ReadFailure::Crashed) << round;
        EXPECT_NE(outcome.failure, ReadFailure::BadAnswer) << round;
    }
}

#ifndef DOKAZ_SANITIZED
TEST(Opener, isLockedDown) {
    const OpenOutcome outcome = openWith(Task::ReadGrid, packed(workbookParts("")));
    ASSERT_TRUE(outcome.answer);
    EXPECT_TRUE(outcome.answer->jail.callFilter);
}

TEST(Opener, refusesToReadWithoutItsCallFilter) {
    const Opener variant(base::Path(DOKAZ_BIN_DIR).parent_path() / "tests/files_opener_variant", {"no-seccomp"});
    EXPECT_EQ(variant.open(packed(workbookParts("")), Task::ReadGrid, {}).value().failure, ReadFailure::JailMissing);
}

TEST(Opener, readsOnAKernelWithoutLandlock) {
    const Opener variant(base::Path(DOKAZ_BIN_DIR).parent_path() / "tests/files_opener_variant", {"no-landlock"});
    EXPECT_TRUE(variant.open(packed(wordParts("<w:p><w:r><w:t>text</w:t></w:r></w:p>")), Task::ReadFlow, {}).value().answer);
}
#endif

TEST(OpenerAnswer, goesThereAndBack) {
    for (const Task task : {Task::ReadGrid, Task::ReadFlow, Task::ReadFacts}) {
        const Answer answer = sample(task);
        auto back = decodeAnswer(encodeAnswer(answer));
        ASSERT_TRUE(back.ok());
        EXPECT_EQ(back.value().untrustedAnswer.grid, answer.grid);
        EXPECT_EQ(back.value().untrustedAnswer.flow, answer.flow);
        EXPECT_EQ(back.value().untrustedAnswer.facts, answer.facts);
        EXPECT_TRUE(checkedAnswer(std::move(back).value(), task).ok());
    }
}

TEST(OpenerAnswer, isRefusedCut) {
    for (const Task task : {Task::ReadGrid, Task::ReadFlow, Task::ReadFacts}) {
        const base::Bytes whole = encodeAnswer(sample(task));
        for (std::size_t size = 0; size < whole.size(); ++size)
            EXPECT_FALSE(decodeAnswer(base::ByteView(whole).first(size)).ok());
    }
}

TEST(OpenerAnswer, isHeldToItsRules) {
    EXPECT_FALSE(passes(sample(Task::ReadGrid), Task::ReadFlow));
    EXPECT_FALSE(passes(sample(Task::ReadFlow), Task::ReadCapture));
    Answer grid = sample(Task::ReadGrid);
    grid.grid->sheets[0].rows[0].cells[1].column = 0;
    EXPECT_FALSE(passes(grid, Task::ReadGrid));
    Answer text = sample(Task::ReadGrid);
    text.grid->sheets[0].rows[0].cells[0].text = "\xFF";
    EXPECT_FALSE(passes(text, Task::ReadGrid));
    Answer mark = sample(Task::ReadFlow);
    mark.flow->blocks[0].marks[0].note = 1;
    EXPECT_FALSE(passes(mark, Task::ReadFlow));
    Answer cell = sample(Task::ReadFlow);
    cell.flow->blocks[2].cells[1].end = 9;
    EXPECT_FALSE(passes(cell, Task::ReadFlow));
    for (const auto& [latitude, longitude, sound] : {std::tuple{"", "", true}, {"-53.9", "27.5", true}, {"90", "-180.0", true},
                                                     {"90.1", "0", false}, {"0", "181", false}, {"53.9", "", false},
                                                     {"053", "1", false}, {"5.", "1", false}, {".5", "1", false},
                                                     {"1e1", "1", false}, {"+1", "1", false}, {"--1", "1", false},
                                                     {"-", "1", false}, {"1.1.1", "1", false}}) {
        Answer place = sample(Task::ReadFacts);
        place.facts->latitude = latitude;
        place.facts->longitude = longitude;
        EXPECT_EQ(passes(place, Task::ReadFacts), sound) << latitude << ", " << longitude;
    }
    Answer picture = sample(Task::ReadFacts);
    picture.facts->picture.width = 2;
    EXPECT_FALSE(passes(picture, Task::ReadFacts));
}

TEST(OpenerAnswer, hasNoMoreMarksInAllBlocksThanItMay) {
    Answer answer = sample(Task::ReadFlow);
    answer.flow->blocks.resize(1);
    answer.flow->blocks[0].marks.assign(limits::blocks / 2, FlowMark{0, "1", 0});
    answer.flow->blocks.push_back(answer.flow->blocks[0]);
    EXPECT_TRUE(decodeAnswer(encodeAnswer(answer)).ok());
    answer.flow->blocks.push_back(answer.flow->blocks[0]);
    EXPECT_FALSE(decodeAnswer(encodeAnswer(answer)).ok());
}
