// SPDX-License-Identifier: GPL-3.0-or-later
#include "names_baselines.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <sstream>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <vector>

namespace dokaz::bench {

namespace {

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

double jaro(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty())
        return a == b ? 1 : 0;
    const std::size_t longer = std::max(a.size(), b.size()), reach = longer > 3 ? longer / 2 - 1 : 0;
    std::vector<bool> ofA(a.size()), ofB(b.size());
    std::size_t matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i > reach ? i - reach : 0; j < std::min(b.size(), i + reach + 1); ++j)
            if (!ofB[j] && a[i] == b[j]) {
                ofA[i] = ofB[j] = true;
                ++matches;
                break;
            }
    if (matches == 0)
        return 0;
    std::size_t turned = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!ofA[i])
            continue;
        while (!ofB[j])
            ++j;
        turned += a[i] != b[j++] ? 1U : 0U;
    }
    const auto m = static_cast<double>(matches);
    return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
            (m - static_cast<double>(turned) / 2) / m) / 3;
}

} // namespace

std::string caseFolded(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    std::string folded;
    icu::Normalizer2::getNFCInstance(status)->normalize(unicode(name), status).foldCase().toUTF8String(folded);
    return folded;
}

std::string inAscii(std::string_view name, bool areWordsSorted) {
    static const std::unique_ptr<icu::Transliterator> toAscii = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString letters = unicode(name);
    toAscii->transliterate(letters);
    std::string ascii;
    letters.toUTF8String(ascii);
    for (char& c : ascii)
        c = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : ' ';
    std::istringstream stream(ascii);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    if (areWordsSorted)
        std::sort(words.begin(), words.end());
    return std::accumulate(words.begin(), words.end(), std::string(), [](const std::string& so, const std::string& word) {
        return so.empty() ? word : so + " " + word;
    });
}

double levenshteinRatio(std::string_view a, std::string_view b) {
    if (a.empty() && b.empty())
        return 1;
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return 1 - static_cast<double>(row[b.size()]) / static_cast<double>(std::max(a.size(), b.size()));
}

double jaroWinkler(std::string_view a, std::string_view b) {
    const double plain = jaro(a, b);
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix])
        ++prefix;
    return plain + 0.1 * static_cast<double>(prefix) * (1 - plain);
}

} // namespace dokaz::bench
