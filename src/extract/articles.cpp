// SPDX-License-Identifier: GPL-3.0-or-later
// Articles of laws ("article 342 (1) of the Criminal Code") and laws by name ("Act on Citizens' Appeals").
#include "extract/finders.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> these) {
    return std::find(these.begin(), these.end(), word) != these.end();
}

struct Numbers {
    std::size_t end = 0;
    std::string written; // "19, 21", "342 para. 1", "5-7"
};

// "(1)", "(f)", "(ii)": returns its end, or `at`.
std::size_t bracketEnd(const Text& text, std::size_t at) {
    const Word& inside = text.at(at + 1);
    const bool fits = text.at(at).is("(") && text.at(at + 2).is(")") && text.together(at, at + 2) &&
                      inside.text.size() <= 3;
    return fits && (inside.shape == Shape::Digits || (inside.shape == Shape::Letters && !inside.capital))
               ? at + 3
               : at;
}

// One number with what is glued to it: "342", "193.1", "193-1", "7 (1) (f)", "10(a)", "6bis".
bool readNumber(const Text& text, std::size_t& at, std::string& written) {
    if (text.at(at).shape != Shape::Digits)
        return false;
    written += text.at(at).text;
    ++at;
    if (text.at(at).is("-") && !text.at(at).spaced && text.at(at + 1).shape == Shape::Digits &&
        !text.at(at + 1).spaced) {
        (written += '-') += text.at(at + 1).text;
        at += 2;
    }
    if (isLetterOfArticle(text, at)) {
        (written += '.') += text.at(at + 1).text;
        at += 2;
    }
    if (isOneOf(text.at(at).lower, {"bis", "ter", "quater"})) {
        (written += ' ') += text.at(at).lower;
        ++at;
    }
    for (std::size_t next = bracketEnd(text, at); next != at; next = bracketEnd(text, at)) {
        written += " (" + std::string(text.at(at + 1).text) + ")";
        at = next;
    }
    return true;
}

// "para. 1", "paragraph 2", "part 1", "§ 1" after an article's number.
void readPart(const Text& text, std::size_t& at, std::string& written) {
    std::size_t i = at;
    if (text.at(i).is(","))
        ++i;
    const Word& word = text.at(i);
    if (!isOneOf(word.lower, {"para", "paras", "paragraph", "paragraphs", "part", "parts"}) && !word.is("§"))
        return;
    const std::string label =
        word.lower[0] == 'p' && word.lower.size() > 3 && word.lower[3] == 't' ? " part " : " para. ";
    ++i;
    if (text.at(i).is("."))
        ++i;
    std::string number;
    if (!readNumber(text, i, number))
        return;
    written += label + number;
    at = i;
}

// "19 and 21", "5–7", "5, 6 (1) and 9".
Numbers readNumbers(const Text& text, std::size_t at) {
    Numbers out{.end = at, .written = {}};
    std::size_t i = at;
    if (!readNumber(text, i, out.written))
        return out;
    readPart(text, i, out.written);
    out.end = i;
    for (int count = 0; count < 40; ++count) {
        std::size_t next = out.end;
        const Word& mark = text.at(next);
        const bool range = mark.is("–") || mark.is("-") || mark.lower == "to";
        if (!range && !mark.is(",") && mark.lower != "and" && mark.lower != "or" && mark.lower != "&")
            break;
        ++next;
        if (mark.is(",") && isOneOf(text.at(next).lower, {"and", "or"}))
            ++next;
        std::string written;
        const bool more = text.together(at, next) && readNumber(text, next, written);
        if (!more ||
            isOneOf(text.at(next).lower, {"january", "february", "march", "april", "may", "june", "july",
                                          "august", "september", "october", "november", "december"}))
            break;
        readPart(text, next, written);
        out.written += (range ? "-" : ", ") + written;
        out.end = next;
    }
    return out;
}

struct Law {
    std::size_t begin = 0, end = 0;
    std::string name;
};

// "No. 542/1977", "No 11": returns its end, or `at`.
std::size_t lawNumberEnd(const Text& text, std::size_t at) {
    std::size_t i = at;
    if (text.at(i).lower != "no" && text.at(i).lower != "n" && !text.at(i).is("№"))
        return at;
    ++i;
    while (text.at(i).is(".") || text.at(i).is("°") || text.at(i).is("º"))
        ++i;
    if (at == 0 || text.at(i).shape != Shape::Digits || !text.together(at - 1, i))
        return at;
    ++i;
    while ((text.at(i).is("/") || text.at(i).is("-")) && !text.at(i).spaced && !text.at(i + 1).spaced &&
           text.at(i + 1).shape != Shape::Mark && text.together(at, i + 1))
        i += 2;
    return i;
}

