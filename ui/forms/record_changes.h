// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to the open record: carried out beside the UI thread, answered with the record as it then is.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it. When this goes, no answer comes any more.
#pragma once
#include "ui/bridge/desk.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dokaz::ui {

using RecordShown = std::shared_ptr<const session::RecordView>;

class RecordChanges final : public QObject {
    Q_OBJECT
  public:
    using Answer = std::function<void(const base::Result<RecordShown>&)>;
    explicit RecordChanges(Desk& desk, QObject* parent);
    void set(const session::SetFields& command, Answer answer);
    void cite(const std::string& record, const session::CiteValues& command, Answer answer);
    void retract(const std::string& record, const session::RetractRows& command, Answer answer);
    void withdraw(const session::WithdrawRecord& command, Answer answer);

  private:
    template <typename Command>
    void carryOut(const std::string& record, Command command, const QString& done, Answer answer);
    Desk& m_desk;
};

} // namespace dokaz::ui
