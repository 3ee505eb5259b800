// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that stand for a body or a law from the place on where its name stood before them in brackets.
#include "extract/finders.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

// "UNSOF", "ABC-DEF", "UnS": two capitals or more in one short word.
bool areLetters(const Word& word) {
    std::size_t capitals = 0;
    for (const char c : word.text)
        capitals += c >= 'A' && c <= 'Z' ? 1U : 0U;
    const std::size_t length = word.end - word.start;
    return word.shape == Shape::Letters && length >= 2 && length <= 12 &&
           (word.allCapitals || (capitals >= 2 && capitals * 2 >= length));
}

// "(LICI)", "(далее – ФОТ)" after the word before `open`: the place of the letters, `open` where there are
// none.
std::size_t lettersInBrackets(const Text& text, std::size_t open) {
    if (!text.at(open).is("(") && !text.at(open).is("["))
        return open;
    for (std::size_t i = open + 1; i < open + 5 && text.together(open, i); ++i) {
        const bool closed = text.at(i + 1).is(")") || text.at(i + 1).is("]") || text.at(i + 1).is(",");
        if (areLetters(text.at(i)) && closed)
            return i;
        const bool passes = text.lists.beforeLetters.contains(text.at(i).lower) ||
                            (text.at(i).shape == Shape::Mark && !text.at(i).is(")"));
        if (!passes)
            break;
    }
    return open;
}

bool isSmall(const Word& word) {
    return word.shape == Shape::Letters && !word.capital && word.end - word.start <= 3;
}

// Where the capitalised name begins whose first letters the bracket gives; `open` where it does not fit.
std::size_t nameOfLetters(const Text& text, std::size_t open, const Word& letters) {
    std::size_t at = open, left = letters.text.size();
    while (at > 0 && left > 0 && text.together(at - 1, open)) {
        const Word& word = text.at(at - 1);
        if (word.shape != Shape::Letters || (!word.capital && !isSmall(word)))
            break;
        --at;
        if (!word.capital)
            continue;
        if (word.text.front() != letters.text[left - 1])
            return open;
        --left;
    }
    return left == 0 && open - at >= 3 ? at : open;
}

bool namesBody(const Text& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (text.lists.bodies.longestAt(text.words, i) != nullptr ||
            text.lists.bodyNames.longestAt(text.words, i) != nullptr)
            return true;
    return false;
}

// The key of what stands between quotation marks [open, close]: its last word without the ending.
std::string quotedKey(const Text& text, std::size_t open, std::size_t close) {
    if (close < open + 2 || text.at(open + 1).shape != Shape::Letters)
        return {};
    std::string key = "«" + text.between(open + 1, close);
    static constexpr std::array<std::string_view, 13> endings{"ой", "ей", "ам", "ом", "ью", "а", "е",
                                                              "и",  "о",  "у",  "ы",  "ь",  "я"};
    for (const std::string_view ending : endings)
        if (key.size() > ending.size() + 8 && key.ends_with(ending))
            return key.substr(0, key.size() - ending.size());
    return key;
}

std::size_t quoteEnd(const Text& text, std::size_t open) {
    if (!text.at(open).is("«") && !text.at(open).is("“"))
        return open;
    for (std::size_t i = open + 1; i < open + 8 && i < text.words.size(); ++i)
        if (text.at(i).is("»") || text.at(i).is("”"))
            return i;
    return open;
}

// "Фонд охраны тишины" may be called "ФОТ" without being told so.
std::string initials(const Text& text, const Sighting& body) {
    std::string out;
    for (std::size_t i = body.begin; i < body.end; ++i) {
        const Word& word = text.at(i);
        if (word.shape != Shape::Letters)
            return {};
        const auto lead = static_cast<unsigned char>(word.text.front());
        if (lead != 0xD0U && lead != 0xD1U)
            return {};
        if (word.end - word.start <= 2)
            continue;
        // Upper case of a Cyrillic letter: two bytes.
        const auto tail = static_cast<unsigned char>(word.text[1]);
        const char32_t code = ((lead & 0x1FU) << 6U) | (tail & 0x3FU);
        const char32_t upper = code >= 0x430 && code <= 0x44F ? code - 0x20 : code;
        out += static_cast<char>(0xC0U | (upper >> 6U));
        out += static_cast<char>(0x80U | (upper & 0x3FU));
    }
    return out.size() >= 6 ? out : std::string{};
}

