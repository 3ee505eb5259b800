// SPDX-License-Identifier: GPL-3.0-or-later
// Merging as a property: whatever the order in which entries arrive, the archive says the same; and what is kept up
// step by step equals what is made anew.
#include "store/sample_archive.h"

#include <algorithm>
#include <deque>
#include <set>

namespace dokaz::tests {
namespace {

using record::RecordId;
using record::RowId;
using store::Entry;
using store::RowDraft;
using store::RowType;

// Three colleagues who write, now and then exchange what they have, and now and then go on from an older copy.
class World final {
  public:
    World(store::Store& founder, std::uint64_t seed) : m_random(seed) {
        for (std::uint64_t i = 0; i < 3; ++i)
            m_colleagues.emplace_back(founder.archiveId(), seed * 10 + i);
        const std::vector<Entry> first = entriesOf(founder);
        m_entries.push_back({first.front(), {}, {}});
        m_entries.back().ancestors.insert(0);
        for (auto& colleague : m_colleagues)
            colleague.received.insert(0);
    }

    void live(int steps) {
        for (int step = 0; step < steps; ++step) {
            Person& person = m_colleagues[below(3)];
            if (below(3) == 0)
                exchange(person, m_colleagues[below(3)]);
            else
                write(person, person.last && below(8) == 0);
        }
    }

    [[nodiscard]] std::vector<Entry> entries() const {
        std::vector<Entry> all;
        for (std::size_t i = 1; i < m_entries.size(); ++i)
            all.push_back(m_entries[i].entry);
        return all;
    }
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return m_random.below(bound); }

  private:
    struct Person {
        Person(const std::string& archive, std::uint64_t seed) : colleague(archive, seed) {}
        Colleague colleague;
        std::set<std::size_t> received;
        std::optional<std::size_t> last, before;
    };
    struct Known {
        Entry entry;
        std::set<std::size_t> ancestors;
        std::vector<RowDraft> rows;
    };

    static void exchange(Person& a, const Person& b) { a.received.insert(b.received.begin(), b.received.end()); }

    // The newest entries of other authors that a person has.
    std::vector<std::size_t> tipsFor(const Person& person) {
        std::vector<std::size_t> tips;
        for (const std::size_t at : person.received) {
            const Entry& entry = m_entries[at].entry;
            const bool followed = std::any_of(person.received.begin(), person.received.end(), [&](std::size_t other) {
                return m_entries[other].entry.header.prev == entry.digest;
            });
            if (entry.header.author != person.colleague.key().publicKey() && !followed)
                tips.push_back(at);
        }
        return tips;
    }

    void write(Person& person, bool fork) {
        std::set<std::size_t> ancestors;
        std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen;
        for (const std::size_t tip : tipsFor(person)) {
            ancestors.insert(m_entries[tip].ancestors.begin(), m_entries[tip].ancestors.end());
            seen.emplace_back(m_entries[tip].entry.header.author, m_entries[tip].entry.digest);
        }
        const std::optional<std::size_t> after = fork ? person.before : person.last;
        if (after)
            ancestors.insert(m_entries[*after].ancestors.begin(), m_entries[*after].ancestors.end());
        m_rows.clear();
        for (const std::size_t at : ancestors)
            m_rows.insert(m_rows.end(), m_entries[at].rows.begin(), m_entries[at].rows.end());
        const std::size_t known = m_rows.size();
        for (std::uint64_t count = 1 + below(6); count > 0; --count)
            if (auto draft = anyRow(person.colleague.random))
                m_rows.push_back(std::move(*draft));
        const std::vector<RowDraft> added(m_rows.begin() + static_cast<std::ptrdiff_t>(known), m_rows.end());
        Known made{fork ? person.colleague.fork(added, seen) : person.colleague.write(added, seen), ancestors, added};
        const std::size_t id = m_entries.size();
        made.ancestors.insert(id);
        m_entries.push_back(std::move(made));
        if (!fork)
            person.before = person.last;
        person.last = id;
        person.received.insert(id);
    }

