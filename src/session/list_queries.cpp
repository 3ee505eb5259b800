// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: which records in which order, and rows of them.
#include "session/list_conditions.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using store::RecordPlace;

namespace {

using Places = std::vector<RecordPlace>;

// Places narrowed down: none yet means all.
class Narrowed final {
  public:
    void to(Places places) {
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        if (!m_places) {
            m_places = std::move(places);
            return;
        }
        Places both;
        std::set_intersection(m_places->begin(), m_places->end(), places.begin(), places.end(),
                              std::back_inserter(both));
        m_places = std::move(both);
    }
    [[nodiscard]] const std::optional<Places>& places() const { return m_places; }

  private:
    std::optional<Places> m_places;
};

// Where each place stands, by the place itself: a million lookups in a moment.
class Ranks final {
  public:
    static constexpr std::uint32_t none = 0;
    void set(RecordPlace place, std::uint32_t rank) {
        const auto at = static_cast<std::size_t>(place);
        if (at >= m_ranks.size())
            m_ranks.resize(std::max(at + 1, m_ranks.size() * 2), none);
        if (m_ranks[at] == none) // the first of several values counts
            m_ranks[at] = rank;
    }
    [[nodiscard]] std::uint32_t of(RecordPlace place) const {
        const auto at = static_cast<std::size_t>(place);
        return at < m_ranks.size() ? m_ranks[at] : none;
    }

  private:
    std::vector<std::uint32_t> m_ranks;
};

bool isStoredOrder(const std::string& language) { return language.empty() || language == "en"; }

class ListMaker final {
  public:
    ListMaker(Session::State& state, store::Connection& connection, const record::KindDeclaration& kind,
              const ListQuery& query, std::stop_token stop)
        : m_connection(&connection), m_catalogue(&state.store->catalogue()), m_kind(&kind), m_query(&query), m_stop(stop),
          m_conditions(state, connection, kind, std::move(stop)) {
        m_scope.kind = kind.code;
        // Records that are identity as a whole are absent while the vault is closed.
        m_scope.most = state.store->isVaultOpen() ? record::Protection::Privileged : record::Protection::Confidential;
    }

    Result<Places> make() {
        if (!store::ftsBeginnings(m_query->words).empty()) // a space alone asks for nothing
            m_narrowed.to(TRY(m_conditions.answeringWords(m_query->words)));
        for (const ListFilter& filter : m_query->filters)
            TRY(apply(filter));
        return ordered(TRY(byTitle()));
    }

  private:
    Result<void> apply(const ListFilter& filter) {
        if (filter.field == "_state")
            return applyState(filter.value);
        if (filter.field == "_conflicts") {
            if (filter.value != "yes")
                return Error(ErrorCode::Invalid, "'_conflicts' takes 'yes'");
            Places places;
            for (const auto& one : TRY(store::conflictingPlaces(*m_connection, m_kind->code, m_stop)))
                places.push_back(one.place);
            m_narrowed.to(std::move(places));
            return {};
        }
        if (filter.field == "_linked_as")
            return applyLinkedAs(filter.value);
        if (filter.field != "_protection") {
            m_narrowed.to(TRY(m_conditions.answering(filter)));
            return {};
        }
        const auto protection = record::protectionNamed(filter.value);
        if (!protection)
            return Error(ErrorCode::Invalid, "'" + filter.value + "' is no protection");
        m_narrowed.to(TRY(store::placesProtectedAs(*m_connection, m_scope, *protection, m_stop)));
        return {};
    }

    Result<void> applyLinkedAs(const std::string& role) {
        const std::size_t dot = role.find('.');
        const std::string kind = role.substr(0, dot), code = dot == std::string::npos ? "" : role.substr(dot + 1);
        const record::KindDeclaration* from = m_catalogue->findKind(kind);
        const record::FieldDeclaration* field = from == nullptr ? nullptr : from->findField(code);
        if (field == nullptr || field->type != record::ValueType::Record)
            return Error(ErrorCode::Invalid, "'_linked_as' takes a kind and a field of it that names records");
        m_narrowed.to(TRY(store::placesNamedBy(*m_connection, kind, code, m_stop)));
        return {};
    }

    Result<void> applyState(const std::string& name) {
        static constexpr std::array<std::string_view, 3> names{"shown", "withdrawn", "retracted"};
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            return Error(ErrorCode::Invalid, "'_state' takes 'shown', 'withdrawn' or 'retracted'");
        m_scope.state = static_cast<store::RecordState>(found - names.begin());
        return {};
    }

