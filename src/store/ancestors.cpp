// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ancestors.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

Result<Ancestors> Ancestors::of(Connection& connection, const EntryHeader& header) {
    Ancestors ancestors(connection);
    TRY(ancestors.meet(header));
    return ancestors;
}

Result<Ancestors> Ancestors::of(Connection& connection, std::int64_t entry) {
    Ancestors ancestors(connection);
    Statement find = TRY(connection.prepare("SELECT header FROM entries WHERE id = ?1"));
    find.bind(entry);
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no entry");
    ancestors.m_met.insert(entry);
    TRY(ancestors.meet(TRY(headerFromLine(find.text(0)))));
    return ancestors;
}

Result<void> Ancestors::meet(const EntryHeader& header) {
    std::vector<crypto::Digest> before;
    if (header.prev)
        before.push_back(*header.prev);
    for (const auto& [author, digest] : header.seen)
        before.push_back(digest);
    for (const crypto::Digest& digest : before) {
        Statement find = TRY(m_connection->prepare("SELECT id, depth FROM entries WHERE digest = ?1"));
        find.bindBlob(digest);
        if (TRY(find.step()) && m_met.insert(find.integer(0)).second)
            m_open.emplace(find.integer(1), find.integer(0));
    }
    return {};
}

Result<bool> Ancestors::include(std::int64_t entry) {
    if (m_met.contains(entry))
        return true;
    std::int64_t depth = 0;
    {
        Statement find = TRY(m_connection->prepare("SELECT depth FROM entries WHERE id = ?1"));
        find.bind(entry);
        if (!TRY(find.step()))
            return false;
        depth = find.integer(0);
    }
    while (!m_open.empty() && m_open.rbegin()->first > depth) {
        const std::int64_t next = m_open.rbegin()->second;
        m_open.erase(std::prev(m_open.end()));
        Statement find = TRY(m_connection->prepare("SELECT header FROM entries WHERE id = ?1"));
        find.bind(next);
        if (!TRY(find.step()))
            continue;
        TRY(meet(TRY(headerFromLine(find.text(0)))));
    }
    return m_met.contains(entry);
}

} // namespace dokaz::store
