// SPDX-License-Identifier: GPL-3.0-or-later
// Language data of the character recognition: which packs are installed, and what they are called elsewhere.
// Looks at names of files only; never at what is in them. Any thread.
#pragma once
#include "base/file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::pdf {

// The folder that holds "eng.traineddata" and the others; nothing where none is installed.
[[nodiscard]] std::optional<base::Path> packFolder();
// Tesseract's names, sorted: "bel", "eng"; without "osd" and others that are no language.
[[nodiscard]] std::vector<std::string> installedPacks();
[[nodiscard]] bool isPackInstalled(std::string_view pack);
// "be" → "bel", "be-BY" → "bel"; a name of Tesseract's is its own; empty where unknown.
[[nodiscard]] std::string packFor(std::string_view language);
// "bel" → "be"; the pack's name where no shorter one is known.
[[nodiscard]] std::string languageOfPack(std::string_view pack);

// "rus+eng" → "ru+en"
[[nodiscard]] std::string languagesOfPacks(std::string_view packs);

} // namespace dokaz::pdf
