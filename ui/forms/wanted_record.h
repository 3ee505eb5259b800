// SPDX-License-Identifier: GPL-3.0-or-later
// What is known when somebody types the name of a record that is not there yet.
//
// Threads: any. A value.
#pragma once
#include "ui/bridge/desk.h"

#include <QStringList>

#include <optional>

namespace dokaz::ui {

// A record that is to be made because a field is to name it.
struct WantedRecord {
    QString record, field,
        row; // the field of the open record and the value in it, "": a new one; no record: of a form
    QStringList kinds;          // that the field takes; empty: all
    QString words;              // typed in the field
    std::optional<Place> place; // words the value is to rest on
};

} // namespace dokaz::ui
