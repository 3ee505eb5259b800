// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rebuild.h"

#include "store/meta.h"
#include "store/queries.h"

namespace dokaz::store {

using base::Result;

namespace {

Result<void> refillTips(Connection& connection) {
    return connection.execute(
        "DELETE FROM view_tip;"
        "INSERT INTO view_tip (digest, author, number) SELECT e.digest, e.author, e.number FROM entries e "
        "WHERE NOT EXISTS (SELECT 1 FROM entries n WHERE n.author = e.author AND n.number = e.number + 1 "
        "AND json_extract(n.header, '$.prev') = lower(hex(e.digest)));");
}

constexpr std::int64_t rowsAtOnce = 20'000;
constexpr const char* viewsKey = "views"; // in meta: the number they were derived by; archives before it have none

} // namespace

Result<void> noteViewsAreCurrent(Connection& connection) { return setMeta(connection, viewsKey, std::to_string(viewsVersion)); }

Result<bool> areViewsOld(Connection& connection) { return TRY(metaValue(connection, viewsKey)) != std::to_string(viewsVersion); }

Result<void> refillViews(StoreState& state) {
    Views views = state.views();
    TRY(views.clear());
    TRY(refillTips(state.writer));
    std::int64_t last = 0;
    while (true) {
        std::vector<std::pair<std::int64_t, RowHead>> rows;
        {
            Statement find =
                TRY(state.writer.prepare("SELECT id, line FROM heads WHERE id > ?1 ORDER BY id LIMIT ?2"));
            find.bind(last).bind(rowsAtOnce);
            while (TRY(find.step()))
                rows.emplace_back(find.integer(0), TRY(headFromLine(find.text(1))));
        }
        if (rows.empty())
            break;
        for (const auto& [id, head] : rows)
            TRY(views.note(id, head));
        last = rows.back().first;
    }
    TRY(views.flush());
    return noteViewsAreCurrent(state.writer);
}

Result<std::vector<std::pair<std::string, crypto::Digest>>> viewDigests(Connection& connection) {
    static constexpr std::array<std::pair<const char*, const char*>, 13> queries{{
        {"view_tip", "SELECT hex(digest), hex(author), number FROM view_tip ORDER BY digest"},
        {"view_name", "SELECT named, row, type FROM view_name ORDER BY named, row"},
        {"view_retracted", "SELECT row FROM view_retracted ORDER BY row"},
        {"view_record",
         "SELECT id, record, kind, title || '/' || own, hex(sort), protection, state, conflicts FROM view_record ORDER BY id"},
        {"view_claim",
         "SELECT row, record, field, value, language, protection, conflict, key FROM view_claim ORDER BY row"},
        {"view_support", "SELECT claim, citation, source, stance FROM view_support ORDER BY claim, citation"},
        {"view_link", "SELECT claim, record, field, target FROM view_link ORDER BY claim"},
        {"view_date", "SELECT claim, record, field, earliest, latest FROM view_date ORDER BY claim"},
        {"view_reading",
         "SELECT row, uid, source, object, profile, language, pages, passages FROM view_reading ORDER BY row"},
        {"view_passage", "SELECT reading, ordinal, kind, number, level, parent, page, last_page, text, places FROM "
                         "view_passage ORDER BY reading, ordinal"},
        {"view_decision", "SELECT candidate, row, decision FROM view_decision ORDER BY candidate, row"},
        {"view_object", "SELECT row, uid, sha256, size, media_type, source FROM view_object ORDER BY row"},
        {"view_title", "SELECT record, text FROM view_title ORDER BY record, text"},
    }};
    std::vector<std::pair<std::string, crypto::Digest>> digests;
    for (const auto& [view, sql] : queries) {
        crypto::Sha256 hash;
        Statement find = TRY(connection.prepare(sql));
        while (TRY(find.step())) {
            for (int column = 0; column < find.columns(); ++column) {
                hash.update(base::bytesOf(find.isNull(column) ? "-" : "+"));
                hash.update(base::bytesOf(find.text(column)));
                hash.update(base::bytesOf(std::string_view("\0", 1)));
            }
            hash.update(base::bytesOf("\n"));
        }
        digests.emplace_back(view, hash.finish());
    }
    return digests;
}

Result<void> Store::rebuild() {
    SqlTransaction transaction = TRY(SqlTransaction::begin(m_state->writer, true));
    TRY(refillViews(*m_state));
    return transaction.commit();
}

} // namespace dokaz::store
