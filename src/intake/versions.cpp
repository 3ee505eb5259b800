// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/versions.h"

#include "base/utf8.h"
#include "text/folding.h"

#include <algorithm>

namespace dokaz::intake {

using base::Result;

namespace {

constexpr std::size_t shortestTitle = 24; // letters: "Annual report" is the title of many

// Sources with one key are versions of one document; empty where nothing tells. A symbol says it alone.
std::string keyOf(const store::VersionLine& source) {
    if (const std::string symbol = symbolWithoutRevision(source.symbol); !symbol.empty())
        return source.language + "\nsymbol " + symbol;
    const std::string title = text::folded(source.title);
    return base::codePointCount(title) >= shortestTitle ? source.language + "\ntitle " + title : std::string();
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
    const std::string key = keyOf(*self);
    for (auto other = self; !key.empty() && other != sources.begin();)
        if (keyOf(*--other) == key)
            return other->source;
    return std::nullopt;
}

Result<std::optional<record::RecordId>> VersionIndex::olderVersionOf(store::Connection& connection,
                                                                     const record::RecordId& source) {
    const std::lock_guard lock(m_mutex);
    TRY(catchUp(connection));
    const auto self = m_places.find(source);
    if (self == m_places.end() || self->second.first.empty())
        return std::optional<record::RecordId>();
    const auto& [key, place] = self->second;
    const auto& alike = m_alike.at(key);
    const auto at = alike.find(place);
    return at == alike.begin() ? std::optional<record::RecordId>() : std::optional(std::prev(at)->second);
}

Result<void> VersionIndex::catchUp(store::Connection& connection) {
    const std::int64_t entries = TRY(store::entryCount(connection));
    if (entries <= m_entries) // asked with an older state than another thread's
        return {};
    std::optional<std::vector<store::VersionLine>> lines;
    if (m_entries >= 0)
        lines = TRY(store::sourceVersionsSince(connection, m_entries));
    if (!lines) {
        lines = TRY(store::sourceVersions(connection));
        m_alike.clear();
        m_places.clear();
    }
    for (const store::VersionLine& line : *lines)
        take(line);
    m_entries = entries;
    return {};
}

// A source that was recognised or called otherwise is known under its new key.
void VersionIndex::take(const store::VersionLine& line) {
    const std::string key = keyOf(line);
    if (const auto before = m_places.find(line.source); before != m_places.end() && !before->second.first.empty())
        m_alike[before->second.first].erase(before->second.second);
    m_places[line.source] = {key, line.place};
    if (!key.empty())
        m_alike[key][line.place] = line.source;
}

} // namespace dokaz::intake
