// SPDX-License-Identifier: GPL-3.0-or-later
// Opens files other than PDFs without ever parsing them here: one fresh, locked-down dokaz-opener for each.
//
// Threads: an Opener is a value without state; several threads may use it at once, each call has its own process. An
// Error means that nothing could be tried (Cancelled, NotFound and Io for the helper program itself); what the file or its
// process did wrong is a ReadFailure, and the next file opens as if nothing had been.
#pragma once
#include "base/file.h"
#include "files/wire.h"
#include "pdf/read_failure.h"

#include <stop_token>

namespace dokaz::files {

// Damaged: not of the form asked for, or broken. NeedsPassword: an office file that is encrypted. Exactly one is there.
struct OpenOutcome {
    std::optional<Answer> answer;
    std::optional<pdf::ReadFailure> failure;
};

class Opener final {
public:
    // `program` is the absolute path of dokaz-opener; dokaz-media stands beside it.
    explicit Opener(base::Path program, std::vector<std::string> arguments = {});
    // The dokaz-opener that stands in the folder of the running program; NotFound where there is none.
    [[nodiscard]] static base::Result<Opener> besideThisProgram();

    // What the task asks for of one file's bytes; at most limits::wall.
    [[nodiscard]] base::Result<OpenOutcome> open(base::ByteView document, Task task, const std::stop_token& stop) const;

private:
    base::Path m_program;
    std::vector<std::string> m_arguments;
};

} // namespace dokaz::files
