// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to single values that stand already: more words for them, and taking them back.
#include "session/protection_rules.h"
#include "store/query_effects.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::Protection;
using record::RecordId;
using record::RowId;

namespace {

// The rows named, each looked at: all of one record that is shown, all of them counting now.
class NamedRows final {
  public:
    explicit NamedRows(store::Connection& connection) : m_connection(&connection) {}

    Result<void> read(const std::vector<std::string>& typed) {
        for (const std::string& one : typed) {
            const auto row = RowId::parse(one);
            if (!row)
                return Error(ErrorCode::NotFound, "no row '" + one + "'");
            store::EffectLine line = TRY(store::effectOf(*m_connection, row.value()));
            if (line.head.type != store::RowType::Claim && line.head.type != store::RowType::Citation)
                return Error(ErrorCode::Invalid, "row " + one + " is neither a value nor a citation");
            if (!line.counts)
                return Error(ErrorCode::Stale, "row " + one + " does not count any more");
            TRY(belongsWithOthers(line));
            m_lines.push_back(std::move(line));
        }
        if (m_lines.empty())
            return Error(ErrorCode::Invalid, "no row named");
        m_record = TRY(store::recordLine(*m_connection, m_id));
        if (m_record.state != store::RecordState::Shown)
            return Error(ErrorCode::Refused, "record-withdrawn");
        return {};
    }

    [[nodiscard]] const store::RecordLine& record() const { return m_record; }
    [[nodiscard]] const std::vector<store::EffectLine>& lines() const { return m_lines; }

  private:
    // A citation belongs to the record of the claims it supports.
    Result<void> belongsWithOthers(const store::EffectLine& line) {
        std::vector<RecordId> records{line.head.record};
        if (line.head.type == store::RowType::Citation) {
            records.clear();
            for (const RowId& claim : line.head.names)
                records.push_back(TRY(store::effectOf(*m_connection, claim)).head.record);
        }
        for (const RecordId& record : records) {
            if (!m_id.isEmpty() && m_id != record)
                return Error(ErrorCode::Invalid, "the rows are not all of one record");
            m_id = record;
        }
        return {};
    }

    store::Connection* m_connection;
    RecordId m_id;
    store::RecordLine m_record;
    std::vector<store::EffectLine> m_lines;
};

// The rules are those of setting a field.
Result<void> mayRetract(const Session::State& state, store::Connection& connection, const NamedRows& named,
                        const std::vector<RowId>& rows) {
    const RecordId& record = named.record().record;
    store::Supposed without = TRY(store::Supposed::without(connection, rows));
    if (TRY(store::claimsWithout(connection, record, without)).empty())
        return Error(ErrorCode::Refused, "last-value");
    return mayTakeBack(state, connection, record, without);
}

} // namespace

Result<void> Session::perform(const CiteValues& command) {
    return m_state->write<void>([&]() -> Result<void> {
        std::vector<RowId> open, closed;
        record::Citation citation;
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            NamedRows named(snapshot.connection());
            TRY(named.read(command.rows));
            for (const store::EffectLine& line : named.lines()) {
                if (line.head.type != store::RowType::Claim)
                    return Error(ErrorCode::Invalid, "row " + line.head.uid.text() + " is not a value");
                (line.head.protection >= Protection::Identity ? closed : open).push_back(line.head.uid);
            }
            citation = TRY(citationFrom(snapshot.connection(), command.citation));
        }
        store::Transaction transaction = TRY(m_state->store->begin({"cite", command.reason}));
        TRY(addCitations(transaction, citation, open, closed));
        m_state->tell(TRY(transaction.commit()).records);
        return {};
    });
}

Result<void> Session::perform(const RetractRows& command) {
    const std::string reason = text::kept(command.reason);
    if (reason.empty())
        return Error(ErrorCode::Invalid, "taking a value back needs a reason");
    return m_state->write<void>([&]() -> Result<void> {
        std::vector<RowId> rows;
        {
            store::Snapshot snapshot = TRY(m_state->store->snapshot());
            NamedRows named(snapshot.connection());
            TRY(named.read(command.rows));
            for (const store::EffectLine& line : named.lines())
                rows.push_back(line.head.uid);
            TRY(mayRetract(*m_state, snapshot.connection(), named, rows));
        }
        store::Transaction transaction = TRY(m_state->store->begin({"retract", reason}));
        TRY(transaction.retract(rows));
        m_state->tell(TRY(transaction.commit()).records);
        return {};
    });
}

} // namespace dokaz::session
