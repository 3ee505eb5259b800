// SPDX-License-Identifier: GPL-3.0-or-later
// Passages that speak of a record: cited for it, confirmed by a person, or naming it.
#include "base/utf8.h"
#include "session/passage_views.h"
#include "session/source_labels.h"
#include "store/query_documents.h"
#include "text/tokenizer.h"

namespace dokaz::session {

using base::Result;

namespace {

using Range = std::pair<std::size_t, std::size_t>;

// Where the words of a name stand one after the other.
std::vector<Range> rangesOf(const std::string& name, const std::string& text) {
    std::vector<std::string> wanted;
    text::tokenize(name, [&](const text::Token& token) { wanted.emplace_back(token.folded); });
    std::vector<std::pair<std::string, Range>> words;
    text::tokenize(text, [&](const text::Token& token) {
        words.push_back({std::string(token.folded), {token.start, token.end}});
    });
    std::vector<Range> ranges;
    for (std::size_t i = 0; !wanted.empty() && i + wanted.size() <= words.size(); ++i) {
        const bool here = std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](const std::string& a, const auto& b) { return a == b.first; });
        if (here)
            ranges.emplace_back(words[i].second.first, words[i + wanted.size() - 1].second.second);
    }
    return ranges;
}

class MentionReader final {
  public:
    MentionReader(Session::State& state, store::Connection& connection, std::size_t most)
        : m_state(&state), m_connection(&connection), m_labels(connection), m_most(most) {}

    Result<std::vector<MentionView>> read(const record::RecordId& record) {
        m_record = record;
        const store::RecordLine line = TRY(store::recordLine(*m_connection, record));
        if (line.protection >= record::Protection::Identity && !m_state->store->isVaultOpen())
            return std::vector<MentionView>(); // what speaks of it says who it is
        const std::vector<store::SupportLine> citations = TRY(store::citationsFor(*m_connection, record));
        for (const store::SupportLine& support : citations)
            TRY(addCited(support));
        const std::vector<std::string> names = TRY(store::titlesOf(*m_connection, record));
        for (const std::string& name : names)
            TRY(addNamed(name));
        return std::move(m_mentions);
    }

  private:
    Result<void> addCited(const store::SupportLine& support) {
        const bool hidden = support.citation.protection >= record::Protection::Identity;
        if (m_mentions.size() >= m_most || (hidden && !m_state->store->isVaultOpen()))
            return {};
        const record::Citation citation = TRY(revealedCitation(*m_state, support.citation));
        const auto* anchor = std::get_if<record::TextAnchor>(&citation.anchor);
        if (anchor == nullptr)
            return {};
        const auto passage = store::passageLine(*m_connection, anchor->reading, anchor->passage);
        if (!passage)
            return {}; // the reading was taken back
        const std::string& text = passage.value().text;
        const Range range{base::byteOffset(text, anchor->start), base::byteOffset(text, anchor->end)};
        return add(support.isAccepted ? "accepted" : "cited", citation.source, passage.value(), {range});
    }

    Result<void> addNamed(const std::string& name) {
        if (m_mentions.size() >= m_most)
            return {};
        const std::string phrase = store::ftsPhrase(name);
        const std::vector<store::PassageHit> hits = TRY(
            store::searchPassages(*m_connection, phrase, static_cast<std::int64_t>(m_most - m_mentions.size())));
        for (const store::PassageHit& hit : hits)
            if (hit.source != m_record && TRY(isNewest(hit.source, hit.passage.reading))) // a document does not speak of itself
                TRY(add("named", hit.source, hit.passage, rangesOf(name, hit.passage.text)));
        return {};
    }

    Result<bool> isNewest(const record::RecordId& source, const record::RowId& reading) {
        auto known = m_newest.find(source.text());
        if (known == m_newest.end()) {
            const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(*m_connection, source));
            known = m_newest.emplace(source.text(), readings.empty() ? "" : readings.back().reading.text()).first;
        }
        return known->second == reading.text();
    }

    // A passage comes once, as the strongest that is known of it; its marks are joined.
    Result<void> add(const char* how, const record::RecordId& source, const store::PassageLine& passage,
                     const std::vector<Range>& ranges) {
        const std::string key = passage.reading.text() + "\n" + std::to_string(passage.ordinal);
        const auto [known, isFresh] = m_places.emplace(key, m_mentions.size());
        if (isFresh) {
            if (m_mentions.size() >= m_most)
                return {};
            const SourceLabel label = TRY(m_labels.of(source));
            m_mentions.push_back({how, source.text(), label.title, label.symbol, passage.number, passage.text,
                                  passage.ordinal, passage.page, {}});
        }
        if (known->second >= m_mentions.size())
            return {};
        MentionView& mention = m_mentions[known->second];
        if (mention.how == "cited" && std::string_view(how) == "accepted")
            mention.how = how;
        for (const Range& range : ranges)
            if (std::find(mention.ranges.begin(), mention.ranges.end(), range) == mention.ranges.end())
                mention.ranges.push_back(range);
        std::sort(mention.ranges.begin(), mention.ranges.end());
        return {};
    }

    Session::State* m_state;
    store::Connection* m_connection;
    SourceLabels m_labels;
    record::RecordId m_record;
    std::size_t m_most;
    std::vector<MentionView> m_mentions;
    std::map<std::string, std::size_t> m_places;  // reading and passage → place in m_mentions
    std::map<std::string, std::string> m_newest;  // source → reading
};

} // namespace

Result<std::vector<MentionView>> Session::mentions(const std::string& record, std::size_t most) {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const record::RecordId id = TRY(store::findRecordByPrefix(snapshot.connection(), record));
    return MentionReader(*m_state, snapshot.connection(), most).read(id);
}

} // namespace dokaz::session
