// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/catalogue.h"

#include "base/json.h"
#include "record/codes.h"
#include "resources/embedded.h"

#include <algorithm>
#include <set>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

Error broken(std::string_view where, std::string_view what) {
    return Error(ErrorCode::Corrupt, "catalogue, " + std::string(where) + ": " + std::string(what));
}

// Members beyond those listed are mistakes in the data, so they are refused.
Result<void> onlyMembers(const Json& json, const std::vector<std::string_view>& known, std::string_view where) {
    for (const auto& [key, value] : json.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            return broken(where, "unknown member " + key);
    return {};
}

Result<std::vector<std::string>> textsAt(const Json& json, const char* key, std::string_view where) {
    std::vector<std::string> out;
    if (!json.contains(key))
        return out;
    for (const Json& text : TRY(base::arrayAt(json, key))) {
        if (!text.is_string())
            return broken(where, std::string(key) + " is a list of texts");
        out.push_back(text.get<std::string>());
    }
    return out;
}

Result<bool> flagOrNo(const Json& json, const char* key) {
    if (!json.contains(key))
        return false;
    return base::flagAt(json, key);
}

Result<Protection> protectionAt(const Json& json, std::string_view where) {
    const auto protection = protectionNamed(base::textOr(json, "protection", "open"));
    if (!protection)
        return broken(where, "a protection that is not one");
    return *protection;
}

Result<FieldDeclaration> fieldFrom(const Json& json, const std::string& kind) {
    FieldDeclaration field;
    field.code = TRY(base::textAt(json, "code"));
    const std::string where = kind + "." + field.code;
    TRY(onlyMembers(json, {"code", "type", "many", "vocabulary", "targets", "protection", "protects_with_record",
                           "group", "label", "help"}, where));
    const auto type = valueTypeNamed(TRY(base::textAt(json, "type")));
    if (!type || !isFieldCode(field.code))
        return broken(where, "a code or type that is not one");
    field.type = *type;
    field.many = TRY(flagOrNo(json, "many"));
    field.vocabulary = base::textOr(json, "vocabulary");
    field.targets = TRY(textsAt(json, "targets", where));
    field.protection = TRY(protectionAt(json, where));
    field.protectsWithRecord = TRY(flagOrNo(json, "protects_with_record"));
    field.group = TRY(base::textAt(json, "group"));
    field.label = TRY(base::textAt(json, "label"));
    field.help = base::textOr(json, "help");
    if (field.label.empty() || (field.type == ValueType::Term) == field.vocabulary.empty())
        return broken(where, "a label is missing, or a vocabulary without a term or a term without one");
    if (!field.targets.empty() && field.type != ValueType::Record)
        return broken(where, "targets belong to record fields only");
    return field;
}

Result<std::vector<EdgeDeclaration>> edgesFrom(const Json& json) {
    std::vector<EdgeDeclaration> edges;
    if (!json.contains("edges"))
        return edges;
    for (const Json& edge : TRY(base::arrayAt(json, "edges")))
        edges.push_back({TRY(base::textAt(edge, "from")), TRY(base::textAt(edge, "to"))});
    return edges;
}

Result<void> checkKind(const KindDeclaration& kind) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (kind.findField(kind.fields[i].code) != &kind.fields[i])
            return broken(kind.code + "." + kind.fields[i].code, "declared twice");
    for (const std::string& field : kind.title)
        if (!kind.findField(field))
            return broken(kind.code, "title names no field: " + field);
    for (const EdgeDeclaration& edge : kind.edges)
        for (const std::string& end : {edge.from, edge.to}) {
            const FieldDeclaration* field = kind.findField(end);
            if (!field || field->type != ValueType::Record)
                return broken(kind.code, "an edge's end is no record field: " + end);
        }
    return {};
}

