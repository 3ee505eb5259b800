// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a source written outside the archive, and the fact that it left.
#include "bundle/png.h"
#include "session/picture_values.h"
#include "session/session_state.h"
#include "store/query_documents.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

bool isIdentity(record::Protection protection) { return protection >= record::Protection::Identity; }

// The source itself, what it says, or something cited from it.
Result<bool> concernsVault(store::Connection& connection, const store::RecordLine& source) {
    if (isIdentity(source.protection))
        return true;
    const auto claims = TRY(store::claimsOf(connection, source.record));
    for (const store::ClaimLine& claim : claims)
        if (claim.field == "picture" && isIdentity(claim.protection))
            return true;
    const auto cited = TRY(store::citationsFrom(connection, source.record));
    return std::any_of(cited.begin(), cited.end(), [](const store::SupportLine& line) {
        return isIdentity(line.citation.protection) || isIdentity(line.record.protection);
    });
}

bool isLeadOnly(const store::ClaimLine& claim) {
    const auto* basis = claim.value ? std::get_if<record::Term>(&*claim.value) : nullptr;
    return claim.field == "release_basis" && basis != nullptr && basis->code == "lead-only";
}

// The id of the source, where its picture may leave. A bundle is decided on with the vault open; this is not, so what could
// show somebody who stands in it waits for it.
Result<record::RecordId> mayLeave(const Session::State& state, const std::string& typed) {
    store::Snapshot snapshot = TRY(state.store->snapshot());
    const record::RecordId id = TRY(store::findRecordByPrefix(snapshot.connection(), typed));
    const store::RecordLine line = TRY(store::recordLine(snapshot.connection(), id));
    if (line.kind != "source")
        return Error(ErrorCode::Invalid, "'" + typed + "' is not a source");
    if (line.state != store::RecordState::Shown)
        return Error(ErrorCode::Refused, "record-withdrawn");
    if (!state.store->isVaultOpen() && TRY(concernsVault(snapshot.connection(), line)))
        return Error(ErrorCode::Refused, "vault-closed");
    const auto claims = TRY(store::claimsOf(snapshot.connection(), id));
    if (std::any_of(claims.begin(), claims.end(), isLeadOnly))
        return Error(ErrorCode::Refused, "lead-only");
    return id;
}

Result<void> writeWhole(base::File& out, base::ByteView bytes) {
    TRY(out.write(bytes));
    TRY(out.sync());
    return out.close();
}

} // namespace

Result<SavedPicture> Session::perform(const SavePicture& command, std::stop_token stop) {
    const std::string reason = text::kept(command.reason);
    if (reason.empty())
        return Error(ErrorCode::Invalid, "a picture leaves the archive: say why in the reason, which the ledger keeps");
    const record::RecordId source = TRY(mayLeave(*m_state, command.source));
    const PageImage image = command.page == 0
                                ? TRY(smallPicture(source.text()))
                                : TRY(drawPage(source.text(), command.page, command.dotsPerInch, stop));
    const base::Bytes png = TRY(bundle::pngOf(static_cast<std::uint32_t>(image.width),
                                              static_cast<std::uint32_t>(image.height), image.rgb));
    base::File out = TRY(base::File::createNew(command.file));
    Result<void> done = writeWhole(out, png);
    if (done)
        done = m_state->write<void>([&]() -> Result<void> {
            const std::string what = "source " + source.text() + (command.page == 0 ? "" : ", page " + std::to_string(command.page));
            return TRY(m_state->store->begin({"picture", reason + " (" + what + ")"})).commitActAlone();
        });
    if (!done) {
        (void)base::removeFile(command.file); // nothing leaves half, or without a record of it
        return std::move(done).error();
    }
    return SavedPicture{image.width, image.height};
}

} // namespace dokaz::session
