// SPDX-License-Identifier: GPL-3.0-or-later
// Which imports are under way in this session: the others that the archive knows were interrupted. Inside the room only.
//
// The paths of those that began here are remembered while the session lives: one that was cancelled goes on although the
// vault, where its paths are kept for later, may be closed.
//
// Threads: any.
#pragma once
#include "base/file.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dokaz::session {

class RunningImports final {
  public:
    [[nodiscard]] bool isRunning(const std::string& import) const {
        const std::lock_guard lock(m_mutex);
        return m_imports.contains(import);
    }
    void remember(const std::string& import, std::vector<base::Path> files) {
        const std::lock_guard lock(m_mutex);
        m_files.insert_or_assign(import, std::move(files));
    }
    void forget(const std::string& import) {
        const std::lock_guard lock(m_mutex);
        m_files.erase(import);
    }
    [[nodiscard]] std::optional<std::vector<base::Path>> filesOf(const std::string& import) const {
        const std::lock_guard lock(m_mutex);
        const auto found = m_files.find(import);
        return found == m_files.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    friend class RunningImport;
    mutable std::mutex m_mutex;
    std::set<std::string> m_imports;
    std::map<std::string, std::vector<base::Path>> m_files; // in the order of the command
};

// The import counts as running while this lives.
class RunningImport final {
  public:
    // None where it is under way already: of two who ask at once one gets it.
    [[nodiscard]] static std::unique_ptr<RunningImport> tryBegin(RunningImports& imports, const std::string& import) {
        const std::lock_guard lock(imports.m_mutex);
        if (!imports.m_imports.insert(import).second)
            return nullptr;
        return std::unique_ptr<RunningImport>(new RunningImport(imports, import));
    }
    RunningImport(const RunningImport&) = delete;
    RunningImport& operator=(const RunningImport&) = delete;
    ~RunningImport() {
        const std::lock_guard lock(m_imports->m_mutex);
        m_imports->m_imports.erase(m_import);
    }

  private:
    RunningImport(RunningImports& imports, std::string import) : m_imports(&imports), m_import(std::move(import)) {}
    RunningImports* m_imports;
    std::string m_import;
};

} // namespace dokaz::session
