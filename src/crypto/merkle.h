// SPDX-License-Identifier: GPL-3.0-or-later
// The Merkle tree of RFC 9162 §2.1: one root for a list, and short proofs that a leaf is in it and that a
// longer list begins with a shorter one.
//
// Threads: functions are pure. Ownership: values only.
// Leaves are given as leaf hashes, SHA-256(0x00 ‖ leaf), so that a leaf's content need not be at hand.
// Invariants: 1. A leaf hash and a node hash never coincide (0x00 and 0x01 before them). 2. A proof that
// verifies has exactly the length the RFC gives it. 3. Verification never reads more than the path.
#pragma once
#include "crypto/digest.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dokaz::crypto {

using Leaves = std::span<const Digest>;

// SHA-256(0x00 ‖ content), RFC 9162 §2.1.1.
[[nodiscard]] Digest leafHash(base::ByteView content);
// SHA-256(0x01 ‖ left ‖ right), RFC 9162 §2.1.1.
[[nodiscard]] Digest nodeHash(const Digest& left, const Digest& right);
// The root; SHA-256 of nothing for an empty list. RFC 9162 §2.1.1.
[[nodiscard]] Digest rootOf(Leaves leaves);

// Nearest sibling first. `index` must be below leaves.size(). RFC 9162 §2.1.3.1.
[[nodiscard]] std::vector<Digest> inclusionPath(Leaves leaves, std::uint64_t index);
// Is `leaf` the leaf number `index` of the `size` leaves under `root`? RFC 9162 §2.1.3.2.
[[nodiscard]] bool verifyInclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size, Leaves path,
                                   const Digest& root);

// Proof that the first `olderSize` leaves (1 … leaves.size()) are a beginning of all. RFC 9162 §2.1.4.1.
[[nodiscard]] std::vector<Digest> consistencyPath(Leaves leaves, std::uint64_t olderSize);
// Does the list under `newer` begin with the list under `older`? RFC 9162 §2.1.4.2. Equal sizes need equal
// roots and an empty path; an older size of 0 needs the root of nothing and an empty path.
[[nodiscard]] bool verifyConsistency(std::uint64_t olderSize, const Digest& older, std::uint64_t newerSize,
                                     const Digest& newer, Leaves path);

// The root of a list that grows, in memory of one digest for each doubling of its length: for a checkpoint
// after every so many entries without reading all of them again. One belongs to one thread at a time.
class GrowingRoot final {
public:
    void append(const Digest& leaf);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    // As rootOf() of all leaves so far.
    [[nodiscard]] Digest root() const;

private:
    std::uint64_t m_size = 0;
    std::vector<Digest> m_peaks; // roots of complete trees, the largest first: one for each bit set in m_size
};

} // namespace dokaz::crypto
