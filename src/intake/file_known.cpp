// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_known.h"

#include <algorithm>

namespace dokaz::intake {

using base::Result;

namespace {

// The first file of its source, or one that was read.
Result<bool> isOfItsOwn(store::Connection& connection, const store::ObjectLine& object) {
    const std::vector<store::FileLine> files = TRY(store::filesOf(connection, object.source));
    const auto own = std::find_if(files.begin(), files.end(),
                                  [&](const store::FileLine& file) { return file.object == object.object; });
    return own == files.begin() || (own != files.end() && !own->reading.empty());
}

} // namespace

Result<std::optional<KnownFile>> fileWithDigest(store::Connection& connection, const std::string& digest) {
    const std::vector<store::ObjectLine> objects = TRY(store::objectsWithDigest(connection, digest));
    for (const store::ObjectLine& object : objects)
        if (TRY(isOfItsOwn(connection, object)))
            return std::optional(KnownFile{object.source, object});
    if (!objects.empty())
        return std::optional<KnownFile>();
    const auto source = TRY(store::sourceWithDigest(connection, digest));
    return source ? std::optional(KnownFile{*source, {}}) : std::optional<KnownFile>();
}

} // namespace dokaz::intake
