// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/shared.h"

using namespace dokaz;
using namespace dokaz::files;
using namespace dokaz::files::test;

namespace {

Flow flowOf(base::ByteView document) {
    const OpenOutcome outcome = openWith(Task::ReadFlow, document);
    EXPECT_TRUE(outcome.answer) << (outcome.failure ? pdf::reasonCode(*outcome.failure) : "");
    return outcome.answer ? *outcome.answer->flow : Flow{};
}

Flow wordFlow(const std::string& body, const std::map<std::string, std::string>& more = {}) {
    return flowOf(packed(wordParts(body, more)));
}

// "kind level number|text", one a block: short enough to compare whole documents.
std::vector<std::string> shown(const Flow& flow) {
    static const char* const names[] = {"", "par", "head", "item", "note", "table", "caption", "comment", "aside"};
    std::vector<std::string> lines;
    for (const FlowBlock& block : flow.blocks)
        lines.push_back(std::string(names[static_cast<int>(block.kind)]) + " " + std::to_string(block.level) + " " +
                        block.number + "|" + block.text);
    return lines;
}

using Lines = std::vector<std::string>;

std::string paragraph(const std::string& text, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string listed(const std::string& text, int list, int level) {
    return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                               std::to_string(list) + "\"/></w:numPr>");
}

Flow page(const std::string& body) {
    const std::string whole = "<!DOCTYPE html><html lang=\"be\"><head><meta charset=\"utf-8\"><title>Пра \n суд</title>"
                              "<script>var a = '<p>no</p>';</script></head><body>" + body + "</body></html>";
    return flowOf(base::bytesOf(whole));
}

} // namespace

TEST(WordDocument, givesHeadingsByStyleAndOutline) {
    const Flow flow = wordFlow(paragraph("Report", "<w:pStyle w:val=\"Title\"/>") +
                               paragraph("Findings", "<w:pStyle w:val=\"Zagolovok\"/>") +
                               paragraph("Own", "<w:pStyle w:val=\"Own\"/>") +
                               paragraph("Outlined", "<w:outlineLvl w:val=\"2\"/>") + paragraph("Text"));
    EXPECT_EQ(shown(flow), (Lines{"head 1 |Report", "head 2 |Findings", "head 2 |Own", "head 3 |Outlined", "par 0 |Text"}));
    EXPECT_EQ(flow.form, "docx");
    EXPECT_EQ(flow.title, "Справаздача");
    EXPECT_EQ(flow.created, "2021-03-05T10:00:00Z");
}

TEST(WordDocument, countsListsAsWordDoes) {
    const Flow flow = wordFlow(listed("one", 1, 0) + listed("a", 1, 1) + listed("b", 1, 1) + paragraph("between") +
                               listed("two", 1, 0) + listed("a again", 1, 1) + listed("sub", 1, 2) + listed("dot", 2, 0) +
                               listed("", 1, 0) + listed("after an empty one", 1, 0) + listed("from seven", 3, 0) +
                               listed("none", 0, 0) + listed("not declared", 77, 0));
    EXPECT_EQ(shown(flow), (Lines{"par 0 1.|one", "item 2 (a)|a", "item 2 (b)|b", "par 0 |between", "par 0 2.|two",
                                  "item 2 (a)|a again", "item 3 2.1.1|sub", "item 1 •|dot", "par 0 4.|after an empty one",
                                  "par 0 7.|from seven", "par 0 |none", "par 0 |not declared"}));
}

TEST(WordDocument, leavesDeletedTextOutAndSaysSo) {
    const Flow flow = wordFlow("<w:p><w:r><w:t xml:space=\"preserve\">He was </w:t></w:r><w:del><w:r><w:delText>not "
                               "</w:delText></w:r></w:del><w:ins><w:r><w:t>held</w:t></w:r></w:ins><w:r><w:tab/><w:t>there"
                               "</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>");
    EXPECT_EQ(shown(flow), Lines{"par 0 |He was held there"});
    EXPECT_EQ(flow.deletions, 1U);
    EXPECT_EQ(flow.insertions, 1U);
}

TEST(WordDocument, tiesFootnotesAndKeepsCommentsApart) {
    const std::string notes = "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote "
                              "w:id=\"5\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Interview 12.</w:t></w:r></w:p>"
                              "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:t>Ibid.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    const std::string comments = "<w:comments><w:comment w:id=\"0\" w:author=\"Алесь\"><w:p><w:r><w:t>Check this"
                                 "</w:t></w:r></w:p></w:comment></w:comments>";
    const Flow flow = wordFlow("<w:p><w:r><w:t>Beaten</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:t "
                               "xml:space=\"preserve\"> daily.</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
                               {{"word/footnotes.xml", notes}, {"word/comments.xml", comments}});
    EXPECT_EQ(shown(flow), (Lines{"par 0 |Beaten daily.", "note 0 1|Interview 12.", "note 0 2|Ibid.", "comment 0 |Check this"}));
    EXPECT_EQ(flow.blocks[0].marks, (std::vector<FlowMark>{{6, "1", 2}, {13, "2", 3}}));
    EXPECT_EQ(flow.blocks[3].speaker, "Алесь");
}

