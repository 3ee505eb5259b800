// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/markup.h"

#include "files/limits.h"
#include "files/worker/opening.h"

#include <charconv>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlreader.h>

namespace dokaz::files::worker {

using pdf::ReadFailure;

namespace {

// No network, no files, no entities replaced; what is broken is an error, not a message.
constexpr int xmlOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                           XML_PARSE_COMPACT;
constexpr int htmlOptions = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
                            HTML_PARSE_COMPACT;

std::string_view viewOf(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

const char* charsOf(base::ByteView bytes) { return reinterpret_cast<const char*>(bytes.data()); }

const xmlAttr* attributeOf(const xmlNode* node, std::string_view local) {
    if (node == nullptr || node->type != XML_ELEMENT_NODE)
        return nullptr;
    for (const xmlAttr* at = node->properties; at != nullptr; at = at->next)
        if (viewOf(at->name) == local)
            return at;
    return nullptr;
}

// What the parser itself does not catch: a type hides entities, and a tree too deep ends the stack of whoever walks it.
// Letters of two bytes hide the words from this look; the trees are looked at again.
void refuseDocumentType(base::ByteView bytes) {
    const std::string_view head = base::textOf(bytes);
    if (head.find("<!DOCTYPE") != std::string_view::npos || head.find("<!ENTITY") != std::string_view::npos)
        giveUp(ReadFailure::Damaged);
}

void refuseDepth(const xmlNode* root) {
    std::uint32_t depth = 0;
    for (const xmlNode* at = root; at != nullptr;) {
        if (depth > limits::treeDepth)
            giveUp(ReadFailure::LimitReached);
        if (at->type == XML_ELEMENT_NODE && at->children != nullptr) {
            at = at->children;
            ++depth;
            continue;
        }
        while (at != root && at->next == nullptr) {
            at = at->parent;
            --depth;
        }
        at = at == root ? nullptr : at->next;
    }
}

void keepQuiet(void*, const char*, ...) {}

} // namespace

std::string_view Element::name() const { return m_node == nullptr ? std::string_view() : viewOf(m_node->name); }

bool Element::has(std::string_view local) const { return attributeOf(m_node, local) != nullptr; }

std::string Element::attribute(std::string_view local) const {
    const xmlAttr* found = attributeOf(m_node, local);
    std::string value;
    for (const xmlNode* at = found == nullptr ? nullptr : found->children; at != nullptr; at = at->next)
        value += viewOf(at->content);
    return value;
}

std::optional<std::int64_t> Element::number(std::string_view local) const {
    const std::string value = attribute(local);
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.empty() || failure != std::errc() || end != value.data() + value.size())
        return std::nullopt;
    return number;
}

Element Element::child(std::string_view local) const {
    for (const xmlNode* at = m_node == nullptr ? nullptr : m_node->children; at != nullptr; at = at->next)
        if (at->type == XML_ELEMENT_NODE && viewOf(at->name) == local)
            return Element(at);
    return Element();
}

void Element::forEach(const std::function<void(Element)>& visit) const {
    for (const xmlNode* at = m_node == nullptr ? nullptr : m_node->children; at != nullptr; at = at->next)
        if (at->type == XML_ELEMENT_NODE)
            visit(Element(at));
}

void Element::forEachPiece(const std::function<void(Element, std::string_view)>& visit) const {
    for (const xmlNode* at = m_node == nullptr ? nullptr : m_node->children; at != nullptr; at = at->next) {
        if (at->type == XML_ELEMENT_NODE)
            visit(Element(at), {});
        else if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
            visit(Element(), viewOf(at->content));
    }
}

std::string Element::text() const {
    std::string whole;
    forEachPiece([&whole](Element element, std::string_view text) {
        whole += element ? element.text() : std::string(text);
    });
    return whole;
}

Tree Tree::ofXml(base::ByteView bytes) {
    if (bytes.size() > limits::treeBytes)
        giveUp(ReadFailure::LimitReached);
    refuseDocumentType(bytes);
    Tree tree(::xmlReadMemory(charsOf(bytes), static_cast<int>(bytes.size()), nullptr, nullptr, xmlOptions));
    if (!tree.m_tree || tree.m_tree->intSubset != nullptr || !tree.root())
        giveUp(ReadFailure::Damaged);
    refuseDepth(::xmlDocGetRootElement(tree.m_tree.get()));
    return tree;
}

Tree Tree::ofHtml(std::string_view utf8) {
    if (utf8.size() > limits::treeBytes)
        giveUp(ReadFailure::LimitReached);
    Tree tree(::htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", htmlOptions));
    if (tree.m_tree && tree.root())
        refuseDepth(::xmlDocGetRootElement(tree.m_tree.get()));
    return tree;
}

Element Tree::root() const { return Element(m_tree ? ::xmlDocGetRootElement(m_tree.get()) : nullptr); }

void forEachElement(base::ByteView bytes, std::string_view local, const std::function<void(Element)>& visit) {
    refuseDocumentType(bytes);
    const std::unique_ptr<xmlTextReader, decltype(&::xmlFreeTextReader)> reader(
        ::xmlReaderForMemory(charsOf(bytes), static_cast<int>(bytes.size()), nullptr, nullptr, xmlOptions),
        &::xmlFreeTextReader);
    if (!reader)
        giveUp(ReadFailure::Damaged);
    int more = ::xmlTextReaderRead(reader.get());
    while (more == 1) {
        const int type = ::xmlTextReaderNodeType(reader.get());
        if (type == XML_READER_TYPE_DOCUMENT_TYPE)
            giveUp(ReadFailure::Damaged);
        const bool wanted = type == XML_READER_TYPE_ELEMENT && viewOf(::xmlTextReaderConstLocalName(reader.get())) == local;
        if (wanted) {
            const xmlNode* expanded = ::xmlTextReaderExpand(reader.get());
            if (expanded == nullptr || expanded->doc == nullptr || expanded->doc->intSubset != nullptr)
                giveUp(ReadFailure::Damaged);
            refuseDepth(expanded);
            visit(Element(expanded));
            more = ::xmlTextReaderNext(reader.get());
        } else {
            more = ::xmlTextReaderRead(reader.get());
        }
    }
    if (more < 0)
        giveUp(ReadFailure::Damaged);
}

void warmUpMarkup() {
    ::xmlInitParser();
    ::xmlSetGenericErrorFunc(nullptr, keepQuiet);
}

} // namespace dokaz::files::worker
