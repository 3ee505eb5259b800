// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/import_values.h"

#include "intake/capture_folder.h"

#include <algorithm>

namespace dokaz::session {

namespace {

namespace fs = std::filesystem;

bool isHidden(const base::Path& path) { return path.filename().native().starts_with('.'); }

FoundFile found(const base::Path& file, bool isTaken) {
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    return {file, failed ? -1 : static_cast<std::int64_t>(size), isTaken};
}

std::int64_t sizeOfAll(const base::Path& folder) {
    std::int64_t size = 0;
    std::error_code failed;
    for (fs::recursive_directory_iterator at(folder, failed); !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
        std::error_code ignored;
        if (!at->is_symlink(ignored) && at->is_regular_file(ignored))
            size += static_cast<std::int64_t>(at->file_size(ignored));
    }
    return size;
}

void walkFolder(const base::Path& folder, const std::stop_token& stop, std::vector<FoundFile>& files) {
    const auto first = static_cast<std::ptrdiff_t>(files.size());
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && at != fs::recursive_directory_iterator() && !stop.stop_requested(); at.increment(failed)) {
        std::error_code ignored;
        const bool isLink = at->is_symlink(ignored);
        if (!isLink && at->is_directory(ignored)) {
            const bool isCapture = !isHidden(at->path()) && intake::captureAt(at->path()).has_value();
            if (isCapture)
                files.push_back({at->path(), sizeOfAll(at->path()), true});
            if (isCapture || isHidden(at->path()) || intake::isFolderOfParts(at->path()))
                at.disable_recursion_pending();
        } else if (isLink || at->is_regular_file(ignored)) {
            files.push_back(found(at->path(), !isLink && !isHidden(at->path())));
        }
    }
    std::sort(files.begin() + first, files.end(),
              [](const FoundFile& a, const FoundFile& b) { return a.file < b.file; });
}

} // namespace

std::vector<FoundFile> findFiles(const std::vector<base::Path>& named, const std::stop_token& stop) {
    std::vector<FoundFile> files;
    for (const base::Path& path : named) {
        if (stop.stop_requested())
            break;
        std::error_code ignored;
        if (fs::is_directory(path, ignored) && !intake::captureAt(path))
            walkFolder(path, stop, files);
        else if (fs::is_directory(path, ignored))
            files.push_back({path, sizeOfAll(path), true});
        else
            files.push_back(found(path, true));
    }
    return files;
}

} // namespace dokaz::session
