// SPDX-License-Identifier: GPL-3.0-or-later
// Records of tables that could be somebody who was there before: compared anew each time, since a name may have changed, or
// gone, since the table was taken in. Those in the vault answer while it is open.
#include "session/session_state.h"
#include "session/table_writer.h"
#include "session/table_values.h"
#include "store/likenesses.h"
#include "store/query_documents.h"

#include <unordered_map>

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

using HiddenNames = std::unordered_map<std::string, std::vector<std::string>>; // by record

class PairReader final {
  public:
    PairReader(const record::Catalogue& catalogue, store::Connection& connection, HiddenNames hidden)
        : m_catalogue(&catalogue), m_connection(&connection), m_hidden(std::move(hidden)) {}

    // None where no name of the one is like one of the other that can be read now.
    Result<std::optional<TableLikeness>> compare(const store::LikenessLine& line) {
        const std::vector<std::string> names = TRY(namesOf(line.record));
        const std::vector<std::string> otherNames = TRY(namesOf(line.other));
        const std::string kind = TRY(store::recordLine(*m_connection, line.record)).kind;
        std::vector<store::TitleLine> others;
        for (const std::string& name : otherNames)
            others.push_back({line.other, kind, name});
        const intake::KnownRecords other = intake::KnownRecords::from(others);
        std::optional<TableLikeness> best;
        double score = 0;
        for (const std::string& name : names) {
            const intake::RecordMatch match = other.matchOf(kind, name);
            if (match.record.isEmpty() || (best && match.score <= score))
                continue;
            score = match.score;
            best = likenessOf(line.record, name, match);
        }
        return best;
    }
    // One of them has a name that stands in the vault.
    Result<bool> isOfVault(const store::LikenessLine& line) {
        const bool isFirst = TRY(hasNameInVault(line.record));
        return isFirst ? Result<bool>(true) : hasNameInVault(line.other);
    }

  private:
    Result<std::vector<std::string>> namesOf(const record::RecordId& record) {
        std::vector<std::string> names = TRY(store::titlesOf(*m_connection, record));
        if (const auto found = m_hidden.find(record.text()); found != m_hidden.end())
            names.insert(names.end(), found->second.begin(), found->second.end());
        return names;
    }

    Result<bool> hasNameInVault(const record::RecordId& record) {
        const std::string kind = TRY(store::recordLine(*m_connection, record)).kind;
        const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(*m_connection, record));
        return std::any_of(claims.begin(), claims.end(), [&](const store::ClaimLine& claim) {
            const record::FieldDeclaration* field = m_catalogue->findField(kind, claim.field);
            return !claim.value && claim.protection >= record::Protection::Identity && field != nullptr &&
                   field->type == record::ValueType::Name;
        });
    }

    const record::Catalogue* m_catalogue;
    store::Connection* m_connection;
    HiddenNames m_hidden;
};

Result<HiddenNames> hiddenNames(Session::State& state) {
    HiddenNames names;
    if (!state.store->isVaultOpen())
        return names;
    const auto titles =
        TRY(state.write<std::vector<store::VaultTitle>>([&state] { return state.store->vaultTitles(); }));
    for (const store::VaultTitle& title : titles)
        names[title.record.text()].push_back(title.text);
    return names;
}

} // namespace

Result<TableLikenesses> Session::likenesses(std::size_t most, std::stop_token stop) {
    TableLikenesses found;
    const auto lines = TRY(
        m_state->write<std::vector<store::LikenessLine>>([this] { return store::Likenesses(*m_state->store).undecided(); }));
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const bool isClosed = !m_state->store->isVaultOpen();
    found.hidden = isClosed ? TRY(store::likenessesInVault(snapshot.connection())) : 0;
    PairReader reader(catalogue(), snapshot.connection(), TRY(hiddenNames(*m_state)));
    std::int64_t ofVault = 0;
    for (const store::LikenessLine& line : lines) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        std::optional<TableLikeness> pair = TRY(reader.compare(line));
        ofVault += pair && line.isOfVault ? 1 : 0;
        if (!pair)
            found.hidden += isClosed && TRY(reader.isOfVault(line)) ? 1 : 0;
        else if (found.pairs.size() >= most)
            ++found.more;
        else
            found.pairs.push_back(std::move(*pair));
    }
    if (!isClosed)
        TRY(m_state->write<void>([&] { return store::Likenesses(*m_state->store).noteWaitingInVault(ofVault); }));
    return found;
}

} // namespace dokaz::session
