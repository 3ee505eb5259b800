// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_words.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace dokaz::ui {

using record::Protection;
using record::ValueType;

namespace {

class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
  public:
    static QString role(const QString& label);
    static QString sort(record::NameSort sort);
    static QString expected(ValueType type);
    static QString span(const std::string& earliest, const std::string& latest);
    static QString dates(const record::Date& date);
    static QString dates(const record::Period& period);
    static QString figures(const record::Number& number);
    static QString spot(const record::Place& place);
    static QString paragraph(const QString& source, const QString& number);
    static QString hidden() { return tr("in the identity vault"); }
    static QString yes(bool isYes) { return isYes ? tr("Yes") : tr("No"); }
    static QString file() { return tr("File (see Files)"); }
};

// The catalogue's own words in the language of the interface; as they stand where there is no translation.
QString ofCatalogue(const std::string& words) { return QCoreApplication::translate("Catalogue", words.c_str()); }

QString day(const std::string& iso) {
    const QDate date = QDate::fromString(toQt(iso), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : toQt(iso);
}

QString lowered(const QString& label) {
    if (label.size() > 1 && label.at(1).isUpper())
        return label; // an abbreviation
    return label.left(1).toLower() + label.mid(1);
}

QString FieldWords::role(const QString& label) {
    static const QStringList joints{QStringLiteral(" of"), QStringLiteral(" by"),   QStringLiteral(" as"),
                                    QStringLiteral(" at"), QStringLiteral(" from"), QStringLiteral(" to"),
                                    QStringLiteral(" in"), QStringLiteral(" with"), QStringLiteral("ollows")};
    for (const QString& joint : joints)
        if (label.endsWith(joint))
            return tr("%1 this", "how another record is tied to the open one; %1: a field such as 'held by'").arg(lowered(label));
    return tr("as %1", "the part a record plays in another; %1: a field such as 'victim'").arg(lowered(label));
}

QString FieldWords::sort(record::NameSort sort) {
    switch (sort) {
    case record::NameSort::Legal: return tr("Legal name");
    case record::NameSort::Official: return tr("Official name");
    case record::NameSort::AlsoKnownAs: return tr("Also known as");
    case record::NameSort::Nickname: return tr("Nickname");
    case record::NameSort::Transliteration: return tr("Transliteration");
    case record::NameSort::Former: return tr("Former name");
    }
    return {};
}

QString FieldWords::expected(ValueType type) {
    switch (type) {
    case ValueType::Text: return tr("Any words. Shift+Enter begins a new line.");
    case ValueType::Name: return tr("A name as it is written.");
    case ValueType::Date: return tr("A day, month, year or season: 12 May 2010, 2010-05, spring 2021.");
    case ValueType::Period: return tr("A time: May 2020 to June 2021, since 9 August 2020, until 2022.");
    case ValueType::Place: return tr("A place, perhaps with coordinates: Minsk @53.9,27.56 ±500m.");
    case ValueType::Term: return tr("A term of the list.");
    case ValueType::Record: return tr("Another record, found by its name.");
    case ValueType::Number: return tr("A number: 12, 12-15, at least 55, then perhaps its unit.");
    case ValueType::Flag: return tr("Yes or no.");
    case ValueType::Object: return tr("A file of this archive.");
    }
    return {};
}

QString FieldWords::span(const std::string& earliest, const std::string& latest) {
    if (earliest.empty() && latest.empty())
        return {};
    if (earliest == latest)
        return day(earliest);
    if (earliest.empty())
        return tr("until %1").arg(day(latest));
    if (latest.empty())
        return tr("since %1").arg(day(earliest));
    return QStringLiteral("%1 – %2").arg(day(earliest), day(latest));
}

QString FieldWords::dates(const record::Date& date) {
    QString out = span(date.earliest, date.latest);
    if (!date.time.empty())
        out += QStringLiteral(", ") + toQt(date.time);
    if (!date.offset.empty())
        out += QLatin1Char(' ') + toQt(date.offset);
    return out;
}

QString FieldWords::dates(const record::Period& period) {
    QStringList parts;
    if (period.from && period.to && *period.from == *period.to)
        parts << tr("within %1").arg(dates(*period.from));
    else {
        if (period.from)
            parts << (period.beganBefore ? tr("began before %1") : tr("began %1")).arg(dates(*period.from));
        if (period.to)
            parts << tr("ended %1").arg(dates(*period.to));
    }
    if (period.stillGoingOn)
        parts << tr("still going on when told");
    return parts.join(QStringLiteral(", "));
}

QString FieldWords::figures(const record::Number& number) {
    QString out;
    if (number.min == number.max)
        out = toQt(number.min);
    else if (number.max.empty())
        out = tr("%1 or more").arg(toQt(number.min));
    else if (number.min.empty())
        out = tr("%1 or fewer").arg(toQt(number.max));
    else
        out = tr("%1 to %2").arg(toQt(number.min), toQt(number.max));
    return number.unit.empty() ? out : out + QLatin1Char(' ') + isolated(toQt(number.unit));
}

QString FieldWords::spot(const record::Place& place) {
    if (place.latitude.empty())
        return place.radius == 0 ? tr("No coordinates.") : QString();
    QString out = QStringLiteral("%1, %2").arg(toQt(place.latitude), toQt(place.longitude));
    if (place.radius != 0)
        out += tr(" within %L1 m").arg(place.radius);
    return out;
}

QString FieldWords::paragraph(const QString& source, const QString& number) {
    return number.isEmpty() ? source : tr("%1, para. %2", "a source and its paragraph").arg(source, number);
}

} // namespace

