// SPDX-License-Identifier: GPL-3.0-or-later
// The names a mention is compared with: of every record shown, those of the open vault among them. Kept until
// the archive changes, because whoever decides on mentions asks for them all the time. Inside the room only.
//
// Threads: any. What is given out is never changed after.
#pragma once
#include "intake/known_records.h"

#include <functional>
#include <memory>
#include <mutex>

namespace dokaz::session {

class KnownNames final {
public:
    using Known = std::shared_ptr<const intake::KnownRecords>;
    // Reads the names in the vault on the writer's thread; called only where they are not kept.
    using HiddenNames = std::function<base::Result<std::vector<store::VaultTitle>>()>;
    [[nodiscard]] base::Result<Known> of(store::Connection& connection, bool isVaultOpen,
                                         const HiddenNames& hidden);

private:
    std::mutex m_mutex;
    Known m_known;
    std::pair<std::int64_t, bool> m_state; // entries of the ledger, whether the vault was open
};

// What a mention under this name stands for: one rule for what is shown before a decision and what the
// decision does. Persons whom the source keeps anonymous are never matched.
[[nodiscard]] base::Result<intake::RecordMatch>
matchOf(const intake::KnownRecords& known, const store::CandidateLine& line, const std::string& name);

} // namespace dokaz::session
