// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "base/json.h"
#include "files/worker/capture_files.h"
#include "files/worker/fact_text.h"
#include "files/worker/opening.h"
#include "files/worker/packed_file.h"
#include "files/worker/warc.h"

#include <algorithm>
#include <map>
#include <nettle/sha2.h>

namespace dokaz::files::worker {

namespace {

base::Json jsonIn(base::ByteView bytes) {
    auto parsed = base::parseJson(base::textOf(bytes));
    return parsed.ok() ? std::move(parsed).value() : base::Json();
}

std::string textIn(const base::Json& object, const char* key) {
    return object.is_object() ? factText(base::textOr(object, key)) : std::string();
}

std::string sha256Of(base::ByteView bytes) {
    sha256_ctx context;
    ::sha256_init(&context);
    ::sha256_update(&context, bytes.size(), bytes.data());
    base::Bytes digest(SHA256_DIGEST_SIZE);
    ::sha256_digest(&context, digest.size(), digest.data());
    return "sha256:" + base::toHex(digest);
}

// What the capture's own list says its parts are: path and digest.
std::map<std::string, std::string> namedDigests(const base::Json& package) {
    std::map<std::string, std::string> named;
    if (!package.is_object() || !package.contains("resources") || !package["resources"].is_array())
        return named;
    for (const base::Json& resource : package["resources"])
        if (std::string hash = textIn(resource, "hash"); hash.starts_with("sha256:"))
            named.insert_or_assign(textIn(resource, "path"), std::move(hash));
    return named;
}

bool isWarc(const std::string& name) {
    return name.starts_with("archive/") && (name.ends_with(".warc.gz") || name.ends_with(".warc"));
}

// pages.jsonl: a head, then one page a line.
struct Listed {
    std::string url, title, moment;
    std::uint32_t pages = 0;
};

Listed listedPages(base::ByteView bytes) {
    Listed listed;
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
    constexpr const char* pagesPart = "pages/pages.jsonl";
    const base::Json package = jsonIn(file.part("datapackage.json"));
    const base::Bytes pages = file.part(pagesPart);
    const Listed listed = listedPages(pages);
    const std::string main = textIn(package, "mainPageUrl").empty() ? listed.url : textIn(package, "mainPageUrl");
    const std::map<std::string, std::string> named = namedDigests(package);
    CaptureDigests digests = named.empty() ? CaptureDigests::NotNamed : CaptureDigests::Match;
    PageSearch search(main);
    for (const std::string& name : file.names()) { // each part is unpacked once: the limit is of all that is
        const auto digest = named.find(name);
        if (!isWarc(name) && digest == named.end())
            continue;
        const base::Bytes part = name == pagesPart ? pages : file.part(name);
        if (digest != named.end() && sha256Of(part) != digest->second)
            digests = CaptureDigests::Differ;
        if (isWarc(name))
            search.look(part);
    }
    const bool isMissing = std::any_of(named.begin(), named.end(), [&](const auto& each) { return !file.has(each.first); });
    CapturedPage page = search.take("wacz");
    const auto prefer = [](std::string& fact, const std::string& said) { fact = said.empty() ? fact : said; };
    prefer(page.capture.title, listed.title);
    prefer(page.capture.captured, textIn(package, "mainPageDate").empty() ? listed.moment : textIn(package, "mainPageDate"));
    prefer(page.capture.software, textIn(package, "software"));
    page.capture.pages = std::max(1U, listed.pages);
    page.capture.digests = isMissing ? CaptureDigests::Differ : digests;
    return page;
}

} // namespace dokaz::files::worker
