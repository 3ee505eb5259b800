// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/reason.h"

#include "text/given_names.h"
#include "text/normal.h"
#include "text/phonemic.h"

namespace dokaz::match {
namespace {

struct Wording {
    std::string_view name, words;
};
Wording wordingOf(ReasonCode code) {
    switch (code) {
    case ReasonCode::SameWord: return {"same-word", "the same word"};
    case ReasonCode::SameSound: return {"same-sound", "the same in another spelling or script"};
    case ReasonCode::CloseSound: return {"close-sound", "differs by little more than a romanisation"};
    case ReasonCode::SameGivenName: return {"same-given-name", "the same given name in another language"};
    case ReasonCode::CaseForm: return {"case-form", "the same word with another ending"};
    case ReasonCode::InitialOnly: return {"initial-only", "only an initial is given"};
    case ReasonCode::PatronymicMissing: return {"patronymic-missing", "the patronymic is missing on one side"};
    case ReasonCode::PatronymicDiffers: return {"patronymic-differs", "the patronymics disagree"};
    case ReasonCode::WordMissing: return {"word-missing", "one side has a word more"};
    case ReasonCode::WordsDiffer: return {"words-differ", "the words are not alike"};
    case ReasonCode::OrderDiffers: return {"order-differs", "the words stand in another order"};
    case ReasonCode::OneWordOnly: return {"one-word-only", "a single word decides little"};
    case ReasonCode::NumberDiffers: return {"number-differs", "the numbers disagree"};
    case ReasonCode::SharedKind: return {"shared-kind", "a word that many bodies share"};
    }
    return {};
}

// "the same given name, Belarusian and Russian form"
std::string sameGivenName(const Reason& reason) {
    const std::string_view left = text::givenNameLanguage(text::phonemic(reason.left));
    const std::string_view right = text::givenNameLanguage(text::phonemic(reason.right));
    if (left.empty() && right.empty())
        return std::string(wordingOf(reason.code).words);
    if (left == right)
        return "the same given name, short and full form";
    const std::string both = left.empty() || right.empty() ? std::string() : " and ";
    return "the same given name, " + std::string(left) + both + std::string(right) + " form";
}

} // namespace

std::string_view name(ReasonCode code) { return wordingOf(code).name; }

std::string sentence(const Reason& reason) {
    std::string words;
    if (!reason.left.empty())
        words = text::isolated(reason.left);
    if (!reason.right.empty())
        words += (words.empty() ? "" : " – ") + text::isolated(reason.right);
    if (!words.empty())
        words += ": ";
    return words.append(reason.code == ReasonCode::SameGivenName ? sameGivenName(reason)
                                                                 : std::string(wordingOf(reason.code).words));
}

} // namespace dokaz::match
