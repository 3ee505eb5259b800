// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_known.h"

#include "text/folding.h"
#include "text/normal.h"

#include <sstream>

namespace dokaz::session {

using base::Result;
using record::RecordId;

namespace {

std::string nameKey(const std::string& kind, const std::string& name) { return kind + "\n" + text::folded(text::kept(name)); }

} // namespace

std::string wordsInOrder(const std::string& name) {
    std::istringstream words(text::folded(text::kept(name)));
    std::vector<std::string> sorted;
    for (std::string word; words >> word;) {
        while (!word.empty() && word.back() == ',')
            word.pop_back();
        sorted.push_back(word);
    }
    std::sort(sorted.begin(), sorted.end());
    std::string all;
    for (const std::string& word : sorted)
        all += word + " ";
    return all;
}

Result<KnownListed> KnownListed::read(store::Store& store, store::Connection& connection) {
    KnownListed known;
    const auto claims = TRY(store::claimsOfField(connection, listedField));
    for (const store::FieldLine& claim : claims) {
        const auto value = claim.value ? claim.value : TRY(vaultValue(store, claim.row));
        if (const auto* text = value ? std::get_if<record::Text>(&*value) : nullptr) {
            known.addKey(claim.kind, text->text, claim.record);
            known.addToLists(claim, text->text);
        }
    }
    const auto titles = TRY(store::titles(connection));
    for (const store::TitleLine& title : titles)
        known.addName(title.kind, title.text, title.record);
    for (const store::TitleLine& title : titles)
        known.m_called[title.record].insert(wordsInOrder(title.text));
    if (!store.isVaultOpen())
        return known;
    const auto hidden = TRY(store.vaultTitles());
    for (const store::VaultTitle& title : hidden)
        known.m_called[title.record].insert(wordsInOrder(title.text));
    return known;
}

// A list's name may hold what stands between it and the key ("UN: experts: 7"): under each name it could have.
void KnownListed::addToLists(const store::FieldLine& claim, const std::string& listed) {
    constexpr std::string_view between = ": ";
    for (std::size_t colon = listed.find(between); colon != std::string::npos; colon = listed.find(between, colon + 1))
        m_inLists[claim.kind + "\n" + listed.substr(colon + between.size())].push_back(
            {listed.substr(0, colon), claim.record, claim.row});
}

const std::vector<KnownListed::Entry>& KnownListed::inAnyList(const std::string& kind, const std::string& key) const {
    static const std::vector<Entry> none;
    const auto found = m_inLists.find(kind + "\n" + key);
    return found == m_inLists.end() ? none : found->second;
}

bool KnownListed::isCalled(const RecordId& record, const std::string& name) const {
    const auto found = m_called.find(record);
    return found != m_called.end() && found->second.contains(wordsInOrder(name));
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
