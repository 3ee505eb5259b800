// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz: the desktop program.
#include "session/process.h"
#include "ui/app/start_options.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/settings.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/english_plurals.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

namespace {

int say(const QString& words, int exitCode) {
    QTextStream stream(exitCode == 0 ? stdout : stderr);
    stream << words;
    return exitCode;
}

} // namespace

int main(int argc, char** argv) {
    using namespace dokaz;
    constexpr int exitUsage = 2, exitInternal = 70;
    if (const auto hardened = session::hardenThisProcess(); !hardened)
        return say(QStringLiteral("Dokaz cannot protect its own process on this system and stops.\n"), exitInternal);
    ui::leaveNoTraces();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dokaz"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DOKAZ_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("dokaz"));
    QGuiApplication::setQuitOnLastWindowClosed(true);
    ui::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const auto options = ui::startOptions(QCoreApplication::arguments());
    if (!options)
        return say(QStringLiteral("dokaz: unknown word %1\n\n").arg(QString::fromStdString(options.error().subject())) + ui::usage(), exitUsage);
    if (options.value().wantsHelp)
        return say(ui::usage(), 0);
    if (options.value().wantsVersion)
        return say(QStringLiteral("dokaz %1\n").arg(QCoreApplication::applicationVersion()), 0);
    ui::Settings settings(ui::Settings::usualFile());
    ui::WindowOptions window;
    window.archive = options.value().archive;
    if (const QString sample = options.value().sampleFolder; !sample.isEmpty()) {
        window.sample = QDir::cleanPath(sample + QStringLiteral("/sample.dokaz"));
        window.samplePassphraseFile = QDir::cleanPath(sample + QStringLiteral("/passphrase.txt"));
    }
    ui::MainWindow main(settings, window);
    main.show();
    return QApplication::exec();
}
