// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of the model's nouns.
#pragma once
#include "base/uid.h"

namespace dokaz::record {

using RecordId = base::Id<struct RecordTag>; // an identity of some kind
using RowId = base::Id<struct RowTag>;       // one row of the ledger: a claim, a citation, a reading …

// How closely a value, record, reading or object is kept (model.md). The highest of the field's default, the
// record's level and the author's choice holds.
enum class Protection { Open, Confidential, Identity, Privileged };

} // namespace dokaz::record
