// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a document's pages: which hold no text, and which were read off their pictures, in what languages.
// Window's thread.
#pragma once

#include "ui/reader/reader_document.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace dokaz::ui {

// "Pages 3, 7–9: no text, only their picture", one sentence a verdict and one for pages read off their pictures; empty where
// every page holds text.
[[nodiscard]] QStringList pageVerdicts(const ReaderDocument& document);

// "3, 7–9"
[[nodiscard]] QString pageRanges(const std::vector<int>& pages);

// "Russian + English"
[[nodiscard]] QString languageNames(const QString& languages);

} // namespace dokaz::ui
