// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a person from being protected or opened by the back door when rows stop counting. Inside the room only.
#pragma once
#include "session/session_state.h"
#include "store/query_effects.h"

namespace dokaz::session {

// Taking rows back may bring earlier ones into effect: what counts is what the person would be then. Refused
// "raise-protection" where open words would stand for somebody protected, "lower-protection" while the vault is closed.
[[nodiscard]] base::Result<void> mayTakeBack(const Session::State& state, store::Connection& connection,
                                             const record::RecordId& record, store::Supposed& without);

// What a value makes of its whole record: acts of sexual violence and records of persons under eighteen start as identity
// (model.md, "Kinds").
[[nodiscard]] record::Protection startingProtection(const record::Vocabularies& vocabularies, const std::string& kind,
                                                    const std::string& field, const record::Value& value);

} // namespace dokaz::session
