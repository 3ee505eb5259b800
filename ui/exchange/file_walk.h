// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person named or dropped to the files of it. Reads folders: called beside the UI thread.
#pragma once
#include "ui/models/import_rows.h"

#include <QStringList>

#include <stop_token>

namespace dokaz::ui {

// Files named one by one are taken as they are, folders give their files (to any depth, links not followed);
// links and files that systems keep in folders for themselves come as NotTaken. In the order of their paths. Ends early when told to.
[[nodiscard]] std::vector<ImportRow> walkFiles(const QStringList& named, const std::stop_token& stop);

} // namespace dokaz::ui
