// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row.h"

#include "crypto/merkle.h"
#include "record/value.h"
#include "store/head_line.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr std::array<std::pair<RowType, std::string_view>, 12> typeNames{{
    {RowType::Act, "act"},
    {RowType::Author, "author"},
    {RowType::Record, "record"},
    {RowType::Claim, "claim"},
    {RowType::Citation, "citation"},
    {RowType::Assessment, "assessment"},
    {RowType::Retraction, "retraction"},
    {RowType::Withdrawal, "withdrawal"},
    {RowType::Purge, "purge"},
    {RowType::Reading, "reading"},
    {RowType::Object, "object"},
    {RowType::Decision, "decision"},
}};
constexpr std::size_t longestContent = 64U * 1024 * 2; // a value of 64 KiB and its quoting

Error broken(std::string what) { return Error(ErrorCode::Corrupt, std::move(what)); }

std::string hexOrEmpty(const std::optional<crypto::Digest>& digest) {
    return digest ? base::toHex(*digest) : std::string();
}

Result<std::optional<crypto::Digest>> digestOrNone(const std::string& hex) {
    if (hex.empty())
        return std::optional<crypto::Digest>();
    return std::optional<crypto::Digest>(TRY(base::fromHexExactly<32>(hex)));
}

Result<Json> canonicalObject(std::string_view line, std::size_t members) {
    const Json json = TRY(base::parseJson(line));
    if (!json.is_object())
        return broken("a line that is no object");
    if (base::integerAt(json, "v").ok() && json["v"].get<std::int64_t>() > 1)
        return Error(ErrorCode::TooNew, "a ledger line of a later version");
    if (json.size() != members || !base::isCanonicalJson(line))
        return broken("a line that is not canonical");
    return json;
}

} // namespace

std::string_view name(RowType type) {
    for (const auto& [known, text] : typeNames)
        if (known == type)
            return text;
    return "";
}

std::optional<RowType> rowTypeNamed(std::string_view text) {
    for (const auto& [type, known] : typeNames)
        if (known == text)
            return type;
    return std::nullopt;
}

std::string headLine(const RowHead& head) {
    if (auto line = plainHeadLine(head))
        return std::move(*line);
    Json names = Json::array();
    for (const record::RowId& named : head.names)
        names.push_back(named.text());
    const Json json = {{"content", hexOrEmpty(head.content)},
                       {"field", head.field},
                       {"names", std::move(names)},
                       {"protection", record::name(head.protection)},
                       {"record", head.record.text()},
                       {"type", name(head.type)},
                       {"uid", head.uid.text()},
                       {"v", 1}};
    return json.dump();
}

Result<RowHead> headFromLine(std::string_view line) {
    if (auto plain = plainHeadFromLine(line))
        return std::move(*plain);
    const Json json = TRY(canonicalObject(line, 8));
    RowHead head;
    head.uid = TRY(record::RowId::parse(TRY(base::textAt(json, "uid"))));
    const auto type = rowTypeNamed(TRY(base::textAt(json, "type")));
    const auto protection = record::protectionNamed(TRY(base::textAt(json, "protection")));
    if (!type || !protection)
        return broken("a row of an unknown type or protection");
    head.type = *type;
    head.protection = *protection;
    const std::string record = TRY(base::textAt(json, "record"));
    if (!record.empty())
        head.record = TRY(record::RecordId::parse(record));
    head.field = TRY(base::textAt(json, "field"));
    for (const Json& named : TRY(base::arrayAt(json, "names"))) {
        if (!named.is_string())
            return broken("a name that is no text");
        head.names.push_back(TRY(record::RowId::parse(named.get<std::string>())));
    }
    head.content = TRY(digestOrNone(TRY(base::textAt(json, "content"))));
    return head;
}

crypto::Digest contentDigest(const Salt& salt, std::string_view line) {
    crypto::Sha256 hash;
    hash.update(base::bytesOf(std::string_view("dokaz-content-1\0", 16)));
    hash.update(salt);
    hash.update(base::bytesOf(line));
    return hash.finish();
}

crypto::Digest rowDigest(const Salt& salt, std::string_view line) {
    constexpr std::uint8_t leaf = 0;
    crypto::Sha256 hash;
    hash.update({&leaf, 1});
    hash.update(salt);
    hash.update(base::bytesOf(line));
    return hash.finish();
}

std::string headerLine(const EntryHeader& header) {
    Json seen = Json::array();
    for (const auto& [author, digest] : header.seen)
        seen.push_back(Json::array({base::toHex(author), base::toHex(digest)}));
    const Json json = {{"archive", header.archive}, {"author", base::toHex(header.author)},
                       {"batch", header.batch},     {"catalogue", header.catalogue},
                       {"day", header.day},         {"number", header.number},
                       {"prev", hexOrEmpty(header.prev)}, {"root", base::toHex(header.root)},
                       {"rows", header.rows},       {"seen", std::move(seen)},
                       {"v", 1}};
    return json.dump();
}

