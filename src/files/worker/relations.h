// SPDX-License-Identifier: GPL-3.0-or-later
// The relations of a part of an Office Open XML file (ECMA-376 part 2): which other part it means by an id.
#pragma once
#include "files/worker/packed_file.h"

#include <vector>

namespace dokaz::files::worker {

struct Relation {
    std::string id;
    std::string type;   // last word of the type's address: "worksheet", "styles", "sharedStrings"
    std::string target; // name of the part in the packed file
};

// Of the part of that name, "" for the file itself. None where it has none; those that lead outside are left out.
[[nodiscard]] std::vector<Relation> relationsOf(PackedFile& file, const std::string& part);
// The target of the first of that type; empty where there is none.
[[nodiscard]] std::string targetOfType(const std::vector<Relation>& relations, std::string_view type);

} // namespace dokaz::files::worker
