// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes Poppler's private headers. Written for Poppler 22.12; see CMakeLists.txt.
#include "pdf/worker/glyph_file.h"

#include "base/utf8.h"
#include "pdf/limits.h"
#include "pdf/worker/word_builder.h"

#include <Catalog.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <Link.h>
#include <Outline.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <UTF.h>
#include <algorithm>
#include <cmath>
#include <map>

namespace dokaz::pdf::worker {
namespace {

struct FontFacts {
    std::uint16_t number = 0;
    double ascent = 0.95;
    double descent = -0.35;
    double sizeFactor = 1; // of Type 3 fonts, whose unit is their own
    bool vertical = false;
    bool bold = false;
    bool italic = false;
};

// Type 3 fonts say no size: guess it from the width of a letter, or of any glyph, as Poppler's own text
// output does.
double type3Factor(const Gfx8BitFont& font) {
    double letterWidth = 0;
    double anyWidth = 0;
    double factor = 1;
    for (int code = 0; code < 256 && letterWidth == 0; ++code) {
        const char* given = font.getCharName(code);
        const std::string_view name = given != nullptr ? given : "";
        const double width = font.getWidth(static_cast<unsigned char>(code));
        if (name.empty() || width <= 0)
            continue;
        anyWidth = anyWidth == 0 ? width : anyWidth;
        const bool isLetter = (name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z');
        if (name.size() == 1 && isLetter)
            letterWidth = width;
    }
    if (letterWidth > 0 || anyWidth > 0)
        factor = (letterWidth > 0 ? letterWidth : anyWidth) / 0.5;
    const double* matrix = font.getFontMatrix();
    if (matrix[0] != 0)
        factor *= std::abs(matrix[3] / matrix[0]);
    return factor > 0 && std::isfinite(factor) ? factor : 1;
}

FontFacts factsOf(GfxFont& font, FontTable& fonts) {
    FontFacts facts;
    const std::string name = font.getName().value_or(std::string());
    const FontTable::Style style = FontTable::styleInName(name);
    const bool heavy = font.getWeight() >= GfxFont::W600 && font.getWeight() <= GfxFont::W900;
    facts.number =
        fonts.numberOf(name, {style.bold || font.isBold() || heavy, style.italic || font.isItalic(),
                              style.fixedPitch || font.isFixedWidth()});
    facts.bold = fonts.fonts()[facts.number].bold;
    facts.italic = fonts.fonts()[facts.number].italic;
    if (font.getAscent() - font.getDescent() > 0.1 && font.getAscent() < 4 && font.getDescent() > -4) {
        facts.ascent = font.getAscent();
        facts.descent = font.getDescent();
    }
    facts.vertical = font.getWMode() != 0;
    if (font.getType() == fontType3)
        facts.sizeFactor = type3Factor(static_cast<const Gfx8BitFont&>(font));
    return facts;
}

// The cell of text replaced by an ActualText entry.
struct Replacement {
    std::u32string text;
    double x = 0, y = 0, dx = 0, dy = 0;
    bool drawn = false;
};

class GlyphDevice final : public OutputDev {
public:
    explicit GlyphDevice(FontTable& fonts) : m_fonts(fonts) {}

    void begin(Page& page) {
        m_page = &page;
        m_builder.emplace(page);
        m_replacement.reset();
    }
    void end() {
        m_builder->finish();
        m_builder.reset();
        countFalseSpaces();
    }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    // Patterns and shadings are swallowed: their cells would be repeated as text.
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                           double, double) override {
        return true;
    }
    bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
    bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
    bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
    bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
    bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }

    void startPage(int, GfxState* state, XRef*) override {
        if (state != nullptr) {
            m_width = state->getPageWidth();
            m_height = state->getPageHeight();
        }
    }
    void updateFont(GfxState* state) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode code, int byteCount, const Unicode* unicode, int length) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inlined) override {
        countImage(state);
        OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
    }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                   GfxImageColorMap* colours, bool interpolate, const int* mask, bool inlined) override {
        countImage(state);
        OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, inlined);
    }
    void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                         int, bool, bool) override {
        countImage(state);
    }
    void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*,
                             int, int, GfxImageColorMap*, bool) override {
        countImage(state);
    }

