// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_known.h"

#include "text/folding.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Result;
using record::RecordId;

namespace {

std::string nameKey(const std::string& kind, const std::string& name) { return kind + "\n" + text::folded(text::kept(name)); }

} // namespace

Result<KnownListed> KnownListed::read(store::Store& store, store::Connection& connection) {
    KnownListed known;
    const auto claims = TRY(store::claimsOfField(connection, listedField));
    for (const store::FieldLine& claim : claims) {
        const auto value = claim.value ? claim.value : TRY(vaultValue(store, claim.row));
        if (const auto* text = value ? std::get_if<record::Text>(&*value) : nullptr)
            known.addKey(claim.kind, text->text, claim.record);
    }
    const auto titles = TRY(store::titles(connection));
    for (const store::TitleLine& title : titles)
        known.addName(title.kind, title.text, title.record);
    return known;
}

RecordId KnownListed::byKey(const std::string& kind, const std::string& key) const {
    const auto found = m_keys.find(kind + "\n" + key);
    return found == m_keys.end() ? RecordId() : found->second;
}

RecordId KnownListed::byKey(const std::vector<std::string>& kinds, const std::string& key) const {
    for (const std::string& kind : kinds.empty() ? std::vector<std::string>(m_kinds.begin(), m_kinds.end()) : kinds)
        if (const RecordId found = byKey(kind, key); !found.isEmpty())
            return found;
    return {};
}

std::set<RecordId> KnownListed::byName(const std::vector<std::string>& kinds, const std::string& name) const {
    std::set<RecordId> all;
    for (const std::string& kind : kinds.empty() ? std::vector<std::string>(m_kinds.begin(), m_kinds.end()) : kinds)
        if (const auto found = m_names.find(nameKey(kind, name)); found != m_names.end())
            all.insert(found->second.begin(), found->second.end());
    return all;
}

void KnownListed::addKey(const std::string& kind, const std::string& key, const RecordId& record) {
    m_kinds.insert(kind);
    m_keys.emplace(kind + "\n" + key, record); // the oldest stays
}

void KnownListed::addName(const std::string& kind, const std::string& name, const RecordId& record) {
    m_kinds.insert(kind);
    m_names[nameKey(kind, name)].insert(record);
}

} // namespace dokaz::session
