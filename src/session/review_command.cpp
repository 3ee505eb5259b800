// SPDX-License-Identifier: GPL-3.0-or-later
// Accepting and rejecting candidates: a person's decision makes claims and citations, in one entry.
#include "base/utf8.h"
#include "intake/document_description.h"
#include "session/review_target.h"
#include "session/session_state.h"
#include "store/query_documents.h"
#include "text/folding.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;
using record::Protection;
using record::RecordId;
using record::RowId;

namespace {

// Titles that private persons bear too: what somebody is elected or chosen to outside the State.
bool isPublicOffice(const std::string& title) {
    static constexpr std::array<std::string_view, 8> ambiguous{"candidate", "chair", "director", "secretary",
                                                               "deputy",    "counsellor", "councillor", "speaker"};
    const std::string words = text::folded(title);
    return std::none_of(ambiguous.begin(), ambiguous.end(),
                        [&](std::string_view word) { return words.find(word) != std::string::npos; });
}

// A person named with rank or public office acts in it, and the name is open; every other natural person starts
// protected: a journalist, a lawyer or a witness is named by what they do as well.
bool actsAsOfficial(const Json& detail) {
    const std::string titleClass = base::textOr(detail, "class");
    return titleClass == "rank" || (titleClass == "office" && isPublicOffice(base::textOr(detail, "title")));
}

record::Name nameOf(const std::string& words) {
    record::Name name;
    name.full = text::kept(words);
    name.script = text::scriptOf(name.full);
    return name;
}

record::Date dateOf(const std::string& words, const std::string& earliest, const std::string& latest) {
    record::Date date;
    date.words = words;
    date.earliest = earliest == ".." ? "" : earliest;
    date.latest = latest == ".." ? "" : latest;
    return date;
}

// As where somebody types it: "12 to 15 May 2010" names both ends, "May 2010" says that it began and ended in that month.
bool namesBothEnds(const std::string& words) {
    return words.find(" to ") != std::string::npos || words.find("–") != std::string::npos;
}

// "2010-05-12", "2010-05-12/2010-05-14", "2010-05-12/.."
Result<record::Period> periodOf(const store::CandidateLine& line) {
    if (store::isDateWithoutYear(line.kind, line.normal))
        return Error(ErrorCode::Invalid, "“" + text::isolated(text::kept(line.words)) + "” names no year: type the date into the "
                                         "record it belongs to, and cite these words for it");
    const std::size_t slash = line.normal.find('/');
    const std::string from = line.normal.substr(0, slash);
    const std::string to = slash == std::string::npos ? from : line.normal.substr(slash + 1);
    const std::string words = text::kept(line.words);
    record::Period period;
    if (from != "..")
        period.from = dateOf(words, from, to);
    if (to != "..")
        period.to = dateOf(words, from, to);
    if (from != to && period.from && period.to && namesBothEnds(words)) {
        period.from->latest = from;
        period.to->earliest = to;
    }
    return period;
}

record::Number numberOf(const store::CandidateLine& line) {
    record::Number number;
    number.words = text::kept(line.words);
    const std::size_t digits = line.normal.find_first_of("0123456789");
    const std::string bound = line.normal.substr(0, digits == std::string::npos ? 0 : digits);
    const std::string value = digits == std::string::npos ? std::string() : line.normal.substr(digits);
    if (!bound.starts_with('<'))
        number.min = value;
    if (!bound.starts_with('>'))
        number.max = value;
    return number;
}

Result<record::Value> placeOf(const store::CandidateLine& line) {
    const Json detail = TRY(base::parseJson(line.detail));
    record::Place place;
    place.words = text::kept(line.words);
    place.latitude = base::textOr(detail, "latitude");
    place.longitude = base::textOr(detail, "longitude");
    place.gazetteer = base::textOr(detail, "gazetteer");
    return record::Value(place);
}

struct FieldValue {
    const char* field;
    record::Value value;
};

// What the words of a review report say of a recommendation beside its text.
std::vector<FieldValue> recommendationFields(const Json& detail) {
    std::vector<FieldValue> fields;
    const auto words = [&](const char* name) { return text::kept(base::textOr(detail, name)); };
    const auto term = [](const std::string& code) { return record::Term{code, ""}; };
    if (!words("number").empty())
        fields.push_back({"number", record::Text{words("number")}});
    const std::string states = base::textOr(detail, "states"); // two letters each
    for (std::size_t at = 0; at + 2 <= states.size(); at += 3)
        fields.push_back({"by_state", term(states.substr(at, 2))});
    if (!words("to").empty())
        fields.push_back({"to", term(words("to"))});
    if (!words("response").empty())
        fields.push_back({"response", term(words("response"))});
    if (!words("responseText").empty())
        fields.push_back({"response_text", record::Text{words("responseText")}});
    return fields;
}

Result<record::Value> valueOf(const store::CandidateLine& line) {
    if (line.kind == "place")
        return placeOf(line);
    if (line.kind == "date")
        return record::Value(TRY(periodOf(line)));
    if (line.kind == "figure")
        return record::Value(numberOf(line));
    if (line.kind == "article" || line.kind == "symbol" || line.kind == "recommendation")
        return record::Value(record::Text{text::kept(line.normal)});
    return record::Value(nameOf(line.kind == "person" ? line.normal : line.words));
}

// Of the others the words are the evidence, and what they mean is read from them.
bool takesCorrection(const std::string& kind) {
    return kind != "date" && kind != "figure" && kind != "place" && kind != "recommendation";
}

Result<void> checkReview(const ReviewCandidates& command) {
    if (command.asNew && !command.asRecord.empty())
        return Error(ErrorCode::Invalid, "either a record of its own or one that is there");
    if (command.decision == ReviewDecision::Reject && (command.asNew || !command.corrected.empty()))
        return Error(ErrorCode::Invalid, "what is rejected becomes no record");
    if (!command.corrected.empty() && text::kept(command.corrected).empty())
        return Error(ErrorCode::Invalid, "the corrected words are empty");
    return {};
}

// One command: candidates of one kind and name become one record.
class Reviewer final {
  public:
    Reviewer(Session::State& state, store::Connection& connection, store::Transaction& transaction)
        : m_state(&state), m_connection(&connection), m_transaction(&transaction) {}

