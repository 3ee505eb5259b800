// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/list_columns.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dokaz::ui {

namespace {

class ColumnWords {
    Q_DECLARE_TR_FUNCTIONS(ColumnWords)
  public:
    static QString title() { return tr("Title"); }
    static QString protection() { return tr("Protection"); }
    static QString conflicts() { return tr("Conflicts", "values of one record that contradict each other"); }
};

struct Usual {
    const char* kind;
    std::array<const char*, 5> fields;
};
// What one looks for first in a list of the kind. Kinds not named take their first short fields.
constexpr std::array<Usual, 15> usual{{{"person", {"code", "capacity", "occupation", "affiliation", "nationality"}},
                                       {"facility", {"type", "country", "operator", "active", nullptr}},
                                       {"organisation", {"short_name", "type", "country", "active", nullptr}},
                                       {"incident", {"type", "period", "place", "facility", nullptr}},
                                       {"act", {"victim", "type", "period", "facility", nullptr}},
                                       {"detention", {"facility", "period", "legal_nature", "held_by", nullptr}},
                                       {"involvement", {"act", "degree", "certainty", "status", nullptr}},
                                       {"posting", {"person", "body", "role", "rank", "period"}},
                                       {"source", {"symbol", "type", "publisher", "date", "file_name"}},
                                       {"recommendation", {"number", "to", "by_state", "response", "implementation"}},
                                       {"testimony", {"role", "kind", "status", "session", "language"}},
                                       {"proceeding", {"type", "court", "decided", "outcome", nullptr}},
                                       {"case", {"recipient", "purpose", "status", nullptr, nullptr}},
                                       {"statement", {"speaker", "date", "medium", "attribution", nullptr}},
                                       {"figure", {"counted", "number", "as_of", "by", nullptr}}}};

bool isShort(const record::FieldDeclaration& field) {
    return field.type != record::ValueType::Text && field.type != record::ValueType::Object &&
           field.protection < record::Protection::Identity;
}

bool isTitle(const record::KindDeclaration& kind, const std::string& field) {
    return std::find(kind.title.begin(), kind.title.end(), field) != kind.title.end();
}

QStringList usualFields(const record::KindDeclaration& kind) {
    QStringList fields;
    const auto named = std::find_if(usual.begin(), usual.end(), [&](const Usual& one) { return one.kind == kind.code; });
    if (named != usual.end()) {
        for (const char* field : named->fields)
            if (field != nullptr && kind.findField(field) != nullptr)
                fields << QLatin1String(field);
        return fields;
    }
    for (const record::FieldDeclaration& field : kind.fields)
        if (fields.size() < 4 && isShort(field) && !isTitle(kind, field.code) && field.code != "same_as" &&
            field.code != "different_from")
            fields << toQt(field.code);
    return fields;
}

bool isOfRecord(const QString& column) { return column.startsWith(QLatin1Char('_')); }

} // namespace

QStringList usualColumns(const record::KindDeclaration& kind) {
    return QStringList{QLatin1String(titleColumn)} + usualFields(kind) +
           QStringList{QLatin1String(protectionColumn), QLatin1String(conflictsColumn)};
}

QStringList possibleColumns(const record::KindDeclaration& kind) {
    QStringList columns{QLatin1String(titleColumn)};
    for (const record::FieldDeclaration& field : kind.fields)
        if (field.type != record::ValueType::Object)
            columns << toQt(field.code);
    return columns << QLatin1String(protectionColumn) << QLatin1String(conflictsColumn);
}

QStringList validColumns(const record::KindDeclaration& kind, const QStringList& wanted) {
    QStringList columns{QLatin1String(titleColumn)};
    for (const QString& column : wanted) {
        const bool known = column == QLatin1String(protectionColumn) || column == QLatin1String(conflictsColumn) ||
                           (!isOfRecord(column) && kind.findField(fromQt(column)) != nullptr);
        if (known && !columns.contains(column))
            columns << column;
    }
    return columns;
}

QString columnName(const record::KindDeclaration& kind, const QString& column) {
    if (column == QLatin1String(titleColumn))
        return ColumnWords::title();
    if (column == QLatin1String(protectionColumn))
        return ColumnWords::protection();
    if (column == QLatin1String(conflictsColumn))
        return ColumnWords::conflicts();
    const record::FieldDeclaration* field = kind.findField(fromQt(column));
    return field == nullptr ? column : fieldName(*field);
}

QString sortFieldOf(const QString& column) {
    if (column == QLatin1String(titleColumn))
        return {};
    return column == QLatin1String(protectionColumn) ? QStringLiteral("-") : column;
}

} // namespace dokaz::ui
