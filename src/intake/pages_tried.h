// SPDX-License-Identifier: GPL-3.0-or-later
// On which pages letters were looked for without finding any: a reading's `reader` says it, so that nobody looks again unasked.
//
// Pure.
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace dokaz::intake {

// Of what whoever wrote it says; no page above 100,000.
[[nodiscard]] std::set<std::int32_t> pagesTried(std::string_view untrustedReader);
// "…; nothing read on pages 2 5-7" in place of what it said of them before; none: it says nothing of them.
[[nodiscard]] std::string withPagesTried(const std::string& reader, const std::set<std::int32_t>& pages);

} // namespace dokaz::intake
