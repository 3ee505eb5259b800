// SPDX-License-Identifier: GPL-3.0-or-later
// The two engines mean the same, and the jail changes nothing.
#include "pdf/shared.h"

#include "pdf/wire.h"

using namespace dokaz;
using namespace dokaz::pdf;
using namespace dokaz::tests;

namespace {

// What a document says, as bytes.
base::Bytes framesOf(const Document& document) {
    base::Bytes all = encodeOpening(document, static_cast<std::uint32_t>(document.pages.size()), {});
    const auto append = [&all](const base::Bytes& frame) {
        all.insert(all.end(), frame.begin(), frame.end());
    };
    for (const Font& font : document.fonts)
        append(encodeFont(font));
    for (const Page& page : document.pages)
        append(encodePage(page));
    append(encodeOutline(document.outline));
    return all;
}

std::vector<std::string> sortedWords(const Document& document) {
    std::vector<std::string> words;
    for (const Page& page : document.pages)
        for (std::string& word : wordsOf(page))
            words.push_back(std::move(word));
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

TEST(Engines, agreeOnInventedDocuments) {
    for (const char* name : {"report.pdf", "turned.pdf", "cropped.pdf", "scripts.pdf", "blank.pdf"}) {
        const auto glyphs = readWith(realReader(), invented(name), Engine::Glyphs);
        const auto words = readWith(realReader(), invented(name), Engine::Words);
        ASSERT_TRUE(glyphs.document && words.document) << name;
        EXPECT_EQ(sortedWords(*glyphs.document), sortedWords(*words.document)) << name;
    }
}

TEST(Engines, agreeOnRealReports) {
    const auto documents = realDocuments("reports/un-upr");
    if (documents.empty())
        GTEST_SKIP() << "no real documents here";
    std::size_t all = 0;
    std::size_t different = 0;
    for (const base::Path& path : documents) {
        const base::Bytes bytes = bytesAt(path);
        const auto glyphs = readWith(realReader(), bytes, Engine::Glyphs);
        const auto words = readWith(realReader(), bytes, Engine::Words);
        ASSERT_TRUE(glyphs.document && words.document) << path;
        const auto a = sortedWords(*glyphs.document);
        const auto b = sortedWords(*words.document);
        std::vector<std::string> differing;
        std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(differing));
        all += a.size();
        different += differing.size();
    }
    EXPECT_LT(static_cast<double>(different), 0.01 * static_cast<double>(all)) << different << " of " << all;
}

TEST(Jail, changesNothingInWhatIsRead) {
    std::vector<base::Bytes> documents{invented("report.pdf"), invented("scripts.pdf"),
                                       invented("turned.pdf")};
    for (const base::Path& path : realDocuments("reports"))
        documents.push_back(bytesAt(path));
    const Reader unjailed(testProgram("pdf_reader_variant"), {"none"});
    for (const base::Bytes& bytes : documents) {
        const auto inside = readWith(realReader(), bytes);
        const auto outside = readWith(unjailed, bytes);
        ASSERT_TRUE(inside.document && outside.document);
        EXPECT_TRUE(framesOf(*inside.document) == framesOf(*outside.document));
    }
}
