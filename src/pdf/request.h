// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a reading process, as the bytes it finds at descriptor 4. docs/formats/worker_wire.md,
// "Request".
#pragma once
#include "base/bytes.h"
#include "base/geometry.h"
#include "base/secret_bytes.h"

#include <cstdint>
#include <string>

namespace dokaz::pdf {

enum class Task : std::uint8_t { ReadText = 1, CountPages = 2, DrawPage = 3, RecognisePage = 4 };
// Which way the text is taken out; both give the same frames. Glyphs is faster and is what Best means where
// it is built in, Words is Poppler's public interface.
enum class Engine : std::uint8_t { Best = 0, Words = 1, Glyphs = 2 };

struct WorkerRequest {
    Task task = Task::ReadText;
    Engine engine = Engine::Best;
    base::PageNumber page;           // of DrawPage and RecognisePage
    std::uint32_t dotsPerInch = 150; // likewise
    std::uint32_t cpuSeconds = 0;
    std::uint64_t addressSpaceBytes = 0;
    base::SecretBytes password; // empty: none
    // Of RecognisePage, as Tesseract names them: "rus+eng". Empty: only how the page stands and in which script.
    std::string languages = {};
};

[[nodiscard]] base::SecretBytes encodeRequest(const WorkerRequest& request);
// Invalid where the bytes are not exactly one request.
[[nodiscard]] base::Result<WorkerRequest> decodeRequest(base::ByteView bytes);

} // namespace dokaz::pdf
