// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segment.h"

#include "base/check.h"
#include "base/utf8.h"
#include "text/normal.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace dokaz::text {
namespace {

enum class Unit { Word, Sentence };

// A boundary in bytes and whether the piece before it is one of the asked kind.
struct Boundary {
    std::size_t byte = 0;
    bool endsWord = false;
};

std::vector<Boundary> boundariesOf(std::string_view text, Unit unit) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale& root = icu::Locale::getRoot();
    const std::unique_ptr<icu::BreakIterator> breaks(
        unit == Unit::Word ? icu::BreakIterator::createWordInstance(root, status)
                           : icu::BreakIterator::createSentenceInstance(root, status));
    base::check(U_SUCCESS(status) != 0);
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(&opened, status);
    std::vector<Boundary> boundaries;
    for (std::int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next())
        boundaries.push_back({static_cast<std::size_t>(next), breaks->getRuleStatus() >= UBRK_WORD_NUMBER});
    utext_close(&opened);
    return boundaries;
}

// Turns byte offsets into code point counts, going forward only.
class Counter final {
  public:
    explicit Counter(std::string_view text) : m_text(text) {}
    std::size_t at(std::size_t byte) {
        m_count += base::codePointCount(m_text.substr(m_byte, byte - m_byte));
        m_byte = byte;
        return m_count;
    }

  private:
    std::string_view m_text;
    std::size_t m_byte = 0, m_count = 0;
};

// Does the sentence end in an initial or a bare number before its dot, so that what follows still belongs to it?
bool endsInInitial(std::string_view sentence) {
    const std::u32string letters = base::toCodePoints(trimmed(sentence));
    if (letters.size() < 2 || letters.back() != U'.')
        return false;
    std::size_t start = letters.size() - 1;
    while (start > 0 && u_isalnum(static_cast<UChar32>(letters[start - 1])) != 0)
        --start;
    const std::u32string_view last = std::u32string_view(letters).substr(start, letters.size() - 1 - start);
    const bool isNumber = !last.empty() && std::all_of(last.begin(), last.end(), [](char32_t c) {
        return u_isdigit(static_cast<UChar32>(c)) != 0;
    });
    return last.size() == 1 || (isNumber && start == 0);
}

} // namespace

std::vector<Span> sentences(std::string_view text) {
    std::vector<Span> spans;
    if (!base::isUtf8(text))
        return spans;
    Counter counter(text);
    std::size_t start = 0;
    for (const Boundary& boundary : boundariesOf(text, Unit::Sentence)) {
        const std::string_view piece = text.substr(start, boundary.byte - start);
        if (endsInInitial(piece) && boundary.byte < text.size())
            continue;
        const std::string_view inner = trimmed(piece);
        const auto lead = static_cast<std::size_t>(inner.empty() ? 0 : inner.data() - piece.data());
        start = boundary.byte;
        if (inner.empty())
            continue;
        const std::size_t first = counter.at(boundary.byte - piece.size() + lead);
        spans.push_back({first, first + base::codePointCount(inner)});
    }
    return spans;
}

std::vector<Span> words(std::string_view text) {
    std::vector<Span> spans;
    if (!base::isUtf8(text))
        return spans;
    Counter counter(text);
    std::size_t start = 0;
    for (const Boundary& boundary : boundariesOf(text, Unit::Word)) {
        const std::size_t end = boundary.byte;
        if (boundary.endsWord) {
            const std::size_t first = counter.at(start);
            spans.push_back({first, counter.at(end)});
        }
        start = end;
    }
    return spans;
}

std::string contextBefore(std::string_view text, std::size_t position, std::size_t count) {
    if (!base::isUtf8(text) || count == 0)
        return {};
    const std::string_view head = text.substr(0, base::byteOffset(text, position));
    const std::vector<Span> before = words(head);
    const std::size_t from = before.size() > count ? before[before.size() - count].start : 0;
    return std::string(trimmed(base::codePoints(head, from, position)));
}

std::string contextAfter(std::string_view text, std::size_t position, std::size_t count) {
    if (!base::isUtf8(text) || count == 0)
        return {};
    const std::string_view tail = text.substr(base::byteOffset(text, position));
    const std::vector<Span> after = words(tail);
    if (after.size() <= count)
        return std::string(trimmed(tail));
    return std::string(trimmed(base::codePoints(tail, 0, after[count - 1].end)));
}

} // namespace dokaz::text
