// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/start_options.h"

namespace dokaz::ui {

base::Result<StartOptions> startOptions(const QStringList& arguments) {
    StartOptions options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& word = arguments.at(i);
        if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            options.wantsHelp = true;
        else if (word == QLatin1String("--version"))
            options.wantsVersion = true;
        else if (word == QLatin1String("--sample") && i + 1 < arguments.size())
            options.sampleFolder = arguments.at(++i);
        else if (!word.startsWith(QLatin1Char('-')) && options.archive.isEmpty())
            options.archive = word;
        else
            return base::Error(base::ErrorCode::Invalid, word.toStdString());
    }
    return options;
}

QString usage() {
    return QStringLiteral("dokaz [ARCHIVE] [--sample FOLDER]\n\n"
                          "Opens the window and asks for the passphrase. --sample offers the archive of invented records\n"
                          "that resources/samples/make_archive.py made in FOLDER. Qt's own options (-style, -platform) are taken too.\n");
}

} // namespace dokaz::ui
