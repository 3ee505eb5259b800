// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue: every kind of record and every field of it, declared once as data (schema/catalogue). Forms, lists,
// exports, imports, search and the command line are driven by it.
#pragma once
#include "base/result.h"
#include "record/ids.h"
#include "record/value.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::record {

struct FieldDeclaration {
    std::string code;                 // "held_at"; permanent
    ValueType type = ValueType::Text;
    bool many = false;                // several current values are not a conflict
    std::string vocabulary;           // terms: file under resources/vocabulary, without ".tsv"
    std::vector<std::string> targets; // records: the kinds allowed; empty: any
    Protection protection = Protection::Open;
    bool protectsWithRecord = false;  // rises to Identity when the record is a protected person's (names of persons)
    std::string group;                // heading in forms
    std::string label;                // English
    std::string help;
};

struct EdgeDeclaration {
    std::string from, to;             // codes of two record fields; a record of this kind joins them in the graph
};

struct KindDeclaration {
    std::string code;                 // "detention"
    std::string label, plural;        // English
    std::string help;
    Protection protection = Protection::Open;
    std::vector<FieldDeclaration> fields; // those every kind has (schema/catalogue/_common.json) come last
    std::vector<std::string> title;   // field codes, first that has a value wins; edges use both ends
    std::vector<EdgeDeclaration> edges;
    [[nodiscard]] const FieldDeclaration* findField(std::string_view code) const;
};

// Invariants after load: codes are unique and of the form [a-z][a-z0-9_]*; every vocabulary and target kind named
// exists; title and edge fields exist and edges are record fields.
class Catalogue final {
  public:
    // The catalogue shipped with this version. Corrupt where an embedded file breaks a rule (a test prevents it).
    [[nodiscard]] static base::Result<Catalogue> shipped();
    // From texts of JSON files, for tests. Each text declares one kind; the common fields are not added.
    [[nodiscard]] static base::Result<Catalogue> fromTexts(const std::vector<std::string>& kinds, std::int64_t version);

    [[nodiscard]] std::int64_t version() const { return m_version; }
    [[nodiscard]] const KindDeclaration* findKind(std::string_view code) const;
    [[nodiscard]] const FieldDeclaration* findField(std::string_view kind, std::string_view field) const;
    [[nodiscard]] const std::vector<KindDeclaration>& kinds() const { return m_kinds; } // in the order for menus

  private:
    [[nodiscard]] base::Result<void> add(KindDeclaration kind);
    [[nodiscard]] base::Result<void> checkTargets() const;

    std::vector<KindDeclaration> m_kinds;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::int64_t m_version = 0;
};

} // namespace dokaz::record
