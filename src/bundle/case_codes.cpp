// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/case_codes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace dokaz::bundle {
namespace {

struct Letters {
    std::string_view kind;
    std::string_view letters;
};

constexpr std::array known = {
    Letters{"person", "P"},       Letters{"group", "G"},        Letters{"organisation", "O"}, Letters{"facility", "F"},
    Letters{"incident", "I"},     Letters{"act", "A"},          Letters{"detention", "D"},    Letters{"source", "S"},
    Letters{"involvement", "IV"}, Letters{"posting", "PO"},     Letters{"relation", "R"},     Letters{"departure", "DP"},
    Letters{"death", "DE"},       Letters{"testimony", "T"},    Letters{"proceeding", "PR"},  Letters{"statement", "ST"},
    Letters{"notice", "N"},       Letters{"custody", "CU"},     Letters{"figure", "FI"},      Letters{"provision", "PV"},
    Letters{"examination", "EX"}, Letters{"complaint", "CO"},   Letters{"sanction", "SA"},    Letters{"whereabouts", "W"},
};

} // namespace

std::string_view codeLetters(std::string_view kind) {
    for (const Letters& entry : known)
        if (entry.kind == kind)
            return entry.letters;
    return "X";
}

CaseCodes::CaseCodes(std::map<std::string, std::string> given) : m_codes(std::move(given)) {
    for (const auto& [record, code] : m_codes) {
        const std::size_t dash = code.find('-');
        if (dash == std::string::npos)
            continue;
        std::uint32_t number = 0;
        std::from_chars(code.data() + dash + 1, code.data() + code.size(), number);
        std::uint32_t& last = m_last[code.substr(0, dash)];
        last = std::max(last, number);
    }
}

const std::string& CaseCodes::codeFor(const std::string& record, std::string_view kind) {
    const auto found = m_codes.find(record);
    if (found != m_codes.end())
        return found->second;
    const std::string letters(codeLetters(kind));
    std::string digits = std::to_string(++m_last[letters]);
    if (digits.size() < 4)
        digits.insert(0, 4 - digits.size(), '0');
    return m_codes.emplace(record, letters + "-" + digits).first->second;
}

} // namespace dokaz::bundle
