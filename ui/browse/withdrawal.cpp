// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/withdrawal.h"

#include "ui/bridge/error_text.h"

#include <QCoreApplication>

namespace dokaz::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Withdrawal)
public:
    static QString of(const Withdrawal& withdrawal) {
        if (withdrawal.stoppedBy)
            //: %1 how many were, %2 how many should have been
            return tr("Withdrawn: %1 of %2.").arg(withdrawal.done).arg(withdrawal.asked) + QLatin1Char(' ') +
                   sentence(*withdrawal.stoppedBy);
        return withdrawal.done == 1 ? tr("The record was withdrawn.")
                                    : tr("%n records were withdrawn.", nullptr, withdrawal.done);
    }
};

} // namespace

Withdrawal withdrawAll(const std::vector<std::string>& records, const std::string& reason,
                       const std::function<base::Result<void>(const session::WithdrawRecord&)>& perform) {
    Withdrawal withdrawal;
    withdrawal.asked = static_cast<int>(records.size());
    for (const std::string& record : records) {
        session::WithdrawRecord command;
        command.record = record;
        command.reason = reason;
        if (auto done = perform(command); !done) {
            withdrawal.stoppedBy = std::move(done).error();
            break;
        }
        ++withdrawal.done;
    }
    return withdrawal;
}

QString withdrawalWords(const Withdrawal& withdrawal) { return Words::of(withdrawal); }

} // namespace dokaz::ui
