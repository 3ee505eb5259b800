// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a list: what stands in the cells asked for.
#include "session/session_state.h"
#include "store/query_lists.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

class RowReader final {
  public:
    RowReader(Session::State& state, store::Connection& connection, const record::KindDeclaration& kind,
              const std::vector<std::string>& fields)
        : m_state(&state), m_connection(&connection), m_kind(&kind), m_fields(&fields) {}

    Result<std::vector<ListRow>> read(std::span<const ListHandle> handles) {
        std::vector<ListRow> rows;
        for (const ListHandle handle : handles)
            rows.push_back(TRY(rowAt(handle)));
        TRY(fillHidden(rows));
        return rows;
    }

  private:
    static constexpr std::size_t titleCell = static_cast<std::size_t>(-1);
    // A value of a cell that stands in the vault: asked for together with all others, in one turn of the writer.
    struct Waiting {
        std::size_t row = 0, cell = 0;
        record::RowId claim;
    };

    Result<ListRow> rowAt(ListHandle handle) {
        ListRow row;
        row.handle = handle;
        row.cells.resize(m_fields->size());
        row.summary.kind = m_kind->code;
        row.summary.kindLabel = m_kind->label;
        const std::size_t number = m_rows++;
        const std::optional<store::RecordLine> line = TRY(store::recordAt(*m_connection, handle));
        if (!line || line->kind != m_kind->code)
            return row; // gone since the list was made
        row.isHidden = line->protection >= record::Protection::Identity && !m_state->store->isVaultOpen();
        if (row.isHidden)
            return row;
        row.summary = summaryOf(m_state->store->catalogue(), *line);
        TRY(askForName(handle, number));
        for (std::size_t cell = 0; cell < m_fields->size(); ++cell) {
            const std::vector<store::ClaimLine> claims =
                TRY(store::claimsAt(*m_connection, handle, (*m_fields)[cell]));
            for (const store::ClaimLine& claim : claims) {
                if (claim.value)
                    join(row.cells[cell], cell, *claim.value);
                else if (claim.protection >= record::Protection::Identity)
                    m_waiting.push_back({number, cell, claim.row});
            }
        }
        return row;
    }

    // Who is known by a code is shown by name while the vault is open.
    Result<void> askForName(ListHandle handle, std::size_t number) {
        if (!m_state->store->isVaultOpen() || m_kind->findField("name") == nullptr)
            return {};
        const std::vector<store::ClaimLine> names = TRY(store::claimsAt(*m_connection, handle, "name"));
        const bool isOpen = std::any_of(names.begin(), names.end(), [](const store::ClaimLine& one) { return one.value; });
        if (!isOpen && !names.empty() && names.front().protection >= record::Protection::Identity)
            m_waiting.push_back({number, titleCell, names.front().row});
        return {};
    }

    void join(std::string& cell, std::size_t field, const record::Value& value) {
        const std::string words =
            shownValue(*m_connection, m_state->vocabularies, m_kind->findField((*m_fields)[field]), value);
        cell += (cell.empty() || words.empty() ? "" : "; ") + words;
    }

    Result<void> fillHidden(std::vector<ListRow>& rows) {
        if (m_waiting.empty())
            return {};
        std::vector<std::optional<record::Value>> values(m_waiting.size());
        TRY(m_state->write<void>([&]() -> Result<void> {
            for (std::size_t i = 0; i < m_waiting.size(); ++i)
                values[i] = TRY(vaultValue(*m_state->store, m_waiting[i].claim));
            return {};
        }));
        for (std::size_t i = 0; i < m_waiting.size(); ++i)
            if (const auto* name = values[i] ? std::get_if<record::Name>(&*values[i]) : nullptr;
                name != nullptr && m_waiting[i].cell == titleCell)
                rows[m_waiting[i].row].summary.title = name->full;
            else if (values[i] && m_waiting[i].cell != titleCell)
                join(rows[m_waiting[i].row].cells[m_waiting[i].cell], m_waiting[i].cell, *values[i]);
        return {};
    }

    Session::State* m_state;
    store::Connection* m_connection;
    const record::KindDeclaration* m_kind;
    const std::vector<std::string>* m_fields;
    std::size_t m_rows = 0;
    std::vector<Waiting> m_waiting;
};

} // namespace

Result<std::vector<ListRow>> Session::listRows(const std::string& kind, std::span<const ListHandle> handles,
                                               const std::vector<std::string>& fields) {
    constexpr std::size_t most = 1000;
    const record::KindDeclaration* declared = catalogue().findKind(kind);
    if (declared == nullptr)
        return Error(ErrorCode::Invalid, "no kind of record is called '" + kind + "'");
    if (handles.size() > most)
        return Error(ErrorCode::Invalid, "at most 1,000 rows at a time");
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    return RowReader(*m_state, snapshot.connection(), *declared, fields).read(handles);
}

} // namespace dokaz::session
