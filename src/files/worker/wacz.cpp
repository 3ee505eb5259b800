// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "files/worker/capture_files.h"
#include "files/worker/fact_text.h"
#include "files/worker/opening.h"
#include "files/worker/packed_file.h"
#include "files/worker/sha256.h"
#include "files/worker/warc.h"

namespace dokaz::files::worker {

namespace {

base::Json jsonIn(base::ByteView bytes) {
    auto parsed = base::parseJson(base::textOf(bytes));
    return parsed.ok() ? std::move(parsed).value() : base::Json();
}

std::string textIn(const base::Json& object, const char* key) {
    return object.is_object() ? factText(base::textOr(object, key)) : std::string();
}

// What the capture's own list says its parts are, against what they are.
CaptureDigests digestsOf(PackedFile& file, const base::Json& package) {
    CaptureDigests digests = CaptureDigests::NotNamed;
    if (!package.is_object() || !package.contains("resources") || !package["resources"].is_array())
        return digests;
    for (const base::Json& resource : package["resources"]) {
        const std::string path = textIn(resource, "path"), named = textIn(resource, "hash");
        if (!named.starts_with("sha256:"))
            continue;
        if (!file.has(path) || "sha256:" + sha256Hex(file.part(path)) != named)
            return CaptureDigests::Differ;
        digests = CaptureDigests::Match;
    }
    return digests;
}

// pages.jsonl: a head, then one page a line.
struct Listed {
    std::string url, title, moment;
    std::uint32_t pages = 0;
};

Listed listedPages(PackedFile& file) {
    Listed listed;
    const base::Bytes bytes = file.part("pages/pages.jsonl");
    std::string_view rest = base::textOf(bytes);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const base::Json line = jsonIn(base::bytesOf(rest.substr(0, end)));
        rest.remove_prefix(std::min(rest.size(), end + 1));
        const std::string url = textIn(line, "url");
        if (url.empty())
            continue;
        if (++listed.pages == 1)
            listed = {url, textIn(line, "title"), textIn(line, "ts"), 1};
    }
    return listed;
}

} // namespace

CapturedPage openWacz(base::ByteView document) {
    PackedFile file(document);
    if (!file.has("datapackage.json"))
        giveUp(pdf::ReadFailure::Damaged);
    const base::Json package = jsonIn(file.part("datapackage.json"));
    const Listed listed = listedPages(file);
    const std::string main = textIn(package, "mainPageUrl").empty() ? listed.url : textIn(package, "mainPageUrl");
    PageSearch search(main);
    for (const std::string& name : file.names())
        if (name.starts_with("archive/") && (name.ends_with(".warc.gz") || name.ends_with(".warc")))
            search.look(file.part(name));
    CapturedPage page = search.take("wacz");
    const auto prefer = [](std::string& fact, const std::string& said) { fact = said.empty() ? fact : said; };
    prefer(page.capture.title, listed.title);
    prefer(page.capture.captured, textIn(package, "mainPageDate").empty() ? listed.moment : textIn(package, "mainPageDate"));
    prefer(page.capture.software, textIn(package, "software"));
    page.capture.pages = std::max(1U, listed.pages);
    page.capture.digests = digestsOf(file, package);
    return page;
}

} // namespace dokaz::files::worker
