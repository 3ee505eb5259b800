// SPDX-License-Identifier: GPL-3.0-or-later
// Carrying citations from one version of a report over to another.
#include "base/utf8.h"
#include "intake/carried_anchor.h"
#include "session/carry_values.h"
#include "session/passage_views.h"
#include "session/session_state.h"
#include "store/query_documents.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::RecordId;
using record::RowId;

namespace {

Result<store::RecordLine> sourceNamed(store::Connection& connection, const std::string& typed) {
    store::RecordLine line = TRY(store::recordLine(connection, TRY(store::findRecordByPrefix(connection, typed))));
    if (line.kind != "source")
        return Error(ErrorCode::Invalid, "'" + typed + "' is not a source");
    return line;
}

// A citation and every record that rests on it.
struct Cited {
    record::Citation citation;
    std::vector<store::RecordLine> records;
    bool isAccepted = false;
};

class Carrier final {
  public:
    Carrier(Session::State& state, store::Connection& connection) : m_state(&state), m_connection(&connection) {}

    Result<void> prepare(const CarryCitations& command) {
        m_from = TRY(sourceNamed(*m_connection, command.from));
        m_to = TRY(sourceNamed(*m_connection, command.to));
        const auto readings = TRY(store::readingsOf(*m_connection, m_to.record));
        if (readings.empty())
            return Error(ErrorCode::Invalid, "the newer source has no reading: there are no words to find");
        m_reading = readings.back().reading;
        std::vector<record::Passage> passages;
        const auto lines = TRY(store::passagesOf(*m_connection, m_reading));
        for (const store::PassageLine& line : lines)
            passages.push_back(TRY(line.passage()));
        for (const record::Passage& passage : passages)
            m_texts[passage.ordinal] = passage.text;
        m_finder.emplace(m_reading, std::move(passages));
        TRY(notePresent());
        return noteCandidates();
    }

    // With a transaction the citations are made; without one it is only told what would be.
    Result<CarriedCitations> carry(store::Transaction* transaction) {
        const std::vector<Cited> all = TRY(citedFrom());
        for (const Cited& cited : all)
            TRY(carryOne(cited, transaction));
        if (transaction != nullptr && m_told.carried > 0 && m_from.record != m_to.record)
            TRY(tellReplaces(*transaction));
        return std::move(m_told);
    }

  private:
    [[nodiscard]] bool isHidden(const store::SupportLine& line) const {
        return !m_state->store->isVaultOpen() && (line.record.protection >= record::Protection::Identity ||
                                                  line.citation.protection >= record::Protection::Identity);
    }

    // What rests on the newer source already: claim, passage, span.
    Result<void> notePresent() {
        const auto lines = TRY(store::citationsFrom(*m_connection, m_to.record));
        for (const store::SupportLine& line : lines) {
            if (isHidden(line))
                continue;
            const record::Citation citation = TRY(revealedCitation(*m_state, line.citation));
            if (const auto* anchor = std::get_if<record::TextAnchor>(&citation.anchor))
                for (const RowId& claim : citation.claims)
                    m_present.emplace(claim.text(), anchor->passage, anchor->start, anchor->end);
        }
        return {};
    }

    Result<void> noteCandidates() {
        const auto lines = TRY(store::candidates(*m_connection, m_to.record));
        for (const store::CandidateLine& line : lines)
            if (line.reading == m_reading && line.decision.empty())
                m_undecided[{line.passage, line.start, line.end}] = line.id;
        return {};
    }

    Result<std::vector<Cited>> citedFrom() {
        std::vector<Cited> all;
        const auto lines = TRY(store::citationsFrom(*m_connection, m_from.record));
        for (const store::SupportLine& line : lines) {
            if (line.record.record == m_from.record)
                continue; // what the older version says of itself
            if (isHidden(line)) {
                ++m_told.hidden;
                continue;
            }
            if (all.empty() || all.back().citation.row != line.citation.row) {
                all.push_back({TRY(revealedCitation(*m_state, line.citation)), {}, line.isAccepted});
                const auto* anchor = std::get_if<record::TextAnchor>(&all.back().citation.anchor);
                if (anchor != nullptr && anchor->reading == m_reading) { // made on this very reading
                    all.pop_back();
                    continue;
                }
            }
            all.back().records.push_back(line.record);
        }
        return all;
    }

