// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/http_answer.h"

#include "files/limits.h"
#include "files/worker/opening.h"
#include "files/worker/packed_file.h"

#include <charconv>

namespace dokaz::files::worker {

namespace {

std::string lowered(std::string_view text) {
    std::string low(text);
    for (char& letter : low)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return low;
}

std::string_view stripped(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of(" \t\r\n") - start + 1);
}

std::string headerOf(const Headers& headers, const std::string& name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

base::Bytes joinedChunks(base::ByteView body) {
    base::Bytes whole;
    std::string_view rest = base::textOf(body);
    for (;;) {
        std::size_t size = 0;
        const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
        const std::size_t line = rest.find("\r\n");
        if (failure != std::errc() || line == std::string_view::npos || size == 0 || size > rest.size() - line - 2)
            return whole;
        const base::ByteView chunk = base::bytesOf(rest.substr(line + 2, size));
        whole.insert(whole.end(), chunk.begin(), chunk.end());
        rest.remove_prefix(std::min(rest.size(), line + 2 + size + 2));
    }
}

} // namespace

Headers headersOf(std::string_view text, std::size_t& bodyAt) {
    Headers headers;
    std::string last;
    bodyAt = 0;
    while (bodyAt < text.size()) {
        const std::size_t end = text.find('\n', bodyAt);
        if (end == std::string_view::npos)
            break;
        const std::string_view line = text.substr(bodyAt, end - bodyAt);
        bodyAt = end + 1;
        if (stripped(line).empty())
            return headers;
        const std::size_t colon = line.find(':');
        if ((line.front() == ' ' || line.front() == '\t') && !last.empty()) {
            headers[last] += " " + std::string(stripped(line)); // goes on from the line above
        } else if (colon != std::string_view::npos) {
            last = lowered(stripped(line.substr(0, colon)));
            headers.emplace(last, stripped(line.substr(colon + 1)));
        }
    }
    return headers;
}

std::string charsetOf(const std::string& contentType) {
    const std::string low = lowered(contentType);
    const std::size_t at = low.find("charset=");
    if (at == std::string::npos)
        return {};
    std::string_view name = std::string_view(low).substr(at + 8);
    if (name.starts_with('"'))
        name.remove_prefix(1);
    return std::string(name.substr(0, name.find_first_of("\"; ")));
}

void forEachRecord(base::ByteView warc, const std::function<bool(const WarcRecord&)>& visit) {
    std::string_view rest = base::textOf(warc);
    if (!rest.starts_with("WARC/"))
        giveUp(pdf::ReadFailure::Damaged);
    while (rest.starts_with("WARC/")) {
        std::size_t bodyAt = 0;
        WarcRecord record;
        record.headers = headersOf(rest.substr(0, std::min<std::size_t>(rest.size(), 256 * 1024)), bodyAt);
        const std::string length = headerOf(record.headers, "content-length");
        std::size_t size = 0;
        const auto parsed = std::from_chars(length.data(), length.data() + length.size(), size);
        if (length.empty() || parsed.ec != std::errc() || size > rest.size() - bodyAt)
            return; // cut off
        record.block = base::bytesOf(rest.substr(bodyAt, size));
        if (!visit(record))
            return;
        rest.remove_prefix(bodyAt + size);
        const std::size_t next = rest.find_first_not_of("\r\n");
        rest.remove_prefix(next == std::string_view::npos ? rest.size() : next);
    }
}

HttpAnswer httpAnswer(base::ByteView block) {
    HttpAnswer answer;
    const std::string_view text = base::textOf(block);
    if (!text.starts_with("HTTP/"))
        return answer;
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space > 12)
        return answer;
    (void)std::from_chars(text.data() + space + 1, text.data() + text.size(), answer.status);
    std::size_t bodyAt = 0;
    answer.headers = headersOf(text, bodyAt);
    const base::ByteView body = block.subspan(bodyAt);
    // Tools that undo these say so no more, or leave them named: the bytes decide.
    answer.body = lowered(headerOf(answer.headers, "transfer-encoding")) == "chunked" ? joinedChunks(body) : base::Bytes();
    if (answer.body.empty())
        answer.body = base::copyOf(body);
    if (base::textOf(answer.body).starts_with("\x1F\x8B"))
        answer.body = gunzip(answer.body);
    return answer;
}

} // namespace dokaz::files::worker
