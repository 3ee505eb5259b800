// SPDX-License-Identifier: GPL-3.0-or-later
// Persons over a whole document: a prisoner's name as a heading, and names found once that stand elsewhere too.
#include "extract/name_shape.h"

#include <algorithm>
#include <array>

namespace dokaz::extract {
namespace {

constexpr std::size_t fewestHeadings = 3; // that make a list of persons
constexpr std::size_t passagesBelow = 8;  // of a heading: what they tell is about it

bool isCyrillic(const Text& text) {
    return !text.words.empty() && !text.words.front().text.empty() &&
           static_cast<unsigned char>(text.words.front().text.front()) >= 0xD0U;
}

bool overlaps(const std::vector<Sighting>& found, std::size_t begin, std::size_t end) {
    return std::any_of(found.begin(), found.end(), [&](const Sighting& sighting) {
        return sighting.kind != MentionKind::Place && sighting.kind != MentionKind::Symbol && sighting.begin < end &&
               begin < sighting.end;
    });
}

bool isPatronymicMark(const Word& word) {
    static constexpr std::array<std::string_view, 8> marks{"oglu", "oğlu", "ogly", "kyzy", "qizi", "qızı", "gizi", "kizi"};
    return std::find(marks.begin(), marks.end(), word.lower) != marks.end();
}

// The name that a heading is; an empty one where it is something else.
struct HeadingName {
    std::size_t end = 0;
    bool given = false;
};

HeadingName nameOf(const Text& text) {
    const NameShape shape(text, isCyrillic(text));
    std::size_t begin = 0;
    const std::size_t end = shape.endAt(begin);
    if (end == begin)
        return {};
    std::size_t after = end;
    // "Anna Novik, Pavel oglu" and "Anna Novik (Anna Novikova)".
    if (text.at(after).is(",") && text.at(after + 1).capital && isPatronymicMark(text.at(after + 2)))
        after += 3;
    else if (isPatronymicMark(text.at(after)))
        ++after;
    if (text.at(after).is("("))
        while (after < text.words.size() && !text.at(after++).is(")")) {
        }
    if (text.at(after).is(".") || text.at(after).is(":"))
        ++after;
    return after == text.words.size() ? HeadingName{end, shape.hasGiven(begin, end) || isPatronymicMark(text.at(end - 2))}
                                      : HeadingName{};
}

// What the passages below a heading say of its name.
struct Below {
    bool label = false;    // "Date of arrest: …"
    bool event = false;    // an arrest or trial is told
    bool repeated = false; // a word of the name stands there with its capital
    bool small = false;    // or without
};

void read(const Text& text, const Text& heading, std::size_t nameEnd, Below& to) {
    const NameShape shape(text, isCyrillic(text));
    if (const StemList::Phrase* label = shape.phrase("label", 0))
        to.label = to.label || text.at(label->words.size()).is(":") || text.words.size() <= label->words.size() + 4;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const Word& word = text.words[i];
        to.event = to.event || (!to.event && !word.capital && shape.phrase("event", i) != nullptr);
        for (std::size_t k = 0; k < nameEnd; ++k)
            if (heading.words[k].capital && word.hash == heading.words[k].hash && word.lower == heading.words[k].lower && word.lower.size() > 2)
                (word.capital ? to.repeated : to.small) = true;
    }
}

Below below(std::span<const PassageView> passages, std::size_t heading, std::size_t nameEnd) {
    Below out;
    for (std::size_t i = heading + 1; i < passages.size() && i <= heading + passagesBelow; ++i) {
        if (passages[i].kind == record::PassageKind::Header || passages[i].text.words.empty())
            continue;
        if (passages[i].kind == record::PassageKind::Heading)
            break;
        read(passages[i].text, passages[heading].text, nameEnd, out);
    }
    return out;
}

// Cyrillic words as far as no case form changes them.
std::string keyOf(const std::string& lower) {
    constexpr std::size_t unchanged = 6; // three letters
    return static_cast<unsigned char>(lower.front()) >= 0xD0U ? lower.substr(0, unchanged) : lower;
}

// The same word, a Cyrillic one in any case form.
bool isSame(const std::string& a, const std::string& b) {
    if (a == b)
        return true;
    if (static_cast<unsigned char>(a.front()) < 0xD0U)
        return false;
    constexpr std::size_t ending = 6; // three letters
    const auto common = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    return common >= ending && common + ending >= std::max(a.size(), b.size());
}

bool isOfThisFile(const Sighting& sighting) {
    return sighting.kind == MentionKind::Person &&
           (sighting.rule.starts_with("person.event") || sighting.rule == "person.heading");
}

} // namespace