QString helpOf(const record::FieldDeclaration& field) { return field.help.empty() ? QString() : ofCatalogue(field.help); }
QString groupOf(const record::FieldDeclaration& field) { return ofCatalogue(field.group); }
QString roleOf(const record::FieldDeclaration& field) { return FieldWords::role(fieldName(field)); }
QString nameSortWords(record::NameSort sort) { return FieldWords::sort(sort); }
QString expectedForm(const record::FieldDeclaration& field) { return FieldWords::expected(field.type); }

QString shownText(const session::ValueView& value, const record::FieldDeclaration* field,
                  const record::Vocabularies& vocabularies) {
    if (!value.value)
        return FieldWords::hidden();
    if (const auto* term = std::get_if<record::Term>(&*value.value); term != nullptr && field != nullptr) {
        const record::Vocabulary* vocabulary = vocabularies.find(field->vocabulary);
        if (const record::VocabularyTerm* known = vocabulary == nullptr ? nullptr : vocabulary->find(term->code))
            return term->words.empty() ? termName(*known) : termName(*known) + QStringLiteral(" (“%1”)").arg(isolated(toQt(term->words)));
    }
    if (const auto* flag = std::get_if<record::Flag>(&*value.value))
        return FieldWords::yes(flag->yes);
    if (std::holds_alternative<record::ObjectRef>(*value.value))
        return FieldWords::file();
    if (const auto* date = std::get_if<record::Date>(&*value.value))
        return date->words.empty() ? FieldWords::dates(*date) : toQt(date->words);
    if (const auto* name = std::get_if<record::Name>(&*value.value))
        return toQt(name->full);
    if (std::holds_alternative<record::Period>(*value.value))
        return typedForm(*value.value);
    if (value.field == "reading_problem")
        return importReason(toQt(value.text));
    return toQt(value.text);
}

