// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/merkle.h"

#include "base/check.h"

#include <bit>

namespace dokaz::crypto {
namespace {

constexpr std::array<std::uint8_t, 1> leafMark{0x00};
constexpr std::array<std::uint8_t, 1> nodeMark{0x01};

// The largest power of two below `size`; `size` is at least 2.
std::size_t splitOf(std::size_t size) { return std::bit_floor(size - 1); }

// The SUBPROOF of RFC 9162 §2.1.4.1. `known` says whether the verifier holds the root of `leaves` already.
void appendSubproof(std::vector<Digest>& path, Leaves leaves, std::size_t older, bool known) {
    if (older == leaves.size()) {
        if (!known)
            path.push_back(rootOf(leaves));
        return;
    }
    const std::size_t split = splitOf(leaves.size());
    if (older <= split) {
        appendSubproof(path, leaves.first(split), older, known);
        path.push_back(rootOf(leaves.subspan(split)));
        return;
    }
    appendSubproof(path, leaves.subspan(split), older - split, false);
    path.push_back(rootOf(leaves.first(split)));
}

// The loop of RFC 9162 §2.1.4.2 steps 4 to 6 over the rest of the path.
bool foldConsistency(std::uint64_t fn, std::uint64_t sn, const Digest& first, Leaves rest,
                     const Digest& older, const Digest& newer) {
    Digest fr = first;
    Digest sr = first;
    for (const Digest& step : rest) {
        if (sn == 0)
            return false;
        if ((fn & 1) != 0 || fn == sn) {
            fr = nodeHash(step, fr);
            sr = nodeHash(step, sr);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            sr = nodeHash(sr, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && fr == older && sr == newer;
}

} // namespace

Digest leafHash(base::ByteView content) { return sha256({leafMark, content}); }

Digest nodeHash(const Digest& left, const Digest& right) { return sha256({nodeMark, left, right}); }

Digest rootOf(Leaves leaves) {
    if (leaves.empty())
        return sha256(base::ByteView{});
    if (leaves.size() == 1)
        return leaves.front();
    const std::size_t split = splitOf(leaves.size());
    return nodeHash(rootOf(leaves.first(split)), rootOf(leaves.subspan(split)));
}

std::vector<Digest> inclusionPath(Leaves leaves, std::uint64_t index) {
    base::check(index < leaves.size());
    std::vector<Digest> path;
    while (leaves.size() > 1) {
        const std::size_t split = splitOf(leaves.size());
        const bool left = index < split;
        path.push_back(rootOf(left ? leaves.subspan(split) : leaves.first(split)));
        leaves = left ? leaves.first(split) : leaves.subspan(split);
        index -= left ? 0 : split;
    }
    return {path.rbegin(), path.rend()};
}

bool verifyInclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size, Leaves path,
                     const Digest& root) {
    if (index >= size)
        return false;
    std::uint64_t fn = index;
    std::uint64_t sn = size - 1;
    Digest hash = leaf;
    for (const Digest& step : path) {
        if (sn == 0)
            return false;
        if ((fn & 1) != 0 || fn == sn) {
            hash = nodeHash(step, hash);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = nodeHash(hash, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

std::vector<Digest> consistencyPath(Leaves leaves, std::uint64_t olderSize) {
    base::check(olderSize >= 1 && olderSize <= leaves.size());
    std::vector<Digest> path;
    appendSubproof(path, leaves, olderSize, true);
    return path;
}

bool verifyConsistency(std::uint64_t olderSize, const Digest& older, std::uint64_t newerSize,
                       const Digest& newer, Leaves path) {
    if (olderSize > newerSize)
        return false;
    if (olderSize == newerSize)
        return path.empty() && older == newer;
    if (olderSize == 0)
        return path.empty() && older == sha256(base::ByteView{});
    // A complete older tree is itself the first node of the path (RFC 9162 §2.1.4.2 step 2).
    const bool complete = std::has_single_bit(olderSize);
    if (path.empty())
        return false;
    const Digest first = complete ? older : path.front();
    const Leaves rest = complete ? path : path.subspan(1);
    std::uint64_t fn = olderSize - 1;
    std::uint64_t sn = newerSize - 1;
    while ((fn & 1) != 0) {
        fn >>= 1;
        sn >>= 1;
    }
    return foldConsistency(fn, sn, first, rest, older, newer);
}

void GrowingRoot::append(const Digest& leaf) {
    Digest peak = leaf;
    // Each low bit set is a complete tree of the size that the new one has reached.
    for (std::uint64_t size = m_size; (size & 1) != 0; size >>= 1) {
        peak = nodeHash(m_peaks.back(), peak);
        m_peaks.pop_back();
    }
    m_peaks.push_back(peak);
    ++m_size;
}

Digest GrowingRoot::root() const {
    if (m_peaks.empty())
        return rootOf({});
    Digest root = m_peaks.back();
    for (std::size_t i = m_peaks.size() - 1; i > 0; --i)
        root = nodeHash(m_peaks[i - 1], root);
    return root;
}

} // namespace dokaz::crypto