void findPersonsInHeadings(std::span<const PassageView> passages) {
    struct Found {
        std::size_t passage = 0, end = 0;
        bool given = false;
        Below below;
    };
    std::vector<Found> names;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const PassageView& passage = passages[i];
        if (passage.kind != record::PassageKind::Heading || passage.text.words.empty() || passage.text.words.size() > 20)
            continue;
        const HeadingName name = nameOf(passage.text);
        if (name.end == 0 || overlaps(*passage.found, 0, name.end))
            continue;
        const Below told = below(passages, i, name.end);
        if (!told.small && (name.given || told.label || (told.event && told.repeated)))
            names.push_back({i, name.end, name.given, told});
    }
    for (const Found& name : names) {
        const bool told = name.below.label || (name.below.event && name.below.repeated);
        if (!told && names.size() < fewestHeadings)
            continue;
        const Text& text = passages[name.passage].text;
        passages[name.passage].found->push_back({.kind = MentionKind::Person,
                                                 .begin = 0,
                                                 .end = name.end,
                                                 .normal = text.between(0, name.end),
                                                 .rule = "person.heading",
                                                 .details = {}});
    }
}

void findPersonsAgain(std::span<const PassageView> passages) {
    std::unordered_map<std::string, std::vector<std::vector<std::string>>> names; // first word -> words
    for (const PassageView& passage : passages)
        for (const Sighting& sighting : *passage.found)
            if (isOfThisFile(sighting)) {
                std::vector<std::string> words;
                for (std::size_t i = sighting.begin; i < sighting.end; ++i)
                    words.push_back(passage.text.words[i].lower);
                std::vector<std::vector<std::string>>& same = names[keyOf(words.front())];
                // "Ales Pavel oglu Novik" is also called without his father's name.
                if (std::any_of(passage.text.words.begin() + static_cast<std::ptrdiff_t>(sighting.begin),
                                passage.text.words.begin() + static_cast<std::ptrdiff_t>(sighting.end), isPatronymicMark))
                    same.push_back({words.front(), words.back()});
                if (std::find(same.begin(), same.end(), words) == same.end())
                    same.push_back(std::move(words));
            }
    if (names.empty())
        return;
    for (const PassageView& passage : passages) {
        const Text& text = passage.text;
        for (std::size_t at = 0; at < text.words.size(); ++at) {
            const auto known = text.words[at].capital ? names.find(keyOf(text.words[at].lower)) : names.end();
            if (known == names.end())
                continue;
            const std::size_t end = NameShape(text, isCyrillic(text)).endAt(at);
            const bool same = std::any_of(known->second.begin(), known->second.end(), [&](const std::vector<std::string>& words) {
                return end - at == words.size() && std::equal(words.begin(), words.end(), text.words.begin() + static_cast<std::ptrdiff_t>(at),
                                                              [](const std::string& a, const Word& b) { return isSame(a, b.lower); });
            });
            if (same && !overlaps(*passage.found, at, end))
                passage.found->push_back({.kind = MentionKind::Person,
                                          .begin = at,
                                          .end = end,
                                          .normal = text.between(at, end),
                                          .rule = "person.again",
                                          .details = {}});
        }
    }
}

} // namespace dokaz::extract
