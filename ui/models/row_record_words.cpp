// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_record_words.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace dokaz::ui {

namespace {

class RowWords {
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

struct UsualTie {
    const char* holder;
    const char* field;
    const char* held; // null: of whatever kind
    bool isHeld;
    const char* words;
};

// Most usual first: the menu offers them in this order.
constexpr UsualTie usualTies[] = {
    {"detention", "person", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "a detention of that person")},
    {"detention", "facility", "facility", true,
     QT_TRANSLATE_NOOP("RowWords", "the facility of the detention")},
    {"incident", "facility", "facility", true,
     QT_TRANSLATE_NOOP("RowWords", "the facility where it happened")},
    {"proceeding", "accused", nullptr, false,
     QT_TRANSLATE_NOOP("RowWords", "a proceeding against that person")},
    {"proceeding", "court", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "the court of the proceeding")},
    {"act", "victim", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "an act against that person")},
    {"act", "incident", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "an act in that incident")},
    {"act", "victim", "person", true, QT_TRANSLATE_NOOP("RowWords", "the victim of the act")},
    {"act", "facility", "facility", true,
     QT_TRANSLATE_NOOP("RowWords", "the facility where the act took place")},
    {"involvement", "act", nullptr, false,
     QT_TRANSLATE_NOOP("RowWords", "an involvement of somebody in that act")},
    {"involvement", "perpetrator", "person", true, QT_TRANSLATE_NOOP("RowWords", "the alleged perpetrator")},
    {"posting", "person", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "a posting of that person")},
    {"posting", "body", "organisation", true, QT_TRANSLATE_NOOP("RowWords", "the body of the posting")},
    {"posting", "body", "facility", true, QT_TRANSLATE_NOOP("RowWords", "the facility of the posting")},
    {"death", "person", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "the death of that person")},
    {"sanction", "target", "person", false, QT_TRANSLATE_NOOP("RowWords", "a sanction against that person")},
    {"sanction", "authority", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "the authority of the sanction")},
    {"detention", "held_by", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "the body that held the person")},
    {"detention", "proceeding", "proceeding", true,
     QT_TRANSLATE_NOOP("RowWords", "the proceeding of the detention")},
    {"person", "affiliation", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "a body the person is a member of")},
    {"relation", "from", "person", false, QT_TRANSLATE_NOOP("RowWords", "a relation to somebody")},
    {"relation", "to", "person", true, QT_TRANSLATE_NOOP("RowWords", "the person the relation is to")},
    {"detention", "facility", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "a detention in that facility")},
    {"detention", "person", "person", true, QT_TRANSLATE_NOOP("RowWords", "the person who was held")},
    {"incident", "facility", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "an incident in that facility")},
    {"facility", "operator", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "the body that runs the facility")},
    {"incident", "organisation", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "a body that was present")},
    {"proceeding", "accused", "person", true, QT_TRANSLATE_NOOP("RowWords", "the accused")},
    {"posting", "person", "person", true, QT_TRANSLATE_NOOP("RowWords", "the person who held the post")},
    {"posting", "body", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "a posting there")},
    {"sanction", "target", "person", true,
     QT_TRANSLATE_NOOP("RowWords", "the person the sanction is against")},
    {"sanction", "target", "organisation", true,
     QT_TRANSLATE_NOOP("RowWords", "the body the sanction is against")},
    {"repression_measure", "target", "person", false,
     QT_TRANSLATE_NOOP("RowWords", "a repression measure against that person")},
    {"sanction", "target", "organisation", false,
     QT_TRANSLATE_NOOP("RowWords", "a sanction against that body")},
    {"repression_measure", "target", "organisation", false,
     QT_TRANSLATE_NOOP("RowWords", "a repression measure against that body")},
    {"repression_measure", "target", "person", true,
     QT_TRANSLATE_NOOP("RowWords", "the person the measure is against")},
    {"departure", "person", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "a departure of that person")},
    {"whereabouts", "person", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "whereabouts of that person")},
    {"detention", "moved_from", "facility", true,
     QT_TRANSLATE_NOOP("RowWords", "the facility the person came from")},
    {"detention", "moved_to", "facility", true,
     QT_TRANSLATE_NOOP("RowWords", "the facility the person was moved to")},
    {"detention", "lawyer_person", "person", true, QT_TRANSLATE_NOOP("RowWords", "the lawyer")},
    {"death", "facility", "facility", true,
     QT_TRANSLATE_NOOP("RowWords", "the facility where the person died")},
    {"act", "detention", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "an act during that detention")},
    {"examination", "person", nullptr, false, QT_TRANSLATE_NOOP("RowWords", "an examination of that person")},
    {"statement", "speaker", "person", false, QT_TRANSLATE_NOOP("RowWords", "a statement of that person")},
    {"proceeding", "victim", nullptr, false,
     QT_TRANSLATE_NOOP("RowWords", "a proceeding with that person as victim")},
};

