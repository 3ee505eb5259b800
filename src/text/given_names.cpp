// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/given_names.h"

#include "text/given_names_table.h"
#include "text/phonemic.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace dokaz::text {
namespace {

// Loose where enough is left to tell names apart: Ali is not Olya, nor Jan Anya.
std::string keyOf(std::string_view phonemicForm) {
    constexpr std::size_t kTelling = 3;
    std::string loose = looseForm(phonemicForm);
    return loose.size() >= kTelling ? loose : "=" + std::string(phonemicForm);
}

struct KnownForm {
    std::string_view name;
    unsigned languages = 0; // bits of kLanguages
};
constexpr std::array<std::string_view, 4> kLanguages = {"Belarusian", "Russian", "Ukrainian", ""};
constexpr unsigned kNamed = 7; // the first three

template <typename Key> std::unordered_map<std::string, KnownForm> makeForms(const Key& key) {
    std::unordered_map<std::string, KnownForm> classes;
    for (const GivenNameClass& group : kGivenNames) {
        const std::array<std::string_view, 4> columns = {group.belarusian, group.russian, group.ukrainian, group.other};
        for (std::size_t language = 0; language < columns.size(); ++language)
            for (std::string_view rest = columns[language]; !rest.empty();) {
                const std::size_t space = std::min(rest.find(' '), rest.size());
                for (const std::string& reading : phonemicReadings(rest.substr(0, space)))
                    if (const auto place = classes.try_emplace(key(reading), KnownForm{group.name}).first;
                        place->second.name == group.name)
                        place->second.languages |= 1U << language;
                rest.remove_prefix(std::min(space + 1, rest.size()));
            }
    }
    return classes;
}

const KnownForm* knownForm(std::string_view phonemicForm) {
    static const std::unordered_map<std::string, KnownForm> forms = makeForms(keyOf);
    if (const auto found = forms.find(keyOf(phonemicForm)); found != forms.end())
        return &found->second;
    if (const std::string_view father = fatherOf(phonemicForm); !father.empty())
        if (const auto found = forms.find(keyOf(father)); found != forms.end())
            return &found->second;
    return nullptr;
}

bool isVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

} // namespace

std::string looseForm(std::string_view phonemicForm) {
    std::string loose;
    for (std::size_t at = 0; at < phonemicForm.size(); ++at) {
        char c = phonemicForm[at];
        if (isVowel(c))
            c = 'a';
        else if (c == 'g')
            c = 'h';
        else if (c == 'c')
            c = 't';
        else if (c == 'f' && at + 1 == phonemicForm.size())
            c = 'v';
        if (loose.empty() || loose.back() != c)
            loose.push_back(c);
    }
    while (loose.size() > 1 && loose.back() == 'a')
        loose.pop_back();
    return loose;
}

namespace {

// A patronymic in another case: Петровичу, Пятровічам, Петровны, Пятроўнай.
std::string_view inNominative(std::string_view phonemicForm) {
    static constexpr std::array<std::string_view, 6> kMale = {"em", "am", "om", "u", "a", "e"};
    static constexpr std::array<std::string_view, 7> kFemale = {"oiu", "aiu", "oi", "ai", "i", "e", "u"};
    for (const std::string_view ending : kMale)
        if (phonemicForm.ends_with(ending) && phonemicForm.substr(0, phonemicForm.size() - ending.size()).ends_with("iC"))
            return phonemicForm.substr(0, phonemicForm.size() - ending.size());
    for (const std::string_view ending : kFemale)
        if (phonemicForm.ends_with(ending)) {
            const std::string_view stem = phonemicForm.substr(0, phonemicForm.size() - ending.size());
            if (stem.ends_with("ovn") || stem.ends_with("evn") || stem.ends_with("avn") || stem.ends_with("ivn") ||
                stem.ends_with("iCn"))
                return stem;
        }
    return phonemicForm;
}

} // namespace

std::string_view fatherOf(std::string_view phonemicForm) {
    static constexpr std::array<std::string_view, 21> kEndings = {
        "oviC", "eviC", "aviC", "iviC", "ovna", "evna", "avna", "ivna", "iniCna", "iCna", "oglu", "ogli", "kizi",
        "viC",  "vna",  "iC",   "ovn",  "evn",  "avn",  "ivn",  "iCn"};
    const std::string_view form = inNominative(phonemicForm);
    const bool isCaseForm = form.size() < phonemicForm.size();
    for (const std::string_view ending : kEndings)
        if (form.size() >= ending.size() + 2 && form.ends_with(ending) && (isCaseForm || !ending.ends_with("n")))
            return form.substr(0, form.size() - ending.size());
    return {};
}

std::string_view givenNameClass(std::string_view phonemicForm) {
    const KnownForm* form = knownForm(phonemicForm);
    return form != nullptr ? form->name : std::string_view();
}

std::string_view givenNameLanguage(std::string_view phonemicForm) {
    static const std::unordered_map<std::string, KnownForm> forms = makeForms(
        [](std::string_view reading) { return std::string(reading); }); // Мікалай is not Миколай here
    const auto found = forms.find(std::string(phonemicForm));
    const unsigned languages = found == forms.end() ? 0 : found->second.languages & kNamed;
    return std::has_single_bit(languages) ? kLanguages[static_cast<std::size_t>(std::countr_zero(languages))]
                                          : std::string_view();
}

} // namespace dokaz::text
