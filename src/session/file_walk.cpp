// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/import_values.h"

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

void walkFolder(const base::Path& folder, const std::stop_token& stop, std::vector<FoundFile>& files) {
    const auto first = static_cast<std::ptrdiff_t>(files.size());
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !failed && at != fs::recursive_directory_iterator() && !stop.stop_requested(); at.increment(failed)) {
        std::error_code ignored;
        const bool isLink = at->is_symlink(ignored);
        if (!isLink && at->is_directory(ignored)) {
            if (isHidden(at->path()))
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
        if (fs::is_directory(path, ignored))
            walkFolder(path, stop, files);
        else
            files.push_back(found(path, true));
    }
    return files;
}

} // namespace dokaz::session
