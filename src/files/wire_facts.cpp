// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/limits.h"
#include "files/wire.h"

namespace dokaz::files {

void writeFacts(pdf::PayloadWriter& to, const Facts& facts) {
    for (const std::string* text : {&facts.form, &facts.container, &facts.codec, &facts.taken, &facts.device,
                                    &facts.software, &facts.author, &facts.title, &facts.latitude, &facts.longitude})
        to.text(*text);
    to.little32(facts.width);
    to.little32(facts.height);
    to.little64(facts.durationMs);
    to.little32(facts.picture.width);
    to.little32(facts.picture.height);
    to.text(base::textOf(facts.picture.rgb));
}

Facts readFacts(pdf::PayloadReader& from) {
    Facts facts;
    for (std::string* text : {&facts.form, &facts.container, &facts.codec, &facts.taken, &facts.device, &facts.software,
                              &facts.author, &facts.title, &facts.latitude, &facts.longitude})
        *text = from.text(limits::factBytes);
    facts.width = from.little32();
    facts.height = from.little32();
    facts.durationMs = from.little64();
    facts.picture.width = from.little32();
    facts.picture.height = from.little32();
    facts.picture.rgb = base::copyOf(base::bytesOf(from.text(limits::pictureSide * limits::pictureSide * 3)));
    return facts;
}

void writeCapture(pdf::PayloadWriter& to, const Capture& capture) {
    for (const std::string* text : {&capture.form, &capture.url, &capture.title, &capture.captured, &capture.software})
        to.text(*text);
    to.little32(capture.pages);
    to.little32(capture.responses);
    to.byte(static_cast<std::uint8_t>(capture.digests));
}

Capture readCapture(pdf::PayloadReader& from) {
    Capture capture;
    for (std::string* text : {&capture.form, &capture.url, &capture.title, &capture.captured, &capture.software})
        *text = from.text(limits::factBytes);
    capture.pages = from.little32();
    capture.responses = from.little32();
    capture.digests = static_cast<CaptureDigests>(from.byte());
    return capture;
}

} // namespace dokaz::files
