// SPDX-License-Identifier: GPL-3.0-or-later
// The engine "Glyphs": words straight from the content stream, twice as fast as the public interface, with
// exact sizes, baselines and fonts. Uses Poppler's private headers in glyph_file.cpp alone; where the Poppler
// at hand is not a version that file was written for, glyph_file_missing.cpp stands in and open() gives
// nothing.
#pragma once
#include "base/bytes.h"
#include "pdf/worker/font_table.h"

#include <memory>

namespace dokaz::pdf::worker {

class GlyphFile final {
public:
    // `document` must outlive it. Nothing where the engine is not built in or the document does not open.
    [[nodiscard]] static std::unique_ptr<GlyphFile> open(base::ByteView document,
                                                         const std::string& password);
    GlyphFile(const GlyphFile&) = delete;
    GlyphFile& operator=(const GlyphFile&) = delete;
    ~GlyphFile();

    // Adds words and images to a page that has its number.
    void readWords(Page& page, FontTable& fonts);
    [[nodiscard]] std::vector<OutlineItem> outline();
    [[nodiscard]] bool isTagged();

private:
    struct Parts;
    explicit GlyphFile(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace dokaz::pdf::worker
