// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/merkle.h"

#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::toHex;

std::vector<Digest> leavesUpTo(std::size_t count) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < count; ++i)
        leaves.push_back(leafHash(base::bytesOf("leaf " + std::to_string(i))));
    return leaves;
}

// Another way to the same root: pair neighbours level by level, an odd last one goes up as it is.
Digest rootByLevels(std::vector<Digest> level) {
    while (level.size() > 1) {
        std::vector<Digest> next;
        for (std::size_t i = 0; i + 1 < level.size(); i += 2)
            next.push_back(nodeHash(level[i], level[i + 1]));
        if (level.size() % 2 == 1)
            next.push_back(level.back());
        level = std::move(next);
    }
    return level.front();
}

// The vectors of the Certificate Transparency reference implementation: seven lists of leaves and their
// roots.
TEST(Merkle, givesTheRootsOfTheReferenceImplementation) {
    const std::vector<std::string> contents{
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    const std::vector<std::string> roots{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                         "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                         "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                         "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                         "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    std::vector<Digest> leaves;
    for (const std::string& content : contents)
        leaves.push_back(leafHash(base::fromHex(content).value()));
    for (std::size_t size = 0; size < roots.size(); ++size)
        EXPECT_EQ(toHex(rootOf(Leaves(leaves).first(size))), roots[size]) << size;
}

TEST(Merkle, provesEveryLeafOfEverySizeUpTo257) {
    const std::vector<Digest> all = leavesUpTo(257);
    for (std::size_t size = 1; size <= all.size(); ++size) {
        const Leaves leaves = Leaves(all).first(size);
        const Digest root = rootByLevels({leaves.begin(), leaves.end()});
        ASSERT_EQ(rootOf(leaves), root) << size;
        for (std::size_t index = 0; index < size; ++index) {
            const auto path = inclusionPath(leaves, index);
            ASSERT_TRUE(verifyInclusion(leaves[index], index, size, path, root)) << index << " of " << size;
            ASSERT_FALSE(verifyInclusion(leaves[index], index + 1, size, path, root) && size > 1);
        }
    }
}

TEST(Merkle, refusesChangedInclusionProofs) {
    const std::vector<Digest> leaves = leavesUpTo(23);
    const Digest root = rootOf(leaves);
    for (std::size_t index = 0; index < leaves.size(); ++index) {
        const auto path = inclusionPath(leaves, index);
        EXPECT_FALSE(verifyInclusion(leaves[(index + 1) % 23], index, 23, path, root));
        EXPECT_FALSE(verifyInclusion(leaves[index], 23, 23, path, root));
        for (std::size_t i = 0; i < path.size(); ++i) {
            auto changed = path;
            changed[i][31] ^= 1;
            EXPECT_FALSE(verifyInclusion(leaves[index], index, 23, changed, root));
        }
        auto cut = path;
        cut.pop_back();
        EXPECT_FALSE(verifyInclusion(leaves[index], index, 23, cut, root));
        auto longer = path;
        longer.push_back(root);
        EXPECT_FALSE(verifyInclusion(leaves[index], index, 23, longer, root));
    }
    EXPECT_FALSE(verifyInclusion(leaves[0], 0, 0, {}, root));
}

TEST(Merkle, provesThatEveryListBeginsWithEveryShorterOneUpTo64) {
    const std::vector<Digest> all = leavesUpTo(64);
    for (std::size_t newer = 1; newer <= all.size(); ++newer) {
        const Digest newRoot = rootOf(Leaves(all).first(newer));
        for (std::size_t older = 1; older <= newer; ++older) {
            const Digest oldRoot = rootOf(Leaves(all).first(older));
            auto path = consistencyPath(Leaves(all).first(newer), older);
            ASSERT_TRUE(verifyConsistency(older, oldRoot, newer, newRoot, path)) << older << " in " << newer;
            for (std::size_t i = 0; i < path.size(); ++i) {
                path[i][0] ^= 1;
                ASSERT_FALSE(verifyConsistency(older, oldRoot, newer, newRoot, path))
                    << older << " in " << newer;
                path[i][0] ^= 1;
            }
            path.push_back(newRoot);
            ASSERT_FALSE(verifyConsistency(older, oldRoot, newer, newRoot, path)) << older << " in " << newer;
        }
    }
}

TEST(Merkle, refusesAHistoryThatWasRewritten) {
    std::vector<Digest> leaves = leavesUpTo(20);
    const Digest oldRoot = rootOf(Leaves(leaves).first(13));
    leaves[5][0] ^= 1;
    const auto path = consistencyPath(leaves, 13);
    EXPECT_FALSE(verifyConsistency(13, oldRoot, 20, rootOf(leaves), path));
    EXPECT_FALSE(verifyConsistency(20, rootOf(leaves), 13, oldRoot, path));
}

TEST(Merkle, takesAnEmptyListAsTheBeginningOfAll) {
    const std::vector<Digest> leaves = leavesUpTo(3);
    EXPECT_TRUE(verifyConsistency(0, rootOf({}), 3, rootOf(leaves), {}));
    EXPECT_FALSE(verifyConsistency(0, leaves[0], 3, rootOf(leaves), {}));
    EXPECT_TRUE(verifyConsistency(3, rootOf(leaves), 3, rootOf(leaves), {}));
}

TEST(Merkle, growsLeafByLeafToTheSameRoots) {
    const std::vector<Digest> all = leavesUpTo(300);
    GrowingRoot growing;
    EXPECT_EQ(growing.root(), rootOf({}));
    for (std::size_t size = 1; size <= all.size(); ++size) {
        growing.append(all[size - 1]);
        ASSERT_EQ(growing.size(), size);
        ASSERT_EQ(growing.root(), rootOf(Leaves(all).first(size))) << size;
    }
}

} // namespace
} // namespace dokaz::crypto
