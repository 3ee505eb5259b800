// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without a fuzzer: over its seeds, the files of a folder, and so many changes of both, the same each
// time. Beside what the target demands it counts memory, but under sanitizers: what an input makes the program hold stays in proportion to it.
//
//   fuzz_NAME ROUNDS [CORPUS]      fuzz_NAME --write FOLDER      fuzz_NAME --input FILE
//
// An input that ends the program is left behind as fuzz_NAME.failed beside the program.
#include "support/mutation.h"
#include "target.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <new>
#include <unistd.h>

namespace {

std::atomic<std::size_t> heldBytes = 0, mostHeldBytes = 0;

[[maybe_unused]] void* take(std::size_t size) {
    void* memory = std::malloc(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    const std::size_t held = heldBytes += malloc_usable_size(memory);
    if (held > mostHeldBytes)
        mostHeldBytes = held;
    return memory;
}

[[maybe_unused]] void giveBack(void* memory) noexcept {
    if (memory != nullptr)
        heldBytes -= malloc_usable_size(memory);
    std::free(memory);
}

} // namespace

#ifndef DOKAZ_SANITIZED // the sanitizer has its own
void* operator new(std::size_t size) { return take(size); }
void* operator new[](std::size_t size) { return take(size); }
void operator delete(void* memory) noexcept { giveBack(memory); }
void operator delete[](void* memory) noexcept { giveBack(memory); }
void operator delete(void* memory, std::size_t) noexcept { giveBack(memory); }
void operator delete[](void* memory, std::size_t) noexcept { giveBack(memory); }
#endif

namespace {

using namespace dokaz;
namespace fs = std::filesystem;

constexpr std::size_t kLargestInput = 16 * 1024;
constexpr std::size_t kMemoryAnyway = 24U << 20U, kMemoryForAByte = 2048;

base::Bytes bytesOfFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeFile(const fs::path& path, base::ByteView bytes) {
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

class Replay final {
  public:
    explicit Replay(fs::path failed) : m_failed(std::move(failed)), m_file(std::fopen(m_failed.c_str(), "wb")) {}
    ~Replay() {
        std::fclose(m_file);
        fs::remove(m_failed);
    }
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;
    // The input is in the file while it runs: whatever ends the program leaves it there.
    void run(base::ByteView input, bool isMeasured) const {
        demandWritten(std::fseek(m_file, 0, SEEK_SET) == 0 && isKept(input) && std::fflush(m_file) == 0 &&
                      ::ftruncate(::fileno(m_file), static_cast<off_t>(input.size())) == 0);
        const std::size_t before = heldBytes;
        mostHeldBytes = before;
        LLVMFuzzerTestOneInput(input.data(), input.size());
        if (isMeasured && mostHeldBytes - before > kMemoryAnyway + kMemoryForAByte * input.size()) {
            std::fprintf(stderr, "%zu bytes of input took %zu bytes of memory\n", input.size(), mostHeldBytes - before);
            std::abort();
        }
    }

  private:
    [[nodiscard]] bool isKept(base::ByteView input) const {
        return input.empty() || std::fwrite(input.data(), 1, input.size(), m_file) == input.size();
    }
    static void demandWritten(bool isWritten) { fuzz::demand(isWritten, "an input can be kept"); }

    fs::path m_failed;
    std::FILE* m_file;
};

std::vector<base::Bytes> corpusOf(const char* folder) {
    std::vector<base::Bytes> corpus = fuzz::seeds();
    std::vector<fs::path> files;
    if (folder != nullptr && fs::is_directory(folder))
        for (const auto& file : fs::directory_iterator(folder))
            files.push_back(file.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files)
        corpus.push_back(bytesOfFile(file));
    corpus.emplace_back();
    return corpus;
}

int writeSeeds(const fs::path& folder) {
    fs::create_directories(folder);
    std::size_t number = 0;
    for (const base::Bytes& seed : fuzz::seeds())
        writeFile(folder / ("seed-" + std::to_string(++number)), seed);
    return 0;
}

// Half of one input and half of another.
base::Bytes crossed(const base::Bytes& a, const base::Bytes& b, tests::SeededRandom& random) {
    base::Bytes both(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(random.below(a.size() + 1)));
    both.insert(both.end(), b.begin() + static_cast<std::ptrdiff_t>(random.below(b.size() + 1)), b.end());
    return both;
}

} // namespace

int main(int count, char** words) {
    if (count < 2)
        return 2;
    const std::string first = words[1];
    const Replay replay{fs::path(words[0]).concat(".failed")};
    if (first == "--write")
        return count < 3 ? 2 : writeSeeds(words[2]);
    if (first == "--input") {
        replay.run(bytesOfFile(count < 3 ? "" : words[2]), true);
        return 0;
    }
    const std::vector<base::Bytes> corpus = corpusOf(count > 2 ? words[2] : nullptr);
    for (const bool isMeasured : {false, true}) // what is built once and kept is no input's doing
        for (const base::Bytes& input : corpus)
            replay.run(input, isMeasured);
    tests::SeededRandom random(20260401);
    const unsigned long rounds = std::stoul(first);
    for (unsigned long round = 0; round < rounds; ++round) {
        const base::Bytes& one = corpus[random.below(corpus.size())];
        base::Bytes input = tests::mutated(random.below(8) == 0 ? crossed(one, corpus[random.below(corpus.size())], random) : one, random);
        input.resize(std::min(input.size(), kLargestInput));
        replay.run(input, true);
    }
    std::printf("%lu rounds, %zu answers taken\n", rounds, fuzz::takenCount);
    return 0;
}
