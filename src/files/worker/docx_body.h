// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a Word document, part after part, as blocks of a flow.
#pragma once
#include "files/worker/docx_styles.h"
#include "files/worker/flow_text.h"
#include "files/worker/markup.h"
#include "files/worker/numbering.h"

namespace dokaz::files::worker {

enum class NoteKind { Footnote, Endnote };

class DocxBody final {
public:
    explicit DocxBody(Flow& flow) : m_flow(&flow) {}

    DocxStyles styles;
    Numbering numbering;

    void read(Element body);
    // In the order in which the text refers to them: that is also how they are counted.
    void readNotes(base::ByteView part, NoteKind kind);
    // After the notes: marks find their blocks.
    void tieNotes();
    void readComments(base::ByteView part);

private:
    struct Reference {
        NoteKind kind;
        std::int64_t id;
        std::string mark;
        std::uint32_t block = 0; // as FlowMark::note
    };

    void readBlock(Element element);
    void readParagraph(Element element);
    void readTable(Element element);
    void readBoxes();
    void readRuns(Element element, FlowText& to);
    void readRunPiece(Element piece, FlowText& to);
    void refer(NoteKind kind, Element reference, FlowText& to);
    void addBlock(FlowBlock block);
    // All paragraphs inside, one after the other.
    void gather(Element element, FlowText& to);
    [[nodiscard]] std::optional<ListNumber> numberOf(Element properties, const std::string& styleId,
                                                     const ParagraphStyle& style);

    Flow* m_flow;
    std::vector<Reference> m_references;
    std::vector<Element> m_boxes; // text boxes met in the paragraph under way
    std::uint32_t m_footnotes = 0, m_endnotes = 0;
};

} // namespace dokaz::files::worker
