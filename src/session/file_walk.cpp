// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/import_values.h"

#include "intake/capture_folder.h"

#include <algorithm>
#include <set>

namespace dokaz::session {

namespace {

namespace fs = std::filesystem;

bool isHidden(const base::Path& path) { return path.filename().native().starts_with('.'); }

std::int64_t sizeOf(const base::Path& file) {
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    return failed ? -1 : static_cast<std::int64_t>(size);
}

std::int64_t sizeOf(const intake::CaptureFiles& capture) {
    std::int64_t size = std::max<std::int64_t>(0, sizeOf(capture.main));
    for (const base::Path& part : capture.parts)
        size += std::max<std::int64_t>(0, sizeOf(part));
    return size;
}

class Walk final {
  public:
    explicit Walk(const std::stop_token& stop) : m_stop(&stop) {}

    std::vector<FoundFile> filesIn(const base::Path& folder) {
        collect(folder);
        // A capture may hold another's files, never the other way round: the outer one is looked at first.
        std::stable_sort(m_possible.begin(), m_possible.end(), [](const base::Path& a, const base::Path& b) {
            return std::distance(a.begin(), a.end()) < std::distance(b.begin(), b.end());
        });
        for (const base::Path& path : m_possible)
            if (!m_stop->stop_requested())
                takeCapture(path);
        std::erase_if(m_files, [&](const FoundFile& one) { return m_parts.contains(one.file); });
        m_files.insert(m_files.end(), m_captures.begin(), m_captures.end());
        std::sort(m_files.begin(), m_files.end(), [](const FoundFile& a, const FoundFile& b) { return a.file < b.file; });
        return std::move(m_files);
    }

  private:
    void collect(const base::Path& folder) {
        m_possible.push_back(folder);
        std::error_code failed;
        fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
        for (; !failed && at != fs::recursive_directory_iterator() && !m_stop->stop_requested(); at.increment(failed)) {
            std::error_code ignored;
            const bool isLink = at->is_symlink(ignored);
            const bool isFolder = !isLink && at->is_directory(ignored);
            if (isFolder && isHidden(at->path()))
                at.disable_recursion_pending();
            if (!isFolder && (isLink || at->is_regular_file(ignored)))
                m_files.push_back({at->path(), sizeOf(at->path()), !isLink && !isHidden(at->path())});
            if (!isLink && !isHidden(at->path()))
                m_possible.push_back(at->path());
        }
    }

    void takeCapture(const base::Path& path) {
        if (m_parts.contains(path))
            return;
        const auto capture = intake::captureAt(path);
        if (!capture || m_parts.contains(capture->main))
            return;
        m_parts.insert(capture->main);
        m_parts.insert(capture->parts.begin(), capture->parts.end());
        m_captures.push_back({path, sizeOf(*capture), true});
    }

    const std::stop_token* m_stop;
    std::vector<base::Path> m_possible;
    std::set<base::Path> m_parts;
    std::vector<FoundFile> m_files, m_captures;
};

} // namespace

std::vector<FoundFile> findFiles(const std::vector<base::Path>& named, const std::stop_token& stop) {
    std::vector<FoundFile> files;
    for (const base::Path& path : named) {
        if (stop.stop_requested())
            break;
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            const std::vector<FoundFile> found = Walk(stop).filesIn(path);
            files.insert(files.end(), found.begin(), found.end());
            continue;
        }
        files.push_back({path, sizeOf(path), true});
        if (const auto capture = intake::captureAt(path)) // a page: what lies beside it and is none of its parts
            for (const base::Path& file : capture->apart)
                files.push_back({file, sizeOf(file), true});
    }
    return files;
}

} // namespace dokaz::session
