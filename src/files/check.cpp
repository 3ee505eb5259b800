// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/check.h"

#include "base/utf8.h"
#include "files/limits.h"

#include <algorithm>

namespace dokaz::files {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Error broken(std::string_view rule) { return Error(ErrorCode::WorkerFailed, std::string(rule)); }

// Counts what is said while it looks at it.
class TextCheck final {
public:
    [[nodiscard]] bool passes(std::string_view text) {
        m_bytes += text.size();
        return m_bytes <= limits::textBytes && text.find('\0') == std::string_view::npos && base::isUtf8(text);
    }
    [[nodiscard]] bool passes(std::initializer_list<const std::string*> texts) {
        return std::all_of(texts.begin(), texts.end(), [this](const std::string* text) { return passes(*text); });
    }

private:
    std::uint64_t m_bytes = 0;
};

Result<void> checkRow(const GridRow& row, TextCheck& text) {
    std::int64_t last = -1;
    for (const GridCell& cell : row.cells) {
        if (cell.column <= last || cell.column >= limits::columns)
            return broken("column of a cell");
        last = cell.column;
        if (cell.kind < CellKind::Text || cell.kind > CellKind::Fault)
            return broken("kind of a cell");
        if (cell.text.empty() || !text.passes(cell.text))
            return broken("text of a cell");
    }
    return row.cells.empty() ? Result<void>(broken("row without cells")) : Result<void>();
}

Result<void> checkGrid(const Grid& grid, TextCheck& text) {
    std::uint64_t cells = 0;
    for (const GridSheet& sheet : grid.sheets) {
        if (!text.passes(sheet.name))
            return broken("name of a sheet");
        std::uint32_t last = 0;
        for (const GridRow& row : sheet.rows) {
            cells += row.cells.size();
            if (row.number <= last || row.number > limits::rows || cells > limits::cells)
                return broken("row");
            last = row.number;
            TRY(checkRow(row, text));
        }
    }
    return {};
}

Result<void> checkMarks(const FlowBlock& block, std::size_t length, const Flow& flow, TextCheck& text) {
    std::uint32_t last = 0;
    for (const FlowMark& mark : block.marks) {
        if (mark.at < last || mark.at > length || mark.mark.empty() || !text.passes(mark.mark))
            return broken("mark");
        last = mark.at;
        if (mark.note > flow.blocks.size() ||
            (mark.note > 0 && flow.blocks[mark.note - 1].kind != BlockKind::Footnote))
            return broken("note of a mark");
    }
    return {};
}

Result<void> checkCells(const FlowBlock& block, std::size_t length) {
    if (block.cells.empty() != (block.kind != BlockKind::Table))
        return broken("cells of a block");
    std::uint32_t last = 0;
    const FlowCell* before = nullptr;
    for (const FlowCell& cell : block.cells) {
        if (cell.start < last || cell.end < cell.start || cell.end > length)
            return broken("text of a cell");
        last = cell.end;
        const bool inside = cell.row < limits::rows && cell.column < limits::columns && cell.rows >= 1 &&
                            cell.columns >= 1 && cell.rows <= limits::rows && cell.columns <= limits::columns;
        const bool after = before == nullptr || cell.row > before->row ||
                           (cell.row == before->row && cell.column > before->column);
        if (!inside || !after)
            return broken("place of a cell");
        before = &cell;
    }
    return {};
}

Result<void> checkFlow(const Flow& flow, TextCheck& text) {
    if (!text.passes({&flow.form, &flow.title, &flow.author, &flow.language, &flow.created, &flow.modified,
                      &flow.encoding}))
        return broken("facts of a document");
    for (const FlowBlock& block : flow.blocks) {
        if (block.kind < BlockKind::Paragraph || block.kind > BlockKind::Furniture || block.level > limits::treeDepth)
            return broken("kind of a block");
        if (!text.passes({&block.number, &block.text, &block.speaker}))
            return broken("text of a block");
        const std::size_t length = base::codePointCount(block.text);
        TRY(checkMarks(block, length, flow, text));
        TRY(checkCells(block, length));
    }
    return {};
}

bool isFigure(char letter) { return letter >= '0' && letter <= '9'; }

// Decimal degrees as degreesText of the worker writes them: "-53.9", at most `most` either side.
bool areDegrees(std::string_view text, unsigned most) {
    constexpr std::size_t longest = 16;
    if (text.size() > longest)
        return false;
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::string_view whole = text.substr(0, text.find('.'));
    const std::string_view part = text.substr(std::min(text.size(), whole.size() + 1));
    if (whole.empty() || whole.size() > 3 || (whole.size() > 1 && whole.front() == '0') || part.empty() != (whole == text))
        return false;
    if (!std::all_of(whole.begin(), whole.end(), isFigure) || !std::all_of(part.begin(), part.end(), isFigure))
        return false;
    unsigned degrees = 0;
    for (const char figure : whole)
        degrees = degrees * 10 + static_cast<unsigned>(figure - '0');
    return degrees < most || (degrees == most && part.find_first_not_of('0') == std::string_view::npos);
}

bool isPosition(const Facts& facts) {
    if (facts.latitude.empty() && facts.longitude.empty())
        return true;
    return areDegrees(facts.latitude, 90) && areDegrees(facts.longitude, 180);
}

Result<void> checkFacts(const Facts& facts, TextCheck& text) {
    if (!text.passes({&facts.form, &facts.container, &facts.codec, &facts.taken, &facts.device, &facts.software,
                      &facts.author, &facts.title, &facts.latitude, &facts.longitude}))
        return broken("facts of a recording");
    if (!isPosition(facts))
        return broken("place of a recording");
    const Picture& picture = facts.picture;
    if (picture.width > limits::pictureSide || picture.height > limits::pictureSide ||
        picture.rgb.size() != std::size_t{picture.width} * picture.height * 3)
        return broken("picture");
    return {};
}

Result<void> checkCapture(const Capture& capture, TextCheck& text) {
    if (!text.passes({&capture.form, &capture.url, &capture.title, &capture.captured, &capture.software}) ||
        capture.digests > CaptureDigests::Differ)
        return broken("facts of a capture");
    return {};
}

bool hasPartsOf(const Answer& answer, Task task) {
    return answer.grid.has_value() == (task == Task::ReadGrid) &&
           answer.facts.has_value() == (task == Task::ReadFacts) &&
           answer.capture.has_value() == (task == Task::ReadCapture) &&
           answer.flow.has_value() == (task == Task::ReadFlow || task == Task::ReadCapture);
}

} // namespace

Result<Answer> checkedAnswer(UntrustedAnswer&& untrusted, Task task) {
    Answer answer = std::move(untrusted.untrustedAnswer);
    if (!hasPartsOf(answer, task))
        return broken("parts");
    TextCheck text;
    if (answer.grid)
        TRY(checkGrid(*answer.grid, text));
    if (answer.flow)
        TRY(checkFlow(*answer.flow, text));
    if (answer.facts)
        TRY(checkFacts(*answer.facts, text));
    if (answer.capture)
        TRY(checkCapture(*answer.capture, text));
    return answer;
}

} // namespace dokaz::files
