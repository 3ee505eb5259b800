// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical lines of a reading, written: docs/formats/reading.md.
#include "record/reading_lines.h"

#include "base/json.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dokaz::record {
namespace {

using base::Json;

// Writes one canonical line member by member, in the order of their names. A reading of a long report has a
// million numbers; a tree of JSON values would cost more than everything else done to it.
class LineWriter final {
public:
    LineWriter& number(std::string_view key, std::int64_t value) {
        open(key);
        append(value);
        return *this;
    }
    LineWriter& text(std::string_view key, std::string_view value) {
        open(key);
        append(value);
        return *this;
    }
    LineWriter& textIfAny(std::string_view key, std::string_view value) {
        return value.empty() ? *this : text(key, value);
    }
    LineWriter& numberIfAny(std::string_view key, std::int64_t value) {
        return value == 0 ? *this : number(key, value);
    }
    void open(std::string_view key) {
        m_line += m_line.size() == 1 ? "\"" : ",\"";
        m_line += key;
        m_line += "\":";
    }
    void append(std::int64_t value) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        m_line.append(digits.data(), end.ptr);
    }
    // Well-formed UTF-8 only, as checkReading and the parser make sure.
    void append(std::string_view text) {
        const auto isEscaped = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; };
        if (std::any_of(text.begin(), text.end(), isEscaped)) {
            m_line += Json(text).dump();
            return;
        }
        m_line += '"';
        m_line += text;
        m_line += '"';
    }
    void append(char mark) { m_line += mark; }
    template <typename Numbers> void appendList(const Numbers& numbers) {
        m_line += '[';
        for (const std::int64_t number : numbers) {
            append(number);
            m_line += ',';
        }
        m_line.back() = ']';
    }
    [[nodiscard]] std::string line() && {
        m_line += '}';
        return std::move(m_line);
    }

private:
    std::string m_line = "{";
};

// A reading without anything that version 1 lacks is written as version 1.
bool needsVersion2(const Reading& reading) {
    return std::any_of(reading.pages.begin(), reading.pages.end(),
                       [](const ReadingPage& page) { return page.recognised.has_value(); }) ||
           std::any_of(reading.passages.begin(), reading.passages.end(), [](const Passage& passage) {
               return !passage.confidences.empty() || !passage.cells.empty() || !passage.speaker.empty() ||
                      passage.time.has_value();
           });
}

void appendNotes(LineWriter& writer, const std::vector<NoteMark>& notes) {
    writer.open("notes");
    for (std::size_t i = 0; i < notes.size(); ++i) {
        writer.append(i == 0 ? '[' : ',');
        writer.append('[');
        writer.append(std::int64_t{notes[i].at});
        writer.append(',');
        writer.append(std::string_view(notes[i].mark));
        writer.append(',');
        writer.append(std::int64_t{notes[i].note});
        writer.append(']');
    }
    writer.append(']');
}

void appendPlacement(LineWriter& writer, const Placement& word) {
    const base::Rect& box = word.box;
    writer.append('[');
    for (const std::int64_t number :
         {std::int64_t{word.start}, std::int64_t{word.end}, std::int64_t{word.page.value},
          std::int64_t{box.x0}, std::int64_t{box.y0}, std::int64_t{box.x1}}) {
        writer.append(number);
        writer.append(',');
    }
    writer.append(std::int64_t{box.y1});
    if (!word.edges.empty()) {
        writer.append(',');
        writer.appendList(word.edges);
    }
    writer.append(']');
}

// [[1,2,3],[4,5,6]]
template <typename Rows> void appendRows(LineWriter& writer, std::string_view key, const Rows& rows) {
    writer.open(key);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        writer.append(i == 0 ? '[' : ',');
        writer.appendList(rows[i]);
    }
    writer.append(']');
}

void appendCells(LineWriter& writer, const std::vector<Cell>& cells) {
    std::vector<std::vector<std::int64_t>> rows;
    for (const Cell& cell : cells) {
        rows.push_back({cell.start, cell.end, cell.row, cell.column});
        if (cell.rows != 1 || cell.columns != 1)
            rows.back().insert(rows.back().end(), {cell.rows, cell.columns});
    }
    appendRows(writer, "cells", rows);
}

void appendConfidences(LineWriter& writer, const std::vector<Confidence>& confidences) {
    std::vector<std::array<std::int64_t, 3>> rows;
    for (const Confidence& confidence : confidences)
        rows.push_back({confidence.start, confidence.end, confidence.percent});
    appendRows(writer, "confidence", rows);
}

void appendSpan(LineWriter& writer, const TimeSpan& time) {
    writer.open("time");
    writer.appendList(std::array<std::int64_t, 2>{time.from, time.to});
}

} // namespace

std::string headerLine(const Reading& reading) {
    LineWriter writer;
    writer.textIfAny("date", reading.date).textIfAny("language", reading.language);
    writer.number("pages", static_cast<std::int64_t>(reading.pages.size()));
    writer.number("passages", static_cast<std::int64_t>(reading.passages.size()));
    writer.textIfAny("profile", reading.profile).textIfAny("reader", reading.reader);
    writer.textIfAny("symbol", reading.symbol).textIfAny("title", reading.title).number("v", needsVersion2(reading) ? 2 : 1);
    return std::move(writer).line();
}

std::string pageLine(const ReadingPage& page) {
    LineWriter writer;
    if (page.recognised)
        writer.number("confidence", *page.recognised);
    writer.number("height", page.height).textIfAny("label", page.label).number("page", page.number.value);
    if (page.verdict != PageVerdict::Text)
        writer.text("verdict", name(page.verdict));
    writer.number("width", page.width);
    return std::move(writer).line();
}

std::string passageLine(const Passage& passage) {
    LineWriter writer;
    if (!passage.cells.empty())
        appendCells(writer, passage.cells);
    if (!passage.confidences.empty())
        appendConfidences(writer, passage.confidences);
    writer.text("kind", name(passage.kind)).numberIfAny("level", passage.level);
    if (!passage.notes.empty())
        appendNotes(writer, passage.notes);
    writer.textIfAny("number", passage.number).numberIfAny("parent", passage.parent);
    writer.number("passage", passage.ordinal).textIfAny("speaker", passage.speaker).text("text", passage.text);
    if (passage.time)
        appendSpan(writer, *passage.time);
    if (!passage.placements.empty()) {
        writer.open("words");
        for (std::size_t i = 0; i < passage.placements.size(); ++i) {
            writer.append(i == 0 ? '[' : ',');
            appendPlacement(writer, passage.placements[i]);
        }
        writer.append(']');
    }
    return std::move(writer).line();
}

} // namespace dokaz::record