Law lawFrom(const Text& text, std::size_t at);

// "Law on education", "Law on the protection of disabled persons and their children": the end of a subject written small
// after "on", or `at`.
std::size_t smallSubjectEnd(const Text& text, std::size_t at) {
    static constexpr std::size_t mostWords = 14;
    if (text.at(at).lower != "on" || !text.together(at - 1, at + 1))
        return at;
    const auto isSmall = [&](std::size_t i) { return isOneOf(text.at(i).lower, {"of", "and", "for", "the", "against", "or", "from"}); };
    std::size_t end = at, i = at + 1;
    for (; i < at + mostWords && text.together(at, i); ++i) {
        const Word& word = text.at(i);
        if (word.shape != Shape::Letters || word.capital || text.lists.subjectStops.contains(word.lower))
            break;
        const bool small = isSmall(i);
        if (!small && word.lower.ends_with("ed") && !isSmall(i - 1) && i != at + 1)
            break; // "… persons adopted"
        if (small && isOneOf(text.at(i).lower, {"and", "or"}) && text.at(i + 1).lower == "the")
            break;
        end = small ? end : i + 1;
    }
    return end;
}

// "of 12 May 2030", "of May 12, 2030": its end, or `at`.
std::size_t lawDateEnd(const Text& text, std::size_t at) {
    if (!isOneOf(text.at(at).lower, {"of", "dated"}))
        return at;
    const auto isYear = [&](std::size_t i) { return text.at(i).shape == Shape::Digits && text.at(i).text.size() == 4; };
    const bool dayFirst = text.at(at + 1).shape == Shape::Digits && text.at(at + 2).capital && isYear(at + 3);
    const bool monthFirst = text.at(at + 1).capital && text.at(at + 2).shape == Shape::Digits && text.at(at + 3).is(",") && isYear(at + 4);
    const std::size_t end = dayFirst ? at + 4 : monthFirst ? at + 5 : at;
    return end != at && text.together(at, end - 1) ? end : at;
}

// "Law No. 65 of 12 May 2030 on Quiet Meetings": where the subject after number and day ends, or `at`.
std::size_t subjectAfterNumber(const Text& text, std::size_t at) {
    const std::size_t day = lawDateEnd(text, at);
    return isOneOf(text.at(day).lower, {"on", "concerning"}) && text.together(at - 1, day) ? rightOfHead(text, day, Head::Law) : day;
}

// The end of a law's name after its type word: its number, its subject, and of a protocol the treaty it adds
// to.
std::size_t lawEnd(const Text& text, std::size_t afterHead) {
    const std::size_t number = lawNumberEnd(text, afterHead);
    const std::size_t day = lawDateEnd(text, number), subject = subjectAfterNumber(text, number);
    const bool named = subject != day && (number != afterHead || day != number);
    std::size_t end = named ? subject : number != afterHead ? number : rightOfHead(text, afterHead, Head::Law);
    if (end == afterHead && isOneOf(text.at(afterHead - 1).lower, {"law", "act", "decree"}) && text.at(afterHead - 1).capital)
        end = smallSubjectEnd(text, end);
    if (text.at(afterHead - 1).lower != "protocol" || text.at(end).lower != "to")
        return end;
    const std::size_t treaty = text.at(end + 1).lower == "the" ? end + 2 : end + 1;
    const std::size_t treatyEnd = text.together(end, treaty) ? lawFrom(text, treaty).end : treaty;
    return treatyEnd == treaty ? end : treatyEnd;
}

// A law whose name begins at `at`, its own modifiers included: "Criminal Code of Belarus", "International
// Covenant on …".
Law lawFrom(const Text& text, std::size_t at) {
    const Law none{at, at, {}};
    if (const PhraseList::Phrase* letters = text.lists.lawLetters.longestAt(text.words, at))
        return {at, at + letters->words.size(),
                letters->column(0).data() == nullptr ? letters->text : std::string(letters->column(0))};
    std::size_t head = at;
    while (head < at + 6 && text.together(at, head) && text.at(head).capital &&
           text.lists.laws.longestAt(text.words, head) == nullptr)
        ++head;
    const PhraseList::Phrase* law =
        text.together(at, head) ? text.lists.laws.longestAt(text.words, head) : nullptr;
    if (law == nullptr || !text.at(head).capital)
        return none;
    const std::size_t end = lawEnd(text, head + law->words.size());
    return {at, end, text.between(at, end)};
}