QString readingOf(const record::Value& value) {
    if (const auto* date = std::get_if<record::Date>(&value))
        return FieldWords::dates(*date);
    if (const auto* period = std::get_if<record::Period>(&value))
        return FieldWords::dates(*period);
    if (const auto* number = std::get_if<record::Number>(&value))
        return FieldWords::figures(*number);
    if (const auto* place = std::get_if<record::Place>(&value))
        return FieldWords::spot(*place);
    if (const auto* name = std::get_if<record::Name>(&value)) {
        QStringList parts;
        if (name->sort != record::NameSort::Legal)
            parts << nameSortWords(name->sort);
        if (!name->language.empty())
            parts << QLocale::languageToString(QLocale(toQt(name->language)).language());
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

namespace {

QString typedDate(const record::Date& date) {
    if (!date.words.empty())
        return toQt(date.words);
    QString out = toQt(date.earliest);
    if (date.earliest != date.latest) {
        out = date.earliest.empty() ? QStringLiteral("until ") + toQt(date.latest)
              : date.latest.empty()
                  ? QStringLiteral("since ") + toQt(date.earliest)
                  : QStringLiteral("between %1 and %2").arg(toQt(date.earliest), toQt(date.latest));
    }
    if (!date.time.empty())
        out += QLatin1Char(' ') + toQt(date.time);
    return date.offset.empty() ? out : out + QLatin1Char(' ') + toQt(date.offset);
}

QString typedPeriod(const record::Period& period) {
    QString out;
    const bool isOne = period.from && period.to && period.from->words == period.to->words && !period.beganBefore;
    if (isOne)
        out = typedDate(*period.from);
    else if (period.from && period.to)
        out = QStringLiteral("%1 to %2").arg(typedDate(*period.from), typedDate(*period.to));
    else if (period.from)
        out = (period.beganBefore ? QStringLiteral("since before ") : QStringLiteral("since ")) + typedDate(*period.from);
    else if (period.to)
        out = QStringLiteral("until ") + typedDate(*period.to);
    if (period.stillGoingOn)
        out += out.isEmpty() ? QStringLiteral("still going on") : QStringLiteral(", still going on");
    return out;
}

} // namespace

QString typedForm(const record::Value& value) {
    if (const auto* date = std::get_if<record::Date>(&value))
        return typedDate(*date);
    if (const auto* period = std::get_if<record::Period>(&value))
        return typedPeriod(*period);
    return toQt(record::plainText(value));
}

bool isIdentityField(const record::KindDeclaration& kind, const record::FieldDeclaration& field, bool isProtected) {
    return field.protection >= Protection::Identity || kind.protection >= Protection::Identity ||
           (field.protectsWithRecord && isProtected);
}

bool isIdentityField(const record::KindDeclaration& kind, const record::FieldDeclaration& field,
                     const session::RecordView& record) {
    const bool isWhole = record.summary.protection == record::name(Protection::Identity) ||
                         record.summary.protection == record::name(Protection::Privileged);
    return isWhole || isIdentityField(kind, field, record.isProtected);
}

QString referenceOf(const session::CitationView& citation) {
    const QString source = toQt(citation.symbol.empty() ? citation.sourceTitle : citation.symbol);
    return FieldWords::paragraph(isolated(source), toQt(citation.paragraph));
}

Place placeOf(const session::CitationView& citation) {
    return {toQt(citation.source), citation.passage,     citation.start,        citation.end,
            citation.page,         toQt(citation.quote), referenceOf(citation)};
}

Place placeOf(const session::MentionView& mention) {
    Place place;
    place.source = toQt(mention.source);
    place.passage = mention.passage;
    place.page = mention.page;
    const QString text = toQt(mention.text);
    if (!mention.ranges.empty()) {
        const TextPlaces places(text);
        const int start = places.unitOfByte(mention.ranges.front().first), end = places.unitOfByte(mention.ranges.front().second);
        place.start = places.codePointOfUnit(start);
        place.end = places.codePointOfUnit(end);
        place.quote = text.mid(start, end - start);
    }
    const QString source = toQt(mention.symbol.empty() ? mention.sourceTitle : mention.symbol);
    place.reference = FieldWords::paragraph(isolated(source), toQt(mention.number));
    return place;
}

} // namespace dokaz::ui
