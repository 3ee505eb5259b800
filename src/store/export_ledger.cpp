// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and the exported ledger: docs/formats/ledger.md.
#include "crypto/merkle.h"
#include "store/store_state.h"

namespace dokaz::store {

using base::Json;
using base::Result;

namespace {

crypto::Signature signWith(const crypto::SigningKey& key, std::string_view prefix, base::ByteView bytes) {
    return key.sign(base::joined({base::bytesOf(prefix), bytes}));
}

class LedgerFile final {
  public:
    explicit LedgerFile(base::File file) : m_file(std::move(file)) {}
    Result<void> line(const Json& json) {
        std::string text = TRY(base::canonicalJson(json));
        text += '\n';
        m_hash.update(base::bytesOf(text));
        return m_file.write(base::bytesOf(text));
    }
    [[nodiscard]] crypto::Digest digest() { return m_hash.finish(); }
    Result<void> finish() {
        TRY(m_file.sync());
        return m_file.close();
    }

  private:
    base::File m_file;
    crypto::Sha256 m_hash;
};

Result<void> writeEntry(LedgerFile& out, const Entry& entry) {
    TRY(out.line({{"entry", entry.headerLine}, {"signature", base::toHex(entry.signature)}}));
    for (const Row& row : entry.rows) {
        Json json = {{"head", row.headLine}, {"salt", base::toHex(row.headSalt)}};
        if (row.content) {
            json["content"] = *row.content;
            json["content_salt"] = base::toHex(row.contentSalt);
        }
        TRY(out.line(json));
    }
    return {};
}

} // namespace

Result<Store::Checkpoint> Store::checkpoint() {
    LedgerTables ledger(m_state->writer);
    Checkpoint checkpoint;
    std::vector<std::string> lines;
    for (const LedgerTables::Tip& tip : TRY(ledger.tips())) {
        std::vector<crypto::Digest> leaves;
        for (const crypto::Digest& digest : TRY(ledger.chain(tip.digest)))
            leaves.push_back(crypto::leafHash(digest));
        lines.push_back(base::toHex(tip.author) + " " + std::to_string(tip.number) + " " +
                        base::toHex(crypto::rootOf(leaves)) + "\n");
    }
    std::sort(lines.begin(), lines.end());
    checkpoint.text = "dokaz-checkpoint-1\n" + archiveId() + "\n";
    for (const std::string& line : lines)
        checkpoint.text += line;
    checkpoint.signature = signWith(*m_state->author, std::string_view("dokaz-checkpoint-1\0", 19),
                                    crypto::sha256(base::bytesOf(checkpoint.text)));
    return checkpoint;
}

Result<void> Store::exportLedger(const base::Path& path) {
    LedgerFile out(TRY(base::File::createNew(path)));
    TRY(out.line({{"archive", archiveId()}, {"format", "dokaz-ledger-1"}}));
    LedgerTables ledger(m_state->writer);
    TRY(ledger.forEachEntry([&](const Entry& entry) { return writeEntry(out, entry); }));
    const Checkpoint checkpoint = TRY(this->checkpoint());
    const crypto::Digest digest = out.digest();
    const base::Bytes message = base::joined({digest, base::bytesOf(checkpoint.text)});
    const crypto::Signature signature =
        signWith(*m_state->author, std::string_view("dokaz-export-1\0", 15), message);
    TRY(out.line({{"checkpoint", checkpoint.text},
                  {"digest", base::toHex(digest)},
                  {"signature", base::toHex(signature)},
                  {"signer", base::toHex(m_state->author->publicKey())}}));
    return out.finish();
}

} // namespace dokaz::store