    // Rows of one type that can be named now.
    std::vector<RowDraft> rowsOf(RowType type, const std::string& field = {}) {
        std::vector<RowDraft> rows;
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows), [&](const RowDraft& row) {
            return row.head.type == type && (field.empty() || row.head.field == field);
        });
        return rows;
    }
    std::optional<RowDraft> pick(const std::vector<RowDraft>& rows) {
        return rows.empty() ? std::optional<RowDraft>() : std::optional(rows[below(rows.size())]);
    }
    std::vector<RowId> some(const std::vector<RowDraft>& rows) {
        std::set<RowId> uids;
        for (std::uint64_t count = 1 + below(3); count > 0 && !rows.empty(); --count)
            uids.insert(rows[below(rows.size())].head.uid);
        return {uids.begin(), uids.end()};
    }

    std::optional<RowDraft> anyRow(base::Random& random) {
        switch (below(12)) {
        case 0:
        case 1: {
            constexpr std::array kinds{"person", "facility", "source", "detention", "kind_of_a_later_version"};
            return recordDraft(random, kinds[below(kinds.size())], RecordId::fresh(random));
        }
        case 2:
        case 3:
        case 4:
        case 5: return anyClaim(random);
        case 6: {
            const auto source = pick(rowsOf(RowType::Record, "source"));
            const auto claims = some(rowsOf(RowType::Claim));
            if (!source || claims.empty())
                return std::nullopt;
            return citationDraft(random, source->head.record, claims, "words of the source");
        }
        case 7:
        case 8:
        case 9: return m_rows.empty() ? std::nullopt
                                      : std::optional(namingDraft(random, RowType::Retraction, retractable()));
        case 10: return withdrawalOrDecision(random);
        default: {
            const auto claims = some(rowsOf(RowType::Claim));
            if (claims.empty() || below(2) == 0)
                return std::nullopt;
            return namingDraft(random, RowType::Purge, claims);
        }
        }
    }

    std::vector<RowId> retractable() {
        std::vector<RowDraft> rows;
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows), [&](const RowDraft& row) {
            return row.head.type != RowType::Purge && row.head.type != RowType::Withdrawal;
        });
        const std::vector<RowDraft> retractions = rowsOf(RowType::Retraction);
        return some(!retractions.empty() && below(2) == 0 ? retractions : rows);
    }

    std::optional<RowDraft> anyClaim(base::Random& random) {
        const auto record = pick(rowsOf(RowType::Record));
        if (!record)
            return std::nullopt;
        std::vector<RowId> supersedes;
        std::vector<RowDraft> rivals = rowsOf(RowType::Claim);
        std::erase_if(rivals, [&](const RowDraft& row) { return row.head.record != record->head.record; });
        if (below(3) == 0)
            supersedes = some(rivals);
        const std::string number = std::to_string(below(4));
        if (below(5) == 0)
            return claimDraft(random, record->head.record, "field_of_a_later_version",
                              record::valueFromJson({{"type", "spiral"}, {"turns", number}}), supersedes);
        if (record->head.field == "detention") {
            const bool person = below(2) == 0;
            const auto target = pick(rowsOf(RowType::Record, person ? "person" : "facility"));
            if (!target)
                return std::nullopt;
            return claimDraft(random, record->head.record, person ? "person" : "facility",
                              record::RecordRef{target->head.record}, supersedes);
        }
        if (below(2) == 0)
            return claimDraft(random, record->head.record, "born", aDate("198" + number + "-01-01", "198" + number + "-12-31"),
                              supersedes);
        return claimDraft(random, record->head.record, record->head.field == "source" ? "title" : "name",
                          nameOf((below(2) == 0 ? "Ryhor " : "Рыгор ") + number), supersedes);
    }

    std::optional<RowDraft> withdrawalOrDecision(base::Random& random) {
        if (below(2) == 0) {
            RowDraft draft = namingDraft(random, RowType::Decision, some(rowsOf(RowType::Claim)));
            draft.content = base::Json{{"about", "candidate"}, {"decision", "accept"}, {"id", std::to_string(below(5))}};
            return draft;
        }
        const auto record = pick(rowsOf(RowType::Record));
        if (!record)
            return std::nullopt;
        RowDraft draft = namingDraft(random, RowType::Withdrawal, {});
        draft.head.record = record->head.record;
        return draft;
    }

    SeededRandom m_random;
    std::deque<Person> m_colleagues;
    std::vector<Known> m_entries;
    std::vector<RowDraft> m_rows; // that the entry under way may name
};

Entry withheld(Entry entry, World& world) {
    for (store::Row& row : entry.rows)
        if (world.below(3) == 0) {
            row.content.reset();
            row.contentSalt = {};
        }
    return entry;
}

void shuffle(std::vector<Entry>& entries, World& world) {
    for (std::size_t i = entries.size(); i > 1; --i)
        std::swap(entries[i - 1], entries[world.below(i)]);
}

