// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "crypto/initialise.h"

#include <cstdio>
#include <map>

namespace {

using namespace dokaz;

struct Command {
    std::size_t fewestWords;
    base::Result<void> (*run)(const bench::Words& words);
};

const std::map<std::string, Command>& commands() {
    static const std::map<std::string, Command> all{
        {"import", {4, bench::measureImport}}, {"corpus", {2, bench::writeCorpus}},
        {"search", {3, bench::measureSearch}}, {"unlock", {2, bench::measureUnlock}},
        {"claims", {2, bench::measureClaims}}, {"lists", {2, bench::measureLists}},
        {"tokens", {2, bench::measureTokens}}, {"names", {1, bench::measureNames}},
        {"name-search", {1, bench::measureNameSearch}}, {"name-speed", {2, bench::measureNameSpeed}},
        {"known-names", {2, bench::measureKnownNames}}};
    return all;
}

} // namespace

int main(int count, char** values) {
    const bench::Words words(values + 1, values + count);
    const auto command = commands().find(words.empty() ? "" : words[0]);
    if (command == commands().end() || words.size() - 1 < command->second.fewestWords) {
        std::fputs("dokaz-bench: started by tests/bench/run\n", stderr);
        return 2;
    }
    crypto::initialise();
    const auto done = command->second.run({words.begin() + 1, words.end()});
    if (!done)
        std::fprintf(stderr, "dokaz-bench: %s: %s\n", std::string(base::name(done.error().code())).c_str(),
                     done.error().subject().c_str());
    return done ? 0 : 1;
}
