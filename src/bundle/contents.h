// SPDX-License-Identifier: GPL-3.0-or-later
// What a bundle is made of, as plain values gathered by the session: everything here has passed the policy.
//
// Threads: values. Ownership: values; `Source::read` holds on to whatever gives the bytes.
// Invariants the caller keeps: 1. Ids of records and sources are the case's own ("F-0001", see case_codes.h), never
// uids of the ledger. 2. A pseudonymised person has title = id, no `row` in any value, and no row in `rows`.
// 3. Values withheld, names of pseudonymised persons, and uids, salts and digests of rows about them stand in
// `forbidden`, so that the writer can refuse to seal what holds one of them.
#pragma once
#include "base/json.h"
#include "crypto/signature.h"
#include "record/reading.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dokaz::bundle {

using Sink = std::function<base::Result<void>(base::ByteView)>;

struct CitedWords {
    std::string source;   // id of the source in this bundle; empty where the source is withheld
    std::string stance;   // "supports" or "contradicts"
    std::string quote;    // the words, exactly
    std::string symbol;   // "A/HRC/15/16"
    std::string number;   // of the paragraph, as printed
    base::PageNumber page;
    std::vector<record::PageRect> rectangles;
};

struct CurrentValue {
    std::string field;    // code
    std::string label;    // English
    base::Json value;     // as values are written (record::toJson); records are named by case id
    std::string words;    // one line for people
    std::string language;
    std::string row;      // uid of the claim's row where it is disclosed in `rows` and its value is the same; or empty
    std::vector<CitedWords> citations;
};

struct BundledRecord {
    std::string id;        // "F-0001"
    std::string kind;      // code
    std::string kindLabel; // English
    std::string title;
    bool isPseudonymised = false;
    std::vector<CurrentValue> values;
};

struct BundledSource {
    std::string id;        // "S-0001"
    std::string title;
    std::string symbol;
    std::string publisher;
    std::string date;      // words
    std::string mediaType;
    std::string extension; // "pdf": letters and digits, at most eight; empty: "bin"
    std::uint64_t size = 0;
    std::string sha256;    // hexadecimal, as kept in the archive; checked while writing
    bool originalLeaves = false;
    std::function<base::Result<void>(const Sink&)> read; // gives all bytes in pieces; asked only where it leaves
};

// One row as docs/formats/ledger.md, "Proofs in a bundle", has it. Lines exactly as stored.
struct DisclosedRow {
    std::string head;
    std::string salt;         // hexadecimal
    std::string content;      // empty: withheld
    std::string contentSalt;
    std::string entry;        // header line
    std::string signature;    // hexadecimal
    std::uint64_t rowIndex = 0;
    std::vector<std::string> rowPath;
    std::uint64_t entryIndex = 0;
    std::vector<std::string> entryPath;
};

struct WithheldCount {
    std::string kind;         // code
    std::string ground;       // policy::name(ReasonCode)
    std::uint64_t count = 0;
};

struct CaseContents {
    std::string caseCode;     // [A-Z0-9]{1,16}, known to the recipient only
    std::uint32_t number = 1; // of the bundle within the case
    std::string title;
    std::string recipient;    // code
    std::string recipientWords;
    std::string purpose;      // code
    std::string purposeWords;
    std::string date;         // "YYYY-MM-DD"
    std::string archive;      // archive id as it stands in the checkpoint
    std::vector<BundledRecord> records;
    std::vector<BundledSource> sources;
    std::vector<WithheldCount> withheld;
    std::vector<DisclosedRow> rows;
    std::string checkpoint;                  // text
    crypto::Signature checkpointSignature{};
    crypto::PublicKey checkpointSigner{};
    std::vector<std::string> forbidden;      // see invariant 3
    std::uint64_t promisedRecords = 0;       // what the case says it holds after policy; compared before sealing
    std::uint64_t promisedSources = 0;
};

} // namespace dokaz::bundle
