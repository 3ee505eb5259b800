// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/file_walk.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace dokaz::ui {

namespace {

ImportRow rowOf(const QFileInfo& file, ImportState state) {
    ImportRow row;
    row.path = file.absoluteFilePath();
    row.folder = QDir::toNativeSeparators(file.absolutePath());
    row.name = file.fileName();
    row.size = file.exists() ? file.size() : -1;
    row.state = state;
    return row;
}

// What systems leave in folders for themselves.
bool isOfTheSystem(const QString& name) {
    return name.startsWith(QLatin1Char('.')) || name.compare(QLatin1String("Thumbs.db"), Qt::CaseInsensitive) == 0 ||
           name.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) == 0;
}

void walkFolder(const QString& folder, const std::stop_token& stop, std::vector<ImportRow>& rows) {
    const auto first = static_cast<std::ptrdiff_t>(rows.size());
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        files.next();
        const QFileInfo file = files.fileInfo();
        const bool isTaken = !isOfTheSystem(file.fileName()) && !file.isSymLink();
        rows.push_back(rowOf(file, isTaken ? ImportState::Chosen : ImportState::NotTaken));
    }
    std::sort(rows.begin() + first, rows.end(),
              [](const ImportRow& a, const ImportRow& b) { return a.path < b.path; });
}

} // namespace

std::vector<ImportRow> walkFiles(const QStringList& named, const std::stop_token& stop) {
    std::vector<ImportRow> rows;
    for (const QString& path : named) {
        if (stop.stop_requested())
            break;
        const QFileInfo file(path);
        if (file.isDir())
            walkFolder(file.absoluteFilePath(), stop, rows);
        else
            rows.push_back(rowOf(file, ImportState::Chosen));
    }
    return rows;
}

} // namespace dokaz::ui
