// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phonemic.h"

#include "base/utf8.h"
#include "text/folding.h"
#include "text/given_names.h"
#include "text/homoglyph.h"
#include "text/letters.h"
#include "text/normal.h"
#include "text/phonemic_rules.h"
#include "text/stem.h"
#include "text/transliteration.h"

#include <algorithm>
#include <optional>

namespace dokaz::text {
namespace {

bool isVowel(char c) { return std::string_view("aeiouY").find(c) != std::string_view::npos; }
bool isMark(char32_t c) { return c >= 0x300 && c < 0x370; }

void replaceAll(std::u32string& letters, std::u32string_view from, std::u32string_view to) {
    for (std::size_t at = letters.find(from); at != std::u32string::npos; at = letters.find(from, at + to.size()))
        letters.replace(at, from.size(), to);
}

// Pinyin has its own sounds for q, x, zh, z, c and j: in letters that the rules read so.
std::u32string inPinyin(std::u32string letters) {
    for (const auto& [from, to] : std::initializer_list<std::pair<std::u32string_view, std::u32string_view>>{
             {U"zh", U"ж"}, {U"ch", U"ч"}, {U"sh", U"ш"}, {U"q", U"ч"}, {U"x", U"ш"}, {U"j", U"ж"}, {U"z", U"з"},
             {U"c", U"ц"}, {U"ng", U"н"}})
        replaceAll(letters, from, to);
    return letters;
}

// A Hebrew letter with geresh: ג׳ is дж, צ׳ is ч.
std::u32string withoutGeresh(std::u32string letters) {
    for (std::size_t at = 1; at < letters.size(); ++at)
        if (isApostropheLike(letters[at]) || letters[at] == 0x5F3) {
            char32_t& before = letters[at - 1];
            before = before == U'ג' || before == U'ז' ? U'ж' : before == U'צ' || before == U'ץ' ? U'ч' : before;
        }
    return letters;
}

// The word's lower-case letters in a script that the rules know, apostrophes and marks left out.
std::u32string readableLetters(std::string_view word) {
    std::string lower = lowerCase(word);
    std::string script;
    if (!isLatinOrCyrillic(lower)) {
        script = scriptOf(lower);
        const bool isSyllabic = script == "Hani" || script == "Hang" || script == "Hira" || script == "Kana";
        lower = script == "Arab" ? folded(lower) : script == "Hebr" ? lower : lowerCase(transliterated(lower));
        if (isSyllabic)
            lower = folded(lower); // tones off
    }
    std::u32string all = base::toCodePoints(withoutHomoglyphs(lower));
    if (script == "Hani")
        all = inPinyin(std::move(all));
    else if (script == "Hebr")
        all = withoutGeresh(std::move(all));
    std::u32string letters;
    for (const char32_t c : all)
        if (!isMark(c) && !isApostropheLike(c))
            letters.push_back(c);
    return letters;
}

// Letters whose sound hangs on where they stand: Latin c, ou; anything else has its rule.
std::optional<std::string_view> soundInPlace(std::u32string_view letters, std::size_t at) {
    const std::u32string_view rest = letters.substr(at);
    if (rest == U"c" && at > 0 && letters[at - 1] == U'e')
        return "c"; // Celikoviec, Mickiewicz: -ec is -ец
    if (rest == U"ć" && at > 0 && letters[at - 1] == U'i')
        return "C"; // Milošević
    if (rest == U"c" && letters.size() > 5 && letters.substr(at - 2, 2) == U"vi")
        return "C"; // the same, without the accent
    return std::nullopt;
}

std::string rawSounds(std::u32string_view letters, Reading ch, Reading j) {
    std::string sounds;
    for (std::size_t at = 0; at < letters.size();) {
        if (const auto placed = soundInPlace(letters, at)) {
            sounds.append(*placed);
            ++at;
            continue;
        }
        const PhonemicRule* rule = phonemicRuleAt(letters, at, ch, j);
        if (rule != nullptr)
            sounds.append(rule->sounds);
        at += rule != nullptr ? rule->spelling.size() : 1;
    }
    return sounds;
}

// Scripts without vowels write a letter twice only where a vowel stands between: ممدوح is Mamduh.
bool isUnvowelled(std::u32string_view letters) {
    return !letters.empty() && letters[0] >= 0x590 && letters[0] < 0x780;
}

// u as v where it is one, doubled sounds once.
std::string settled(std::string_view sounds, bool keepsDoubled = false) {
    std::string result;
    for (std::size_t at = 0; at < sounds.size(); ++at) {
        char c = sounds[at];
        const bool afterVowel = at > 0 && isVowel(sounds[at - 1]);
        const bool initial = at == 0 && sounds.size() > 2 && !isVowel(sounds[1]);
        if (c == 'u' && (afterVowel || initial))
            c = 'v';
        if (c == 'Y')
            c = 'u';
        const bool isKept = keepsDoubled && c != 'l' && c != 'v' && c != 'i' && c != 'a';
        if (result.empty() || result.back() != c || isKept)
            result.push_back(c);
    }
    return result;
}

// As French writes it: ou is у, ch is ш, tch is ч.
std::u32string inFrenchHabit(std::u32string letters) {
    replaceAll(letters, U"ou", U"ú");
    replaceAll(letters, U"tch", U"č");
    replaceAll(letters, U"ch", U"š");
    return letters;
}

void appendNew(std::vector<std::string>& to, std::string item) {
    if (!item.empty() && std::find(to.begin(), to.end(), item) == to.end())
        to.push_back(std::move(item));
}

bool hasDigit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void appendKeys(std::vector<std::string>& keys, std::string_view word) {
    for (const std::string& reading : phonemicReadings(word)) {
        const std::string bones = skeletonOf(reading);
        if (bones.size() >= 3)
            appendNew(keys, kCrossScriptMark + bones);
        else if (bones.size() == 2 && reading.size() >= 4) // Серый, seryj: the vowels' places are needed too
            appendNew(keys, kCrossScriptMark + looseForm(reading));
    }
}

} // namespace

std::string phonemic(std::string_view word) {
    const std::u32string letters = readableLetters(word);
    return settled(rawSounds(letters, Reading::Slavic, Reading::Slavic), isUnvowelled(letters));
}

std::vector<std::string> phonemicReadings(std::string_view word) {
    const std::u32string letters = readableLetters(word);
    const bool hasCh = letters.find(U"ch") != std::u32string::npos;
    const bool hasJ = letters.find(U'j') != std::u32string::npos;
    std::vector<std::string> readings;
    for (const Reading j : {Reading::Slavic, Reading::Other})
        for (const Reading ch : {Reading::Slavic, Reading::Other})
            if ((ch == Reading::Slavic || hasCh) && (j == Reading::Slavic || hasJ))
                appendNew(readings, settled(rawSounds(letters, ch, j), isUnvowelled(letters)));
    if (letters.find(U"ou") != std::u32string::npos)
        appendNew(readings, settled(rawSounds(inFrenchHabit(letters), Reading::Slavic, Reading::Other)));
    if (letters.find(U"rz") != std::u32string::npos) { // as Polish writes ж: Jerzy
        std::u32string polish = letters;
        replaceAll(polish, U"rz", U"ž");
        appendNew(readings, settled(rawSounds(polish, Reading::Other, Reading::Slavic)));
    }
    return readings;
}

std::string skeletonOf(std::string_view phonemicForm) {
    std::string bones;
    char before = 0;
    for (std::size_t at = 0; at < phonemicForm.size(); ++at) {
        char c = phonemicForm[at];
        if (isVowel(c))
            c = at == 0 ? 'A' : 0;
        else if (c == 'g')
            c = 'h';
        else if (c == 'c')
            c = 't';
        else if (c == 'f' && at + 1 == phonemicForm.size())
            c = 'v';
        if (c != 0 && c != before)
            bones.push_back(c);
        before = c;
    }
    return bones;
}

std::string skeleton(std::string_view word) { return skeletonOf(phonemic(word)); }

std::vector<std::string> crossScriptKeys(std::string_view word) {
    std::vector<std::string> keys;
    if (hasDigit(word))
        return keys;
    appendKeys(keys, word);
    const std::string stem = lightStem(lowerCase(word));
    if (stem.size() < word.size())
        appendKeys(keys, stem);
    return keys;
}

} // namespace dokaz::text
