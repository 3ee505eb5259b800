// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include "resources/embedded.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

using namespace dokaz::text;

namespace {

std::string spanOf(std::string_view words) {
    const auto span = readDate(words);
    return span ? span->earliest + "/" + span->latest + (span->approximate ? "~" : "") : "no";
}

// The dates of a text, each as "[words|span]".
std::string foundIn(std::string_view text, const DateContext& context = {}) {
    std::string out;
    for (const FoundDate& date : findDates(text, context)) {
        const std::string span =
            date.yearless.empty() ? date.span.earliest + "/" + date.span.latest : date.yearless;
        out += "[" + std::string(text.substr(date.start, date.end - date.start)) + "|" + span + "]";
    }
    return out;
}

} // namespace

TEST(ReadDate, readsDaysMonthsAndYears) {
    EXPECT_EQ(spanOf("2010-05-12"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("2010-05"), "2010-05-01/2010-05-31");
    EXPECT_EQ(spanOf("2010"), "2010-01-01/2010-12-31");
    EXPECT_EQ(spanOf("in 2010"), "2010-01-01/2010-12-31");
    EXPECT_EQ(spanOf("12 May 2010"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("12th of may, 2010"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("May 12, 2010"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("May 2010"), "2010-05-01/2010-05-31");
    EXPECT_EQ(spanOf("12.05.2010"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("25/12/2010"), "2010-12-25/2010-12-25");
    EXPECT_EQ(spanOf("12 Sept. 2010"), "2010-09-12/2010-09-12");
    EXPECT_EQ(spanOf("on 12 May 2010"), "2010-05-12/2010-05-12");
}

TEST(ReadDate, readsPartsOfYears) {
    EXPECT_EQ(spanOf("spring 2021"), "2021-03-01/2021-05-31");
    EXPECT_EQ(spanOf("in the autumn of 2021"), "2021-09-01/2021-11-30");
    EXPECT_EQ(spanOf("winter 2020-21"), "2020-12-01/2021-02-28");
    EXPECT_EQ(spanOf("winter 2021"), "2020-12-01/2022-02-28");
    EXPECT_EQ(spanOf("early June 2020"), "2020-06-01/2020-06-10");
    EXPECT_EQ(spanOf("mid-June 2020"), "2020-06-11/2020-06-20");
    EXPECT_EQ(spanOf("late February 2020"), "2020-02-21/2020-02-29");
    EXPECT_EQ(spanOf("the beginning of 2021"), "2021-01-01/2021-04-30");
    EXPECT_EQ(spanOf("at the end of 2021"), "2021-09-01/2021-12-31");
    EXPECT_EQ(spanOf("the end of 2021"), "2021-09-01/2021-12-31");
    EXPECT_EQ(spanOf("the first quarter of 2021"), "2021-01-01/2021-03-31");
    EXPECT_EQ(spanOf("Q4 2021"), "2021-10-01/2021-12-31");
    EXPECT_EQ(spanOf("second half of 2020"), "2020-07-01/2020-12-31");
    EXPECT_EQ(spanOf("the 1990s"), "1990-01-01/1999-12-31");
    EXPECT_EQ(spanOf("late 1990s"), "1997-01-01/1999-12-31");
}

TEST(ReadDate, readsPeriods) {
    EXPECT_EQ(spanOf("between 9 August 2020 and 3 March 2021"), "2020-08-09/2021-03-03");
    EXPECT_EQ(spanOf("between 9 and 12 August 2020"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("9–12 August 2020"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("from 9 to 12 August 2020"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("from 28 December to 5 January 2021"), "2020-12-28/2021-01-05");
    EXPECT_EQ(spanOf("August 9-12, 2020"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("May–June 2020"), "2020-05-01/2020-06-30");
    EXPECT_EQ(spanOf("2019–2020"), "2019-01-01/2020-12-31");
    EXPECT_EQ(spanOf("2020-08-09 – 2020-08-12"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("the night of 9 to 10 August 2020"), "2020-08-09/2020-08-10");
    EXPECT_EQ(spanOf("the night of 31 August 2020"), "2020-08-31/2020-09-01");
    EXPECT_EQ(spanOf("early May to late June 2020"), "2020-05-01/2020-06-30");
}

TEST(ReadDate, leavesEndsOpen) {
    EXPECT_EQ(spanOf("before 1 March 2010"), "/2010-02-28");
    EXPECT_EQ(spanOf("after 31 December 2010"), "2011-01-01/");
    EXPECT_EQ(spanOf("since 12 May 2010"), "2010-05-12/");
    EXPECT_EQ(spanOf("until 12 May 2010"), "/2010-05-12");
    EXPECT_EQ(spanOf("since 2010"), "2010-01-01/");
    EXPECT_EQ(spanOf("on or about 5 May 2021"), "2021-05-05/2021-05-05~");
    EXPECT_EQ(spanOf("on or before 5 May 2021"), "/2021-05-05");
}

TEST(ReadDate, readsOtherLanguages) {
    EXPECT_EQ(spanOf("12 мая 2010 года"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("12 Мая 2010 г."), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("9 жніўня 2020 г."), "2020-08-09/2020-08-09");
    EXPECT_EQ(spanOf("9 серпня 2020 року"), "2020-08-09/2020-08-09");
    EXPECT_EQ(spanOf("12 mai 2010"), "2010-05-12/2010-05-12");
    EXPECT_EQ(spanOf("1er août 2010"), "2010-08-01/2010-08-01");
    EXPECT_EQ(spanOf("с 9 по 12 августа 2020 года"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("du 9 au 12 août 2020"), "2020-08-09/2020-08-12");
    EXPECT_EQ(spanOf("в ночь с 9 на 10 августа 2020 года"), "2020-08-09/2020-08-10");
    EXPECT_EQ(spanOf("в начале июня 2020 года"), "2020-06-01/2020-06-10");
    EXPECT_EQ(spanOf("весной 2021 года"), "2021-03-01/2021-05-31");
    EXPECT_EQ(spanOf("ВЕРАСЕНЬ 2021"), "2021-09-01/2021-09-30");
    EXPECT_EQ(spanOf("у лютым 2021 г."), "2021-02-01/2021-02-28");
}

TEST(ReadDate, refusesWhatIsNoDate) {
    for (const char* words :
         {"", "31 June 2010", "29 February 2021", "2010-13-01", "2010-02-30", "05/12/2010", "32.01.2010",
          "12 May 2010 in Lipsk", "yesterday", "12", "May", "12 May", "from 12 May 2011 to 3 May 2010",
          "0000-01-01", "12345", "between 2010", "\xFF\xFE", "12.13.2010", "00.01.2010"})
        EXPECT_EQ(spanOf(words), "no") << words;
    EXPECT_EQ(spanOf("29 February 2000"), "2000-02-29/2000-02-29");
    EXPECT_EQ(spanOf("29 February 1900"), "no");
}

TEST(FindDates, findsThemInRunningText) {
    EXPECT_EQ(foundIn("She was held on 12 May 2010 and again from 3 to 5 June 2011."),
              "[12 May 2010|2010-05-12/2010-05-12][3 to 5 June 2011|2011-06-03/2011-06-05]");
    EXPECT_EQ(foundIn("In 2009 and in early 2010, the court sat."),
              "[2009|2009-01-01/2009-12-31][early 2010|2010-01-01/2010-04-30]");
    EXPECT_EQ(foundIn("Since August 2020 he is away."), "[August 2020|2020-08-01/]");
    EXPECT_EQ(foundIn("Его задержали 12 мая 2010 года в Липске."),
              "[12 мая 2010 года|2010-05-12/2010-05-12]");
    EXPECT_EQ(foundIn("during the night of 9 to 10 August 2020"),
              "[night of 9 to 10 August 2020|2020-08-09/2020-08-10]");
}

TEST(FindDates, findsThemInEveryLanguageOfItsWords) {
    const std::string day = "|2010-08-12/2010-08-12]", month = "|2010-08-01/2010-08-31]";
    for (const auto& [text, words] : std::vector<std::pair<std::string, std::string>>{
             {"El 12 de agosto de 2010 los vieron.", "12 de agosto de 2010"},
             {"No dia 12 de agosto de 2010 foram vistos.", "12 de agosto de 2010"},
             {"Il 12 agosto 2010 furono visti.", "12 agosto 2010"},
             {"Am 12. März 2010 sah man sie.", "12. März 2010"},
             {"Dnia 12 sierpnia 2010 r. ich widziano.", "12 sierpnia 2010 r."},
             {"Juos matė 2010 m. rugpjūčio 12 d. vakare.", "2010 m. rugpjūčio 12 d."},
             {"Le 12 août 2010, on les a vus.", "12 août 2010"},
             {"Их видели 12 августа 2010 года.", "12 августа 2010 года"},
             {"Іх бачылі 12 жніўня 2010 года.", "12 жніўня 2010 года"},
             {"Їх бачили 12 серпня 2010 року.", "12 серпня 2010 року"}})
        EXPECT_EQ(foundIn(text), "[" + words + (text.starts_with("Am") ? "|2010-03-12/2010-03-12]" : day)) << text;
    for (const auto& [text, words] : std::vector<std::pair<std::string, std::string>>{
             {"en agosto de 2010", "agosto de 2010"},
             {"em agosto de 2010", "agosto de 2010"},
             {"w sierpniu 2010 roku", "sierpniu 2010 roku"},
             {"2010 m. rugpjūtį", "2010 m. rugpjūtį"},
             {"im Dezember 2010", "Dezember 2010"}})
        EXPECT_EQ(foundIn(text), "[" + words + (text.ends_with("Dezember 2010") ? "|2010-12-01/2010-12-31]" : month)) << text;
    EXPECT_EQ(foundIn("del 9 al 12 de agosto de 2010"), "[9 al 12 de agosto de 2010|2010-08-09/2010-08-12]");
    EXPECT_EQ(foundIn("frente al 12 de agosto de 2010"), "[12 de agosto de 2010|2010-08-12/2010-08-12]");
    EXPECT_EQ(foundIn("entre el 9 y el 12 de agosto de 2010"), "[9 y el 12 de agosto de 2010|2010-08-09/2010-08-12]");
}

TEST(FindDates, tellsAMarkOfAYearFromOtherLetters) {
    EXPECT_EQ(foundIn("In 2010 R. Verlan left."), "[2010|2010-01-01/2010-12-31]");
    EXPECT_EQ(foundIn("They climbed 1500 m. August came"), "");
    EXPECT_EQ(foundIn("see section 12. August 2010 was dry"), "[August 2010|2010-08-01/2010-08-31]");
}

TEST(FindDates, takesNoNameForAMonth) {
    const DateContext kept{.missingYears = MissingYears::Keep};
    EXPECT_EQ(foundIn("They met in Rio de Janeiro.", kept), "");
    EXPECT_EQ(foundIn("em janeiro partiram", kept), "[janeiro|XXXX-01]");
    EXPECT_EQ(foundIn("In January they met.", kept), "[January|XXXX-01]");
}

TEST(FindDates, leavesFiguresAlone) {
    for (const char* text :
         {"A/HRC/15/16", "a total of 2010 prisoners", "article 12 may be applied", "1,200 people",
          "In May 12 people came", "resolution 65/2009", "section 3.12.2.2010", "They may 12 times",
          "2010 prisoners", "The law of 31 June"})
        EXPECT_EQ(foundIn(text), "") << text;
}

TEST(FindDates, readsYearlessDaysInTheContext) {
    EXPECT_EQ(foundIn("On 12 May they left."), "");
    EXPECT_EQ(foundIn("On 12 May they left.", {.year = 2010}), "[12 May|2010-05-12/2010-05-12]");
    EXPECT_EQ(foundIn("On 12 May they left.", {.missingYears = MissingYears::Keep}), "[12 May|XXXX-05-12]");
    EXPECT_TRUE(findDates("On 12 May", {.year = 2010}).at(0).yearAssumed);
}

TEST(FindDates, standsAnyBytes) {
    std::string bytes;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>((i * 7919) % 256);
    (void)findDates(bytes);
    std::string dense;
    for (int i = 0; i < 20000; ++i)
        dense += "9, 10, 11, from 9 to ";
    EXPECT_TRUE(findDates(dense).empty());
}

TEST(DateWords, giveEveryLanguageTwelveMonthsAndNoWordTwoMeanings) {
    std::map<std::string, std::set<std::string>> months;
    std::map<std::string, std::string> meanings;
    std::istringstream rows{std::string(dokaz::resources::find("dates/words.tsv").value_or(""))};
    for (std::string row; std::getline(rows, row);) {
        if (row.starts_with('#'))
            continue;
        std::istringstream cells{row};
        std::string language, role, value, words;
        ASSERT_TRUE(std::getline(cells, language, '\t') && std::getline(cells, role, '\t') && std::getline(cells, value, '\t') &&
                    std::getline(cells, words, '\t'))
            << row;
        if (role == "month")
            months[language].insert(value);
        std::istringstream each{words};
        for (std::string word; each >> word;)
            EXPECT_EQ(meanings.emplace(word, role + value).first->second, role + value) << word;
    }
    EXPECT_GE(months.size(), 11U);
    for (const auto& [language, of] : months)
        EXPECT_EQ(of.size(), 12U) << language;
}

TEST(Days, countAsTheCalendarDoes) {
    EXPECT_EQ(daysInMonth(2020, 2), 29);
    EXPECT_EQ(daysInMonth(2020, 13), 0);
    EXPECT_TRUE(isDay("2020-02-29"));
    EXPECT_FALSE(isDay("2021-02-29"));
    EXPECT_FALSE(isDay("2021-2-29"));
    EXPECT_EQ(dayPlus("2020-12-31", 1), "2021-01-01");
    EXPECT_EQ(dayPlus("2020-03-01", -1), "2020-02-29");
    EXPECT_EQ(dayPlus("0001-01-01", -1), "");
    EXPECT_TRUE(overlap({"2020-01-01", ""}, {"", "2020-01-01"}));
    EXPECT_FALSE(overlap({"2020-01-02", ""}, {"", "2020-01-01"}));
}
