// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_records_test.h"

#include "ui/models/row_constants.h"
#include "ui/models/row_records.h"

#include <QTest>

namespace dokaz::tests {

namespace {

QStringList linesOf(const record::Catalogue& catalogue, const record::TableMapping& mapping) {
    QStringList words;
    for (const ui::RowRecord& line : ui::rowRecords(catalogue, mapping))
        words.append(QString(line.depth, QLatin1Char('>')) + QString::fromStdString(line.name));
    return words;
}

const record::MappedRecord& named(const record::TableMapping& mapping, const std::string& name) {
    for (const record::MappedRecord& record : mapping.records)
        if (record.name == name)
            return record;
    qFatal("no such record");
}

bool holds(const record::MappedRecord& record, const std::string& field, const std::string& held) {
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [&](const auto& one) { return one.field == field && one.record == held; });
}

record::MappedField fromColumn(const char* field, const char* column) {
    record::MappedField made;
    made.field = field;
    made.column = column;
    return made;
}

constexpr const char* person =
    R"({"kind":"person","key":["No"],"fields":[{"column":"Name","field":"name"}]})";
constexpr const char* chain =
    R"({"kind":"facility","found_by_name":true,"fields":[{"column":"Held in","field":"name"}]},
    {"kind":"person","key":["No"],"fields":[{"column":"Name","field":"name"}]},
    {"kind":"detention","key":["No"],"fields":[{"record":"person","field":"person"},{"record":"facility","field":"facility"},
                                               {"record":"proceeding","field":"proceeding"}]},
    {"kind":"proceeding","key":["No"],"fields":[{"record":"person","field":"accused"},{"column":"Case","field":"number"}]})";

} // namespace

void RowRecordsTest::initTestCase() { m_catalogue = record::Catalogue::shipped().value(); }

record::TableMapping RowRecordsTest::mapping(const char* records) const {
    auto made = record::tableMappingFrom(std::string(R"({"v":1,"records":[)") + records + "]}");
    if (!made)
        qFatal("%s", made.error().subject().c_str());
    return made.value();
}

std::string RowRecordsTest::add(record::TableMapping& to, const char* kind, const char* field,
                                const char* anchor, bool isHeld, const char* guess,
                                const std::vector<std::string>& columns) const {
    const record::TableMapping guessed = guess == nullptr ? record::TableMapping() : mapping(guess);
    return ui::addRecord(*m_catalogue, to, {kind, field, anchor, isHeld, 0, {}}, guessed, columns);
}

// What is found by its name is not what a row is about, wherever it stands in the file.
void RowRecordsTest::readsAMappingAsATree() {
    const QStringList wanted{QStringLiteral("person"), QStringLiteral(">detention"),
                             QStringLiteral(">>facility"), QStringLiteral(">proceeding")};
    QCOMPARE(linesOf(*m_catalogue, mapping(chain)), wanted);
    const auto lines = ui::rowRecords(*m_catalogue, mapping(chain));
    QCOMPARE(lines[0].words, QStringLiteral("a person"));
    QCOMPARE(lines[2].words, QStringLiteral("the facility of the detention, found by its name"));
    const auto when = mapping(
        R"({"kind":"person","name":"chief","when":{"column":"schema","is":["Person"]},"fields":[{"column":"n","field":"name"}]})");
    QVERIFY(ui::rowRecords(*m_catalogue, when)[0].words.contains(QStringLiteral("(chief) – only where")));
}

void RowRecordsTest::addsToAnyRecordOfTheRow() {
    record::TableMapping made = mapping(person);
    QCOMPARE(add(made, "detention", "person", "person", false), std::string("detention"));
    QCOMPARE(add(made, "facility", "facility", "detention", true), std::string("facility"));
    QCOMPARE(add(made, "act", "detention", "detention", false), std::string("act"));
    QVERIFY(holds(named(made, "detention"), "person", "person") &&
            holds(named(made, "detention"), "facility", "facility"));
    QVERIFY(holds(named(made, "act"), "detention", "detention"));
    QCOMPARE(named(made, "act").key, std::vector<std::string>{"No"});
    QCOMPARE(add(made, "detention", "person", "person", false), std::string("detention 2"));
    QCOMPARE(ui::rowRecordTitle(*m_catalogue, made, "detention 2"), QStringLiteral("Detention 2"));
    QCOMPARE(add(made, "detention", "person", "nobody", false), std::string());
    made.records[2].fields.push_back(fromColumn("name", "Held in"));
    const auto fits = record::checkTableMapping(made, *m_catalogue, {});
    QVERIFY2(fits.ok(), fits ? "" : fits.error().subject().c_str());
}

