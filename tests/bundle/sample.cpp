// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/sample.h"

#include "base/uid.h"

namespace dokaz::tests {
namespace {

using namespace std::string_view_literals;
using base::Json;

std::string canonical(const Json& json) { return base::canonicalJson(json).value(); }

struct LedgerRow {
    std::string uid, head, salt, content, contentSalt;
    crypto::Digest digest{};
};

LedgerRow makeRow(SeededRandom& random, const std::string& type, const std::string& field, const std::string& record,
                  const Json& content) {
    LedgerRow row;
    row.uid = base::Uid::fresh(random).text();
    const auto salt = random.bytes<32>();
    const auto contentSalt = random.bytes<32>();
    row.salt = base::toHex(salt);
    row.contentSalt = base::toHex(contentSalt);
    row.content = canonical(content);
    const crypto::Digest content256 =
        crypto::sha256({base::bytesOf("dokaz-content-1\0"sv), contentSalt, base::bytesOf(row.content)});
    row.head = canonical({{"content", base::toHex(content256)}, {"field", field}, {"names", Json::array()},
                          {"protection", "open"}, {"record", record}, {"type", type}, {"uid", row.uid}, {"v", 1}});
    const std::uint8_t zero = 0;
    row.digest = crypto::sha256({base::ByteView(&zero, 1), salt, base::bytesOf(row.head)});
    return row;
}

crypto::Signature signTagged(const crypto::SigningKey& key, std::string_view tag, const crypto::Digest& digest) {
    base::Bytes bytes = base::copyOf(base::bytesOf(tag));
    bytes.insert(bytes.end(), digest.begin(), digest.end());
    return key.sign(bytes);
}

std::vector<std::string> hexOf(const std::vector<crypto::Digest>& path) {
    std::vector<std::string> out;
    for (const crypto::Digest& step : path)
        out.push_back(base::toHex(step));
    return out;
}

struct LedgerEntry {
    std::string header;
    std::string signature;
    std::vector<LedgerRow> rows;
    crypto::Digest digest{};
};

constexpr const char* archiveId = "00112233445566778899aabbccddeeff";

// A chain of entries of one author, with what a bundle needs of it.
class Ledger final {
  public:
    Ledger() : m_author(keyFrom(5)) {}

    void addEntry(std::vector<LedgerRow> rows) {
        std::vector<crypto::Digest> digests;
        for (const LedgerRow& row : rows)
            digests.push_back(row.digest);
        LedgerEntry entry;
        entry.header = canonical({{"archive", archiveId}, {"author", base::toHex(m_author.publicKey())}, {"batch", ""},
                                  {"catalogue", 1}, {"day", "2026-01-01"}, {"number", m_entries.size() + 1},
                                  {"prev", m_entries.empty() ? "" : base::toHex(m_entries.back().digest)},
                                  {"root", base::toHex(crypto::rootOf(digests))}, {"rows", rows.size()},
                                  {"seen", Json::array()}, {"v", 1}});
        entry.digest = crypto::sha256(base::bytesOf(entry.header));
        entry.signature = base::toHex(signTagged(m_author, "dokaz-entry-1\0"sv, entry.digest));
        entry.rows = std::move(rows);
        m_leaves.push_back(crypto::leafHash(entry.digest));
        m_entries.push_back(std::move(entry));
    }
    bundle::DisclosedRow disclose(std::size_t entryIndex, std::size_t rowIndex) const {
        const LedgerEntry& entry = m_entries[entryIndex];
        std::vector<crypto::Digest> digests;
        for (const LedgerRow& row : entry.rows)
            digests.push_back(row.digest);
        const LedgerRow& row = entry.rows[rowIndex];
        return {row.head, row.salt, row.content, row.contentSalt, entry.header, entry.signature, rowIndex,
                hexOf(crypto::inclusionPath(digests, rowIndex)), entryIndex,
                hexOf(crypto::inclusionPath(m_leaves, entryIndex))};
    }
    void checkpointInto(bundle::CaseContents& contents) const {
        contents.archive = archiveId;
        contents.checkpoint = "dokaz-checkpoint-1\n" + contents.archive + "\n" + base::toHex(m_author.publicKey()) + " " +
                              std::to_string(m_entries.size()) + " " + base::toHex(crypto::rootOf(m_leaves)) + "\n";
        contents.checkpointSignature =
            signTagged(m_author, "dokaz-checkpoint-1\0"sv, crypto::sha256(base::bytesOf(contents.checkpoint)));
        contents.checkpointSigner = m_author.publicKey();
    }

