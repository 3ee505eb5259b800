// SPDX-License-Identifier: GPL-3.0-or-later
// Which of some files a page, a style sheet or a list of details names. Looks for names only: nothing is parsed.
//
// Threads: one at a time.
#pragma once
#include "base/file.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::intake {

class NamedFiles final {
  public:
    explicit NamedFiles(const std::vector<base::Path>& files);
    // Addresses in attributes, in quotation marks, in url(…): their last part, percent signs resolved. Files larger
    // than 128 MiB are not looked at.
    void look(const base::Path& file);
    void look(std::string_view untrustedText);
    [[nodiscard]] bool isNamed(const base::Path& file) const;

  private:
    void take(std::string_view address);
    std::set<std::string, std::less<>> m_wanted, m_named; // names without folders
};

} // namespace dokaz::intake
