// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/html.h"

#include "files/limits.h"
#include "files/worker/html_body.h"
#include "text/encoding.h"

namespace dokaz::files::worker {

namespace {

std::string lowered(std::string text) {
    for (char& letter : text)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return text;
}

// <meta charset="…"> or <meta http-equiv="Content-Type" content="…; charset=…"> in the first kilobytes (HTML, 13.2.3).
std::string encodingNamedInside(base::ByteView page) {
    constexpr std::size_t looked = 4'096;
    const std::string head = lowered(std::string(base::textOf(page.first(std::min(page.size(), looked)))));
    for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
        const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
        const std::size_t found = tag.find("charset=");
        if (found == std::string_view::npos)
            continue;
        std::string_view name = tag.substr(found + 8);
        while (!name.empty() && (name.front() == '"' || name.front() == '\'' || name.front() == ' '))
            name.remove_prefix(1);
        return std::string(name.substr(0, name.find_first_of("\"' />;")));
    }
    return {};
}

void readHead(Element head, Flow& flow) {
    head.forEach([&flow](Element element) {
        FlowText text;
        if (element.is("title")) {
            text.add(element.text());
            flow.title = flow.title.empty() ? text.text() : flow.title;
        } else if (element.is("meta")) {
            const std::string name = lowered(element.attribute("name") + element.attribute("property"));
            text.add(element.attribute("content"));
            if (name == "og:title" && flow.title.empty())
                flow.title = text.text();
            else if (name == "author" || name == "article:author")
                flow.author = text.text();
            else if (name == "article:published_time" || name == "date" || name == "dc.date")
                flow.created = flow.created.empty() ? text.text() : flow.created;
            else if (name == "article:modified_time")
                flow.modified = text.text();
        }
    });
    for (std::string* fact : {&flow.title, &flow.author, &flow.created, &flow.modified})
        if (fact->size() > limits::factBytes)
            fact->clear();
}

} // namespace

Flow flowOfHtml(base::ByteView page, const std::string& declaredEncoding) {
    const std::string named = declaredEncoding.empty() ? encodingNamedInside(page) : declaredEncoding;
    const text::Decoded decoded = text::decode(page, named);
    const Tree tree = Tree::ofHtml(decoded.text);
    Flow flow;
    flow.form = "html";
    flow.encoding = decoded.encoding;
    const Element root = tree.root();
    flow.language = root.attribute("lang").substr(0, 35);
    readHead(root.child("head"), flow);
    HtmlBody body(flow);
    body.read(root.child("body"));
    return flow;
}

} // namespace dokaz::files::worker
