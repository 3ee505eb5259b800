// SPDX-License-Identifier: GPL-3.0-or-later
// The formats do not move: fixed files made from fixed randomness, and an independent reader in Python.
#include "base/file.h"
#include "cheap_kdf.h"
#include "crypto/digest.h"
#include "crypto/sealed_object.h"
#include "support/scratch_folder.h"

#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>

namespace dokaz::crypto {
namespace {

using base::toHex;
using tests::ScratchFolder;
using tests::SeededRandom;

std::string outputOf(const std::string& command) {
    std::FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::string out;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        out += static_cast<char>(c);
    ::pclose(pipe);
    return out;
}

bool hasPython() { return std::system("python3 -c 'import hashlib' >/dev/null 2>&1") == 0; }

std::string reader(const std::string& name) {
    return "python3 -B '" DOKAZ_SOURCE_DIR "/tests/crypto/" + name + "' ";
}

struct Golden {
    std::uint64_t seed;
    std::string_view passphrase;
    KdfParameters parameters;
    bool hasKeyFile;
    std::string_view fileSha256;
    std::string_view masterKey;
};

const std::vector<Golden>& goldens() {
    static const std::vector<Golden> all{
#include "golden_key_slots.inc"
    };
    return all;
}

CreatedKeySlots make(const Golden& golden, const std::optional<base::SecretBytes>& keyFile,
                     base::Random& random) {
    Credentials credentials = passphrase(golden.passphrase);
    if (golden.hasKeyFile)
        credentials.keyFile = keyFile->clone();
    return createKeySlots(credentials, someArchive, golden.parameters, random, cheapLimits).value();
}

TEST(GoldenKeySlots, areMadeByteForByte) {
    for (const Golden& golden : goldens()) {
        SeededRandom random(golden.seed);
        const std::optional<base::SecretBytes> keyFile = freshKeyFile(random);
        const auto made = make(golden, keyFile, random);
        EXPECT_EQ(toHex(sha256(made.bytes)), golden.fileSha256) << golden.seed;
        EXPECT_EQ(toHex(made.opened.masterKey.bytes().view()), golden.masterKey) << golden.seed;
    }
}

TEST(GoldenKeySlots, areReadByAnIndependentReader) {
    ASSERT_TRUE(hasPython()) << "the tests' packages name it";
    const ScratchFolder folder;
    for (const Golden& golden : goldens()) {
        SeededRandom random(golden.seed);
        const std::optional<base::SecretBytes> keyFile = freshKeyFile(random);
        const auto made = make(golden, keyFile, random);
        ASSERT_TRUE(base::replaceFile(folder / "keyslots.bin", made.bytes).ok());
        ASSERT_TRUE(base::replaceFile(folder / "key", keyFile->view()).ok());
        const MasterKey& key = made.opened.masterKey;
        const std::string expected =
            "slot 0 " + toHex(made.opened.slot.id) + "\ngeneration 1\nmaster " + toHex(key.bytes().view()) +
            "\ndatabase " + toHex(key.databaseKey().view()) + "\nsalt " + toHex(key.databaseSalt().view()) +
            "\nobjects " + toHex(key.objectWrapKey().view()) + "\nhead " + toHex(key.headMacKey().view()) +
            "\n";
        const std::string command = "cd '" + folder.path().string() + "' && " +
                                    reader("key_slots_reader.py") + "keyslots.bin '" +
                                    std::string(golden.passphrase) + "'" + (golden.hasKeyFile ? " key" : "");
        EXPECT_EQ(outputOf(command), expected) << golden.seed;
    }
}

TEST(GoldenKeySlots, doNotOpenForTheIndependentReaderWhenChanged) {
    ASSERT_TRUE(hasPython()) << "the tests' packages name it";
    const ScratchFolder folder;
    SeededRandom random;
    auto made = cheapSlots("x", random);
    made.bytes[2222] ^= 1;
    ASSERT_TRUE(base::replaceFile(folder / "keyslots.bin", made.bytes).ok());
    const std::string command = reader("key_slots_reader.py") + (folder / "keyslots.bin").string();
    EXPECT_EQ(outputOf(command + " x"), "the header was changed\n");
    EXPECT_EQ(outputOf(command + " y"), "no slot opens\n");
}

TEST(GoldenSealedObject, isMadeByteForByteAndReadByAnIndependentReader) {
    const ScratchFolder folder;
    const std::vector<std::pair<std::size_t, std::string_view>> files{
#include "golden_sealed_objects.inc"
    };
    for (const auto& [size, digest] : files) {
        SeededRandom random(size);
        base::Bytes plain(size);
        random.fill(plain);
        const base::SecretBytes key = freshObjectKey(random);
        const base::Path path = folder / ("object" + std::to_string(size));
        auto writer = SealedObjectWriter::create(base::File::createNew(path).value(), key, random).value();
        ASSERT_TRUE(writer.write(plain).ok());
        const auto summary = writer.finish().value();
        EXPECT_EQ(toHex(summary.sealedSha256), digest) << size;
        if (!hasPython())
            continue;
        const MasterKey master = MasterKey::fresh(random);
        const base::Bytes wrapped = wrapKey(master.objectWrapKey(), key, base::bytesOf("name"), random);
        const std::string unwrapping = reader("sealed_object_reader.py") + path.string() + " " +
                                       toHex(wrapped) + " " + std::to_string(size) + " " +
                                       toHex(master.objectWrapKey().view()) + " name";
        EXPECT_EQ(outputOf(unwrapping), toHex(summary.sha256) + "\n") << size;
    }
}

} // namespace
} // namespace dokaz::crypto
