// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/field.h"
#include "record/vocabulary.h"

#include "support/deterministic.h"

#include <gtest/gtest.h>

namespace dokaz::policy {
namespace {

const std::string day = "2026-01-02";

Asked askedBy(std::string_view recipient) { return {{"accountability"}, recipientNamed(recipient), day}; }

Person aPerson(Bearing bearing = Bearing::NamedIn) {
    Person person;
    person.id = "per";
    person.bearing = bearing;
    return person;
}

Item anItem(std::string kind, std::vector<Person> persons = {}) {
    Item item;
    item.id = "item";
    item.kind = std::move(kind);
    item.persons = std::move(persons);
    return item;
}

Item aSource(ReleaseBasis basis, std::vector<Person> persons = {}) {
    Item item = anItem("source", std::move(persons));
    item.basis = basis;
    item.basisBy = "United Nations, Geneva";
    return item;
}

Consent aConsent(Identity identity, std::string recipient = "un-investigation") {
    Consent consent;
    consent.person = "per";
    consent.recipients = {std::move(recipient)};
    consent.identity = identity;
    consent.grant = Grant::Yes;
    return consent;
}

Decision decided(const Item& item, std::string_view recipient = "un-investigation", std::vector<Consent> consents = {}) {
    return decide(item, askedBy(recipient), consents).value();
}

TEST(Policy, refusesWithoutPurposeRecipientOrDate) {
    for (const Asked& asked : {Asked{{""}, recipientNamed("icc"), day}, Asked{{"x"}, recipientNamed(""), day},
                               Asked{{"x"}, recipientNamed("icc"), ""}}) {
        const auto result = decide(anItem("facility"), asked, {});
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().code(), base::ErrorCode::Refused);
    }
}

TEST(Policy, followsTheBasisOfASource) {
    struct Case {
        ReleaseBasis basis;
        Form form;
        ReasonCode reason;
    };
    for (const Case& c : {Case{ReleaseBasis::None, Form::Withhold, ReasonCode::NoReleaseBasis},
                          Case{ReleaseBasis::Consent, Form::Withhold, ReasonCode::ConsentMissing},
                          Case{ReleaseBasis::OfficialAct, Form::Include, ReasonCode::Open},
                          Case{ReleaseBasis::AlreadyPublic, Form::Include, ReasonCode::Open},
                          Case{ReleaseBasis::UnderCondition, Form::Withhold, ReasonCode::ConditionNotMet},
                          Case{ReleaseBasis::LeadOnly, Form::Withhold, ReasonCode::LeadOnly}}) {
        const Decision decision = decided(aSource(c.basis));
        EXPECT_EQ(decision.form, c.form) << static_cast<int>(c.basis);
        EXPECT_EQ(decision.reasons.front(), c.reason);
    }
    Item unexplained = aSource(ReleaseBasis::AlreadyPublic);
    unexplained.basisBy.clear();
    EXPECT_EQ(decided(unexplained).reasons.front(), ReasonCode::BasisUnexplained);
    Item met = aSource(ReleaseBasis::UnderCondition);
    met.isConditionMet = true;
    EXPECT_EQ(decided(met).form, Form::Include);
}

TEST(Policy, namesOfficialsAndPseudonymisesEverybodyElse) {
    Person official = aPerson();
    official.capacity = Capacity::Official;
    EXPECT_EQ(decided(anItem("person", {official}), "icc").form, Form::Include);
    EXPECT_EQ(decided(anItem("person", {aPerson()})).form, Form::Pseudonymise);
    EXPECT_EQ(decided(anItem("detention", {official, aPerson()})).form, Form::Pseudonymise);
    official.isProtected = true; // an official who is a witness now
    EXPECT_EQ(decided(anItem("person", {official})).form, Form::Pseudonymise);
    Person open = aPerson();
    open.isPublicByOwnChoice = true;
    EXPECT_EQ(decided(anItem("person", {open}), "icc").form, Form::Include);
    Person released = aPerson();
    released.isReleasedWithReason = true;
    EXPECT_EQ(decided(anItem("person", {released})).identityOf("per"), Identity::Named);
    EXPECT_EQ(decided(anItem("person", {released}), "icc").identityOf("per"), Identity::Pseudonym);
}

TEST(Policy, givesNothingIdentifyingToTheDefenceWithoutLeave) {
    const Item testimony = anItem("testimony", {aPerson(Bearing::Gave)});
    Consent consent = aConsent(Identity::Full, "icc");
    EXPECT_EQ(decided(testimony, "icc", {consent}).reasons.front(), ReasonCode::AccusedMayNotSee);
    EXPECT_EQ(decided(testimony, "icc", {consent}).form, Form::Pseudonymise);
    consent.accusedMaySee = Grant::Yes;
    EXPECT_EQ(decided(testimony, "icc", {consent}).form, Form::Include);
    consent.recipients = {"nobody-knows"};
    EXPECT_EQ(decided(testimony, "nobody-knows", {consent}).form, Form::Include);
    consent.accusedMaySee = Grant::No;
    EXPECT_EQ(decided(testimony, "nobody-knows", {consent}).form, Form::Pseudonymise);
}

TEST(Policy, countsOnlyConsentsInForceForThePersonPurposeAndRecipient) {
    const Item testimony = anItem("testimony", {aPerson(Bearing::Gave)});
    const auto formWith = [&](auto change) {
        Consent consent = aConsent(Identity::Full);
        change(consent);
        return decided(testimony, "un-investigation", {consent}).form;
    };
    EXPECT_EQ(formWith([](Consent&) {}), Form::Include);
    EXPECT_EQ(formWith([](Consent& c) { c.person = "twin"; }), Form::Withhold); // also where "same as" joins them
    EXPECT_EQ(formWith([](Consent& c) { c.purposes = {"publication"}; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.recipients = {"icc"}; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.recipients = {}; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.items = {"another"}; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.expires = "2026-01-01"; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.expires = day; }), Form::Include);
    EXPECT_EQ(formWith([](Consent& c) { c.given = "2026-01-03"; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.withdrawn = day; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.asksBeforeEachUse = true; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.grant = Grant::AskAgain; }), Form::Withhold);
    EXPECT_EQ(formWith([](Consent& c) { c.grant = Grant::Anonymised; }), Form::Pseudonymise);
    EXPECT_EQ(formWith([](Consent& c) { c.identity = Identity::None; }), Form::Withhold);
}

TEST(Policy, holdsBackWhatNeedsMoreThanAnOrdinaryGround) {
    Item act = anItem("act", {aPerson()});
    act.concernsSexualViolence = true;
    EXPECT_EQ(decided(act).reasons.front(), ReasonCode::NeedsOwnConsent);
    EXPECT_EQ(decided(act, "un-investigation", {aConsent(Identity::Pseudonym)}).form, Form::Pseudonymise);
    Person child = aPerson();
    child.isUnderAge = true;
    EXPECT_EQ(decided(anItem("person", {child})).form, Form::Withhold);
    Item video = aSource(ReleaseBasis::AlreadyPublic, {aPerson()});
    video.isCoerced = true;
    EXPECT_EQ(decided(video).reasons.front(), ReasonCode::Coerced);
    EXPECT_EQ(decided(anItem("note")).form, Form::Withhold);
    EXPECT_EQ(decided(anItem("whereabouts")).form, Form::Withhold);
    EXPECT_EQ(decided(anItem("whereabouts"), "national-prosecutor").form, Form::Include);
    Item privileged = anItem("facility");
    privileged.protection = record::Protection::Privileged;
    EXPECT_EQ(decided(privileged).form, Form::Withhold);
    Person target = aPerson();
    target.hasOpenIncident = true;
    EXPECT_TRUE(decided(anItem("detention", {target})).stopsBundle);
    EXPECT_EQ(decided(anItem("detention", {target})).form, Form::Withhold);
}

TEST(Policy, letsAClaimGoWithOneOpenSource) {
    EXPECT_EQ(formOfClaim({}), Form::Include);
    EXPECT_EQ(formOfClaim({Form::Withhold}), Form::Withhold);
    EXPECT_EQ(formOfClaim({Form::Withhold, Form::Include}), Form::Include);
}

TEST(Policy, keepsEveryIdentifyingFieldOfAPseudonymisedPerson) {
    const Decision decision = decided(anItem("person", {aPerson()}));
    const auto leaves = [&](Field field, Identity self, std::string_view recipient = "un-investigation") {
        return decideField(field, decision, self, recipientNamed(recipient)).leaves;
    };
    using record::Protection;
    using record::ValueType;
    const Field name{"person", "name", ValueType::Name, Protection::Identity, true};
    EXPECT_FALSE(leaves(name, Identity::Pseudonym));
    EXPECT_TRUE(leaves(name, Identity::Named));
    EXPECT_FALSE(leaves({"person", "name", ValueType::Name, Protection::Open, true}, Identity::Pseudonym));
    EXPECT_FALSE(leaves({"person", "code", ValueType::Text, Protection::Open, false}, Identity::Pseudonym));
    EXPECT_FALSE(leaves({"person", "occupation", ValueType::Text, Protection::Open, false}, Identity::Pseudonym));
    EXPECT_TRUE(leaves({"person", "sex", ValueType::Term, Protection::Open, false}, Identity::Pseudonym));
    EXPECT_FALSE(leaves({"person", "born", ValueType::Date, Protection::Identity, false}, Identity::Named));
    EXPECT_TRUE(leaves({"person", "born", ValueType::Date, Protection::Identity, false}, Identity::Full));
    EXPECT_FALSE(leaves({"person", "contact", ValueType::Text, Protection::Identity, false}, Identity::Full));
    EXPECT_FALSE(leaves({"act", "image", ValueType::Object, Protection::Open, false}, Identity::Pseudonym));
    EXPECT_TRUE(leaves({"act", "period", ValueType::Period, Protection::Open, false}, Identity::Pseudonym));
    EXPECT_FALSE(leaves({"source", "obtained_how", ValueType::Text, Protection::Confidential, false}, Identity::Full, "journalist"));
    EXPECT_FALSE(leaves({"act", "x", ValueType::Flag, Protection::Privileged, false}, Identity::Full));
}

TEST(Policy, agreesWithTheVocabularyAboutWhoDiscloses) {
    const record::Vocabularies vocabularies = record::Vocabularies::shipped().value();
    const record::Vocabulary* recipients = vocabularies.find("recipient");
    ASSERT_NE(recipients, nullptr);
    for (const record::VocabularyTerm& term : recipients->terms()) {
        const Recipient recipient = recipientNamed(term.code);
        const bool isUnknown = recipient.disclosure == Disclosure::MustDisclose &&
                               recipient.confidence == Confidence::MakesPublic; // least trusted
        const bool discloses = term.note.find("discloses-to-defence") != std::string::npos;
        EXPECT_TRUE(isUnknown || (recipient.disclosure == Disclosure::MustDisclose) == discloses) << term.code;
    }
}

TEST(Policy, hasNamesAndSentencesForEveryReason) {
    for (int code = 0; code <= static_cast<int>(ReasonCode::SafetyField); ++code) {
        const auto reason = static_cast<ReasonCode>(code);
        EXPECT_FALSE(sentence(reason).empty());
        EXPECT_EQ(reasonNamed(name(reason)), reason);
    }
}

// ---- properties ---------------------------------------------------------------------------------------------

template <typename T> T oneOf(tests::SeededRandom& random, std::initializer_list<T> of) {
    return *(of.begin() + random.below(of.size()));
}

Person someone(tests::SeededRandom& random) {
    Person person;
    person.id = oneOf<std::string>(random, {"per", "twin"});
    person.capacity = oneOf(random, {Capacity::Official, Capacity::Other, Capacity::Other});
    person.bearing = oneOf(random, {Bearing::Gave, Bearing::NamedIn});
    person.isProtected = random.below(3) == 0;
    person.isPublicByOwnChoice = random.below(4) == 0;
    person.isReleasedWithReason = random.below(4) == 0;
    person.isUnderAge = random.below(6) == 0;
    person.hasOpenIncident = random.below(12) == 0;
    return person;
}

Item something(tests::SeededRandom& random) {
    Item item = anItem(oneOf<std::string>(random, {"person", "act", "source", "testimony", "detention", "note"}));
    for (std::uint64_t left = random.below(3); left > 0; --left)
        item.persons.push_back(someone(random));
    if (item.kind == "source") {
        item.basis = static_cast<ReleaseBasis>(random.below(6));
        item.basisBy = "a gazette";
    }
    item.isCoerced = random.below(8) == 0;
    item.concernsSexualViolence = random.below(8) == 0;
    return item;
}

Consent someConsent(tests::SeededRandom& random) {
    Consent consent;
    consent.person = oneOf<std::string>(random, {"per", "twin"});
    if (random.below(2) == 0)
        consent.recipients = {oneOf<std::string>(random, {"un-investigation", "icc"})};
    if (random.below(3) == 0)
        consent.purposes = {oneOf<std::string>(random, {"accountability", "publication"})};
    consent.identity = static_cast<Identity>(random.below(4));
    consent.grant = static_cast<Grant>(random.below(4));
    consent.accusedMaySee = static_cast<Grant>(random.below(4));
    consent.expires = oneOf<std::string>(random, {"", "2025-01-01", "2027-01-01"});
    consent.withdrawn = oneOf<std::string>(random, {"", "", "2025-01-01"});
    return consent;
}

bool releasesMore(const Decision& now, const Decision& before) {
    if (now.form > before.form)
        return true;
    for (std::size_t i = 0; i < now.persons.size(); ++i)
        if (now.persons[i].identity > before.persons[i].identity && now.form != Form::Withhold)
            return true;
    return false;
}

TEST(PolicyProperty, aStricterConsentNeverReleasesMore) {
    tests::SeededRandom random(11);
    for (int round = 0; round < 20000; ++round) {
        const Item item = something(random);
        const Asked asked = askedBy(oneOf<std::string_view>(random, {"un-investigation", "icc", "journalist"}));
        std::vector<Consent> consents;
        for (std::uint64_t left = random.below(4); left > 0; --left)
            consents.push_back(someConsent(random));
        const Decision before = decide(item, asked, consents).value();
        Consent stricter = consents.empty() ? someConsent(random) : consents[random.below(consents.size())];
        switch (random.below(4)) {
        case 0: stricter.grant = Grant::No; break;
        case 1: stricter.withdrawn = "2025-06-01"; break;
        case 2: stricter.grant = consents.empty() ? Grant::No : stricter.grant; break; // the same once more
        case 3:
            stricter.identity = std::min(stricter.identity, Identity::Pseudonym);
            stricter.grant = consents.empty() ? Grant::No : stricter.grant;
            break;
        }
        consents.push_back(stricter);
        ASSERT_FALSE(releasesMore(decide(item, asked, consents).value(), before)) << "round " << round;
    }
}

TEST(PolicyProperty, aRestrictionNeverReleasesMore) {
    tests::SeededRandom random(12);
    for (int round = 0; round < 20000; ++round) {
        Item item = something(random);
        const Asked asked = askedBy(oneOf<std::string_view>(random, {"un-investigation", "icc", "journalist"}));
        const std::vector<Consent> consents = {someConsent(random), someConsent(random)};
        const Decision before = decide(item, asked, consents).value();
        switch (random.below(5)) {
        case 0: item.isCoerced = true; break;
        case 1: item.concernsSexualViolence = true; break;
        case 2: item.isWithdrawn = true; break;
        case 3: item.expires = "2025-01-01"; break;
        case 4:
            for (Person& person : item.persons) {
                person.isPublicByOwnChoice = false;
                person.isReleasedWithReason = false;
                person.isProtected = true;
            }
            break;
        }
        ASSERT_FALSE(releasesMore(decide(item, asked, consents).value(), before)) << "round " << round;
    }
}

TEST(PolicyProperty, whatIsWithheldStaysWithheldForAWeakerIdentity) {
    tests::SeededRandom random(13);
    for (int round = 0; round < 20000; ++round) {
        const Item item = something(random);
        const Asked asked = askedBy("icc");
        std::vector<Consent> consents = {someConsent(random), someConsent(random)};
        const Decision before = decide(item, asked, consents).value();
        for (Consent& consent : consents)
            consent.identity = std::min(consent.identity, Identity::Pseudonym);
        const Decision after = decide(item, asked, consents).value();
        ASSERT_LE(after.form, before.form);
        ASSERT_FALSE(after.reasons.empty());
    }
}

} // namespace
} // namespace dokaz::policy
