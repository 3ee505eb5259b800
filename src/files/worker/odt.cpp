// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/odt.h"

#include "files/limits.h"
#include "files/worker/flow_text.h"
#include "files/worker/markup.h"
#include "files/worker/numbering.h"
#include "files/worker/opening.h"

#include <array>

namespace dokaz::files::worker {

namespace {

constexpr std::uint32_t mostLevels = 10;

// How a level of a list style counts; bullets have no format.
struct ListLevel {
    bool counts = false;
    Numeral numeral = Numeral::Decimal;
    std::string prefix, suffix;
    std::int64_t start = 1, shown = 1;
};
using ListStyle = std::array<ListLevel, mostLevels>;

Numeral numeralOf(const std::string& format) {
    if (format == "a")
        return Numeral::LowerLetter;
    if (format == "A")
        return Numeral::UpperLetter;
    if (format == "i")
        return Numeral::LowerRoman;
    return format == "I" ? Numeral::UpperRoman : Numeral::Decimal;
}

void readListStyles(Element parent, std::map<std::string, ListStyle>& styles) {
    parent.forEach([&styles](Element style) {
        if (!style.is("list-style"))
            return;
        ListStyle& made = styles[style.attribute("name")];
        style.forEach([&made](Element each) {
            const std::int64_t number = each.number("level").value_or(1);
            if (number < 1 || number > mostLevels || !each.is("list-level-style-number"))
                return;
            ListLevel& level = made[static_cast<std::size_t>(number - 1)];
            level = {!each.attribute("num-format").empty(), numeralOf(each.attribute("num-format")),
                     each.attribute("num-prefix"),           each.attribute("num-suffix"),
                     countable(each.number("start-value").value_or(1)), each.number("display-levels").value_or(1)};
        });
    });
}

class TextDocument final {
public:
    explicit TextDocument(Flow& flow) : m_flow(&flow) {}
    std::map<std::string, ListStyle> listStyles;

    void read(Element parent) {
        parent.forEach([this](Element element) { readBlock(element); });
    }
    void finish() {
        for (FlowBlock& note : m_notes) {
            addBlock(std::move(note));
            m_noteBlocks.push_back(static_cast<std::uint32_t>(m_flow->blocks.size()));
        }
        for (FlowBlock& block : m_flow->blocks)
            for (FlowMark& mark : block.marks)
                mark.note = mark.note == 0 ? 0 : m_noteBlocks[mark.note - 1];
        for (FlowBlock& comment : m_comments)
            addBlock(std::move(comment));
    }

private:
    struct OpenList {
        const ListStyle* style = nullptr;
        std::int64_t count = 0;
    };

    void addBlock(FlowBlock block) {
        if (m_flow->blocks.size() >= limits::blocks)
            giveUp(pdf::ReadFailure::LimitReached);
        m_flow->blocks.push_back(std::move(block));
    }

    void readBlock(Element element) {
        if (element.is("p") || element.is("h"))
            readParagraph(element);
        else if (element.is("list"))
            readList(element);
        else if (element.is("table"))
            readTable(element);
        else if (element.is("tracked-changes"))
            readChanges(element);
        else if (element.is("section") || element.is("index-body") || element.is("table-of-content"))
            read(element);
    }

    void readChanges(Element changes) {
        changes.forEach([this](Element region) {
            m_flow->deletions += region.child("deletion") ? 1 : 0;
            m_flow->insertions += region.child("insertion") ? 1 : 0;
        });
    }

    void readParagraph(Element element) {
        FlowText text;
        readInside(element, text);
        if (text.isEmpty() && text.marks().empty())
            return;
        FlowBlock block = std::move(text).block(BlockKind::Paragraph);
        block.number = std::move(m_number);
        m_number.clear();
        if (element.is("h")) {
            block.kind = BlockKind::Heading;
            block.level = static_cast<std::uint32_t>(std::clamp<std::int64_t>(element.number("outline-level").value_or(1), 1, 10));
        } else if (!m_lists.empty() && !(m_isNumbered && m_lists.size() == 1)) {
            block.kind = BlockKind::ListItem;
            block.level = static_cast<std::uint32_t>(m_lists.size());
        }
        addBlock(std::move(block));
    }

    void readInside(Element element, FlowText& to) {
        element.forEachPiece([&](Element each, std::string_view text) {
            if (!each)
                to.add(text);
            else if (each.is("s") || each.is("tab") || each.is("line-break"))
                to.addSpace();
            else if (each.is("note"))
                takeNote(each, to);
            else if (each.is("annotation"))
                takeComment(each);
            else
                readInside(each, to);
        });
    }

    // Paragraphs inside, joined.
    FlowText gathered(Element element) {
        FlowText whole;
        element.forEach([&](Element each) {
            whole.addSpace();
            if (each.is("p") || each.is("h"))
                readInside(each, whole);
            else if (each.is("list") || each.is("list-item") || each.is("section"))
                whole.append(gathered(each));
        });
        return whole;
    }