private:
    void place(GfxState* state, double x, double y, double dx, double dy, double spacing,
               const std::u32string& text);
    void countImage(const GfxState* state);

    FontTable& m_fonts;
    std::map<Ref, FontFacts> m_known;
    FontFacts m_font;
    // A font has one space: where many of its glyphs are said to be one, the file does not tell what they
    // mean.
    void countFalseSpaces() {
        constexpr std::size_t suspicious = 4;
        for (const auto& [font, codes] : m_spaces) {
            std::uint32_t all = 0, most = 0;
            for (const auto& [code, count] : codes) {
                all += count;
                most = std::max(most, count);
            }
            m_page->glyphsWithoutText += codes.size() >= suspicious ? all - most : 0;
        }
        m_spaces.clear();
    }

    Page* m_page = nullptr;
    std::map<std::uint16_t, std::map<CharCode, std::uint32_t>> m_spaces; // by font
    std::optional<WordBuilder> m_builder;
    std::optional<Replacement> m_replacement;
    std::u32string m_text;
    double m_size = 0;
    int m_rotation = 0;
    double m_width = 0;
    double m_height = 0;
};

void GlyphDevice::updateFont(GfxState* state) {
    const std::shared_ptr<GfxFont>& font = state->getFont();
    if (!font)
        return;
    const auto known = m_known.find(*font->getID());
    m_font = known != m_known.end() ? known->second
                                    : m_known.emplace(*font->getID(), factsOf(*font, m_fonts)).first->second;
    m_size = std::abs(state->getTransformedFontSize() * m_font.sizeFactor);
    std::array<double, 4> m{};
    state->getFontTransMat(&m[0], &m[1], &m[2], &m[3]);
    const bool upright = std::abs(m[0] * m[3]) > std::abs(m[1] * m[2]);
    m_rotation = upright ? (m[0] > 0 || m[3] < 0 ? 0 : 180) : (m[2] > 0 ? 90 : 270);
    if (m_font.vertical)
        m_rotation = (m_rotation + 90) % 360;
}

void GlyphDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                           CharCode code, int, const Unicode* unicode, int length) {
    if (m_replacement) {
        Replacement& cell = *m_replacement;
        if (!cell.drawn)
            cell.x = x, cell.y = y;
        cell.dx = x + dx - cell.x;
        cell.dy = y + dy - cell.y;
        cell.drawn = true;
        return;
    }
    if (length == 0 || std::all_of(unicode, unicode + length, [](Unicode c) { return c == 0; })) {
        m_page->glyphsWithoutText += 1;
        return;
    }
    if (length == 1 && unicode[0] == U' ')
        ++m_spaces[m_font.number][code];
    const double extra = state->getCharSpace() + (code == 0x20 ? state->getWordSpace() : 0.0);
    double extraX = 0;
    double extraY = 0;
    if (m_font.vertical)
        state->textTransformDelta(0, extra, &extraX, &extraY);
    else
        state->textTransformDelta(extra * state->getHorizScaling(), 0, &extraX, &extraY);
    double spacingX = 0;
    double spacingY = 0;
    state->transformDelta(extraX, extraY, &spacingX, &spacingY);
    m_text.assign(unicode, unicode + length);
    const double spacing = extra > 0 ? std::hypot(spacingX, spacingY) : 0.0;
    place(state, x, y, dx - extraX, dy - extraY, spacing, m_text);
}

void GlyphDevice::place(GfxState* state, double x, double y, double dx, double dy, double spacing,
                        const std::u32string& text) {
    double px = 0;
    double py = 0;
    double w = 0;
    double h = 0;
    state->transform(x, y, &px, &py);
    state->transformDelta(dx, dy, &w, &h);
    const bool inside =
        px + w >= 0 && px <= m_width && py + h >= 0 && py <= m_height; // false for NaN as well
    if (!inside || m_page->words.size() >= limits::wordsPerPage)
        return;
    const bool across = m_rotation == 0 || m_rotation == 180;
    const double up = m_font.vertical ? 0.5 : m_font.ascent;
    const double down = m_font.vertical ? -0.5 : m_font.descent;
    const auto count = static_cast<double>(text.size());
    const bool backwards = text.size() > 1 && isRightToLeft(text[0]); // seen from left to right
    PlacedGlyph glyph{0,           {},           across ? py : px, spacing, m_size, m_rotation, m_font.number,
                      m_font.bold, m_font.italic};
    for (std::size_t i = 0; i < text.size(); ++i) {
        glyph.codePoint = backwards ? text[text.size() - 1 - i] : text[i];
        const double from = static_cast<double>(i) / count;
        const double to = static_cast<double>(i + 1) / count;
        GlyphBox box;
        switch (m_rotation) {
        case 90:
            box = {px + down * m_size, py + h * from, px + up * m_size, py + h * to};
            break;
        case 180:
            box = {px + w * to, py + down * m_size, px + w * from, py + up * m_size};
            break;
        case 270:
            box = {px - up * m_size, py + h * to, px - down * m_size, py + h * from};
            break;
        default:
            box = {px + w * from, py - up * m_size, px + w * to, py - down * m_size};
        }
        glyph.box = {std::min(box.x0, box.x1), std::min(box.y0, box.y1), std::max(box.x0, box.x1),
                     std::max(box.y0, box.y1)};
        m_builder->add(glyph);
    }
}

