// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_words.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace dokaz::ui {

namespace {

class ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
  public:
    static QString finding(const session::CheckFinding& finding);
};

QString ActivityWords::finding(const session::CheckFinding& finding) {
    const QString what = isolated(toQt(finding.what));
    if (finding.kind == "database")
        return tr("The database is damaged: %1.").arg(what);
    if (finding.kind == "entry")
        return tr("An entry of the ledger is not as it was signed: %1.").arg(what);
    if (finding.kind == "object")
        return tr("A kept file is missing or damaged: %1.").arg(what);
    if (finding.kind == "view")
        return tr("What is shown differs from the ledger and should be built again: %1.").arg(what);
    if (finding.kind == "old-views")
        return tr("What is shown was made by an earlier version of the program: build it again. Nothing is damaged.");
    if (finding.kind == "head")
        return tr("The ledger does not end where it was last seen to end: %1.").arg(what);
    if (finding.kind == "vault")
        return tr("The identity vault is damaged: %1.").arg(what);
    if (finding.kind == "fork")
        return tr("The same author wrote on two machines apart; nothing is lost: %1.").arg(what);
    if (finding.kind == "twice-used")
        return tr("One number was given to two rows; both are kept: %1.").arg(what);
    return what;
}

} // namespace

QString findingWords(const session::CheckFinding& finding) { return ActivityWords::finding(finding); }

bool isMendedByRebuilding(const session::CheckFinding& finding) {
    return finding.kind == "view" || finding.kind == "old-views";
}

} // namespace dokaz::ui
