// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/recognised_words.h"

#include "base/utf8.h"
#include "pdf/limits.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <tesseract/resultiterator.h>

namespace dokaz::pdf::worker {
namespace {

using tesseract::ResultIterator;
using tesseract::RIL_SYMBOL;
using tesseract::RIL_TEXTLINE;
using tesseract::RIL_WORD;

constexpr float leastConfidence = 20;
constexpr float leastOfSigns = 50; // of what holds no letter and no figure: specks, rules, parts of pictures

struct Symbol {
    std::u32string text;
    int left = 0, right = 0; // pixels
};

std::string textOf(const ResultIterator& at, tesseract::PageIteratorLevel level) {
    const std::unique_ptr<char[]> text(at.GetUTF8Text(level));
    return text && base::isUtf8(text.get()) ? std::string(text.get()) : std::string();
}

// Left to right as seen, whatever the script.
std::vector<Symbol> symbolsOf(const ResultIterator& word) {
    std::vector<Symbol> symbols;
    ResultIterator at(word);
    do {
        Symbol symbol;
        int top = 0, bottom = 0;
        for (const char32_t c : base::toCodePoints(textOf(at, RIL_SYMBOL)))
            if (c > U' ' && c != 0xA0)
                symbol.text += c;
        if (!symbol.text.empty() && at.BoundingBox(RIL_SYMBOL, &symbol.left, &top, &symbol.right, &bottom))
            symbols.push_back(std::move(symbol));
    } while (at.Next(RIL_SYMBOL) && !at.IsAtBeginningOf(RIL_WORD));
    if (word.WordDirection() == tesseract::DIR_RIGHT_TO_LEFT)
        std::stable_sort(symbols.begin(), symbols.end(),
                         [](const Symbol& a, const Symbol& b) { return a.left < b.left; });
    return symbols;
}

bool holdsLetterOrFigure(const std::vector<Symbol>& symbols) {
    const auto tells = [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c >= 0xC0;
    };
    const auto dash = [](char32_t c) { return c >= 0x2000 && c <= 0x2BFF; };
    for (const Symbol& symbol : symbols)
        for (const char32_t c : symbol.text)
            if (tells(c) && !dash(c))
                return true;
    return false;
}

class WordsOfPage final {
public:
    WordsOfPage(double dotsPerInch, Page& page, PageRecognition& recognition)
        : m_scale(7200.0 / dotsPerInch), m_page(page), m_recognition(recognition) {}

    void add(const ResultIterator& at) {
        if (at.IsAtBeginningOf(RIL_TEXTLINE) || m_lines.empty())
            beginLine(at);
        const float confidence = at.Confidence(RIL_WORD);
        const std::vector<Symbol> symbols = symbolsOf(at);
        const float least = holdsLetterOrFigure(symbols) ? leastConfidence : leastOfSigns;
        if (symbols.empty() || !(confidence >= least) || m_page.words.size() >= limits::wordsPerPage)
            return;
        if (addWord(symbols, at.WordDirection() == tesseract::DIR_RIGHT_TO_LEFT))
            m_recognition.confidences.push_back(static_cast<std::uint8_t>(std::clamp(confidence, 0.0F, 100.0F)));
    }

    // Type of one size comes out a little different in every line: those near the page's usual size have it.
    void finish() {
        std::vector<std::int32_t> sizes;
        for (const std::size_t line : m_lineOf)
            sizes.push_back(m_lines[line].size);
        if (sizes.empty())
            return;
        const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
        std::nth_element(sizes.begin(), middle, sizes.end());
        for (std::size_t i = 0; i < m_lineOf.size(); ++i) {
            const Line& line = m_lines[m_lineOf[i]];
            const bool usual = std::abs(line.size - *middle) * 100 <= *middle * 13;
            place(m_page.words[i], line.base, usual ? *middle : line.size);
        }
    }

private:
    struct Line {
        std::int32_t base = 0, size = 0; // 1/100 pt
    };

    [[nodiscard]] std::int32_t hundredths(double pixels) const {
        return static_cast<std::int32_t>(std::lround(pixels * m_scale));
    }

    void beginLine(const ResultIterator& at) {
        constexpr double heightOfSize = 0.9; // of ascenders to descenders
        int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        int left = 0, top = 0, right = 0, bottom = 0;
        at.BoundingBox(RIL_TEXTLINE, &left, &top, &right, &bottom);
        Line line;
        const bool known = at.Baseline(RIL_TEXTLINE, &x0, &y0, &x1, &y1);
        line.base = hundredths(known ? (y0 + y1) / 2.0 : bottom);
        float height = 0, below = 0, above = 0;
        at.RowAttributes(&height, &below, &above);
        const double most = std::max(8, bottom - top) * 1.5;
        line.size = hundredths((height > 0 && height <= most ? height : std::max(1, bottom - top)) / heightOfSize);
        m_lines.push_back(line);
    }

    bool addWord(const std::vector<Symbol>& symbols, bool rightToLeft) {
        Word word;
        word.box.x0 = hundredths(symbols.front().left);
        word.edges.push_back(0);
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            const Symbol& symbol = symbols[i];
            const double end = i + 1 < symbols.size() ? (symbol.right + symbols[i + 1].left) / 2.0 : symbol.right;
            const std::int32_t from = word.edges.back();
            const std::int32_t to = std::max(from, hundredths(end) - word.box.x0);
            const auto count = static_cast<std::int32_t>(symbol.text.size());
            for (std::int32_t k = 1; k <= count; ++k)
                word.edges.push_back(from + (to - from) * k / count);
            word.text += base::toUtf8(symbol.text);
        }
        if (word.text.size() > limits::wordBytes)
            return false;
        word.box.x1 = word.box.x0 + std::max(1, word.edges.back());
        word.rightToLeft = rightToLeft;
        word.spaceAfter = true;
        m_page.words.push_back(std::move(word));
        m_lineOf.push_back(m_lines.size() - 1);
        return true;
    }

    static void place(Word& word, std::int32_t base, std::int32_t size) {
        word.size = std::max(1, size);
        word.box.y1 = base + size * 22 / 100; // the layout takes the baseline for a fifth of the box's height
        word.box.y0 = std::min(word.box.y1 - 1, word.box.y1 - size * 110 / 100);
    }

    double m_scale;
    Page& m_page;
    PageRecognition& m_recognition;
    std::vector<Line> m_lines;
    std::vector<std::size_t> m_lineOf; // of each word
};

} // namespace

void addWords(const ResultIterator& first, double dotsPerInch, Page& page, PageRecognition& recognition) {
    WordsOfPage words(dotsPerInch, page, recognition);
    ResultIterator at(first);
    do {
        if (!at.Empty(RIL_WORD))
            words.add(at);
    } while (at.Next(RIL_WORD));
    words.finish();
}

} // namespace dokaz::pdf::worker
