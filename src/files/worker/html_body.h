// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a web page as blocks of a flow.
#pragma once
#include "files/worker/flow_text.h"
#include "files/worker/markup.h"

namespace dokaz::files::worker {

class HtmlBody final {
public:
    explicit HtmlBody(Flow& flow) : m_flow(&flow) {}
    void read(Element body);

private:
    // What a block of text stands in.
    struct Place {
        BlockKind kind = BlockKind::Paragraph;
        std::uint32_t level = 0;
        std::uint32_t lists = 0; // how many lists around it
        bool furniture = false;
    };

    void readInside(Element element, const Place& place);
    void readElement(Element element, const Place& place);
    void readList(Element list, const Place& place);
    void readTable(Element table, const Place& place);
    void endBlock(const Place& place);

    Flow* m_flow;
    FlowText m_text;       // of the block under way
    std::string m_number;  // of the list item whose first block has not ended yet
    bool m_lineEnded = false;
};

} // namespace dokaz::files::worker
