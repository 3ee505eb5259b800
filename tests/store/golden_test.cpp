// SPDX-License-Identifier: GPL-3.0-or-later
// The golden ledger: a fixed example whose bytes must never change (tests/data/golden). With DOKAZ_WRITE_GOLDEN set in
// the environment the files are written instead of compared.
#include "store/import_ledger.h"
#include "store/ledger_writer.h"
#include "store/sample_archive.h"

#include <cstdlib>
#include <fstream>

namespace dokaz::tests {
namespace {

using record::RecordId;
using record::RowId;
using store::Entry;
using store::RowType;

const base::Path folder = base::Path(DOKAZ_TEST_DATA) / "golden";
constexpr std::array<std::uint8_t, 16> archiveId{0xd0, 0xca, 0x25, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
constexpr std::string_view protectedName = "Kastusia Vydumanaja";

void strip(Entry& entry, const std::vector<RowId>& rows) {
    for (store::Row& row : entry.rows)
        for (const RowId& uid : rows)
            if (row.head.uid == uid)
                row.content.reset();
}

// Two authors; a conflict, a retraction, an undo, a purge, an identity row without its vault, a fork, an unknown field.
std::vector<Entry> goldenEntries() {
    const std::string archive = base::toHex(archiveId);
    Colleague anna(archive, 11), boris(archive, 22);
    const RecordId person = RecordId::fresh(anna.random), source = RecordId::fresh(anna.random);
    const auto name = claimDraft(anna.random, person, "name", nameOf("Рыгор Прыклад"));
    auto secret = claimDraft(anna.random, person, "name", nameOf(std::string(protectedName)));
    secret.head.protection = record::Protection::Identity;
    const auto born = claimDraft(anna.random, person, "born", aDate("1980-01-01", "1980-12-31"));
    const auto purged = claimDraft(anna.random, person, "remarks", record::Text{"words that had to go"});
    Entry first = anna.write({recordDraft(anna.random, "person", person), recordDraft(anna.random, "source", source),
                              claimDraft(anna.random, source, "title", record::Text{"Report on Lukava"}), name, secret, born,
                              purged, citationDraft(anna.random, source, {name.head.uid, born.head.uid}, "born in 1980")});
    const auto annaFirst = anna.tip();
    const auto rival = claimDraft(boris.random, person, "born", aDate("1981-05-01", "1981-05-31"));
    const auto unknown = claimDraft(boris.random, person, "field_of_a_later_version",
                                    record::valueFromJson({{"type", "spiral"}, {"turns", 3}}));
    const auto wrong = claimDraft(boris.random, person, "name", nameOf("Ryhor Pamyłka"));
    const Entry second = boris.write({rival, unknown, wrong}, {annaFirst});
    const Entry third = boris.write({namingDraft(boris.random, RowType::Retraction, {wrong.head.uid})}, {annaFirst});
    const auto tag = claimDraft(anna.random, person, "tags", record::Text{"added and undone"});
    const Entry fourth = anna.write({tag});
    const Entry fifth = anna.write({namingDraft(anna.random, RowType::Retraction, {tag.head.uid})}, {boris.tip()});
    const Entry sixth = anna.fork({claimDraft(anna.random, person, "code", record::Text{"P-17"})});
    const Entry seventh = boris.write({namingDraft(boris.random, RowType::Purge, {purged.head.uid})}, {annaFirst});
    strip(first, {secret.head.uid, purged.head.uid});
    std::vector<Entry> all{first, second, third, fourth, fifth, sixth, seventh};
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.header.author, a.header.number, a.digest) < std::tie(b.header.author, b.header.number, b.digest);
    });
    return all;
}

std::string goldenText() {
    const std::vector<Entry> entries = goldenEntries();
    const std::string archive = base::toHex(archiveId);
    std::string text;
    store::LedgerWriter writer([&](base::ByteView bytes) -> base::Result<void> {
        text += base::textOf(bytes);
        return {};
    });
    must(writer.begin(archive));
    for (const Entry& entry : entries)
        must(writer.entry(entry));
    Colleague anna(archive, 11);
    must(writer.finish(store::checkpointText(archive, entries), anna.key()));
    return text;
}

// An archive with the golden id, founded by somebody else, that took the golden entries in.
class GoldenArchive final {
  public:
    GoldenArchive() : m_random(archiveId) {
        m_store = must(store::Store::create(m_scratch / "golden.dokaz", crypto::passphrase(samplePassphrase), "Amira Example",
                                            {&m_random, &m_clock}, cheapOptions()));
        (void)must(m_store->absorb(goldenEntries(), store::ForeignPurges::CarryOut));
    }
    store::Store& store() { return *m_store; }
    base::Path folder() const { return m_scratch.path(); }

  private:
    // The first sixteen bytes asked for are the archive's id.
    class IdFirst final : public base::Random {
      public:
        explicit IdFirst(const std::array<std::uint8_t, 16>& id) : m_id(id) {}
        void fill(std::span<std::uint8_t> out) override {
            if (std::exchange(m_given, true) || out.size() != m_id.size())
                return m_rest.fill(out);
            std::copy(m_id.begin(), m_id.end(), out.begin());
        }

