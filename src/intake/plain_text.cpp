// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/plain_text.h"

#include "base/utf8.h"
#include "intake/speakers.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::intake {

namespace {

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

struct Line {
    std::string text;       // single-spaced
    std::size_t length = 0; // code points
    std::size_t indent = 0; // spaces in front, a tab is four
};

std::vector<Line> linesOf(std::string_view rest) {
    std::vector<Line> lines;
    while (!rest.empty()) {
        const std::size_t end = rest.find_first_of("\n\f");
        const std::string_view raw = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        Line line;
        line.text = text::singleSpaced(raw);
        line.length = base::codePointCount(line.text);
        for (const char letter : raw) {
            if (letter != ' ' && letter != '\t')
                break;
            line.indent += letter == '\t' ? 4 : 1;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

// "# ", "- ", "* ", "• ", "> ": how many bytes the sign takes; the list and heading signs of Markdown and of typists.
std::size_t bulletOf(std::string_view text) {
    for (const std::string_view sign : {"- ", "* ", "+ ", "• ", "– ", "— "})
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

int headingOf(std::string_view text) {
    const std::size_t signs = text.find_first_not_of('#');
    return signs != std::string_view::npos && signs >= 1 && signs <= 6 && text[signs] == ' ' ? static_cast<int>(signs) : 0;
}

bool isRule(std::string_view text) { // "-----", "=====" and "* * *" are no words
    return !text.empty() && text.find_first_not_of("-=_*~ ") == std::string_view::npos && text.size() >= 3;
}

bool beginsOwn(const Line& line) {
    return headingOf(line.text) > 0 || bulletOf(line.text) > 0 || typedNumberOf(line.text).length > 0;
}

// Lines of prose broken at a width: all but the last are nearly as long as the longest.
bool areOneParagraph(const std::vector<Line>& lines) {
    constexpr std::size_t narrow = 40;
    std::size_t longest = 0;
    for (const Line& line : lines)
        longest = std::max(longest, line.length);
    if (longest < narrow)
        return false;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        full += lines[i].length * 4 >= longest * 3 ? 1 : 0;
    return full * 10 >= (lines.size() - 1) * 8;
}

class TextReader final {
public:
    explicit TextReader(record::Reading& reading) : m_reading(&reading) {}

    void read(const std::vector<Line>& lines) {
        const bool spaced = std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.text.empty(); });
        std::vector<Line> block;
        for (const Line& line : lines) {
            if (line.text.empty() || isRule(line.text)) {
                endBlock(block);
                continue;
            }
            if (!spaced || beginsOwn(line))
                endBlock(block);
            block.push_back(line);
        }
        endBlock(block);
    }

private:
    void endBlock(std::vector<Line>& block) {
        if (block.empty())
            return;
        if (headingOf(block.front().text) > 0 && block.size() > 1) {
            add(block.front().text, 0);
            block.erase(block.begin());
        }
        if (block.size() == 1 || areOneParagraph(block)) {
            std::string whole;
            for (const Line& line : block)
                whole += whole.empty() ? line.text : " " + line.text;
            add(whole, block.front().indent);
        } else {
            for (const Line& line : block)
                add(line.text, line.indent);
        }
        block.clear();
    }

    void add(std::string words, std::size_t indent) {
        record::Passage passage;
        passage.kind = record::PassageKind::Paragraph;
        passage.ordinal = static_cast<std::uint32_t>(m_reading->passages.size() + 1);
        if (const int level = headingOf(words)) {
            passage.kind = record::PassageKind::Heading;
            passage.level = level;
            words.erase(0, static_cast<std::size_t>(level) + 1);
        } else if (const std::size_t sign = bulletOf(words)) {
            passage.kind = record::PassageKind::List;
            passage.level = static_cast<std::int32_t>(std::min<std::size_t>(indent / 2, 8) + 1);
            passage.number = "•";
            words.erase(0, sign);
        } else if (const TypedNumber number = typedNumberOf(words); number.length > 0) {
            passage.number = number.number;
            if (number.isItem) {
                passage.kind = record::PassageKind::List;
                passage.level = 1;
            }
            words.erase(0, base::byteOffset(words, number.length));
        }
        passage.text = std::move(words);
        if (!passage.text.empty())
            m_reading->passages.push_back(std::move(passage));
    }

    record::Reading* m_reading;
};

} // namespace

TypedNumber typedNumberOf(std::string_view text) {
    std::size_t at = 0;
    const bool bracket = text.starts_with('(');
    at += bracket ? 1 : 0;
    const std::size_t start = at;
    std::size_t groups = 0;
    while (at < text.size() && isDigit(text[at])) {
        const std::size_t group = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        if (at - group > (groups == 0 ? 4U : 3U))
            return {};
        ++groups;
        if (at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1]))
            ++at;
    }
    if (groups == 0 && bracket) { // (a), (iv)
        while (at < text.size() && at - start < 4 && text[at] >= 'a' && text[at] <= 'z')
            ++at;
    }
    if (at == start || groups > 5 || at + 1 >= text.size() || text[at + 1] != ' ')
        return {};
    const char end = text[at];
    if (bracket ? end != ')' : end != '.' && end != ')')
        return {};
    const std::size_t words = text.find_first_not_of(' ', at + 1);
    if (words == std::string_view::npos)
        return {};
    const bool dot = end == '.';
    return {std::string(text.substr(0, dot ? at : at + 1)), static_cast<std::uint32_t>(words), !dot};
}

record::Reading readPlainText(std::string_view text) {
    record::Reading reading;
    reading.reader = "dokaz text 1";
    reading.profile = "generic";
    TextReader(reading).read(linesOf(text));
    nameSpeakers(reading);
    for (const record::Passage& passage : reading.passages)
        if (passage.kind == record::PassageKind::Heading && passage.level == 1 && reading.title.empty())
            reading.title = passage.text;
    return reading;
}

} // namespace dokaz::intake
