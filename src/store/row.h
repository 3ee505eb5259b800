// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and entries of the ledger as lines and digests: docs/formats/ledger.md. Pure; no database.
#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "base/random.h"
#include "base/result.h"
#include "crypto/digest.h"
#include "crypto/signature.h"
#include "record/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dokaz::store {

using Salt = std::array<std::uint8_t, 32>;

enum class RowType {
    Act = 1,
    Author,
    Record,
    Claim,
    Citation,
    Assessment,
    Retraction,
    Withdrawal,
    Purge,
    Reading,
    Object,
    Decision,
};
[[nodiscard]] std::string_view name(RowType type);
[[nodiscard]] std::optional<RowType> rowTypeNamed(std::string_view name);

struct RowHead {
    record::RowId uid;
    RowType type = RowType::Act;
    record::RecordId record;            // may be empty
    std::string field;                  // claim: field; record: kind
    std::vector<record::RowId> names;
    record::Protection protection = record::Protection::Open;
    std::optional<crypto::Digest> content;
};
[[nodiscard]] std::string headLine(const RowHead& head);
// Corrupt unless exactly the canonical form with known members; TooNew for a later version.
[[nodiscard]] base::Result<RowHead> headFromLine(std::string_view line);

// A row as it is kept: lines are hashed as stored.
struct Row {
    RowHead head;                       // parsed from headLine
    std::string headLine;
    Salt headSalt{};
    std::optional<std::string> content; // absent: withheld, purged or in the vault
    Salt contentSalt{};
};
[[nodiscard]] crypto::Digest contentDigest(const Salt& salt, std::string_view line);
[[nodiscard]] crypto::Digest rowDigest(const Salt& salt, std::string_view headLine);

struct EntryHeader {
    std::string archive;                // 32 hexadecimal characters
    crypto::PublicKey author{};
    std::uint64_t number = 1;
    std::optional<crypto::Digest> prev;
    std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen; // sorted
    std::string day;
    std::int64_t catalogue = 0;
    std::string batch;                  // uid text or empty
    std::uint32_t rows = 0;
    crypto::Digest root{};
};
[[nodiscard]] std::string headerLine(const EntryHeader& header);
[[nodiscard]] base::Result<EntryHeader> headerFromLine(std::string_view line);
[[nodiscard]] crypto::Digest entryDigest(std::string_view headerLine);
// What is signed: "dokaz-entry-1\0" and the digest.
[[nodiscard]] base::Bytes signedBytes(const crypto::Digest& entry);

struct Entry {
    EntryHeader header;                 // parsed from headerLine
    std::string headerLine;
    crypto::Digest digest{};
    crypto::Signature signature{};
    std::vector<Row> rows;
};
inline constexpr std::size_t mostRowsInEntry = 10'000;

// What a command wants to add; uids are given by the caller so that rows can name each other.
struct RowDraft {
    RowHead head;                       // content digest is filled in
    std::optional<base::Json> content;
};
// Salts, hashes and signs. Internal where a draft has no canonical form or the entry is too large.
[[nodiscard]] base::Result<Entry> sealEntry(EntryHeader header, const std::vector<RowDraft>& drafts,
                                            const crypto::SigningKey& key, base::Random& random);
// Everything about an entry that can be checked without others: canonical lines, root, signature, digests of the
// contents present, the act first and alone, size of contents. Corrupt names what differs.
[[nodiscard]] base::Result<void> checkEntry(const Entry& entry);
// The parsed parts are those of the lines: what is acted upon is what was signed.
[[nodiscard]] base::Result<void> checkParsed(const Entry& entry);

} // namespace dokaz::store