    void takeNote(Element note, FlowText& to) {
        const std::size_t place = m_notes.size();
        m_notes.emplace_back();
        FlowText mark;
        mark.add(note.child("note-citation").text());
        to.addMark(mark.isEmpty() ? "*" : mark.text(), static_cast<std::uint32_t>(place + 1));
        FlowBlock block = gathered(note.child("note-body")).block(BlockKind::Footnote);
        block.number = mark.text();
        m_notes[place] = std::move(block);
    }

    void takeComment(Element annotation) {
        FlowText author;
        author.add(annotation.child("creator").text());
        FlowBlock block = gathered(annotation).block(BlockKind::Comment);
        block.speaker = author.text();
        block.marks.clear();
        ++m_flow->comments;
        if (!block.text.empty())
            m_comments.push_back(std::move(block));
    }

    void readList(Element list) {
        const auto named = listStyles.find(list.attribute("style-name"));
        OpenList open;
        open.style = named != listStyles.end() ? &named->second : m_lists.empty() ? nullptr : m_lists.back().style;
        if (list.attribute("continue-numbering") == "true" || list.has("continue-list"))
            open.count = m_lastCount;
        m_lists.push_back(open);
        list.forEach([this](Element item) {
            if (!item.is("list-item") && !item.is("list-header"))
                return;
            if (item.is("list-item"))
                m_number = nextNumber(item);
            read(item);
            m_number.clear();
        });
        m_lastCount = m_lists.back().count;
        m_lists.pop_back();
    }

    std::string nextNumber(Element item) {
        const std::size_t depth = std::min<std::size_t>(m_lists.size(), mostLevels) - 1;
        OpenList& list = m_lists.back();
        const ListLevel level = list.style == nullptr ? ListLevel{} : (*list.style)[depth];
        const auto start = item.number("start-value");
        list.count = start ? countable(*start) : list.count == 0 ? level.start : list.count + 1;
        m_isNumbered = level.counts && level.numeral == Numeral::Decimal;
        if (!level.counts)
            return "•";
        std::string number = level.prefix;
        const std::size_t first = depth + 1 - static_cast<std::size_t>(std::clamp<std::int64_t>(
                                                  level.shown, 1, static_cast<std::int64_t>(depth + 1)));
        for (std::size_t at = first; at < depth; ++at)
            number += written(m_lists[at].count, (*list.style)[at].numeral) + ".";
        return number + written(list.count, level.numeral) + level.suffix;
    }

    void readTable(Element table) {
        FlowText text;
        std::uint32_t row = 0;
        readRows(table, text, row);
        if (text.text().find_first_not_of("\t\n") != std::string::npos)
            addBlock(std::move(text).block(BlockKind::Table));
    }

    void readRows(Element parent, FlowText& to, std::uint32_t& row) {
        parent.forEach([&](Element each) {
            if (each.is("table-header-rows") || each.is("table-rows") || each.is("table-row-group"))
                return readRows(each, to, row);
            if (!each.is("table-row"))
                return;
            std::uint32_t column = 0;
            each.forEach([&](Element cell) {
                const auto span = [&cell](std::string_view name) {
                    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(cell.number(name).value_or(1), 1, 1'000));
                };
                if (cell.is("table-cell"))
                    to.addCell(gathered(cell), row, column, span("number-rows-spanned"), span("number-columns-spanned"));
                column = std::min(column + span("number-columns-repeated"), 10'000U);
            });
            ++row;
        });
    }

    Flow* m_flow;
    std::vector<OpenList> m_lists;
    std::int64_t m_lastCount = 0;
    bool m_isNumbered = false;
    std::string m_number;
    std::vector<FlowBlock> m_notes, m_comments;
    std::vector<std::uint32_t> m_noteBlocks;
};

void readProperties(PackedFile& file, Flow& flow) {
    const base::Bytes bytes = file.part("meta.xml");
    if (bytes.empty())
        return;
    const Tree tree = Tree::ofXml(bytes);
    const Element meta = tree.root().child("meta");
    const auto fact = [&meta](std::string_view name) {
        FlowText text;
        text.add(meta.child(name).text());
        return text.text();
    };
    flow.title = fact("title");
    flow.author = fact("initial-creator").empty() ? fact("creator") : fact("initial-creator");
    flow.language = fact("language");
    flow.created = fact("creation-date");
    flow.modified = fact("date");
}

} // namespace

Flow flowOfOdt(PackedFile& file) {
    Flow flow;
    flow.form = "odt";
    readProperties(file, flow);
    TextDocument document(flow);
    if (const base::Bytes bytes = file.part("styles.xml"); !bytes.empty()) {
        const Tree tree = Tree::ofXml(bytes);
        readListStyles(tree.root().child("styles"), document.listStyles);
    }
    const base::Bytes content = file.part("content.xml");
    const Tree tree = Tree::ofXml(content);
    readListStyles(tree.root().child("automatic-styles"), document.listStyles);
    document.read(tree.root().child("body").child("text"));
    document.finish();
    return flow;
}

} // namespace dokaz::files::worker
