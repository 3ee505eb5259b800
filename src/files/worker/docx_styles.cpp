// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/docx_styles.h"

#include "files/worker/markup.h"

#include <algorithm>

namespace dokaz::files::worker {

DocxStyles::DocxStyles(base::ByteView stylesPart) {
    const Tree tree = Tree::ofXml(stylesPart);
    tree.root().forEach([this](Element element) {
        if (!element.is("style") || element.attribute("type") != "paragraph")
            return;
        Declared& style = m_styles[element.attribute("styleId")];
        style.own.name = element.child("name").attribute("val");
        std::transform(style.own.name.begin(), style.own.name.end(), style.own.name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        style.basedOn = element.child("basedOn").attribute("val");
        const Element paragraph = element.child("pPr");
        style.own.outline = paragraph.child("outlineLvl").number("val");
        style.own.list = paragraph.child("numPr").child("numId").number("val");
        style.own.level = paragraph.child("numPr").child("ilvl").number("val");
    });
}

ParagraphStyle DocxStyles::of(const std::string& id) const {
    constexpr int longestChain = 12; // a circle of styles is a broken file, not a reason to hang
    ParagraphStyle whole;
    std::string at = id;
    for (int step = 0; step < longestChain; ++step) {
        const auto found = m_styles.find(at);
        if (found == m_styles.end())
            break;
        const ParagraphStyle& own = found->second.own;
        // The built-in names mean the same in every language of the program; a style made from one is one too.
        if (step == 0 || own.name.starts_with("heading ") || own.name == "caption")
            whole.name = whole.name.starts_with("heading ") ? whole.name : own.name;
        whole.outline = whole.outline ? whole.outline : own.outline;
        whole.list = whole.list ? whole.list : own.list;
        whole.level = whole.level ? whole.level : own.level;
        at = found->second.basedOn;
    }
    return whole;
}

} // namespace dokaz::files::worker
