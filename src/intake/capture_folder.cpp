// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/capture_folder.h"

#include "base/json.h"
#include "intake/collection_details.h"
#include "intake/file_form.h"
#include "intake/named_files.h"

#include <algorithm>
#include <array>

namespace dokaz::intake {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

// What tools call the page they keep, the best first: an index page of the tool itself comes last.
constexpr std::array pageNames{"singlefile.html"sv, "capture.html"sv, "page.html"sv,
                               "output.html"sv,     "dom.html"sv,     "index.html"sv};
constexpr std::array detailNames{"datapackage.json"sv,        "index.json"sv,   "metadata.json"sv,
                                 "collection.json"sv,         "capture.json"sv, "details.json"sv,
                                 "metadata.info.json"sv, "datapackage-digest.json"sv};
constexpr std::array partsEndings{"_files"sv, "_Files"sv,    ".files"sv,   "-files"sv,
                                  "_file"sv,  "_archivos"sv, "_fichiers"sv};
constexpr std::array pageEndings{".html"sv, ".htm"sv, ".xhtml"sv, ".mht"sv};
// Of web pages alone, and named by the page's own program where the page does not name them.
constexpr std::array pageOnlyEndings{".css"sv, ".js"sv, ".mjs"sv, ".js.download"sv, ".woff"sv, ".woff2"sv};
// Lists of an archiving program: part of a capture where its details name them.
constexpr std::array listEndings{".json"sv, ".jsonl"sv, ".cdx"sv, ".cdxj"sv, ".cdx.gz"sv, ".idx"sv};
constexpr std::array webArchiveEndings{".warc"sv, ".warc.gz"sv, ".wacz"sv};
constexpr std::uint64_t largestDetails = 4U << 20;

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return !fs::is_symlink(path, ignored) && fs::is_regular_file(path, ignored);
}

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return !fs::is_symlink(path, ignored) && fs::is_directory(path, ignored);
}

bool endsLike(const std::string& name, std::string_view ending) {
    return name.size() > ending.size() && name.ends_with(ending);
}

template <std::size_t N> bool endsLikeAny(const fs::path& file, const std::array<std::string_view, N>& endings) {
    const std::string name = file.filename().string();
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return endsLike(name, ending); });
}

bool isPage(const fs::path& file) { return endsLikeAny(file, pageEndings); }

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
        const bool isHidden = at->path().filename().native().starts_with('.');
        if (isHidden && isFolder(at->path()))
            at.disable_recursion_pending();
        if (!isHidden && isFile(at->path()))
            files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// The file, of those of the folder, that the page is read from; empty where there is none.
fs::path mainOf(const fs::path& folder, const std::vector<fs::path>& files) {
    fs::path found;
    const auto largest = [&](auto&& fits) {
        std::uintmax_t most = 0;
        for (const fs::path& file : files) {
            std::error_code failed;
            const std::uintmax_t size = fs::file_size(file, failed);
            if (!failed && size > most && fits(file)) {
                most = size;
                found = file;
            }
        }
        return !found.empty();
    };
    if (largest([](const fs::path& file) { return endsLike(file.filename().string(), ".wacz"); }))
        return found;
    for (const std::string_view name : pageNames)
        if (name != "index.html" && isFile(folder / name))
            return folder / name;
    if (largest([](const fs::path& file) { return endsLikeAny(file, webArchiveEndings); }))
        return found;
    if (largest([&](const fs::path& file) { // a page of its own name at the top
            return file.parent_path() == folder && file.filename() != "index.html" && isPage(file);
        }))
        return found;
    return isFile(folder / "index.html") ? folder / "index.html" : fs::path();
}

// Whatever a page names it for: it is read, heard, seen or counted by itself.
bool isDocument(const fs::path& path) {
    constexpr std::size_t looked = 64 * 1024;
    auto file = base::File::openToRead(path);
    if (!file)
        return false; // told where it is taken
    base::Bytes head(looked);
    const auto got = file.value().read(head);
    head.resize(got ? got.value() : 0);
    if (base::textOf(head).starts_with("PK\x03\x04")) // its list stands at the end
        return true;
    switch (formOf(head)) {
    case FileForm::Pdf:
    case FileForm::Text:
    case FileForm::Word:
    case FileForm::Subtitles:
    case FileForm::Audio:
    case FileForm::Video:
    case FileForm::Table:
    case FileForm::Capture:
    case FileForm::Archive: return true;
    case FileForm::Web:
    case FileForm::Image:
    case FileForm::Program:
    case FileForm::Other: return false;
    }
    return false;
}

