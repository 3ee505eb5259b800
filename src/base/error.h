// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a closed code that a program can act on and a subject that a person can read.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::base {

// The closed list. The sentence shown for each stands in cli/error_text and ui/bridge/error_text.
enum class ErrorCode {
    NotFound,     // no such file, record, case …
    Stale,        // what the change was based on has changed meanwhile
    Invalid,      // the input is not of the form asked for
    WrongKey,     // passphrase, key file or recipient key does not open it
    Corrupt,      // bytes differ from what was signed, sealed or counted
    Busy,         // somebody else holds it
    TooNew,       // written by a later version of the program
    NoSpace,      // the disk is full
    Refused,      // the program could, but must not
    Cancelled,    // a person stopped it
    WorkerFailed, // the reading process died, hung or overflowed
    Unsupported,  // a form this version does not read
    Io,           // the operating system said no
    Internal,     // our own mistake
};

// The code's name as it stands in JSON output and logs, e.g. "wrong-key".
[[nodiscard]] std::string_view name(ErrorCode code);

// An error carries no evidence in `code` and `steps`; `subject` may hold what the user typed or named, so it
// is shown to the user and never logged.
class [[nodiscard]] Error final {
  public:
    explicit Error(ErrorCode code, std::string subject = {}) : m_code(code), m_subject(std::move(subject)) {}

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] const std::string& subject() const { return m_subject; }
    // Innermost first: "reading the page index", "opening the archive".
    [[nodiscard]] const std::vector<std::string>& steps() const { return m_steps; }

    Error during(std::string_view step) && {
        m_steps.emplace_back(step);
        return std::move(*this);
    }

  private:
    ErrorCode m_code;
    std::string m_subject;
    std::vector<std::string> m_steps;
};

// The error for the current value of errno: NoSpace for ENOSPC and EDQUOT, NotFound for ENOENT, Io otherwise.
[[nodiscard]] Error errnoError(std::string subject);

} // namespace dokaz::base
