// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is started with: dokaz [ARCHIVE] [--sample FOLDER].
#pragma once
#include "base/result.h"

#include <QStringList>

namespace dokaz::ui {

struct StartOptions {
    QString archive;       // offered for unlocking
    QString sampleFolder;  // holds sample.dokaz and passphrase.txt, as resources/samples makes them
    bool wantsHelp = false, wantsVersion = false;
};

// Invalid with the word that was not understood.
[[nodiscard]] base::Result<StartOptions> startOptions(const QStringList& arguments);
[[nodiscard]] QString usage();

} // namespace dokaz::ui
