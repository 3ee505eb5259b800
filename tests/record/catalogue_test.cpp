// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/catalogue.h"

#include "record/protection.h"
#include "record/vocabulary.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>

using namespace dokaz;
using namespace dokaz::record;

namespace {

const Catalogue& shipped() {
    static const auto catalogue = Catalogue::shipped();
    EXPECT_TRUE(catalogue.ok()) << catalogue.error().subject();
    return catalogue.value();
}

std::string aKind(const std::string& more, const std::string& fields) {
    return R"({"code":"thing","label":"Thing","plural":"Things","help":"A thing.")" + more +
           R"(,"fields":[)" + fields + "]}";
}
std::string aField(const std::string& more) { return R"({"code":"a","group":"G","label":"A")" + more + "}"; }

bool loads(const std::string& text) { return Catalogue::fromTexts({text}, 1).ok(); }

} // namespace

TEST(Catalogue, declaresEveryKindOfTheModel) {
    for (const char* kind : {"person",
                             "group",
                             "organisation",
                             "facility",
                             "incident",
                             "act",
                             "departure",
                             "involvement",
                             "detention",
                             "death",
                             "examination",
                             "posting",
                             "relation",
                             "notice",
                             "source",
                             "testimony",
                             "consent",
                             "contact_log",
                             "referral",
                             "protection_incident",
                             "custody",
                             "proceeding",
                             "part_in_proceeding",
                             "complaint",
                             "sanction",
                             "repression_measure",
                             "provision",
                             "figure",
                             "recommendation",
                             "statement",
                             "whereabouts",
                             "representation",
                             "case",
                             "submission",
                             "deadline",
                             "question",
                             "note",
                             "field",
                             "term"})
        EXPECT_NE(shipped().findKind(kind), nullptr) << kind;
    EXPECT_EQ(shipped().kinds().front().code, "person");
    EXPECT_GE(shipped().version(), 1);
}

TEST(Catalogue, saysEveryKindAndFieldInWords) {
    for (const KindDeclaration& kind : shipped().kinds()) {
        EXPECT_FALSE(kind.title.empty()) << kind.code;
        EXPECT_TRUE(kind.help.ends_with('.')) << kind.code;
        for (const FieldDeclaration& field : kind.fields) {
            EXPECT_FALSE(field.group.empty() || field.label.empty()) << kind.code << "." << field.code;
            EXPECT_LE(field.help.size(), 160U) << kind.code << "." << field.code;
        }
    }
}

TEST(Catalogue, givesEveryKindTheCommonFields) {
    for (const KindDeclaration& kind : shipped().kinds())
        for (const char* field : {"tags", "listed_as", "remarks", "same_as", "different_from"})
            EXPECT_NE(kind.findField(field), nullptr) << kind.code << "." << field;
}

TEST(Catalogue, knowsTheFieldsOtherRoomsName) {
    const std::vector<std::pair<std::string, std::vector<std::string>>> named{
        {"person",
         {"name", "code", "capacity", "protected", "unidentified", "anonymous_in_source", "born", "died",
          "sex", "nationality", "occupation"}},
        {"organisation", {"name", "type", "country", "place", "active"}},
        {"facility", {"name", "type", "address", "place", "capacity", "regime", "active", "operator"}},
        {"incident", {"title", "type", "period", "place", "narrative"}},
        {"act",
         {"incident", "victim", "type", "method", "stage", "period", "facility", "place_coerced",
          "place_completed", "ground", "consequence"}},
        {"involvement", {"act", "perpetrator", "degree", "identified_how", "certainty"}},
        {"detention",
         {"person", "facility", "cell", "period", "legal_nature", "legal_basis", "charge", "ended_officially",
          "ended_assessed", "moved_from", "moved_to"}},
        {"posting", {"person", "body", "role", "rank", "period", "de_facto"}},
        {"relation", {"from", "to", "type"}},
        {"source",
         {"title", "type", "symbol", "author", "publisher", "date", "language", "file", "release_basis",
          "restriction", "obtained", "obtained_from", "derived_from", "coerced", "file_name"}},
        {"consent",
         {"person", "for", "purpose", "recipient", "identity_level", "grant", "accused_may_see", "onward",
          "expires", "withdrawn"}},
        {"custody", {"item", "event", "when", "where", "by", "purpose", "digest_before", "digest_after"}},
        {"case", {"title", "recipient", "purpose", "member", "exclusion"}}};
    for (const auto& [kind, fields] : named)
        for (const std::string& field : fields)
            EXPECT_NE(shipped().findField(kind, field), nullptr) << kind << "." << field;
}

