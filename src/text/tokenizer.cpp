// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include "base/check.h"
#include "base/utf8.h"
#include "text/folding_table.h"
#include "text/homoglyph.h"
#include "text/utf8_reader.h"

#include <array>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace dokaz::text {
namespace {

constexpr std::uint32_t kLatin = 1, kCyrillic = 2, kOther = 4;

std::uint32_t scriptBit(char32_t folded) {
    if (folded < 0x80)
        return folded >= U'a' ? kLatin : 0;
    if (folded < 0x250)
        return kLatin;
    return folded >= 0x400 && folded < 0x530 ? kCyrillic : kOther;
}

// Words that French and Italian shorten before a vowel, as they stand before the apostrophe.
bool isElision(std::string_view word) {
    static constexpr std::array<std::string_view, 14> kElided = {
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "dell"};
    for (const std::string_view elided : kElided)
        if (elided == word)
            return true;
    return false;
}

bool endsWord(std::uint16_t entry) { return entry == kSeparator || entry == kUnspaced || entry == kApostrophe; }

// A few letters on their way into the word, so that not each is appended by itself.
class LetterBuffer final {
  public:
    explicit LetterBuffer(std::string& to) : m_to(to) {}
    ~LetterBuffer() { m_to.append(m_bytes.data(), m_size); }
    LetterBuffer(const LetterBuffer&) = delete;
    LetterBuffer& operator=(const LetterBuffer&) = delete;

    // `letter` is below U+0800.
    void add(std::uint16_t letter) {
        if (m_size + 2 > m_bytes.size()) {
            m_to.append(m_bytes.data(), m_size);
            m_size = 0;
        }
        if (letter < 0x80) {
            m_bytes[m_size++] = static_cast<char>(letter);
            return;
        }
        m_bytes[m_size] = static_cast<char>(0xC0U | (letter >> 6U));
        m_bytes[m_size + 1] = static_cast<char>(0x80U | (letter & 0x3FU));
        m_size += 2;
    }

  private:
    std::string& m_to;
    std::array<char, 64> m_bytes; // NOLINT: filled before it is read
    std::size_t m_size = 0;
};

} // namespace

// The words of one run of a script without spaces, by ICU's dictionaries.
class Tokenizer::Unspaced final {
  public:
    Unspaced() {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        base::check(U_SUCCESS(status) != 0);
    }
    ~Unspaced() { utext_close(&m_opened); }
    Unspaced(const Unspaced&) = delete;
    Unspaced& operator=(const Unspaced&) = delete;

    // [start, end) in bytes of the whole text.
    void open(std::string_view text, std::size_t start, std::size_t end) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&m_opened, text.data() + start, static_cast<std::int64_t>(end - start), &status);
        m_breaks->setText(&m_opened, status);
        base::check(U_SUCCESS(status) != 0);
        m_start = start;
        m_from = start;
        m_end = end;
    }
    [[nodiscard]] bool next() {
        m_from = m_to;
        const std::int32_t to = m_breaks->next();
        if (to == icu::BreakIterator::DONE)
            return false;
        m_to = m_start + static_cast<std::size_t>(to);
        return true;
    }
    void begin() { m_to = m_start; }
    [[nodiscard]] std::size_t from() const { return m_from; }
    [[nodiscard]] std::size_t to() const { return m_to; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen) { m_isOpen = isOpen; }

  private:
    std::unique_ptr<icu::BreakIterator> m_breaks;
    UText m_opened = UTEXT_INITIALIZER;
    std::size_t m_start = 0, m_end = 0, m_from = 0, m_to = 0;
    bool m_isOpen = false;
};

Tokenizer::Tokenizer(std::string_view utf8) : m_table(&foldingTable()), m_text(utf8) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::reset(std::string_view utf8) {
    m_text = utf8;
    m_at = 0;
    m_token = {};
    if (m_unspaced)
        m_unspaced->setOpen(false);
}

bool Tokenizer::next() {
    if (m_unspaced && m_unspaced->isOpen() && readUnspaced())
        return true;
    const FoldingTable& table = *m_table;
    while (m_at < m_text.size()) {
        const auto [codePoint, length] = codePointAt(m_text, m_at);
        const std::uint16_t entry = table.entryOf(codePoint);
        if (entry == kUnspaced) {
            if (readUnspaced())
                return true;
        } else if (entry >= kFirstLetter || entry == kExpanded) {
            if (readWord())
                return true;
        } else
            m_at += length;
    }
    return false;
}