void RowRecordsTest::leavesColumnsThatGoSomewhere() {
    record::TableMapping made = mapping(person);
    (void)add(
        made, "detention", "person", "person", false,
        R"({"kind":"detention","fields":[{"column":"Name","field":"charge"},{"column":"Article","field":"charge"}]})");
    QCOMPARE(named(made, "detention").fields.size(), std::size_t{2});
    QCOMPARE(named(made, "detention").fields[1].column, std::string("Article"));
    (void)add(made, "organisation", "held_by", "detention", true, nullptr, {"Article", "Held by"});
    QCOMPARE(named(made, "organisation").fields.at(0).column,
             std::string("Held by")); // as the link is called
}

void RowRecordsTest::takesAColumnThatNamedTheRecord() {
    record::TableMapping made =
        mapping(R"({"kind":"detention","fields":[{"column":"Where","field":"facility","language":"en"}]})");
    QCOMPARE(add(made, "facility", "facility", "detention", true), std::string("facility"));
    QCOMPARE(named(made, "detention").fields.size(), std::size_t{1});
    QVERIFY(holds(named(made, "detention"), "facility", "facility"));
    QCOMPARE(named(made, "facility").fields.at(0).field, std::string("name"));
    QCOMPARE(named(made, "facility").fields.at(0).language, std::string("en"));
}

void RowRecordsTest::findsBodiesByNameAndPersonsByKey() {
    record::TableMapping made = mapping(person);
    (void)add(made, "relation", "from", "person", false);
    QCOMPARE(add(made, "person", "to", "relation", true), std::string("person 2"));
    QVERIFY(!named(made, "person 2").isFoundByName);
    QCOMPARE(named(made, "person 2").key, std::vector<std::string>{"No"});
    (void)add(made, "organisation", "affiliation", "person", true);
    QVERIFY(named(made, "organisation").isFoundByName && named(made, "organisation").key.empty());
}

void RowRecordsTest::takesAlongOnlyWhatHangsThere() {
    const record::TableMapping whole = mapping(chain);
    QCOMPARE(ui::hangingOn(*m_catalogue, whole, "detention"),
             std::vector<std::string>{"facility"}); // the proceeding holds the person too
    QVERIFY(ui::hangingOn(*m_catalogue, whole, "facility").empty());
    QVERIFY(ui::hangingOn(*m_catalogue, whole, "proceeding").empty());
    record::TableMapping less = whole;
    ui::removeRecords(less, {"detention", "facility"});
    const QStringList wanted{QStringLiteral("person"), QStringLiteral(">proceeding")};
    QCOMPARE(linesOf(*m_catalogue, less), wanted);
}

void RowRecordsTest::keepsASoleRecordAfterTheFirstGoes() {
    const record::TableMapping whole = mapping(chain);
    QVERIFY(ui::hangingOn(*m_catalogue, whole, "person").empty()); // detention and proceeding hold each other
    record::TableMapping less = whole;
    ui::removeRecords(less, {"person"});
    QCOMPARE(linesOf(*m_catalogue, less).front(), QStringLiteral("detention"));
    for (const record::MappedRecord& record : less.records)
        QVERIFY(!holds(record, "person", "person") && !holds(record, "accused", "person"));
}

