// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/collection_details.h"

#include <gtest/gtest.h>

namespace dokaz::intake {
namespace {

CollectionDetails of(const std::string& json) {
    CollectionDetails details;
    const auto parsed = base::parseJson(json);
    EXPECT_TRUE(parsed.ok());
    addDetails(parsed.value(), details);
    return details;
}

TEST(CollectionDetails, areFoundUnderTheNamesThatToolsGiveThem) {
    const CollectionDetails form = of(R"({"collection": {"web_address": "https://a.example/1", "tool": "T 2",
        "collected_at": "2021-03-06T08:00:00+02:00", "ip_address": "203.0.113.7"}})");
    EXPECT_EQ(form.url, "https://a.example/1");
    EXPECT_EQ(form.tool, "T 2");
    EXPECT_EQ(form.captured, "2021-03-06T08:00:00+02:00");
    EXPECT_TRUE(form.namesCollector);
    EXPECT_EQ(of(R"({"timestamp": "1614939630.25"})").captured, "2021-03-05T10:20:30.000Z");
    EXPECT_EQ(of(R"({"date": "2021"})").captured, "2021");
}

TEST(CollectionDetails, takeDigestsOfPartsAndNothingElseFromThem) {
    const std::string hex(64, 'A');
    const CollectionDetails details =
        of(R"({"resources": [{"path": "a/b.html", "hash": "sha256:)" + hex +
           R"(", "url": "https://part.example"}, {"name": "c", "sha256": "12"}]})");
    ASSERT_EQ(details.digests.size(), 1U);
    EXPECT_EQ(details.digests.at("a/b.html"), std::string(64, 'a'));
    EXPECT_TRUE(details.url.empty());
}

TEST(CollectionDetails, keepWhatWasSaidFirstAndLookNotTooDeep) {
    EXPECT_EQ(of(R"({"url": "https://first.example", "inside": {"url": "https://second.example"}})").url,
              "https://first.example");
    EXPECT_TRUE(
        of(R"({"a":{"a":{"a":{"a":{"a":{"a":{"a":{"url":"https://deep.example"}}}}}}}})").url.empty());
    EXPECT_TRUE(of(R"([1, "two", null, {"url": 3.5, "title": ["x"], "tool": {}}])").title.empty());
}

TEST(CollectionDetails, areReadInSavedPages) {
    const CollectionDetails single =
        detailsInPage("<html><!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: "
                      "Fri Mar 05 2021 10:20:30 GMT+0200 (Eastern European Standard Time)\n-->");
    EXPECT_EQ(single.tool, "SingleFile");
    EXPECT_EQ(single.captured, "2021-03-05T10:20:30+02:00");
    const auto claims = claimsOf(single);
    EXPECT_EQ(claims.size(), 3U);
    EXPECT_EQ(detailsInPage("<!-- saved from url=(0019)https://b.example/y --><html>").url,
              "https://b.example/y");
    for (const char* broken :
         {"", "<!-- saved from url=(", "<!-- saved from url=(12 --> )", "Page saved with SingleFile url:",
          "Page saved with SingleFile saved date: Fri Xxx 05 2021 10:20:30 GMT+0200 (x)\n"})
        EXPECT_TRUE(detailsInPage(broken).captured.empty());
    EXPECT_TRUE(claimsOf(detailsInPage("<p>nothing of the kind</p>")).empty());
}

} // namespace
} // namespace dokaz::intake
