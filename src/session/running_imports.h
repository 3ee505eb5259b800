// SPDX-License-Identifier: GPL-3.0-or-later
// Which imports are under way in this session: the others that the archive knows were interrupted. Inside the room only.
//
// Threads: any.
#pragma once
#include <mutex>
#include <set>
#include <string>

namespace dokaz::session {

class RunningImports final {
  public:
    [[nodiscard]] bool isRunning(const std::string& import) const {
        const std::lock_guard lock(m_mutex);
        return m_imports.contains(import);
    }

  private:
    friend class RunningImport;
    mutable std::mutex m_mutex;
    std::multiset<std::string> m_imports;
};

// The import counts as running while this lives.
class RunningImport final {
  public:
    RunningImport(RunningImports& imports, std::string import) : m_imports(&imports), m_import(std::move(import)) {
        const std::lock_guard lock(m_imports->m_mutex);
        m_imports->m_imports.insert(m_import);
    }
    RunningImport(const RunningImport&) = delete;
    RunningImport& operator=(const RunningImport&) = delete;
    ~RunningImport() {
        const std::lock_guard lock(m_imports->m_mutex);
        m_imports->m_imports.erase(m_imports->m_imports.find(m_import));
    }

  private:
    RunningImports* m_imports;
    std::string m_import;
};

} // namespace dokaz::session
