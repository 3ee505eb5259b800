// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/glyph_file.h"

namespace dokaz::pdf::worker {

struct GlyphFile::Parts {};

std::unique_ptr<GlyphFile> GlyphFile::open(base::ByteView, const std::string&) { return nullptr; }
GlyphFile::~GlyphFile() = default;
void GlyphFile::readWords(Page&, FontTable&) {}
std::vector<OutlineItem> GlyphFile::outline() { return {}; }
bool GlyphFile::isTagged() { return false; }

} // namespace dokaz::pdf::worker
