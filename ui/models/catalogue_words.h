// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue's codes are called in the language of the window: kinds, fields, terms, levels of protection.
//
// Threads: the UI thread. The catalogue is English; a translation of the window may bring its labels (context
// "Catalogue"), vocabularies carry their own languages.
#pragma once
#include "record/catalogue.h"
#include "record/vocabulary.h"
#include "session/values.h"
#include "ui/models/kind_icons.h"

#include <QString>

namespace dokaz::ui {

[[nodiscard]] QString kindName(const record::Catalogue& catalogue, const QString& kind);   // "Person"
[[nodiscard]] QString kindPlural(const record::Catalogue& catalogue, const QString& kind); // "Persons"
[[nodiscard]] QString fieldName(const record::FieldDeclaration& field);
[[nodiscard]] QString termName(const record::VocabularyTerm& term);
// The field a kind's title comes from, where words can stand in it; empty otherwise.
[[nodiscard]] QString titleFieldOf(const record::Catalogue& catalogue, const QString& kind);
// What words of a document fill in of a new record made from them: what names it, or the text of a recommendation.
[[nodiscard]] std::vector<session::TypedField> fieldsOfWords(const record::Catalogue& catalogue, const QString& kind, const QString& words);
// Of "open", "confidential", "identity", "privileged"; empty for open.
[[nodiscard]] QString protectionName(const QString& protection);

} // namespace dokaz::ui
