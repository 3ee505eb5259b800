// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/forbidden.h"

#include "base/json.h"
#include "base/utf8.h"
#include "bundle/texts.h"

namespace dokaz::bundle {
namespace {

std::uint32_t byteAt(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }
std::uint32_t twoAt(std::string_view text, std::size_t at) { return byteAt(text, at) << 8U | byteAt(text, at + 1); }
std::uint32_t threeAt(std::string_view text, std::size_t at) { return twoAt(text, at) << 8U | byteAt(text, at + 2); }

} // namespace

ForbiddenStrings::ForbiddenStrings(const std::vector<std::string>& strings) {
    for (const std::string& text : strings) {
        if (!base::isUtf8(text) || base::codePointCount(text) < 3)
            continue;
        take(text);
        take(escapedForHtml(text));
        const base::Result<std::string> quoted = base::canonicalJson(base::Json(text));
        if (quoted.ok())
            take(quoted.value().substr(1, quoted.value().size() - 2));
    }
}

void ForbiddenStrings::take(std::string form) {
    std::vector<std::string>& known = m_byStart[threeAt(form, 0)];
    for (const std::string& other : known)
        if (other == form)
            return;
    m_starts[twoAt(form, 0)] = true;
    m_longest = std::max(m_longest, form.size());
    known.push_back(std::move(form));
}

bool ForbiddenStrings::standIn(std::string_view text) const {
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
        if (!m_starts[twoAt(text, at)])
            continue;
        const auto found = m_byStart.find(threeAt(text, at));
        if (found == m_byStart.end())
            continue;
        for (const std::string& whole : found->second)
            if (text.substr(at, whole.size()) == whole)
                return true;
    }
    return false;
}

void ForbiddenSearch::update(base::ByteView bytes) {
    if (m_hasFound || m_strings.longest() == 0)
        return;
    m_tail += base::textOf(bytes);
    m_hasFound = m_strings.standIn(m_tail);
    if (m_tail.size() >= m_strings.longest())
        m_tail.erase(0, m_tail.size() - (m_strings.longest() - 1));
}

} // namespace dokaz::bundle
