// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cell_values.h"

#include "base/utf8.h"
#include "record/validation.h"
#include "text/dates.h"
#include "text/folding.h"
#include "text/normal.h"

#include <array>
#include <charconv>

namespace dokaz::intake {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::DateOrder;

namespace {

struct Figures {
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    char mark = 0;
    std::string_view rest;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Three numbers with one mark between them at the beginning.
std::optional<Figures> threeNumbers(std::string_view words) {
    Figures figures;
    std::size_t at = 0;
    char mark = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t begun = at;
        while (at < words.size() && isDigit(words[at]) && at - begun < 4)
            ++at;
        figures.digits[i] = at - begun;
        if (at == begun)
            return std::nullopt;
        std::from_chars(words.data() + begun, words.data() + at, figures.numbers[i]);
        if (i == 2)
            break;
        if (at >= words.size() || (words[at] != '.' && words[at] != '/' && words[at] != '-'))
            return std::nullopt;
        if (i == 1 && words[at] != mark)
            return std::nullopt;
        mark = words[at++];
    }
    if (at < words.size() && (isDigit(words[at]) || words[at] == '.' || words[at] == '/' || words[at] == '-'))
        return std::nullopt;
    figures.mark = mark;
    figures.rest = words.substr(at);
    return figures;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Two digits of a year stand for the hundred years that end thirty years from the turn of the century.
int wholeYear(int number, std::size_t digits) {
    if (digits > 2)
        return number;
    return number < 50 ? 2000 + number : 1900 + number;
}

std::optional<std::string> dayOf(const Figures& figures, DateOrder order) {
    std::size_t day = 0, month = 1, year = 2;
    if (order == DateOrder::MonthFirst)
        std::swap(day, month);
    if (order == DateOrder::YearFirst)
        std::swap(day, year);
    if (figures.digits[day] > 2 || figures.digits[month] > 2 || (figures.digits[year] != 4 && figures.digits[year] != 2))
        return std::nullopt;
    const int full = wholeYear(figures.numbers[year], figures.digits[year]);
    std::string text = std::to_string(full) + "-" + twoDigits(figures.numbers[month]) + "-" + twoDigits(figures.numbers[day]);
    return text::isDay(text) ? std::optional(text) : std::nullopt;
}

// "14:30", "2:30 PM", "T14:30:00Z": hours and minutes; nothing where other words follow the day.
std::optional<std::string> timeOf(std::string_view rest) {
    rest = text::trimmed(rest);
    if (rest.empty())
        return std::string();
    if (rest.front() == 'T')
        rest.remove_prefix(1);
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || rest.size() < colon + 3)
        return std::nullopt;
    int hours = 0, minutes = 0;
    const char* const hoursEnd = rest.data() + colon;
    const char* const minutesEnd = rest.data() + colon + 3;
    if (std::from_chars(rest.data(), hoursEnd, hours).ptr != hoursEnd ||
        std::from_chars(hoursEnd + 1, minutesEnd, minutes).ptr != minutesEnd)
        return std::nullopt;
    const bool isAfternoon = rest.ends_with("PM") || rest.ends_with("pm");
    const bool isMorning = rest.ends_with("AM") || rest.ends_with("am");
    if ((isAfternoon || isMorning) && hours == 12)
        hours = 0;
    if (isAfternoon)
        hours += 12;
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return hours == 0 && minutes == 0 ? std::string() : twoDigits(hours) + ":" + twoDigits(minutes);
}

record::Date dateFrom(const FiguredDate& figured, const std::string& words) {
    record::Date date;
    date.words = text::kept(words);
    date.earliest = date.latest = figured.day;
    date.time = figured.time;
    return date;
}

// "1 234" and "1,234" as spreadsheets write thousands, and a no-break space between.
std::string plainNumber(const std::string& words) {
    std::string plain = text::kept(words);
    const bool isGrouped = std::all_of(plain.begin(), plain.end(), [](char c) { return isDigit(c) || c == ' '; });
    if (isGrouped)
        std::erase(plain, ' ');
    return plain;
}

record::Name nameFrom(const record::MappedField& mapped, const std::string& words) {
    record::Name name;
    name.full = text::kept(words);
    name.script = text::scriptOf(name.full);
    name.language = mapped.language;
    name.sort = record::nameSortNamed(mapped.nameSort).value_or(record::NameSort::Legal);
    return name;
}

// Flags as tables write them.
std::string plainFlag(const std::string& words) {
    static const std::map<std::string, std::string, std::less<>> known{{"1", "yes"}, {"0", "no"}, {"y", "yes"},
                                                                      {"n", "no"},  {"x", "yes"}};
    const std::string folded = text::folded(text::kept(words));
    const auto found = known.find(folded);
    return found == known.end() ? folded : found->second;
}

// "one of these is expected: female, male, other".
std::string termsExpected(const record::FieldDeclaration& field, const record::Vocabularies& vocabularies) {
    constexpr std::size_t mostNamed = 12;
    const record::Vocabulary* vocabulary = vocabularies.find(field.vocabulary);
    base::check(vocabulary != nullptr); // the catalogue is checked for it
    const std::vector<record::VocabularyTerm>& terms = vocabulary->terms();
    std::string words = "one of these is expected: ";
    for (std::size_t i = 0; i < std::min(terms.size(), mostNamed); ++i)
        words += (i == 0 ? "" : ", ") + terms[i].label("en");
    if (terms.size() > mostNamed)
        words += " and " + std::to_string(terms.size() - mostNamed) + " more";
    return words;
}

Result<record::Value> made(const record::MappedField& mapped, const record::FieldDeclaration& field,
                           const record::Vocabularies& vocabularies, const std::string& words, const std::string& meant) {
    switch (field.type) {
    case record::ValueType::Text:
        return record::Value(record::Text{std::string(text::trimmed(text::toNfc(mapped.before + meant)))});
    case record::ValueType::Name: return record::Value(nameFrom(mapped, meant));
    case record::ValueType::Date:
        if (const auto figured = figuredDate(meant, mapped.dates))
            return record::Value(dateFrom(*figured, words));
        return record::parseValue(field, vocabularies, meant);
    case record::ValueType::Period:
        if (const auto figured = figuredDate(meant, mapped.dates)) {
            const record::Date day = dateFrom(*figured, words);
            return record::Value(record::Period{day, day});
        }
        return record::parseValue(field, vocabularies, meant);
    case record::ValueType::Place: return record::Value(record::Place{text::kept(meant), {}, {}, 0, {}});
    case record::ValueType::Term: {
        record::Value value = TRY(record::parseValue(field, vocabularies, meant));
        if (auto* term = std::get_if<record::Term>(&value); text::folded(term->code) != text::folded(words))
            term->words = text::kept(words);
        return value;
    }
    case record::ValueType::Number: return record::parseValue(field, vocabularies, plainNumber(meant));
    case record::ValueType::Flag: return record::parseValue(field, vocabularies, plainFlag(meant));
    case record::ValueType::Record:
    case record::ValueType::Object: break;
    }
    return Error(ErrorCode::Invalid, field.code + ": no cell holds this");
}

} // namespace

std::vector<CellWords> valuesOfCell(const std::string& cell, const std::string& separator) {
    std::vector<CellWords> values;
    std::uint32_t reached = 0; // code points before `from`
    for (std::size_t from = 0;;) {
        const std::size_t end = separator.empty() ? std::string::npos : cell.find(separator, from);
        const std::string_view piece = std::string_view(cell).substr(from, end == std::string::npos ? end : end - from);
        const std::string_view words = text::trimmed(piece);
        if (!words.empty()) {
            const auto lead = static_cast<std::size_t>(words.data() - piece.data());
            const auto start = reached + static_cast<std::uint32_t>(base::codePointCount(piece.substr(0, lead)));
            const auto length = static_cast<std::uint32_t>(base::codePointCount(words));
            values.push_back({std::string(words), start, start + length});
        }
        if (end == std::string::npos)
            return values;
        reached += static_cast<std::uint32_t>(base::codePointCount(piece) + base::codePointCount(separator));
        from = end + separator.size();
    }
}

std::optional<std::string> translated(const record::MappedField& mapped, const std::string& words) {
    if (mapped.terms.empty())
        return words;
    auto found = mapped.terms.find(words);
    if (found == mapped.terms.end()) {
        const std::string folded = text::folded(text::kept(words));
        found = std::find_if(mapped.terms.begin(), mapped.terms.end(), [&](const auto& term) {
            return text::folded(text::kept(term.first)) == folded;
        });
    }
    if (found == mapped.terms.end())
        found = mapped.terms.find("*");
    if (found == mapped.terms.end())
        return words;
    return found->second.empty() ? std::nullopt : std::optional(found->second);
}

Result<record::Value> valueFromCell(const record::MappedField& mapped, const record::FieldDeclaration& field,
                                    const record::Vocabularies& vocabularies, const std::string& words) {
    const std::optional<std::string> meant = translated(mapped, words);
    base::check(meant.has_value()); // left-out words are no value
    const auto value = made(mapped, field, vocabularies, words, *meant);
    const auto valid = value ? record::validate(field, vocabularies, value.value()) : Result<void>(value.error());
    if (!valid && field.type == record::ValueType::Term && valid.error().code() == ErrorCode::Invalid)
        return Error(ErrorCode::Invalid, field.code + ": " + termsExpected(field, vocabularies));
    TRY(valid);
    return value;
}

std::optional<FiguredDate> figuredDate(std::string_view words, DateOrder order) {
    const auto figures = threeNumbers(text::trimmed(words));
    if (!figures)
        return std::nullopt;
    const auto time = timeOf(figures->rest);
    if (!time)
        return std::nullopt;
    // Four digits first are a year, whatever the rest of the column is.
    const bool isYearFirst = figures->digits[0] == 4;
    if (order == DateOrder::AsWritten && !isYearFirst)
        return std::nullopt;
    const auto day = dayOf(*figures, isYearFirst ? DateOrder::YearFirst : order);
    return day ? std::optional(FiguredDate{*day, *time}) : std::nullopt;
}

DateOrder orderOfDates(const std::vector<std::string>& samples) {
    std::size_t figures = 0, dotted = 0, dayFirst = 0, monthFirst = 0;
    for (const std::string& sample : samples) {
        const auto numbers = threeNumbers(text::trimmed(sample));
        if (!numbers || numbers->digits[0] == 4)
            continue;
        ++figures;
        dotted += numbers->mark == '.' ? 1 : 0;
        dayFirst += figuredDate(sample, DateOrder::DayFirst) ? 1 : 0;
        monthFirst += figuredDate(sample, DateOrder::MonthFirst) ? 1 : 0;
    }
    // With dots the day is written first, unless the column as a whole says otherwise: of true days three in five do not
    // pass for a month, and one broken cell does not speak for the others.
    if (dotted * 2 > figures) {
        if (monthFirst >= dayFirst + 3 && (monthFirst - dayFirst) * 2 >= figures)
            return DateOrder::MonthFirst;
        return dayFirst > 0 ? DateOrder::DayFirst : DateOrder::AsWritten;
    }
    if (figures == 0 || dayFirst == monthFirst)
        return DateOrder::AsWritten;
    return dayFirst > monthFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

} // namespace dokaz::intake
