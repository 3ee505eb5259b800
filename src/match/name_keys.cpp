// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_keys.h"

#include "text/phonemic.h"

#include <algorithm>

namespace dokaz::match {
namespace {

void appendNew(std::vector<std::uint32_t>& to, std::uint32_t hash) {
    if (std::find(to.begin(), to.end(), hash) == to.end())
        to.push_back(hash);
}

bool isVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string shapeOf(std::string_view reading) {
    std::string shape;
    for (const char c : reading)
        shape += isVowel(c) ? 'a' : 'b';
    return shape;
}

// Sounds that one romanisation or script takes for another have one class; vowels and what comes and goes class 0.
unsigned classOf(char c) {
    switch (c) {
    case 'b': case 'p': case 'f': return 1;
    case 'd': return 2;
    case 't': case 'c': case 'C': case 's': case 'S': case 'z': case 'Z': return 3;
    case 'k': case 'g': return 4;
    case 'l': return 5;
    case 'm': return 6;
    case 'n': return 7;
    case 'r': return 8;
    }
    return 0; // vowels, v, h
}

} // namespace

std::uint32_t keyHash(char sort, std::string_view key) {
    std::uint64_t hash = 0xcbf29ce484222325U ^ static_cast<std::uint8_t>(sort);
    for (const char c : key)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3U;
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

std::vector<std::uint32_t> textKeys(const NameWord& word) {
    std::vector<std::uint32_t> keys = wordKeys(word);
    for (const std::string& stem : word.stems)
        appendNew(keys, keyHash('~', text::skeletonOf(stem)));
    return keys;
}

std::vector<std::uint32_t> wordKeys(const NameWord& word) {
    std::vector<std::uint32_t> keys;
    appendNew(keys, keyHash('=', word.folded));
    if (!word.givenClass.empty())
        appendNew(keys, keyHash('#', word.givenClass));
    for (const std::string& reading : word.readings) {
        const std::string bones = text::skeletonOf(reading);
        appendNew(keys, keyHash('~', bones));
        // Two letters lead to too many words: where three are left of a whole, the vowels' places must agree.
        const std::string shape = bones.size() == 3 ? "|" + shapeOf(reading) : std::string();
        if (bones.size() >= 3)
            for (std::size_t at = 0; at < bones.size(); ++at)
                appendNew(keys, keyHash('~', std::string(bones).erase(at, 1) + shape));
    }
    return keys;
}

std::uint32_t consonantsOf(const NameWord& word) {
    std::uint32_t consonants = 0;
    for (const std::string& reading : word.readings)
        for (const char c : reading)
            consonants |= 1U << classOf(c);
    return consonants & ~1U;
}

std::vector<std::uint32_t> wholeKeys(const NameWord& word) {
    std::vector<std::uint32_t> keys;
    for (const std::string& bones : word.skeletons)
        appendNew(keys, keyHash('+', bones));
    return keys;
}

std::vector<std::uint32_t> joinedKeys(const NameWord& first, const NameWord& second) {
    std::vector<std::uint32_t> keys;
    if (!first.readings.empty() && !second.readings.empty())
        appendNew(keys, keyHash('+', text::skeletonOf(first.readings.front() + second.readings.front())));
    return keys;
}

} // namespace dokaz::match
