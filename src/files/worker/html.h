// SPDX-License-Identifier: GPL-3.0-or-later
// Web pages as a reader of the page sees them: text in blocks, without scripts, styles and what the page hides.
#pragma once
#include "base/bytes.h"
#include "files/flow.h"

namespace dokaz::files::worker {

// `declaredEncoding`: what came with the page from elsewhere (a server's answer); empty where nothing did.
[[nodiscard]] Flow flowOfHtml(base::ByteView page, const std::string& declaredEncoding);

} // namespace dokaz::files::worker
