// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/wire.h"

#include "pdf/limits.h"

namespace dokaz::pdf {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::uint32_t wireMagic = 0x5052'4B44; // "DKRP"
constexpr std::size_t smallestWord = 4 + 16 + 2 + 4 + 1 + 1 + 4;
constexpr std::size_t smallestOutlineItem = 4 + 4 + 4;

Error malformed(std::string_view what) { return Error(ErrorCode::WorkerFailed, std::string(what)); }

void writeWord(PayloadWriter& to, const Word& word) {
    to.text(word.text);
    for (const std::int32_t value : {word.box.x0, word.box.y0, word.box.x1, word.box.y1})
        to.signed32(value);
    to.little16(word.font);
    to.signed32(word.size);
    to.byte(static_cast<std::uint8_t>(word.rotation / 90));
    to.byte(static_cast<std::uint8_t>((word.spaceAfter ? 1 : 0) | (word.rightToLeft ? 2 : 0)));
    to.little32(static_cast<std::uint32_t>(word.edges.size()));
    for (const std::int32_t edge : word.edges)
        to.signed32(edge);
}

Word readWord(PayloadReader& from) {
    Word word;
    word.text = from.text(limits::wordBytes);
    for (std::int32_t* value : {&word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1})
        *value = from.signed32();
    word.font = from.little16();
    word.size = from.signed32();
    word.rotation = static_cast<std::int16_t>(from.byte() * 90);
    const std::uint8_t flags = from.byte();
    word.spaceAfter = (flags & 1) != 0;
    word.rightToLeft = (flags & 2) != 0;
    const std::uint32_t edges = from.count(limits::wordBytes + 1, 4);
    word.edges.reserve(edges);
    for (std::uint32_t i = 0; i < edges; ++i)
        word.edges.push_back(from.signed32());
    return word;
}

Result<void> readOpening(PayloadReader& from, UntrustedReading& into) {
    if (into.opened || from.little32() != wireMagic || from.little16() != wireVersion)
        return malformed("opening");
    into.opened = true;
    into.untrustedPageCount = from.little32();
    into.untrustedJail = {from.byte(), from.byte() != 0, from.byte() != 0};
    Document& document = into.untrustedDocument;
    document.encrypted = from.byte() != 0;
    document.tagged = from.byte() != 0;
    for (std::string* value :
         {&document.title, &document.author, &document.subject, &document.keywords, &document.creator,
          &document.producer, &document.created, &document.modified, &document.pdfVersion, &document.reader})
        *value = from.text(limits::metadataBytes);
    return {};
}

Result<void> readFont(PayloadReader& from, UntrustedReading& into) {
    if (into.untrustedDocument.fonts.size() >= limits::fonts)
        return malformed("fonts");
    Font font;
    font.name = from.text(limits::fontNameBytes);
    const std::uint8_t flags = from.byte();
    font.bold = (flags & 1) != 0;
    font.italic = (flags & 2) != 0;
    font.fixedPitch = (flags & 4) != 0;
    into.untrustedDocument.fonts.push_back(std::move(font));
    return {};
}

Result<void> readPage(PayloadReader& from, UntrustedReading& into) {
    if (into.untrustedDocument.pages.size() >= limits::pages)
        return malformed("pages");
    Page page;
    page.number.value = from.signed32();
    page.label = from.text(limits::labelBytes);
    page.width = from.signed32();
    page.height = from.signed32();
    page.imageCount = from.little32();
    page.imageArea = from.little64();
    page.glyphsWithoutText = from.little32();
    const std::uint32_t words = from.count(limits::wordsPerPage, smallestWord);
    page.words.reserve(words);
    for (std::uint32_t i = 0; i < words && from.ok(); ++i) {
        page.words.push_back(readWord(from));
        into.textBytes += page.words.back().text.size();
    }
    if (into.textBytes > limits::textBytes)
        return malformed("text");
    into.untrustedDocument.pages.push_back(std::move(page));
    return {};
}

Result<void> readOutline(PayloadReader& from, UntrustedReading& into) {
    std::vector<OutlineItem>& outline = into.untrustedDocument.outline;
    if (!outline.empty())
        return malformed("outline");
    const std::uint32_t items = from.count(limits::outlineItems, smallestOutlineItem);
    outline.reserve(items);
    for (std::uint32_t i = 0; i < items && from.ok(); ++i) {
        OutlineItem item;
        item.title = from.text(limits::outlineTitleBytes);
        item.page.value = from.signed32();
        item.depth = from.signed32();
        outline.push_back(std::move(item));
    }
    return {};
}

Result<void> readPixels(PayloadReader& from, UntrustedReading& into) {
    if (into.untrustedPixels)
        return malformed("pixels");
    PagePixels pixels;
    pixels.page.value = from.signed32();
    pixels.width = from.little32();
    pixels.height = from.little32();
    pixels.rgb = base::copyOf(from.rest());
    into.untrustedPixels = std::move(pixels);
    return {};
}

Result<void> readRecognition(PayloadReader& from, UntrustedReading& into) {
    if (into.untrustedRecognition)
        return malformed("recognition");
    PageRecognition recognition;
    recognition.page.value = from.signed32();
    recognition.turned = static_cast<std::int16_t>(from.byte() * 90);
    recognition.skew = from.signed32();
    recognition.script = from.text(limits::labelBytes);
    const std::uint32_t words = from.count(limits::wordsPerPage, 1);
    recognition.confidences.reserve(words);
    for (std::uint32_t i = 0; i < words; ++i)
        recognition.confidences.push_back(from.byte());
    into.untrustedRecognition = std::move(recognition);
    return {};
}

Result<void> readEnd(PayloadReader& from, UntrustedReading& into) {
    if (from.little32() != into.untrustedDocument.pages.size() ||
        from.little32() != into.untrustedDocument.fonts.size())
        return malformed("end");
    into.ended = true;
    return {};
}

Result<void> readPayload(FrameKind kind, PayloadReader& from, UntrustedReading& into) {
    switch (kind) {
    case FrameKind::Opening:
        return readOpening(from, into);
    case FrameKind::Font:
        return readFont(from, into);
    case FrameKind::Page:
        return readPage(from, into);
    case FrameKind::Outline:
        return readOutline(from, into);
    case FrameKind::Pixels:
        return readPixels(from, into);
    case FrameKind::End:
        return readEnd(from, into);
    case FrameKind::Recognition:
        return readRecognition(from, into);
    }
    return malformed("unknown frame");
}

} // namespace

