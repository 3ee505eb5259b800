// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/verifier.h"

#include "bundle/bag.h"
#include "bundle/proof.h"
#include "bundle/texts.h"
#include "bundle/zip_reader.h"
#include "crypto/minisign.h"
#include "crypto/words.h"

#include <algorithm>

namespace dokaz::bundle {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::uint64_t mostTextBytes = 256ULL * 1024 * 1024;
constexpr std::string_view recordsName = "data/records/records.jsonl";

struct Difference {
    std::string file;
    std::string what;
};
using Found = std::optional<Difference>;

// Everything the checks need of the archive, read in one pass.
struct Unpacked {
    ZipReading zip;
    std::string folder; // "DKZ-CASE-1/"
    BagFiles files;
    TagTexts texts;     // all but the payload, and records.jsonl
};

class Unpacking final {
  public:
    ZipVisitor visitor() {
        return {[this](const std::string& name, std::uint64_t size) { begin(name, size); },
                [this](base::ByteView bytes) { take(bytes); }, [this] { end(); }};
    }
    Unpacked unpacked;

  private:
    void begin(const std::string& name, std::uint64_t size) {
        const std::size_t slash = name.find('/');
        if (unpacked.files.empty())
            unpacked.folder = name.substr(0, slash == std::string::npos ? 0 : slash + 1);
        m_isInFolder = !unpacked.folder.empty() && name.starts_with(unpacked.folder);
        m_name = m_isInFolder ? name.substr(unpacked.folder.size()) : name;
        m_isKept = size <= mostTextBytes - m_kept && (!isPayload(m_name) || m_name == recordsName);
        m_kept += m_isKept ? size : 0;
        m_text.clear();
        m_size = size;
        if (!m_isInFolder)
            differs(name, "it is not in the bundle's folder");
        if (!unpacked.files.empty() && !standsBefore(m_last, m_name))
            differs(name, "it stands twice or is not in its place");
        m_last = m_name;
    }
    void take(base::ByteView bytes) {
        m_sha256.update(bytes);
        m_sha512.update(bytes);
        if (m_isKept)
            m_text += base::textOf(bytes);
    }
    void end() {
        unpacked.files[m_name] = {m_size, base::toHex(m_sha256.finish()), base::toHex(m_sha512.finish())};
        if (m_isKept)
            unpacked.texts[m_name] = std::move(m_text);
    }
    void differs(std::string place, std::string what) {
        unpacked.zip.differences.push_back({std::move(place), std::move(what)});
    }

    std::string m_name, m_last, m_text;
    std::uint64_t m_size = 0, m_kept = 0;
    bool m_isInFolder = false, m_isKept = false;
    crypto::Sha256 m_sha256;
    crypto::Sha512 m_sha512;
};

class Verifying final {
  public:
    Verifying(const Unpacked& unpacked, std::optional<crypto::Fingerprint> expected)
        : m_in(unpacked), m_expected(expected) {}

    Verification verify() {
        add("archive", "The archive has the one form that bundles have, byte for byte.", archive());
        add("bag", "Every file is the one both manifests list, and nothing else is there.", bag());
        add("signature", "The manifests are signed with the key in the bundle.", signature());
        addSigner();
        add("checkpoint", "The ledger's checkpoint is signed.", checkpoint());
        add("proofs", "Every row disclosed stands in the ledger under the checkpoint.", proofs());
        add("values", "Every value that names a row is the value of that row.", values());
        add("counts", "The bundle holds as many records, sources and rows as it says.", counts());
        conclude();
        return std::move(m_out);
    }

  private:
    void add(std::string code, std::string words, const Found& found) {
        m_out.checks.push_back({std::move(code), std::move(words), found ? CheckOutcome::Fails : CheckOutcome::Holds,
                                found ? found->file : "", found ? found->what : ""});
    }
    std::string_view text(const std::string& name) const {
        const auto found = m_in.texts.find(name);
        return found == m_in.texts.end() ? std::string_view() : std::string_view(found->second);
    }

    Found archive() const {
        if (m_in.zip.differences.empty())
            return std::nullopt;
        return Difference{m_in.zip.differences.front().place, m_in.zip.differences.front().what};
    }

    Found bag() const {
        const std::vector<BagDifference> differences = checkBag(m_in.files, m_in.texts);
        if (!differences.empty())
            return Difference{differences.front().file, differences.front().what};
        for (const char* manifest : {"manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
                                     "tagmanifest-sha512.txt", "tagmanifest-sha512.txt.minisig",
                                     "tagmanifest-sha512.txt.sig", "bag-info.txt", "data/index.html"})
            if (!m_in.files.contains(manifest))
                return Difference{manifest, "it is missing"};
        return exactManifests();
    }

