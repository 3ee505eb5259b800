// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of the test's own, removed when it goes.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

namespace dokaz::tests {

class ScratchFolder final {
  public:
    ScratchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dokaz-test-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

  private:
    std::filesystem::path m_path;
};

} // namespace dokaz::tests
