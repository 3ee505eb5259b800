// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a text, folded for search, with the bytes they came from.
//
// A word is a run of letters, digits and marks. Apostrophes inside a word (сям’я, Дзяржынск’, O'Neil) leave nothing;
// elided articles are words of their own (l'homme → l, homme) and a final English 's is dropped. Everything else ends
// a word: hyphens, dots, footnote signs. Scripts that write no spaces (Han, Kana, Thai, Lao, Khmer, Burmese) are cut
// by ICU's dictionaries, and only there is ICU asked. Latin letters that slipped into a Cyrillic word, and the other
// way round, are put right (Iван with a Latin I meets Іван).
//
// Threads: a Tokenizer belongs to one thread; the text must outlive it.
// Invariants: 1. tokens come in the order of the text and do not overlap; 2. start < end, both on code point
// boundaries, in bytes of the original; 3. `folded` is not empty, and consists of letters, digits and marks only, so
// any other character marks a key as none that a word can have; 4. tokenising a folded token gives it back.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dokaz::text {

class FoldingTable;

struct Token {
    std::string_view folded;   // valid until the next call of next()
    std::string_view original; // part of the text
    std::size_t start = 0;     // bytes
    std::size_t end = 0;
};

class Tokenizer final {
  public:
    explicit Tokenizer(std::string_view utf8 = {});
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    // Starts anew on another text; keeps its buffers.
    void reset(std::string_view utf8);
    // False at the end of the text.
    [[nodiscard]] bool next();
    // The word that next() found.
    [[nodiscard]] const Token& token() const { return m_token; }

  private:
    class Unspaced;

    void readPlainLetters();
    bool readWord();
    bool readUnspaced();
    bool appendApostrophe();
    void appendEntry(std::uint16_t entry, char32_t codePoint);
    bool finishWord(std::size_t start, std::size_t end);

    const FoldingTable* m_table; // a constant of the program
    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_folded;
    std::uint32_t m_scripts = 0; // which of Latin, Cyrillic, other the current word has
    Token m_token;
    std::unique_ptr<Unspaced> m_unspaced; // made when the first such character is met
};

// Calls sink(const Token&) for every word.
template <typename Sink> void tokenize(std::string_view utf8, Sink&& sink) {
    Tokenizer tokens(utf8);
    while (tokens.next())
        sink(tokens.token());
}

} // namespace dokaz::text
