// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"
#include "session/verify_bundle.h"

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
    EXPECT_EQ(open().perform(session::NewCase{"Brenna", "", "prosecution"}).error().subject(),
              "recipient-and-purpose");
    EXPECT_EQ(open().perform(session::NewCase{"Brenna", "icc", ""}).error().subject(),
              "recipient-and-purpose");
    EXPECT_EQ(open().perform(session::NewCase{"Brenna", "nobody", "prosecution"}).error().code(),
              ErrorCode::Invalid);
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

TEST_F(Cases, foretellWhatSealingDoes) {
    ASSERT_TRUE(open().openVault(someWords()));
    const auto file = import({sampleReport()}, "already-public").at(0);
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {file.source}));
    ASSERT_EQ(open().forecastBundle(made).value().sources.size(), 1U);
    EXPECT_TRUE(open().forecastBundle(made).value().sources.at(0).fileLeaves);
    const std::string named =
        add("person", {{"name", "Тавид Зарелин"}, {"code", "V-001"}}); // stands in the report
    ASSERT_TRUE(open().addToCase(made, {named}));
    const std::size_t entries = open().history().value().size();
    const session::BundleForecast told = open().forecastBundle(made).value();
    EXPECT_EQ(open().history().value().size(), entries); // nothing was written
    EXPECT_FALSE(told.sources.at(0).fileLeaves);
    EXPECT_GT(told.sources.at(0).bytes, 0);
    const auto sealed =
        open().perform(session::ExportBundle{made, m_folder / "out.zip", told.plan}, {}).value();
    EXPECT_EQ(sealed.records, told.records);
    EXPECT_EQ(sealed.pseudonymised, told.pseudonymised);
    EXPECT_EQ(sealed.withheld, told.withheld);
    EXPECT_EQ(sealed.files, 0);
}

TEST_F(Cases, tellOfEachPartOfAPageThatStaysHere) {
    ASSERT_TRUE(open().openVault(someWords()));
    const base::Path page = m_folder / "news.html", parts = m_folder / "news_files";
    std::filesystem::create_directory(parts);
    ASSERT_TRUE(base::replaceFile(
        page, base::bytesOf("<!DOCTYPE html><!-- saved from url=(0027)https://news.example/browser -->\n<html><head><title>News of "
                            "Lukava</title><link rel=\"stylesheet\" href=\"./news_files/style.css\"></head><body><p>The court "
                            "sat.</p><script src=\"./news_files/all.js\"></script></body></html>")));
    ASSERT_TRUE(base::replaceFile(parts / "style.css", base::bytesOf("body {color: black}")));
    ASSERT_TRUE(base::replaceFile(parts / "all.js", base::bytesOf("let shown = 1;")));
    const std::string source = import({page}, "already-public").at(0).source;
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {source}));
    const session::BundleForecast told = open().forecastBundle(made).value();
    EXPECT_TRUE(told.sources.at(0).fileLeaves);
    EXPECT_GE(told.withheld, 3); // a style, a script and the list of both
    ASSERT_TRUE(open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {}));
    const std::string sealed(base::textOf(base::readFile(m_folder / "out.zip", 1ULL << 30).value()));
    EXPECT_NE(sealed.find("source.part,kind-never-leaves,3"), std::string::npos);
}

TEST_F(Cases, areNotLookedForInOtherFiles) {
    EXPECT_EQ(session::verifyBundle(sampleReport(), "").value().verdict, "no-bundle");
    EXPECT_EQ(session::verifyBundle(m_folder / "nothing.zip", "").error().code(), ErrorCode::NotFound);
}

TEST_F(Cases, doNotGoIntoCases) {
    const std::string other = newCase("icc");
    EXPECT_EQ(open().addToCase(newCase("icc"), {other}).error().code(), ErrorCode::Invalid);
}

TEST_F(Cases, sealWhatWasLookedAtOrNothing) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string facility = add("facility", {{"name", "Колония № 7"}});
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {facility}));
    const std::string seen = open().showCase(made).value().plan;
    EXPECT_EQ(open().showCase(made).value().plan, seen);
    session::SetFields more;
    more.record = facility;
    more.fields = {{"address", "Mill Street 4"}};
    ASSERT_TRUE(open().perform(more));
    EXPECT_EQ(open().perform(session::ExportBundle{made, m_folder / "out.zip", seen}, {}).error().code(),
              ErrorCode::Stale);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "out.zip"));
    const std::string now = open().showCase(made).value().plan;
    EXPECT_NE(now, seen);
    ASSERT_TRUE(open().addToCase(made, {add("facility", {{"name", "Колония № 9"}})}));
    EXPECT_NE(open().showCase(made).value().plan, now);
    const std::string last = open().showCase(made).value().plan;
    ASSERT_TRUE(open().perform(session::ExportBundle{made, m_folder / "out.zip", last}, {}));
    EXPECT_EQ(open().showCase(made).value().plan, last); // the codes it gave change nothing
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
    EXPECT_EQ(open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {}).error().subject(),
              "vault-closed");
    ASSERT_TRUE(open().openVault(someWords()));
    const auto sealed = open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {});
    ASSERT_TRUE(sealed) << sealed.error().subject();
    EXPECT_EQ(sealed.value().records, 1);
    const auto again = open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {});
    EXPECT_FALSE(again) << "a bundle is not written over another";
}

// What a source without a title is known by here is for whoever has the archive.
TEST_F(Cases, callASourceWithoutATitleByItsCode) {
    ASSERT_TRUE(open().openVault(someWords()));
    const base::Path notes = m_folder / "lakeside_notes.txt";
    ASSERT_TRUE(base::replaceFile(notes, base::bytesOf("The guards came at night.\n")));
    const std::string source = import({notes}, "already-public").at(0).source;
    const std::string made = newCase("icc");
    ASSERT_TRUE(open().addToCase(made, {source}));
    ASSERT_EQ(member(made, source).form, "include");
    ASSERT_TRUE(open().perform(session::ExportBundle{made, m_folder / "out.zip"}, {}));
    const std::string sealed(base::textOf(base::readFile(m_folder / "out.zip", 1ULL << 30).value()));
    EXPECT_NE(sealed.find("bundled-source"), std::string::npos);
    EXPECT_EQ(sealed.find(open().show(source).value().summary.title), std::string::npos);
}

} // namespace dokaz::tests
