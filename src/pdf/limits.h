// SPDX-License-Identifier: GPL-3.0-or-later
// How much a reading process may say before it is stopped. Both sides keep to these: the worker so that an
// honest large document ends with a reason, our side so that a dishonest worker cannot fill memory.
#pragma once
#include <chrono>
#include <cstdint>

namespace dokaz::pdf::limits {

inline constexpr std::uint64_t documentBytes = 1ULL << 30;
inline constexpr std::uint32_t pages = 4'000;
inline constexpr std::uint64_t textBytes = 64ULL << 20; // of all words
inline constexpr std::uint32_t wordsPerPage = 200'000;
inline constexpr std::uint32_t wordBytes = 4'096; // longer runs are split
inline constexpr std::uint32_t fonts = 20'000;    // index is 16 bits
inline constexpr std::uint32_t fontNameBytes = 256;
inline constexpr std::uint32_t labelBytes = 64;
inline constexpr std::uint32_t metadataBytes = 16'384; // each of title, author …
inline constexpr std::uint32_t outlineItems = 20'000;
inline constexpr std::uint32_t outlineTitleBytes = 1'024;
inline constexpr std::int32_t outlineDepth = 64;
inline constexpr std::int32_t coordinate = 200'000'000; // 1/100 pt, either side of the origin
inline constexpr std::uint32_t frameBytes = 48U << 20;
inline constexpr std::uint64_t outputBytes = 1ULL << 30;
inline constexpr std::uint32_t dotsPerInch = 1'200;
inline constexpr std::uint64_t pixels = 100'000'000; // of a drawn page
inline constexpr std::int64_t picturePixels = 220'000'000; // of an image that is opened: what phones make

inline constexpr std::uint64_t addressSpaceBytes = 2ULL << 30;
inline constexpr std::uint32_t cpuSeconds = 300;
inline constexpr std::chrono::milliseconds wallStart{120'000};  // for the whole document
inline constexpr std::chrono::milliseconds wallPerPage{2'000};  // more for each page it says it has
inline constexpr std::chrono::milliseconds wallSilence{25'000}; // the longest time between two frames

// Recognition of characters: one process for one page.
inline constexpr std::uint32_t recognitionDotsPerInch = 300;
inline constexpr std::uint64_t recognitionPixels = 36'000'000; // larger pages are drawn coarser
inline constexpr std::uint64_t recognitionAddressSpaceBytes = 3ULL << 30;
inline constexpr std::uint32_t recognitionCpuSeconds = 150;
inline constexpr std::int32_t recognitionMilliseconds = 120'000;       // then the words found so far are all
inline constexpr std::chrono::milliseconds recognitionSilence{240'000}; // a busy machine gives half its time
inline constexpr std::int32_t largestSkew = 15'000;                    // thousandths of a degree

} // namespace dokaz::pdf::limits
