// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/document_description.h"

#include "base/utf8.h"
#include "extract/front_matter.h"
#include "text/dates.h"
#include "text/normal.h"

#include <algorithm>

namespace dokaz::intake {
namespace {

constexpr std::uint32_t contextLength = 32; // code points on each side

struct Found {
    const record::Passage* passage;
    std::uint32_t start, end;
};

std::optional<Found> findOnFirstPages(const record::Reading& reading, const std::string& words) {
    constexpr std::int32_t lastPage = 2;
    for (const record::Passage& passage : reading.passages) {
        if (passage.firstPage().value > lastPage)
            break;
        const std::size_t at = passage.text.find(words);
        if (words.empty() || at == std::string::npos)
            continue;
        const auto start = static_cast<std::uint32_t>(base::codePointCount(passage.text.substr(0, at)));
        return Found{&passage, start, start + static_cast<std::uint32_t>(base::codePointCount(words))};
    }
    return std::nullopt;
}

DescribedField described(const record::Reading& reading, std::string field, record::Value value,
                         const std::string& words) {
    DescribedField out{std::move(field), std::move(value), std::nullopt, {}};
    if (const auto found = findOnFirstPages(reading, words)) {
        out.anchor = anchorOf({}, *found->passage, found->start, found->end);
        out.quote = words;
    }
    return out;
}

// A title over several passages cites the longest of them.
DescribedField describedTitle(const record::Reading& reading) {
    DescribedField title = described(reading, "title", record::Text{text::kept(reading.title)}, reading.title);
    const record::Passage* longest = nullptr;
    for (const record::Passage& passage : reading.passages) {
        if (title.anchor || passage.firstPage().value > 1)
            break;
        const bool part = passage.text.size() > 5 && reading.title.find(passage.text) != std::string::npos;
        longest = part && (longest == nullptr || passage.text.size() > longest->text.size()) ? &passage : longest;
    }
    if (longest != nullptr) {
        const auto end = static_cast<std::uint32_t>(base::codePointCount(longest->text));
        title.anchor = anchorOf({}, *longest, 0, end);
        title.quote = longest->text;
    }
    return title;
}

// As the first pages print it, in the order tried.
std::optional<std::string> publisherOf(const record::Reading& reading) {
    struct Name {
        std::string_view profile, words;
    };
    static constexpr Name names[] = {{"un", "United Nations"},
                                     {"un", "UNITED NATIONS"},
                                     {"un", "Nations Unies"},
                                     {"un", "NATIONS UNIES"},
                                     {"un", "Naciones Unidas"},
                                     {"un", "NACIONES UNIDAS"},
                                     {"un", "Организация Объединенных Наций"},
                                     {"un", "ОРГАНИЗАЦИЯ ОБЪЕДИНЕННЫХ НАЦИЙ"},
                                     {"un", "الأمم المتحدة"},
                                     {"court", "EUROPEAN COURT OF HUMAN RIGHTS"},
                                     {"court", "European Court of Human Rights"},
                                     {"court", "COUR EUROPÉENNE DES DROITS DE L’HOMME"},
                                     {"court", "CORTE INTERAMERICANA DE DERECHOS HUMANOS"},
                                     {"court", "Corte Interamericana de Derechos Humanos"},
                                     {"court", "CORTE INTERAMERICANA DE DIREITOS HUMANOS"},
                                     {"court", "ЕВРОПЕЙСКИЙ СУД ПО ПРАВАМ ЧЕЛОВЕКА"},
                                     {"coe", "European Committee for the Prevention of Torture and Inhuman or Degrading Treatment or Punishment"},
                                     {"coe", "Comité européen pour la prévention de la torture et des peines ou traitements inhumains ou dégradants"},
                                     {"coe", "EUROPEAN COMMISSION FOR DEMOCRACY THROUGH LAW"},
                                     {"coe", "European Commission for Democracy through Law"},
                                     {"coe", "Council of Europe"},
                                     {"coe", "COUNCIL OF EUROPE"},
                                     {"coe", "Conseil de l’Europe"},
                                     {"osce", "OSCE Office for Democratic Institutions and Human Rights"},
                                     {"osce", "Organization for Security and Co-operation in Europe"},
                                     {"osce", "Office for Democratic Institutions and Human Rights"},
                                     {"osce", "OSCE"}};
    for (const Name& name : names)
        if (name.profile == reading.profile && findOnFirstPages(reading, std::string(name.words)))
            return std::string(name.words);
    return std::nullopt;
}

// "UNITED" and "NATIONS" of a masthead stand in two lines with something between: the first of them is cited.
std::optional<DescribedField> unitedNations(const record::Reading& reading) {
    struct Name {
        std::string_view first, whole;
    };
    static constexpr Name names[] = {{"UNITED", "United Nations"},
                                     {"NATIONS", "Nations Unies"},
                                     {"NACIONES", "Naciones Unidas"},
                                     {"ОБЪЕДИНЕННЫХ", "Организация Объединенных Наций"},
                                     {"ОРГАНИЗАЦИЯ", "Организация Объединенных Наций"}};
    for (const record::Passage& passage : reading.passages) {
        if (reading.profile != "un" || passage.firstPage().value > 1)
            break;
        for (const Name& name : names)
            if (passage.text == name.first || passage.text.starts_with(std::string(name.first) + " A"))
                return described(reading, "publisher", record::Text{std::string(name.whole)}, std::string(name.first));
    }
    return std::nullopt;
}

record::Value valueOf(const extract::FrontField& found) {
    switch (found.type) {
    case extract::FrontValue::Text:
        return record::Text{text::kept(found.value)};
    case extract::FrontValue::Term:
        return record::Term{found.value, ""};
    case extract::FrontValue::Date:
        break;
    }
    record::Date date;
    date.words = text::kept(found.value);
    date.earliest = date.latest = found.day;
    return date;
}

// What the layout has told already is not said again.
void addFrontMatter(const record::Reading& reading, std::vector<DescribedField>& fields) {
    const std::size_t told = fields.size();
    for (const extract::FrontField& found : extract::frontMatterOf(reading)) {
        const auto same = [&](const DescribedField& each) { return each.field == found.field; };
        if (std::any_of(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(told), same))
            continue;
        const record::Passage& passage = reading.passages[found.passage - 1];
        fields.push_back({found.field, valueOf(found), anchorOf({}, passage, found.start, found.end),
                          std::string(base::codePoints(passage.text, found.start, found.end))});
    }
}

} // namespace

record::TextAnchor anchorOf(const record::RowId& reading, const record::Passage& passage, std::uint32_t start,
                            std::uint32_t end) {
    record::TextAnchor anchor;
    anchor.reading = reading;
    anchor.passage = passage.ordinal;
    anchor.number = passage.number;
    anchor.start = start;
    anchor.end = end;
    anchor.before = base::codePoints(passage.text, start > contextLength ? start - contextLength : 0, start);
    anchor.after = base::codePoints(passage.text, end, end + contextLength);
    anchor.rectangles = record::rectanglesOf(passage, start, end);
    return anchor;
}

std::vector<DescribedField> describeDocument(const record::Reading& reading) {
    std::vector<DescribedField> fields;
    if (!reading.title.empty())
        fields.push_back(describedTitle(reading));
    if (!reading.symbol.empty())
        fields.push_back(described(reading, "symbol", record::Text{text::kept(reading.symbol)}, reading.symbol));
    if (const auto publisher = publisherOf(reading))
        fields.push_back(described(reading, "publisher", record::Text{text::kept(*publisher)}, *publisher));
    else if (auto split = unitedNations(reading))
        fields.push_back(*std::move(split));
    if (!reading.date.empty()) {
        if (const auto span = text::readDate(reading.date)) {
            record::Date date;
            date.words = text::kept(reading.date);
            date.earliest = span->earliest;
            date.latest = span->latest;
            fields.push_back(described(reading, "date", date, reading.date));
        }
    }
    if (!reading.language.empty())
        fields.push_back({"language", record::Term{reading.language, ""}, std::nullopt, {}});
    addFrontMatter(reading, fields);
    return fields;
}

void countNumbered(const record::Reading& reading, std::int64_t& paragraphs, std::int64_t& footnotes) {
    for (const record::Passage& passage : reading.passages) {
        paragraphs += passage.kind == record::PassageKind::Paragraph && !passage.number.empty() ? 1 : 0;
        footnotes += passage.kind == record::PassageKind::Footnote ? 1 : 0;
    }
}

} // namespace dokaz::intake
