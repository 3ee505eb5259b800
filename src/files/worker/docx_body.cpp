// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/docx_body.h"

#include "files/limits.h"
#include "files/worker/docx_table.h"
#include "files/worker/opening.h"

namespace dokaz::files::worker {

namespace {

// 1 for "heading 1"; nothing for other names.
std::optional<std::uint32_t> headingLevel(const ParagraphStyle& style, Element properties) {
    if (style.name.starts_with("heading ") && style.name.size() == 9 && style.name[8] >= '1' && style.name[8] <= '9')
        return static_cast<std::uint32_t>(style.name[8] - '0');
    if (style.name == "title")
        return 1;
    const auto outline = properties.child("outlineLvl").number("val");
    const std::int64_t level = outline ? *outline : style.outline.value_or(9);
    if (level < 0 || level > 8)
        return std::nullopt;
    return static_cast<std::uint32_t>(level) + 1;
}

bool isTransparent(Element element) {
    for (const std::string_view name : {"sdt", "sdtContent", "smartTag", "hyperlink", "fldSimple", "customXml", "dir", "bdo",
                                        "ins", "moveTo", "rt", "rubyBase"})
        if (element.is(name))
            return true;
    return false;
}

} // namespace

void DocxBody::addBlock(FlowBlock block) {
    if (m_flow->blocks.size() >= limits::blocks)
        giveUp(pdf::ReadFailure::LimitReached);
    m_flow->blocks.push_back(std::move(block));
}

void DocxBody::read(Element body) {
    body.forEach([this](Element element) { readBlock(element); });
}

void DocxBody::readBlock(Element element) {
    if (element.is("p"))
        readParagraph(element);
    else if (element.is("tbl"))
        readTable(element);
    else if (isTransparent(element))
        read(element);
}

std::optional<ListNumber> DocxBody::numberOf(Element properties, const std::string& styleId, const ParagraphStyle& style) {
    const Element own = properties.child("numPr");
    const std::optional<std::int64_t> list = own.child("numId").number("val");
    if (list)
        return numbering.next(*list, static_cast<std::uint32_t>(std::max<std::int64_t>(
                                         0, own.child("ilvl").number("val").value_or(style.level.value_or(0)))));
    if (!style.list)
        return std::nullopt;
    const std::int64_t level = style.level ? *style.level : numbering.levelOfStyle(*style.list, styleId);
    return numbering.next(*style.list, static_cast<std::uint32_t>(std::max<std::int64_t>(0, level)));
}

void DocxBody::readParagraph(Element element) {
    const Element properties = element.child("pPr");
    const std::string styleId = properties.child("pStyle").attribute("val");
    const ParagraphStyle style = styles.of(styleId);
    FlowText text;
    readRuns(element, text);
    const bool isEmpty = text.isEmpty() && text.marks().empty();
    if (isEmpty && properties.child("rPr").child("del"))
        return readBoxes();
    const std::optional<ListNumber> number = numberOf(properties, styleId, style);
    if (isEmpty) // Word counts an empty paragraph of a list all the same
        return readBoxes();
    const auto heading = headingLevel(style, properties);
    FlowBlock block = std::move(text).block(BlockKind::Paragraph);
    if (number)
        block.number = number->text;
    if (heading) {
        block.kind = BlockKind::Heading;
        block.level = *heading;
    } else if (style.name == "caption") {
        block.kind = BlockKind::Caption;
    } else if (number && !number->text.empty() && !(number->isDecimal && number->level == 0)) {
        block.kind = BlockKind::ListItem; // figures at the outermost level are numbered paragraphs
        block.level = number->level + 1;
    }
    addBlock(std::move(block));
    readBoxes();
}

void DocxBody::readBoxes() {
    const std::vector<Element> boxes = std::move(m_boxes);
    m_boxes.clear();
    for (const Element& box : boxes)
        read(box);
}

void DocxBody::readRuns(Element element, FlowText& to) {
    element.forEach([&](Element each) {
        if (each.is("r")) {
            each.forEach([&](Element piece) { readRunPiece(piece, to); });
        } else if (each.is("del") || each.is("moveFrom")) {
            ++m_flow->deletions;
        } else if (isTransparent(each)) {
            m_flow->insertions += each.is("ins") || each.is("moveTo") ? 1 : 0;
            readRuns(each, to);
        }
    });
}

void DocxBody::readRunPiece(Element piece, FlowText& to) {
    if (piece.is("t")) {
        to.add(piece.text());
    } else if (piece.is("tab") || piece.is("br") || piece.is("cr") || piece.is("ptab")) {
        to.addSpace();
    } else if (piece.is("noBreakHyphen")) {
        to.add("\u2011");
    } else if (piece.is("footnoteReference")) {
        refer(NoteKind::Footnote, piece, to);
    } else if (piece.is("endnoteReference")) {
        refer(NoteKind::Endnote, piece, to);
    } else if (piece.is("ruby")) {
        readRuns(piece.child("rubyBase"), to);
    } else if (piece.is("AlternateContent")) {
        const Element choice = piece.child("Choice");
        (choice ? choice : piece.child("Fallback")).forEach([&](Element each) { readRunPiece(each, to); });
    } else if (piece.is("txbxContent")) {
        m_boxes.push_back(piece);
    } else if (!piece.is("instrText") && !piece.is("delText") && !piece.is("delInstrText") && !piece.is("rPr")) {
        piece.forEach([&](Element each) { readRunPiece(each, to); }); // drawings, pictures, shapes
    }
}

void DocxBody::refer(NoteKind kind, Element reference, FlowText& to) {
    std::uint32_t& count = kind == NoteKind::Footnote ? m_footnotes : m_endnotes;
    const bool custom = reference.attribute("customMarkFollows") == "1" || reference.attribute("customMarkFollows") == "true";
    const std::string mark = custom ? "*" : written(++count, kind == NoteKind::Footnote ? Numeral::Decimal : Numeral::LowerRoman);
    m_references.push_back({kind, reference.number("id").value_or(0), mark});
    to.addMark(mark, static_cast<std::uint32_t>(m_references.size()));
}

void DocxBody::gather(Element element, FlowText& to) {
    element.forEach([&](Element each) {
        if (each.is("p")) {
            FlowText text;
            const Element properties = each.child("pPr");
            const std::string styleId = properties.child("pStyle").attribute("val");
            readRuns(each, text);
            if (text.isEmpty() && text.marks().empty())
                return;
            const auto number = numberOf(properties, styleId, styles.of(styleId));
            to.addSpace();
            if (number && number->counts) {
                to.add(number->text);
                to.addSpace();
            }
            to.append(text);
        } else if (each.is("tbl") || each.is("tr") || each.is("tc") || isTransparent(each)) {
            gather(each, to);
        }
    });
}

void DocxBody::readNotes(base::ByteView part, NoteKind kind) {
    const Tree tree = Tree::ofXml(part);
    std::map<std::int64_t, Element> notes;
    tree.root().forEach([&notes](Element note) {
        const std::string type = note.attribute("type");
        if (type.empty() || type == "normal")
            notes.emplace(note.number("id").value_or(0), note);
    });
    for (std::size_t at = 0; at < m_references.size(); ++at) { // notes may refer to notes
        const auto found = notes.find(m_references[at].id);
        if (m_references[at].kind != kind || found == notes.end())
            continue;
        FlowText text;
        gather(found->second, text);
        FlowBlock block = std::move(text).block(BlockKind::Footnote);
        block.number = m_references[at].mark;
        addBlock(std::move(block));
        m_references[at].block = static_cast<std::uint32_t>(m_flow->blocks.size());
    }
}

void DocxBody::tieNotes() {
    for (FlowBlock& block : m_flow->blocks)
        for (FlowMark& mark : block.marks)
            mark.note = mark.note == 0 ? 0 : m_references[mark.note - 1].block;
}

void DocxBody::readComments(base::ByteView part) {
    const Tree tree = Tree::ofXml(part);
    tree.root().forEach([this](Element comment) {
        FlowText text, author;
        gather(comment, text);
        author.add(comment.attribute("author"));
        if (text.isEmpty())
            return;
        ++m_flow->comments;
        text.marks().clear();
        FlowBlock block = std::move(text).block(BlockKind::Comment);
        block.speaker = author.text();
        addBlock(std::move(block));
    });
}

void DocxBody::readTable(Element element) {
    const std::vector<DocxCell> cells = docxCellsOf(element);
    if (cells.size() == 1) // a frame around text
        return read(cells.front().element);
    FlowText text;
    for (const DocxCell& cell : cells) {
        FlowText inside;
        gather(cell.element, inside);
        text.addCell(inside, cell.row, cell.column, cell.rows, cell.columns);
    }
    if (text.text().find_first_not_of("\t\n") != std::string::npos)
        addBlock(std::move(text).block(BlockKind::Table));
}

} // namespace dokaz::files::worker
