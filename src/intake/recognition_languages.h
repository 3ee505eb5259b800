// SPDX-License-Identifier: GPL-3.0-or-later
// In which languages the letters of a document are to be recognised.
#pragma once
#include "pdf/reader.h"

#include <stop_token>

namespace dokaz::intake {

// Exactly one is not empty.
struct ChosenLanguages {
    std::string packs;  // as Tesseract wants them: "rus+eng"
    std::string reason; // "language-missing", "no-letters", or of pdf/read_failure.h
};

// Where nobody can tell the script of a picture: try the commonest, or take it for a picture without text.
enum class NoScript { Guess, NoText };

// What the person named, all of them installed.
[[nodiscard]] ChosenLanguages namedLanguages(const std::vector<std::string>& languages);

// The packs that a reading's `reader` names, each once: "poppler-cpp …; tesseract 5.3.0 rus+eng; layout 5" gives "rus+eng".
[[nodiscard]] std::vector<std::string> packsOfReader(std::string_view reader);

// The language of the document's own text where it has some; else by the script of a page and how surely the packs of that
// script read it. English is added to other alphabets: names, addresses and abbreviations stand in it everywhere.
class LanguageChoice final {
  public:
    LanguageChoice(const pdf::Reader& reader, base::ByteView file, const pdf::ReadRequest& request,
                   const std::stop_token& stop)
        : m_reader(&reader), m_file(file), m_request(&request), m_stop(&stop) {}
    // `ownLanguage`: BCP 47 of the text the file has, or empty. `pages`: those to be recognised.
    [[nodiscard]] base::Result<ChosenLanguages> choose(const std::string& ownLanguage,
                                                       const std::vector<std::int32_t>& pages, NoScript noScript) const;

  private:
    struct Sample {
        std::int32_t page = 0;
        std::string script;
    };
    [[nodiscard]] base::Result<Sample> sample(const std::vector<std::int32_t>& pages) const;
    [[nodiscard]] base::Result<std::string> surestOf(const std::vector<std::string>& packs, std::int32_t page) const;
    const pdf::Reader* m_reader;
    base::ByteView m_file;
    const pdf::ReadRequest* m_request;
    const std::stop_token* m_stop;
};

} // namespace dokaz::intake
