// SPDX-License-Identifier: GPL-3.0-or-later
// The bag checker against the Library of Congress conformance suite, version 1.0.
#include "bundle/bag.h"

#include "base/file.h"
#include "support/scratch_folder.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace dokaz::bundle {
namespace {

std::vector<BagDifference> checkFolder(const base::Path& folder) {
    BagFiles files;
    TagTexts texts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const base::Bytes bytes = base::readFile(entry.path(), 1U << 20U).value();
        const std::string name = std::filesystem::relative(entry.path(), folder).string();
        files[name] = {bytes.size(), base::toHex(crypto::sha256(bytes)), base::toHex(crypto::sha512(bytes))};
        texts[name] = std::string(base::textOf(bytes));
    }
    return checkBag(files, texts);
}

TEST(Bag, agreesWithTheConformanceSuite) {
    const base::Path suite = base::Path(DOKAZ_SHARED_DATA) / "bundles" / "bagit_v0.93-0.96_v1.0.tar.gz";
    const tests::ScratchFolder folder;
    if (!std::filesystem::exists(suite))
        GTEST_SKIP() << "the suite is not part of the project";
    ASSERT_EQ(std::system(("tar xzf '" + suite.string() + "' -C '" + folder.path().string() + "'").c_str()), 0);
    int bags = 0;
    for (const char* group : {"valid", "invalid"})
        for (const auto& bag : std::filesystem::directory_iterator(folder.path() / "v1.0" / group)) {
            EXPECT_EQ(checkFolder(bag.path()).empty(), std::string(group) == "valid") << bag.path();
            ++bags;
        }
    EXPECT_GE(bags, 5);
}

TEST(Bag, refusesNamesOutsideTheBag) {
    const std::string digest = base::toHex(crypto::sha256(base::bytesOf("x")));
    for (const char* name : {"../x", "/etc/x", "data/../../x", "~/x", "data\\x", "C:/x", "data//x"}) {
        const TagTexts texts = {{"bagit.txt", std::string(bagitText)}, {"manifest-sha256.txt", digest + "  " + name + "\n"}};
        BagFiles files;
        files["bagit.txt"] = {};
        files["manifest-sha256.txt"] = {};
        ASSERT_FALSE(checkBag(files, texts).empty()) << name;
        EXPECT_EQ(checkBag(files, texts).front().file, "manifest-sha256.txt");
    }
}

} // namespace
} // namespace dokaz::bundle
