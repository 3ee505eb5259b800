// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/similarity.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dokaz::match {
namespace {

constexpr std::size_t kLongest = 40;

bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

double priceOfOne(char c) {
    if (isVowel(c))
        return 0.25;
    return c == 'v' || c == 'h' ? 0.5 : 1;
}

double priceOfPair(char a, char b) {
    if (a == b)
        return 0;
    if (isVowel(a) && isVowel(b))
        return 0.2;
    const auto is = [a, b](char x, char y) { return (a == x && b == y) || (a == y && b == x); };
    if (is('g', 'h') || is('f', 'v'))
        return 0.1;
    if (is('c', 't'))
        return 0.25;
    if (is('s', 'S') || is('z', 'Z') || is('C', 'S') || is('C', 'c') || is('C', 'h') || is('c', 's') || is('c', 'k') ||
        is('v', 'u') || is('v', 'o') || is('d', 'z') || is('Z', 'i') || is('s', 'z') || is('k', 'h'))
        return 0.5;
    return 1;
}

} // namespace

double soundSimilarity(std::string_view phonemicA, std::string_view phonemicB) {
    const std::string_view a = phonemicA.substr(0, kLongest), b = phonemicB.substr(0, kLongest);
    if (a == b)
        return a.empty() ? 0 : 1;
    if (a.empty() || b.empty())
        return 0;
    std::array<double, kLongest + 1> row{};
    for (std::size_t j = 0; j < b.size(); ++j)
        row[j + 1] = row[j] + priceOfOne(b[j]);
    for (const char c : a) {
        double diagonal = row[0];
        row[0] += priceOfOne(c);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const double replaced = diagonal + priceOfPair(c, b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j + 1] + priceOfOne(c), row[j] + priceOfOne(b[j])});
        }
    }
    const double room = 0.5 * static_cast<double>(std::min(a.size(), b.size()) + 1);
    return std::max(0.0, 1 - row[b.size()] / room);
}

} // namespace dokaz::match
