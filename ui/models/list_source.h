// SPDX-License-Identifier: GPL-3.0-or-later
// Where a list of records gets its order and its rows from: the archive, or in a test a million rows made up.
//
// Threads: the UI thread; answers come later, on it, and never after the ticket was cancelled or the receiver died.
#pragma once
#include "ui/bridge/archive.h"

#include <functional>
#include <vector>

namespace dokaz::ui {

class ListSource {
  public:
    using Handles = std::vector<session::ListHandle>;
    using Rows = std::vector<session::ListRow>;
    virtual ~ListSource() = default;
    virtual Ticket askIndex(QObject* receiver, const session::ListQuery& query,
                            std::function<void(base::Result<Handles>)> answer) = 0;
    // One row for each handle, in their order; at most 1,000.
    virtual Ticket askRows(QObject* receiver, const std::string& kind, const Handles& handles,
                           const std::vector<std::string>& fields, std::function<void(base::Result<Rows>)> answer) = 0;
};

// The persons of the list "alleged-perpetrator".
[[nodiscard]] inline session::ListFilter allegedFilter() { return {"_linked_as", "involvement.perpetrator"}; }

class ArchiveListSource final : public ListSource {
  public:
    explicit ArchiveListSource(Archive& archive) : m_archive(archive) {}
    Ticket askIndex(QObject* receiver, const session::ListQuery& query,
                    std::function<void(base::Result<Handles>)> answer) override;
    Ticket askRows(QObject* receiver, const std::string& kind, const Handles& handles,
                   const std::vector<std::string>& fields, std::function<void(base::Result<Rows>)> answer) override;

  private:
    Archive& m_archive;
};

} // namespace dokaz::ui
