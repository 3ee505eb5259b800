// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer with folding beside ICU's word iterator without, on the same text in turn.
#include "bench.h"
#include "text/tokenizer.h"

#include <fstream>
#include <iterator>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace dokaz::bench {

namespace {

std::size_t wordsByIterator(const std::string& text, icu::BreakIterator& breaks) {
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks.setText(&opened, status);
    std::size_t words = 0;
    while (breaks.next() != icu::BreakIterator::DONE)
        words += breaks.getRuleStatus() != UBRK_WORD_NONE ? 1 : 0;
    utext_close(&opened);
    return words;
}

std::size_t wordsByTokenizer(const std::string& text) {
    std::size_t words = 0;
    text::tokenize(text, [&](const text::Token&) { ++words; });
    return words;
}

} // namespace

base::Result<void> measureTokens(const Words& words) {
    constexpr std::size_t most = 4'000'000;
    std::ifstream file(words[0], std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    text.resize(std::min(text.size(), most));
    text.resize(text.rfind('\n') + 1);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    (void)wordsByTokenizer("the table is built on first use");
    for (int round = std::stoi(words[1]); round > 0; --round) {
        const Usage begun = usageNow();
        const std::size_t ours = wordsByTokenizer(text);
        const Usage between = usageNow();
        const std::size_t theirs = wordsByIterator(text, *breaks);
        const Usage ended = usageNow();
        print({{"bytes", text.size()}, {"words", ours}, {"cpu", (between - begun).cpu},
               {"peer_words", theirs}, {"peer_cpu", (ended - between).cpu}});
    }
    return {};
}

} // namespace dokaz::bench
