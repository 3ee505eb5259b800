// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/recognition_languages.h"

#include "layout/layout.h"
#include "pdf/recognition_packs.h"

#include <algorithm>

namespace dokaz::intake {

using base::Result;

namespace {

constexpr std::string_view english = "eng";

// Tried in this order; those that are not installed are passed over.
std::vector<std::string> packsOf(const std::string& script) {
    static const std::map<std::string, std::vector<std::string>> known{
        {"Latin", {"eng", "fra", "spa", "por", "deu", "aze", "tur", "pol"}},
        {"Cyrillic", {"rus", "ukr", "bel", "kaz", "srp", "bul"}},
        {"Arabic", {"ara", "fas", "urd"}},
        {"Hebrew", {"heb"}},
        {"Greek", {"ell"}},
        {"Georgian", {"kat"}},
        {"Armenian", {"hye"}},
        {"Han", {"chi_sim", "chi_tra"}},
        {"Japanese", {"jpn"}},
        {"Korean", {"kor"}},
        {"Hangul", {"kor"}},
        {"Devanagari", {"hin", "nep"}},
        {"Ethiopic", {"amh", "tir"}},
        {"Myanmar", {"mya"}},
        {"Khmer", {"khm"}},
        {"", {"eng", "rus", "ara"}}}; // nobody can tell
    const auto found = known.find(script);
    std::vector<std::string> packs;
    if (found != known.end())
        for (const std::string& pack : found->second)
            if (pdf::isPackInstalled(pack))
                packs.push_back(pack);
    return packs;
}

ChosenLanguages withEnglish(const std::string& pack) {
    const bool add = pack != english && pdf::isPackInstalled(english);
    return {add ? pack + "+" + std::string(english) : pack, {}};
}

struct Tried {
    double mean = 0;      // confidence of a word
    std::size_t letters = 0;
    std::string language; // of the words, by the little ones among them
};

Tried judged(const pdf::Page& page) {
    Tried tried;
    pdf::Document alone;
    alone.fonts = {{}};
    alone.pages = {page};
    alone.pages.front().number.value = 1;
    tried.language = layout::layOut(alone).language;
    double sum = 0;
    for (const pdf::Word& word : page.words) {
        const auto length = word.edges.size();
        sum += static_cast<double>(word.confidence.value_or(0)) * static_cast<double>(length);
        tried.letters += length;
    }
    tried.mean = tried.letters == 0 ? 0 : sum / static_cast<double>(tried.letters);
    return tried;
}

} // namespace

ChosenLanguages namedLanguages(const std::vector<std::string>& languages) {
    ChosenLanguages chosen;
    for (const std::string& language : languages) {
        const std::string pack = pdf::packFor(language);
        if (pack.empty() || !pdf::isPackInstalled(pack))
            return {{}, "language-missing"};
        if (("+" + chosen.packs + "+").find("+" + pack + "+") == std::string::npos)
            chosen.packs += (chosen.packs.empty() ? "" : "+") + pack;
    }
    return chosen;
}

Result<ChosenLanguages> LanguageChoice::choose(const std::string& ownLanguage,
                                               const std::vector<std::int32_t>& pages, NoScript noScript) const {
    const std::string own = pdf::packFor(ownLanguage);
    if (!ownLanguage.empty() && !own.empty() && pdf::isPackInstalled(own))
        return withEnglish(own);
    const Sample found = TRY(sample(pages));
    if (found.script.empty() && noScript == NoScript::NoText)
        return ChosenLanguages{{}, "no-letters"};
    const std::vector<std::string> packs = packsOf(found.script);
    if (packs.empty())
        return ChosenLanguages{{}, "language-missing"};
    return withEnglish(packs.size() == 1 ? packs.front() : TRY(surestOf(packs, found.page)));
}

// The first page, of a few, whose script can be told; title pages are mostly emblem.
Result<LanguageChoice::Sample> LanguageChoice::sample(const std::vector<std::int32_t>& pages) const {
    constexpr std::size_t mostTries = 4;
    Sample found{pages.size() > 1 ? pages[1] : pages.front(), {}};
    for (std::size_t i = 0; i < std::min(mostTries, pages.size()); ++i) {
        const std::int32_t page = pages[pages.size() > 1 ? (i + 1) % pages.size() : i];
        const auto seen = TRY(m_reader->recognise(m_file, base::PageNumber{page}, "", *m_request, *m_stop));
        if (!seen.page || seen.page->script.empty())
            continue;
        if (!packsOf(seen.page->script).empty())
            return Sample{page, seen.page->script};
        found = {page, seen.page->script};
    }
    return found;
}

// The first pack whose words are clearly of its language ends the search; else the one that was surest.
Result<std::string> LanguageChoice::surestOf(const std::vector<std::string>& packs, std::int32_t page) const {
    constexpr double sure = 80;
    std::string best = packs.front();
    double most = -1;
    for (const std::string& pack : packs) {
        const auto seen = TRY(m_reader->recognise(m_file, base::PageNumber{page}, pack, *m_request, *m_stop));
        if (!seen.page)
            continue;
        const Tried tried = judged(seen.page->page);
        const std::string named = pdf::packFor(tried.language);
        if (named == pack && tried.mean >= sure)
            return pack;
        if (!named.empty() && tried.mean >= sure && std::find(packs.begin(), packs.end(), named) != packs.end())
            return named; // read well enough to see that it is a sister
        if (tried.mean * static_cast<double>(tried.letters) > most) {
            most = tried.mean * static_cast<double>(tried.letters);
            best = pack;
        }
    }
    return best;
}

std::vector<std::string> packsOfReader(std::string_view reader) {
    constexpr std::string_view engine = "tesseract ";
    std::vector<std::string> packs;
    for (std::size_t at = reader.find(engine); at != std::string_view::npos; at = reader.find(engine, at + 1)) {
        const std::string_view said = reader.substr(at, reader.find(';', at) - at);
        const std::size_t space = said.rfind(' ');
        const std::string named(said.substr(space + 1));
        if (space > engine.size() && std::find(packs.begin(), packs.end(), named) == packs.end())
            packs.push_back(named);
    }
    return packs;
}

} // namespace dokaz::intake
