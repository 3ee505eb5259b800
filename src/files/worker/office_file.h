// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of office file a packed file is, by its own list of parts.
#pragma once
#include "files/worker/packed_file.h"

namespace dokaz::files::worker {

enum class OfficeKind { Document, Workbook, Other };

struct OfficeFile {
    PackedFile file;
    std::string mimeType; // OpenDocument's own word; empty for Office Open XML
    std::string mainPart; // Office Open XML: "word/document.xml", "xl/workbook.xml"
    OfficeKind mainKind = OfficeKind::Other;
};

// Damaged where it is no packed file; NeedsPassword where it is an office file that is encrypted.
[[nodiscard]] OfficeFile openOffice(base::ByteView document);

} // namespace dokaz::files::worker
