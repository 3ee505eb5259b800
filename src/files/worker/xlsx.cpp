// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/xlsx.h"

#include "files/limits.h"
#include "files/worker/cell_values.h"
#include "files/worker/markup.h"
#include "files/worker/opening.h"
#include "files/worker/relations.h"

namespace dokaz::files::worker {

namespace {

// Rich text is runs of text; how it is spoken (rPh) is not part of it.
std::string stringOf(Element item) {
    std::string whole;
    item.forEach([&whole](Element part) {
        if (part.is("t"))
            whole += part.text();
        else if (part.is("r"))
            whole += part.child("t").text();
    });
    return whole;
}

// "BC12": column 54, from 0. Nothing where it is not an address.
std::optional<std::uint32_t> columnOf(std::string_view address) {
    std::uint32_t column = 0;
    std::size_t letters = 0;
    while (letters < address.size() && address[letters] >= 'A' && address[letters] <= 'Z' && letters < 4)
        column = column * 26 + static_cast<std::uint32_t>(address[letters++] - 'A' + 1);
    if (letters == 0 || column > limits::columns)
        return std::nullopt;
    return column - 1;
}

class Workbook final {
public:
    Workbook(PackedFile& file, const std::string& part) : m_file(&file), m_relations(relationsOf(file, part)) {
        const base::Bytes bytes = file.part(part);
        const Tree tree = Tree::ofXml(bytes);
        m_epoch = isOn(tree.root().child("workbookPr").attribute("date1904")) ? Epoch::From1904 : Epoch::From1900;
        readStrings();
        readStyles();
        tree.root().child("sheets").forEach([this](Element sheet) { readSheet(sheet); });
    }
    [[nodiscard]] Grid take() { return std::move(m_grid); }

private:
    static bool isOn(const std::string& flag) { return flag == "1" || flag == "true"; }

    void readStrings() {
        const std::string part = targetOfType(m_relations, "sharedStrings");
        if (part.empty() || !m_file->has(part))
            return;
        const base::Bytes bytes = m_file->part(part);
        forEachElement(bytes, "si", [this](Element item) { m_strings.push_back(stringOf(item)); });
    }

    void readStyles() {
        const std::string part = targetOfType(m_relations, "styles");
        if (part.empty() || !m_file->has(part))
            return;
        const base::Bytes bytes = m_file->part(part);
        const Tree tree = Tree::ofXml(bytes);
        std::map<std::int64_t, DateShape> own;
        tree.root().child("numFmts").forEach([&own](Element format) {
            if (const auto id = format.number("numFmtId"))
                own[*id] = shapeOfCode(format.attribute("formatCode"));
        });
        tree.root().child("cellXfs").forEach([&](Element style) {
            const std::int64_t id = style.number("numFmtId").value_or(0);
            const auto found = own.find(id);
            m_shapes.push_back(found == own.end() ? shapeOfBuiltIn(id) : found->second);
        });
    }

    void readSheet(Element declared) {
        GridSheet sheet;
        sheet.name = declared.attribute("name");
        sheet.hidden = declared.has("state") && declared.attribute("state") != "visible";
        const std::string id = declared.attribute("id");
        for (const Relation& relation : m_relations) {
            if (relation.id != id || relation.type != "worksheet" || !m_file->has(relation.target))
                continue;
            const base::Bytes bytes = m_file->part(relation.target);
            forEachElement(bytes, "row", [&](Element row) { readRow(row, sheet); });
            break;
        }
        if (m_grid.sheets.size() >= limits::sheets || sheet.name.size() > limits::labelBytes)
            giveUp(pdf::ReadFailure::LimitReached);
        m_grid.sheets.push_back(std::move(sheet));
    }

    void readRow(Element element, GridSheet& sheet) {
        const std::uint32_t expected = lastRowOf(sheet) + 1;
        GridRow row;
        row.number = static_cast<std::uint32_t>(element.number("r").value_or(expected));
        if (row.number < expected || row.number > limits::rows)
            giveUp(pdf::ReadFailure::Damaged);
        std::uint32_t next = 0;
        element.forEach([&](Element each) {
            if (!each.is("c"))
                return;
            const std::uint32_t column = columnOf(each.attribute("r")).value_or(next);
            if (column < next || column >= limits::columns)
                giveUp(pdf::ReadFailure::Damaged);
            next = column + 1;
            GridCell cell = valueOf(each);
            cell.column = column;
            if (!cell.text.empty())
                row.cells.push_back(std::move(cell));
        });
        m_cells += row.cells.size();
        if (m_cells > limits::cells)
            giveUp(pdf::ReadFailure::LimitReached);
        if (!row.cells.empty())
            sheet.rows.push_back(std::move(row));
    }

    static std::uint32_t lastRowOf(const GridSheet& sheet) {
        return sheet.rows.empty() ? 0 : sheet.rows.back().number;
    }

    [[nodiscard]] GridCell valueOf(Element element) const {
        const std::string type = element.attribute("t");
        const std::string written = element.child("v").text();
        if (type == "s") {
            const auto index = numberOf(written);
            const bool known = index && *index >= 0 && *index < static_cast<double>(m_strings.size());
            return {0, CellKind::Text, known ? m_strings[static_cast<std::size_t>(*index)] : std::string()};
        }
        if (type == "inlineStr")
            return {0, CellKind::Text, stringOf(element.child("is"))};
        if (type == "str")
            return {0, CellKind::Text, written};
        if (type == "b")
            return {0, CellKind::Truth, written.empty() ? std::string() : isOn(written) ? "true" : "false"};
        if (type == "e")
            return {0, CellKind::Fault, written};
        if (type == "d")
            return {0, CellKind::Date, written};
        return numberIn(written, element.number("s").value_or(0));
    }

    [[nodiscard]] GridCell numberIn(const std::string& written, std::int64_t style) const {
        const auto number = numberOf(written);
        if (!number)
            return {0, CellKind::Text, written};
        const bool known = style >= 0 && style < static_cast<std::int64_t>(m_shapes.size());
        const DateShape shape = known ? m_shapes[static_cast<std::size_t>(style)] : DateShape{};
        if (shape.day || shape.clock)
            if (auto date = dateOf(*number, shape, m_epoch))
                return {0, CellKind::Date, std::move(*date)};
        return {0, CellKind::Number, decimalOf(*number)};
    }

    PackedFile* m_file;
    std::vector<Relation> m_relations;
    Epoch m_epoch = Epoch::From1900;
    std::vector<std::string> m_strings;
    std::vector<DateShape> m_shapes; // by style
    std::uint64_t m_cells = 0;
    Grid m_grid;
};

} // namespace

Grid gridOfXlsx(PackedFile& file, const std::string& workbookPart) { return Workbook(file, workbookPart).take(); }

} // namespace dokaz::files::worker
