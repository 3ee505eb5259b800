// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces_test.h"

#include "support/open_window.h"

#include <QDirIterator>
#include <QFile>

namespace dokaz::tests {

namespace {

// Every form in which Qt or the system could have written the words down.
QStringList filesHolding(const QString& folder, const QStringList& words, const QString& leaveOut) {
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        QFile file(path);
        if (path.startsWith(leaveOut) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray held = file.readAll();
        for (const QString& word : words) {
            const QByteArray utf16(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
            if (held.contains(word.toUtf8()) || held.contains(utf16) || held.contains(word.toUtf8().toPercentEncoding()))
                found << path + QStringLiteral(": ") + word;
        }
    }
    return found;
}

// Goes through what leaves traces in other programs: lists, a document, search, import by name, a file dialog, selection.
void useEverything(OpenWindow& window, const QString& file) {
    using Page = ui::Destination::Page;
    const QString record = [&] {
        QString made;
        window.workspace().archive().change(
            &window.window(),
            [](session::Session& session, const std::stop_token&) {
                session::AddRecord command;
                command.kind = "person";
                command.fields = {{"name", "Zephyrine Canarelle (en)"}, {"capacity", "official"}};
                return session.perform(command);
            },
            [&](const base::Result<std::string>& result) { made = result.ok() ? ui::toQt(result.value()) : QStringLiteral("-"); });
        until([&] { return !made.isEmpty(); });
        return made;
    }();
    window.desk().importFiles({file});
    QTest::qWait(300);
    for (const Page page : {Page::List, Page::Search, Page::Review, Page::Activity, Page::Case}) {
        window.workspace().go({page, page == Page::List ? QStringLiteral("person") : QString()});
        QTest::qWait(200);
    }
    window.desk().showRecord(record);
    window.desk().searchFor(QStringLiteral("Canarelle"));
    QTest::qWait(500);
}

} // namespace

void Traces::leavesNothingOfTheArchiveOutsideIt() {
    ScratchFolder home;
    const QString file = QString::fromStdString((home / "Canarelle_statement.pdf").string());
    QVERIFY(QFile::copy(QStringLiteral(DOKAZ_SOURCE_DIR "/resources/samples/sample_report.pdf"), file));
    const QString settingsFile = QString::fromStdString((home / "window.ini").string());
    QString archive;
    {
        OpenWindow window;
        archive = QString::fromStdString(window.folder().path().string());
        useEverything(window, file);
        ui::Settings settings(settingsFile);
        settings.setLayout(QStringLiteral("panes"), window.window().saveState());
        const QStringList held =
            filesHolding(archive, {QStringLiteral("Canarelle"), QStringLiteral("Zephyrine"), QString::fromLatin1(testPassphrase)}, {});
        QVERIFY2(held.isEmpty(), qPrintable(held.join(QLatin1Char('\n')))); // not readable inside either
        window.window().lock();
        QTest::qWait(300);
    }
    QVERIFY(QFile::remove(file)); // the person's own
    const QStringList words{QStringLiteral("Canarelle"), QStringLiteral("Zephyrine"), QStringLiteral("test.dokaz")};
    for (const QString& folder : {QDir::homePath() + QStringLiteral("/.config"), QDir::homePath() + QStringLiteral("/.cache"),
                                  QDir::homePath() + QStringLiteral("/.local"), QString::fromStdString(home.path().string())}) {
        const QStringList found = filesHolding(folder, words, archive);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }
}

void Traces::writesSettingsOfLooksAndHabitsAlone() {
    ScratchFolder home;
    const QString file = QString::fromStdString((home / "window.ini").string());
    {
        ui::Settings settings(file);
        settings.setTheme(QStringLiteral("dark"));
        settings.addRecentArchive(QStringLiteral("/somewhere/Canarelle.dokaz")); // not allowed
    }
    QFile held(file);
    QVERIFY(held.open(QIODevice::ReadOnly));
    const QByteArray text = held.readAll();
    QVERIFY(text.contains("theme=dark"));
    QVERIFY(!text.contains("Canarelle"));
    QCOMPARE(held.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

} // namespace dokaz::tests