    Result<void> prepare(const ReviewCandidates& command) {
        m_asNew = command.asNew;
        m_corrected = text::kept(command.corrected);
        if (!command.asRecord.empty())
            m_asRecord = TRY(store::findRecordByPrefix(*m_connection, command.asRecord));
        m_proposed = command.proposed;
        m_known = TRY(m_state->knownNames.of(*m_connection, m_state->store->isVaultOpen(),
                                             [this] { return m_state->store->vaultTitles(); }));
        return {};
    }

    Result<ReviewedCandidate> accept(const store::CandidateLine& line) {
        const ReviewTarget* target = reviewTargetOf(line.kind);
        if (target == nullptr)
            return Error(ErrorCode::Unsupported, "mentions of the kind " + line.kind);
        if (!m_corrected.empty() && !takesCorrection(line.kind))
            return Error(ErrorCode::Invalid, "only names and numbers of documents can be corrected, not a " + line.kind);
        const std::string key = line.kind + "\n" + nameIn(line);
        ReviewedCandidate reviewed{line.id, line.words, {}, false, false};
        auto claim = m_made.find(key);
        if (claim == m_made.end()) {
            Made made = TRY(claimFor(line, *target));
            reviewed.isNewRecord = made.isNewRecord;
            claim = m_made.emplace(key, std::move(made)).first;
        }
        const RowId citation = TRY(cite(line, claim->second));
        reviewed.record = claim->second.record;
        TRY(m_transaction->addDecision(
            {line.id, "accept", "", {claim->second.claim, citation}, claim->second.protection}));
        return reviewed;
    }