TEST(Catalogue, keepsIdentityInTheVault) {
    for (const auto& [kind, field] :
         std::vector<std::pair<std::string, std::string>>{{"source", "obtained_from"},
                                                          {"custody", "where"},
                                                          {"custody", "by"},
                                                          {"person", "born"},
                                                          {"person", "contact"},
                                                          {"testimony", "account"}})
        EXPECT_EQ(shipped().findField(kind, field)->protection, Protection::Identity) << kind << "." << field;
    EXPECT_TRUE(shipped().findField("person", "name")->protectsWithRecord);
    EXPECT_EQ(shipped().findField("person", "name")->protection, Protection::Open);
    for (const char* kind : {"contact_log", "referral", "protection_incident", "whereabouts"})
        EXPECT_EQ(shipped().findKind(kind)->protection, Protection::Identity) << kind;
    EXPECT_EQ(shipped().findKind("representation")->protection, Protection::Privileged);
}

TEST(Catalogue, marksTheEdges) {
    for (const char* kind : {"involvement", "detention", "posting", "relation", "part_in_proceeding"})
        EXPECT_FALSE(shipped().findKind(kind)->edges.empty()) << kind;
    EXPECT_TRUE(shipped().findKind("person")->edges.empty());
}

TEST(Catalogue, namesOnlyVocabulariesThatAreShippedAndUsesThemAll) {
    const auto vocabularies = Vocabularies::shipped();
    std::set<std::string> used{"name_sort"};
    for (const KindDeclaration& kind : shipped().kinds())
        for (const FieldDeclaration& field : kind.fields)
            if (!field.vocabulary.empty())
                used.insert(field.vocabulary);
    for (const auto& [name, vocabulary] : vocabularies.value().all())
        EXPECT_EQ(used.erase(name), 1U) << name;
    EXPECT_TRUE(used.empty()) << *used.begin();
}

TEST(Catalogue, refusesADeclarationThatBreaksARule) {
    const std::string text = aField(R"(,"type":"text")");
    ASSERT_TRUE(loads(aKind("", text)));
    for (const std::string& kind : std::vector<std::string>{
             aKind(R"(,"colour":"red")", text), aKind(R"(,"protection":"secret")", text),
             aKind(R"(,"title":["b"])", text), aKind(R"(,"edges":[{"from":"a","to":"a"}])", text),
             aKind("", text + "," + text), aKind("", aField("")), aKind("", aField(R"(,"type":"colour")")),
             aKind("", aField(R"(,"type":"term")")),
             aKind("", aField(R"(,"type":"term","vocabulary":"colours")")),
             aKind("", aField(R"(,"type":"text","vocabulary":"sex")")),
             aKind("", aField(R"(,"type":"record","targets":["ghost"])")),
             aKind("", aField(R"(,"type":"text","targets":["thing"])")),
             aKind("", aField(R"(,"type":"text","many":1)")), aKind("", aField(R"(,"type":"text","size":1)")),
             std::string("[]"), std::string("{")})
        EXPECT_FALSE(loads(kind)) << kind;
    EXPECT_FALSE(Catalogue::fromTexts({aKind("", text), aKind("", text)}, 1).ok());
}

TEST(Catalogue, isDescribedKindByKindInItsDocument) {
    std::ifstream file(DOKAZ_SOURCE_DIR "/docs/catalogue.md");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    for (const KindDeclaration& kind : shipped().kinds())
        EXPECT_NE(text.find("| `" + kind.code + "`"), std::string::npos) << kind.code;
}

TEST(Protection, isTheHighestOfFieldRecordAndChoice) {
    const FieldDeclaration& born = *shipped().findField("person", "born");
    const FieldDeclaration& sex = *shipped().findField("person", "sex");
    const FieldDeclaration& name = *shipped().findField("person", "name");
    using enum Protection;
    EXPECT_EQ(protectionOf(born, Subject::Ordinary, Open), Identity);
    EXPECT_EQ(protectionOf(sex, Subject::Protected, Open), Open);
    EXPECT_EQ(protectionOf(sex, Subject::Ordinary, Confidential), Confidential);
    EXPECT_EQ(protectionOf(sex, Subject::Ordinary, Open, Identity), Identity);
    EXPECT_EQ(protectionOf(name, Subject::Ordinary, Open), Open);
    EXPECT_EQ(protectionOf(name, Subject::Protected, Open), Identity);
    EXPECT_EQ(protectionOf(name, Subject::Protected, Privileged), Privileged);
}

TEST(Protection, takesEveryoneForProtectedWhoIsNotAnOfficialOrSaidNotToBe) {
    EXPECT_EQ(subjectOf(std::nullopt, "official"), Subject::Ordinary);
    EXPECT_EQ(subjectOf(std::nullopt, "other"), Subject::Protected);
    EXPECT_EQ(subjectOf(std::nullopt, ""), Subject::Protected);
    EXPECT_EQ(subjectOf(true, "official"), Subject::Protected);
    EXPECT_EQ(subjectOf(false, "other"), Subject::Ordinary);
}