    // Manifests exactly as they are written from the files: no line more, no other spelling.
    Found exactManifests() const {
        BagFiles payload, tags;
        for (const auto& [name, digests] : m_in.files) {
            if (isPayload(name))
                payload[name] = digests;
            else if (!isTagManifest(name))
                tags[name] = digests;
        }
        const std::pair<const char*, std::string> expected[] = {
            {"manifest-sha256.txt", manifestOf(payload, &FileDigests::sha256)},
            {"manifest-sha512.txt", manifestOf(payload, &FileDigests::sha512)},
            {"tagmanifest-sha256.txt", manifestOf(tags, &FileDigests::sha256)},
            {"tagmanifest-sha512.txt", manifestOf(tags, &FileDigests::sha512)}};
        for (const auto& [name, whole] : expected)
            if (text(name) != whole)
                return Difference{name, "it does not list exactly the files that are there"};
        const std::string_view info = text("bag-info.txt");
        if (bagInfo(info, "External-Identifier") + "/" != m_in.folder)
            return Difference{"bag-info.txt", "the bundle's name is not that of its folder"};
        const base::Result<std::uint16_t> date = zipDateOf(bagInfo(info, "Bagging-Date"));
        if (!date.ok() || date.value() != m_in.zip.date)
            return Difference{"the archive's headers", "their date is not the bundle's"};
        return std::nullopt;
    }

    Found signature() {
        const base::Result<crypto::PublicKey> key = crypto::publicKeyFromPem(text("keys/bundle.pem"));
        if (!key.ok())
            return Difference{"keys/bundle.pem", "it is not a public key"};
        m_key = key.value();
        m_out.signerWords = crypto::fingerprintWords(*m_key);
        if (text("keys/bundle.minisign.pub") != crypto::minisignPublicKeyFile(*m_key))
            return Difference{"keys/bundle.minisign.pub", "it is not the key of keys/bundle.pem"};
        if (text("keys/fingerprint.txt") != fingerprintText(*m_key))
            return Difference{"keys/fingerprint.txt", "it is not the fingerprint of the key"};
        const base::ByteView bytes = base::bytesOf(text("tagmanifest-sha512.txt"));
        const auto minisig = crypto::verifyMinisign(*m_key, bytes, text("tagmanifest-sha512.txt.minisig"));
        if (!minisig.ok())
            return Difference{"tagmanifest-sha512.txt.minisig", "the signature does not hold"};
        if (minisig.value() != m_in.folder.substr(0, m_in.folder.size() - 1) + " " +
                                   bagInfo(text("bag-info.txt"), "Bagging-Date"))
            return Difference{"tagmanifest-sha512.txt.minisig", "its comment is not the bundle's name and date"};
        const std::string_view raw = text("tagmanifest-sha512.txt.sig");
        crypto::Signature signature{};
        if (raw.size() != signature.size())
            return Difference{"tagmanifest-sha512.txt.sig", "it is not 64 bytes long"};
        std::copy(raw.begin(), raw.end(), signature.begin());
        if (!crypto::verifySignature(*m_key, bytes, signature))
            return Difference{"tagmanifest-sha512.txt.sig", "the signature does not hold"};
        return std::nullopt;
    }

    void addSigner() {
        Check check{"signer", "The signing key is the one you know from elsewhere.", CheckOutcome::NotMade, "", ""};
        if (m_expected && m_key) {
            const bool isSame = crypto::fingerprintOf(*m_key) == *m_expected;
            check.outcome = isSame ? CheckOutcome::Holds : CheckOutcome::Fails;
            check.file = isSame ? "" : "keys/bundle.pem";
            check.detail = isSame ? "" : "it is another key: " + m_out.signerWords;
        } else if (!m_expected) {
            check.detail = "no words were given to compare with";
        }
        m_out.checks.push_back(std::move(check));
    }

    Found checkpoint() {
        const base::Result<Checkpoint> read = checkpointFromText(text("proof/checkpoint.txt"));
        if (!read.ok())
            return Difference{"proof/checkpoint.txt", "it is not a checkpoint"};
        const base::Result<crypto::PublicKey> key = crypto::publicKeyFromPem(text("proof/checkpoint.pem"));
        if (!key.ok())
            return Difference{"proof/checkpoint.pem", "it is not a public key"};
        const std::string_view raw = text("proof/checkpoint.txt.sig");
        crypto::Signature signature{};
        if (raw.size() == signature.size())
            std::copy(raw.begin(), raw.end(), signature.begin());
        if (raw.size() != signature.size() ||
            !checkpointSignatureHolds(text("proof/checkpoint.txt"), signature, key.value()))
            return Difference{"proof/checkpoint.txt.sig", "the signature does not hold"};
        m_checkpoint = read.value();
        return std::nullopt;
    }

