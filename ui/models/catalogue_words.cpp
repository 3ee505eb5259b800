// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/catalogue_words.h"

#include "ui/bridge/strings.h"

#include <QCoreApplication>
#include <QLocale>

namespace dokaz::ui {

namespace {

class CatalogueWords {
    Q_DECLARE_TR_FUNCTIONS(CatalogueWords)
  public:
    static QString protection(const QString& code) {
        if (code == QLatin1String("confidential"))
            return tr("Confidential");
        if (code == QLatin1String("identity"))
            return tr("Identity", "level of protection: tells who a protected person is");
        if (code == QLatin1String("privileged"))
            return tr("Privileged", "between lawyer and client");
        return {};
    }
};

QString translated(const std::string& english) {
    return QCoreApplication::translate("Catalogue", english.c_str());
}

} // namespace

QString kindName(const record::Catalogue& catalogue, const QString& kind) {
    const auto* declared = catalogue.findKind(fromQt(kind));
    return declared == nullptr ? kind : translated(declared->label);
}

QString kindPlural(const record::Catalogue& catalogue, const QString& kind) {
    const auto* declared = catalogue.findKind(fromQt(kind));
    return declared == nullptr ? kind : translated(declared->plural);
}

QString fieldName(const record::FieldDeclaration& field) { return translated(field.label); }

QString termName(const record::VocabularyTerm& term) {
    return toQt(term.label(fromQt(QLocale().name().section(QLatin1Char('_'), 0, 0))));
}

QString protectionName(const QString& protection) { return CatalogueWords::protection(protection); }

QString titleFieldOf(const record::Catalogue& catalogue, const QString& kind) {
    const record::KindDeclaration* declared = catalogue.findKind(fromQt(kind));
    if (declared == nullptr)
        return {};
    for (const std::string& code : declared->title) {
        const record::FieldDeclaration* field = declared->findField(code);
        if (field != nullptr && (field->type == record::ValueType::Text || field->type == record::ValueType::Name))
            return toQt(code);
    }
    return {};
}

std::vector<session::TypedField> fieldsOfWords(const record::Catalogue& catalogue, const QString& kind, const QString& words) {
    constexpr int mostOfTitle = 200; // longer words are a passage, not a title
    if (kind == QLatin1String("recommendation"))
        return {{"text", fromQt(words)}};
    const QString field = titleFieldOf(catalogue, kind);
    if (field.isEmpty() || words.size() > mostOfTitle)
        return {};
    return {{fromQt(field), fromQt(words.simplified())}};
}

} // namespace dokaz::ui
