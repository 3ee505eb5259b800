// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policy_words.h"

#include "ui/bridge/strings.h"

#include <QCoreApplication>

namespace dokaz::ui {

namespace {

class PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

// The sentences of src/policy/reason.cpp, for lupdate; a test compares the two.
constexpr const char* sentences[] = {
    QT_TRANSLATE_NOOP("PolicySentence", "Nothing speaks against giving it."),
    QT_TRANSLATE_NOOP("PolicySentence", "The person acted as an official, and such names are open."),
    QT_TRANSLATE_NOOP("PolicySentence", "The person is public by their own choice."),
    QT_TRANSLATE_NOOP("PolicySentence", "The name was released, with a reason."),
    QT_TRANSLATE_NOOP("PolicySentence", "The person allowed it for this purpose and recipient."),
    QT_TRANSLATE_NOOP("PolicySentence", "The person allowed it without their name."),
    QT_TRANSLATE_NOOP("PolicySentence", "The recipient must show it to the defence, and the person has not "
                                        "allowed the accused to see who they are."),
    QT_TRANSLATE_NOOP("PolicySentence", "Nobody may be named without a ground, and there is none."),
    QT_TRANSLATE_NOOP("PolicySentence", "It is privileged and never leaves."),
    QT_TRANSLATE_NOOP("PolicySentence", "Records of this kind never leave."),
    QT_TRANSLATE_NOOP("PolicySentence", "Whereabouts go to prosecutors only."),
    QT_TRANSLATE_NOOP("PolicySentence", "It was withdrawn."),
    QT_TRANSLATE_NOOP("PolicySentence", "The time for which it could be given is over."),
    QT_TRANSLATE_NOOP("PolicySentence", "It is not recorded on what ground it may leave."),
    QT_TRANSLATE_NOOP("PolicySentence", "It is called public, but not by whom or where."),
    QT_TRANSLATE_NOOP("PolicySentence", "It was given as a lead and never leaves."),
    QT_TRANSLATE_NOOP("PolicySentence", "It was given under a condition that is not recorded as met here."),
    QT_TRANSLATE_NOOP("PolicySentence",
                      "It was obtained under coercion, and those it shows have not allowed it."),
    QT_TRANSLATE_NOOP("PolicySentence", "No consent covers this purpose and recipient."),
    QT_TRANSLATE_NOOP("PolicySentence", "A person concerned refused."),
    QT_TRANSLATE_NOOP("PolicySentence", "A person concerned withdrew their consent."),
    QT_TRANSLATE_NOOP("PolicySentence", "The consent has expired."),
    QT_TRANSLATE_NOOP("PolicySentence", "The person allowed to be counted, and nothing else."),
    QT_TRANSLATE_NOOP("PolicySentence", "The person wants to be asked before each use."),
    QT_TRANSLATE_NOOP("PolicySentence", "Matters of this kind need a consent of their own."),
    QT_TRANSLATE_NOOP(
        "PolicySentence",
        "A protection incident about a person concerned is open; somebody has to review this first."),
    QT_TRANSLATE_NOOP("PolicySentence", "All the words that it rests on are withheld."),
    QT_TRANSLATE_NOOP("PolicySentence", "It is confidential, and the recipient makes public what it gets."),
    QT_TRANSLATE_NOOP("PolicySentence", "It would tell who the person is."),
    QT_TRANSLATE_NOOP("PolicySentence", "It serves the person's safety and never leaves."),
};

} // namespace

LeavingForm leavingForm(const std::string& form) {
    if (form == "include")
        return LeavingForm::Included;
    if (form == "pseudonymise")
        return LeavingForm::UnderCode;
    return form == "withhold" ? LeavingForm::Withheld : LeavingForm::Undecided;
}

QString leavingWords(LeavingForm form) {
    switch (form) {
    case LeavingForm::Included:
        return PolicyWords::tr("Goes out");
    case LeavingForm::UnderCode:
        return PolicyWords::tr("Goes out under a code");
    case LeavingForm::Withheld:
        return PolicyWords::tr("Stays here");
    case LeavingForm::Undecided:
        return PolicyWords::tr("Not known yet");
    }
    return {};
}

QString leavingIcon(LeavingForm form) {
    switch (form) {
    case LeavingForm::Included:
        return QStringLiteral("export");
    case LeavingForm::UnderCode:
        return QStringLiteral("identity");
    case LeavingForm::Withheld:
        return QStringLiteral("lock");
    case LeavingForm::Undecided:
        return QStringLiteral("help");
    }
    return {};
}

QString leavingToken(LeavingForm form) {
    switch (form) {
    case LeavingForm::Included:
        return QStringLiteral("good");
    case LeavingForm::UnderCode:
        return QStringLiteral("identity");
    case LeavingForm::Withheld:
        return QStringLiteral("warn");
    case LeavingForm::Undecided:
        return QStringLiteral("muted");
    }
    return {};
}

Tone leavingTone(LeavingForm form) {
    switch (form) {
    case LeavingForm::Included:
        return Tone::Good;
    case LeavingForm::UnderCode:
        return Tone::Identity;
    case LeavingForm::Withheld:
        return Tone::Warn;
    case LeavingForm::Undecided:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString belongingWords(const std::string& why) {
    if (why == "member")
        return PolicyWords::tr("Put in by hand");
    if (why == "linked from a member")
        return PolicyWords::tr("Linked from a member");
    if (why == "cited")
        return PolicyWords::tr("Cited by a member");
    return toQt(why);
}

QString policySentence(const std::string& english) {
    for (const char* known : sentences)
        if (english == known)
            return QCoreApplication::translate("PolicySentence", known);
    return toQt(english);
}

} // namespace dokaz::ui
