// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/warc.h"

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

std::string addressOf(const Headers& headers) {
    const std::string address = valueOf(headers, "warc-target-uri");
    return address.starts_with('<') && address.ends_with('>') ? address.substr(1, address.size() - 2) : address;
}

} // namespace

void PageSearch::look(base::ByteView warc) {
    const bool zipped = base::textOf(warc).starts_with("\x1F\x8B");
    const base::Bytes unzipped = zipped ? gunzip(warc) : base::Bytes();
    forEachRecord(zipped ? base::ByteView(unzipped) : warc, [this](const WarcRecord& record) {
        const std::string type = valueOf(record.headers, "warc-type");
        if (type == "warcinfo" && m_software.empty()) {
            std::size_t end = 0;
            m_software = factText(valueOf(headersOf(base::textOf(record.block), end), "software"));
        }
        if (type != "response")
            return true;
        ++m_responses;
        const std::string url = addressOf(record.headers);
        const bool wanted = !m_url.empty() && url == m_url;
        if (m_found && !(wanted && !m_found->isWanted))
            return true;
        HttpAnswer answer = httpAnswer(record.block);
        const std::string contentType = valueOf(answer.headers, "content-type");
        if (answer.status == 200 && contentType.find("html") != std::string::npos)
            m_found = Found{url, valueOf(record.headers, "warc-date"), contentType, std::move(answer.body), wanted};
        return true;
    });
}

CapturedPage PageSearch::take(std::string form) {
    if (!m_found)
        giveUp(pdf::ReadFailure::Damaged);
    CapturedPage page;
    page.flow = flowOfHtml(m_found->body, charsetOf(m_found->contentType));
    page.capture.form = std::move(form);
    page.capture.url = factText(m_found->url);
    page.capture.title = page.flow.title;
    page.capture.captured = factText(m_found->date);
    page.capture.software = m_software;
    page.capture.pages = 1;
    page.capture.responses = m_responses;
    return page;
}

CapturedPage openWarc(base::ByteView document) {
    PageSearch search{{}};
    search.look(document);
    return search.take("warc");
}

} // namespace dokaz::files::worker
