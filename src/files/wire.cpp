// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/wire.h"

#include "files/limits.h"

namespace dokaz::files {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::uint32_t opening = 0x504F'4B44; // "DKOP"
constexpr std::uint32_t ending = 0x454F'4B44;  // "DKOE"

// What follows, by one letter.
constexpr std::uint8_t gridPart = 'g', flowPart = 'f', factsPart = 'm', capturePart = 'c', noPart = 0;

void readPart(std::uint8_t kind, pdf::PayloadReader& from, Answer& answer, bool& known) {
    if (kind == gridPart && !answer.grid)
        answer.grid = readGrid(from);
    else if (kind == flowPart && !answer.flow)
        answer.flow = readFlow(from);
    else if (kind == factsPart && !answer.facts)
        answer.facts = readFacts(from);
    else if (kind == capturePart && !answer.capture)
        answer.capture = readCapture(from);
    else
        known = false;
}

} // namespace

base::Bytes encodeAnswer(const Answer& answer) {
    pdf::PayloadWriter to;
    to.little32(opening);
    to.little16(wireVersion);
    to.byte(answer.jail.landlockVersion);
    to.byte(answer.jail.ownNamespaces ? 1 : 0);
    to.byte(answer.jail.callFilter ? 1 : 0);
    if (answer.grid) {
        to.byte(gridPart);
        writeGrid(to, *answer.grid);
    }
    if (answer.capture) {
        to.byte(capturePart);
        writeCapture(to, *answer.capture);
    }
    if (answer.flow) {
        to.byte(flowPart);
        writeFlow(to, *answer.flow);
    }
    if (answer.facts) {
        to.byte(factsPart);
        writeFacts(to, *answer.facts);
    }
    to.byte(noPart);
    to.little32(ending);
    return to.bytes();
}

Result<UntrustedAnswer> decodeAnswer(base::ByteView untrustedBytes) {
    pdf::PayloadReader from(untrustedBytes);
    UntrustedAnswer whole;
    Answer& answer = whole.untrustedAnswer;
    if (from.little32() != opening || from.little16() != wireVersion)
        return Error(ErrorCode::WorkerFailed, "opening");
    const std::uint8_t landlock = from.byte();
    const bool namespaces = from.byte() != 0;
    answer.jail = {landlock, namespaces, from.byte() != 0};
    bool known = true;
    for (std::uint8_t kind = from.byte(); kind != noPart && known && from.ok(); kind = from.byte())
        readPart(kind, from, answer, known);
    if (!known || from.little32() != ending || !from.finished())
        return Error(ErrorCode::WorkerFailed, "answer");
    return whole;
}

} // namespace dokaz::files
