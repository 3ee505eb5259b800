// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <chrono>
#include <cstdio>
#include <sys/resource.h>

namespace dokaz::bench {

namespace {

constexpr std::uint32_t cheapMemoryKib = 8U * 1024U;

double cpuOf(int who) {
    rusage used{};
    ::getrusage(who, &used);
    return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}

store::StoreOptions cheapOptions() {
    store::StoreOptions options;
    options.kdf.memoryKib = cheapMemoryKib;
    options.kdfLimits.leastMemoryKib = cheapMemoryKib;
    return options;
}

crypto::Credentials credentials() {
    crypto::Credentials made;
    made.passphrase = passphraseBytes();
    return made;
}

} // namespace

Usage usageNow() {
    const auto wall = std::chrono::steady_clock::now().time_since_epoch();
    return {cpuOf(RUSAGE_SELF) + cpuOf(RUSAGE_CHILDREN), std::chrono::duration<double>(wall).count()};
}

void print(const base::Json& object) {
    std::printf("%s\n", object.dump().c_str());
    std::fflush(stdout);
}

base::SecretBytes passphraseBytes() { return base::SecretBytes::copyOf(base::bytesOf(passphrase)); }

session::SessionOptions cheapSession(const std::string& readerProgram, unsigned threads) {
    session::SessionOptions options;
    options.readerProgram = readerProgram;
    options.importThreads = threads;
    options.kdfMemoryKib = options.kdfLeastMemoryKib = cheapMemoryKib;
    return options;
}

base::Result<std::unique_ptr<store::Store>> createStore(const base::Path& folder, store::Environment environment) {
    return store::Store::create(folder, credentials(), "Bench", environment, cheapOptions());
}

base::Result<std::unique_ptr<store::Store>> openStore(const base::Path& folder, store::Environment environment) {
    return store::Store::open(folder, credentials(), environment, cheapOptions());
}

} // namespace dokaz::bench