  private:
    crypto::SigningKey m_author;
    std::vector<LedgerEntry> m_entries;
    std::vector<crypto::Digest> m_leaves;
};

Json textValue(const std::string& text) { return {{"text", text}, {"type", "text"}}; }

bundle::CitedWords someWords(const std::string& quote) {
    return {"S-0001", "supports", quote, "X/TEST/15", "54", {12}, {{{12}, {100, 200, 3000, 1400}}}};
}

void addRecords(bundle::CaseContents& contents, const std::string& nameRow, const std::string& name) {
    bundle::BundledRecord facility{"F-0001", "facility", "Facility", name, false, {}};
    facility.values.push_back({"name", "Name", textValue(name), name, "be", nameRow, {someWords("in " + name + " <prison>")}});
    facility.values.push_back({"note", "Note", textValue("=1+1"), "=1+1", "", "", {}});
    bundle::BundledRecord person{"P-0001", "person", "Person", "P-0001", true, {}};
    person.values.push_back({"sex", "Sex", {{"code", "f"}, {"type", "term"}}, "female", "", "", {}});
    contents.records = {facility, person};
    contents.promisedRecords = 2;
}

void addSource(bundle::CaseContents& contents) {
    const std::string bytes = "%PDF-1.4 an invented report\n" + std::string(60000, 'x');
    contents.sources.push_back({"S-0001", "An invented report", "X/TEST/15", "Nobody", "2010", "application/pdf", "pdf",
                                bytes.size(), base::toHex(crypto::sha256(base::bytesOf(bytes))), true,
                                [bytes](const bundle::Sink& sink) -> base::Result<void> {
                                    TRY(sink(base::bytesOf(bytes).first(1000)));
                                    return sink(base::bytesOf(bytes).subspan(1000));
                                }});
    contents.sources.push_back({"S-0002", "A testimony", "", "", "", "audio/ogg", "ogg", 5, "", false, {}});
    contents.promisedSources = 2;
}

} // namespace

crypto::SigningKey keyFrom(std::uint64_t seed) {
    SeededRandom random(seed);
    return crypto::SigningKey::fresh(random);
}

Sample aSample(const std::string& caseCode, const std::string& recipient) {
    SeededRandom random(42);
    Sample sample;
    const Json act = {{"command", "add"}, {"reason", ""}, {"time", "2026-01-01T00:00:00.000Z"}};
    const std::string facility = base::Uid::fresh(random).text();
    sample.personUid = base::Uid::fresh(random).text();
    const std::string name = "Вымышлены ізалятар №1";
    Ledger ledger;
    const LedgerRow claim = makeRow(random, "claim", "name", facility, {{"language", "be"}, {"value", textValue(name)}});
    ledger.addEntry({makeRow(random, "act", "", "", act), claim, makeRow(random, "claim", "note", facility, {{"value", textValue("x")}})});
    const LedgerRow hidden = makeRow(random, "claim", "sex", sample.personUid, {{"value", textValue("f")}});
    ledger.addEntry({makeRow(random, "act", "", "", act), hidden});
    ledger.addEntry({makeRow(random, "act", "", "", act)});
    sample.personRow = hidden.uid;
    sample.personRows = {ledger.disclose(1, 1)};

    bundle::CaseContents& contents = sample.contents;
    contents.caseCode = caseCode;
    contents.title = "An invented case & its <title>";
    contents.recipient = recipient;
    contents.recipientWords = "An invented body";
    contents.purpose = "accountability";
    contents.purposeWords = "Accountability";
    contents.date = "2026-01-02";
    contents.withheld = {{"testimony", "no-consent", 3}};
    addRecords(contents, claim.uid, name);
    addSource(contents);
    contents.rows = {ledger.disclose(0, 1)};
    ledger.checkpointInto(contents);
    contents.forbidden = {hiddenName, sample.personUid, hidden.uid, hidden.salt, hidden.contentSalt,
                          base::toHex(hidden.digest)};
    return sample;
}

} // namespace dokaz::tests
