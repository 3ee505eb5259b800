// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <charconv>

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<Arguments> Arguments::parse(const std::vector<std::string>& all, const OptionSet& known) {
    Arguments arguments;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& word = all[i];
        if (optionsEnded || !word.starts_with("--")) {
            arguments.m_words.push_back(word);
            continue;
        }
        if (word == "--") {
            optionsEnded = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (known.switches.contains(name) && equals == std::string::npos) {
            arguments.m_switches.insert(name);
        } else if (!known.values.contains(name)) {
            return Error(ErrorCode::Invalid, "unknown option --" + name);
        } else if (equals != std::string::npos) {
            arguments.m_values[name].push_back(word.substr(equals + 1));
        } else if (i + 1 < all.size() && !all[i + 1].starts_with("--")) {
            arguments.m_values[name].push_back(all[++i]);
        } else {
            return Error(ErrorCode::Invalid, "option --" + name + " lacks its value");
        }
    }
    return arguments;
}

std::string Arguments::value(const std::string& option) const {
    const std::vector<std::string>& given = values(option);
    return given.empty() ? std::string() : given.back();
}

const std::vector<std::string>& Arguments::values(const std::string& option) const {
    static const std::vector<std::string> none;
    const auto found = m_values.find(option);
    return found == m_values.end() ? none : found->second;
}

Result<std::int64_t> Arguments::number(const std::string& option, std::int64_t otherwise) const {
    const std::string text = value(option);
    if (text.empty())
        return otherwise;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0)
        return Error(ErrorCode::Invalid, "option --" + option + " takes a whole number");
    return number;
}

} // namespace dokaz::cli
