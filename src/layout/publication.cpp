// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/publication.h"

#include "base/utf8.h"
#include "layout/characters.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace dokaz::layout {
namespace {

constexpr std::size_t longestName = 90; // a line that names the publisher says little else

struct Name {
    std::u32string_view words;
    std::string_view profile;
};

constexpr std::array<Name, 27> names = {{
    {U"european court of human rights", "court"},
    {U"cour européenne des droits de l", "court"},
    {U"tribunal europeo de derechos humanos", "court"},
    {U"европейский суд по правам человека", "court"},
    {U"європейський суд з прав людини", "court"},
    {U"corte interamericana de derechos humanos", "court"},
    {U"inter-american court of human rights", "court"},
    {U"corte interamericana de direitos humanos", "court"},
    {U"african court on human and peoples", "court"},
    {U"international criminal court", "court"},
    {U"cour pénale internationale", "court"},
    {U"cpt/inf", "coe"},
    {U"committee for the prevention of torture", "coe"},
    {U"council of europe", "coe"},
    {U"conseil de l’europe", "coe"},
    {U"commissioner for human rights of the council", "coe"},
    {U"organization for security and co-operation in europe", "osce"},
    {U"office for democratic institutions and human rights", "osce"},
    {U"osce/odihr", "osce"},
    {U"osce office for", "osce"},
    {U"odihr.gal/", "osce"},
    {U"odihr election", "osce"},
    {U"moscow mechanism", "osce"},
    {U"cdl-ad(", "coe"},
    {U"venice commission", "coe"},
    {U"commission de venise", "coe"},
    {U"european commission for democracy through law", "coe"},
}};

std::string_view profileIn(std::u32string_view text) {
    if (text.size() > longestName)
        return {};
    const std::u32string small = lowered(text);
    const auto name = std::find_if(names.begin(), names.end(),
                                   [&](const Name& n) { return small.find(n.words) != small.npos; });
    return name == names.end() ? std::string_view() : name->profile;
}

// "12345/06" in "(Application no. 12345/06)", in any language: at least three digits, a stroke, the year.
std::u32string_view applicationIn(std::u32string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]) || (at > 0 && (isDigit(text[at - 1]) || text[at - 1] == U'/')))
            continue;
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - at < 3 || end - at > 5 || end + 2 >= text.size() || text[end] != U'/')
            continue;
        const bool year = isDigit(text[end + 1]) && isDigit(text[end + 2]) &&
                          (end + 3 == text.size() || !isDigit(text[end + 3]));
        if (year)
            return text.substr(at, end + 3 - at);
    }
    return {};
}

bool namesApplication(std::u32string_view text) {
    const std::u32string small = lowered(text);
    for (const std::u32string_view word : {U"application", U"requête", U"жалоб", U"заяв", U"demanda"})
        if (small.find(word) != small.npos)
            return true;
    return false;
}

// "CPT/Inf (2031) 4"
std::u32string_view reportNumberIn(std::u32string_view text) {
    const std::size_t at = text.find(U"CPT/Inf");
    if (at == text.npos)
        return {};
    std::size_t end = at + 7, digits = 0;
    while (end < text.size() &&
           (isDigit(text[end]) || isSpace(text[end]) || text[end] == U'(' || text[end] == U')'))
        digits += isDigit(text[end++]) ? 1 : 0;
    while (end > at && isSpace(text[end - 1]))
        --end;
    return digits >= 5 ? text.substr(at, end - at) : std::u32string_view{};
}

std::u32string_view caseIn(std::u32string_view text) {
    for (const std::u32string_view word :
         {U"CASE OF ", U"AFFAIRE ", U"CASO ", U"ДЕЛО ", U"СПРАВА ", U"Case of ", U"Caso "}) {
        const std::size_t at = text.find(word);
        if (at != text.npos && (at == 0 || isSpace(text[at - 1])) && text.size() > at + word.size() + 4 &&
            text.size() < 160)
            return text.substr(at);
    }
    return {};
}

// Covers in one size say their title in bold in the middle of the page, below the publisher's name and above what adopted it.
std::u32string boldWordsOf(const PageLines& page) {
    constexpr std::size_t longest = 400;
    std::u32string title;
    for (const Line& line : page.lines) {
        const bool centred = std::abs(line.box.x0 + line.box.x1 - page.width) < page.width / 10;
        const bool adopted = startsWithSmall(line.text, U"adopted") || startsWithSmall(line.text, U"adopté") || startsWithSmall(line.text, U"принят");
        if (adopted || title.size() > longest)
            break;
        if (line.turned || !line.bold || !centred || (title.empty() && !profileIn(line.text).empty()))
            continue;
        title += title.empty() ? U"" : U" ";
        title += line.text;
    }
    return title.size() >= 12 ? title : std::u32string();
}

bool hasLargerWords(const PageLines& page) {
    std::int32_t smallest = 0, largest = 0;
    for (const Line& line : page.lines)
        if (!line.turned && line.text.size() > 12) {
            smallest = smallest == 0 ? line.size : std::min(smallest, line.size);
            largest = std::max(largest, line.size);
        }
    return largest > smallest + 300;
}

} // namespace

Publication publicationOf(const std::vector<PageLines>& pages) {
    Publication publication{"generic", {}, {}};
    if (pages.empty())
        return publication;
    const PageLines& first = pages.front();
    for (const Line& line : first.lines)
        if (!line.turned && line.box.y0 < first.height / 2 && publication.profile == "generic")
            if (const std::string_view profile = profileIn(line.text); !profile.empty())
                publication.profile = profile;
    if (publication.profile == "generic")
        return publication;
    for (const Line& line : first.lines) {
        if (publication.symbol.empty() && publication.profile == "court" && namesApplication(line.text))
            publication.symbol = base::toUtf8(applicationIn(line.text));
        if (publication.symbol.empty() && publication.profile == "coe")
            publication.symbol = base::toUtf8(reportNumberIn(line.text));
        if (publication.title.empty() && publication.profile == "court")
            publication.title = base::toUtf8(caseIn(line.text));
    }
    if ((publication.profile == "coe" || publication.profile == "osce") && !hasLargerWords(first))
        publication.title = base::toUtf8(boldWordsOf(first));
    return publication;
}

} // namespace dokaz::layout