void learnBodies(const Text& text, const std::vector<Sighting>& found, Letters& known) {
    for (const Sighting& body : found) {
        if (body.kind != MentionKind::Organisation)
            continue;
        // "the newspaper Zara" is Zara from there on.
        if (body.rule == "organisation.beforeKind.en" && body.end == body.begin + 1 && text.stopClass(body.begin).empty())
            known.emplace(std::string(text.at(body.begin).text), KnownName{MentionKind::Organisation, body.normal, true});
        if (const std::string letters = initials(text, body); !letters.empty())
            known.emplace(letters, KnownName{MentionKind::Organisation, body.normal, false});
        std::size_t open = body.rule.starts_with("organisation.quoted") ? body.begin - 1 : body.begin;
        while (open < body.end && quoteEnd(text, open) == open)
            ++open;
        const std::size_t close = quoteEnd(text, open);
        if (open < body.end && close <= body.end)
            if (const std::string key = quotedKey(text, open, close); !key.empty())
                known.emplace(key, KnownName{MentionKind::Organisation, text.between(open + 1, close), false});
    }
}

void findQuoted(const Text& text, const Letters& known, std::vector<Sighting>& to) {
    for (std::size_t open = 0; open < text.words.size(); ++open) {
        const std::size_t close = quoteEnd(text, open);
        const auto found = close == open ? known.end() : known.find(quotedKey(text, open, close));
        if (found != known.end())
            to.push_back({.kind = MentionKind::Organisation,
                          .begin = open + 1,
                          .end = close,
                          .normal = found->second.normal,
                          .rule = "organisation.quoted",
                          .details = {}});
    }
}

} // namespace

namespace {

// Whether the words [begin, end) begin with the letters, words of up to four letters left out: "Union des forces
// pour le changement tranquille, UFCT". The first is written with a capital.
bool spellLetters(const Text& text, std::size_t begin, std::size_t end, const Word& letters) {
    std::size_t told = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const Word& word = text.at(i);
        const bool fits = told < letters.text.size() &&
                          word.lower.front() == static_cast<char>(letters.text[told] | 0x20);
        if (fits)
            ++told;
        else if (word.capital || word.end - word.start > 4)
            return false;
    }
    return told == letters.text.size() && text.at(begin).capital;
}

// "(Forces armées du Nord, FAN)": a name in another language with its letters, both in one bracket.
void learnForeignName(const Text& text, std::size_t open, std::vector<Sighting>& found, Letters& known) {
    std::size_t comma = open + 1;
    while (comma < open + 14 && text.together(open, comma) && text.at(comma).shape == Shape::Letters)
        ++comma;
    const Word& letters = text.at(comma + 1);
    if (comma < open + 4 || !text.at(comma).is(",") || !text.at(comma + 2).is(")") || !letters.allCapitals ||
        letters.text.size() < 3 ||
        (nameOfLetters(text, comma, letters) != open + 1 && !spellLetters(text, open + 1, comma, letters)))
        return;
    found.push_back({.kind = MentionKind::Organisation,
                     .begin = open + 1,
                     .end = comma,
                     .normal = text.between(open + 1, comma),
                     .rule = "organisation.letters",
                     .details = {}});
    known.insert_or_assign(std::string(letters.text), KnownName{MentionKind::Organisation, found.back().normal, false});
}

} // namespace