    Result<ReviewedCandidate> reject(const store::CandidateLine& line) {
        TRY(m_transaction->addDecision({line.id, "reject", "", {}, Protection::Open}));
        const std::string key = line.kind + "\n" + line.normal;
        auto remembered = m_remembered.find(key);
        if (remembered == m_remembered.end())
            remembered = m_remembered.emplace(key, TRY(store::remembersRejection(*m_connection, line))).first;
        return ReviewedCandidate{line.id, line.words, {}, false, remembered->second};
    }

  private:
    struct Made {
        RecordId record;
        RowId claim;
        Protection protection = Protection::Open;
        bool isNewRecord = false;
        std::vector<RowId> beside = {}; // claims of other fields that the same words are cited for
    };

    // What a person says the words should be, or what they are.
    [[nodiscard]] const std::string& nameIn(const store::CandidateLine& line) const {
        return m_corrected.empty() ? line.normal : m_corrected;
    }

    [[nodiscard]] Result<record::Value> kept(const store::CandidateLine& line) const {
        if (m_corrected.empty())
            return valueOf(line);
        if (line.kind == "article" || line.kind == "symbol")
            return record::Value(record::Text{m_corrected});
        return record::Value(nameOf(m_corrected));
    }

    // The record this is the same as by name, empty where a new one is due. Never another than the person was
    // shown.
    Result<RecordId> recordBearing(const store::CandidateLine& line) {
        const intake::RecordMatch match = TRY(matchOf(*m_known, line, nameIn(line)));
        const RecordId record = match.verdict == match::Verdict::Same ? match.record : RecordId();
        if (m_proposed && m_corrected.empty() && *m_proposed != record.text())
            return Error(ErrorCode::Stale, "other-match");
        return record;
    }

    // The record the person names, or the same one by name, or a new one.
    Result<Made> claimFor(const store::CandidateLine& line, const ReviewTarget& target) {
        const Json detail = TRY(base::parseJson(line.detail));
        RecordId record = m_asRecord.value_or(RecordId());
        if (record.isEmpty() && !m_asNew)
            record = TRY(recordBearing(line));
        if (!record.isEmpty())
            return claimOnExisting(line, target, record);
        return claimOnNew(line, target, detail);
    }

    Result<Made> claimOnExisting(const store::CandidateLine& line, const ReviewTarget& target, const RecordId& record) {
        const store::RecordLine held = TRY(store::recordLine(*m_connection, record));
        if (held.state != store::RecordState::Shown)
            return Error(ErrorCode::Stale, "the record “" + text::isolated(held.title) + "” was taken back");
        if (held.kind != target.record && line.kind != "date" && line.kind != "place")
            return Error(ErrorCode::Invalid, "a " + line.kind + " cannot be accepted as " + kindLabel(m_state->store->catalogue(), held.kind));
        const record::FieldDeclaration* field = m_state->store->catalogue().findField(held.kind, target.field);
        if (field == nullptr)
            return Error(ErrorCode::Invalid, "records of kind '" + held.kind + "' have no field '" + target.field + "'");
        const record::Value value = TRY(kept(line));
        const std::vector<store::ClaimLine> before = TRY(store::claimsOf(*m_connection, record));
        Made made{record, {}, Protection::Open, false};
        for (const store::ClaimLine& claim : before) {
            if (claim.field != target.field)
                continue;
            const bool isHidden = !claim.value && claim.protection >= Protection::Identity;
            const auto there = isHidden ? TRY(vaultValue(*m_state->store, claim.row)) : claim.value;
            if (there && record::sameValue(*there, value)) {
                made.claim = claim.row;
                made.protection = claim.protection;
                return made;
            }
        }
        const bool isProtected = held.kind == "person" && isProtectedPerson(before);
        made.protection = field->protectsWithRecord && isProtected ? Protection::Identity : held.protection;
        made.claim = TRY(addClaim(record, target.field, value, made.protection));
        return made;
    }

