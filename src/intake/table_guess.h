// SPDX-License-Identifier: GPL-3.0-or-later
// What a table probably holds: a mapping proposed from the names of its columns and the look of its cells. A person sees
// and changes it before anything is taken in.
// Threads: any; values only.
#pragma once
#include "intake/table.h"
#include "record/table_mapping.h"

namespace dokaz::intake {

// What the name of a column may mean: resources/tables/headers.tsv.
class HeaderWords final {
  public:
    // Corrupt where a line has another form (a test prevents it).
    [[nodiscard]] static base::Result<HeaderWords> fromTsv(std::string_view tsv);
    struct Meaning {
        std::string kind, field, part; // part: of a value, or a sort of name
    };
    [[nodiscard]] const std::vector<Meaning>& of(std::string_view header) const;
    [[nodiscard]] const std::map<std::string, std::vector<Meaning>, std::less<>>& all() const { return m_meanings; }

  private:
    std::map<std::string, std::vector<Meaning>, std::less<>> m_meanings;
};

// `kind` empty: the one that most columns speak for. A mapping without records where nothing is recognised.
[[nodiscard]] record::TableMapping guessMapping(const Table& table, const HeaderWords& words, const record::Catalogue& catalogue,
                                                const record::Vocabularies& vocabularies, const std::string& kind,
                                                const std::string& list);
// The preset whose match_columns the table has all of; of several the one that asks for most. Null where none fits.
[[nodiscard]] const record::TableMapping* presetFor(const Table& table, const std::vector<record::TableMapping>& presets);

} // namespace dokaz::intake
