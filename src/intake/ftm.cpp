// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/ftm.h"

#include "base/json.h"
#include "base/utf8.h"

#include <map>

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr base::JsonLimits lineLimits{16U * 1024 * 1024, 24};
constexpr int deepestNesting = 4;
constexpr std::size_t longestList = 32U * 1024 * 1024; // bytes: read as one, it takes many times that

// Rows of an open set of columns, in the order in which the columns were met.
class RowBuilder final {
public:
    Result<void> add(const Json& object, std::int64_t line, int depth = 0) {
        if (m_rows.size() >= mostTableRows)
            return tooManyRows();
        std::map<std::size_t, std::string> cells;
        const bool isEntity = object.contains("schema") && object.contains("properties") && object["properties"].is_object();
        const std::size_t place = m_rows.size();
        m_rows.push_back({line, {}});
        for (const auto& member : object.items()) {
            if (isEntity && member.key() == "properties")
                continue;
            TRY(put(cells, member.key(), member.value(), line, depth));
        }
        if (isEntity)
            for (const auto& property : object["properties"].items())
                TRY(put(cells, property.key(), property.value(), line, depth));
        m_rows[place].second = std::move(cells);
        m_isFtm = m_isFtm || isEntity;
        return {};
    }

    void tell(std::int64_t line, const char* reason) { addTrouble(m_table.troubles, {line, {}, reason, true}); }

    Result<Table> finish() {
        if (m_rows.empty())
            return Error(ErrorCode::Invalid, "the file holds no JSON objects");
        if (m_rows.size() * m_columns.size() > mostTableCells)
            return tooManyCells();
        m_table.form = m_isFtm ? "ftm" : "json";
        m_table.mediaType = m_isFtm ? "application/json+ftm" : "application/json";
        m_table.encoding = "UTF-8";
        m_table.header = m_columns;
        for (auto& [line, cells] : m_rows) {
            TableRow row{line, std::vector<std::string>(m_columns.size())};
            for (auto& [column, text] : cells)
                row.cells[column] = std::move(text);
            m_table.rows.push_back(std::move(row));
        }
        return std::move(m_table);
    }

private:
    Result<void> put(std::map<std::size_t, std::string>& cells, const std::string& name, const Json& value, std::int64_t line,
                     int depth) {
        std::string text;
        if (name.size() > longestHeaderCell)
            return headerTooLong();
        TRY(write(text, value, line, depth));
        if (text.empty())
            return {};
        const auto place = columnOf(name);
        if (!place || text.size() > longestCell) {
            addTrouble(m_table.troubles, {line, name, place ? "cell-too-long" : "too-many-cells", false});
            return {};
        }
        cells[*place] = std::move(text);
        return {};
    }

    std::optional<std::size_t> columnOf(const std::string& name) {
        const auto found = m_places.find(name);
        if (found != m_places.end())
            return found->second;
        if (m_columns.size() >= mostTableColumns || name.empty())
            return std::nullopt;
        m_columns.push_back(name);
        m_places[name] = m_columns.size() - 1;
        return m_columns.size() - 1;
    }

    Result<void> write(std::string& to, const Json& value, std::int64_t line, int depth) {
        if (value.is_array()) {
            for (const Json& one : value)
                TRY(write(to, one, line, depth));
            return {};
        }
        std::string text;
        if (value.is_string())
            text = value.get<std::string>();
        else if (value.is_object() && value.contains("id") && value["id"].is_string() && depth < deepestNesting) {
            text = value["id"].get<std::string>();
            if (value.contains("schema"))
                TRY(add(value, line, depth + 1));
        } else if (!value.is_null()) {
            text = value.dump();
        }
        if (text.empty())
            return {};
        to += (to.empty() ? "" : std::string(ftmSeparator)) + text;
        return {};
    }

    std::vector<std::string> m_columns;
    std::map<std::string, std::size_t> m_places;
    std::vector<std::pair<std::int64_t, std::map<std::size_t, std::string>>> m_rows;
    Table m_table;
    bool m_isFtm = false;
};

std::string_view withoutMark(std::string_view bytes) {
    return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// A whole file that is one list: numbered by place in it.
Result<bool> addList(RowBuilder& rows, std::string_view bytes) {
    if (bytes.size() > longestList)
        return Error(ErrorCode::Invalid, "a JSON list of more than 32 MB is not read: save it as JSON lines, one object a line");
    const auto whole = base::parseJson(bytes, {largestTable, lineLimits.depth});
    if (!whole || !whole.value().is_array())
        return false;
    std::int64_t number = 0;
    for (const Json& one : whole.value()) {
        ++number;
        if (one.is_object())
            TRY(rows.add(one, number));
        else
            rows.tell(number, "not-json");
    }
    return true;
}

} // namespace

bool isJsonTable(std::string_view untrustedBytes) {
    std::string_view text = withoutMark(untrustedBytes);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return false;
    if (text[first] == '{')
        return true;
    const std::size_t second = text[first] == '[' ? text.find_first_not_of(" \t\r\n", first + 1) : std::string_view::npos;
    return second != std::string_view::npos && text[second] == '{';
}

Result<Table> readJsonTable(std::string_view untrustedBytes) {
    const std::string_view text = withoutMark(untrustedBytes);
    RowBuilder rows;
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '[') {
        if (!TRY(addList(rows, text)))
            return Error(ErrorCode::Invalid, "the file begins as a JSON list and is none: it is cut off or damaged");
        return rows.finish();
    }
    std::int64_t number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        if (++number > static_cast<std::int64_t>(mostTableRows))
            return tooManyRows();
        if (isBlank(line))
            continue;
        const auto object = base::parseJson(line, lineLimits);
        if (object && object.value().is_object())
            TRY(rows.add(object.value(), number));
        else
            rows.tell(number, "not-json");
    }
    return rows.finish();
}

} // namespace dokaz::intake
