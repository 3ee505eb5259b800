// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical lines of a reading, read: docs/formats/reading.md.
#include "base/json.h"
#include "record/reading_lines.h"

#include <limits>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

constexpr std::int64_t newestVersion = 2;
constexpr base::JsonLimits lineLimits{32U * 1024 * 1024, 6};

Error corrupt(std::size_t line, std::string_view what) {
    return Error(ErrorCode::Corrupt, "line " + std::to_string(line) + " of a reading: " + std::string(what));
}

// An integer of the width asked for; Invalid otherwise.
template <typename Integer> Result<Integer> fitted(const Json& json) {
    if (!json.is_number_integer())
        return Error(ErrorCode::Invalid, "not an integer");
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max())
        return Error(ErrorCode::Invalid, "an integer out of range");
    const auto value = json.get<std::int64_t>();
    using Limits = std::numeric_limits<Integer>;
    if (value < static_cast<std::int64_t>(Limits::min()) || value > static_cast<std::int64_t>(Limits::max()))
        return Error(ErrorCode::Invalid, "an integer out of range");
    return static_cast<Integer>(value);
}

template <typename Integer> Result<Integer> fittedAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end())
        return Error(ErrorCode::Invalid, std::string("missing member: ") + key);
    return fitted<Integer>(*found);
}

template <typename Integer> Result<Integer> fittedOrZero(const Json& json, const char* key) {
    if (!json.contains(key))
        return Integer{0};
    return fittedAt<Integer>(json, key);
}

Result<ReadingPage> pageFrom(const Json& json) {
    ReadingPage page;
    page.number = {TRY(fittedAt<std::int32_t>(json, "page"))};
    page.label = base::textOr(json, "label");
    page.width = TRY(fittedAt<std::int32_t>(json, "width"));
    page.height = TRY(fittedAt<std::int32_t>(json, "height"));
    const auto verdict = pageVerdictNamed(base::textOr(json, "verdict", "text"));
    if (!verdict)
        return Error(ErrorCode::Invalid, "a verdict this version does not know");
    page.verdict = *verdict;
    if (json.contains("confidence"))
        page.recognised = TRY(fittedAt<std::int32_t>(json, "confidence"));
    return page;
}

Result<Placement> placementFrom(const Json& json) {
    if (!json.is_array() || json.size() < 7 || json.size() > 8)
        return Error(ErrorCode::Invalid, "a word of another length");
    Placement word;
    word.start = TRY(fitted<std::uint32_t>(json[0]));
    word.end = TRY(fitted<std::uint32_t>(json[1]));
    word.page = {TRY(fitted<std::int32_t>(json[2]))};
    word.box = {TRY(fitted<std::int32_t>(json[3])), TRY(fitted<std::int32_t>(json[4])),
                TRY(fitted<std::int32_t>(json[5])), TRY(fitted<std::int32_t>(json[6]))};
    if (json.size() == 7)
        return word;
    if (!json[7].is_array())
        return Error(ErrorCode::Invalid, "edges that are no list");
    for (const Json& edge : json[7])
        word.edges.push_back(TRY(fitted<std::int32_t>(edge)));
    return word;
}

Result<NoteMark> noteFrom(const Json& json) {
    if (!json.is_array() || json.size() != 3 || !json[1].is_string())
        return Error(ErrorCode::Invalid, "a note mark of another form");
    return NoteMark{TRY(fitted<std::uint32_t>(json[0])), json[1].get<std::string>(),
                    TRY(fitted<std::uint32_t>(json[2]))};
}

Result<Cell> cellFrom(const Json& json) {
    if (!json.is_array() || (json.size() != 4 && json.size() != 6))
        return Error(ErrorCode::Invalid, "a cell of another form");
    Cell cell;
    cell.start = TRY(fitted<std::uint32_t>(json[0]));
    cell.end = TRY(fitted<std::uint32_t>(json[1]));
    cell.row = TRY(fitted<std::uint32_t>(json[2]));
    cell.column = TRY(fitted<std::uint32_t>(json[3]));
    if (json.size() == 4)
        return cell;
    cell.rows = TRY(fitted<std::uint32_t>(json[4]));
    cell.columns = TRY(fitted<std::uint32_t>(json[5]));
    return cell;
}

Result<Confidence> confidenceFrom(const Json& json) {
    if (!json.is_array() || json.size() != 3)
        return Error(ErrorCode::Invalid, "a confidence of another form");
    Confidence confidence;
    confidence.start = TRY(fitted<std::uint32_t>(json[0]));
    confidence.end = TRY(fitted<std::uint32_t>(json[1]));
    confidence.percent = TRY(fitted<std::int32_t>(json[2]));
    return confidence;
}

Result<std::int64_t> millisecondsFrom(const Json& json) {
    if (!json.is_number_integer() || json.get<std::int64_t>() < 0)
        return Error(ErrorCode::Invalid, "a time that is none");
    return json.get<std::int64_t>();
}

Result<TimeSpan> spanFrom(const Json& json) {
    if (!json.is_array() || json.size() != 2)
        return Error(ErrorCode::Invalid, "a time of another form");
    TimeSpan span;
    span.from = TRY(millisecondsFrom(json[0]));
    span.to = TRY(millisecondsFrom(json[1]));
    return span;
}

// What version 2 adds.
Result<void> addVersion2(const Json& json, Passage& passage) {
    passage.speaker = base::textOr(json, "speaker");
    if (const auto cells = json.find("cells"); cells != json.end())
        for (const Json& cell : *cells)
            passage.cells.push_back(TRY(cellFrom(cell)));
    if (const auto confidences = json.find("confidence"); confidences != json.end())
        for (const Json& confidence : *confidences)
            passage.confidences.push_back(TRY(confidenceFrom(confidence)));
    if (const auto time = json.find("time"); time != json.end())
        passage.time = TRY(spanFrom(*time));
    return {};
}

