// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/similarity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace dokaz::match {
namespace {

constexpr std::size_t kLongest = 40;

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
// Over the usual ones.
constexpr Pair kUnvowelled[] = {
    {'v', 'u', 10}, {'v', 'o', 10}, {'b', 'p', 15}, {'b', 'v', 30}, {'f', 'p', 20}, {'Z', 'g', 25}, {'Z', 'i', 30},
    {'k', 'g', 20}, {'k', 'h', 30}, {'s', 't', 40}, {'z', 'd', 20}, {'s', 'S', 25}, {'C', 'S', 30}, {'c', 's', 30},
    {'s', 'z', 35}, {'C', 'Z', 40}, {'c', 'C', 30}, {'t', 'd', 50}, {'c', 'z', 40}, {'Z', 'z', 40},
};
constexpr Pair kSyllabic[] = {
    {'l', 'r', 15}, {'b', 'p', 20}, {'d', 't', 20}, {'g', 'k', 20}, {'b', 'v', 20}, {'f', 'h', 25}, {'v', 'u', 10},
    {'v', 'o', 20}, {'S', 's', 20}, {'S', 'h', 35}, {'C', 'c', 20}, {'C', 'k', 35}, {'C', 'Z', 20}, {'C', 'S', 30},
    {'c', 's', 20}, {'c', 'z', 15}, {'Z', 'z', 20}, {'Z', 'c', 30}, {'Z', 'd', 50}, {'Z', 'g', 35}, {'Z', 'k', 40},
    {'s', 'z', 25}, {'t', 's', 50}, {'C', 't', 40}, {'n', 'm', 25}, {'k', 'h', 40}, {'S', 'Z', 40}, {'Z', 'i', 30},
    {'r', 'Z', 50}, {'C', 'h', 40}, {'v', 'f', 20}, {'p', 'f', 40}, {'S', 'k', 60}, {'d', 'c', 40}, {'n', 'l', 60},
};

struct PriceTable {
    std::array<std::array<std::uint8_t, 128>, 128> pair{};
    std::array<std::uint8_t, 128> one{};

    constexpr void put(const Pair& price) {
        pair[static_cast<std::size_t>(price.a)][static_cast<std::size_t>(price.b)] = price.price;
        pair[static_cast<std::size_t>(price.b)][static_cast<std::size_t>(price.a)] = price.price;
    }
};
constexpr PriceTable usualPrices() {
    PriceTable prices;
    for (std::size_t a = 0; a < 128; ++a) {
        const char c = static_cast<char>(a);
        prices.one[a] = isVowel(c) ? kVowel : c == 'v' || c == 'h' ? kHalf : kWhole;
        for (std::size_t b = 0; b < 128; ++b)
            prices.pair[a][b] = a == b ? 0 : isVowel(c) && isVowel(static_cast<char>(b)) ? kVowelForVowel : kWhole;
    }
    for (const Pair& pair : kPairs)
        prices.put(pair);
    return prices;
}
constexpr PriceTable unvowelledPrices() {
    PriceTable prices = usualPrices();
    for (const char c : {'a', 'e', 'o'})
        prices.one[static_cast<std::size_t>(c)] = 6;
    for (const char c : {'i', 'u'})
        prices.one[static_cast<std::size_t>(c)] = 12;
    prices.one['h'] = 30;
    prices.one['v'] = 30;
    for (const Pair& pair : kUnvowelled)
        prices.put(pair);
    return prices;
}
constexpr PriceTable syllabicPrices() {
    PriceTable prices = usualPrices();
    for (const char c : {'a', 'e', 'i', 'o', 'u'}) {
        prices.one[static_cast<std::size_t>(c)] = 10;
        for (const char d : {'a', 'e', 'i', 'o', 'u'})
            if (c != d)
                prices.put({c, d, 12});
    }
    prices.one['r'] = 25;
    prices.one['h'] = 30;
    prices.one['n'] = 50;
    prices.one['s'] = 60;
    prices.one['t'] = 50;
    prices.one['l'] = 50;
    prices.one['d'] = 50;
    for (const Pair& pair : kSyllabic)
        prices.put(pair);
    return prices;
}
constexpr PriceTable kUsualPrices = usualPrices(), kUnvowelledPrices = unvowelledPrices(),
                     kSyllabicPrices = syllabicPrices();

const PriceTable& tableOf(Prices prices) {
    switch (prices) {
    case Prices::Usual: return kUsualPrices;
    case Prices::Unvowelled: return kUnvowelledPrices;
    case Prices::Syllabic: return kSyllabicPrices;
    }
    return kUsualPrices;
}

// The price of turning one into the other, or any price above `most` as soon as it must be above.
int distance(std::string_view a, std::string_view b, int most, const PriceTable& prices) {
    const auto priceOf = [&](char c) -> int { return prices.one[static_cast<std::uint8_t>(c) & 0x7FU]; };
    std::array<int, kLongest + 1> row{};
    for (std::size_t j = 0; j < b.size(); ++j)
        row[j + 1] = row[j] + priceOf(b[j]);
    for (const char c : a) {
        const auto& pairs = prices.pair[static_cast<std::uint8_t>(c) & 0x7FU];
        int diagonal = row[0];
        row[0] += priceOf(c);
        int least = row[0];
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + pairs[static_cast<std::uint8_t>(b[j]) & 0x7FU];
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

double soundSimilarity(std::string_view phonemicA, std::string_view phonemicB, Prices prices, double worthTelling) {
    const std::string_view a = phonemicA.substr(0, kLongest), b = phonemicB.substr(0, kLongest);
    if (a.empty() || b.empty())
        return 0;
    if (a == b)
        return 1;
    const double room = 50 * static_cast<double>(std::min(a.size(), b.size()) + 1);
    const double similarity =
        1 - distance(a, b, static_cast<int>((1 - worthTelling) * room), tableOf(prices)) / room;
    return similarity < worthTelling ? 0 : similarity;
}

Prices pricesFor(Script left, Script right) {
    if (left == right)
        return Prices::Usual;
    const bool isSyllabic = left == Script::Syllabic || right == Script::Syllabic;
    return isSyllabic ? Prices::Syllabic : Prices::Unvowelled;
}

double readingSimilarity(std::string_view a, std::string_view b, Prices prices, double worthTelling) {
    constexpr std::size_t kShort = 3;
    constexpr double kNearlyWhole = 0.85;
    const double similarity = soundSimilarity(a, b, prices, worthTelling);
    const bool isShort = similarity < kNearlyWhole && std::min(a.size(), b.size()) <= kShort;
    return isShort && std::count_if(a.begin(), a.end(), isVowel) == std::count_if(b.begin(), b.end(), isVowel) ? 0
                                                                                                                : similarity;
}

} // namespace dokaz::match
