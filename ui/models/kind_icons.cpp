// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/kind_icons.h"

#include <array>
#include <utility>

namespace dokaz::ui {

namespace {

// Kinds whose drawing does not bear their own code.
constexpr std::array drawings{std::pair{"departure", "place"},
                              std::pair{"death", "event"},
                              std::pair{"examination", "record"},
                              std::pair{"relation", "link"},
                              std::pair{"notice", "post"},
                              std::pair{"contact_log", "session"},
                              std::pair{"referral", "link"},
                              std::pair{"protection_incident", "warning"},
                              std::pair{"part_in_proceeding", "proceeding"},
                              std::pair{"complaint", "file"},
                              std::pair{"sanction", "measure"},
                              std::pair{"repression_measure", "measure"},
                              std::pair{"statement", "quote"},
                              std::pair{"whereabouts", "place"},
                              std::pair{"representation", "person"},
                              std::pair{"submission", "bundle"},
                              std::pair{"deadline", "event"},
                              std::pair{"question", "help"},
                              std::pair{"field", "columns"},
                              std::pair{"term", "outline"}};

constexpr std::array ownDrawings{"person",    "group",   "organisation", "facility",      "incident",
                                 "act",       "source",  "involvement",  "detention",     "posting",
                                 "testimony", "consent", "custody",      "proceeding",    "provision",
                                 "figure",    "case",    "note",         "recommendation"};

} // namespace

QString kindIcon(const QString& kind) {
    for (const char* own : ownDrawings)
        if (kind == QLatin1String(own))
            return kind;
    for (const auto& [code, drawing] : drawings)
        if (kind == QLatin1String(code))
            return QLatin1String(drawing);
    return QStringLiteral("record");
}

} // namespace dokaz::ui
