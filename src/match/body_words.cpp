// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_words.h"

#include "base/utf8.h"
#include "match/body_lexicon.h"
#include "match/similarity.h"
#include "text/phonemic.h"
#include "text/stem.h"
#include "text/tokenizer.h"

#include <algorithm>

namespace dokaz::match {
namespace {

constexpr double kCutOff = 0.6;

bool isAnyDigit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
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

BodyWord bodyWord(const WrittenWord& written) {
    const BodyLexicon& lexicon = BodyLexicon::shipped();
    BodyWord word{written.written, {}, {}, 1, isAnyDigit(written.folded)};
    const std::string stem = text::lightStem(written.folded);
    std::string_view kind = lexicon.kindOf(written.folded);
    if (kind.empty())
        kind = lexicon.kindOf(stem);
    word.folded = kind.empty() ? stem : std::string(kind);
    if (const std::string_view number = lexicon.numberOf(written.folded); !number.empty()) {
        word.folded = number;
        word.isNumber = true;
    }
    if (!word.isNumber)
        word.readings = text::phonemicReadings(word.folded == written.folded ? written.written : word.folded);
    word.weight = word.isNumber ? kNumberWeight : kind.empty() ? 1 : kSharedKindWeight;
    return word;
}

} // namespace

std::vector<BodyWord> bodyWordsOf(std::string_view name) {
    const BodyLexicon& lexicon = BodyLexicon::shipped();
    std::vector<BodyWord> words;
    const std::vector<WrittenWord> written = writtenWords(name);
    std::vector<std::string> folded;
    for (const WrittenWord& word : written)
        folded.push_back(word.folded);
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t form = written.size() > 1 ? lexicon.legalFormAt(folded, at) : 0;
        if (form > 0)
            words.push_back({written[at].written, "legal form", {}, kLegalFormWeight, false});
        else if (!lexicon.isSmall(folded[at]))
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
