// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/similarity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dokaz::match {
namespace {

constexpr std::size_t kLongest = 40;
constexpr double kWorthTelling = 0.4;

// Prices in hundredths of a consonant.
constexpr std::uint8_t kWhole = 100, kHalf = 50, kVowelForVowel = 20, kVowel = 25;

constexpr bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

struct Pair {
    char a, b;
    std::uint8_t price;
};
constexpr Pair kPairs[] = {
    {'g', 'h', 10},    {'f', 'v', 10},    {'c', 't', 25},    {'s', 'S', kHalf}, {'z', 'Z', kHalf}, {'C', 'S', kHalf},
    {'C', 'c', kHalf}, {'C', 'h', kHalf}, {'c', 's', kHalf}, {'c', 'k', kHalf}, {'v', 'u', kHalf}, {'v', 'o', kHalf},
    {'d', 'z', kHalf}, {'Z', 'i', kHalf}, {'s', 'z', kHalf}, {'k', 'h', kHalf}, {'k', 'g', kHalf}, {'b', 'v', 70},
};

struct Prices {
    std::array<std::array<std::uint8_t, 128>, 128> pair{};
    std::array<std::uint8_t, 128> one{};
};
constexpr Prices makePrices() {
    Prices prices;
    for (std::size_t a = 0; a < 128; ++a) {
        const char c = static_cast<char>(a);
        prices.one[a] = isVowel(c) ? kVowel : c == 'v' || c == 'h' ? kHalf : kWhole;
        for (std::size_t b = 0; b < 128; ++b)
            prices.pair[a][b] = a == b ? 0 : isVowel(c) && isVowel(static_cast<char>(b)) ? kVowelForVowel : kWhole;
    }
    for (const Pair& pair : kPairs) {
        prices.pair[static_cast<std::size_t>(pair.a)][static_cast<std::size_t>(pair.b)] = pair.price;
        prices.pair[static_cast<std::size_t>(pair.b)][static_cast<std::size_t>(pair.a)] = pair.price;
    }
    return prices;
}
constexpr Prices kPrices = makePrices();

int priceOf(char c) { return kPrices.one[static_cast<std::uint8_t>(c) & 0x7FU]; }
int priceOf(char a, char b) {
    return kPrices.pair[static_cast<std::uint8_t>(a) & 0x7FU][static_cast<std::uint8_t>(b) & 0x7FU];
}

// The price of turning one into the other, or any price above `most` as soon as it must be above.
int distance(std::string_view a, std::string_view b, int most) {
    std::array<int, kLongest + 1> row{};
    for (std::size_t j = 0; j < b.size(); ++j)
        row[j + 1] = row[j] + priceOf(b[j]);
    for (const char c : a) {
        int diagonal = row[0];
        row[0] += priceOf(c);
        int least = row[0];
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + priceOf(c, b[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + priceOf(c), row[j] + priceOf(b[j])});
            least = std::min(least, row[j + 1]);
        }
        if (least > most)
            return least;
    }
    return row[b.size()];
}

} // namespace

double soundSimilarity(std::string_view phonemicA, std::string_view phonemicB) {
    const std::string_view a = phonemicA.substr(0, kLongest), b = phonemicB.substr(0, kLongest);
    if (a.empty() || b.empty())
        return 0;
    if (a == b)
        return 1;
    const double room = 50 * static_cast<double>(std::min(a.size(), b.size()) + 1);
    const double similarity = 1 - distance(a, b, static_cast<int>((1 - kWorthTelling) * room)) / room;
    return similarity < kWorthTelling ? 0 : similarity;
}

} // namespace dokaz::match