Result<Passage> passageFrom(const Json& json) {
    Passage passage;
    passage.ordinal = TRY(fittedAt<std::uint32_t>(json, "passage"));
    const auto kind = passageKindNamed(TRY(base::textAt(json, "kind")));
    if (!kind)
        return Error(ErrorCode::Invalid, "a kind of passage this version does not know");
    passage.kind = *kind;
    passage.number = base::textOr(json, "number");
    passage.level = TRY(fittedOrZero<std::int32_t>(json, "level"));
    passage.parent = TRY(fittedOrZero<std::uint32_t>(json, "parent"));
    passage.text = TRY(base::textAt(json, "text"));
    if (const auto words = json.find("words"); words != json.end())
        for (const Json& word : *words)
            passage.placements.push_back(TRY(placementFrom(word)));
    if (const auto notes = json.find("notes"); notes != json.end())
        for (const Json& note : *notes)
            passage.notes.push_back(TRY(noteFrom(note)));
    TRY(addVersion2(json, passage));
    return passage;
}

// Takes lines off the front. Every line ends in one line feed, the last one too.
class Lines final {
public:
    explicit Lines(std::string_view text) : m_rest(text) {}
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t number() const { return m_number; }
    [[nodiscard]] std::string_view text() const { return m_line; }

    Result<Json> next() {
        ++m_number;
        const std::size_t end = m_rest.find('\n');
        if (end == std::string_view::npos)
            return corrupt(m_number, "missing or without its line feed");
        m_line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        auto json = base::parseJson(m_line, lineLimits);
        if (!json.ok() || !json.value().is_object())
            return corrupt(m_number, "not a JSON object");
        return json;
    }

private:
    std::string_view m_rest, m_line;
    std::size_t m_number = 0;
};

struct Header {
    Reading reading;
    std::uint32_t pages = 0, passages = 0;
};

Result<Header> headerFrom(const Json& json) {
    Header header;
    Reading& reading = header.reading;
    header.pages = TRY(fittedAt<std::uint32_t>(json, "pages"));
    header.passages = TRY(fittedAt<std::uint32_t>(json, "passages"));
    reading.reader = base::textOr(json, "reader");
    reading.profile = base::textOr(json, "profile");
    reading.language = base::textOr(json, "language");
    reading.symbol = base::textOr(json, "symbol");
    reading.title = base::textOr(json, "title");
    reading.date = base::textOr(json, "date");
    return header;
}

Result<Header> readHeader(Lines& lines) {
    const Json json = TRY(lines.next());
    const auto version = base::integerAt(json, "v");
    if (!version.ok() || version.value() < 1)
        return corrupt(1, "no version");
    if (version.value() > newestVersion)
        return Error(ErrorCode::TooNew, "a reading of format " + std::to_string(version.value()));
    auto header = headerFrom(json);
    if (!header.ok())
        return corrupt(1, header.error().subject());
    return header;
}

// What was understood, written again, must be the line: so nothing is lost, doubled, unordered or spelt
// otherwise.
Result<void> readPages(Lines& lines, std::uint32_t count, Reading& into) {
    for (std::uint32_t i = 0; i < count; ++i) {
        auto page = pageFrom(TRY(lines.next()));
        if (!page.ok())
            return corrupt(lines.number(), page.error().subject());
        if (pageLine(page.value()) != lines.text())
            return corrupt(lines.number(), "not canonical");
        into.pages.push_back(std::move(page).value());
    }
    return {};
}

Result<void> readPassages(Lines& lines, std::uint32_t count, Reading& into) {
    for (std::uint32_t i = 0; i < count; ++i) {
        auto passage = passageFrom(TRY(lines.next()));
        if (!passage.ok())
            return corrupt(lines.number(), passage.error().subject());
        if (passageLine(passage.value()) != lines.text())
            return corrupt(lines.number(), "not canonical");
        into.passages.push_back(std::move(passage).value());
    }
    return {};
}

} // namespace

Result<std::string> readingToLines(const Reading& reading) {
    TRY(checkReading(reading));
    std::string lines = headerLine(reading) + "\n";
    for (const ReadingPage& page : reading.pages)
        lines += pageLine(page) + "\n";
    for (const Passage& passage : reading.passages)
        lines += passageLine(passage) + "\n";
    return lines;
}

Result<std::string> passageToLine(const Passage& passage) { return passageLine(passage); }

Result<Passage> passageFromLine(std::string_view line) { return passageFrom(TRY(base::parseJson(line))); }

Result<Reading> readingFromLines(std::string_view untrustedLines) {
    Lines lines(untrustedLines);
    Header header = TRY(readHeader(lines));
    const std::string first(lines.text());
    TRY(readPages(lines, header.pages, header.reading));
    TRY(readPassages(lines, header.passages, header.reading));
    if (!lines.isAtEnd())
        return corrupt(lines.number() + 1, "more lines than the first one counts");
    if (headerLine(header.reading) != first)
        return corrupt(1, "not canonical");
    const auto checked = checkReading(header.reading);
    if (!checked.ok())
        return Error(ErrorCode::Corrupt, checked.error().subject());
    return std::move(header.reading);
}

Result<std::vector<ReadingPage>> pagesFromLines(std::string_view untrustedLines) {
    Lines lines(untrustedLines);
    Header header = TRY(readHeader(lines));
    TRY(readPages(lines, header.pages, header.reading));
    return std::move(header.reading.pages);
}

} // namespace dokaz::record
