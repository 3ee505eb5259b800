// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/rule_set.h"

#include "extract/gazetteer.h"
#include "extract/lists.h"
#include "extract/persons_by_event.h"
#include "resources/embedded.h"
#include "resources/rows.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace dokaz::extract {
namespace {

std::vector<std::vector<std::string>> rows(std::string_view tsv) {
    std::vector<std::vector<std::string>> out;
    for (const std::vector<std::string_view>& row : resources::rowsOf(tsv))
        out.emplace_back(row.begin(), row.end());
    return out;
}

std::string_view listNamed(const std::string& name) {
    return resources::find("extract/" + name + ".tsv").value_or(std::string_view{});
}

std::unordered_set<std::string> wordSet(const std::string& name) {
    std::unordered_set<std::string> out;
    for (const std::vector<std::string>& row : rows(listNamed(name)))
        out.insert(row.front());
    return out;
}

// The rows of a list of lists, without its name.
PhraseList phrasesOf(const std::vector<std::vector<std::string>>& lists, std::string_view name) {
    std::vector<std::vector<std::string>> out;
    for (const std::vector<std::string>& row : lists)
        if (row.size() > 1 && row.front() == name)
            out.emplace_back(row.begin() + 1, row.end());
    return PhraseList(std::move(out), PhraseList::Letters::Fold);
}

Recommending recommending() {
    const std::vector<std::vector<std::string>> lists = rows(listNamed("recommendations"));
    Recommending out{phrasesOf(lists, "who"), phrasesOf(lists, "adverb"), phrasesOf(lists, "verb"), {}, {}, {}};
    for (const std::vector<std::string>& row : lists) {
        if (row.front() == "lead")
            out.leads.push_back(row.at(1));
        else if (row.front() == "section")
            out.sections.insert(row.at(1));
        else if (row.front() == "response")
            out.responses.emplace_back(row.at(1), row.at(2));
    }
    return out;
}

Mandates mandates() {
    const std::vector<std::vector<std::string>> lists = rows(listNamed("mandates"));
    return {phrasesOf(lists, "holder"), phrasesOf(lists, "owner"), phrasesOf(lists, "aspect"), phrasesOf(lists, "subject")};
}

std::shared_ptr<const Gazetteer> gazetteer() {
    std::map<std::string, std::string_view> files;
    for (const resources::Embedded& file : resources::under("gazetteer/")) {
        const std::size_t begin = file.name.find('/') + 1;
        files.emplace(file.name.substr(begin, file.name.rfind('.') - begin), file.content);
    }
    return std::make_shared<const Gazetteer>(files);
}

} // namespace

PhraseList::PhraseList(std::vector<std::vector<std::string>> rows, Letters letters) : m_letters(letters) {
    for (const std::vector<std::string>& row : rows) {
        Phrase phrase;
        phrase.text = row.front();
        for (const Word& word : wordsOf(phrase.text))
            phrase.words.push_back(letters == Letters::Fold ? word.lower : std::string(word.text));
        phrase.columns.assign(row.begin() + 1, row.end());
        if (phrase.words.empty())
            continue;
        m_mayBegin.set(wordsOf(phrase.text).front().hash % places);
        m_byFirst[phrase.words.front()].push_back(std::move(phrase));
    }
    for (auto& [first, phrases] : m_byFirst)
        std::stable_sort(phrases.begin(), phrases.end(),
                         [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

const PhraseList::Phrase* PhraseList::longestAt(std::span<const Word> words, std::size_t at) const {
    if (at >= words.size() || !m_mayBegin[words[at].hash % places])
        return nullptr;
    const bool fold = m_letters == Letters::Fold;
    const auto found = m_byFirst.find(fold ? words[at].lower : std::string(words[at].text));
    if (found == m_byFirst.end())
        return nullptr;
    for (const Phrase& phrase : found->second) {
        const std::size_t count = phrase.words.size();
        if (at + count > words.size() || words[at + count - 1].sentence != words[at].sentence)
            continue;
        bool same = true;
        for (std::size_t i = 1; same && i < count; ++i)
            same = (fold ? std::string_view(words[at + i].lower) : words[at + i].text) == phrase.words[i];
        if (same)
            return &phrase;
    }
    return nullptr;
}

RuleSet RuleSet::shipped() {
    auto lists = std::make_shared<Lists>();
    const auto load = [](const char* name, PhraseList::Letters letters = PhraseList::Letters::Fold) {
        return PhraseList(rows(listNamed(name)), letters);
    };
    lists->titles = load("titles");
    lists->roles = load("roles");
    lists->bodies = load("bodies");
    lists->bodyNames = load("body_names", PhraseList::Letters::Exact);
    lists->bodyStops = load("body_stops");
    lists->facilities = load("facilities");
    lists->laws = load("laws");
    lists->lawLetters = load("law_letters", PhraseList::Letters::Exact);
    lists->committeeLetters = load("committee_letters", PhraseList::Letters::Exact);
    lists->namedKinds = load("named_kinds");
    lists->letterStops = wordSet("letter_stops");
    lists->speaking = wordSet("speaking");
    lists->subjectStops = wordSet("subject_stops");
    for (const std::vector<std::string>& row : rows(listNamed("name_stops")))
        lists->nameStops.emplace(row.front(), row.size() > 1 ? row[1] : std::string{});
    for (const resources::Embedded& file : resources::under("extract/language_")) {
        const std::size_t cutOff = file.name.rfind('_') + 1;
        lists->languages.push_back(languageOf(
            std::string(file.name.substr(cutOff, file.name.rfind('.') - cutOff)), rows(file.content)));
    }
    lists->signs = LanguageSigns(lists->languages);
    lists->particles = wordSet("particles");
    lists->counted = wordSet("counted");
    lists->beforeLetters = wordSet("before_letters");
    lists->roleModifiers = wordSet("role_modifiers");
    lists->listRoles = wordSet("list_roles");
    lists->recommending = recommending();
    lists->mandates = mandates();
    lists->gazetteer = gazetteer();
    lists->personEvents = std::make_shared<const PersonEvents>(
        personEventsOf(rows(listNamed("person_events")), rows(listNamed("given_names"))));
    return RuleSet(std::move(lists));
}

namespace {

std::string sumOfTheLists() {
    std::uint32_t sum = 2166136261U; // FNV-1a
    for (const char* folder : {"extract/", "gazetteer/"})
        for (const resources::Embedded& list : resources::under(folder))
            for (const char c : list.content)
                sum = (sum ^ static_cast<std::uint8_t>(c)) * 16777619U;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "1-%08x", sum);
    return text.data();
}

} // namespace

const std::string& ruleSetVersion() {
    static const std::string version = sumOfTheLists(); // asked for with every mention
    return version;
}

} // namespace dokaz::extract
