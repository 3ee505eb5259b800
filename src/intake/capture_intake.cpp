// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/capture_intake.h"

#include "crypto/digest.h"
#include "intake/collection_details.h"
#include "store/store.h"
#include "text/normal.h"

#include <algorithm>
#include <set>

namespace dokaz::intake {

using base::Result;

namespace {

constexpr std::uint64_t largestPart = 1ULL << 30;
constexpr std::uint64_t largestCapture = 4ULL << 30; // all parts
constexpr std::uint64_t largestDetails = 4U << 20;

CollectionDetails detailsOf(const CaptureFiles& capture) {
    CollectionDetails details;
    for (const base::Path& file : capture.details) {
        const auto bytes = base::readFile(file, largestDetails);
        if (!bytes)
            continue; // it is kept, and counted where it cannot be read
        const auto said = base::parseJson(base::textOf(bytes.value()));
        if (said)
            addDetails(said.value(), details);
        if (file.filename() == "index.json" && details.tool.empty()) // of the tools known, one calls it so
            details.tool = "ArchiveBox";
    }
    return details;
}

class Taker final {
public:
    Taker(store::Store& store, const CaptureFiles& capture, CollectionDetails details, PreparedFile& prepared)
        : m_store(&store), m_capture(&capture), m_details(std::move(details)), m_prepared(&prepared) {}

    void list(const base::Path& file, const std::string& digest) {
        const std::string path = text::kept(file.lexically_relative(m_capture->base).generic_string());
        m_list += digest + "  " + path + "\n";
        for (const std::string& name : {path, text::kept(file.filename().string())}) {
            const auto named = m_details.digests.find(name);
            if (named == m_details.digests.end())
                continue;
            (named->second == digest ? m_match : m_differ) += 1;
            return;
        }
    }

    // What the source holds already is not kept a second time; what another source holds is: that one may be purged.
    Result<void> knowFilesOf(const record::RecordId& source) {
        store::Snapshot snapshot = TRY(m_store->snapshot());
        const std::vector<store::ObjectLine> objects = TRY(store::objectsOf(snapshot.connection(), source));
        for (const store::ObjectLine& object : objects)
            m_kept.insert(object.sha256);
        return {};
    }

    Result<void> take(const base::Path& file) {
        const auto bytes = base::readFile(file, largestPart);
        m_total += bytes ? bytes.value().size() : 0;
        const bool isFit = bytes && m_total <= largestCapture && formOf(bytes.value()) != FileForm::Program;
        const std::string digest = isFit ? base::toHex(crypto::sha256(bytes.value())) : std::string();
        if (!isFit || TRY(isInVault(digest))) {
            ++m_prepared->report.partsLeftOut;
            return {};
        }
        list(file, digest);
        if (bytes.value().empty() || !m_kept.insert(digest).second)
            return {};
        store::KeptObject object = TRY(m_store->objects().keep(bytes.value()));
        m_prepared->companions.push_back({std::move(object), std::string(mediaTypeOf(bytes.value()))});
        return {};
    }

    // A file of its own whose digest the details name.
    void compare(const base::Path& file) {
        const std::string path = text::kept(file.lexically_relative(m_capture->base).generic_string());
        if (!m_details.digests.contains(path) && !m_details.digests.contains(text::kept(file.filename().string())))
            return;
        if (const auto bytes = base::readFile(file, largestPart))
            list(file, base::toHex(crypto::sha256(bytes.value())));
    }

    Result<void> finish() {
        m_taken = m_prepared->companions.size();
        if (m_list.empty() || (m_taken == 0 && m_prepared->known))
            return {};
        store::KeptObject object = TRY(m_store->objects().keep(base::bytesOf(m_list)));
        m_prepared->companions.push_back({std::move(object), "text/plain"});
        return {};
    }

    void tell() {
        std::set<std::string> said{"title"}; // its page says it better
        for (const FileClaim& claim : m_prepared->claims)
            said.insert(claim.field);
        said.erase("reading_note");
        if (!m_prepared->reading)
            said.erase("title");
        for (FileClaim& claim : claimsOf(m_details))
            if (!said.contains(claim.field))
                m_prepared->claims.push_back(std::move(claim));
        note("Files of the capture kept beside its page: " + std::to_string(m_taken));
        if (m_differ > 0)
            note("Parts of the capture that do not have the digests its details name: " +
                 std::to_string(m_differ));
        else if (m_match > 0)
            note("All " + std::to_string(m_match) + " parts whose digests the details name have them");
        if (m_prepared->report.partsLeftOut > 0)
            note("Files of the capture left out, because they are programs, too large, in the vault or may not be read: " +
                 std::to_string(m_prepared->report.partsLeftOut));
    }

private:
    // It would stand open here.
    Result<bool> isInVault(const std::string& digest) const {
        store::Snapshot snapshot = TRY(m_store->snapshot());
        const auto source = TRY(store::sourceWithDigest(snapshot.connection(), digest));
        return source && !TRY(store::objectWithDigest(snapshot.connection(), digest));
    }
    void note(std::string words) { m_prepared->claims.push_back(noteClaim(std::move(words))); }
    store::Store* m_store;
    const CaptureFiles* m_capture;
    CollectionDetails m_details;
    PreparedFile* m_prepared;
    std::string m_list; // as sha256sum writes it
    std::set<std::string> m_kept;
    std::uint64_t m_total = 0;
    std::size_t m_taken = 0, m_match = 0, m_differ = 0;
};

} // namespace

Result<void> takeCapture(store::Store& store, const CaptureFiles& capture, base::ByteView main,
                         PreparedFile& prepared, job::Context& context) {
    Taker taker(store, capture, detailsOf(capture), prepared);
    taker.list(capture.main, base::toHex(crypto::sha256(main)));
    if (prepared.known)
        TRY(taker.knowFilesOf(prepared.known->source));
    for (const base::Path& file : capture.parts) {
        TRY(context.goOn());
        TRY(taker.take(file));
    }
    for (const base::Path& file : capture.apart) {
        TRY(context.goOn());
        taker.compare(file);
    }
    TRY(taker.finish());
    if (!prepared.known || !prepared.companions.empty())
        taker.tell();
    prepared.report.form = FileForm::Capture;
    return {};
}

} // namespace dokaz::intake
