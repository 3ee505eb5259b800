// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages can be believed: real pages of many scripts, the same words as broken encodings show them, and
// every page of the shared reports against what their rendered pages show.
#include "base/utf8.h"
#include "layout/judge.h"
#include "layout/layout.h"
#include "pdf/reader.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

using namespace dokaz;
using record::PageVerdict;

namespace {

const std::filesystem::path shared = DOKAZ_SHARED_DATA;

std::string contents(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

// The words between the tags.
std::vector<std::u32string> wordsOf(const std::filesystem::path& html) {
    std::vector<std::u32string> words(1);
    bool tag = false;
    for (const char32_t c : base::toCodePoints(contents(html))) {
        tag = tag || c == U'<';
        const bool space = tag || c == U' ' || c == U'\n' || c == U'\r' || c == U'\t' || c == 0xA0;
        if (!space)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
        tag = tag && c != U'>';
    }
    return words;
}

pdf::Page pageOf(const std::vector<std::u32string>& words, std::size_t from, std::size_t to) {
    pdf::Page page;
    page.width = 59500;
    page.height = 84200;
    for (std::size_t i = from; i < std::min(to, words.size()); ++i) {
        page.words.emplace_back();
        page.words.back().text = base::toUtf8(words[i]);
    }
    return page;
}

constexpr std::size_t wordsOnAPage = 200;

using Change = std::function<std::u32string(std::u32string)>;

// Pages of that text and how many of them are not taken for text.
std::pair<std::size_t, std::size_t> flagged(std::string_view file, const Change& change) {
    std::vector<std::u32string> words = wordsOf(shared / "text/udhr" / file);
    for (std::u32string& word : words)
        word = change(std::move(word));
    std::size_t pages = 0, doubted = 0;
    for (std::size_t from = 0; from + 60 < words.size(); from += wordsOnAPage) {
        ++pages;
        doubted += layout::verdictOf(pageOf(words, from, from + wordsOnAPage)) != PageVerdict::Text ? 1 : 0;
    }
    return {pages, doubted};
}

std::u32string eachLetter(std::u32string word, const std::function<char32_t(char32_t)>& change) {
    for (char32_t& c : word)
        c = change(c);
    return word;
}

// Cyrillic of Windows shown as Latin-1.
std::u32string asLatin(std::u32string word) {
    return eachLetter(std::move(word),
                      [](char32_t c) { return c >= 0x410 && c <= 0x44F ? c - 0x410 + 0xC0 : c; });
}

// KOI8 shown as Windows Cyrillic: other letters, capitals for small ones.
std::u32string asOtherCyrillic(std::u32string word) {
    return eachLetter(std::move(word), [](char32_t c) {
        if (c >= 0x430 && c <= 0x44F)
            return 0x410 + (c - 0x430 + 7) % 32;
        return c >= 0x410 && c <= 0x42F ? 0x430 + (c - 0x410 + 7) % 32 : c;
    });
}

// Glyph numbers taken for letters.
std::u32string shifted(std::u32string word) {
    return eachLetter(std::move(word), [](char32_t c) { return c > 0x40 && c < 0x7F ? c - 29 : c; });
}

std::u32string inPrivateUse(std::u32string word) {
    return eachLetter(std::move(word),
                      [](char32_t c) { return c >= 0x410 && c <= 0x44F ? c - 0x410 + 0xF0C0 : c; });
}

std::u32string
asSeen(std::u32string word) { // Burmese fonts without Unicode: the vowel sign before its letter
    for (std::size_t i = 1; i < word.size(); ++i) {
        std::size_t at = i;
        while (word[i] == 0x1031 && at > 0 &&
               (word[at - 1] <= 0x1021 || (word[at - 1] >= 0x103B && word[at - 1] <= 0x103E))) {
            std::swap(word[at], word[at - 1]);
            if (word[at] <= 0x1021)
                break;
            --at;
        }
    }
    return word;
}

struct Truth {
    std::map<std::int32_t, std::string> pages; // those that are not text
};

std::map<std::string, Truth> truths() {
    std::map<std::string, Truth> all;
    std::istringstream lines(contents(std::filesystem::path(DOKAZ_TEST_DATA) / "page_verdicts.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t tab = line.find('\t');
        std::istringstream pages(tab == line.npos ? std::string() : line.substr(tab + 1));
        Truth& truth = all[line.substr(0, tab)];
        for (std::string word; pages >> word;)
            truth.pages[std::stoi(word)] = word.substr(word.find(':') + 1);
    }
    return all;
}

} // namespace

TEST(Verdicts, doubtNoPageOfAnyScript) {
    if (!std::filesystem::exists(shared / "text/udhr"))
        GTEST_SKIP() << "the shared data are absent";
    std::size_t all = 0, doubted = 0;
    for (const auto& entry : std::filesystem::directory_iterator(shared / "text/udhr")) {
        const auto [pages, its] =
            flagged(entry.path().filename().string(), [](std::u32string word) { return word; });
        EXPECT_EQ(its, 0U) << entry.path().filename();
        all += pages;
        doubted += its;
    }
    std::printf("verdicts: %zu of %zu good pages of the Declaration doubted\n", doubted, all);
}

TEST(Verdicts, findBrokenEncodingsOfTheSameWords) {
    if (!std::filesystem::exists(shared / "text/udhr"))
        GTEST_SKIP() << "the shared data are absent";
    struct Case {
        std::string_view what, file;
        Change change;
    };
    const Case cases[] = {{"Windows Cyrillic as Latin-1", "rus.html", asLatin},
                          {"Windows Cyrillic as Latin-1", "bel.html", asLatin},
                          {"Windows Cyrillic as Latin-1", "ukr.html", asLatin},
                          {"KOI8 as Windows Cyrillic", "rus.html", asOtherCyrillic},
                          {"KOI8 as Windows Cyrillic", "ukr.html", asOtherCyrillic},
                          {"glyph numbers as letters", "eng.html", shifted},
                          {"private use", "rus.html", inPrivateUse},
                          {"Burmese as seen", "mya.html", asSeen}};
    for (const Case& one : cases) {
        const auto [pages, doubted] = flagged(one.file, one.change);
        EXPECT_EQ(doubted, pages) << one.what << ' ' << one.file;
        std::printf("verdicts: %s, %s: %zu of %zu broken pages found\n", std::string(one.what).c_str(),
                    std::string(one.file).c_str(), doubted, pages);
    }
}

TEST(Verdicts, takeALineOfBrokenWordsOutOfAPageForPartOfIt) {
    const auto verdictOf = [](std::initializer_list<std::u32string_view> words, std::size_t times) {
        std::vector<std::u32string> page(600, U"harbour");
        for (std::size_t i = 0; i < times; ++i)
            page.insert(page.end(), words.begin(), words.end());
        return layout::verdictOf(pageOf(page, 0, page.size()));
    };
    EXPECT_EQ(verdictOf({U"Vu½o", U"Neboj®a", U"Lantermi»,"}, 4), PageVerdict::Partly);
    EXPECT_EQ(verdictOf({U"¼ermak", U"Marka½"}, 5), PageVerdict::Partly);
    EXPECT_EQ(verdictOf({U"\uFE83\u0623\uFEE1\u0645"}, 10), PageVerdict::Partly);
    EXPECT_EQ(verdictOf({U"\uE001\uE002lake"}, 10), PageVerdict::Partly);
    EXPECT_EQ(verdictOf({U"Vu½o", U"Lantermi»,"}, 4), PageVerdict::Text);
    EXPECT_EQ(verdictOf({U"2½", U"½kg", U"Lantern®", U"Lantern®Press", U"©Lantern", U"£5m", U"±2m", U"»", U"¿qué?"}, 20), PageVerdict::Text);
    EXPECT_EQ(verdictOf({U"«Lantern»", U"«of", U"lake».", U"»Laterne«", U"»lykta»", U"\uFEE1\uFE8D\u0645\u0644"}, 20), PageVerdict::Text);
}

TEST(Verdicts, agreeWithTheRenderedPagesOfTheSharedReports) {
    if (!std::filesystem::exists(shared / "reports"))
        GTEST_SKIP() << "the shared reports are absent";
    const pdf::Reader reader{base::Path(DOKAZ_BIN_DIR) / "dokaz-reader"};
    std::size_t good = 0, falseAlarms = 0, bad = 0, found = 0;
    for (const auto& [file, truth] : truths()) {
        const std::string bytes = contents(shared / file);
        const auto outcome =
            reader.read({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()}, {}, {});
        ASSERT_TRUE(outcome.ok()) << file;
        ASSERT_TRUE(outcome.value().document) << file;
        for (const pdf::Page& page : outcome.value().document->pages) {
            const auto wanted = truth.pages.find(page.number.value);
            const std::string verdict(record::name(layout::verdictOf(page)));
            EXPECT_EQ(verdict, wanted == truth.pages.end() ? "text" : wanted->second)
                << file << " page " << page.number.value;
            (wanted == truth.pages.end() ? good : bad) += 1;
            falseAlarms += wanted == truth.pages.end() && verdict != "text" ? 1 : 0;
            found += wanted != truth.pages.end() && verdict != "text" ? 1 : 0;
        }
    }
    std::printf("verdicts: %zu of %zu pages without text or with unreadable text found; %zu of %zu good "
                "pages doubted\n",
                found, bad, falseAlarms, good);
}
