// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a source as a file outside the archive: a way out of evidence, named in the ledger with its reason.
#pragma once
#include "base/file.h"

#include <cstdint>
#include <string>

namespace dokaz::session {

struct SavePicture {
    std::string source;                  // id or unique prefix
    std::int32_t page = 0;               // from 1; 0: the small picture of an image or film
    std::uint32_t dotsPerInch = 150;     // of a page, 20 to 400
    base::Path file;                     // a PNG; not encrypted
    std::string reason;                  // asked for
};
struct SavedPicture {
    std::int32_t width = 0, height = 0;
};

} // namespace dokaz::session