void learnLetters(const Text& text, std::vector<Sighting>& found, Letters& known) {
    learnBodies(text, found, known);
    for (std::size_t open = 1; open < text.words.size(); ++open) {
        if (text.at(open).is("("))
            learnForeignName(text, open, found, known);
        const std::size_t at = lettersInBrackets(text, open);
        if (at == open)
            continue;
        const std::size_t nameEnd = text.at(open - 1).lower == "'s" ? open - 1 : open;
        const std::string letters(text.at(at).text);
        const auto named = std::find_if(found.begin(), found.end(), [&](const Sighting& sighting) {
            return sighting.end == nameEnd &&
                   (sighting.kind == MentionKind::Organisation || sighting.kind == MentionKind::Article);
        });
        const std::size_t begin = nameOfLetters(text, nameEnd, text.at(at));
        const PhraseList::Phrase* title = text.lists.titles.longestAt(text.words, begin);
        if (title != nullptr && begin + title->words.size() == nameEnd)
            continue; // "Member of Parliament (MP)"
        if (begin != nameEnd && (named == found.end() || named->begin > begin) &&
            namesBody(text, begin, nameEnd)) {
            found.push_back({.kind = MentionKind::Organisation,
                             .begin = begin,
                             .end = nameEnd,
                             .normal = text.between(begin, nameEnd),
                             .rule = "organisation.letters",
                             .details = {}});
            known.insert_or_assign(letters, KnownName{MentionKind::Organisation, found.back().normal, false});
        } else if (named != found.end() && (begin == nameEnd || begin <= named->begin) &&
                   named->rule.find(".number.") == std::string::npos) {
            known.insert_or_assign(letters, KnownName{named->kind, named->normal, false});
        }
    }
}

// Letters within a symbol ("A/ABC/12/3") or another word ("N!RA").
static bool areWithin(const Text& text, std::size_t at) {
    const Word &before = text.at(at - 1), &after = text.at(at + 1);
    const bool glued = at > 0 && !text.at(at).spaced && (before.is("/") || before.is("!") || before.is("-") || before.is("."));
    const bool slash = !after.spaced && after.is("/");
    const Word& next = text.at(at + 2);
    return glued ? slash || !before.is("/") : slash && (next.shape == Shape::Digits || next.isInitial());
}

void findLetters(const Text& text, const Letters& known, std::vector<Sighting>& to) {
    findQuoted(text, known, to);
    for (std::size_t at = 0; at < text.words.size(); ++at) {
        const auto found =
            text.at(at).shape == Shape::Letters ? known.find(std::string(text.at(at).text)) : known.end();
        const bool speaks = std::any_of(to.begin(), to.end(), [&](const Sighting& sighting) {
            return sighting.begin == at && sighting.rule == "organisation.speaks.en";
        });
        // "ABC Index": what they go on with is another name.
        const bool goesOn = found != known.end() && found->second.unexplained && text.at(at + 1).capital &&
                            text.together(at, at + 1);
        if (found == known.end() || areWithin(text, at) || goesOn || speaks || text.stopClass(at) == "country")
            continue;
        // What the document says of its letters goes before what the lists say.
        std::erase_if(to, [&](const Sighting& sighting) {
            return sighting.begin == at && sighting.end == at + 1 && sighting.kind != found->second.kind &&
                   (sighting.kind == MentionKind::Organisation || sighting.kind == MentionKind::Article);
        });
        to.push_back(
            {.kind = found->second.kind,
             .begin = at,
             .end = at + 1,
             .normal = found->second.normal,
             .rule = found->second.kind == MentionKind::Article ? "law.letters" : "organisation.letters",
             .details = {}});
    }
}

void learnNames(const Text& text, const std::vector<Sighting>& found, NamesInSmall& names) {
    for (const Sighting& sighting : found) {
        if (sighting.kind != MentionKind::Organisation || sighting.end < sighting.begin + 3)
            continue;
        std::vector<std::string> words;
        for (std::size_t i = sighting.begin; i < sighting.end; ++i)
            words.push_back(text.at(i).lower);
        auto& of = names[words.front()];
        const bool known = std::any_of(of.begin(), of.end(), [&](const auto& name) { return name.first == words; });
        if (!known)
            of.emplace_back(std::move(words), sighting.normal);
    }
}

void findNames(const Text& text, const NamesInSmall& names, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size(); ++at) {
        const auto found = names.find(text.at(at).lower);
        if (found == names.end())
            continue;
        for (const auto& [words, normal] : found->second) {
            bool same = text.together(at, at + words.size() - 1);
            for (std::size_t i = 0; same && i < words.size(); ++i)
                same = text.at(at + i).lower == words[i];
            if (same)
                to.push_back({.kind = MentionKind::Organisation,
                              .begin = at,
                              .end = at + words.size(),
                              .normal = normal,
                              .rule = "organisation.capitals",
                              .details = {}});
        }
    }
}

} // namespace dokaz::extract
