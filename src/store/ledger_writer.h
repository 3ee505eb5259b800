// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of an exported ledger (docs/formats/ledger.md), one after the other into whatever takes them.
#pragma once
#include "store/row.h"

#include <functional>

namespace dokaz::store {

class LedgerWriter final {
  public:
    using Sink = std::function<base::Result<void>(base::ByteView)>;
    explicit LedgerWriter(Sink sink) : m_sink(std::move(sink)) {}

    [[nodiscard]] base::Result<void> begin(const std::string& archive);
    // Authors sorted, then number, then digest: the caller sees to the order.
    [[nodiscard]] base::Result<void> entry(const Entry& entry);
    [[nodiscard]] base::Result<void> finish(const std::string& checkpoint, const crypto::SigningKey& signer);

  private:
    [[nodiscard]] base::Result<void> line(const base::Json& json);
    Sink m_sink;
    crypto::Sha256 m_hash;
};

} // namespace dokaz::store
