// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces_test.h"

#include "support/open_window.h"

#include <QClipboard>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace dokaz::tests {

namespace {

// Files written since `begin`; every form in which Qt or the system could have written the words down.
QStringList filesHolding(const QString& folder, const QStringList& words, const QString& leaveOut,
                         const QDateTime& begin) {
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QString path = files.next();
        QFile file(path);
        if ((!leaveOut.isEmpty() && path.startsWith(leaveOut)) || files.fileInfo().lastModified() < begin ||
            !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray held = file.readAll();
        for (const QString& word : words) {
            const QByteArray utf16(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
            if (held.contains(word.toUtf8()) || held.contains(utf16) ||
                held.contains(word.toUtf8().toPercentEncoding()))
                found << path + QStringLiteral(": ") + word;
        }
    }
    return found;
}

// What nobody else on this machine writes at the same time.
QString surname() { return QStringLiteral("Canarelle%1").arg(QCoreApplication::applicationPid()); }

QString addPerson(OpenWindow& window) {
    QString made;
    window.workspace().archive().change(
        &window.window(),
        [name = ui::fromQt(surname())](session::Session& session, const std::stop_token&) {
            session::AddRecord command;
            command.kind = "person";
            command.fields = {{"name", "Zephyrine " + name + " (en)"}, {"capacity", "official"}};
            return session.perform(command);
        },
        [&](const base::Result<std::string>& result) {
            made = result.ok() ? ui::toQt(result.value()) : QStringLiteral("-");
        });
    until([&] { return !made.isEmpty(); });
    return made;
}

// Chosen in the file dialog, as a person would, and read.
bool import(OpenWindow& window, const QString& file) {
    window.desk().importFiles({});
    QFileDialog* dialog = nullptr;
    if (!until([&] {
            return (dialog = window.workspace().findChild<QFileDialog*>()) != nullptr && dialog->isVisible();
        }))
        return false;
    dialog->setDirectory(QFileInfo(file).path()); // Qt would keep the last one visited
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(QFileInfo(file).fileName());
    QTest::keyClick(name, Qt::Key_Return);
    QPushButton* start = nullptr;
    if (!until([&] {
            return (start = window.named<QPushButton>("Import 1 file")) != nullptr && start->isEnabled();
        }))
        return false;
    QTest::mouseClick(start, Qt::LeftButton);
    return until(
        [&] {
            return window.named<QPushButton>("Open document") != nullptr &&
                   window.desk().jobs().jobs().empty();
        },
        60'000);
}

// Goes through what leaves traces in other programs: a file dialog, an import, lists, a document, search,
// words selected and copied.
bool useEverything(OpenWindow& window, const QString& file) {
    using Page = ui::Destination::Page;
    const QString record = addPerson(window);
    if (!import(window, file))
        return false;
    QTest::mouseClick(window.named<QPushButton>("Open document"), Qt::LeftButton);
    for (const Page page :
         {Page::Reader, Page::List, Page::Search, Page::Review, Page::Activity, Page::Case}) {
        window.workspace().go({page, page == Page::List ? QStringLiteral("person") : QString()});
        QTest::qWait(200);
    }
    window.desk().showRecord(record);
    window.desk().searchFor(surname());
    QTest::qWait(500);
    auto* words = window.named<QLineEdit>("Words to search for");
    if (words == nullptr || words->text() != surname())
        return false;
    words->selectAll();
    words->copy();
    return QGuiApplication::clipboard()->text() == surname();
}

} // namespace

void Traces::leavesNothingOfTheArchiveOutsideIt() {
    const QDateTime begin = QDateTime::currentDateTime().addSecs(-1);
    ScratchFolder home;
    const QString file =
        QString::fromStdString((home / (surname().toStdString() + "_statement.pdf")).string());
    QVERIFY(QFile::copy(QStringLiteral(DOKAZ_SOURCE_DIR "/resources/samples/sample_report.pdf"), file));
    const QString settingsFile = QString::fromStdString((home / "window.ini").string());
    const QString folder = QString::fromStdString(home.path().string());
    QString archive;
    {
        OpenWindow window;
        archive = QString::fromStdString(window.folder().path().string());
        QVERIFY(useEverything(window, file));
        ui::Settings settings(settingsFile);
        settings.setLayout(QStringLiteral("panes"), window.window().saveState());
        const QStringList held = filesHolding(
            archive, {surname(), QStringLiteral("Zephyrine"), QString::fromLatin1(testPassphrase)}, {},
            begin);
        QVERIFY2(held.isEmpty(), qPrintable(held.join(QLatin1Char('\n')))); // not readable inside either
        window.window().lock();
        QTest::qWait(300);
        QVERIFY(QFile::remove(file)); // the person's own
        for (const QString& place :
             {QDir::homePath() + QStringLiteral("/.config"), QDir::homePath() + QStringLiteral("/.cache"),
              QDir::homePath() + QStringLiteral("/.local"), QDir::tempPath(), QStringLiteral("/var/tmp")}) {
            const QStringList found = filesHolding(place, {surname(), archive, folder}, archive, begin);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
        }
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
