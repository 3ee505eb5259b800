// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a WARC file (ISO 28500) and the answers of servers inside them (RFC 9112).
#pragma once
#include "base/bytes.h"

#include <functional>
#include <map>
#include <string>

namespace dokaz::files::worker {

// Names in lower case.
using Headers = std::map<std::string, std::string>;

struct WarcRecord {
    Headers headers; // "warc-type", "warc-target-uri", "warc-date" …
    base::ByteView block;
};

// Calls for each record, until it says false or the file ends; what is no record ends it too. Damaged where the first is none.
void forEachRecord(base::ByteView warc, const std::function<bool(const WarcRecord&)>& visit);

struct HttpAnswer {
    int status = 0;
    Headers headers;
    base::Bytes body; // chunks joined, gzip undone
};

// Status 0 where the block is no answer.
[[nodiscard]] HttpAnswer httpAnswer(base::ByteView block);
// Head and where the body begins; nothing taken where there is no empty line.
[[nodiscard]] Headers headersOf(std::string_view text, std::size_t& bodyAt);
// "utf-8" of "text/html; charset=utf-8".
[[nodiscard]] std::string charsetOf(const std::string& contentType);

} // namespace dokaz::files::worker
