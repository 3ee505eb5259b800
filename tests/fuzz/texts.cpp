// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of any encoding as text; then plain text and subtitles as readings, their words, dates and mentions.
#include "extract/mention.h"
#include "intake/plain_text.h"
#include "intake/subtitles.h"
#include "target.h"
#include "text/dates.h"
#include "text/encoding.h"
#include "text/folding.h"
#include "text/normal.h"
#include "text/phonemic.h"
#include "text/segment.h"
#include "text/tokenizer.h"

#include <array>

namespace dokaz::fuzz {
namespace {

constexpr std::array<const char*, 5> kDeclared = {"", "windows-1251", "UTF-16LE", "koi8-r", "no such encoding"};

void demandTokens(std::string_view text) {
    std::size_t end = 0;
    text::Tokenizer tokenizer(text);
    while (tokenizer.next()) {
        const text::Token token = tokenizer.token();
        demand(token.start >= end && token.start < token.end && token.end <= text.size(), "words come in order");
        demand(isText(token.original) && isText(token.folded) && !token.folded.empty(), "a word is text");
        end = token.end;
        for (const char c : text::phonemic(token.original))
            demand(static_cast<unsigned char>(c) < 0x80, "sounds are plain letters");
    }
}

void demandReading(const record::Reading& reading) {
    static const extract::RuleSet rules = extract::RuleSet::shipped();
    demand(record::checkReading(reading).ok(), "a reading keeps the rules of its format");
    const auto lines = record::readingToLines(reading);
    demand(lines.ok() && record::readingFromLines(lines.value()).value() == reading, "a reading comes back as it was");
    for (const extract::Mention& mention : extract::findMentions(reading, rules))
        demand(mention.start < mention.end && mention.passage >= 1 && mention.passage <= reading.passages.size() &&
                   mention.end <= base::codePointCount(reading.passages[mention.passage - 1].text),
               "a mention is in its passage");
}

} // namespace

std::vector<base::Bytes> seeds() {
    using namespace std::string_view_literals;
    std::vector<base::Bytes> all;
    for (const std::string_view text :
         {"0# Findings\n\n54. In a wood near Velmora, on 3 May 2031.\n97.1. Release him.\n(a) one\n- two\n-----\nSecond.\n"sv,
          "0СУДДЗЯ: Калі гэта было?\n\nСведка Б: У жніўні 2020 года, арт. 342 КК.\n\nСУДДЗЯ: Дзе?\n"sv,
          "0WEBVTT\n\nNOTE no\n\n1\n00:01.500 --> 00:02.000 align:start\n<v Witness B>Two <b>lines</b>\nof it &amp; more\n"sv,
          "01\n00:00:01,000 --> 00:00:04,000\nJudge Mira Kold: on 12 persons\n\n2\n00:00:05,000 --> 00:00:06,500\n- Yes.\n"sv,
          "1\xcb\xff\xf1\xed\xfb \xd0\xfb\xe3\xee\xf0, 2 \xec\xe0\xff 2031"sv, "2R\x00\xe9\x00u\x00n\x00i\x00o\x00n\x00"sv,
          "0Colonel-General R. Lyasny, Minister; l'article 5 du 3 mai 2031; «Суд Лясного раёна» A/HRC/99/7.\n"sv})
        all.push_back(bytesOf(text));
    return all;
}

} // namespace dokaz::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dokaz;
    using namespace dokaz::fuzz;
    Input input(bytes, size);
    const char* declared = kDeclared[input.byte() % kDeclared.size()];
    const text::Decoded decoded = text::decode(input.rest(), declared);
    const std::string& text = decoded.text;
    demand(isText(text), "what is decoded is text");
    demand(text::folded(text::folded(text)) == text::folded(text), "folding twice is folding once");
    demand(text::isNfc(text::toNfc(text)), "a normal form is one");
    demandTokens(text);
    for (const text::FoundDate& date : text::findDates(text))
        demand(date.start < date.end, "a date has words");
    std::size_t end = 0;
    for (const text::Span& sentence : text::sentences(text)) {
        demand(sentence.start >= end && sentence.start < sentence.end, "sentences come in order");
        end = sentence.end;
    }
    demandReading(intake::readPlainText(text));
    (void)intake::looksLikeSubtitles(text);
    demandReading(intake::readSubtitles(text));
    return 0;
}
