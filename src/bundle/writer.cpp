// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/writer.h"

#include "bundle/bag.h"
#include "bundle/forbidden.h"
#include "bundle/proof.h"
#include "bundle/tables.h"
#include "bundle/texts.h"
#include "bundle/zip_writer.h"
#include "crypto/minisign.h"
#include "crypto/words.h"
#include "resources/embedded.h"

#include <algorithm>
#include <set>

namespace dokaz::bundle {
namespace {

using base::Error;
using base::ErrorCode;

bool isCode(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

base::Result<void> checkContents(const CaseContents& contents) {
    if (contents.recipient.empty() || contents.purpose.empty() || contents.date.empty())
        return Error(ErrorCode::Refused, "a bundle has a recipient, a purpose and a date");
    if (!isCode(contents.caseCode, 16))
        return Error(ErrorCode::Invalid, "the case's code");
    if (contents.records.size() != contents.promisedRecords || contents.sources.size() != contents.promisedSources)
        return Error(ErrorCode::Refused, "the bundle does not hold as many records and sources as the case promised");
    std::set<std::string> ids;
    for (const BundledRecord& record : contents.records)
        if (!isCode(record.id, 32) || !isCode(record.kind, 64) || !ids.insert(record.id).second)
            return Error(ErrorCode::Invalid, "a record's code or kind");
    for (const BundledSource& source : contents.sources)
        if (!isCode(source.id, 32) || !ids.insert("source " + source.id).second ||
            (!source.extension.empty() && !isCode(source.extension, 8)))
            return Error(ErrorCode::Invalid, "a source's code or extension");
    for (const BundledRecord& record : contents.records)
        for (const CurrentValue& value : record.values)
            if (record.isPseudonymised && !value.row.empty())
                return Error(ErrorCode::Refused, "a pseudonymised record that names a row of the ledger");
    return {};
}

// Removes the file unless it was renamed.
class TemporaryFile final {
  public:
    explicit TemporaryFile(base::Path path) : m_path(std::move(path)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (!m_isKept)
            static_cast<void>(base::removeFile(m_path).ok());
    }
    base::Result<void> renameTo(const base::Path& target) {
        TRY(base::renameDurably(m_path, target));
        m_isKept = true;
        return {};
    }
    [[nodiscard]] const base::Path& path() const { return m_path; }

  private:
    base::Path m_path;
    bool m_isKept = false;
};

class Sealing final {
  public:
    Sealing(const CaseContents& contents, const crypto::SigningKey& signer, ZipWriter& zip, std::stop_token stop)
        : m_contents(contents), m_signer(signer), m_zip(zip), m_stop(std::move(stop)), m_forbidden(contents.forbidden),
          m_folder(bundleName(contents) + "/"), m_words(crypto::fingerprintWords(signer.publicKey())) {}

    base::Result<void> seal() {
        TRY(gatherTexts());
        TRY(gatherProof());
        TRY(writePayload());
        return writeTags();
    }
    WrittenBundle written;

  private:
    base::Result<void> goOn() const {
        if (m_stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        return {};
    }

    base::Result<void> gatherTexts() {
        m_texts["data/index.html"] = indexPage(m_contents, m_words);
        m_texts["data/README.txt"] = readmeText(m_contents, m_words);
        m_texts["data/records/records.jsonl"] = TRY(recordLines(m_contents));
        for (auto& [name, text] : tablesOf(m_contents))
            m_texts["data/" + name] = std::move(text);
        for (const resources::Embedded& file : resources::under("bundle/"))
            if (file.name == "bundle/verify.py")
                m_texts["verify.py"] = std::string(file.content);
        const crypto::PublicKey& key = m_signer.publicKey();
        m_texts["keys/bundle.pem"] = crypto::publicKeyPem(key);
        m_texts["keys/bundle.minisign.pub"] = crypto::minisignPublicKeyFile(key);
        m_texts["keys/fingerprint.txt"] = fingerprintText(key);
        m_texts["bagit.txt"] = std::string(bagitText);
        return {};
    }

    base::Result<void> gatherProof() {
        std::string lines;
        for (const DisclosedRow& row : m_contents.rows) {
            const std::string line = TRY(proofLine(row).during("writing a proof"));
            const bool mustStay = m_forbidden.standIn(line) || m_forbidden.standIn(row.head) || m_forbidden.standIn(row.content);
            lines += mustStay ? std::string() : line + "\n";
            (mustStay ? written.rowsLeftOut : written.rowsProven) += 1;
        }
        m_texts["proof/rows.jsonl"] = std::move(lines);
        m_texts["proof/checkpoint.txt"] = m_contents.checkpoint;
        m_texts["proof/checkpoint.txt.sig"] = std::string(base::textOf(m_contents.checkpointSignature));
        m_texts["proof/checkpoint.pem"] = crypto::publicKeyPem(m_contents.checkpointSigner);
        return {};
    }

    // Writes one file; its digests are kept, its bytes searched.
    base::Result<void> put(const std::string& name, const std::function<base::Result<void>(const Sink&)>& give) {
        TRY(goOn());
        TRY(m_zip.begin(m_folder + name));
        crypto::Sha256 sha256;
        crypto::Sha512 sha512;
        ForbiddenSearch search(m_forbidden);
        FileDigests digests;
        TRY(give([&](base::ByteView bytes) -> base::Result<void> {
            TRY(goOn());
            sha256.update(bytes);
            sha512.update(bytes);
            search.update(bytes);
            digests.size += bytes.size();
            return m_zip.append(bytes);
        }));
        TRY(m_zip.end());
        if (search.hasFound())
            return Error(ErrorCode::Refused, name + " would hold something that is withheld");
        digests.sha256 = base::toHex(sha256.finish());
        digests.sha512 = base::toHex(sha512.finish());
        m_files[name] = std::move(digests);
        ++written.files;
        return {};
    }
    base::Result<void> putText(const std::string& name, const std::string& text) {
        return put(name, [&](const Sink& sink) { return sink(base::bytesOf(text)); });
    }

    base::Result<void> writePayload() {
        std::map<std::string, const BundledSource*> sources;
        for (const BundledSource& source : m_contents.sources)
            if (source.originalLeaves)
                sources["data/" + sourceFileName(source)] = &source;
        std::set<std::string> names;
        for (const auto& [name, text] : m_texts)
            if (isPayload(name))
                names.insert(name);
        for (const auto& [name, source] : sources)
            names.insert(name);
        for (const std::string& name : names) {
            const auto source = sources.find(name);
            if (source == sources.end()) {
                TRY(putText(name, m_texts[name]));
                continue;
            }
            TRY(put(name, source->second->read).during("writing a source"));
            if (m_files[name].sha256 != source->second->sha256 || m_files[name].size != source->second->size)
                return Error(ErrorCode::Corrupt, source->second->id);
        }
        return {};
    }

    std::string bagInfoText() const {
        std::uint64_t octets = 0;
        for (const auto& [name, digests] : m_files)
            octets += digests.size;
        return "Bag-Software-Agent: Dokaz\nBagging-Date: " + m_contents.date + "\nDokaz-Format: 1\nDokaz-Proven-Rows: " +
               std::to_string(written.rowsProven) + "\nDokaz-Records: " + std::to_string(m_contents.records.size()) +
               "\nDokaz-Sources: " + std::to_string(m_contents.sources.size()) +
               "\nExternal-Identifier: " + bundleName(m_contents) + "\nPayload-Oxum: " + std::to_string(octets) + "." +
               std::to_string(m_files.size()) + "\n";
    }

    // In the archive's order; "tagmanifest-" is the last but verify.py.
    base::Result<void> writeTags() {
        m_texts["bag-info.txt"] = bagInfoText();
        m_texts["manifest-sha256.txt"] = manifestOf(m_files, &FileDigests::sha256);
        m_texts["manifest-sha512.txt"] = manifestOf(m_files, &FileDigests::sha512);
        BagFiles tags;
        for (const auto& [name, text] : m_texts)
            if (!isPayload(name))
                tags[name] = {text.size(), base::toHex(crypto::sha256(base::bytesOf(text))),
                              base::toHex(crypto::sha512(base::bytesOf(text)))};
        m_texts["tagmanifest-sha256.txt"] = manifestOf(tags, &FileDigests::sha256);
        const std::string signedText = manifestOf(tags, &FileDigests::sha512);
        m_texts["tagmanifest-sha512.txt"] = signedText;
        const base::ByteView bytes = base::bytesOf(signedText);
        m_texts["tagmanifest-sha512.txt.sig"] = std::string(base::textOf(m_signer.sign(bytes)));
        m_texts["tagmanifest-sha512.txt.minisig"] =
            TRY(crypto::minisign(m_signer, bytes, bundleName(m_contents) + " " + m_contents.date));
        for (const auto& [name, text] : m_texts)
            if (!isPayload(name))
                TRY(putText(name, text));
        return {};
    }

    const CaseContents& m_contents;
    const crypto::SigningKey& m_signer;
    ZipWriter& m_zip;
    std::stop_token m_stop;
    ForbiddenStrings m_forbidden;
    std::string m_folder;
    std::string m_words;
    std::map<std::string, std::string> m_texts;
    BagFiles m_files;
};

base::Result<std::string> digestOfFile(const base::Path& path) {
    base::File file = TRY(base::File::openToRead(path));
    crypto::Sha256 sha256;
    base::Bytes piece(256U * 1024U);
    while (true) {
        const std::size_t got = TRY(file.read(piece));
        if (got == 0)
            return base::toHex(sha256.finish());
        sha256.update(base::ByteView(piece).first(got));
    }
}

} // namespace

base::Result<WrittenBundle> writeBundle(const CaseContents& contents, const crypto::SigningKey& signer,
                                        const base::Path& target, std::stop_token stop) {
    TRY(checkContents(contents));
    const std::uint16_t date = TRY(zipDateOf(contents.date));
    std::error_code failure;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, failure)))
        return Error(ErrorCode::Refused, "something with this name is there already");
    // A name left by a killed run must not be in the way of the next one.
    base::Path temporaryPath = target;
    temporaryPath += ".part";
    TRY(base::removeFile(temporaryPath));
    base::File file = TRY(base::File::createNew(temporaryPath));
    TemporaryFile temporary(temporaryPath);
    ZipWriter zip(std::move(file), date);
    Sealing sealing(contents, signer, zip, stop);
    TRY(sealing.seal());
    TRY(zip.finish());
    WrittenBundle written = std::move(sealing.written);
    written.name = bundleName(contents);
    written.bytes = zip.size();
    written.sha256 = TRY(digestOfFile(temporary.path()));
    written.signerWords = crypto::fingerprintWords(signer.publicKey());
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled);
    TRY(temporary.renameTo(target));
    return written;
}

} // namespace dokaz::bundle
