// SPDX-License-Identifier: GPL-3.0-or-later
// What form a file has, by its first bytes and the names its list of parts carries: never by what it is called. Only looks
// for fixed bytes; nothing foreign is parsed here.
#pragma once
#include "base/bytes.h"

namespace dokaz::intake {

enum class FileForm {
    Pdf,
    Text,      // and Markdown
    Word,      // DOCX, ODT
    Web,       // HTML
    Capture,   // WACZ, WARC, MHTML
    Subtitles, // SRT, VTT
    Image,
    Audio,
    Video,
    Table,     // XLSX, ODS, CSV: imported as a table; a file of its own is only kept
    Archive,   // ZIP, TAR, 7z …
    Program,   // would run if opened: not taken
    Other,
};

[[nodiscard]] FileForm formOf(base::ByteView file);
// "pdf", "text", "word", "web" (captures too), "subtitles", "image", "audio", "video", "table", "archive", "program",
// "other".
[[nodiscard]] std::string_view name(FileForm form);
// As it stands in the object's row: "application/pdf"; of the commonest kinds, else "application/octet-stream".
[[nodiscard]] std::string_view mediaTypeOf(base::ByteView file);

} // namespace dokaz::intake