    // The claims of the citation that stand now and do not rest on these words yet.
    Result<std::vector<RowId>> claimsToCarry(const Cited& cited, const record::TextAnchor& anchor) {
        std::vector<RowId> claims;
        for (const store::RecordLine& record : cited.records) {
            const auto lines = TRY(store::claimsOf(*m_connection, record.record));
            for (const store::ClaimLine& line : lines) {
                const bool isCited = std::find(cited.citation.claims.begin(), cited.citation.claims.end(), line.row) !=
                                     cited.citation.claims.end();
                if (isCited && !m_present.contains({line.row.text(), anchor.passage, anchor.start, anchor.end}))
                    claims.push_back(line.row);
            }
        }
        return claims;
    }

    Result<void> carryOne(const Cited& cited, store::Transaction* transaction) {
        CarriedCitation told;
        told.citation = cited.citation.row.text();
        told.record = cited.records.front().record.text();
        told.kind = cited.records.front().kind;
        told.title = cited.records.front().title;
        told.quote = cited.citation.quote;
        told.outcome = "whole";
        if (const auto* old = std::get_if<record::TextAnchor>(&cited.citation.anchor)) {
            told.number = old->number;
            const intake::CarriedAnchor found = m_finder->carry(*old, cited.citation.quote);
            told.outcome = intake::name(found.outcome);
            told.passage = found.anchor ? found.anchor->passage : found.nearest;
            if (found.anchor)
                TRY(cite(cited, found, told, transaction));
        }
        if (told.passage != 0)
            told.text = m_texts[told.passage];
        (told.isCarried() ? m_told.carried : told.isLeft() ? m_told.left : m_told.already) += 1;
        m_told.citations.push_back(std::move(told));
        return {};
    }

    Result<void> cite(const Cited& cited, const intake::CarriedAnchor& found, CarriedCitation& told,
                      store::Transaction* transaction) {
        const std::vector<RowId> claims = TRY(claimsToCarry(cited, *found.anchor));
        if (claims.empty()) {
            told.outcome = "already";
            return {};
        }
        if (transaction == nullptr)
            return {};
        const RowId row = TRY(transaction->addCitation({{}, claims, m_to.record, *found.anchor, cited.citation.stance,
                                                        found.quote, cited.citation.protection}));
        return decide(cited, *found.anchor, {claims.front(), row}, *transaction);
    }

    // What a person accepted in the older version need not be looked at again in the newer one.
    Result<void> decide(const Cited& cited, const record::TextAnchor& anchor, std::vector<RowId> rows,
                        store::Transaction& transaction) {
        const auto candidate = m_undecided.find({anchor.passage, anchor.start, anchor.end});
        if (!cited.isAccepted || candidate == m_undecided.end())
            return {};
        TRY(transaction.addDecision({candidate->second, "accept", "", std::move(rows), cited.citation.protection}));
        m_undecided.erase(candidate);
        return {};
    }

    Result<void> tellReplaces(store::Transaction& transaction) {
        const auto claims = TRY(store::claimsOf(*m_connection, m_to.record));
        for (const store::ClaimLine& claim : claims)
            if (claim.field == "replaces" && claim.value == record::Value(record::RecordRef{m_from.record}))
                return {};
        record::Claim claim;
        claim.record = m_to.record;
        claim.field = "replaces";
        claim.value = record::RecordRef{m_from.record};
        TRY(transaction.addClaim(std::move(claim)));
        return {};
    }

    Session::State* m_state;
    store::Connection* m_connection;
    store::RecordLine m_from, m_to;
    RowId m_reading;
    std::optional<intake::QuoteFinder> m_finder;
    std::map<std::uint32_t, std::string> m_texts;
    std::set<std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t>> m_present;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::string> m_undecided;
    CarriedCitations m_told;
};

} // namespace

// On the writer's thread: identity citations are read from the vault there.
Result<CarriedCitations> Session::forecastCarry(const CarryCitations& command) {
    return m_state->write<CarriedCitations>([&]() -> Result<CarriedCitations> {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        Carrier carrier(*m_state, snapshot.connection());
        TRY(carrier.prepare(command));
        return carrier.carry(nullptr);
    });
}

Result<CarriedCitations> Session::perform(const CarryCitations& command) {
    return m_state->write<CarriedCitations>([&]() -> Result<CarriedCitations> {
        store::Transaction transaction = TRY(m_state->store->begin({"carry", text::kept(command.reason)}));
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        Carrier carrier(*m_state, snapshot.connection());
        TRY(carrier.prepare(command));
        CarriedCitations carried = TRY(carrier.carry(&transaction));
        if (!transaction.isEmpty())
            carried.entry = TRY(m_state->commit(transaction));
        return carried;
    });
}

} // namespace dokaz::session
