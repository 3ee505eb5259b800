// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/capture_files.h"
#include "files/worker/fact_text.h"
#include "files/worker/html.h"
#include "files/worker/http_answer.h"
#include "files/worker/opening.h"
#include "files/worker/packed_file.h"

namespace dokaz::files::worker {

namespace {

std::string valueOf(const Headers& headers, const std::string& name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

std::string parameterOf(const std::string& header, const std::string& name) {
    const std::size_t at = header.find(name + "=");
    if (at == std::string::npos)
        return {};
    std::string_view value = std::string_view(header).substr(at + name.size() + 1);
    if (value.starts_with('"'))
        return std::string(value.substr(1, value.find('"', 1) - 1));
    return std::string(value.substr(0, value.find_first_of("; ")));
}

int digitOf(char letter) {
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    if (letter >= 'A' && letter <= 'F')
        return letter - 'A' + 10;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// RFC 2045, 6.7.
base::Bytes quotedPrintable(std::string_view text) {
    base::Bytes bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            bytes.push_back(static_cast<std::uint8_t>(text[at]));
            continue;
        }
        const int high = at + 1 < text.size() ? digitOf(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? digitOf(text[at + 2]) : -1;
        if (high >= 0 && low >= 0) {
            bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
            at += 2;
        } else { // a soft end of line
            at += text.substr(at + 1, 2) == "\r\n" ? 2 : at + 1 < text.size() && text[at + 1] == '\n' ? 1 : 0;
        }
    }
    return bytes;
}

base::Bytes base64(std::string_view text) {
    std::string plain;
    for (const char letter : text)
        if (letter != '\r' && letter != '\n' && letter != ' ')
            plain += letter;
    auto bytes = base::fromBase64(plain);
    return bytes.ok() ? std::move(bytes).value() : base::Bytes();
}

base::Bytes decoded(std::string_view body, const std::string& encoding) {
    if (encoding.starts_with("quoted-printable") || encoding.starts_with("Quoted-Printable"))
        return quotedPrintable(body);
    if (encoding.starts_with("base64") || encoding.starts_with("BASE64"))
        return base64(body);
    return base::copyOf(base::bytesOf(body));
}

} // namespace

CapturedPage openMhtml(base::ByteView document) {
    const std::string_view text = base::textOf(document);
    std::size_t at = 0;
    const Headers head = headersOf(text, at);
    const std::string boundary = "--" + parameterOf(valueOf(head, "content-type"), "boundary");
    CapturedPage page;
    bool found = false;
    std::size_t part = boundary.size() > 2 ? text.find(boundary, at) : std::string_view::npos;
    while (part != std::string_view::npos) {
        const std::size_t next = text.find(boundary, part + boundary.size());
        const std::string_view whole = text.substr(part + boundary.size(), next == std::string_view::npos ? next : next - part - boundary.size());
        part = next;
        if (whole.starts_with("--"))
            break;
        std::size_t bodyAt = 0;
        const std::string_view inside = whole.substr(std::min(whole.size(), whole.find('\n') + 1));
        const Headers headers = headersOf(inside, bodyAt);
        ++page.capture.responses;
        if (found || valueOf(headers, "content-type").find("text/html") == std::string::npos)
            continue;
        found = true;
        page.flow = flowOfHtml(decoded(inside.substr(bodyAt), valueOf(headers, "content-transfer-encoding")),
                               charsetOf(valueOf(headers, "content-type")));
        page.capture.url = factText(valueOf(headers, "content-location"));
    }
    if (!found)
        giveUp(pdf::ReadFailure::Damaged);
    const std::string snapshot = valueOf(head, "snapshot-content-location");
    page.capture.url = snapshot.empty() ? page.capture.url : factText(snapshot);
    page.capture.form = "mhtml";
    page.capture.title = page.flow.title;
    page.capture.software = factText(valueOf(head, "from")).substr(0, 200);
    page.capture.pages = 1;
    return page;
}

CapturedPage openCapture(base::ByteView document) {
    const std::string_view head = base::textOf(document.first(std::min<std::size_t>(document.size(), 8)));
    if (head.starts_with("PK"))
        return openWacz(document);
    if (head.starts_with("\x1F\x8B") && !gunzipsTo(document, "WARC/"))
        giveUp(pdf::ReadFailure::Damaged);
    if (head.starts_with("WARC/") || head.starts_with("\x1F\x8B"))
        return openWarc(document);
    return openMhtml(document);
}

} // namespace dokaz::files::worker
