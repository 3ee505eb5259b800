// SPDX-License-Identifier: GPL-3.0-or-later
// The command line taken apart: a verb, words, and options that may stand anywhere after the verb.
#pragma once
#include "base/result.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dokaz::cli {

// What a verb understands. Options that take a value are listed in `values`, the others in `switches`.
struct OptionSet {
    std::set<std::string> values;
    std::set<std::string> switches;
};

class Arguments final {
  public:
    // Invalid: an unknown option, or one that lacks its value. "--" ends the options;
    // a value that begins with "--" is written --option=value.
    [[nodiscard]] static base::Result<Arguments> parse(const std::vector<std::string>& all, const OptionSet& known);

    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
    [[nodiscard]] bool has(const std::string& option) const { return m_switches.contains(option); }
    [[nodiscard]] std::string value(const std::string& option) const;
    // Every value of an option that was given several times, in order.
    [[nodiscard]] const std::vector<std::string>& values(const std::string& option) const;
    // Invalid with the option's name where it is no whole number.
    [[nodiscard]] base::Result<std::int64_t> number(const std::string& option, std::int64_t otherwise) const;

  private:
    std::vector<std::string> m_words;
    std::map<std::string, std::vector<std::string>> m_values;
    std::set<std::string> m_switches;
};

} // namespace dokaz::cli
