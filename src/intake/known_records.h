// SPDX-License-Identifier: GPL-3.0-or-later
// The names an archive knows, ready to be compared with mentions. Immutable once built; share it between threads.
#pragma once
#include "extract/known_names.h"
#include "match/body_index.h"
#include "match/name_index.h"
#include "store/queries.h"

#include <memory>

namespace dokaz::intake {

// What the archive holds that a mention may be.
struct RecordMatch {
    match::Verdict verdict = match::Verdict::New;
    record::RecordId record;             // the best; empty where new
    std::string name;
    double score = 0;
    std::vector<std::string> reasons;    // English sentences
};

class KnownRecords final {
  public:
    [[nodiscard]] static KnownRecords from(const std::vector<store::TitleLine>& titles);
    // Persons whom the source keeps anonymous are never matched.
    [[nodiscard]] RecordMatch matchOf(const extract::Mention& mention) const;
    // The same for a kind of candidate ("person", "facility", "organisation") and a name.
    [[nodiscard]] RecordMatch matchOf(std::string_view kind, std::string_view name) const;
    // The same names in the form in which a text is read for them.
    [[nodiscard]] const extract::KnownNames& names() const { return *m_names; }

  private:
    std::shared_ptr<const extract::KnownNames> m_names = std::make_shared<const extract::KnownNames>();
    match::NameIndex m_persons;
    match::BodyIndex m_facilities, m_organisations;
};

// As it stands in a candidate: {"name":…,"reasons":[…],"record":…,"score":"0.93","verdict":"same"}, {} where new.
[[nodiscard]] std::string toJsonText(const RecordMatch& match);

} // namespace dokaz::intake
