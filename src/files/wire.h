// SPDX-License-Identifier: GPL-3.0-or-later
// The answer of an opening process as bytes: one opening, then what was asked for, then the end. Nothing decoded here
// may be used before checkedAnswer (check.h) has let it through. docs/formats/worker_wire.md, "dokaz-opener".
#pragma once
#include "files/capture.h"
#include "files/facts.h"
#include "files/flow.h"
#include "files/grid.h"
#include "files/request.h"
#include "pdf/frame.h"
#include "pdf/wire.h"

namespace dokaz::files {

inline constexpr std::uint16_t wireVersion = 1;

// Of the four only those that the task gives: ReadCapture a capture and a flow, each other task its own.
struct Answer {
    pdf::JailReport jail;
    std::optional<Grid> grid;
    std::optional<Flow> flow;
    std::optional<Facts> facts;
    std::optional<Capture> capture;
};
struct UntrustedAnswer {
    Answer untrustedAnswer;
};

[[nodiscard]] base::Bytes encodeAnswer(const Answer& answer);
// WorkerFailed where it does not have the form, or passes a cap of limits.h.
[[nodiscard]] base::Result<UntrustedAnswer> decodeAnswer(base::ByteView untrustedBytes);

// Each part, in wire_*.cpp.
void writeGrid(pdf::PayloadWriter& to, const Grid& grid);
[[nodiscard]] Grid readGrid(pdf::PayloadReader& from);
void writeFlow(pdf::PayloadWriter& to, const Flow& flow);
[[nodiscard]] Flow readFlow(pdf::PayloadReader& from);
void writeFacts(pdf::PayloadWriter& to, const Facts& facts);
[[nodiscard]] Facts readFacts(pdf::PayloadReader& from);
void writeCapture(pdf::PayloadWriter& to, const Capture& capture);
[[nodiscard]] Capture readCapture(pdf::PayloadReader& from);

} // namespace dokaz::files
