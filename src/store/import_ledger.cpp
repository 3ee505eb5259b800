// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_ledger.h"

#include "crypto/merkle.h"

#include <map>
#include <set>
#include <tuple>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

Error broken(const std::string& what) { return Error(ErrorCode::Corrupt, what); }

class Reader final {
  public:
    Result<ImportedLedger> read(base::ByteView file) {
        std::string_view left = base::textOf(file);
        std::size_t number = 0;
        while (!left.empty()) {
            const std::size_t end = left.find('\n');
            ++number;
            if (end == std::string_view::npos)
                return broken("line " + std::to_string(number) + ": the file is cut");
            const std::string_view line = left.substr(0, end);
            left.remove_prefix(end + 1);
            const auto taken = take(line, number, left.empty());
            if (!taken)
                return Error(taken.error().code() == ErrorCode::TooNew ? ErrorCode::TooNew : ErrorCode::Corrupt,
                             "line " + std::to_string(number) + ": " + taken.error().subject());
            m_before.update(file.subspan(static_cast<std::size_t>(line.data() - base::textOf(file).data()), end + 1));
        }
        if (!m_finished)
            return broken("the file ends without its last line");
        return std::move(m_ledger);
    }

  private:
    Result<void> take(std::string_view line, std::size_t number, bool last) {
        if (!base::isCanonicalJson(line))
            return broken("not canonical");
        const Json json = TRY(base::parseJson(line));
        if (!json.is_object())
            return broken("no object");
        if (number == 1)
            return takeFirst(json);
        if (last)
            return takeLast(json);
        return json.contains("entry") ? takeEntry(json) : takeRow(json);
    }

    Result<void> takeFirst(const Json& json) {
        const std::string format = TRY(base::textAt(json, "format"));
        if (format != "dokaz-ledger-1")
            return format.starts_with("dokaz-ledger-") ? Error(ErrorCode::TooNew, "a later format")
                                                       : broken("not an exported ledger");
        m_ledger.archive = base::toHex(TRY(base::fromHexExactly<16>(TRY(base::textAt(json, "archive")))));
        return members(json, 2);
    }

    Result<void> takeEntry(const Json& json) {
        TRY(finishEntry());
        TRY(members(json, 2));
        Entry entry;
        entry.headerLine = TRY(base::textAt(json, "entry"));
        entry.header = TRY(headerFromLine(entry.headerLine));
        entry.digest = entryDigest(entry.headerLine);
        entry.signature = TRY(base::fromHexExactly<64>(TRY(base::textAt(json, "signature"))));
        if (entry.header.archive != m_ledger.archive)
            return broken("an entry of another archive");
        if (!m_ledger.entries.empty() && keyOf(m_ledger.entries.back()) >= keyOf(entry))
            return broken("the entries are not sorted");
        m_ledger.entries.push_back(std::move(entry));
        m_open = true;
        return {};
    }

    Result<void> takeRow(const Json& json) {
        if (!m_open)
            return broken("a row before the first entry");
        Row row;
        row.headLine = TRY(base::textAt(json, "head"));
        row.head = TRY(headFromLine(row.headLine));
        row.headSalt = TRY(base::fromHexExactly<32>(TRY(base::textAt(json, "salt"))));
        const bool withContent = json.contains("content");
        TRY(members(json, withContent ? 4 : 2));
        if (withContent) {
            row.content = TRY(base::textAt(json, "content"));
            row.contentSalt = TRY(base::fromHexExactly<32>(TRY(base::textAt(json, "content_salt"))));
        }
        if (!m_uids.insert(row.head.uid.text()).second)
            return broken("a uid stands twice");
        m_ledger.entries.back().rows.push_back(std::move(row));
        return {};
    }

    Result<void> finishEntry() { return m_open ? checkEntry(m_ledger.entries.back()) : Result<void>(); }

    Result<void> takeLast(const Json& json) {
        TRY(finishEntry());
        TRY(members(json, 4));
        TRY(checkChains());
        m_ledger.checkpoint = TRY(base::textAt(json, "checkpoint"));
        if (m_ledger.checkpoint != checkpointText(m_ledger.archive, m_ledger.entries))
            return broken("the checkpoint is not that of the entries");
        const crypto::Digest digest = m_before.finish();
        if (TRY(base::textAt(json, "digest")) != base::toHex(digest))
            return broken("the digest is not that of the lines before");
        m_ledger.signer = TRY(base::fromHexExactly<32>(TRY(base::textAt(json, "signer"))));
        const auto signature = TRY(base::fromHexExactly<64>(TRY(base::textAt(json, "signature"))));
        const base::Bytes message = base::joined({base::bytesOf(std::string_view("dokaz-export-1\0", 15)), digest,
                                                  base::bytesOf(m_ledger.checkpoint)});
        if (!crypto::verifySignature(m_ledger.signer, message, signature))
            return broken("the signature of the export does not hold");
        m_finished = true;
        return {};
    }

    // Every predecessor is in the file and is what it is said to be.
    Result<void> checkChains() {
        std::map<crypto::Digest, const EntryHeader*> held;
        for (const Entry& entry : m_ledger.entries)
            held.emplace(entry.digest, &entry.header);
        for (const Entry& entry : m_ledger.entries) {
            if (entry.header.prev) {
                const auto before = held.find(*entry.header.prev);
                if (before == held.end() || before->second->author != entry.header.author ||
                    before->second->number + 1 != entry.header.number)
                    return broken("entry " + base::toHex(entry.digest) + ": does not follow its predecessor");
            }
            for (const auto& [author, digest] : entry.header.seen) {
                const auto seen = held.find(digest);
                if (seen == held.end() || seen->second->author != author || author == entry.header.author)
                    return broken("entry " + base::toHex(entry.digest) + ": an entry it has seen is missing");
            }
        }
        return {};
    }

    static std::tuple<crypto::PublicKey, std::uint64_t, crypto::Digest> keyOf(const Entry& entry) {
        return {entry.header.author, entry.header.number, entry.digest};
    }
    static Result<void> members(const Json& json, std::size_t count) {
        return json.size() == count ? Result<void>() : Result<void>(broken("other members than it must have"));
    }

    ImportedLedger m_ledger;
    std::set<std::string> m_uids;
    crypto::Sha256 m_before;
    bool m_open = false;
    bool m_finished = false;
};

} // namespace

std::string checkpointText(const std::string& archive, const std::vector<Entry>& entries) {
    std::map<crypto::Digest, const EntryHeader*> held;
    std::set<crypto::Digest> followed;
    for (const Entry& entry : entries) {
        held.emplace(entry.digest, &entry.header);
        if (entry.header.prev)
            followed.insert(*entry.header.prev);
    }
    std::set<std::string> lines;
    for (const Entry& tip : entries) {
        if (followed.contains(tip.digest))
            continue;
        std::vector<crypto::Digest> leaves;
        for (std::optional<crypto::Digest> at = tip.digest; at && held.contains(*at); at = held.at(*at)->prev)
            leaves.push_back(crypto::leafHash(*at));
        std::reverse(leaves.begin(), leaves.end());
        lines.insert(base::toHex(tip.header.author) + " " + std::to_string(tip.header.number) + " " +
                     base::toHex(crypto::rootOf(leaves)) + "\n");
    }
    std::string text = "dokaz-checkpoint-1\n" + archive + "\n";
    for (const std::string& line : lines)
        text += line;
    return text;
}

Result<ImportedLedger> readLedger(base::ByteView untrustedFile) { return Reader().read(untrustedFile); }

} // namespace dokaz::store
