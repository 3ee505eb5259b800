// SPDX-License-Identifier: GPL-3.0-or-later
// What a mapping of several records says besides, and what becomes of it in a file.
#include "support/accessible.h"
#include "ui/exchange/row_constant_dialog.h"
#include "ui/exchange/table_records_test.h"
#include "ui/models/table_columns.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>

namespace dokaz::tests {

namespace {

QPushButton* button(const QWidget& page, const QString& words) {
    for (QPushButton* found : page.findChildren<QPushButton*>())
        if (found->text().remove(QLatin1Char('&')).contains(words))
            return found;
    return nullptr;
}

} // namespace

// A mother beside each person: a second person, and a relation whose sort no column says.
void TableRecords::saysTheSameOfEveryRow() {
    show("No,Name,Mother\n1,Ostap Verlan,Olga Verlan\n", QStringLiteral("mothers.csv"));
    add(QStringLiteral("a relation to somebody"));
    add(QStringLiteral("the person the relation is to"));
    QVERIFY(record("person 2") != nullptr);
    auto& columns = m_dialog->columns();
    const auto& choices = columns.choices();
    const auto name = std::find_if(choices.begin(), choices.end(), [](const auto& one) {
        return one.label == QLatin1String("Person 2: Name");
    });
    QVERIFY(name != choices.end());
    columns.choose(2, static_cast<int>(name - choices.begin()));
    settle();
    QPushButton* pressed = button(*m_dialog, QStringLiteral("The same in every row"));
    pressed->setFocus();
    QTest::keyClick(pressed, Qt::Key_Space);
    auto* dialog = m_dialog->findChild<ui::RowConstantDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(unnamedControls(*dialog), QStringList());
    auto* field = dialog->findChildren<QComboBox*>().at(0);
    field->setCurrentText(QStringLiteral("Relation: Tie"));
    auto* term = dialog->findChildren<QComboBox*>().at(1);
    QVERIFY2(term->isVisible(), qPrintable(field->currentText()));
    QTest::keyClick(dialog, Qt::Key_Return); // nothing chosen yet: it says so and stays
    QVERIFY(dialog->isVisible());
    QTest::keyClick(term, Qt::Key_Down);
    const std::string chosen = term->currentData().toString().toStdString();
    QVERIFY(!chosen.empty());
    QSignalSpy shown(m_dialog.data(), &ui::TableDialog::previewShown);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(shown.wait(20000));
    const auto& fields = record("relation")->fields;
    QVERIFY(std::any_of(fields.begin(), fields.end(),
                        [&](const auto& one) { return one.field == "type" && one.value == chosen; }));
    QVERIFY2(m_dialog->preview().problem.empty(), m_dialog->preview().problem.c_str());
    QSignalSpy ended(m_dialog.data(), &ui::TableDialog::importEnded);
    QTest::keyClick(button(*m_dialog, QStringLiteral("Import the table")), Qt::Key_Space);
    QVERIFY(ended.wait(30000));
    QCOMPARE(m_open->session().list("person").value().size(), std::size_t{2});
    QCOMPARE(m_open->session().list("relation").value().size(), std::size_t{1});
}

void TableRecords::savesWhatTheCommandLineTakesAlike() {
    add(QStringLiteral("a detention of that person"));
    add(QStringLiteral("the facility of the detention"));
    add(QStringLiteral("a proceeding against that person"));
    const QString saved = QString::fromStdString((m_open->folder() / "detainees.json").string());
    QTest::keyClick(button(*m_dialog, QStringLiteral("Save mapping")), Qt::Key_Space);
    auto* files = m_dialog->findChild<QFileDialog*>();
    QVERIFY(files != nullptr);
    files->findChild<QLineEdit*>()->setText(saved);
    QTest::keyClick(files->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(until([&] { return QFile::exists(saved) && QFile(saved).size() > 0; }));
    const session::TablePreview shown = m_dialog->preview();
    const QString archive = QString::fromStdString((m_open->folder() / "other.dokaz").string());
    const QString words = QString::fromStdString((m_open->folder() / "passphrase").string());
    QFile passphrase(words);
    QVERIFY(passphrase.open(QIODevice::WriteOnly));
    passphrase.write(testPassphrase);
    passphrase.close();
    QProcess cli;
    const auto run = [&](const QStringList& arguments) {
        cli.start(QStringLiteral(DOKAZ_BIN_DIR "/dokaz-cli"),
                  arguments + QStringList{QStringLiteral("--passphrase-file"), words});
        return cli.waitForFinished(120000);
    };
    QVERIFY(run({QStringLiteral("create"), archive, QStringLiteral("--author"), QStringLiteral("Tester")}));
    QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError().constData());
    (void)cli.readAllStandardOutput();
    QVERIFY(run({QStringLiteral("table"), archive, m_file, QStringLiteral("--mapping"), saved,
                 QStringLiteral("--preview"), QStringLiteral("--json"), QStringLiteral("--vault")}));
    QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError().constData());
    const QJsonObject told = QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
    const QJsonArray made = told[QStringLiteral("records")].toArray();
    QCOMPARE(made.size(), qsizetype(shown.records.size()));
    for (std::size_t i = 0; i < shown.records.size(); ++i) {
        const QJsonObject one = made[static_cast<qsizetype>(i)].toObject();
        QCOMPARE(one[QStringLiteral("name")].toString().toStdString(), shown.records[i].name);
        QCOMPARE(one[QStringLiteral("key")].toString().toStdString(), shown.records[i].key);
        const QJsonArray values = one[QStringLiteral("values")].toArray();
        QCOMPARE(values.size(), qsizetype(shown.records[i].values.size()));
        for (qsizetype j = 0; j < values.size(); ++j)
            QCOMPARE(values[j].toObject()[QStringLiteral("text")].toString().toStdString(),
                     shown.records[i].values[static_cast<std::size_t>(j)].text);
    }
}

} // namespace dokaz::tests