void expectRebuildEqual(store::Store& store) {
    const auto kept = canonicalDump(store);
    must(store.rebuild());
    ASSERT_EQ(canonicalDump(store), kept);
}

// In random order and pieces, some contents late; what waits is offered again.
void absorbAll(store::Store& store, std::vector<Entry> entries, World& world, bool rebuildEachStep) {
    const std::vector<Entry> whole = entries;
    shuffle(entries, world);
    while (!entries.empty()) {
        const std::size_t count = std::min<std::size_t>(entries.size(), 1 + world.below(8));
        std::vector<Entry> piece;
        for (std::size_t i = 0; i < count; ++i)
            piece.push_back(world.below(2) == 0 ? withheld(entries[i], world) : entries[i]);
        const auto report = must(store.absorb(piece, store::ForeignPurges::CarryOut));
        std::vector<Entry> left(entries.begin() + static_cast<std::ptrdiff_t>(count), entries.end());
        for (std::size_t i = 0; i < count; ++i)
            if (std::find(report.waiting.begin(), report.waiting.end(), entries[i].digest) != report.waiting.end())
                left.push_back(entries[i]);
        entries = std::move(left);
        shuffle(entries, world);
        if (rebuildEachStep)
            expectRebuildEqual(store);
    }
    const auto again = must(store.absorb(whole, store::ForeignPurges::CarryOut));
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.known, static_cast<std::int64_t>(whole.size()));
}

class Merge : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Merge, doesNotDependOnTheOrderOfArrival) {
    SampleArchive founder(GetParam());
    World world(founder.create(), GetParam());
    founder.close();
    world.live(45);
    std::vector<std::string> first;
    for (std::uint64_t order = 0; order < 3; ++order) {
        SampleArchive archive(founder, 100 + order);
        store::Store& store = archive.open();
        absorbAll(store, world.entries(), world, order == 0);
        const auto dump = canonicalDump(store);
        expectRebuildEqual(store);
        if (order == 0)
            first = dump;
        ASSERT_EQ(dump, first);
        const auto report = must(store.check());
        EXPECT_TRUE(report.isSound());
        for (const auto& finding : report.findings)
            if (finding.kind != store::FindingKind::Fork)
                ADD_FAILURE() << store::name(finding.kind) << ": " << finding.what;
        const auto once = must(store.absorb(entriesOf(store), store::ForeignPurges::CarryOut));
        EXPECT_EQ(once.added, 0);
        EXPECT_EQ(canonicalDump(store), first);
    }
}

// (A ∪ B) ∪ C = A ∪ (B ∪ C) = (C ∪ A) ∪ B, each having a part and some of the others' contents.
TEST_P(Merge, isCommutativeAndAssociative) {
    SampleArchive founder(GetParam());
    World world(founder.create(), 1000 + GetParam());
    founder.close();
    world.live(30);
    const std::vector<Entry> entries = world.entries();
    std::array<std::vector<Entry>, 3> parts;
    for (auto& part : parts) {
        SampleArchive archive(founder, 7);
        store::Store& store = archive.open();
        std::vector<Entry> some(entries.begin(),
                                entries.begin() + static_cast<std::ptrdiff_t>(world.below(entries.size() + 1)));
        for (Entry& entry : some)
            entry = withheld(std::move(entry), world);
        (void)must(store.absorb(some, store::ForeignPurges::CarryOut));
        part = entriesOf(store);
    }
    constexpr std::array<std::array<std::size_t, 3>, 3> orders{{{0, 1, 2}, {1, 2, 0}, {2, 1, 0}}};
    std::vector<std::string> first;
    for (const auto& order : orders) {
        SampleArchive left(founder, 8), right(founder, 9);
        store::Store& store = left.open();
        store::Store& other = right.open();
        (void)must(store.absorb(parts[order[0]], store::ForeignPurges::CarryOut));
        (void)must(other.absorb(parts[order[1]], store::ForeignPurges::CarryOut));
        (void)must(other.absorb(parts[order[2]], store::ForeignPurges::CarryOut));
        (void)must(store.absorb(entriesOf(other), store::ForeignPurges::CarryOut));
        if (first.empty())
            first = canonicalDump(store);
        ASSERT_EQ(canonicalDump(store), first);
        expectRebuildEqual(store);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Merge, testing::Range<std::uint64_t>(1, 13));

} // namespace
} // namespace dokaz::tests
