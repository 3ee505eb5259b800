// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "record/catalogue.h"
#include "record/vocabulary.h"

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

void showKinds(const Output& output, const record::Catalogue& catalogue) {
    for (const record::KindDeclaration& kind : catalogue.kinds()) {
        output.line(kind.code + "  " + kind.label + ". " + kind.help);
        output.json({{"kind", kind.code}, {"label", kind.label}, {"help", kind.help}});
    }
}

void showFields(const Output& output, const record::KindDeclaration& kind) {
    for (const record::FieldDeclaration& field : kind.fields) {
        std::string line = field.code + "  " + std::string(record::name(field.type)) + (field.many ? ", several" : "");
        if (!field.vocabulary.empty())
            line += " of " + field.vocabulary;
        if (field.protection >= record::Protection::Identity)
            line += " 🔒";
        output.line(line + "  " + field.label + (field.help.empty() ? "" : ". " + field.help));
        output.json({{"field", field.code},
                     {"type", record::name(field.type)},
                     {"many", field.many},
                     {"vocabulary", field.vocabulary},
                     {"targets", field.targets},
                     {"protection", record::name(field.protection)},
                     {"label", field.label},
                     {"help", field.help}});
    }
}

Result<void> showTerms(const Output& output, const record::FieldDeclaration& field) {
    const record::Vocabularies vocabularies = TRY(record::Vocabularies::shipped());
    const record::Vocabulary* vocabulary = vocabularies.find(field.vocabulary);
    if (vocabulary == nullptr)
        return Error(ErrorCode::Invalid, "field '" + field.code + "' takes no terms");
    for (const record::VocabularyTerm& term : vocabulary->terms()) {
        output.line((term.parent.empty() ? "" : "  ") + term.code + "  " + term.label("en"));
        output.json({{"code", term.code}, {"parent", term.parent}, {"labels", term.labels}, {"huridocs", term.huridocs}});
    }
    return {};
}

Result<int> run(Call& call) {
    const std::vector<std::string>& words = call.arguments.words();
    const record::Catalogue catalogue = TRY(record::Catalogue::shipped());
    if (words.empty()) {
        showKinds(call.output, catalogue);
        return 0;
    }
    const record::KindDeclaration* kind = catalogue.findKind(words[0]);
    if (kind == nullptr)
        return Error(ErrorCode::Invalid, "no kind of record is called '" + words[0] + "'");
    if (words.size() == 1) {
        showFields(call.output, *kind);
        return 0;
    }
    const record::FieldDeclaration* field = kind->findField(words[1]);
    if (field == nullptr)
        return Error(ErrorCode::Invalid, "a record of kind '" + kind->code + "' has no field '" + words[1] + "'");
    TRY(showTerms(call.output, *field));
    return 0;
}

} // namespace

Verb kindsVerb() {
    return {"kinds",
            "[KIND [FIELD]]",
            "What can be recorded: kinds, the fields of a kind, the terms a field takes. No archive is needed.",
            "  dokaz-cli kinds\n"
            "  dokaz-cli kinds detention\n"
            "  dokaz-cli kinds act type\n",
            0,
            2,
            {{}, {}},
            run};
}

} // namespace dokaz::cli
