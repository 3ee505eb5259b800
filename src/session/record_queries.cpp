// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, one record with everything behind it, passages, candidates.
#include "base/utf8.h"
#include "session/passage_views.h"

namespace dokaz::session {

using base::Json;
using base::Result;

namespace {

class RecordReader final {
  public:
    RecordReader(Session::State& state, store::Connection& connection) : m_state(&state), m_connection(&connection) {}

    Result<RecordView> read(const record::RecordId& record) {
        constexpr std::int64_t mostLinks = 1000;
        const record::Catalogue& catalogue = m_state->store->catalogue();
        const store::RecordLine line = TRY(store::recordLine(*m_connection, record));
        m_kind = catalogue.findKind(line.kind);
        RecordView view;
        view.summary = summaryOf(catalogue, line);
        const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(*m_connection, record));
        view.isProtected = line.kind == "person" && isProtectedPerson(claims);
        for (const store::ClaimLine& claim : claims)
            view.values.push_back(TRY(valueOf(claim)));
        sortByCatalogue(view.values);
        nameByVault(view);
        for (const store::LinkLine& link : TRY(store::linksTo(*m_connection, record, mostLinks)))
            view.links.push_back(
                {link.record.text(), link.kind, kindLabel(catalogue, link.kind), link.title, link.field});
        for (const store::HistoryLine& entry : TRY(store::historyOf(*m_connection, record)))
            view.history.push_back(entryViewOf(entry, m_state->store->author().publicKey()));
        return view;
    }

  private:
    Result<ValueView> valueOf(const store::ClaimLine& claim) {
        const record::FieldDeclaration* field = m_kind == nullptr ? nullptr : m_kind->findField(claim.field);
        ValueView view;
        view.row = claim.row.text();
        view.field = claim.field;
        view.label = field == nullptr ? claim.field : field->label;
        view.language = claim.language;
        view.protection = record::name(claim.protection);
        view.conflict = claim.conflict;
        view.value = claim.value;
        if (!view.value && claim.protection >= record::Protection::Identity) {
            view.inVault = true;
            view.value = TRY(m_state->write<std::optional<record::Value>>(
                [&] { return vaultValue(*m_state->store, claim.row); }));
        }
        if (view.value)
            view.text = shownValue(*m_connection, m_state->vocabularies, field, *view.value);
        for (const store::CitationLine& line : TRY(store::citationsOf(*m_connection, claim.row)))
            view.citations.push_back(TRY(citationOf(line)));
        return view;
    }

    // Who is known by a code is shown by name while the vault is open, as lists do.
    static void nameByVault(RecordView& view) {
        const record::Name* hidden = nullptr;
        for (const ValueView& value : view.values) {
            if (value.field != "name")
                continue;
            if (!value.inVault)
                return;
            if (hidden == nullptr && value.value)
                hidden = std::get_if<record::Name>(&*value.value);
        }
        if (hidden != nullptr)
            view.summary.title = hidden->full;
    }

    Result<CitationView> citationOf(const store::CitationLine& line) {
        const record::Citation citation = TRY(revealedCitation(*m_state, line.citation));
        CitationView view;
        view.row = citation.row.text();
        view.source = citation.source.text();
        view.sourceTitle = line.sourceTitle;
        view.stance = record::name(citation.stance);
        view.quote = citation.quote;
        view.anchorKind = "whole";
        view.wordsFound = view.quote.empty();
        view.isHidden = line.citation.protection >= record::Protection::Identity && !m_state->store->isVaultOpen();
        for (const store::ClaimLine& claim : TRY(store::claimsOf(*m_connection, citation.source)))
            if (const auto* words = claim.value ? std::get_if<record::Text>(&*claim.value) : nullptr;
                words != nullptr && claim.field == "symbol" && view.symbol.empty())
                view.symbol = words->text;
        if (const auto* anchor = std::get_if<record::TextAnchor>(&citation.anchor))
            TRY(locate(view, *anchor));
        return view;
    }

