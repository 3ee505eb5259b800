// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzz target is made of. Each file beside this one is a target: LLVMFuzzerTestOneInput() takes bytes from
// anywhere, gives them to what is tested and demands what must hold of the answer; seeds() are inputs that get far.
// docs/fuzzing.md says how they are run.
#pragma once
#include "base/bytes.h"
#include "base/result.h"
#include "base/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace dokaz::fuzz {

[[nodiscard]] std::vector<base::Bytes> seeds();

// Ends the program where it does not hold.
inline void demand(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline std::size_t takenCount = 0; // answers that were no refusals: a target that refuses everything tests little

// A refusal says what is wrong, in letters that can be shown.
template <typename T> bool isTakenOrRefused(const base::Result<T>& result) {
    takenCount += result.ok() ? 1U : 0U;
    if (!result.ok())
        demand(!result.error().subject().empty() && base::isUtf8(result.error().subject()), "a refusal is a sentence");
    return result.ok();
}

// Takes values off the front of the input; after its end all are zero.
class Input final {
  public:
    Input(const std::uint8_t* bytes, std::size_t size) : m_left(bytes, size) {}
    [[nodiscard]] bool isEmpty() const { return m_left.empty(); }
    [[nodiscard]] std::uint8_t byte() {
        if (m_left.empty())
            return 0;
        const std::uint8_t value = m_left.front();
        m_left = m_left.subspan(1);
        return value;
    }
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) {
        const std::uint32_t high = byte(); // in this order with every compiler
        return (high * 256U + byte()) % bound;
    }
    // Up to the next byte `mark`, or all that is left.
    [[nodiscard]] std::string_view until(std::uint8_t mark) {
        std::size_t size = 0;
        while (size < m_left.size() && m_left[size] != mark)
            ++size;
        const std::string_view text = base::textOf(m_left.first(size));
        m_left = m_left.subspan(std::min(m_left.size(), size + 1));
        return text;
    }
    [[nodiscard]] base::ByteView rest() const { return m_left; }

  private:
    base::ByteView m_left;
};

// What is read as text is well formed before it comes that far: text::decode() has seen to it.
[[nodiscard]] inline bool isText(std::string_view text) { return base::isUtf8(text) && text.find('\0') == std::string_view::npos; }

inline base::Bytes bytesOf(std::string_view text) {
    const base::ByteView view = base::bytesOf(text);
    return {view.begin(), view.end()};
}

} // namespace dokaz::fuzz
