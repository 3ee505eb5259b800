// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_keys.h"

#include "text/phonemic.h"

#include <algorithm>

namespace dokaz::match {
namespace {

std::uint32_t hashOf(char sort, std::string_view key) {
    std::uint64_t hash = 0xcbf29ce484222325U ^ static_cast<std::uint8_t>(sort);
    for (const char c : key)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

void appendNew(std::vector<std::uint32_t>& to, std::uint32_t hash) {
    if (std::find(to.begin(), to.end(), hash) == to.end())
        to.push_back(hash);
}

} // namespace

std::vector<std::uint32_t> wordKeys(const NameWord& word) {
    std::vector<std::uint32_t> keys;
    appendNew(keys, hashOf('=', word.folded));
    if (!word.givenClass.empty())
        appendNew(keys, hashOf('#', word.givenClass));
    for (const std::string& bones : word.skeletons) {
        appendNew(keys, hashOf('~', bones));
        if (bones.size() < 3)
            continue;
        for (std::size_t at = 0; at < bones.size(); ++at)
            appendNew(keys, hashOf('~', std::string(bones).erase(at, 1)));
    }
    return keys;
}

std::vector<std::uint32_t> wholeKeys(const NameWord& word) {
    std::vector<std::uint32_t> keys;
    for (const std::string& bones : word.skeletons)
        appendNew(keys, hashOf('+', bones));
    return keys;
}

std::vector<std::uint32_t> joinedKeys(const NameWord& first, const NameWord& second) {
    std::vector<std::uint32_t> keys;
    if (!first.readings.empty() && !second.readings.empty())
        appendNew(keys, hashOf('+', text::skeletonOf(first.readings.front() + second.readings.front())));
    return keys;
}

} // namespace dokaz::match