void RowRecordsTest::tiesOnceWhereAFieldTakesOne() {
    record::TableMapping made = mapping(person);
    (void)add(made, "detention", "person", "person", false);
    (void)add(made, "facility", "facility", "detention", true);
    QCOMPARE(add(made, "facility", "moved_to", "detention", true), std::string("facility 2"));
    ui::setRowLink(*m_catalogue, made, {"detention", "facility", "facility 2", false, {}}, true);
    QVERIFY(holds(named(made, "detention"), "facility", "facility 2") &&
            !holds(named(made, "detention"), "facility", "facility"));
    ui::setRowLink(*m_catalogue, made, {"detention", "facility", "facility 2", true, {}}, false);
    QVERIFY(!holds(named(made, "detention"), "facility", "facility 2") &&
            holds(named(made, "detention"), "moved_to", "facility 2"));
    const auto links = ui::rowLinks(*m_catalogue, made);
    QVERIFY(std::any_of(links.begin(), links.end(), [](const auto& one) {
        return one.isMade && one.field == "moved_to" && one.held == "facility 2";
    }));
}

void RowRecordsTest::offersWhatIsUsualFirst() {
    record::TableMapping made = mapping(person);
    const auto all = ui::recordsToAdd(*m_catalogue, made);
    const auto usual = ui::usualRecords(all, made, 8);
    QVERIFY(usual.size() <= 8 && usual.front().kind == "detention" && usual.front().field == "person");
    (void)add(made, "detention", "person", "person", false);
    const auto next = ui::usualRecords(ui::recordsToAdd(*m_catalogue, made), made, 8);
    QCOMPARE(next.front().kind, std::string("facility"));
    (void)add(made, "person", "lawyer_person", "detention", true);
    for (const auto& one : ui::recordsToAdd(*m_catalogue, made)) // who of the two is meant is said
        if (one.kind == "death" && one.field == "person")
            QVERIFY2(one.words.startsWith(QStringLiteral("Person")), qPrintable(one.words));
}

void RowRecordsTest::offersOnlyWhatFits() {
    for (const record::KindDeclaration& kind : m_catalogue->kinds()) {
        if (!ui::isMadeFromTables(kind.code))
            continue;
        const record::TableMapping alone =
            mapping((R"({"kind":")" + kind.code +
                     R"(","key":["No"],"fields":[{"column":"Notes","field":"remarks"}]})")
                        .c_str());
        if (kind.findField("remarks") == nullptr)
            continue;
        for (const ui::RecordToAdd& added : ui::recordsToAdd(*m_catalogue, alone)) {
            record::TableMapping made = alone;
            const std::string name = ui::addRecord(*m_catalogue, made, added, {}, {});
            if (made.records.back().fields.empty())
                made.records.back().fields.push_back(fromColumn("remarks", "More"));
            const auto fits = record::checkTableMapping(made, *m_catalogue, {});
            QVERIFY2(fits.ok(), fits ? "" : fits.error().subject().c_str());
            QCOMPARE(ui::rowRecords(*m_catalogue, made).size(), std::size_t{2});
            QVERIFY(!name.empty() && !added.words.isEmpty());
        }
    }
}

void RowRecordsTest::saysTheSameOfEveryRowOnce() {
    const auto vocabularies = record::Vocabularies::shipped().value();
    record::TableMapping made = mapping(person);
    ui::addConstant(*m_catalogue, made, {"person", "capacity", "official", {}});
    ui::addConstant(*m_catalogue, made, {"person", "capacity", "victim", {}}); // one value: the later
    ui::addConstant(*m_catalogue, made, {"person", "remarks", "From the list", {}});
    ui::addConstant(*m_catalogue, made, {"person", "remarks", "Printed", {}});
    const auto said = ui::rowConstants(*m_catalogue, vocabularies, made);
    QCOMPARE(said.size(), std::size_t{3});
    QCOMPARE(said[0].value, std::string("victim"));
    QVERIFY2(said[0].words.startsWith(QStringLiteral("Capacity: ")), qPrintable(said[0].words));
    ui::removeConstant(made, said[1]);
    QCOMPARE(ui::rowConstants(*m_catalogue, vocabularies, made).size(), std::size_t{2});
    for (const ui::ConstantField& one : ui::constantFields(*m_catalogue, made))
        QVERIFY(one.record == "person" && one.field->type != record::ValueType::Record);
}

} // namespace dokaz::tests