Result<EntryHeader> headerFromLine(std::string_view line) {
    const Json json = TRY(canonicalObject(line, 11));
    EntryHeader header;
    header.archive = base::toHex(TRY(base::fromHexExactly<16>(TRY(base::textAt(json, "archive")))));
    header.author = TRY(base::fromHexExactly<32>(TRY(base::textAt(json, "author"))));
    header.batch = TRY(base::textAt(json, "batch"));
    header.catalogue = TRY(base::integerAt(json, "catalogue"));
    header.day = TRY(base::textAt(json, "day"));
    const std::int64_t number = TRY(base::integerAt(json, "number"));
    const std::int64_t rows = TRY(base::integerAt(json, "rows"));
    if (number < 1 || rows < 1 || rows > static_cast<std::int64_t>(mostRowsInEntry))
        return broken("an entry with an impossible number or row count");
    header.number = static_cast<std::uint64_t>(number);
    header.rows = static_cast<std::uint32_t>(rows);
    header.prev = TRY(digestOrNone(TRY(base::textAt(json, "prev"))));
    if (header.prev.has_value() != (number > 1))
        return broken("an entry whose number and predecessor do not agree");
    header.root = TRY(base::fromHexExactly<32>(TRY(base::textAt(json, "root"))));
    for (const Json& pair : TRY(base::arrayAt(json, "seen"))) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            return broken("an entry whose seen heads are malformed");
        header.seen.emplace_back(TRY(base::fromHexExactly<32>(pair[0].get<std::string>())),
                                 TRY(base::fromHexExactly<32>(pair[1].get<std::string>())));
    }
    if (!std::is_sorted(header.seen.begin(), header.seen.end()))
        return broken("an entry whose seen heads are not sorted");
    return header;
}

crypto::Digest entryDigest(std::string_view line) { return crypto::sha256(base::bytesOf(line)); }

base::Bytes signedBytes(const crypto::Digest& entry) {
    return base::joined({base::bytesOf(std::string_view("dokaz-entry-1\0", 14)), entry});
}

Result<Entry> sealEntry(EntryHeader header, const std::vector<RowDraft>& drafts, const crypto::SigningKey& key,
                        base::Random& random) {
    if (drafts.empty() || drafts.size() > mostRowsInEntry)
        return Error(ErrorCode::Internal, "an entry of impossible size");
    Entry entry;
    std::vector<crypto::Digest> leaves;
    entry.rows.reserve(drafts.size());
    leaves.reserve(drafts.size());
    for (const RowDraft& draft : drafts) {
        Row row;
        row.head = draft.head;
        if (draft.content) {
            row.content = TRY(base::canonicalJson(*draft.content));
            if (row.content->size() > longestContent)
                return Error(ErrorCode::Invalid, "a value of more than 64 KiB");
            random.fill(row.contentSalt);
            row.head.content = contentDigest(row.contentSalt, *row.content);
        }
        row.headLine = headLine(row.head);
        random.fill(row.headSalt);
        leaves.push_back(rowDigest(row.headSalt, row.headLine));
        entry.rows.push_back(std::move(row));
    }
    header.rows = static_cast<std::uint32_t>(drafts.size());
    header.root = crypto::rootOf(leaves);
    std::sort(header.seen.begin(), header.seen.end());
    entry.header = std::move(header);
    entry.headerLine = headerLine(entry.header);
    entry.digest = entryDigest(entry.headerLine);
    entry.signature = key.sign(signedBytes(entry.digest));
    return entry;
}

Result<void> checkEntry(const Entry& entry) {
    if (entry.rows.size() != entry.header.rows)
        return broken("an entry that lacks rows");
    std::vector<crypto::Digest> leaves;
    leaves.reserve(entry.rows.size());
    for (std::size_t i = 0; i < entry.rows.size(); ++i) {
        const Row& row = entry.rows[i];
        if ((row.head.type == RowType::Act) != (i == 0))
            return broken("an entry whose first row alone is not its act");
        if (row.content) {
            if (!row.head.content || contentDigest(row.contentSalt, *row.content) != *row.head.content)
                return broken("row " + row.head.uid.text() + ": content differs from its digest");
            if (row.content->size() > longestContent || !base::isCanonicalJson(*row.content))
                return broken("row " + row.head.uid.text() + ": content is not canonical");
        }
        leaves.push_back(rowDigest(row.headSalt, row.headLine));
    }
    if (crypto::rootOf(leaves) != entry.header.root)
        return broken("entry " + base::toHex(entry.digest) + ": rows differ from its root");
    if (entryDigest(entry.headerLine) != entry.digest)
        return broken("entry " + base::toHex(entry.digest) + ": header differs from its digest");
    if (!crypto::verifySignature(entry.header.author, signedBytes(entry.digest), entry.signature))
        return broken("entry " + base::toHex(entry.digest) + ": the signature does not hold");
    return {};
}

Result<void> checkParsed(const Entry& entry) {
    if (headerLine(entry.header) != entry.headerLine)
        return broken("an entry that was not read from its header line");
    for (const Row& row : entry.rows)
        if (headLine(row.head) != row.headLine)
            return broken("a row that was not read from its head line");
    return {};
}

} // namespace dokaz::store
