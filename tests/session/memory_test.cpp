// SPDX-License-Identifier: GPL-3.0-or-later
// After a session is closed its passphrase stands nowhere in the memory of the process.
#include "session/open_archive.h"

#include <fstream>
#include <sstream>

namespace dokaz::tests {
namespace {

// The words are kept masked, so that the test itself does not put them into memory.
constexpr std::string_view masked = "\x26\x34\x27\x2c\x61\x33\x24\x32\x35\x61\x2d\x20\x2f\x35\x24\x33\x2f\x61\x32\x20";
constexpr unsigned char mask = 0x41;

base::SecretBytes unmasked() {
    base::SecretBytes words(masked.size());
    for (std::size_t i = 0; i < masked.size(); ++i)
        words.writable()[i] = static_cast<std::uint8_t>(static_cast<unsigned char>(masked[i]) ^ mask);
    return words;
}

std::size_t occurrencesIn(const std::vector<char>& bytes) {
    std::size_t found = 0;
    for (std::size_t i = 0; i + masked.size() <= bytes.size(); ++i) {
        std::size_t same = 0;
        while (same < masked.size() &&
               (static_cast<unsigned char>(bytes[i + same]) ^ mask) == static_cast<unsigned char>(masked[same]))
            ++same;
        found += same == masked.size() ? 1 : 0;
    }
    return found;
}

// How often the words stand in what this process can write to.
std::size_t occurrencesInMemory() {
    constexpr std::uint64_t largest = 512ULL << 20; // more is the shadow of a sanitizer
    std::ifstream maps("/proc/self/maps");
    std::ifstream memory("/proc/self/mem", std::ios::binary);
    std::size_t found = 0;
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t begin = 0, end = 0;
        char dash = 0;
        std::string rights;
        std::istringstream(line) >> std::hex >> begin >> dash >> end >> rights;
        if (!rights.starts_with("rw") || end - begin > largest)
            continue;
        std::vector<char> bytes(end - begin);
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(begin));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, memory.gcount())));
        found += occurrencesIn(bytes);
    }
    return found;
}

} // namespace

TEST(Memory, holdsNoPassphraseAfterTheSessionIsClosed) {
#ifdef DOKAZ_SANITIZED
    GTEST_SKIP() << "a sanitizer keeps copies of its own";
#endif
    const ScratchFolder folder;
    const base::Path archive = folder / "test.dokaz";
    {
        const base::SecretBytes words = unmasked();
        EXPECT_GE(occurrencesInMemory(), 1U) << "the search finds what is there";
        ASSERT_TRUE(session::Session::create(archive, words, "A. Tester", cheapSession()).value()->close());
        const auto open = session::Session::open(archive, words, cheapSession()).value();
        ASSERT_TRUE(open->openVault(words));
        ASSERT_TRUE(open->perform(session::AddRecord{"facility", {{"name", "Колония № 7"}}, {}, ""}));
        ASSERT_TRUE(open->close());
    }
    EXPECT_EQ(occurrencesInMemory(), 0U);
}

} // namespace dokaz::tests