QString inLine(QString name) { // a name of the catalogue, within a sentence
    if (!name.isEmpty() && (name.size() < 2 || !name.at(1).isUpper()))
        name[0] = name.at(0).toLower();
    return name;
}

} // namespace

TieWords tieWords(const record::Catalogue& catalogue, const std::string& holder, const std::string& field,
                  const std::string& held, bool isHeld) {
    int rank = 0;
    for (const UsualTie& tie : usualTies) {
        ++rank;
        if (tie.isHeld == isHeld && holder == tie.holder && field == tie.field &&
            (tie.held == nullptr || held == tie.held))
            return {rank, RowWords::tr(tie.words)};
    }
    const record::FieldDeclaration* declared = catalogue.findField(holder, field);
    const QString name = declared == nullptr ? toQt(field) : fieldName(*declared);
    const QString made = inLine(kindName(catalogue, toQt(isHeld ? held : holder)));
    const QString there = inLine(kindName(catalogue, toQt(isHeld ? holder : held)));
    return {
        0, isHeld ? RowWords::tr("%1, as “%2” of that %3", "kind, field, kind of the record that is there")
                        .arg(made, name, there)
                  : RowWords::tr("%1, whose “%2” is that %3", "kind, field, kind of the record that is there")
                        .arg(made, name, there)};
}

QString loneWords(const record::Catalogue& catalogue, const std::string& kind) {
    static constexpr std::pair<const char*, const char*> known[] = {
        {"person", QT_TRANSLATE_NOOP("RowWords", "a person")},
        {"group", QT_TRANSLATE_NOOP("RowWords", "a group")},
        {"organisation", QT_TRANSLATE_NOOP("RowWords", "an organisation")},
        {"facility", QT_TRANSLATE_NOOP("RowWords", "a facility")},
        {"incident", QT_TRANSLATE_NOOP("RowWords", "an incident")},
        {"act", QT_TRANSLATE_NOOP("RowWords", "an act")},
        {"detention", QT_TRANSLATE_NOOP("RowWords", "a detention")},
        {"proceeding", QT_TRANSLATE_NOOP("RowWords", "a proceeding")},
        {"sanction", QT_TRANSLATE_NOOP("RowWords", "a sanction")},
        {"posting", QT_TRANSLATE_NOOP("RowWords", "a posting")},
        {"recommendation", QT_TRANSLATE_NOOP("RowWords", "a recommendation")}};
    for (const auto& [code, words] : known)
        if (kind == code)
            return RowWords::tr(words);
    return inLine(kindName(catalogue, toQt(kind)));
}

QString withConditions(const QString& words, const record::MappedRecord& record) {
    constexpr std::size_t mostWords = 3;
    QString all = record.isFoundByName ? RowWords::tr("%1, found by its name", "a record").arg(words) : words;
    if (record.whenColumn.empty())
        return all;
    const QString column = isolated(toQt(record.whenColumn));
    if (record.whenIs.empty())
        return RowWords::tr("%1 – only where %2 holds something", "a record, a column").arg(all, column);
    QStringList wanted;
    for (std::size_t i = 0; i < std::min(mostWords, record.whenIs.size()); ++i)
        wanted.append(isolated(toQt(record.whenIs[i])));
    if (record.whenIs.size() > mostWords)
        wanted.append(QString(QChar(0x2026)));
    return RowWords::tr("%1 – only where %2 says %3", "a record, a column, words")
        .arg(all, column, wanted.join(QStringLiteral(", ")));
}

} // namespace dokaz::ui
