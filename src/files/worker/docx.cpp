// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/docx.h"

#include "files/worker/docx_body.h"
#include "files/worker/relations.h"

namespace dokaz::files::worker {

namespace {

base::Bytes partOfType(PackedFile& file, const std::vector<Relation>& relations, std::string_view type) {
    const std::string name = targetOfType(relations, type);
    return name.empty() || !file.has(name) ? base::Bytes() : file.part(name);
}

void readProperties(PackedFile& file, Flow& flow) {
    const base::Bytes bytes = partOfType(file, relationsOf(file, ""), "core-properties");
    if (bytes.empty())
        return;
    const Tree tree = Tree::ofXml(bytes);
    const auto fact = [&tree](std::string_view name) {
        FlowText text;
        text.add(tree.root().child(name).text());
        return text.text();
    };
    flow.title = fact("title");
    flow.author = fact("creator");
    flow.language = fact("language");
    flow.created = fact("created");
    flow.modified = fact("modified");
}

} // namespace

Flow flowOfDocx(PackedFile& file, const std::string& documentPart) {
    Flow flow;
    flow.form = "docx";
    readProperties(file, flow);
    const std::vector<Relation> relations = relationsOf(file, documentPart);
    DocxBody body(flow);
    if (const base::Bytes part = partOfType(file, relations, "styles"); !part.empty())
        body.styles = DocxStyles(part);
    if (const base::Bytes part = partOfType(file, relations, "numbering"); !part.empty())
        body.numbering = Numbering(part);
    const base::Bytes document = file.part(documentPart);
    const Tree tree = Tree::ofXml(document);
    body.read(tree.root().child("body"));
    if (const base::Bytes part = partOfType(file, relations, "footnotes"); !part.empty())
        body.readNotes(part, NoteKind::Footnote);
    if (const base::Bytes part = partOfType(file, relations, "endnotes"); !part.empty())
        body.readNotes(part, NoteKind::Endnote);
    body.tieNotes();
    if (const base::Bytes part = partOfType(file, relations, "comments"); !part.empty())
        body.readComments(part);
    return flow;
}

} // namespace dokaz::files::worker
