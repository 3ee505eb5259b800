// SPDX-License-Identifier: GPL-3.0-or-later
// How much an opening process may take in and say before it is stopped. Both sides keep to these.
#pragma once
#include <chrono>
#include <cstdint>

namespace dokaz::files::limits {

inline constexpr std::uint64_t documentBytes = 1ULL << 30;
inline constexpr std::uint64_t inflatedBytes = 512ULL << 20; // of all parts of one packed file that are unpacked
inline constexpr std::uint64_t partBytes = 256ULL << 20;     // of one part
inline constexpr std::uint32_t parts = 20'000;               // listed in a packed file
inline constexpr std::uint64_t treeBytes = 96ULL << 20;      // of mark-up that is held whole as a tree
inline constexpr std::uint32_t treeDepth = 200;

inline constexpr std::uint32_t sheets = 1'000;
inline constexpr std::uint32_t rows = 1'048'576;             // of a sheet, as spreadsheet programs have it
inline constexpr std::uint32_t columns = 16'384;
inline constexpr std::uint32_t cells = 4'000'000;            // of all sheets
inline constexpr std::uint32_t cellBytes = 1U << 20;
inline constexpr std::uint32_t blocks = 400'000;
inline constexpr std::uint32_t blockBytes = 8U << 20;
inline constexpr std::uint32_t labelBytes = 1'024;           // numbers, marks, names of sheets
inline constexpr std::uint32_t factBytes = 16'384;           // titles, addresses and other facts
inline constexpr std::uint32_t pictureSide = 512;            // pixels
inline constexpr std::uint64_t textBytes = 128ULL << 20;     // of everything said
inline constexpr std::uint64_t outputBytes = 320ULL << 20;

inline constexpr std::uint64_t addressSpaceBytes = 2ULL << 30;
inline constexpr std::uint32_t cpuSeconds = 60;
inline constexpr std::chrono::milliseconds wall{120'000};    // twice the processor's: the machine may be busy

} // namespace dokaz::files::limits