      private:
        std::array<std::uint8_t, 16> m_id;
        SeededRandom m_rest{5};
        bool m_given = false;
    };
    ScratchFolder m_scratch;
    IdFirst m_random;
    SetClock m_clock;
    std::unique_ptr<store::Store> m_store;
};

std::string viewsOf(store::Store& store) {
    base::Json json = base::Json::array();
    for (const std::string& line : canonicalDump(store))
        for (const std::string_view view : {"record|", "claim|", "support|", "retracted|", "date|", "title|", "purged|"})
            if (line.starts_with(view))
                json.push_back(line);
    return json.dump(1) + "\n";
}

void expectFile(const std::string& name, const std::string& content) {
    if (std::getenv("DOKAZ_WRITE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(folder);
        std::ofstream(folder / name, std::ios::binary) << content;
    }
    const base::Bytes held = must(base::readFile(folder / name, 1 << 20));
    EXPECT_EQ(base::textOf(held), content);
}

TEST(GoldenLedger, isTheSameByteForByte) { expectFile("ledger.jsonl", goldenText()); }

TEST(GoldenLedger, givesTheViewsItGave) {
    GoldenArchive archive;
    expectFile("expected.json", viewsOf(archive.store()));
    const auto report = must(archive.store().check());
    int forks = 0, others = 0;
    for (const auto& finding : report.findings) {
        forks += finding.kind == store::FindingKind::Fork;
        others += finding.kind != store::FindingKind::Fork;
        if (finding.kind == store::FindingKind::Vault)
            --others; // the protected name: its vault is elsewhere
    }
    EXPECT_EQ(forks, 1);
    EXPECT_EQ(others, 0);
}

TEST(GoldenLedger, isReadBackAsItWas) {
    const std::string text = goldenText();
    const auto read = must(store::readLedger(base::bytesOf(text)));
    const auto entries = goldenEntries();
    ASSERT_EQ(read.entries.size(), entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        EXPECT_EQ(read.entries[i].digest, entries[i].digest);
    EXPECT_EQ(text.find(protectedName), std::string::npos);
    EXPECT_EQ(text.find("words that had to go"), std::string::npos);
}

std::string mutated(const std::string& text, SeededRandom& random) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    const std::size_t one = random.below(lines.size()), other = random.below(lines.size());
    std::string changed = text;
    switch (random.below(6)) {
    case 0:
    case 1: {
        const std::size_t at = random.below(text.size());
        changed[at] = static_cast<char>(changed[at] ^ (1U << random.below(8)));
        return changed;
    }
    case 2: return text.substr(0, random.below(text.size()));
    case 3: std::swap(lines[one], lines[other]); break;
    case 4: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(one)); break;
    default: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(other), lines[one]); break;
    }
    changed.clear();
    for (const std::string& line : lines)
        changed += line;
    return changed;
}

// Both readers, which share no code, refuse every mutation.
TEST(GoldenLedger, isRefusedWithAnyChange) {
    const std::string text = goldenText();
    SeededRandom random(31);
    ScratchFolder scratch;
    constexpr int mutations = 500;
    std::string files;
    int made = 0;
    while (made < mutations) {
        const std::string changed = mutated(text, random);
        if (changed == text)
            continue;
        EXPECT_FALSE(store::readLedger(base::bytesOf(changed))) << "mutation " << made;
        const base::Path file = scratch / (std::to_string(made++) + ".jsonl");
        std::ofstream(file, std::ios::binary) << changed;
    }
    const std::string script = "python3 '" + std::string(DOKAZ_SOURCE_DIR) + "/docs/formats/verify_ledger.py' ";
    const std::string output = (scratch / "output").string();
    EXPECT_EQ(std::system((script + "'" + (folder / "ledger.jsonl").string() + "' > '" + output + "'").c_str()), 0);
    EXPECT_NE(std::system((script + "'" + scratch.path().string() + "'/*.jsonl > '" + output + "'").c_str()), 0);
    std::ifstream results(output);
    int refused = 0, held = 0;
    for (std::string line; std::getline(results, line);)
        (line.ends_with(": ok") ? held : refused) += 1;
    EXPECT_EQ(held, 0);
    EXPECT_EQ(refused, mutations);
}

TEST(GoldenLedger, whatAnArchiveExportsIsRead) {
    GoldenArchive archive;
    const base::Path file = archive.folder() / "export.jsonl";
    must(archive.store().exportLedger(file));
    const base::Bytes bytes = must(base::readFile(file, 1 << 20));
    const auto read = must(store::readLedger(bytes));
    EXPECT_EQ(read.entries.size(), goldenEntries().size() + 1);
    EXPECT_EQ(read.signer, archive.store().author().publicKey());
    EXPECT_EQ(read.checkpoint, must(archive.store().checkpoint()).text);
    const std::string script = "python3 '" + std::string(DOKAZ_SOURCE_DIR) + "/docs/formats/verify_ledger.py' '";
    EXPECT_EQ(std::system((script + file.string() + "' > /dev/null").c_str()), 0);
}

} // namespace
} // namespace dokaz::tests
