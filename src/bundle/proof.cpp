// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/proof.h"

#include "crypto/merkle.h"

#include <algorithm>
#include <charconv>

namespace dokaz::bundle {
namespace {

using namespace std::string_view_literals;
using base::Error;
using base::ErrorCode;

Error corrupt(std::string_view what) { return Error(ErrorCode::Corrupt, std::string(what)); }

base::Result<std::vector<std::string>> textsAt(const base::Json& object, const char* key) {
    std::vector<std::string> out;
    for (const base::Json& entry : TRY(base::arrayAt(object, key))) {
        if (!entry.is_string())
            return Error(ErrorCode::Invalid, key);
        out.push_back(entry.get<std::string>());
    }
    return out;
}

base::Result<std::uint64_t> countAt(const base::Json& object, const char* key) {
    const std::int64_t number = TRY(base::integerAt(object, key));
    if (number < 0)
        return Error(ErrorCode::Invalid, key);
    return static_cast<std::uint64_t>(number);
}

base::Result<base::Json> canonicalObject(std::string_view text, std::string_view what) {
    base::Result<base::Json> parsed = base::parseJson(text);
    if (!parsed.ok() || !parsed.value().is_object() || !base::isCanonicalJson(text))
        return corrupt(what);
    return parsed;
}

base::Result<std::vector<crypto::Digest>> digestsOf(const std::vector<std::string>& path) {
    std::vector<crypto::Digest> out;
    for (const std::string& hex : path)
        out.push_back(TRY(base::fromHexExactly<32>(hex)));
    return out;
}

base::Result<void> proveContent(const DisclosedRow& row, const base::Json& head, ProvenRow& proven) {
    if (row.content.empty() && row.contentSalt.empty())
        return {};
    const auto salt = TRY(base::fromHexExactly<32>(row.contentSalt));
    const crypto::Digest digest =
        crypto::sha256({base::bytesOf("dokaz-content-1\0"sv), salt, base::bytesOf(row.content)});
    if (base::toHex(digest) != TRY(base::textAt(head, "content")))
        return corrupt("the content is not the one the row was made of");
    proven.content = TRY(canonicalObject(row.content, "the content is not in canonical form"));
    return {};
}

base::Result<void> proveRowInEntry(const DisclosedRow& row, const base::Json& header) {
    const auto salt = TRY(base::fromHexExactly<32>(row.salt));
    const std::uint8_t zero = 0;
    const crypto::Digest digest = crypto::sha256({base::ByteView(&zero, 1), salt, base::bytesOf(row.head)});
    const auto root = TRY(base::fromHexExactly<32>(TRY(base::textAt(header, "root"))));
    const std::vector<crypto::Digest> path = TRY(digestsOf(row.rowPath));
    if (!crypto::verifyInclusion(digest, row.rowIndex, TRY(countAt(header, "rows")), path, root))
        return corrupt("the row does not lead to its entry's root");
    return {};
}

base::Result<void> proveEntry(const DisclosedRow& row, const base::Json& header, const Checkpoint& checkpoint) {
    const std::string author = TRY(base::textAt(header, "author"));
    if (TRY(base::textAt(header, "archive")) != checkpoint.archive)
        return corrupt("the entry is of another archive");
    const auto key = TRY(base::fromHexExactly<32>(author));
    const auto signature = TRY(base::fromHexExactly<64>(row.signature));
    const crypto::Digest digest = crypto::sha256(base::bytesOf(row.entry));
    base::Bytes signedBytes = base::copyOf(base::bytesOf("dokaz-entry-1\0"sv));
    signedBytes.insert(signedBytes.end(), digest.begin(), digest.end());
    if (!crypto::verifySignature(key, signedBytes, signature))
        return corrupt("the signature of the entry does not hold");
    const std::uint64_t number = TRY(countAt(header, "number"));
    if (number == 0 || row.entryIndex != number - 1)
        return corrupt("the entry's place is not that of its number");
    const std::vector<crypto::Digest> path = TRY(digestsOf(row.entryPath));
    const crypto::Digest leaf = crypto::leafHash(digest);
    for (const CheckpointTip& tip : checkpoint.tips)
        if (tip.author == author && crypto::verifyInclusion(leaf, row.entryIndex, tip.number, path, tip.root))
            return {};
    return corrupt("the entry does not lead to the checkpoint");
}

} // namespace

base::Result<std::string> proofLine(const DisclosedRow& row) {
    base::Json line = {{"entry", row.entry}, {"entry_index", static_cast<std::int64_t>(row.entryIndex)},
                       {"entry_path", row.entryPath}, {"head", row.head},
                       {"row_index", static_cast<std::int64_t>(row.rowIndex)}, {"row_path", row.rowPath},
                       {"salt", row.salt}, {"signature", row.signature}};
    if (!row.content.empty()) {
        line["content"] = row.content;
        line["content_salt"] = row.contentSalt;
    }
    return base::canonicalJson(line);
}

base::Result<DisclosedRow> rowFromProofLine(std::string_view untrustedLine) {
    const base::Json line = TRY(canonicalObject(untrustedLine, "a line that is not canonical JSON"));
    DisclosedRow row;
    row.entry = TRY(base::textAt(line, "entry"));
    row.entryIndex = TRY(countAt(line, "entry_index"));
    row.entryPath = TRY(textsAt(line, "entry_path"));
    row.head = TRY(base::textAt(line, "head"));
    row.rowIndex = TRY(countAt(line, "row_index"));
    row.rowPath = TRY(textsAt(line, "row_path"));
    row.salt = TRY(base::textAt(line, "salt"));
    row.signature = TRY(base::textAt(line, "signature"));
    if (line.contains("content") || line.contains("content_salt")) {
        row.content = TRY(base::textAt(line, "content"));
        row.contentSalt = TRY(base::textAt(line, "content_salt"));
    }
    if (line.size() != (row.contentSalt.empty() ? 8U : 10U))
        return corrupt("a line with other members than a proof has");
    return row;
}

base::Result<Checkpoint> checkpointFromText(std::string_view untrustedText) {
    Checkpoint checkpoint;
    std::string last;
    for (std::size_t number = 0; !untrustedText.empty(); ++number) {
        const std::size_t end = untrustedText.find('\n');
        if (end == std::string_view::npos)
            return Error(ErrorCode::Invalid, "the checkpoint does not end with a line feed");
        const std::string line(untrustedText.substr(0, end));
        untrustedText.remove_prefix(end + 1);
        if (number == 0 && line != "dokaz-checkpoint-1")
            return Error(ErrorCode::Invalid, "not a checkpoint");
        if (number == 1)
            checkpoint.archive = line;
        if (number < 2)
            continue;
        CheckpointTip tip;
        const std::size_t gap = line.find(' ', 65);
        if (line <= last || line.size() < 67 || line[64] != ' ' || gap == std::string::npos)
            return Error(ErrorCode::Invalid, "a line of the checkpoint");
        tip.author = line.substr(0, 64);
        const auto read = std::from_chars(line.data() + 65, line.data() + gap, tip.number);
        if (read.ec != std::errc() || read.ptr != line.data() + gap)
            return Error(ErrorCode::Invalid, "a number in the checkpoint");
        tip.root = TRY(base::fromHexExactly<32>(line.substr(gap + 1)));
        checkpoint.tips.push_back(tip);
        last = line;
    }
    if (checkpoint.archive.size() != 32)
        return Error(ErrorCode::Invalid, "the checkpoint's archive id");
    return checkpoint;
}

bool checkpointSignatureHolds(std::string_view text, const crypto::Signature& signature,
                              const crypto::PublicKey& signer) {
    const crypto::Digest digest = crypto::sha256(base::bytesOf(text));
    base::Bytes signedBytes = base::copyOf(base::bytesOf("dokaz-checkpoint-1\0"sv));
    signedBytes.insert(signedBytes.end(), digest.begin(), digest.end());
    return crypto::verifySignature(signer, signedBytes, signature);
}

base::Result<ProvenRow> proveRow(const DisclosedRow& row, const Checkpoint& checkpoint) {
    const base::Json head = TRY(canonicalObject(row.head, "the row's head is not in canonical form"));
    const base::Json header = TRY(canonicalObject(row.entry, "the entry's header is not in canonical form"));
    ProvenRow proven;
    proven.uid = TRY(base::textAt(head, "uid"));
    proven.type = TRY(base::textAt(head, "type"));
    proven.field = TRY(base::textAt(head, "field"));
    TRY(proveContent(row, head, proven));
    TRY(proveRowInEntry(row, header));
    TRY(proveEntry(row, header, checkpoint));
    return proven;
}

} // namespace dokaz::bundle
