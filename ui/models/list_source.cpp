// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/list_source.h"

namespace dokaz::ui {

Ticket ArchiveListSource::askIndex(QObject* receiver, const session::ListQuery& query,
                                   std::function<void(base::Result<Handles>)> answer) {
    return m_archive.ask(
        receiver, [query](session::Session& session, const std::stop_token& stop) { return session.listIndex(query, stop); },
        std::move(answer));
}

Ticket ArchiveListSource::askRows(QObject* receiver, const std::string& kind, const Handles& handles,
                                  const std::vector<std::string>& fields,
                                  std::function<void(base::Result<Rows>)> answer) {
    return m_archive.ask(
        receiver,
        [kind, handles, fields](session::Session& session, const std::stop_token&) {
            return session.listRows(kind, handles, fields);
        },
        std::move(answer));
}

} // namespace dokaz::ui
