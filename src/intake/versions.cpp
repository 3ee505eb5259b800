// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/versions.h"

#include "base/utf8.h"
#include "text/folding.h"

#include <algorithm>

namespace dokaz::intake {

namespace {

constexpr std::size_t shortestTitle = 24; // letters: "Annual report" is the title of many

bool areVersions(const store::VersionLine& left, const store::VersionLine& right) {
    if (left.language != right.language)
        return false;
    const std::string one = symbolWithoutRevision(left.symbol), other = symbolWithoutRevision(right.symbol);
    if (!one.empty() || !other.empty())
        return one == other;
    const std::string title = text::folded(left.title);
    return base::codePointCount(title) >= shortestTitle && title == text::folded(right.title);
}

} // namespace

std::string symbolWithoutRevision(std::string_view symbol) {
    std::string kept;
    for (const char letter : symbol)
        if (letter != ' ' && letter != '*')
            kept += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    const std::size_t revision = kept.rfind("/REV.");
    constexpr std::size_t mark = 5;
    if (revision != std::string::npos && kept.find_first_not_of("0123456789", revision + mark) == std::string::npos)
        kept.resize(revision);
    return kept;
}

std::optional<record::RecordId> olderVersionOf(const std::vector<store::VersionLine>& sources,
                                               const record::RecordId& source) {
    const auto self = std::find_if(sources.begin(), sources.end(),
                                   [&](const store::VersionLine& line) { return line.source == source; });
    if (self == sources.end())
        return std::nullopt;
    for (auto other = self; other != sources.begin();)
        if (areVersions(*--other, *self))
            return other->source;
    return std::nullopt;
}

} // namespace dokaz::intake