base::Bytes encodeOpening(const Document& document, std::uint32_t pageCount, const JailReport& jail) {
    PayloadWriter to;
    to.little32(wireMagic);
    to.little16(wireVersion);
    to.little32(pageCount);
    to.byte(jail.landlockVersion);
    for (const bool flag : {jail.ownNamespaces, jail.callFilter, document.encrypted, document.tagged})
        to.byte(flag ? 1 : 0);
    for (const std::string* value :
         {&document.title, &document.author, &document.subject, &document.keywords, &document.creator,
          &document.producer, &document.created, &document.modified, &document.pdfVersion, &document.reader})
        to.text(*value);
    return encodeFrame(FrameKind::Opening, to.bytes());
}

base::Bytes encodeFont(const Font& font) {
    PayloadWriter to;
    to.text(font.name);
    to.byte(
        static_cast<std::uint8_t>((font.bold ? 1 : 0) | (font.italic ? 2 : 0) | (font.fixedPitch ? 4 : 0)));
    return encodeFrame(FrameKind::Font, to.bytes());
}

base::Bytes encodePage(const Page& page) {
    PayloadWriter to;
    to.signed32(page.number.value);
    to.text(page.label);
    to.signed32(page.width);
    to.signed32(page.height);
    to.little32(page.imageCount);
    to.little64(page.imageArea);
    to.little32(page.glyphsWithoutText);
    to.little32(static_cast<std::uint32_t>(page.words.size()));
    for (const Word& word : page.words)
        writeWord(to, word);
    return encodeFrame(FrameKind::Page, to.bytes());
}

base::Bytes encodeOutline(const std::vector<OutlineItem>& outline) {
    PayloadWriter to;
    to.little32(static_cast<std::uint32_t>(outline.size()));
    for (const OutlineItem& item : outline) {
        to.text(item.title);
        to.signed32(item.page.value);
        to.signed32(item.depth);
    }
    return encodeFrame(FrameKind::Outline, to.bytes());
}

base::Bytes encodePixels(const PagePixels& pixels) {
    PayloadWriter to;
    to.signed32(pixels.page.value);
    to.little32(pixels.width);
    to.little32(pixels.height);
    base::Bytes payload = to.bytes();
    payload.insert(payload.end(), pixels.rgb.begin(), pixels.rgb.end());
    return encodeFrame(FrameKind::Pixels, payload);
}

base::Bytes encodeRecognition(const PageRecognition& recognition) {
    PayloadWriter to;
    to.signed32(recognition.page.value);
    to.byte(static_cast<std::uint8_t>(recognition.turned / 90));
    to.signed32(recognition.skew);
    to.text(recognition.script);
    to.little32(static_cast<std::uint32_t>(recognition.confidences.size()));
    for (const std::uint8_t confidence : recognition.confidences)
        to.byte(confidence);
    return encodeFrame(FrameKind::Recognition, to.bytes());
}

base::Bytes encodeEnd(std::uint32_t pageFrames, std::uint32_t fontFrames) {
    PayloadWriter to;
    to.little32(pageFrames);
    to.little32(fontFrames);
    return encodeFrame(FrameKind::End, to.bytes());
}

Result<void> decodeFrame(const Frame& frame, UntrustedReading& into) {
    if (into.ended || into.opened == (frame.kind == FrameKind::Opening))
        return malformed("order of frames");
    PayloadReader from(frame.untrustedPayload);
    TRY(readPayload(frame.kind, from, into));
    if (!from.finished())
        return malformed("length of a frame");
    return {};
}

} // namespace dokaz::pdf
