// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this folder share: where the programs and the documents are, and how to read one.
#pragma once
#include "base/file.h"
#include "pdf/reader.h"

#include <filesystem>
#include <gtest/gtest.h>

namespace dokaz::tests {

inline pdf::Reader realReader() { return pdf::Reader(base::Path(DOKAZ_BIN_DIR) / "dokaz-reader"); }
inline base::Path testProgram(const std::string& name) {
    return base::Path(DOKAZ_BIN_DIR).parent_path() / "tests" / name;
}
inline base::Bytes bytesAt(const base::Path& path) { return base::readFile(path, 1ULL << 30).value(); }
inline base::Bytes invented(const std::string& name) {
    return bytesAt(base::Path(DOKAZ_TEST_DATA) / "pdf" / name);
}

// The PDFs below a folder of real documents, sorted; empty where there are none.
inline std::vector<base::Path> realDocuments(const std::string& folder) {
    std::vector<base::Path> found;
    std::error_code failure;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(base::Path(DOKAZ_SHARED_DATA) / folder, failure))
        if (entry.path().extension() == ".pdf")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

inline pdf::ReadOutcome readWith(const pdf::Reader& reader, base::ByteView bytes,
                                 pdf::Engine engine = pdf::Engine::Best, std::string_view password = {}) {
    return reader.read(bytes, {base::bytesOf(password), engine}, {}).value();
}

inline std::vector<std::string> wordsOf(const pdf::Page& page) {
    std::vector<std::string> words;
    for (const pdf::Word& word : page.words)
        words.push_back(word.text);
    return words;
}

} // namespace dokaz::tests
