// SPDX-License-Identifier: GPL-3.0-or-later
// Mark-up through libxml2 as small values: an element, its children, its attributes. Names are told apart by their local
// part alone; the office formats use each prefix for one thing.
#pragma once
#include "base/bytes.h"

#include <functional>
#include <libxml/tree.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dokaz::files::worker {

// An element of a tree that outlives it; may be none, and then has no children, no text and no attributes.
class Element final {
public:
    explicit Element(const xmlNode* node = nullptr) : m_node(node) {}

    explicit operator bool() const { return m_node != nullptr; }
    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] bool is(std::string_view local) const { return name() == local; }
    // The first attribute of that local name; empty where it has none.
    [[nodiscard]] std::string attribute(std::string_view local) const;
    [[nodiscard]] bool has(std::string_view local) const;
    // An attribute as a number, nothing where it is not one.
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view local) const;
    // The first child element of that name, or none.
    [[nodiscard]] Element child(std::string_view local) const;
    void forEach(const std::function<void(Element)>& visit) const; // child elements in order
    // Elements and the text between them: exactly one of the two is something.
    void forEachPiece(const std::function<void(Element, std::string_view)>& visit) const;
    [[nodiscard]] std::string text() const; // all text inside

private:
    const xmlNode* m_node;
};

class Tree final {
public:
    // An XML part of an office file. Damaged where it is not well formed, has a document type (none of the formats has
    // one; entities come with it) or is deeper or larger than the limits.
    [[nodiscard]] static Tree ofXml(base::ByteView bytes);
    // Forgiving, as browsers are. `utf8` is well-formed UTF-8.
    [[nodiscard]] static Tree ofHtml(std::string_view utf8);
    [[nodiscard]] Element root() const;

private:
    struct Free {
        void operator()(xmlDoc* tree) const { ::xmlFreeDoc(tree); }
    };
    explicit Tree(xmlDoc* tree) : m_tree(tree) {}
    std::unique_ptr<xmlDoc, Free> m_tree;
};

// Walks a large XML part and hands over each element named `local` as a tree of its own, in order. Elements inside such an
// element are not handed over again. Ends the opening as Tree::ofXml does.
void forEachElement(base::ByteView bytes, std::string_view local, const std::function<void(Element)>& visit);

// libxml2's own tables, before threads and jails; and no word of it to a terminal.
void warmUpMarkup();

} // namespace dokaz::files::worker
