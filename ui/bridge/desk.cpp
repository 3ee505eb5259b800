// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/desk.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"

namespace dokaz::ui {

session::TypedCitation citationOf(const Place& place) {
    session::TypedCitation citation;
    citation.source = fromQt(place.source);
    citation.passage = place.passage;
    if (place.passage != 0 && place.end > place.start) {
        citation.start = place.start;
        citation.end = place.end;
        citation.quote = fromQt(place.quote);
    }
    return citation;
}

Desk::Desk(Archive& archive, JobBoard& jobs, Settings& settings, QObject* parent)
    : QObject(parent), m_archive(archive), m_jobs(jobs), m_settings(settings) {}

void Desk::noteOpenRecord(const QString& record, const QString& kind, const QString& title) {
    m_openRecord = record;
    m_openKind = kind;
    m_openTitle = title;
    emit openRecordChanged();
}

void Desk::notePlace(const Place& place) {
    m_lastPlace = place;
    emit placeChanged();
}

void Desk::tell(const base::Error& error) {
    if (error.code() != base::ErrorCode::Cancelled)
        tell(sentence(error), Tidings::Failure);
}

} // namespace dokaz::ui
