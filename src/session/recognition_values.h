// SPDX-License-Identifier: GPL-3.0-or-later
// Recognising the letters on pages that are pictures: what is asked, and what came of it.
#pragma once
#include "session/values.h"

#include <functional>

namespace dokaz::session {

struct RecogniseText {
    std::string source;
    std::vector<std::string> languages = {}; // BCP 47; empty: chosen by the document
    std::vector<std::int32_t> pages = {};    // from 1; empty: those without text that can be believed
    base::SecretBytes password = {};         // of an encrypted file
    std::string reason = {};
    // Told between two pages, on the caller's thread.
    std::function<void(std::size_t done, std::size_t total)> progress = {};
};

struct RecognisedText {
    std::string source, reading;             // reading empty: nothing was recognised, and reason says why
    // "nothing-to-recognise", "language-missing", "no-letters", "no-file", "read-meanwhile", or why the file could not be read
    std::string reason;
    std::vector<std::int32_t> pages;         // recognised
    std::vector<std::int32_t> pagesWithoutLetters; // their pictures show none that could be believed
    std::vector<std::int32_t> pagesFailed;
    std::string languages;                   // BCP 47, separated by "+"
    std::int32_t confidence = 0;             // mean of the words, 0…100
    std::int64_t passages = 0, candidates = 0, milliseconds = 0;
    // Mentions that could repeat what was accepted in the closed vault: proposed, or not, when it is opened.
    std::int64_t candidatesWaiting = 0;
};

// BCP 47, sorted: languages whose letters can be recognised on this machine.
[[nodiscard]] std::vector<std::string> recognitionLanguages();

} // namespace dokaz::session
