// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the tokenizer is beside ICU's word iterator, on the same invented text in the same run. The bound is far
// below what is measured (it prints both), so that a busy machine does not fail it.
#include "text/tokenizer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <gtest/gtest.h>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

using namespace dokaz;

namespace {

std::string inventedText() {
    static constexpr const char* kSentences[] = {
        "On the 4th of May the guards of Facility No. 7 told the detainees that nobody would visit them. ",
        "Сведкі з вёскі Лукава расказалі, што міліцыя прыехала раніцай і забрала сям’ю Лясных. ",
        "Следователь районного отдела отказался выдать копию протокола, сославшись на приказ начальника. ",
        "Свідки з села Горове бачили, як об’єднаний загін перевіряв документи біля школи. ",
        "قال الشهود إن الحراس منعوا الزيارة في اليوم الرابع من الشهر. "};
    std::string text;
    while (text.size() < 2'000'000)
        for (const char* sentence : kSentences)
            text.append(sentence);
    return text;
}

double cpuSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double ofTokenizer(const std::string& text, std::size_t& count) {
    const double start = cpuSeconds();
    count = 0;
    text::tokenize(text, [&](const text::Token&) { ++count; });
    return cpuSeconds() - start;
}

double ofWordIterator(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    UText opened = UTEXT_INITIALIZER;
    const double start = cpuSeconds();
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(&opened, status);
    std::size_t boundaries = 0;
    while (breaks->next() != icu::BreakIterator::DONE)
        ++boundaries;
    utext_close(&opened);
    return boundaries > 0 ? cpuSeconds() - start : 0;
}

} // namespace

TEST(TokenizerSpeed, isSeveralTimesThatOfTheWordIterator) {
    const std::string text = inventedText();
    std::size_t count = 0;
    static_cast<void>(ofTokenizer(text.substr(0, 1000), count)); // the table is built on first use
    double ours = 1e9, theirs = 1e9;
    for (int round = 0; round < 3; ++round) {
        ours = std::min(ours, ofTokenizer(text, count));
        theirs = std::min(theirs, ofWordIterator(text));
    }
    std::printf("tokenizer %.1f ns a word, %.0f MB/s; ICU word iterator %.1f ns; ratio %.1f\n",
                ours * 1e9 / static_cast<double>(count), static_cast<double>(text.size()) / ours / 1e6,
                theirs * 1e9 / static_cast<double>(count), theirs / ours);
#ifndef DOKAZ_SANITIZED
    EXPECT_GT(theirs / ours, 1.5);
#endif
}
