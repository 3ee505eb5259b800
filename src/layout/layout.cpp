// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout.h"

#include "layout/chain.h"
#include "layout/composer.h"
#include "layout/contents.h"
#include "layout/furniture.h"
#include "layout/headings.h"
#include "layout/judge.h"
#include "layout/line.h"
#include "layout/masthead.h"
#include "layout/notes.h"
#include "layout/publication.h"
#include "layout/shape.h"
#include "layout/structure.h"
#include "layout/tables.h"

#include <utility>

namespace dokaz::layout {
namespace {

using record::PassageKind;

class Teller final { // walks the lines in reading order and writes passages
  public:
    Teller(const std::vector<PageLines>& pages, const Hyphens& hyphens) : m_pages(pages), m_composer(pages, hyphens) {}

    std::vector<record::Passage> tell() {
        for (const PageLines& page : m_pages) {
            tellFurniture(page, true);
            for (const Line& line : page.lines)
                if (line.role != Role::Furniture && line.role != Role::Note)
                    tellText(line);
            for (const Line& line : page.lines)
                if (line.role == Role::Note)
                    tellNote(line);
            tellFurniture(page, false);
        }
        return m_composer.finish();
    }

  private:
    void tellFurniture(const PageLines& page, bool upper) {
        for (const Line& line : page.lines)
            if (line.role == Role::Furniture && (line.box.y0 < page.height / 2) == upper)
                m_composer.append(m_composer.open(PassageKind::Header, {}, 0, 0), line);
    }

    void tellNote(const Line& line) {
        if (line.opens || m_note == 0)
            m_note = m_composer.open(PassageKind::Footnote, line.number, 0, 0);
        m_composer.append(m_note, line);
    }

    void tellText(const Line& line) {
        if (line.turned) {
            m_composer.append(m_composer.open(PassageKind::Other, {}, 0, 0), line);
            return;
        }
        if (line.role == Role::Row) {
            tellRow(line);
            return;
        }
        if (line.opens || m_text == 0)
            begin(line);
        m_composer.append(m_text, line);
    }

    // A table is told where its first line stands.
    void tellRow(const Line& line) {
        const PageLines& page = m_pages[line.page];
        if (m_toldPage == line.page && m_toldTable == line.table)
            return;
        m_toldPage = line.page;
        m_toldTable = line.table;
        const Table& table = page.tables[line.table - 1];
        if (!table.goesOn || m_table == 0) {
            m_table = m_composer.open(PassageKind::Table, {}, 0, table.named ? m_caption : 0);
            m_row = 0;
        }
        for (std::uint32_t r = 0; r < table.rows.size(); ++r) {
            if (r >= table.headRows)
                m_composer.appendRow(m_table, table.rows[r], m_row++);
            else
                tellRepeatedHead(table.rows[r]);
        }
        m_text = 0;
        m_paragraph = 0;
        m_inList = false;
    }

    void tellRepeatedHead(const std::vector<TableCell>& row) {
        const std::uint32_t head = m_composer.open(PassageKind::Header, {}, 0, 0);
        for (const TableCell& cell : row)
            for (const Line& part : cell.lines)
                m_composer.append(head, part);
    }

    void begin(const Line& line) {
        switch (line.role) {
        case Role::Paragraph:
            m_text = m_composer.open(PassageKind::Paragraph, line.number, 0, 0);
            m_paragraph = m_text;
            m_inList = false;
            m_inAnnex = false;
            return;
        case Role::Heading:
            m_text = m_composer.open(PassageKind::Heading, line.number, line.level, 0);
            m_paragraph = 0;
            m_inList = false;
            m_inAnnex = m_inAnnex || namesAnnex(line.text);
            return;
        case Role::Item:
            m_text = m_composer.open(PassageKind::List, line.number, line.level, m_paragraph);
            m_inList = true;
            return;
        case Role::Caption:
            m_text = m_caption = m_composer.open(PassageKind::Caption, {}, 0, 0);
            return;
        case Role::Contents:
        case Role::Row:
            m_text = m_composer.open(PassageKind::Table, {}, 0, 0);
            return;
        case Role::Front:
            m_text = m_composer.open(PassageKind::Other, {}, 0, 0);
            return;
        case Role::Body:
        case Role::Furniture:
        case Role::Note:
            beginBlock();
        }
    }

    // A block without number or mark: the paragraph's own while it has no items, else a part of its list.
    void beginBlock() {
        if (m_paragraph == 0) {
            m_text = m_composer.open(m_inAnnex ? PassageKind::Other : PassageKind::Paragraph, {}, 0, 0);
            m_inList = false;
        } else if (m_inList) {
            m_text = m_composer.open(PassageKind::List, {}, 1, m_paragraph);
        } else {
            m_text = m_paragraph;
        }
    }

    const std::vector<PageLines>& m_pages;
    Composer m_composer;
    std::uint32_t m_text = 0, m_note = 0, m_paragraph = 0;
    std::uint32_t m_caption = 0, m_table = 0, m_row = 0; // the last ones
    std::uint32_t m_toldPage = 0xFFFFFFFF, m_toldTable = 0;
    bool m_inList = false;
    bool m_inAnnex = false; // after a heading that says so, until a numbered paragraph comes
};

std::vector<PageLines> structured(const pdf::Document& document, record::Reading& reading) {
    std::vector<PageLines> pages;
    pages.reserve(document.pages.size());
    if (!document.pages.empty())
        pages.push_back(linesOf(document, 0, Setting::OneColumn));
    const Masthead masthead = mastheadOf(pages);
    const Setting setting = masthead.unitedNations ? Setting::OneColumn : Setting::MaybeColumns;
    for (std::uint32_t p = 1; p < document.pages.size(); ++p)
        pages.push_back(linesOf(document, p, setting, pages.back().gutters));
    if (setting == Setting::MaybeColumns && !document.pages.empty())
        pages.front() = linesOf(document, 0, setting);
    const Profile profile = masthead.unitedNations ? Profile::UnitedNations : Profile::Generic;
    const Publication publication = masthead.unitedNations ? Publication{"un", {}, {}} : publicationOf(pages);
    reading.profile = publication.profile;
    reading.symbol = masthead.symbol.empty() ? publication.symbol : masthead.symbol;
    reading.date = masthead.date;
    if (publication.profile == "coe" || publication.profile == "osce")
        if (std::string date = coverDate(pages.front()); !date.empty())
            reading.date = std::move(date);
    reading.language = languageOf(pages);
    markFurniture(pages);
    markContents(pages);
    markTables(pages);
    markNotes(pages, shapeOf(pages));
    joinTables(pages);
    levelRecognised(pages);
    const Shape shape = shapeOf(pages);
    markParagraphs(pages, shape);
    if (!pages.empty())
        reading.title = masthead.unitedNations ? markFront(pages.front(), shape) : largestWords(pages.front(), shape);
    if (!publication.title.empty())
        reading.title = publication.title;
    if (reading.title.empty())
        reading.title = document.title;
    markStructure(pages, shape, profile);
    return pages;
}

} // namespace

record::Reading layOut(const pdf::Document& document) {
    record::Reading reading;
    reading.reader = document.reader + "; layout 5";
    const std::vector<PageLines> pages = structured(document, reading);
    for (const pdf::Page& page : document.pages)
        reading.pages.push_back({page.number, page.label, page.width, page.height, verdictOf(page)});
    const Hyphens hyphens(pages);
    reading.passages = Teller(pages, hyphens).tell();
    return reading;
}

} // namespace dokaz::layout