// "of the Criminal Code", " CC", ", Criminal Code" after the numbers.
Law lawAfter(const Text& text, std::size_t at) {
    std::size_t i = at;
    // "(Hooliganism)" may stand between.
    if (text.at(i).is("("))
        for (std::size_t close = i + 1; close < i + 14 && text.together(i, close); ++close)
            if (text.at(close).is(")")) {
                i = close + 1;
                break;
            }
    if (text.at(i).is(",") && text.at(i + 1).lower == "of")
        ++i;
    const bool of = isOneOf(text.at(i).lower, {"of", "under"});
    if (of)
        ++i;
    if (of && isOneOf(text.at(i).lower, {"the", "that", "this", "its", "both"}))
        ++i;
    if (of && isOneOf(text.at(i).lower, {"same", "said"}) && text.at(i + 1).capital)
        ++i;
    if (i == at || text.together(at - 1, i)) {
        const Law law = lawFrom(text, i);
        if (law.end != i)
            return law;
    }
    return {at, at, {}};
}

// "Criminal Code" before "Article 182": the whole law that ends where the article begins.
Law lawBefore(const Text& text, std::size_t at) {
    for (std::size_t length = std::min<std::size_t>(at, 6); length > 0; --length) {
        const std::size_t first = at - length;
        if (!text.together(first, at) || !text.at(first).capital || text.stopClass(first) == "common")
            continue;
        const Law law = lawFrom(text, first);
        if (law.end == at)
            return law;
    }
    return {at, at, {}};
}

// "Articles 28 (preparation); 220.1 (disorder); and 228.3": numbers that go on after what a bracket explains.
void numbersThatFollow(const Text& text, std::size_t at, const Law& law, std::vector<Sighting>& to) {
    for (int count = 0; count < 30 && text.at(at).is("("); ++count) {
        std::size_t i = at + 1;
        while (i < at + 80 && i < text.words.size() && !text.at(i).is(")") && !text.at(i).is("("))
            ++i;
        if (text.at(i).is("(")) // one bracket within another
            while (i < text.words.size() && !(text.at(i).is(")") && (text.at(i + 1).is(",") || text.at(i + 1).is(")"))))
                ++i;
        i += text.at(i + 1).is(")") ? 2U : 1U;
        const bool joins = text.at(i).is(";") || text.at(i).is(",") || text.at(i).lower == "and";
        i += text.at(i).is(";") || text.at(i).is(",") ? 1U : 0U;
        i += text.at(i).lower == "and" ? 1U : 0U;
        const Numbers numbers = joins ? readNumbers(text, i) : Numbers{i, {}};
        if (numbers.written.empty() || !text.at(numbers.end).is("("))
            return;
        to.push_back({.kind = MentionKind::Article,
                      .begin = i,
                      .end = numbers.end,
                      .normal = law.name + " art. " + numbers.written,
                      .rule = "article.list.en",
                      .details = {{"articles", numbers.written}, {"law", law.name}}});
        at = numbers.end;
    }
}

std::string labelOf(const std::string& trigger, bool section) {
    if (!section)
        return "art. ";
    return trigger[0] == 's' ? "sec. " : trigger[0] == 'r' ? "rule " : trigger == "principle" ? "principle " : "art. ";
}

std::size_t articleAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const std::string& trigger = text.at(at).lower;
    const bool section = isOneOf(trigger, {"section", "sections", "rule", "rules", "principle", "provision", "provisions"});
    if (!section && !isOneOf(trigger, {"article", "articles", "art", "arts"}))
        return at;
    std::size_t i = at + 1;
    if (text.at(i).is(".") && !text.at(i).spaced)
        ++i;
    const Numbers numbers = text.together(at, i) ? readNumbers(text, i) : Numbers{i, {}};
    if (numbers.written.empty())
        return at;
    Law law = lawAfter(text, numbers.end);
    const Law before = law.name.empty() ? lawBefore(text, at) : law;
    if (section && law.name.empty())
        return at;
    std::size_t begin = at;
    if (law.name.empty() && !before.name.empty()) {
        begin = before.begin;
        law = {begin, numbers.end, before.name};
    }
    std::string part;
    if (at >= 3 && text.at(at - 1).lower == "of" &&
        isOneOf(text.at(at - 3).lower, {"part", "paragraph", "paragraphs", "para", "parts"}) &&
        text.at(at - 2).shape == Shape::Digits && text.together(at - 3, at)) {
        begin = at - 3;
        part = (text.at(begin).lower[3] == 't' ? " part " : " para. ") + std::string(text.at(at - 2).text);
    }
    const std::string label = labelOf(trigger, section);
    to.push_back({.kind = MentionKind::Article,
                  .begin = begin,
                  .end = std::max(numbers.end, law.end),
                  .normal = (law.name.empty() ? "" : law.name + " ") + label + numbers.written + part,
                  .rule = law.name.empty() ? "article.number.en" : "article.law.en",
                  .details = {{"articles", numbers.written + part}}});
    if (!law.name.empty())
        to.back().details["law"] = law.name;
    const std::size_t end = to.back().end;
    if (!law.name.empty())
        numbersThatFollow(text, end, law, to);
    return end;
}

