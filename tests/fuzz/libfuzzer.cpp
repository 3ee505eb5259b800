// SPDX-License-Identifier: GPL-3.0-or-later
// With libFuzzer: `fuzz_NAME --write FOLDER` writes the seeds and ends, so that a corpus can begin with them.
#include "target.h"

#include <filesystem>
#include <fstream>

extern "C" int LLVMFuzzerInitialize(int* count, char*** words);

extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
    if (*count < 3 || std::string_view((*words)[1]) != "--write")
        return 0;
    const std::filesystem::path folder = (*words)[2];
    std::filesystem::create_directories(folder);
    std::size_t number = 0;
    for (const dokaz::base::Bytes& seed : dokaz::fuzz::seeds())
        std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary)
            .write(reinterpret_cast<const char*>(seed.data()), static_cast<std::streamsize>(seed.size()));
    std::exit(0);
}