    Result<void> locate(CitationView& view, const record::TextAnchor& anchor) {
        view.anchorKind = "text";
        view.passage = anchor.passage;
        view.paragraph = anchor.number;
        view.start = anchor.start;
        view.end = anchor.end;
        view.rectangles = anchor.rectangles;
        view.page = anchor.rectangles.empty() ? 0 : anchor.rectangles.front().page.value;
        const auto passage = store::passageLine(*m_connection, anchor.reading, anchor.passage);
        view.wordsFound = passage.ok() && anchor.start <= anchor.end &&
                          base::codePoints(passage.value().text, anchor.start, anchor.end) == view.quote;
        if (view.page == 0 && passage)
            view.page = passage.value().page;
        return {};
    }

    void sortByCatalogue(std::vector<ValueView>& values) const {
        if (m_kind == nullptr)
            return;
        const auto place = [&](const ValueView& value) {
            const auto found = std::find_if(m_kind->fields.begin(), m_kind->fields.end(),
                                            [&](const auto& field) { return field.code == value.field; });
            return found - m_kind->fields.begin();
        };
        std::stable_sort(values.begin(), values.end(),
                         [&](const ValueView& a, const ValueView& b) { return place(a) < place(b); });
    }

    Session::State* m_state;
    store::Connection* m_connection;
    const record::KindDeclaration* m_kind = nullptr;
};

CandidateView candidateViewOf(const store::CandidateLine& line) {
    CandidateView view;
    view.id = line.id;
    view.kind = line.kind;
    view.words = line.words;
    view.normal = line.normal;
    view.rule = line.rule;
    view.decision = line.decision;
    view.source = line.source.text();
    view.detail = line.detail;
    view.passage = line.passage;
    view.start = line.start;
    view.end = line.end;
    view.page = line.page;
    const auto match = base::parseJson(line.match);
    if (!match || !match.value().is_object() || match.value().empty())
        return view;
    view.matchVerdict = base::textOr(match.value(), "verdict");
    view.matchRecord = base::textOr(match.value(), "record");
    view.matchName = base::textOr(match.value(), "name");
    view.matchScore = base::textOr(match.value(), "score");
    for (const Json& reason : match.value().value("reasons", Json::array()))
        if (reason.is_string())
            view.matchReasons.push_back(reason.get<std::string>());
    return view;
}

} // namespace

Result<std::vector<RecordSummary>> Session::list(const std::string& kind, std::int64_t most, std::int64_t from) {
    if (catalogue().findKind(kind) == nullptr)
        return base::Error(base::ErrorCode::Invalid, "no kind of record is called '" + kind + "'");
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    std::vector<RecordSummary> records;
    // Records that are identity as a whole are absent from lists while the vault is closed.
    for (const store::RecordLine& line : TRY(store::recordsOfKind(snapshot.connection(), kind, most, from)))
        if (line.protection < record::Protection::Identity || m_state->store->isVaultOpen())
            records.push_back(summaryOf(catalogue(), line));
    return records;
}

Result<RecordView> Session::show(const std::string& record) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const record::RecordId id = TRY(store::findRecordByPrefix(snapshot.connection(), record));
    return RecordReader(*m_state, snapshot.connection()).read(id);
}

Result<std::vector<PassageView>> Session::passages(const std::string& source) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const record::RecordId id = TRY(store::findRecordByPrefix(snapshot.connection(), source));
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(snapshot.connection(), id));
    if (readings.empty())
        return base::Error(base::ErrorCode::NotFound, "'" + source + "' has no reading");
    return passageViews(snapshot.connection(), readings.back().reading);
}

Result<std::vector<CandidateView>> Session::candidates(const std::string& source) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    record::RecordId id;
    if (!source.empty())
        id = TRY(store::findRecordByPrefix(snapshot.connection(), source));
    std::vector<CandidateView> views;
    for (const store::CandidateLine& line : TRY(store::candidates(snapshot.connection(), id)))
        views.push_back(candidateViewOf(line));
    return views;
}

} // namespace dokaz::session
