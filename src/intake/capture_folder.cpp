// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/capture_folder.h"

#include <algorithm>
#include <array>

namespace dokaz::intake {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

// What tools call the page they keep, the best first: an index page of the tool itself comes last.
constexpr std::array pageNames{"singlefile.html"sv, "capture.html"sv, "page.html"sv,
                               "output.html"sv,     "dom.html"sv,     "index.html"sv};
constexpr std::array detailNames{"datapackage.json"sv,  "index.json"sv,   "metadata.json"sv,
                                 "collection.json"sv,   "capture.json"sv, "details.json"sv,
                                 "metadata.info.json"sv};
constexpr std::array partsEndings{"_files"sv, "_Files"sv,    ".files"sv,   "-files"sv,
                                  "_file"sv,  "_archivos"sv, "_fichiers"sv};
constexpr std::array pageEndings{".html"sv, ".htm"sv, ".xhtml"sv, ".mht"sv};

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

void addFiles(const fs::path& folder, CaptureFiles& to) {
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
        const bool isHidden = at->path().filename().native().starts_with('.');
        if (isHidden && isFolder(at->path()))
            at.disable_recursion_pending();
        if (isHidden || !isFile(at->path()))
            continue;
        if (to.others.size() >= CaptureFiles::mostFiles) {
            to.isCut = true;
            return;
        }
        to.others.push_back(at->path());
    }
}

// The file, of those at the top of the folder, that the page is read from; empty where there is none.
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
    const auto named = [](const fs::path& file, std::string_view ending) {
        return endsLike(file.filename().string(), ending);
    };
    if (largest([&](const fs::path& file) { return named(file, ".wacz"); }))
        return found;
    for (const std::string_view name : pageNames)
        if (name != "index.html" && isFile(folder / name))
            return folder / name;
    if (largest([&](const fs::path& file) { return named(file, ".warc.gz") || named(file, ".warc"); }))
        return found;
    if (largest([&](const fs::path& file) { // a page of its own name at the top
            return file.parent_path() == folder && file.filename() != "index.html" &&
                   std::any_of(pageEndings.begin(), pageEndings.end(),
                               [&](std::string_view ending) { return named(file, ending); });
        }))
        return found;
    return isFile(folder / "index.html") ? folder / "index.html" : fs::path();
}

bool holdsDocuments(const std::vector<fs::path>& files) {
    constexpr std::ptrdiff_t mostDocuments = 2; // the page as a PDF, and one linked from it
    constexpr std::array endings{".pdf"sv, ".PDF"sv, ".docx"sv, ".doc"sv, ".xlsx"sv, ".odt"sv, ".csv"sv};
    return std::count_if(files.begin(), files.end(), [&](const fs::path& file) {
               const std::string name = file.filename().string();
               return std::any_of(endings.begin(), endings.end(),
                                  [&](std::string_view e) { return endsLike(name, e); });
           }) > mostDocuments;
}

std::optional<CaptureFiles> captureIn(const fs::path& folder) {
    CaptureFiles capture;
    capture.base = folder;
    for (const std::string_view name : detailNames)
        if (isFile(folder / name))
            capture.details.push_back(folder / name);
    if (capture.details.empty()) // a folder of pages and pictures alone is a folder of files
        return std::nullopt;
    addFiles(folder, capture);
    if (holdsDocuments(capture.others)) // a library with its catalogue, not a page
        return std::nullopt;
    std::sort(capture.others.begin(), capture.others.end());
    capture.main = mainOf(folder, capture.others);
    if (capture.main.empty())
        return std::nullopt;
    std::erase(capture.others, capture.main);
    return capture;
}

std::optional<CaptureFiles> savedPage(const fs::path& page) {
    const std::string name = page.filename().string();
    const bool isPage = std::any_of(pageEndings.begin(), pageEndings.end(),
                                    [&](std::string_view e) { return endsLike(name, e); });
    if (!isPage || !isFile(page))
        return std::nullopt;
    for (const std::string_view ending : partsEndings) {
        const fs::path parts = page.parent_path() / (page.stem().string() + std::string(ending));
        if (!isFolder(parts))
            continue;
        CaptureFiles capture;
        capture.base = page.parent_path();
        capture.main = page;
        addFiles(parts, capture);
        std::sort(capture.others.begin(), capture.others.end());
        return capture;
    }
    return std::nullopt;
}

} // namespace

std::optional<CaptureFiles> captureAt(const base::Path& path) {
    return isFolder(path) ? captureIn(path) : savedPage(path);
}

bool isFolderOfParts(const base::Path& folder) {
    const std::string name = folder.filename().string();
    for (const std::string_view ending : partsEndings)
        if (endsLike(name, ending))
            for (const std::string_view page : pageEndings)
                if (isFile(folder.parent_path() /
                           (name.substr(0, name.size() - ending.size()) + std::string(page))))
                    return true;
    return false;
}

} // namespace dokaz::intake
