// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of pages, drawn by the reading process in its jail.
#include "pdf/picture_form.h"
#include "session/session_state.h"
#include "store/query_documents.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// The file the newest reading was made from; without a reading the one that came last.
Result<record::RowId> fileToDraw(store::Connection& connection, const std::string& source) {
    const record::RecordId id = TRY(store::findRecordByPrefix(connection, source));
    const std::vector<store::FileLine> files = TRY(store::filesOf(connection, id));
    const std::vector<store::ReadingLine> readings = TRY(store::readingsOf(connection, id));
    std::optional<record::RowId> found;
    for (const store::FileLine& file : files) {
        if (!pdf::hasPages(file.mediaType))
            continue;
        if (!readings.empty() && file.reading == readings.back().reading.text())
            return file.object;
        found = file.object;
    }
    if (!found)
        return Error(ErrorCode::NotFound, "'" + source + "' has no file that can be drawn");
    return *found;
}

// As intake::pictureBytes writes it; believed as little as what else a bundle or another archive may have brought.
Result<PageImage> pictureFrom(base::ByteView bytes) {
    constexpr std::uint64_t most = 4'096;
    const std::uint64_t width = bytes.size() < 8 ? 0 : base::readLittle32(bytes, 0);
    const std::uint64_t height = bytes.size() < 8 ? 0 : base::readLittle32(bytes, 4);
    if (width == 0 || height == 0 || width > most || height > most || bytes.size() != 8 + width * height * 3)
        return Error(ErrorCode::Corrupt, "picture");
    return PageImage{static_cast<std::int32_t>(width), static_cast<std::int32_t>(height),
                     base::copyOf(bytes.subspan(8))};
}

} // namespace

Result<PageImage> Session::smallPicture(const std::string& source) {
    constexpr std::uint64_t largest = 64U << 20;
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    const record::RecordId id = TRY(store::findRecordByPrefix(snapshot.connection(), source));
    const std::vector<store::ClaimLine> claims = TRY(store::claimsOf(snapshot.connection(), id));
    for (const store::ClaimLine& claim : claims) {
        const auto* picture = claim.value && claim.field == "picture" ? std::get_if<record::ObjectRef>(&*claim.value) : nullptr;
        if (picture == nullptr)
            continue;
        const base::Bytes bytes = TRY(m_state->store->readObject(snapshot.connection(), picture->object, largest));
        return pictureFrom(bytes);
    }
    return Error(ErrorCode::NotFound, "'" + source + "' has no picture");
}

// A purged file is not found here, though its bytes may still be kept for paging: what is drawn is asked of the archive
// each time.
Result<PageImage> Session::drawPage(const std::string& source, std::int32_t page, std::uint32_t dotsPerInch,
                                    std::stop_token stop) {
    constexpr std::uint32_t fewestDots = 20, mostDots = 400;
    constexpr std::uint64_t largest = 1ULL << 30;
    if (dotsPerInch < fewestDots || dotsPerInch > mostDots)
        return Error(ErrorCode::Invalid, "20 to 400 dots an inch");
    if (page < 1)
        return Error(ErrorCode::NotFound, "no page " + std::to_string(page));
    std::shared_ptr<const DrawnFiles::File> file;
    {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        const record::RowId object = TRY(fileToDraw(snapshot.connection(), source));
        file = m_state->drawnFiles.find(object);
        if (!file)
            file = m_state->drawnFiles.keep(
                object, TRY(m_state->store->readObject(snapshot.connection(), object, largest)));
    }
    const pdf::Reader reader = TRY(m_state->reader());
    const base::PageNumber number{page};
    pdf::DrawOutcome outcome = TRY(reader.draw(file->view(), number, dotsPerInch, {}, stop));
    if (outcome.failure)
        return pdf::errorFor(*outcome.failure);
    return PageImage{static_cast<std::int32_t>(outcome.pixels->width), static_cast<std::int32_t>(outcome.pixels->height),
                     std::move(outcome.pixels->rgb)};
}

} // namespace dokaz::session
