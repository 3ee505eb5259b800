// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabularies: terms with permanent codes, parents, labels in several languages and HURIDOCS micro-thesaurus codes.
#pragma once
#include "base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::record {

struct VocabularyTerm {
    std::string code;                             // permanent, unique within the vocabulary
    std::string parent;                           // code or empty
    std::map<std::string, std::string> labels;    // by language: en, ru, be, uk …
    std::string huridocs;                         // "list:code" of the HURIDOCS micro-thesauri, empty where none
    std::string note;
    [[nodiscard]] const std::string& label(const std::string& language) const; // falls back to English
};

// Invariants after load: codes unique, a parent stands before its children, every term has an English label.
class Vocabulary final {
  public:
    [[nodiscard]] static base::Result<Vocabulary> fromTsv(std::string name, std::string_view tsv);
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const VocabularyTerm* find(std::string_view code) const;
    [[nodiscard]] const std::vector<VocabularyTerm>& terms() const { return m_terms; } // parents before children
    // `code` is `ancestor` or stands anywhere below it.
    [[nodiscard]] bool isWithin(std::string_view code, std::string_view ancestor) const;
    // The term whose code or label (any language, folded as a person would compare) is `words`; null where none or several.
    [[nodiscard]] const VocabularyTerm* findByWords(std::string_view words) const;

  private:
    void indexWords();

    std::string m_name;
    std::vector<VocabularyTerm> m_terms;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::map<std::string, std::size_t, std::less<>> m_byWords; // folded codes and labels
};

// All vocabularies shipped with this version, by name.
class Vocabularies final {
  public:
    [[nodiscard]] static base::Result<Vocabularies> shipped();
    [[nodiscard]] const Vocabulary* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, Vocabulary, std::less<>>& all() const { return m_all; }

  private:
    std::map<std::string, Vocabulary, std::less<>> m_all;
};

} // namespace dokaz::record