    // Calls `take` for each line; the first difference ends it.
    template <typename Take> Found eachLine(const std::string& name, Take take) const {
        std::string_view rest = text(name);
        for (std::size_t number = 1; !rest.empty(); ++number) {
            const std::size_t end = rest.find('\n');
            if (end == std::string_view::npos)
                return Difference{name, "its last line does not end"};
            const std::string what = take(rest.substr(0, end));
            if (!what.empty())
                return Difference{name, "line " + std::to_string(number) + ": " + what};
            rest.remove_prefix(end + 1);
        }
        return std::nullopt;
    }

    Found proofs() {
        return eachLine("proof/rows.jsonl", [this](std::string_view line) -> std::string {
            const base::Result<DisclosedRow> row = rowFromProofLine(line);
            if (!row.ok())
                return "it is not a proof";
            const base::Result<ProvenRow> proven = proveRow(row.value(), m_checkpoint);
            if (!proven.ok())
                return proven.error().code() == ErrorCode::Corrupt ? proven.error().subject() : "it is not a proof";
            if (!m_rows.emplace(proven.value().uid, proven.value()).second)
                return "the row stands twice";
            ++m_out.rowsProven;
            return {};
        });
    }

    std::string checkValue(const base::Json& value) const {
        const std::string uid = base::textOr(value, "row");
        if (uid.empty())
            return {};
        const auto row = m_rows.find(uid);
        if (row == m_rows.end())
            return "a value names a row that is not proven";
        if (row->second.type != "claim" || row->second.field != base::textOr(value, "field"))
            return "a value names a row of another field";
        if (!row->second.content.is_object() || !value.contains("value") ||
            row->second.content.value("value", base::Json()) != value["value"])
            return "a value is not the one of its row";
        return {};
    }

    Found values() {
        return eachLine(std::string(recordsName), [this](std::string_view line) -> std::string {
            const base::Result<base::Json> record = base::parseJson(line);
            if (!record.ok() || !record.value().is_object() || !base::isCanonicalJson(line))
                return "it is not canonical JSON";
            const bool isSource = base::textOr(record.value(), "kind") == "bundled-source";
            (isSource ? m_out.sources : m_out.records) += 1;
            const base::Result<base::Json> list = base::arrayAt(record.value(), "values");
            if (!list.ok())
                return isSource ? "" : "a record without values";
            for (const base::Json& value : list.value()) {
                std::string what = value.is_object() ? checkValue(value) : "a value of another form";
                if (!what.empty())
                    return what;
            }
            return {};
        });
    }

    Found counts() const {
        const std::string_view info = text("bag-info.txt");
        const std::pair<const char*, std::uint64_t> expected[] = {{"Dokaz-Records", m_out.records},
                                                                  {"Dokaz-Sources", m_out.sources},
                                                                  {"Dokaz-Proven-Rows", m_out.rowsProven}};
        for (const auto& [label, count] : expected)
            if (bagInfo(info, label) != std::to_string(count))
                return Difference{"bag-info.txt", std::string(label) + " is not what was counted"};
        return std::nullopt;
    }

    void conclude() {
        m_out.bundle = m_in.folder.empty() ? "" : m_in.folder.substr(0, m_in.folder.size() - 1);
        m_out.files = m_in.files.size();
        if (m_out.firstDifference() != nullptr)
            m_out.standing = Standing::Broken;
        else
            m_out.standing = m_expected ? Standing::Verified : Standing::IntactSignerUnconfirmed;
    }

    const Unpacked& m_in;
    std::optional<crypto::Fingerprint> m_expected;
    std::optional<crypto::PublicKey> m_key;
    Checkpoint m_checkpoint;
    std::map<std::string, ProvenRow> m_rows;
    Verification m_out;
};

} // namespace

std::string_view name(Standing standing) {
    switch (standing) {
    case Standing::Verified: return "verified";
    case Standing::IntactSignerUnconfirmed: return "intact, signer unconfirmed";
    case Standing::Broken: return "broken";
    }
    return {};
}

const Check* Verification::firstDifference() const {
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [](const Check& check) { return check.outcome == CheckOutcome::Fails; });
    return found == checks.end() ? nullptr : &*found;
}

base::Result<Verification> verifyBundle(const base::Path& file, const std::optional<std::string>& signerWords,
                                        std::stop_token stop) {
    std::optional<crypto::Fingerprint> expected;
    if (signerWords)
        expected = TRY(crypto::fingerprintFromWords(*signerWords));
    const base::File opened = TRY(base::File::openToRead(file));
    Unpacking unpacking;
    const ZipReading zip = TRY(readZip(opened, unpacking.visitor(), [&]() -> base::Result<void> {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        return {};
    }));
    Unpacked& unpacked = unpacking.unpacked;
    std::vector<ZipDifference> placed = std::move(unpacked.zip.differences);
    unpacked.zip = zip;
    unpacked.zip.differences.insert(unpacked.zip.differences.end(), placed.begin(), placed.end());
    return Verifying(unpacked, expected).verify();
}

} // namespace dokaz::bundle