    Result<Made> claimOnNew(const store::CandidateLine& line, const ReviewTarget& target, const Json& detail) {
        Made made{TRY(m_transaction->addRecord(target.record, Protection::Open)), {}, Protection::Open, true};
        if (line.kind == "person") {
            const bool official = actsAsOfficial(detail);
            TRY(addClaim(made.record, "capacity", record::Term{official ? "official" : "unknown", ""}, Protection::Open));
            if (!official) {
                TRY(addClaim(made.record, "protected", record::Flag{true}, Protection::Open));
                TRY(addClaim(made.record, "code", record::Text{freshPersonCode(m_state->random)}, Protection::Open));
                made.protection = Protection::Identity;
            }
            if (detail.value("anonymous", false))
                TRY(addClaim(made.record, "anonymous_in_source", record::Flag{true}, Protection::Open));
        }
        if (line.kind == "article" && !base::textOr(detail, "law").empty())
            TRY(addClaim(made.record, "instrument", record::Text{base::textOr(detail, "law")}, Protection::Open));
        if (line.kind == "figure" && !base::textOr(detail, "counted").empty())
            TRY(addClaim(made.record, "counted", record::Text{base::textOr(detail, "counted")}, Protection::Open));
        if (line.kind == "recommendation")
            for (FieldValue& field : recommendationFields(detail))
                made.beside.push_back(TRY(addClaim(made.record, field.field, std::move(field.value), Protection::Open)));
        if (line.kind == "place")
            TRY(addClaim(made.record, "title", record::Text{"Event, " + text::kept(line.words)}, Protection::Open));
        if (line.kind == "date")
            TRY(addClaim(made.record, "title", record::Text{"Event, " + text::kept(line.words)}, Protection::Open));
        made.claim = TRY(addClaim(made.record, target.field, TRY(kept(line)), made.protection));
        return made;
    }

    Result<RowId> addClaim(const RecordId& record, const char* field, record::Value value, Protection protection) {
        record::Claim claim;
        claim.record = record;
        claim.field = field;
        claim.value = std::move(value);
        claim.protection = protection;
        return m_transaction->addClaim(std::move(claim));
    }

    Result<RowId> cite(const store::CandidateLine& line, const Made& made) {
        const store::PassageLine at = TRY(store::passageLine(*m_connection, line.reading, line.passage));
        const record::Passage passage = TRY(at.passage());
        record::Citation citation;
        citation.claims = {made.claim};
        citation.claims.insert(citation.claims.end(), made.beside.begin(), made.beside.end());
        citation.source = line.source;
        citation.anchor = intake::anchorOf(line.reading, passage, line.start, line.end);
        citation.quote = base::codePoints(passage.text, line.start, line.end);
        citation.protection = made.protection;
        return m_transaction->addCitation(std::move(citation));
    }

    Session::State* m_state;
    store::Connection* m_connection;
    store::Transaction* m_transaction;
    std::optional<RecordId> m_asRecord;
    bool m_asNew = false;
    std::string m_corrected;
    std::optional<std::string> m_proposed;
    KnownNames::Known m_known;
    std::map<std::string, Made> m_made;
    std::map<std::string, bool> m_remembered; // whether the rejection of this kind and name is
};

} // namespace

Result<Reviewed> Session::perform(const ReviewCandidates& command) {
    TRY(checkReview(command));
    return m_state->write<Reviewed>([&]() -> Result<Reviewed> {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        store::Transaction transaction = TRY(m_state->store->begin({"review", command.reason}));
        Reviewer reviewer(*m_state, snapshot.connection(), transaction);
        TRY(reviewer.prepare(command));
        Reviewed reviewed;
        for (const std::string& typed : command.candidates) {
            const store::CandidateLine line = TRY(store::candidate(snapshot.connection(), typed));
            if (!line.decision.empty())
                return Error(ErrorCode::Stale, "“" + text::isolated(text::kept(line.words)) + "” is decided already");
            reviewed.candidates.push_back(command.decision == ReviewDecision::Accept
                                              ? TRY(reviewer.accept(line))
                                              : TRY(reviewer.reject(line)));
        }
        if (reviewed.candidates.empty())
            return Error(ErrorCode::Invalid, "no mention named");
        reviewed.entry = TRY(m_state->commit(transaction));
        return reviewed;
    });
}

} // namespace dokaz::session
