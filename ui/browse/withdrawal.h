// SPDX-License-Identifier: GPL-3.0-or-later
// Records withdrawn one after the other: each is an entry of its own, so an error leaves those before it
// withdrawn.
//
// Threads: withdrawAll where the session may be asked, withdrawalWords on the UI thread.
#pragma once
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <functional>

namespace dokaz::ui {

struct Withdrawal {
    int asked = 0, done = 0;
    std::optional<base::Error> stoppedBy;
};
[[nodiscard]] Withdrawal
withdrawAll(const std::vector<std::string>& records, const std::string& reason,
            const std::function<base::Result<void>(const session::WithdrawRecord&)>& perform);
[[nodiscard]] QString withdrawalWords(const Withdrawal& withdrawal);

} // namespace dokaz::ui
