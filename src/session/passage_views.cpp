// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/passage_views.h"

#include "base/utf8.h"

namespace dokaz::session {

using base::Json;
using base::Result;

Result<std::vector<PassageView>> passageViews(store::Connection& connection, const record::RowId& reading) {
    std::vector<PassageView> passages;
    const std::vector<store::PassageLine> lines = TRY(store::passagesOf(connection, reading));
    for (const store::PassageLine& line : lines) {
        const record::Passage passage = TRY(line.passage());
        PassageView view;
        view.ordinal = line.ordinal;
        view.parent = line.parent;
        view.kind = line.kind;
        view.number = line.number;
        view.text = line.text;
        view.level = line.level;
        view.page = line.page;
        view.lastPage = line.lastPage;
        view.notes = passage.notes;
        view.confidences = passage.confidences;
        view.cells = passage.cells;
        view.speaker = passage.speaker;
        view.time = passage.time;
        view.rectangles =
            record::rectanglesOf(passage, 0, static_cast<std::uint32_t>(base::codePointCount(passage.text)));
        passages.push_back(std::move(view));
    }
    return passages;
}

Result<record::Citation> revealedCitation(Session::State& state, const record::Citation& hidden) {
    record::Citation citation = hidden;
    if (hidden.protection < record::Protection::Identity || !state.store->isVaultOpen())
        return citation;
    const auto held = [&] { return state.store->vaultContent(hidden.row); };
    const auto line =
        TRY(state.writer.isOwnThread() ? held() : state.write<std::optional<std::string>>(held));
    if (!line)
        return citation;
    const Json content = TRY(base::parseJson(*line));
    citation.anchor = TRY(record::anchorFromJson(content.value("anchor", Json::object())));
    citation.quote = base::textOr(content, "quote");
    citation.stance = record::stanceNamed(base::textOr(content, "stance")).value_or(record::Stance::Supports);
    return citation;
}

} // namespace dokaz::session
