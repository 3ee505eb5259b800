// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a record leave, once it is decided in what form the record does.
//
// Threads: functions are pure. Ownership: values only.
// Invariants: 1. What leaves of a pseudonymised person is a closed list of value types, never text that could name.
// 2. Privileged fields and those that serve a person's safety never leave. 3. An archive-wide code of a person
// never leaves with a pseudonym, since it would join two bundles.
#pragma once
#include "policy/decision.h"
#include "record/value.h"

#include <string>

namespace dokaz::policy {

struct Field {
    std::string kind;                // of the record
    std::string code;                // "name"
    record::ValueType type = record::ValueType::Text;
    record::Protection protection = record::Protection::Open; // the highest of field, record, claim
    bool protectsWithRecord = false; // rises to identity where the record is a protected person's
};

struct FieldDecision {
    bool leaves = false;
    ReasonCode reason = ReasonCode::Open;
};

// `decision` is the record's; `self` the identity decided for the person whose own record it is, and otherwise the
// weakest identity among the persons concerned (Identity::Full where there is none).
[[nodiscard]] FieldDecision decideField(const Field& field, const Decision& decision, Identity self,
                                        const Recipient& recipient);
// The weakest identity among the persons of the decision; Identity::Full where there is none.
[[nodiscard]] Identity weakestIdentity(const Decision& decision);

} // namespace dokaz::policy
