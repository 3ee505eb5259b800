// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_words.h"

#include <QCoreApplication>

#include <map>

namespace dokaz::ui {

namespace {

class EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
  public:
    static QString of(const QString& code) {
        const std::map<QString, QString> words{
            {QStringLiteral("create"), tr("archive made")},
            {QStringLiteral("open-vault"), tr("identity vault opened")},
            {QStringLiteral("import"), tr("file taken in")},
            {QStringLiteral("recognise"), tr("text read off pictures")},
            {QStringLiteral("review"), tr("mentions decided")},
            {QStringLiteral("add"), tr("record added")},
            {QStringLiteral("set"), tr("values added or changed")},
            {QStringLiteral("cite"), tr("source given")},
            {QStringLiteral("retract"), tr("values taken back")},
            {QStringLiteral("withdraw"), tr("record withdrawn")},
            {QStringLiteral("purge"), tr("content destroyed for good")},
            {QStringLiteral("undo"), tr("entry undone")},
            {QStringLiteral("new-case"), tr("case made")},
            {QStringLiteral("case-add"), tr("records added to a case")},
            {QStringLiteral("case-remove"), tr("records taken out of a case")},
            {QStringLiteral("bundle"), tr("bundle sealed")},
            {QStringLiteral("picture"), tr("picture written out")},
            {QStringLiteral("carry"), tr("citations carried over")},
            {QStringLiteral("bundle-codes"), tr("codes given for a bundle")},
            {QStringLiteral("accept-loss"), tr("loss accepted")}};
        const auto found = words.find(code);
        return found == words.end() ? code : found->second;
    }
};

} // namespace

QString commandInWords(const QString& code) { return EntryWords::of(code); }

QString commandWords(const QString& code) {
    QString words = commandInWords(code);
    return words.replace(0, 1, words.left(1).toUpper());
}

QString kindOfList(const QString& list) {
    return list == QLatin1String("alleged-perpetrator") ? QStringLiteral("person") : list;
}

} // namespace dokaz::ui