Result<KindDeclaration> kindFrom(const Json& json, const std::vector<FieldDeclaration>& common) {
    KindDeclaration kind;
    kind.code = TRY(base::textAt(json, "code"));
    TRY(onlyMembers(json, {"code", "label", "plural", "help", "protection", "title", "edges", "fields"}, kind.code));
    if (!isFieldCode(kind.code))
        return broken(kind.code, "a code that is not one");
    kind.label = TRY(base::textAt(json, "label"));
    kind.plural = TRY(base::textAt(json, "plural"));
    kind.help = TRY(base::textAt(json, "help"));
    kind.protection = TRY(protectionAt(json, kind.code));
    kind.title = TRY(textsAt(json, "title", kind.code));
    kind.edges = TRY(edgesFrom(json));
    for (const Json& field : TRY(base::arrayAt(json, "fields")))
        kind.fields.push_back(TRY(fieldFrom(field, kind.code)));
    kind.fields.insert(kind.fields.end(), common.begin(), common.end());
    TRY(checkKind(kind));
    return kind;
}

Result<Json> embedded(const std::string& name) {
    const auto text = resources::find("catalogue/" + name + ".json");
    if (!text)
        return broken(name, "not embedded");
    return base::parseJson(*text);
}

Result<void> checkVocabularies(const std::vector<KindDeclaration>& kinds) {
    std::set<std::string, std::less<>> shipped;
    for (const resources::Embedded& file : resources::under("vocabulary/"))
        shipped.emplace(file.name);
    for (const KindDeclaration& kind : kinds)
        for (const FieldDeclaration& field : kind.fields)
            if (!field.vocabulary.empty() && !shipped.contains("vocabulary/" + field.vocabulary + ".tsv"))
                return broken(kind.code + "." + field.code, "no vocabulary " + field.vocabulary);
    return {};
}

} // namespace

const FieldDeclaration* KindDeclaration::findField(std::string_view wanted) const {
    for (const FieldDeclaration& field : fields)
        if (field.code == wanted)
            return &field;
    return nullptr;
}

Result<Catalogue> Catalogue::shipped() {
    const Json order = TRY(embedded("_order"));
    std::vector<std::string> texts;
    std::vector<FieldDeclaration> common;
    const Json everyKind = TRY(embedded("_common"));
    for (const Json& field : TRY(base::arrayAt(everyKind, "fields")))
        common.push_back(TRY(fieldFrom(field, "_common")));
    Catalogue catalogue;
    catalogue.m_version = TRY(base::integerAt(order, "version"));
    for (const std::string& code : TRY(textsAt(order, "kinds", "_order"))) {
        KindDeclaration kind = TRY(kindFrom(TRY(embedded(code)), common));
        if (kind.code != code)
            return broken(code, "its file declares another kind");
        TRY(catalogue.add(std::move(kind)));
    }
    if (catalogue.m_kinds.size() + 2 != resources::under("catalogue/").size())
        return broken("_order", "a kind's file is not in the order");
    TRY(catalogue.checkTargets());
    TRY(checkVocabularies(catalogue.m_kinds));
    return catalogue;
}

Result<Catalogue> Catalogue::fromTexts(const std::vector<std::string>& kinds, std::int64_t version) {
    Catalogue catalogue;
    catalogue.m_version = version;
    for (const std::string& text : kinds)
        TRY(catalogue.add(TRY(kindFrom(TRY(base::parseJson(text)), {}))));
    TRY(catalogue.checkTargets());
    TRY(checkVocabularies(catalogue.m_kinds));
    return catalogue;
}

Result<void> Catalogue::add(KindDeclaration kind) {
    if (!m_places.emplace(kind.code, m_kinds.size()).second)
        return broken(kind.code, "declared twice");
    m_kinds.push_back(std::move(kind));
    return {};
}

Result<void> Catalogue::checkTargets() const {
    for (const KindDeclaration& kind : m_kinds)
        for (const FieldDeclaration& field : kind.fields)
            for (const std::string& target : field.targets)
                if (!findKind(target))
                    return broken(kind.code + "." + field.code, "no kind " + target);
    return {};
}

const KindDeclaration* Catalogue::findKind(std::string_view code) const {
    const auto found = m_places.find(code);
    return found == m_places.end() ? nullptr : &m_kinds[found->second];
}

const FieldDeclaration* Catalogue::findField(std::string_view kind, std::string_view field) const {
    const KindDeclaration* declaration = findKind(kind);
    return declaration ? declaration->findField(field) : nullptr;
}

} // namespace dokaz::record
