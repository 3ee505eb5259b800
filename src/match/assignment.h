// SPDX-License-Identifier: GPL-3.0-or-later
// The one-to-one assignment of words to words with the greatest sum; where a side has more than ten words, the greatest
// gains first. Private to this room.
// Invariants: pairs are in the order of `left`; only gains above zero pair; exchanging the sides exchanges the pairs'
// sums, and the pairs too where the greatest sum is reached in one way. Words beyond the sixty-fourth are left unpaired.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dokaz::match {

struct WordPair {
    std::size_t left = 0, right = 0;
};

namespace detail {
inline constexpr std::size_t kMostTriedOut = 10, kMostWords = 64; // of one name

// best[i][mask]: the greatest sum of the left words from i on, when the right words in `mask` are taken.
template <typename Gain> class Assignment final {
  public:
    Assignment(std::size_t leftCount, std::size_t rightCount, const Gain& gain)
        : m_left(leftCount), m_right(rightCount), m_gains(m_left * m_right), m_best((m_left + 1) << m_right, 0.0) {
        for (std::size_t i = 0; i < m_left; ++i)
            for (std::size_t j = 0; j < m_right; ++j)
                m_gains[i * m_right + j] = gain(i, j);
        for (std::size_t i = m_left; i-- > 0;)
            for (std::size_t taken = 0; taken < (std::size_t{1} << m_right); ++taken)
                at(i, taken) = bestFrom(i, taken);
    }
    [[nodiscard]] std::vector<WordPair> pairs() {
        std::vector<WordPair> chosen;
        std::size_t taken = 0;
        for (std::size_t i = 0; i < m_left; ++i)
            for (std::size_t j = 0; j < m_right; ++j)
                if (isFree(i, j, taken) && at(i, taken) == m_gains[i * m_right + j] + at(i + 1, with(taken, j))) {
                    chosen.push_back({i, j});
                    taken = with(taken, j);
                    break;
                }
        return chosen;
    }

  private:
    double& at(std::size_t i, std::size_t taken) { return m_best[(i << m_right) + taken]; }
    static std::size_t with(std::size_t taken, std::size_t j) { return taken | (std::size_t{1} << j); }
    bool isFree(std::size_t i, std::size_t j, std::size_t taken) const {
        return (taken & (std::size_t{1} << j)) == 0 && m_gains[i * m_right + j] > 0;
    }
    double bestFrom(std::size_t i, std::size_t taken) {
        double best = at(i + 1, taken);
        for (std::size_t j = 0; j < m_right; ++j)
            if (isFree(i, j, taken))
                best = std::max(best, m_gains[i * m_right + j] + at(i + 1, with(taken, j)));
        return best;
    }

    std::size_t m_left, m_right;
    std::vector<double> m_gains;
    std::vector<double> m_best;
};

// No words of a pair are taken again; of equal gains the one whose words stand nearer the beginning, on whichever side.
template <typename Gain>
std::vector<WordPair> greatestFirst(std::size_t leftCount, std::size_t rightCount, const Gain& gain) {
    struct Possible {
        double gain;
        WordPair pair;
    };
    std::vector<Possible> possible;
    for (std::size_t i = 0; i < std::min(leftCount, kMostWords); ++i)
        for (std::size_t j = 0; j < std::min(rightCount, kMostWords); ++j)
            if (const double gained = gain(i, j); gained > 0)
                possible.push_back({gained, {i, j}});
    std::stable_sort(possible.begin(), possible.end(), [](const Possible& a, const Possible& b) {
        if (a.gain != b.gain)
            return a.gain > b.gain;
        return std::minmax(a.pair.left, a.pair.right) < std::minmax(b.pair.left, b.pair.right);
    });
    std::vector<bool> leftTaken(leftCount), rightTaken(rightCount);
    std::vector<WordPair> chosen;
    for (const Possible& one : possible) {
        if (leftTaken[one.pair.left] || rightTaken[one.pair.right])
            continue;
        leftTaken[one.pair.left] = rightTaken[one.pair.right] = true;
        chosen.push_back(one.pair);
    }
    std::sort(chosen.begin(), chosen.end(), [](const WordPair& a, const WordPair& b) { return a.left < b.left; });
    return chosen;
}
} // namespace detail

template <typename Gain>
std::vector<WordPair> assignWords(std::size_t leftCount, std::size_t rightCount, const Gain& gain) {
    if (std::max(leftCount, rightCount) > detail::kMostTriedOut)
        return detail::greatestFirst(leftCount, rightCount, gain);
    return detail::Assignment<Gain>(leftCount, rightCount, gain).pairs();
}

} // namespace dokaz::match
