// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_words.h"

#include "base/utf8.h"
#include "match/similarity.h"
#include "text/phonemic.h"
#include "text/stem.h"
#include "text/tokenizer.h"

#include <algorithm>
#include <array>

namespace dokaz::match {
namespace {

constexpr double kCutOff = 0.6;

struct Spelling {
    std::string_view from, to;
};

// Short forms and the words of the trade in the languages of the archive, each to one word. Stems, folded.
constexpr std::array<Spelling, 61> kKinds = {{
    {"corporation", "company"}, {"company", "company"}, {"group", "group"}, {"holdings", "holding company"},
    {"holding", "holding company"},
    {"ик", "colony"},       {"ік", "colony"},        {"ik", "colony"},         {"пк", "colony"},
    {"колони", "colony"},   {"калон", "colony"},     {"калони", "colony"},     {"колон", "colony"},
    {"калоні", "colony"},   {"исправительн", "correctional"}, {"папраўч", "correctional"},
    {"выправн", "correctional"}, {"сизо", "remand"}, {"сіза", "remand"},       {"сіз", "remand"},
    {"sizo", "remand"},     {"siza", "remand"},      {"сиз", "remand"},        {"тюрм", "prison"},
    {"турм", "prison"},     {"турэмн", "prison"},    {"turma", "prison"},      {"вязниц", "prison"},
    {"школ", "school"},     {"суд", "court"},        {"court", "court"},       {"ивс", "holding"},
    {"івс", "holding"},     {"іч", "holding"},       {"ivs", "holding"},       {"рувд", "police"},
    {"руус", "police"},     {"ровд", "police"},      {"раус", "police"},       {"ruvd", "police"},
    {"rovd", "police"},     {"полици", "police"},    {"поліці", "police"},     {"паліцы", "police"},
    {"милици", "police"},   {"міліцы", "police"},    {"міліці", "police"},     {"militia", "police"},
    {"район", "district"},  {"раен", "district"},    {"районн", "district"},   {"раенн", "district"},
    {"област", "region"},   {"вобласц", "region"},   {"област", "region"},     {"министерств", "ministry"},
    {"міністэрств", "ministry"}, {"міністерств", "ministry"}, {"penal", "correctional"},
    {"centre", "center"},   {"цэнтр", "center"},
}};

constexpr std::array<std::string_view, 15> kKindWords = {"company", "group", "holding company", "colony", "correctional", "remand", "prison",  "court",  "holding",
                                                        "police", "district",     "region", "ministry", "center", "school"};

// What a company is before the law, in one word; those of several words are in kLongForms.
constexpr std::array<std::string_view, 48> kLegalForms = {
    "llc", "ltd", "limited", "jsc",  "ojsc", "cjsc", "pjsc", "oao",  "ooo",  "zao",  "pao", "ao",   "gmbh", "ag",  "plc", "inc",
    "incorporated", "corp", "co", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "oy", "llp", "lp", "sp", "zoo",
    "aktiengesellschaft", "kg", "se", "pte", "pty", "ооо", "оао", "зао", "ао", "пао", "таа", "аат", "заат", "тов", "пат"};
constexpr std::array<std::string_view, 4> kLongForms = {"limited liability company", "joint stock company",
                                                       "public limited company", "open joint stock company"};
constexpr std::array<std::string_view, 13> kNumbers = {"zero", "one", "two",   "three", "four",   "five",  "six",
                                                      "seven", "eight", "nine", "ten",  "eleven", "twelve"};

constexpr std::array<std::string_view, 28> kSmallWords = {
    "of", "the", "and", "for", "in", "at", "no", "и", "і", "й", "в", "у", "на", "по", "для", "при", "г", "им", "імя",
    "de", "la", "le", "du", "des", "et", "number", "нр", "номер"};

std::string kindOf(const std::string& stem) {
    for (const Spelling& spelling : kKinds)
        if (spelling.from == stem)
            return std::string(spelling.to);
    return stem;
}

bool isAnyDigit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

struct WrittenWord {
    std::string written, folded;
    std::size_t end = 0;
};

// The words, letters with dots between them as one: p.l.c., G.m.b.H.
std::vector<WrittenWord> writtenWords(std::string_view name) {
    std::vector<WrittenWord> words;
    bool isLetter = false; // the last word is made of single letters
    text::tokenize(name, [&](const text::Token& token) {
        const bool isOne = base::codePointCount(token.folded) == 1 && !isAnyDigit(token.folded);
        const bool isNext = !words.empty() && token.start == words.back().end + 1 && name[words.back().end] == '.';
        if (isOne && isLetter && isNext) {
            words.back().written.append(".").append(token.original);
            words.back().folded.append(token.folded);
            words.back().end = token.end;
        } else {
            words.push_back({std::string(token.original), std::string(token.folded), token.end});
        }
        isLetter = isOne;
    });
    return words;
}

// How many words from `at` on are a legal form.
std::size_t legalFormAt(const std::vector<WrittenWord>& words, std::size_t at) {
    for (const std::string_view form : kLongForms) {
        std::string phrase;
        std::size_t count = 0;
        for (; at + count < words.size() && phrase.size() < form.size(); ++count)
            phrase += (phrase.empty() ? "" : " ") + words[at + count].folded;
        if (phrase == form)
            return count;
    }
    return isOneOf(kLegalForms, words[at].folded) ? 1 : 0;
}

BodyWord bodyWord(const WrittenWord& written) {
    BodyWord word{written.written, {}, {}, 1, isAnyDigit(written.folded)};
    word.folded = kindOf(text::lightStem(written.folded));
    if (const auto* number = std::find(kNumbers.begin(), kNumbers.end(), written.folded); number != kNumbers.end()) {
        word.folded = std::to_string(number - kNumbers.begin());
        word.isNumber = true;
    }
    if (!word.isNumber)
        word.readings = text::phonemicReadings(word.folded == written.folded ? written.written : word.folded);
    word.weight = word.isNumber ? kNumberWeight : isOneOf(kKindWords, word.folded) ? kSharedKindWeight : 1;
    return word;
}

} // namespace

std::vector<BodyWord> bodyWordsOf(std::string_view name) {
    std::vector<BodyWord> words;
    const std::vector<WrittenWord> written = writtenWords(name);
    for (std::size_t at = 0; at < written.size();) {
        if (isOneOf(kSmallWords, written[at].folded)) {
            ++at;
            continue;
        }
        const std::size_t form = at > 0 || written.size() > 1 ? legalFormAt(written, at) : 0;
        if (form > 0)
            words.push_back({written[at].written, "legal form", {}, kLegalFormWeight, false});
        else
            words.push_back(bodyWord(written[at]));
        at += std::max<std::size_t>(form, 1);
    }
    return words;
}

double similarityOf(const BodyWord& left, const BodyWord& right) {
    if (left.folded == right.folded)
        return 1;
    if (left.isNumber || right.isNumber)
        return 0;
    double best = 0;
    for (const std::string& a : left.readings)
        for (const std::string& b : right.readings)
            best = std::max(best, soundSimilarity(a, b));
    return best >= kCutOff ? best : 0;
}

} // namespace dokaz::match
