// SPDX-License-Identifier: GPL-3.0-or-later
// The truth sets of names, read from the shared data. Real names: they are read, never kept.
#pragma once
#include "base/file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::bench {

enum class Sort { Person, Word, Body };

struct NamePair {
    std::string left, right;
    bool isSame = false;
    bool isHeldOut = false; // never looked at while tuning
};

struct PairSet {
    std::string name;
    Sort sort = Sort::Person;
    std::vector<NamePair> pairs;
};

struct Variant {
    std::string owner, written; // the same owner: the same person; empty owner: noise
    bool isHeldOut = false;
};

// Which half a key belongs to: by a hash, the same on every machine.
[[nodiscard]] bool isHeldOut(std::string_view key);
[[nodiscard]] std::uint64_t hashOf(std::string_view key);
// Lines cut at tabs or, with quotes, at commas. The first line is left out where `hasHead`.
[[nodiscard]] std::vector<std::vector<std::string>> readTable(const base::Path& file, char separator, bool hasHead);

// Every set that lies in `folder`; a set whose file is absent is left out.
[[nodiscard]] std::vector<PairSet> pairSets(const base::Path& folder);
[[nodiscard]] std::vector<Variant> sanctionedPersons(const base::Path& folder);
[[nodiscard]] std::vector<std::string> noise(const base::Path& folder);
// Rows of the two tables belong together.
struct Treated {
    std::string asked, kept;
};
[[nodiscard]] std::vector<Treated> treatedNames(const base::Path& folder);

} // namespace dokaz::bench