// Words before the head that belong to a law's name; whose law it is does not.
std::size_t lawLeft(const Text& text, std::size_t head) {
    std::size_t begin = leftOfHead(text, head);
    for (std::size_t i = begin; i < head; ++i)
        if (text.at(i).shape == Shape::Mark || text.at(i).lower == "and" || text.stopClass(i) == "country" ||
            text.stopClass(i) == "demonym")
            begin = i + 1;
    const bool ordinal = begin == head && begin >= 2 && text.at(begin - 2).shape == Shape::Digits &&
                         !text.at(begin - 1).spaced && text.together(begin - 2, head) &&
                         isOneOf(text.at(begin - 1).lower, {"st", "nd", "rd", "th"});
    return ordinal ? begin - 2 : begin; // "14th Protocol"
}

// "under ICCPR", "Optional Protocols to CEDAW and CAT": the letters of a treaty. Letters that stand for its committee as
// well need a word for what is done with a treaty before them.
std::size_t treatyLettersAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* letters = text.lists.lawLetters.longestAt(text.words, at);
    if (letters == nullptr || letters->column(1) != "treaty" || text.at(at + letters->words.size()).is("/"))
        return at;
    bool done = text.lists.committeeLetters.longestAt(text.words, at) == nullptr;
    for (std::size_t i = at; !done && i > 0 && i + 6 > at && text.together(i - 1, at); --i) {
        const std::string& word = text.at(i - 1).lower;
        done = word.starts_with("ratif") || word.starts_with("acced") || word == "accession" || word.starts_with("protocol") ||
               word == "party" || word == "parties" || word == "under" || word.starts_with("reservation") ||
               word.starts_with("article") || word.starts_with("implement") || word.starts_with("provision");
    }
    const bool speaks = text.lists.speaking.contains(text.at(at + 1).lower);
    if (!done || speaks)
        return at;
    to.push_back({.kind = MentionKind::Article,
                  .begin = at,
                  .end = at + letters->words.size(),
                  .normal = std::string(letters->column(0)),
                  .rule = "law.treatyLetters.en",
                  .details = {{"law", std::string(letters->column(0))}}});
    return to.back().end;
}

std::size_t lawAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* head = text.lists.laws.longestAt(text.words, at);
    if (head == nullptr || !text.at(at).capital)
        return at;
    const std::size_t afterHead = at + head->words.size();
    const std::size_t begin = lawLeft(text, at), end = lawEnd(text, afterHead);
    const bool partOfBody = end == afterHead && text.at(end).capital && text.together(at, end) &&
                            text.at(end).shape == Shape::Letters;
    const bool bare = begin == at && end == afterHead;
    const bool unnumbered = head->column(1) == "number" && lawNumberEnd(text, afterHead) == afterHead;
    // "Faculty of Law": what a school teaches.
    const bool taught = head->text == "law" && at > 1 && text.at(at - 1).lower == "of" && text.together(at - 2, at) &&
                        text.lists.bodies.longestAt(text.words, at - 2) != nullptr;
    if ((head->column(1) == "more" && bare) || unnumbered || taught || partOfBody)
        return at;
    to.push_back({.kind = MentionKind::Article,
                  .begin = begin,
                  .end = end,
                  .normal = text.between(begin, end),
                  .rule = "law.name.en",
                  .details = {{"law", text.between(begin, end)}}});
    return end;
}

} // namespace

void findArticles(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        std::size_t next = articleAt(text, at, to);
        if (next == at)
            next = lawAt(text, at, to);
        if (next == at)
            next = treatyLettersAt(text, at, to);
        at = std::max(next, at + 1);
    }
}

} // namespace dokaz::extract
