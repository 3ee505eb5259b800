// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz-tour ARCHIVE PASSPHRASE-FILE FOLDER: opens the window unseen on an archive of invented records, goes through its
// places and draws a picture of each into FOLDER. For the project's own samples alone: pictures are readable by anybody.
#include "session/process.h"
#include "ui/bridge/settings.h"
#include "ui/bridge/strings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/english_plurals.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cstdio>

namespace {

using namespace dokaz;

class Tour final {
  public:
    Tour(ui::MainWindow& window, ui::Settings& settings, QString folder)
        : m_window(window), m_settings(settings), m_folder(std::move(folder)) {}

    bool unlock(const QString& passphrase) {
        QLineEdit* field = nullptr;
        for (QLineEdit* line : m_window.findChildren<QLineEdit*>())
            if (line->accessibleName() == QLatin1String("Passphrase") && line->isVisible())
                field = line;
        if (field == nullptr)
            return false;
        draw("unlock");
        QTest::keyClicks(field, passphrase);
        QTest::keyClick(field, Qt::Key_Return);
        return QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 60'000);
    }
    // The first record of a kind whose title holds `words` (any where empty).
    QString find(const char* kind, const QString& words) {
        QString found;
        bool answered = false;
        m_window.workspace()->archive().ask(
            &m_window, [kind](session::Session& session, const std::stop_token&) { return session.list(kind, 500); },
            [&](const base::Result<std::vector<session::RecordSummary>>& records) {
                answered = true;
                for (const session::RecordSummary& record : records.ok() ? records.value() : std::vector<session::RecordSummary>())
                    if (found.isEmpty() && ui::toQt(record.title).contains(words))
                        found = ui::toQt(record.record);
            });
        (void)QTest::qWaitFor([&] { return answered; });
        return found;
    }
    void list(const char* kind, const char* picture) {
        m_window.workspace()->go({ui::Destination::Page::List, QLatin1String(kind)});
        if (const QString record = find(kind, {}); !record.isEmpty())
            m_window.workspace()->desk().showRecord(record);
        draw(picture);
    }
    void place(ui::Destination::Page page, const char* picture) {
        m_window.workspace()->go({page, {}});
        draw(picture);
    }
    void reader(const char* picture) {
        const QString source = find("source", {});
        m_window.workspace()->desk().showWords({source, 12, 0, 0, 0, {}, {}});
        draw(picture);
    }
    void showCase(const char* picture) {
        m_window.workspace()->desk().showCase(find("case", {}));
        draw(picture);
    }
    void command(ui::CommandCode code, const char* picture) {
        m_window.commands().action(code).trigger();
        draw(picture);
    }
    void draw(const char* picture) {
        constexpr int settleMs = 1500; // answers from beside the UI thread, pages drawn
        QTest::qWait(settleMs);
        const QString file = m_folder + QLatin1Char('/') + QLatin1String(picture) + QStringLiteral(".png");
        m_failed = !m_window.grab().save(file) || m_failed;
        std::printf("%s\n", qPrintable(file));
    }
    [[nodiscard]] bool failed() const { return m_failed; }

  private:
    ui::MainWindow& m_window;
    ui::Settings& m_settings;
    QString m_folder;
    bool m_failed = false;
};

void goThrough(Tour& tour) {
    using Page = ui::Destination::Page;
    tour.list("person", "people");
    tour.list("facility", "facilities");
    tour.list("detention", "detentions");
    tour.list("testimony", "testimonies");
    tour.list("source", "sources");
    tour.reader("reader");
    tour.place(Page::Review, "review");
    tour.place(Page::Search, "search");
    tour.place(Page::Import, "import");
    tour.place(Page::Activity, "activity");
    tour.showCase("case");
    tour.command(ui::CommandCode::DarkTheme, "case_dark");
    tour.list("person", "people_dark");
    tour.reader("reader_dark");
    tour.command(ui::CommandCode::Palette, "palette_dark");
    tour.command(ui::CommandCode::LightTheme, "palette");
}

} // namespace

int main(int argc, char** argv) {
    constexpr int exitUsage = 2;
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/proc/none"));
    QApplication application(argc, argv);
    ui::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QStringList words = QCoreApplication::arguments();
    QFile passphrase(words.value(2));
    if (words.size() != 4 || !passphrase.open(QIODevice::ReadOnly) || !QDir().mkpath(words.at(3))) {
        std::fputs("dokaz-tour ARCHIVE PASSPHRASE-FILE FOLDER\n", stderr);
        return exitUsage;
    }
    ui::Settings settings{QString()};
    settings.setTheme(QStringLiteral("light"));
    ui::WindowOptions options;
    options.archive = words.at(1);
    options.session.readerProgram = base::Path(DOKAZ_BIN_DIR) / "dokaz-reader";
    ui::MainWindow window(settings, options);
    window.show();
    Tour tour(window, settings, words.at(3));
    if (!tour.unlock(QString::fromUtf8(passphrase.readLine().trimmed()))) {
        std::fputs("dokaz-tour: the archive did not open\n", stderr);
        return 1;
    }
    goThrough(tour);
    return tour.failed() ? 1 : 0;
}
