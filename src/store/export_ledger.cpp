// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and the exported ledger: docs/formats/ledger.md.
#include "crypto/merkle.h"
#include "store/ledger_writer.h"
#include "store/store_state.h"

namespace dokaz::store {

using base::Json;
using base::Result;

namespace {

crypto::Signature signWith(const crypto::SigningKey& key, std::string_view prefix, base::ByteView bytes) {
    return key.sign(base::joined({base::bytesOf(prefix), bytes}));
}

} // namespace

Result<void> LedgerWriter::line(const Json& json) {
    std::string text = TRY(base::canonicalJson(json));
    text += '\n';
    m_hash.update(base::bytesOf(text));
    return m_sink(base::bytesOf(text));
}

Result<void> LedgerWriter::begin(const std::string& archive) {
    return line({{"archive", archive}, {"format", "dokaz-ledger-1"}});
}

Result<void> LedgerWriter::entry(const Entry& entry) {
    TRY(line({{"entry", entry.headerLine}, {"signature", base::toHex(entry.signature)}}));
    for (const Row& row : entry.rows) {
        Json json = {{"head", row.headLine}, {"salt", base::toHex(row.headSalt)}};
        if (row.content) {
            json["content"] = *row.content;
            json["content_salt"] = base::toHex(row.contentSalt);
        }
        TRY(line(json));
    }
    return {};
}

Result<void> LedgerWriter::finish(const std::string& checkpoint, const crypto::SigningKey& signer) {
    const crypto::Digest digest = m_hash.finish();
    const base::Bytes message = base::joined({digest, base::bytesOf(checkpoint)});
    const crypto::Signature signature = signWith(signer, std::string_view("dokaz-export-1\0", 15), message);
    return line({{"checkpoint", checkpoint},
                 {"digest", base::toHex(digest)},
                 {"signature", base::toHex(signature)},
                 {"signer", base::toHex(signer.publicKey())}});
}

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
    base::File file = TRY(base::File::createNew(path));
    LedgerWriter out([&file](base::ByteView bytes) { return file.write(bytes); });
    TRY(out.begin(archiveId()));
    LedgerTables ledger(m_state->writer);
    TRY(ledger.forEachEntry([&](const Entry& entry) { return out.entry(entry); }));
    TRY(out.finish(TRY(checkpoint()).text, *m_state->author));
    TRY(file.sync());
    return file.close();
}

} // namespace dokaz::store