std::u32string decoded(const GooString& text) {
    Unicode* codePoints = nullptr;
    const int length = TextStringToUCS4(text.toStr(), &codePoints);
    std::u32string out(codePoints, codePoints + std::max(length, 0));
    gfree(codePoints);
    return out;
}

void GlyphDevice::beginActualText(GfxState*, const GooString* text) {
    m_replacement = Replacement{decoded(*text), 0, 0, 0, 0, false};
}

void GlyphDevice::endActualText(GfxState* state) {
    if (!m_replacement)
        return;
    const Replacement cell = std::move(*m_replacement);
    m_replacement.reset();
    if (cell.drawn && !cell.text.empty())
        place(state, cell.x, cell.y, cell.dx, cell.dy, 0, cell.text);
}

void GlyphDevice::countImage(const GfxState* state) {
    const double* m = state->getCTM();
    const double area = std::abs(m[0] * m[3] - m[1] * m[2]) * 10'000;
    m_page->imageCount += 1;
    if (area < 1e15)
        m_page->imageArea += static_cast<std::uint64_t>(area);
}

std::int32_t pageOf(const ::OutlineItem& item, PDFDoc& document) {
    const LinkAction* action = item.getAction();
    if (action == nullptr || action->getKind() != actionGoTo)
        return 0;
    const auto* link = static_cast<const LinkGoTo*>(action);
    std::unique_ptr<LinkDest> named;
    const LinkDest* target = link->getDest();
    if (target == nullptr && link->getNamedDest() != nullptr) {
        named = document.findDest(link->getNamedDest());
        target = named.get();
    }
    if (target == nullptr || !target->isOk())
        return 0;
    const int page = target->isPageRef() ? document.findPage(target->getPageRef()) : target->getPageNum();
    return page >= 1 && page <= document.getNumPages() ? page : 0;
}

std::string titleOf(const ::OutlineItem& item) {
    std::string title;
    for (int i = 0; i < item.getTitleLength() && title.size() + 4 <= limits::outlineTitleBytes; ++i) {
        const Unicode c = item.getTitle()[i];
        if (c != 0)
            base::appendUtf8(title, c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? 0xFFFD : c);
    }
    return title;
}

void addItems(const std::vector<::OutlineItem*>* items, std::int32_t depth, PDFDoc& document,
              std::vector<OutlineItem>& to) {
    if (items == nullptr || depth > limits::outlineDepth)
        return;
    for (::OutlineItem* item : *items) {
        if (to.size() >= limits::outlineItems)
            return;
        to.push_back({titleOf(*item), {pageOf(*item, document)}, depth});
        item->open();
        addItems(item->getKids(), depth + 1, document, to);
    }
}

} // namespace

struct GlyphFile::Parts {
    std::unique_ptr<PDFDoc> document;
    std::unique_ptr<GlyphDevice> device;
};

GlyphFile::GlyphFile(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
GlyphFile::~GlyphFile() = default;

std::unique_ptr<GlyphFile> GlyphFile::open(base::ByteView document, const std::string& password) {
    auto* stream = new MemStream(reinterpret_cast<const char*>(document.data()), 0,
                                 static_cast<Goffset>(document.size()), Object(objNull)); // owned by PDFDoc
    auto parts = std::make_unique<Parts>();
    const std::optional<GooString> secret(std::in_place, password);
    parts->document = std::make_unique<PDFDoc>(stream, secret, secret);
    if (!parts->document->isOk())
        return nullptr;
    return std::unique_ptr<GlyphFile>(new GlyphFile(std::move(parts)));
}

void GlyphFile::readWords(Page& page, FontTable& fonts) {
    if (!m_parts->device)
        m_parts->device = std::make_unique<GlyphDevice>(fonts);
    m_parts->device->begin(page);
    m_parts->document->displayPage(m_parts->device.get(), page.number.value, 72, 72, 0, false, true, false);
    m_parts->device->end();
}

std::vector<OutlineItem> GlyphFile::outline() {
    std::vector<OutlineItem> items;
    Outline* outline = m_parts->document->getOutline();
    if (outline != nullptr)
        addItems(outline->getItems(), 0, *m_parts->document, items);
    return items;
}

bool GlyphFile::isTagged() {
    return (m_parts->document->getCatalog()->getMarkInfo() & Catalog::markInfoMarked) != 0;
}

} // namespace dokaz::pdf::worker
