// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/file_walk.h"

#include "session/import_values.h"
#include "ui/bridge/strings.h"

#include <QDir>
#include <QFileInfo>

namespace dokaz::ui {

std::vector<ImportRow> walkFiles(const QStringList& named, const std::stop_token& stop) {
    std::vector<base::Path> paths;
    for (const QString& path : named)
        paths.emplace_back(fromQt(QFileInfo(path).absoluteFilePath()));
    std::vector<ImportRow> rows;
    const auto found = session::findFiles(paths, stop);
    for (const session::FoundFile& file : found) {
        const QFileInfo info(toQt(file.file.string()));
        ImportRow row;
        row.path = info.filePath();
        row.folder = QDir::toNativeSeparators(info.path());
        row.name = info.fileName();
        row.size = file.size;
        row.state = file.isTaken ? ImportState::Chosen : ImportState::NotTaken;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace dokaz::ui
