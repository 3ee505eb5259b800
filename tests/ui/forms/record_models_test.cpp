// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/validation.h"
#include "record_page_test.h"
#include "support/window_fixture.h"
#include "ui/models/field_words.h"
#include "ui/models/links_model.h"
#include "ui/models/mentions_model.h"
#include "ui/models/record_history_model.h"
#include "ui/models/term_tree_model.h"

#include <QAbstractItemModelTester>

namespace dokaz::tests {

namespace {

const record::Catalogue& catalogue() {
    static const record::Catalogue shipped = record::Catalogue::shipped().value();
    return shipped;
}
const record::Vocabularies& vocabularies() {
    static const record::Vocabularies shipped = record::Vocabularies::shipped().value();
    return shipped;
}

} // namespace

void RecordModels::showTermsAsATree() {
    ui::TermTreeModel terms(*vocabularies().find("act_type"));
    QAbstractItemModelTester tester(&terms, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex killing = terms.indexOfCode(QStringLiteral("killing"));
    QVERIFY(killing.isValid());
    QCOMPARE(killing.parent().data(ui::TermTreeModel::CodeRole).toString(), QStringLiteral("life"));
    QVERIFY(terms.rowCount(killing) > 0);
}

void RecordModels::findTermsInAnyLanguage() {
    ui::TermTreeModel terms(*vocabularies().find("act_type"));
    ui::TermFilter filter;
    filter.setSourceModel(&terms);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setWords(QStringLiteral("ВНЕСУДЕБНАЯ"));
    QCOMPARE(filter.rowCount(), 1); // and what stands above it
    filter.setWords(QStringLiteral("no such thing"));
    QCOMPARE(filter.rowCount(), 0);
}

void RecordModels::groupLinksByRole() {
    ui::LinksModel links;
    QAbstractItemModelTester tester(&links, QAbstractItemModelTester::FailureReportingMode::Fatal);
    links.show({{"1", "act", "Act", "One", "victim"}, {"2", "detention", "Detention", "Two", "person"}, {"3", "act", "Act", "Three", "victim"}},
               catalogue());
    QCOMPARE(links.linkCount(), 3);
    QCOMPARE(links.rowCount(), 5);
    QCOMPARE(links.index(0, 0).data().toString(), QStringLiteral("Acts · as victim · 2"));
    QVERIFY(!links.flags(links.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(links.index(2, 0).data(ui::LinksModel::RecordRole).toString(), QStringLiteral("3"));
    links.clear();
    QCOMPARE(links.rowCount(), 0);
}

void RecordModels::sayRolesInWords() {
    const auto role = [](const char* kind, const char* field) { return ui::roleOf(*catalogue().findField(kind, field)); };
    QCOMPARE(role("involvement", "perpetrator"), QStringLiteral("as alleged perpetrator"));
    QCOMPARE(role("detention", "held_by"), QStringLiteral("held by this"));
    QCOMPARE(role("person", "affiliation"), QStringLiteral("member of this"));
}

void RecordModels::markMentions() {
    ui::MentionsModel mentions;
    QAbstractItemModelTester tester(&mentions, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session::MentionView mention;
    mention.how = "named";
    mention.source = "s";
    mention.symbol = "A/TEST/1";
    mention.number = "12";
    mention.text = "Судья Лукава"; // the name begins at byte 11
    mention.passage = 3;
    mention.ranges = {{11, 23}};
    mentions.show({mention});
    QCOMPARE(mentions.row(0).place.start, 6U);
    QCOMPARE(mentions.row(0).place.end, 12U);
    QCOMPARE(mentions.row(0).place.quote, QStringLiteral("Лукава"));
    QCOMPARE(mentions.row(0).ranges.at(0), std::make_pair(6, 12));
}

void RecordModels::orderHistory() {
    ui::RecordHistoryModel history;
    QAbstractItemModelTester tester(&history, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session::EntryView first, second;
    first.number = 1;
    first.command = "add";
    second.number = 2;
    second.command = "set";
    second.undone = true;
    history.show({first, second});
    QCOMPARE(history.row(0).number, quint64(2));
    QVERIFY(history.row(0).isUndone);
    QCOMPARE(history.index(1, 0).data().toString(), QStringLiteral("Record added"));
}

void RecordModels::readBackEveryTypedForm_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("typed");
    const std::vector<std::pair<const char*, QStringList>> forms{
        {"date", {"12 May 2010", "2010-05", "spring 2021", "between 2020-08-09 and 2020-08-12", "12 May 2010 14:30 +03:00"}},
        {"period",
         {"May 2020 to June 2021", "12 to 15 May 2010", "May 2010", "since 9 August 2020", "since before 9 August 2020", "until 2022",
          "since 9 August 2020, still going on"}},
        {"place", {"Minsk", "Minsk @53.9,27.56 ±500m", "@53.9,27.56"}},
        {"number", {"12", "12-15", "at least 55 people", "at most 9.5"}},
        {"name", {"Lukava", "Лукава (be)", "Bura (be, nickname)", "Lukava (former)"}}};
    for (const auto& [type, typed] : forms)
        for (const QString& one : typed)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(type), one))) << QString(QLatin1String(type)) << one;
}

void RecordModels::readBackEveryTypedForm() {
    QFETCH(QString, type);
    QFETCH(QString, typed);
    record::FieldDeclaration field;
    field.code = "field";
    field.type = *record::valueTypeNamed(ui::fromQt(type));
    const auto value = record::parseValue(field, vocabularies(), ui::fromQt(typed));
    QVERIFY(value.ok());
    const auto again = record::parseValue(field, vocabularies(), ui::fromQt(ui::typedForm(value.value())));
    QVERIFY2(again.ok(), qPrintable(ui::typedForm(value.value())));
    QVERIFY(record::sameValue(value.value(), again.value()));
}

} // namespace dokaz::tests