TEST(WordDocument, givesTablesWithMergedCells) {
    const auto cell = [](const std::string& text, const std::string& properties = {}) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    };
    const Flow flow = wordFlow("<w:tbl><w:tr>" + cell("Name", "<w:vMerge w:val=\"restart\"/>") +
                               cell("Held", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") +
                               cell("from") + cell("to") + "</w:tr></w:tbl><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Framed</w:t>"
                               "</w:r></w:p></w:tc></w:tr></w:tbl>");
    ASSERT_EQ(shown(flow), (Lines{"table 0 |Name\tHeld\nfrom\tto", "par 0 |Framed"}));
    const std::vector<FlowCell> expected{{0, 4, 0, 0, 2, 1}, {5, 9, 0, 1, 1, 2}, {10, 14, 1, 1, 1, 1}, {15, 17, 1, 2, 1, 1}};
    EXPECT_EQ(flow.blocks[0].cells, expected);
}

TEST(OpenDocument, givesHeadingsListsNotesAndTables) {
    const std::string content =
        xmlHead + "<o:document-content><o:automatic-styles><t:list-style s:name=\"L1\"><t:list-level-style-number t:level=\"1\" "
                  "s:num-format=\"1\" s:num-suffix=\".\"/><t:list-level-style-number t:level=\"2\" s:num-format=\"a\" "
                  "s:num-prefix=\"(\" s:num-suffix=\")\"/></t:list-style></o:automatic-styles><o:body><o:text>"
                  "<t:tracked-changes><t:changed-region><t:deletion><t:p>gone</t:p></t:deletion></t:changed-region>"
                  "</t:tracked-changes><t:h t:outline-level=\"2\">Суд</t:h><t:list t:style-name=\"L1\"><t:list-item><t:p>first"
                  "</t:p><t:list><t:list-item><t:p>inner</t:p></t:list-item></t:list></t:list-item><t:list-item><t:p>second"
                  "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>See.</t:p></t:note-body></t:note></t:p>"
                  "</t:list-item></t:list><b:table><b:table-row><b:table-cell><t:p>a</t:p></b:table-cell><b:table-cell><t:p>b"
                  "</t:p></b:table-cell></b:table-row></b:table></o:text></o:body></o:document-content>";
    std::string named = content;
    const std::string root = "<o:document-content";
    named.replace(named.find(root), root.size(), root + " xmlns:o=\"o\" xmlns:t=\"t\" xmlns:s=\"s\" xmlns:b=\"b\"");
    const Flow flow = flowOf(packed({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", named}}));
    EXPECT_EQ(shown(flow), (Lines{"head 2 |Суд", "par 0 1.|first", "item 2 (a)|inner", "par 0 2.|second", "table 0 |a\tb",
                                  "note 0 1|See."}));
    EXPECT_EQ(flow.blocks[3].marks, (std::vector<FlowMark>{{6, "1", 6}}));
    EXPECT_EQ(flow.deletions, 1U);
}

TEST(WebPage, givesWhatAReaderSees) {
    const Flow flow = page("<nav><ul><li>Home</li></ul></nav><h1>Суд&nbsp;над</h1><div>Loose<p>One<br>two<b>th</b>ree</p>"
                           "<p style=\"display: none\">hidden</p><p hidden>too</p></div><ol start=\"3\"><li>c<ul><li>in</li>"
                           "</ul></li><li>d</li></ol><style>p{}</style><p>A<br><br>B</p><footer>Imprint</footer>");
    EXPECT_EQ(shown(flow), (Lines{"aside 0 •|Home", "head 1 |Суд\u00A0над", "par 0 |Loose", "par 0 |One twothree",
                                  "item 1 3.|c", "item 2 •|in", "item 1 4.|d", "par 0 |A", "par 0 |B", "aside 0 |Imprint"}));
    EXPECT_EQ(flow.title, "Пра суд");
    EXPECT_EQ(flow.language, "be");
    EXPECT_EQ(flow.encoding, "UTF-8");
}

TEST(WebPage, countsFromNoNumberThatCannotBeCountedOn) {
    const Flow flow = page("<ol start=\"9223372036854775807\"><li>a</li><li>b</li><li value=\"-9223372036854775808\">c</li></ol>");
    EXPECT_EQ(shown(flow), (Lines{"item 1 1000000000.|a", "item 1 1000000001.|b", "item 1 -1000000000.|c"}));
}

TEST(WebPage, tellsTablesFromLayout) {
    const Flow flow = page("<table><tr><td><h2>Menu</h2></td></tr><tr><td>Text</td></tr></table><table><caption>Held</caption>"
                           "<tr><th rowspan=2>A</th><th>B</th></tr><tr><td>1<p>2</td></tr></table>");
    ASSERT_EQ(shown(flow), (Lines{"head 2 |Menu", "par 0 |Text", "caption 0 |Held", "table 0 |A\tB\n1 2"}));
    const std::vector<FlowCell> expected{{0, 1, 0, 0, 2, 1}, {2, 3, 0, 1, 1, 1}, {4, 7, 1, 1, 1, 1}};
    EXPECT_EQ(flow.blocks[3].cells, expected);
}

TEST(WebPage, isReadInTheEncodingItNames) {
    const std::string page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head>"
                             "<body><p>\xCC\xB3\xED\xF1\xEA</p></body></html>";
    const Flow flow = flowOf(base::bytesOf(page));
    EXPECT_EQ(shown(flow), Lines{"par 0 |Мінск"});
    EXPECT_EQ(flow.encoding, "windows-1251");
}
