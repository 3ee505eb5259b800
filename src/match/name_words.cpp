// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_words.h"

#include "base/utf8.h"
#include "text/folding.h"
#include "text/given_names.h"
#include "text/normal.h"
#include "text/phonemic.h"
#include "text/stem.h"
#include "text/tokenizer.h"

#include <algorithm>
#include <array>

namespace dokaz::match {
namespace {

template <std::size_t N> bool isOneOf(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isParticle(std::string_view folded) {
    static constexpr std::array<std::string_view, 57> kParticles = {
        "president", "presiden", "presidente", "prasident", "predsjednik", "presedintele", "президент", "прэзідэнт",
        "prezident", "prezydent", "shaikh", "sheikh", "shaykh", "haji", "hajji", "mullah", "mawlawi", "maulavi",
        "شيخ", "حاج", "الشيخ", "الحاج", "miss", "ur",
        "al",  "el",  "bin", "ibn",   "ben",    "bint",   "ال",     "بن",     "ابن",  "аль", "бин",
        "ибн", "эль", "ul",  "dr",    "mr",     "mrs",    "ms",     "prof",   "nee",  "aka", "sayyid",
        "sayyed", "seyyed", "seyed", "سيد", "دكتر", "др", "гр", "грн", "пан", "спадар", "спадарыня"};
    return isOneOf(folded, kParticles);
}

bool isServant(std::string_view folded) {
    static constexpr std::array<std::string_view, 8> kServants = {"abd", "abdul", "abdel", "abdal",
                                                                  "عبد", "абд", "абдул", "абдель"};
    return isOneOf(folded, kServants);
}

void appendNew(std::vector<std::string>& to, std::string item) {
    if (!item.empty() && std::find(to.begin(), to.end(), item) == to.end())
        to.push_back(std::move(item));
}

bool isVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Abdulrahman, Abdelrahman, Abdurrahman and Abd Rahman: the article inside goes.
std::string withoutArticle(std::string reading) {
    if (!reading.starts_with("abd") || reading.size() < 7 || !isVowel(reading[3]))
        return reading;
    return reading.erase(3, reading[4] == 'l' ? 2 : 1);
}

Script scriptOf(std::string_view written) {
    const auto first = written.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(written.front());
    if (first < 0xD6) // Latin, Greek, Cyrillic: without asking
        return Script::Alphabet;
    const std::string script = text::scriptOf(written);
    if (script == "Arab" || script == "Hebr" || script == "Syrc")
        return Script::Unvowelled;
    return script == "Hani" || script == "Hira" || script == "Kana" || script == "Hang" ? Script::Syllabic
                                                                                        : Script::Alphabet;
}

// Лесного and Liasny, Lapins and Lapin have a stem in common.
void addStems(NameWord& word, std::string_view written) {
    constexpr std::size_t kShortest = 3;
    const auto add = [&](std::string stem) {
        while (!stem.empty() && isVowel(stem.back()))
            stem.pop_back();
        if (stem.size() >= kShortest)
            appendNew(word.stems, std::move(stem));
    };
    if (word.readings.empty() || word.script != Script::Alphabet)
        return;
    const std::string& reading = word.readings.front();
    add(reading);
    const std::string stem = text::lightStem(word.folded);
    if (stem.size() < word.folded.size()) {
        word.hasEnding = true;
        add(text::phonemic(stem));
        // г, к, х before the ending of a dative: Вользе of Вольга.
        for (const auto& [soft, hard] : {std::pair<std::string_view, std::string_view>{"з", "г"}, {"ц", "к"}, {"с", "х"}})
            if (stem.ends_with(soft) && (word.folded.ends_with("е") || word.folded.ends_with("і") || word.folded.ends_with("ы")))
                add(text::phonemic(stem.substr(0, stem.size() - soft.size()) + std::string(hard)));
    }
    const bool isLatin = static_cast<std::uint8_t>(written.front()) < 0xCE;
    if (isLatin && reading.size() > 4 && reading.back() == 's') { // Lithuanian and Latvian -as, -is, -us, -s
        word.hasEnding = true;
        add(reading.substr(0, reading.size() - 1));
    }
}

void addReadings(NameWord& word, std::string_view written) {
    for (std::string& reading : text::phonemicReadings(written)) {
        reading = withoutArticle(std::move(reading));
        appendNew(word.skeletons, text::skeletonOf(reading));
        appendNew(word.readings, std::move(reading));
    }
    if (word.givenClass.empty() && !word.readings.empty())
        word.givenClass = text::givenNameClass(word.readings.front());
    word.script = scriptOf(written);
    addStems(word, written);
    for (const std::string& stem : word.stems)
        if (word.givenClass.empty())
            word.givenClass = text::givenNameClass(stem);
}

// The sign that stands between the end of the last word and the next: an opening bracket or slash makes the next word
// an alternative.
bool isAlternative(std::string_view between, std::size_t depth) {
    return depth > 0 || between.find('/') != std::string_view::npos;
}

std::size_t depthAfter(std::string_view between, std::size_t depth) {
    for (const char c : between) {
        if (c == '(' || c == '[')
            ++depth;
        else if ((c == ')' || c == ']') && depth > 0)
            --depth;
    }
    return depth;
}

bool isAllCapitals(const NameWord& word) {
    return base::codePointCount(word.written) > 1 && text::folded(word.written) != word.written &&
           text::upperCased(word.written) == word.written;
}

// The first word after another that sounds like a patronymic, unless capitals say that it is the surname.
void findPatronymic(NameWords& name) {
    if (name.words.size() < 3)
        return;
    const auto capitals = std::count_if(name.words.begin(), name.words.end(), isAllCapitals);
    const bool capitalsTell = capitals > 0 && static_cast<std::size_t>(capitals) < name.words.size();
    for (std::size_t i = 1; i < name.words.size(); ++i) {
        NameWord& word = name.words[i];
        const bool isSurname = capitalsTell && isAllCapitals(word);
        if (word.role != WordRole::Plain || isSurname || text::fatherOf(word.readings.front()).empty())
            continue;
        word.role = WordRole::Patronymic;
        return;
    }
}

NameWord wordOf(const text::Token& token, std::string_view written) {
    NameWord word;
    word.written = token.original;
    word.folded = token.folded;
    addReadings(word, written);
    if (base::codePointCount(token.folded) == 1)
        word.role = WordRole::Initial;
    return word;
}

// The article and "sayyid", which Arabic and Persian write in one with the name: السماك, سیدرضا.
std::string_view withoutPrefix(std::string_view written) {
    constexpr std::size_t kRest = 6; // bytes: three letters
    for (const std::string_view prefix : {std::string_view("ال"), std::string_view("سيد"), std::string_view("سید")})
        if (written.size() >= prefix.size() + kRest && written.starts_with(prefix) &&
            !written.starts_with("الله"))
            return written.substr(prefix.size());
    return written;
}

std::size_t wordCount(std::string_view name) {
    std::size_t count = 0;
    text::tokenize(name, [&](const text::Token&) { ++count; });
    return count;
}

} // namespace

std::vector<std::string_view> namesIn(std::string_view entry) {
    std::vector<std::string_view> names;
    std::size_t from = 0;
    for (std::size_t at = 0; at < entry.size();) {
        std::size_t length = 0;
        for (const std::string_view sign : {std::string_view("a.k.a."), std::string_view("/"), std::string_view(";")})
            if (entry.substr(at).starts_with(sign))
                length = sign.size();
        const bool isTwo = length > 0 && wordCount(entry.substr(from, at - from)) > 1 &&
                           wordCount(entry.substr(at + length)) > 1;
        if (isTwo || length > 1) {
            if (at > from)
                names.push_back(entry.substr(from, at - from));
            from = at + length;
        }
        at += std::max<std::size_t>(length, 1);
    }
    names.push_back(entry.substr(from));
    return names;
}

NameWords NameWords::joinedAt(std::size_t at) const {
    NameWords joined = *this;
    const NameWord first = words[at], second = words[at + 1];
    NameWord& one = joined.words[at];
    one = {};
    one.written = first.written + second.written;
    one.folded = first.folded + second.folded;
    one.isJoined = true;
    addReadings(one, one.written);
    joined.words.erase(joined.words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    return joined;
}

bool NameWords::hasPatronymic() const {
    return std::any_of(words.begin(), words.end(),
                       [](const NameWord& word) { return word.role == WordRole::Patronymic; });
}

std::size_t NameWords::plainCount() const {
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [](const NameWord& word) { return word.role == WordRole::Plain; }));
}

bool isServantWord(std::string_view written) { return isServant(text::folded(written)); }

bool soundsLikePatronymic(const NameWord& word) {
    return !word.readings.empty() && !text::fatherOf(word.readings.front()).empty();
}

NameWords takeApart(std::string_view name) {
    NameWords apart;
    std::size_t end = 0, depth = 0;
    std::string servant;
    text::tokenize(name, [&](const text::Token& token) {
        const std::string_view between = name.substr(end, token.start - end);
        end = token.end;
        depth = depthAfter(between, depth);
        if (isParticle(token.folded))
            return;
        if (isServant(token.folded)) {
            servant = token.original;
            return;
        }
        if (!apart.words.empty() && isAlternative(between, depth)) {
            addReadings(apart.words.back(), token.original);
            return;
        }
        NameWord word = wordOf(token, servant + std::string(withoutPrefix(token.original)));
        servant.clear();
        if (!word.readings.empty())
            apart.words.push_back(std::move(word));
    });
    findPatronymic(apart);
    return apart;
}

} // namespace dokaz::match
