// SPDX-License-Identifier: GPL-3.0-or-later
// The word lists the finders go by, from resources/extract/*.tsv. Immutable once built; share it between
// threads.
#pragma once
#include <memory>
#include <string>

namespace dokaz::extract {

struct Lists;

class RuleSet final {
public:
    // The lists embedded in the program.
    [[nodiscard]] static RuleSet shipped();
    [[nodiscard]] const Lists& lists() const { return *m_lists; }

private:
    explicit RuleSet(std::shared_ptr<const Lists> lists) : m_lists(std::move(lists)) {}
    std::shared_ptr<const Lists> m_lists;
};

// Names grammar and lists: "1-" and eight hexadecimal digits of the lists' content. Kept beside what was
// proposed.
[[nodiscard]] const std::string& ruleSetVersion();

} // namespace dokaz::extract