void Tokenizer::appendEntry(std::uint16_t entry, char32_t codePoint) {
    if (entry >= kFirstLetter) {
        m_scripts |= scriptBit(entry);
        base::appendUtf8(m_folded, entry);
    } else if (entry == kDropped) {
        joinLetterMark(m_folded, codePoint);
    } else {
        m_scripts |= scriptBit(codePoint);
        m_table->appendExpansion(m_folded, codePoint);
    }
}

// The fast way through what most words are made of: letters of one and two bytes that fold to such letters. Leaves
// m_at on the first code point that is anything else.
void Tokenizer::readPlainLetters() {
    const FoldingTable& table = *m_table;
    LetterBuffer letters(m_folded);
    std::uint32_t scripts = 0;
    std::size_t at = m_at;
    while (at < m_text.size()) {
        const auto first = static_cast<std::uint8_t>(m_text[at]);
        char16_t codePoint = first;
        std::size_t length = 1;
        if (first >= 0x80) {
            if (first < 0xC2 || first >= 0xE0 || at + 1 >= m_text.size() || !detail::continues(m_text[at + 1]))
                break;
            codePoint = static_cast<char16_t>(((first & 0x1FU) << 6U) | detail::sixBits(m_text[at + 1]));
            length = 2;
        }
        const std::uint16_t entry = table.entry(codePoint);
        if (entry < kFirstLetter || entry >= 0x800)
            break;
        scripts |= scriptBit(entry);
        letters.add(entry);
        at += length;
    }
    m_scripts |= scripts;
    m_at = at;
}

// m_at stands on a letter that begins a word, and leaves on the first byte after it.
bool Tokenizer::readWord() {
    const FoldingTable& table = *m_table;
    const std::size_t start = m_at;
    std::size_t end = m_at;
    m_folded.clear();
    m_scripts = 0;
    while (m_at < m_text.size()) {
        const std::size_t before = m_at;
        readPlainLetters();
        if (m_at > before)
            end = m_at;
        if (m_at == m_text.size())
            break;
        const auto [codePoint, length] = codePointAt(m_text, m_at);
        const std::uint16_t entry = table.entryOf(codePoint);
        if (entry == kSeparator || entry == kUnspaced)
            break;
        if (entry == kApostrophe) {
            m_at += length;
            if (appendApostrophe())
                break;
            continue;
        }
        appendEntry(entry, codePoint);
        m_at += length;
        end = m_at;
    }
    return finishWord(start, end);
}

// m_at stands after an apostrophe. Does the word end before it?
bool Tokenizer::appendApostrophe() {
    if (m_scripts != kLatin)
        return false;
    const auto entryAt = [&](std::size_t at) -> std::uint16_t {
        return at < m_text.size() ? m_table->entryOf(codePointAt(m_text, at).codePoint)
                                  : std::uint16_t{kSeparator};
    };
    const std::uint16_t after = entryAt(m_at);
    if (isElision(m_folded))
        return after >= kFirstLetter;
    if (after != U's')
        return false;
    const std::size_t afterS = m_at + codePointAt(m_text, m_at).length;
    if (!endsWord(entryAt(afterS)))
        return false;
    m_at = afterS; // the 's of possession
    return true;
}

bool Tokenizer::finishWord(std::size_t start, std::size_t end) {
    if (m_folded.empty())
        return false;
    if (m_scripts == (kLatin | kCyrillic))
        m_folded = withoutHomoglyphs(m_folded);
    m_token = {m_folded, m_text.substr(start, end - start), start, end};
    return true;
}

// m_at stands on a character of a script without spaces, or such a run is open.
bool Tokenizer::readUnspaced() {
    const FoldingTable& table = *m_table;
    if (!m_unspaced)
        m_unspaced = std::make_unique<Unspaced>();
    if (!m_unspaced->isOpen()) {
        const std::size_t start = m_at;
        while (m_at < m_text.size()) {
            const auto [codePoint, length] = codePointAt(m_text, m_at);
            const std::uint16_t entry = table.entryOf(codePoint);
            if (entry != kUnspaced && entry != kDropped)
                break;
            m_at += length;
        }
        m_unspaced->open(m_text, start, m_at);
        m_unspaced->begin();
        m_unspaced->setOpen(true);
    }
    while (m_unspaced->next()) {
        m_folded.clear();
        m_scripts = kOther;
        for (std::size_t at = m_unspaced->from(); at < m_unspaced->to();) {
            const auto [codePoint, length] = codePointAt(m_text, at);
            appendEntry(table.entryOf(codePoint), codePoint);
            at += length;
        }
        if (finishWord(m_unspaced->from(), m_unspaced->to()))
            return true;
    }
    m_unspaced->setOpen(false);
    return false;
}

} // namespace dokaz::text
