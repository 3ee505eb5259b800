// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/html_body.h"

#include "files/limits.h"
#include "files/worker/html_table.h"
#include "files/worker/numbering.h"
#include "files/worker/opening.h"

#include <set>

namespace dokaz::files::worker {

namespace {

using Names = std::set<std::string_view>;

bool isOneOf(Element element, const Names& names) { return names.contains(element.name()); }

// Elements whose content a reader of the page does not see as text.
const Names& unseen() {
    static const Names names{"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "math", "canvas",
                             "select", "option", "button", "input", "textarea", "audio", "video", "datalist"};
    return names;
}
const Names& blocks() {
    static const Names names{"p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "address",
                             "blockquote", "pre", "figure", "figcaption", "form", "fieldset", "details", "summary", "dl",
                             "dt", "dd", "hr", "center", "body", "h1", "h2", "h3", "h4", "h5", "h6", "li", "caption",
                             "tr", "td", "th", "tbody", "thead", "tfoot"};
    return names;
}

bool isHidden(Element element) {
    if (element.has("hidden"))
        return true;
    std::string style;
    for (const char letter : element.attribute("style"))
        if (letter != ' ')
            style += letter;
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

std::uint32_t headingOf(Element element) {
    const std::string_view name = element.name();
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'
               ? static_cast<std::uint32_t>(name[1] - '0')
               : 0;
}

Numeral numeralOf(const std::string& type) {
    if (type == "a")
        return Numeral::LowerLetter;
    if (type == "A")
        return Numeral::UpperLetter;
    if (type == "i")
        return Numeral::LowerRoman;
    return type == "I" ? Numeral::UpperRoman : Numeral::Decimal;
}

} // namespace

void HtmlBody::read(Element body) {
    readInside(body, {});
    endBlock({});
}

void HtmlBody::endBlock(const Place& place) {
    m_lineEnded = false;
    if (m_text.isEmpty())
        return;
    FlowBlock block = std::move(m_text).block(place.furniture ? BlockKind::Furniture : place.kind);
    m_text = FlowText();
    block.level = place.furniture ? 0 : place.level;
    block.number = std::move(m_number);
    m_number.clear();
    if (m_flow->blocks.size() >= limits::blocks)
        giveUp(pdf::ReadFailure::LimitReached);
    m_flow->blocks.push_back(std::move(block));
}

void HtmlBody::readInside(Element element, const Place& place) {
    element.forEachPiece([&](Element child, std::string_view text) {
        if (child)
            return readElement(child, place);
        if (text.find_first_not_of(" \t\r\n") != std::string_view::npos)
            m_lineEnded = false;
        m_text.add(text);
    });
}

void HtmlBody::readElement(Element element, const Place& place) {
    if (isOneOf(element, unseen()) || isHidden(element))
        return;
    if (element.is("br")) {
        if (m_lineEnded) // two line breaks are an end of paragraph
            endBlock(place);
        m_lineEnded = true;
        m_text.addSpace();
    } else if (element.is("ul") || element.is("ol") || element.is("menu")) {
        endBlock(place);
        readList(element, place);
    } else if (element.is("table")) {
        endBlock(place);
        readTable(element, place);
    } else if (isOneOf(element, blocks())) {
        endBlock(place);
        Place inside = place;
        inside.furniture = place.furniture || element.is("nav") || element.is("footer");
        if (const std::uint32_t level = headingOf(element)) {
            inside.kind = BlockKind::Heading;
            inside.level = level;
        } else if (element.is("figcaption") || element.is("caption")) {
            inside.kind = BlockKind::Caption;
        }
        readInside(element, inside);
        endBlock(inside);
    } else {
        readInside(element, place);
    }
}

void HtmlBody::readList(Element list, const Place& place) {
    const bool counts = list.is("ol");
    const Numeral numeral = numeralOf(list.attribute("type"));
    std::int64_t number = countable(list.number("start").value_or(1));
    Place inside = place;
    inside.kind = BlockKind::ListItem;
    inside.lists = place.lists + 1;
    inside.level = inside.lists;
    list.forEach([&](Element item) {
        if (!item.is("li"))
            return readElement(item, inside);
        if (isHidden(item))
            return;
        if (const auto value = item.number("value"))
            number = countable(*value);
        m_number = counts ? written(number, numeral) + "." : "•";
        ++number;
        readInside(item, inside);
        endBlock(inside);
        m_number.clear();
    });
}

void HtmlBody::readTable(Element table, const Place& place) {
    if (isForLayout(table))
        return readInside(table, place);
    if (const Element caption = table.child("caption"))
        readElement(caption, place);
    FlowText text;
    for (const HtmlCell& cell : htmlCellsOf(table)) {
        // A cell's own blocks, joined: the same reading, into a flow of its own.
        Flow inner;
        HtmlBody body(inner);
        body.read(cell.element);
        FlowText inside;
        for (const FlowBlock& block : inner.blocks) {
            inside.addSpace();
            inside.add(block.text);
        }
        text.addCell(inside, cell.row, cell.column, cell.rows, cell.columns);
    }
    if (text.text().find_first_not_of("\t\n") == std::string::npos)
        return;
    FlowBlock block = std::move(text).block(BlockKind::Table);
    block.number = std::move(m_number);
    m_number.clear();
    m_flow->blocks.push_back(std::move(block));
}

} // namespace dokaz::files::worker
