// SPDX-License-Identifier: GPL-3.0-or-later
// Citations as typed, and values in words.
#include "base/utf8.h"
#include "intake/document_description.h"
#include "session/session_state.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

struct Span {
    std::uint32_t start = 0, end = 0;
};

// Where the words stand: where somebody marked them, or where they stand first. No words and no place: all of
// it.
Result<Span> spanOf(const std::string& passage, const TypedCitation& typed) {
    if (typed.end == 0 && typed.start == 0) {
        const std::size_t at = passage.find(typed.quote);
        if (at == std::string::npos)
            return Error(ErrorCode::Invalid,
                         "the words do not stand in passage " + std::to_string(typed.passage));
        const auto start = static_cast<std::uint32_t>(base::codePointCount(passage.substr(0, at)));
        const std::string& words = typed.quote.empty() ? passage : typed.quote;
        return Span{start, start + static_cast<std::uint32_t>(base::codePointCount(words))};
    }
    if (typed.start >= typed.end || typed.end > base::codePointCount(passage))
        return Error(ErrorCode::Invalid, "passage " + std::to_string(typed.passage) + " has no such place");
    if (!typed.quote.empty() && base::codePoints(passage, typed.start, typed.end) != typed.quote)
        return Error(ErrorCode::Invalid,
                     "other words stand at that place of passage " + std::to_string(typed.passage));
    return Span{typed.start, typed.end};
}

} // namespace

Result<record::Citation> citationFrom(store::Connection& connection, const TypedCitation& typed) {
    record::Citation citation;
    citation.source = TRY(store::findRecordByPrefix(connection, typed.source));
    citation.stance = typed.stance;
    if (TRY(store::recordLine(connection, citation.source)).kind != "source")
        return Error(ErrorCode::Invalid, "'" + typed.source + "' is not a source");
    if (typed.passage == 0) {
        if (!typed.quote.empty() ||
            typed.end != 0) // words that nobody can look up would pass for words of the source
            return Error(ErrorCode::Invalid, "say in which passage the words stand: --passage");
        citation.anchor = record::WholeAnchor{};
        return citation;
    }
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(connection, citation.source));
    if (readings.empty())
        return Error(ErrorCode::NotFound, "source '" + typed.source + "' has no reading");
    const record::RowId reading = readings.back().reading;
    const store::PassageLine line = TRY(store::passageLine(connection, reading, typed.passage));
    const record::Passage passage = TRY(line.passage());
    const auto [start, end] = TRY(spanOf(passage.text, typed));
    citation.anchor = intake::anchorOf(reading, passage, start, end);
    citation.quote = base::codePoints(passage.text, start, end);
    return citation;
}

// The words that support a hidden value are as telling as the value, whatever else they support: such a
// citation is hidden for all of it.
Result<void> addCitations(store::Transaction& transaction, const record::Citation& citation,
                          const std::vector<record::RowId>& open, const std::vector<record::RowId>& closed) {
    record::Citation made = citation;
    made.claims = closed;
    made.claims.insert(made.claims.end(), open.begin(), open.end());
    made.protection = closed.empty() ? record::Protection::Open : record::Protection::Identity;
    TRY(transaction.addCitation(std::move(made)));
    return {};
}

std::string shownValue(store::Connection& connection, const record::Vocabularies& vocabularies,
                       const record::FieldDeclaration* field, const record::Value& value) {
    if (const auto* ref = std::get_if<record::RecordRef>(&value)) {
        const auto line = store::recordLine(connection, ref->record);
        return line ? line.value().title : ref->record.text();
    }
    if (const auto* term = std::get_if<record::Term>(&value); term != nullptr && field != nullptr) {
        const record::Vocabulary* vocabulary = vocabularies.find(field->vocabulary);
        const record::VocabularyTerm* known = vocabulary == nullptr ? nullptr : vocabulary->find(term->code);
        if (known != nullptr)
            return known->label("en") + (term->words.empty() ? "" : " (“" + term->words + "”)");
    }
    return record::plainText(value);
}

Result<std::optional<record::Value>> vaultValue(store::Store& store, const record::RowId& row) {
    if (!store.isVaultOpen())
        return std::optional<record::Value>();
    const auto line = TRY(store.vaultContent(row));
    if (!line)
        return std::optional<record::Value>();
    return std::optional(record::valueFromJson(TRY(base::parseJson(*line)).value("value", base::Json())));
}

// Where claims disagree the stricter holds: one "protected" protects, one "other" undoes "official", and
// nobody under age is named for acting in office.
bool isProtectedPerson(const std::vector<store::ClaimLine>& claims) {
    std::optional<bool> told;
    bool official = false, otherwise = false;
    for (const store::ClaimLine& claim : claims) {
        if (!claim.value)
            continue;
        const auto* flag = std::get_if<record::Flag>(&*claim.value);
        if (claim.field == "protected" && flag != nullptr)
            told = told.value_or(false) || flag->yes;
        if (claim.field == "under_age" && flag != nullptr && flag->yes)
            return true;
        if (const auto* term = std::get_if<record::Term>(&*claim.value);
            claim.field == "capacity" && term != nullptr)
            (term->code == "official" ? official : otherwise) = true;
    }
    return told.value_or(!official || otherwise);
}

bool isSexualViolence(const record::Vocabularies& vocabularies, const std::string& actType) {
    const record::Vocabulary* types = vocabularies.find("act_type");
    return types != nullptr && types->isWithin(actType, "sexual_violence");
}

std::string freshPersonCode(base::Random& random) {
    constexpr std::size_t letters = 6;
    std::string code = "P-";
    for (const char c : base::Uid::fresh(random).text().substr(26 - letters))
        code += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    return code;
}

std::string kindLabel(const record::Catalogue& catalogue, const std::string& kind) {
    const record::KindDeclaration* declared = catalogue.findKind(kind);
    return declared == nullptr ? kind : declared->label;
}

RecordSummary summaryOf(const record::Catalogue& catalogue, const store::RecordLine& line) {
    static constexpr std::array<const char*, 3> states{"shown", "withdrawn", "retracted"};
    return {line.record.text(),
            line.kind,
            kindLabel(catalogue, line.kind),
            line.title,
            std::string(record::name(line.protection)),
            states[static_cast<std::size_t>(line.state)],
            line.conflicts};
}

EntryView entryViewOf(const store::HistoryLine& line, const crypto::PublicKey& own) {
    return {base::toHex(line.entry),
            base::toHex(line.author),
            line.day,
            line.time,
            line.command,
            line.reason,
            line.batch,
            line.number,
            line.rows,
            line.undone,
            canBeUndone(line),
            line.author == own,
            {},
            {},
            {}};
}

} // namespace dokaz::session