    Result<Places> byTitle() {
        constexpr std::size_t few = 20'000; // looked up one by one, not found in the order of all
        if (!isStoredOrder(m_query->language))
            return byCollation();
        if (!m_narrowed.places())
            return store::placesByTitle(*m_connection, m_scope, m_stop);
        if (m_narrowed.places()->size() <= few)
            return store::placesByTitle(*m_connection, m_scope, *m_narrowed.places(), m_stop);
        Places places = TRY(store::placesByTitle(*m_connection, m_scope, m_stop));
        std::erase_if(places, [&](RecordPlace place) { return !isWanted(place); });
        return places;
    }

    [[nodiscard]] bool isWanted(RecordPlace place) const {
        const std::optional<Places>& wanted = m_narrowed.places();
        return !wanted || std::binary_search(wanted->begin(), wanted->end(), place);
    }

    Result<Places> byCollation() {
        const text::Collation collation(m_query->language);
        std::vector<std::pair<std::string, RecordPlace>> keyed;
        const std::vector<store::PlacedTitle> titles = TRY(store::placedTitles(*m_connection, m_scope, m_stop));
        for (const store::PlacedTitle& one : titles) {
            if (keyed.size() % 4096 == 0 && m_stop.stop_requested())
                return Error(ErrorCode::Cancelled);
            if (isWanted(one.place))
                keyed.emplace_back(collation.sortKey(one.title), one.place);
        }
        std::sort(keyed.begin(), keyed.end());
        Places places;
        for (const auto& [key, place] : keyed)
            places.push_back(place);
        return places;
    }

    Result<Places> ordered(Places places) {
        const bool descending = m_query->order == ListOrder::Descending;
        if (m_query->sortField == "_added")
            std::sort(places.begin(), places.end());
        if (m_query->sortField.empty() || m_query->sortField == "_added") {
            if (descending)
                std::reverse(places.begin(), places.end());
            return places;
        }
        const Ranks ranks = TRY(ranksOf());
        if (m_stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        // What has no value comes last either way; a count of conflicts is never missing.
        const bool emptyLast = m_query->sortField != "_conflicts";
        std::stable_sort(places.begin(), places.end(), [&](RecordPlace a, RecordPlace b) {
            const std::uint32_t left = ranks.of(a), right = ranks.of(b);
            if (emptyLast && (left == Ranks::none || right == Ranks::none))
                return left != Ranks::none && right == Ranks::none;
            return descending ? left > right : left < right;
        });
        return places;
    }

    Result<Ranks> ranksOf() {
        Ranks ranks;
        if (m_query->sortField == "_conflicts") {
            for (const auto& one : TRY(store::conflictingPlaces(*m_connection, m_kind->code, m_stop)))
                ranks.set(one.place, static_cast<std::uint32_t>(one.conflicts));
            return ranks;
        }
        const record::FieldDeclaration* field = m_kind->findField(m_query->sortField);
        if (field == nullptr)
            return Error(ErrorCode::Invalid,
                         "a record of kind '" + m_kind->code + "' has no field '" + m_query->sortField + "'");
        const std::vector<store::KeyedPlace> keys = TRY(m_conditions.sortKeys(*field, m_query->language));
        std::uint32_t rank = Ranks::none;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            rank += i == 0 || keys[i].key != keys[i - 1].key ? 1 : 0;
            ranks.set(keys[i].place, rank);
        }
        return ranks;
    }

    store::Connection* m_connection;
    const record::Catalogue* m_catalogue;
    const record::KindDeclaration* m_kind;
    const ListQuery* m_query;
    std::stop_token m_stop;
    ListConditions m_conditions;
    store::ListScope m_scope;
    Narrowed m_narrowed;
};

} // namespace

Result<std::vector<ListHandle>> Session::listIndex(const ListQuery& query, std::stop_token stop) {
    const record::KindDeclaration* kind = catalogue().findKind(query.kind);
    if (kind == nullptr)
        return Error(ErrorCode::Invalid, "no kind of record is called '" + query.kind + "'");
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    return ListMaker(*m_state, snapshot.connection(), *kind, query, std::move(stop)).make();
}

Result<ListHandle> Session::listHandle(const std::string& record) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    return store::placeOf(snapshot.connection(), TRY(store::findRecordByPrefix(snapshot.connection(), record)));
}

} // namespace dokaz::session
