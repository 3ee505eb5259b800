// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;

class Cases : public SessionTest {
  protected:
    std::string newCase(const std::string& recipient) {
        return open().perform(session::NewCase{"Brenna", recipient, "prosecution"}).value();
    }
    session::MemberView member(const std::string& made, const std::string& record) {
        const session::CaseView shown = open().showCase(made).value();
        for (const session::MemberView& view : shown.members)
            if (view.summary.record == record)
                return view;
        return {};
    }
};

TEST_F(Cases, needARecipientAndAPurpose) {
    EXPECT_EQ(open().perform(session::NewCase{"Brenna", "", "prosecution"}).error().subject(), "recipient-and-purpose");
    EXPECT_EQ(open().perform(session::NewCase{"Brenna", "icc", ""}).error().subject(), "recipient-and-purpose");
    EXPECT_EQ(open().perform(session::NewCase{"Brenna", "nobody", "prosecution"}).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(open().perform(session::NewCase{" ", "icc", "prosecution"}).error().code(), ErrorCode::Invalid);
}

TEST_F(Cases, tellOfEachMemberWhatThePolicySays) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string victim = add("person", {{"name", "Ясмина Кельдеран"}, {"code", "V-001"}});
    const std::string officer = add("person", {{"name", "Радомир Кестрин"}, {"capacity", "official"}});
    const std::string released = import({sampleReport()}, "already-public").at(0).source;
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {victim, officer, released}));
    EXPECT_EQ(member(made, victim).form, "pseudonymise");
    EXPECT_FALSE(member(made, victim).reasons.empty());
    EXPECT_EQ(member(made, officer).form, "include");
    EXPECT_EQ(member(made, released).form, "include");
}

TEST_F(Cases, withholdASourceWithoutABasis) {
    const std::string source = import({sampleReport()}).at(0).source;
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {source}));
    EXPECT_EQ(open().showCase(made).error().subject(), "vault-closed");
    ASSERT_TRUE(open().openVault(someWords()));
    EXPECT_EQ(member(made, source).form, "withhold");
    EXPECT_FALSE(member(made, source).reasons.empty());
    const auto sealed = open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {});
    ASSERT_FALSE(sealed);
    EXPECT_EQ(sealed.error().subject(), "nothing-to-seal");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "out.zip"));
}

// Whom the incident is about stands in the vault.
TEST_F(Cases, stopForAnOpenProtectionIncident) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string officer = add("person", {{"name", "Радомир Кестрин"}, {"capacity", "official"}});
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {officer}));
    EXPECT_FALSE(open().showCase(made).value().needsReview);
    const std::string incident = add("protection_incident", {{"target", officer}});
    EXPECT_TRUE(open().showCase(made).value().needsReview);
    EXPECT_EQ(open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {}).error().subject(),
              "protection-incident-open");
    session::SetFields closed;
    closed.record = incident;
    closed.fields = {{"closed", "2 March 2021"}};
    ASSERT_TRUE(open().perform(closed));
    EXPECT_FALSE(open().showCase(made).value().needsReview);
}

TEST_F(Cases, takeAMemberOnce) {
    const std::string facility = add("facility", {{"name", "Колония № 7"}});
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {facility, facility}));
    EXPECT_EQ(open().addToCase(made, {facility}).error().code(), ErrorCode::Invalid);
    EXPECT_EQ(open().addToCase(facility, {made}).error().code(), ErrorCode::Invalid);
}

TEST_F(Cases, areSealedOnlyWithTheVaultOpen) {
    const std::string facility = add("facility", {{"name", "Колония № 7"}});
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {facility}));
    EXPECT_EQ(open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {}).error().subject(), "vault-closed");
    ASSERT_TRUE(open().openVault(someWords()));
    const auto sealed = open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {});
    ASSERT_TRUE(sealed) << sealed.error().subject();
    EXPECT_EQ(sealed.value().records, 1);
    const auto again = open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {});
    EXPECT_FALSE(again) << "a bundle is not written over another";
}

} // namespace dokaz::tests
