// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace dokaz::intake {

namespace {

class Splitter final {
public:
    Splitter(std::string_view text, char delimiter, std::size_t most)
        : m_text(text), m_delimiter(delimiter), m_most(most) {}

    TextRows split() {
        while (m_at < m_text.size() && m_out.rows.size() < m_most && !m_out.isTooLarge)
            row();
        return std::move(m_out);
    }

private:
    [[nodiscard]] bool isEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void tell(const char* reason, bool isRefused = false) {
        addTrouble(m_out.troubles, {m_number, {}, reason, isRefused});
    }

    void row() {
        ++m_number;
        TableRow row{m_number, {}};
        bool isQuoted = false;
        for (;;) {
            row.cells.push_back(cell(isQuoted));
            if (isEnd() || m_text[m_at] != m_delimiter)
                break;
            ++m_at;
            if (row.cells.size() > mostTableColumns) { // refused as a whole by whoever counts
                m_at = m_text.size();
                break;
            }
        }
        skipLineEnd();
        m_cells += row.cells.size();
        m_out.isTooLarge = m_cells > mostTableCells;
        if (row.cells.size() > 1 || !row.cells.front().empty() || isQuoted)
            m_out.rows.push_back(std::move(row));
    }

    void skipLineEnd() {
        if (isEnd())
            return;
        const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        m_at += pair ? 2 : 1;
    }

    std::string cell(bool& isQuoted) {
        std::string text;
        if (!isEnd() && m_text[m_at] == '"' && m_areQuotes) {
            isQuoted = true;
            if (!quoted(text)) // never closed: the quote is a letter, here and after
                text.clear();
        }
        plain(text);
        if (text.size() <= longestCell)
            return text;
        tell("cell-too-long", true);
        return {};
    }

    // Leaves the place behind the closing quote. False, and the place as it was, where none closes it.
    bool quoted(std::string& text) {
        const std::size_t begun = m_at++;
        for (;;) {
            const std::size_t quote = m_text.find('"', m_at);
            if (quote == std::string_view::npos) {
                tell("open-quote");
                m_areQuotes = false;
                m_at = begun;
                return false;
            }
            text += m_text.substr(m_at, quote - m_at);
            m_at = quote + 1;
            if (isEnd() || m_text[m_at] != '"')
                return true;
            text += '"';
            ++m_at;
        }
    }

    // Up to the next delimiter or line end; behind a closing quote nothing should stand.
    void plain(std::string& text) {
        const std::size_t begun = m_at;
        while (!isEnd() && m_text[m_at] != m_delimiter && !isLineEnd())
            ++m_at;
        const std::string_view rest = m_text.substr(begun, m_at - begun);
        const bool isStray = begun > 0 && m_text[begun - 1] == '"' && m_areQuotes && !text.empty();
        if (isStray && rest.find_first_not_of(' ') != std::string_view::npos)
            tell("after-quote");
        if (!isStray || rest.find_first_not_of(' ') != std::string_view::npos)
            text += rest;
    }

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_most;
    std::size_t m_at = 0, m_cells = 0;
    std::int64_t m_number = 0;
    bool m_areQuotes = true;
    TextRows m_out;
};

// Rows that have the most usual number of cells, where that is more than one.
double evenness(std::string_view sample, char delimiter, std::size_t most) {
    const TextRows rows = splitRows(sample, delimiter, most);
    std::map<std::size_t, std::size_t> counts;
    for (const TableRow& row : rows.rows)
        ++counts[row.cells.size()];
    std::size_t best = 0, cells = 0;
    for (const auto& [count, times] : counts)
        if (count > 1 && times >= best) {
            best = times;
            cells = count;
        }
    if (rows.rows.empty() || best == 0)
        return 0;
    const double share = static_cast<double>(best) / static_cast<double>(rows.rows.size());
    return share + std::min(0.2, 0.01 * static_cast<double>(cells));
}

} // namespace

TextRows splitRows(std::string_view text, char delimiter, std::size_t most) {
    return Splitter(text, delimiter, most).split();
}

char delimiterOf(std::string_view text) {
    constexpr std::size_t sampleBytes = 256U * 1024, sampleRows = 60;
    const std::string_view sample = text.substr(0, sampleBytes);
    char best = ',';
    double most = 0;
    for (const char candidate : std::array{',', ';', '\t', '|'})
        if (const double even = evenness(sample, candidate, sampleRows); even > most) {
            most = even;
            best = candidate;
        }
    return best;
}

} // namespace dokaz::intake
