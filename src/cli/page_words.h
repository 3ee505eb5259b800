// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be said of a document's pages: where the text was read off a picture, and where there is none.
#pragma once
#include "session/session.h"

#include <string>
#include <vector>

namespace dokaz::cli {

// "3, 7-9"; the pages in order.
[[nodiscard]] std::string pageList(const std::vector<std::int32_t>& pages);
// One sentence for each kind of page that is not plain text of the file; empty where every page is.
[[nodiscard]] std::vector<std::string> pageSentences(const session::DocumentView& document);
[[nodiscard]] base::Json pagesJson(const session::DocumentView& document);
// "3,7-9" as typed. Invalid.
[[nodiscard]] base::Result<std::vector<std::int32_t>> typedPages(const std::string& typed);
// "be,ru" as typed; empty parts are passed over.
[[nodiscard]] std::vector<std::string> typedLanguages(const std::string& typed);

} // namespace dokaz::cli
