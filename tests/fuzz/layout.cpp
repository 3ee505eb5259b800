// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of documents made from the input: words anywhere on the page, of any size and turn. Few random frames would pass
// the checks that stand before layout; here every input is a document.
#include "layout/layout.h"
#include "record/reading.h"
#include "target.h"

#include <array>

namespace dokaz::fuzz {
namespace {

constexpr std::array<const char*, 32> kPieces = {
    "1.",    "2.",       "(a)",  "the",  "gate-", "\u00AD",     "97.1.",   "*",       "12",  "•",  "A.",
    "I.",    "....",     "word", "\uFB03", "Слово", "\uE001",   "________", "Annex", "Contents", "A/HRC/1/2", "United",
    "Nations", "GE.10-1", "m",   "2",    "notes", "ends.",      "شيخ",     "§",       "–",   "Table"};
constexpr std::size_t kMostWords = 2'000;

pdf::Word wordOf(Input& input) {
    pdf::Word word;
    const std::uint8_t first = input.byte();
    word.text = kPieces[first % kPieces.size()];
    word.rightToLeft = word.text == "شيخ";
    const auto letters = static_cast<std::int32_t>(base::codePointCount(word.text));
    word.size = first < 128 ? 1000 : static_cast<std::int32_t>(input.below(4000));
    const auto x = static_cast<std::int32_t>(input.below(60'000)), y = static_cast<std::int32_t>(input.below(65'000));
    const std::int32_t wide = std::max(1, word.size / 2);
    word.box = {x, y, x + letters * wide, y + std::max(1, word.size)};
    for (std::int32_t i = 0; i <= letters; ++i)
        word.edges.push_back(i * wide);
    const std::uint8_t look = input.byte();
    word.font = look % 2;
    word.spaceAfter = (look & 2U) != 0;
    word.rotation = static_cast<std::int16_t>((look >> 4U) == 0 ? (look >> 2U) % 4 * 90 : 0);
    return word;
}

pdf::Document documentOf(Input& input) {
    pdf::Document document;
    document.fonts = {{"Times", false, false, false}, {"Times-Bold", true, false, false}};
    std::size_t words = 0;
    do {
        pdf::Page page;
        page.number.value = static_cast<std::int32_t>(document.pages.size()) + 1;
        page.label = std::to_string(page.number.value);
        page.width = 59'500;
        page.height = 84'200;
        for (std::size_t left = input.byte(); left > 0 && !input.isEmpty() && words < kMostWords; --left, ++words)
            page.words.push_back(wordOf(input));
        document.pages.push_back(std::move(page));
    } while (!input.isEmpty() && words < kMostWords && document.pages.size() < 40);
    return document;
}

} // namespace

// A page of lines, one below the other, and two pages of columns.
std::vector<base::Bytes> seeds() {
    base::Bytes lines = {60}, columns = {40};
    for (std::uint8_t i = 0; i < 60; ++i) {
        const std::uint32_t x = 6000 + i % 6 * 5000U, y = 6000 + i / 6 * 1400U;
        for (const std::uint32_t byte : {std::uint32_t{i}, x / 256, x % 256, y / 256, y % 256, 2U})
            lines.push_back(static_cast<std::uint8_t>(byte));
    }
    for (std::uint8_t i = 0; i < 80; ++i) {
        if (i == 40)
            columns.push_back(40);
        const std::uint32_t x = i % 2 == 0 ? 6000 : 32'000, y = 6000 + i / 2 * 1400U;
        for (const std::uint32_t byte : {i * 7U % 128, x / 256, x % 256, y / 256, y % 256, 2U})
            columns.push_back(static_cast<std::uint8_t>(byte));
    }
    return {lines, columns};
}

} // namespace dokaz::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace dokaz;
    using namespace dokaz::fuzz;
    Input input(bytes, size);
    const pdf::Document document = documentOf(input);
    const record::Reading reading = layout::layOut(document);
    demand(reading.pages.size() == document.pages.size(), "every page is laid out");
    demand(record::checkReading(reading).ok(), "a reading keeps the rules of its format");
    const auto lines = record::readingToLines(reading);
    demand(lines.ok(), "a reading can be written");
    demand(record::readingFromLines(lines.value()).value() == reading, "a reading comes back as it was");
    return 0;
}