class Parting final {
  public:
    Parting(CaptureFiles& capture, const NamedFiles& named) : m_capture(&capture), m_named(&named) {}

    void part(const fs::path& file) {
        const bool fits = file != m_capture->main && isPart(file) && m_capture->parts.size() < CaptureFiles::mostParts;
        if (file != m_capture->main)
            (fits ? m_capture->parts : m_capture->apart).push_back(file);
    }

  private:
    [[nodiscard]] bool isPart(const fs::path& file) const {
        const auto& details = m_capture->details;
        if (endsLikeAny(file, pageOnlyEndings) || std::find(details.begin(), details.end(), file) != details.end())
            return true;
        if (file == m_capture->base / "index.html" && std::find(details.begin(), details.end(), m_capture->base / "index.json") != details.end())
            return true; // the tool's own page about the page
        if (endsLikeAny(file, webArchiveEndings)) // the same page once more, as one of the known tools keeps it
            return isPage(m_capture->main) && file.parent_path() == m_capture->base / "warc";
        return m_named->isNamed(file) && (endsLikeAny(file, listEndings) || !isDocument(file));
    }
    CaptureFiles* m_capture;
    const NamedFiles* m_named;
};

// The details speak of a page, and of this one.
bool provesCapture(const CaptureFiles& capture, const CollectionDetails& said, const NamedFiles& named) {
    if (said.url.empty() && said.digests.empty())
        return false;
    if (endsLikeAny(capture.main, webArchiveEndings) || named.isNamed(capture.main))
        return true;
    return !said.url.empty() && !said.captured.empty() && capture.main.filename() != "index.html" &&
           std::find(pageNames.begin(), pageNames.end(), capture.main.filename().string()) != pageNames.end();
}

std::optional<CaptureFiles> captureIn(const fs::path& folder) {
    CaptureFiles capture;
    capture.base = folder;
    for (const std::string_view name : detailNames)
        if (isFile(folder / name))
            capture.details.push_back(folder / name);
    if (capture.details.empty()) // a folder of pages and pictures alone is a folder of files
        return std::nullopt;
    const std::vector<fs::path> files = filesBelow(folder);
    capture.main = mainOf(folder, files);
    if (capture.main.empty())
        return std::nullopt;
    NamedFiles named(files);
    CollectionDetails said;
    for (const fs::path& file : capture.details)
        if (const auto bytes = base::readFile(file, largestDetails)) {
            named.look(base::textOf(bytes.value()));
            if (const auto json = base::parseJson(base::textOf(bytes.value())))
                addDetails(json.value(), said);
        }
    if (!provesCapture(capture, said, named))
        return std::nullopt;
    if (isPage(capture.main))
        named.look(capture.main);
    for (const fs::path& file : files)
        if (endsLike(file.filename().string(), ".css"))
            named.look(file);
    Parting parting(capture, named);
    for (const fs::path& file : files)
        parting.part(file);
    return capture;
}

// A page that names none of the files in the folder of its name has nothing to do with it.
std::optional<CaptureFiles> savedPage(const fs::path& page) {
    if (!isPage(page) || !isFile(page))
        return std::nullopt;
    for (const std::string_view ending : partsEndings) {
        const fs::path folder = page.parent_path() / (page.stem().string() + std::string(ending));
        if (!isFolder(folder))
            continue;
        const std::vector<fs::path> files = filesBelow(folder);
        NamedFiles named(files);
        named.look(page);
        if (std::none_of(files.begin(), files.end(), [&](const fs::path& file) { return named.isNamed(file); }))
            return std::nullopt;
        for (const fs::path& file : files) // pages within the page, and what they and styles name
            if (endsLike(file.filename().string(), ".css") || (isPage(file) && named.isNamed(file)))
                named.look(file);
        CaptureFiles capture;
        capture.base = page.parent_path();
        capture.main = page;
        Parting parting(capture, named);
        for (const fs::path& file : files)
            parting.part(file);
        return capture;
    }
    return std::nullopt;
}

} // namespace

std::optional<CaptureFiles> captureAt(const base::Path& path) {
    return isFolder(path) ? captureIn(path) : savedPage(path);
}

} // namespace dokaz::intake
