// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/relations.h"

#include "files/worker/markup.h"

namespace dokaz::files::worker {

namespace {

std::string folderOf(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

// "../media/x" from "xl/worksheets/" is "xl/media/x". Steps above the file's root lead to no part.
std::string resolved(const std::string& folder, const std::string& target) {
    if (target.starts_with('/'))
        return target.substr(1);
    std::string base = folder;
    std::string_view rest = target;
    while (rest.starts_with("../")) {
        rest.remove_prefix(3);
        base = base.empty() ? base : folderOf(base.substr(0, base.size() - 1));
    }
    return base + std::string(rest.starts_with("./") ? rest.substr(2) : rest);
}

} // namespace

std::vector<Relation> relationsOf(PackedFile& file, const std::string& part) {
    const std::string folder = folderOf(part);
    const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    std::vector<Relation> relations;
    if (!file.has(name))
        return relations;
    const base::Bytes bytes = file.part(name);
    const Tree tree = Tree::ofXml(bytes);
    tree.root().forEach([&](Element element) {
        if (!element.is("Relationship") || element.attribute("TargetMode") == "External")
            return;
        const std::string type = element.attribute("Type");
        relations.push_back({element.attribute("Id"), type.substr(type.rfind('/') + 1),
                             resolved(folder, element.attribute("Target"))});
    });
    return relations;
}

std::string targetOfType(const std::vector<Relation>& relations, std::string_view type) {
    for (const Relation& relation : relations)
        if (relation.type == type)
            return relation.target;
    return {};
}

} // namespace dokaz::files::worker
