// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/front_matter.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace dokaz;
using namespace dokaz::extract;

namespace {

using Found = std::vector<std::string>;

// A first page of lines one below the other; an empty line is room.
record::Reading page(const std::string& profile, const std::vector<std::string>& lines,
                     record::PassageKind kind = record::PassageKind::Other) {
    record::Reading reading;
    reading.profile = profile;
    reading.pages.push_back({{1}, "1", 60'000, 84'000});
    std::int32_t y = 5'000;
    for (const std::string& line : lines) {
        y += 1'200;
        if (line.empty())
            continue;
        record::Passage passage;
        passage.ordinal = static_cast<std::uint32_t>(reading.passages.size() + 1);
        passage.kind = kind;
        passage.text = line;
        const auto length = static_cast<std::uint32_t>(base::codePointCount(line));
        passage.placements.push_back({0, length, {1}, {6'000, y, 40'000, y + 1'000}, {}});
        reading.passages.push_back(std::move(passage));
    }
    return reading;
}

// "field=value" or "field=day", and that the quoted words stand where it says.
Found found(const record::Reading& reading) {
    Found out;
    for (const FrontField& each : frontMatterOf(reading)) {
        out.push_back(each.field + "=" + (each.type == FrontValue::Date ? each.day : each.value));
        const std::string& text = reading.passages.at(each.passage - 1).text;
        EXPECT_LT(each.start, each.end);
        EXPECT_LE(each.end, base::codePointCount(text));
        if (each.type == FrontValue::Date) {
            EXPECT_EQ(base::codePoints(text, each.start, each.end), each.value);
        }
    }
    return out;
}

} // namespace

TEST(FrontMatter, readsAMastheadInSixLanguages) {
    EXPECT_EQ(found(page("un", {"General Assembly Distr.: Limited", "3 May 2031", "Original: English/French",
                                "Human Rights Council", "Eleventh special session", "Agenda item 4 (b)", "Lakes and rivers"})),
              (Found{"distribution=limited", "original_language=en", "original_language=fr",
                     "session=Eleventh special session", "agenda_item=4 (b)", "agenda_title=Lakes and rivers", "date=2031-05-03"}));
    EXPECT_EQ(found(page("un", {"Assemblée générale Distr. générale", "Français", "Original : anglais et espagnol",
                                "Soixante-dixième session", "Points 2 et 10 de l’ordre du jour provisoire*"})),
              (Found{"distribution=general", "original_language=en", "original_language=es", "session=Soixante-dixième session",
                     "agenda_item=2", "agenda_item=10"}));
    EXPECT_EQ(found(page("un", {"Asamblea General Distr. reservada", "11 de mayo de 2031", "Original: francés",
                                "64º período de sesiones", "Temas 3 a), 4 y 165 del programa"})),
              (Found{"distribution=restricted", "original_language=fr", "session=64º período de sesiones", "agenda_item=3 a)",
                     "agenda_item=4", "agenda_item=165", "date=2031-05-11"}));
    EXPECT_EQ(found(page("un", {"Генеральная Ассамблея Distr.: General", "Russian", "Original: English", "Одиннадцатая сессия",
                                "Пункты 2 и 10 повестки дня"})),
              (Found{"distribution=general", "original_language=en", "session=Одиннадцатая сессия", "agenda_item=2",
                     "agenda_item=10"}));
    EXPECT_EQ(found(page("un", {"الجمعية العامة Distr.: General", "Arabic", "Original: English", "الدورة الحادية عشرة",
                                "البند 6 من جدول الأعمال"})),
              (Found{"distribution=general", "original_language=en", "session=الدورة الحادية عشرة", "agenda_item=6"}));
    EXPECT_EQ(found(page("un", {"大会 Distr.: General", "Chinese", "Original: English", "第十一届会议", "议程项目6"})),
              (Found{"distribution=general", "original_language=en", "session=第十一届会议", "agenda_item=6"}));
}

TEST(FrontMatter, readsAMastheadWhoseWordsStandInTheLineBelow) {
    EXPECT_EQ(found(page("un", {"NATIONS A", "Distr.", "General Assembly GENERAL", "A/99/7", "Original: ENGLISH"})),
              (Found{"distribution=general", "original_language=en"}));
    EXPECT_EQ(found(page("un", {"Distr.", "A/99/7", "Original:"})), Found{}); // nothing is guessed
}

TEST(FrontMatter, givesEachItemItsTitleWhereThereAreAsManyLines) {
    EXPECT_EQ(found(page("un", {"Items 138 and 139 of the preliminary list**", "Budget of the ferry", "Planning"})),
              (Found{"agenda_item=138", "agenda_item=139", "agenda_title=Budget of the ferry", "agenda_title=Planning"}));
    EXPECT_EQ(found(page("un", {"Agenda item 5", "Financing of the ferry over", "the lake", "", "", "A report"})),
              (Found{"agenda_item=5", "agenda_title=Financing of the ferry over the lake"}));
    EXPECT_EQ(found(page("un", {"Item 5 was not discussed"})), Found{});
}

TEST(FrontMatter, saysWhichVersionItIs) {
    EXPECT_EQ(found(page("un", {"Advance Unedited Version"})), Found{"version=advance_unedited"});
    EXPECT_EQ(found(page("generic", {"ADVANCE EDITED COPY"})), Found{"version=advance_edited"});
    EXPECT_EQ(found(page("un", {"Reissued for technical reasons."}, record::PassageKind::Footnote)), Found{"version=reissued"});
    EXPECT_EQ(found(page("un", {"Le présent document n’a pas été revu par les services d’édition."}, record::PassageKind::Footnote)),
              Found{"version=unedited"});
    EXPECT_EQ(found(page("un", {"Переиздано по техническим причинам."}, record::PassageKind::Footnote)), Found{"version=reissued"});
    EXPECT_EQ(found(page("un", {"In advance, the unedited text was sent."})), Found{});
}

TEST(FrontMatter, readsTheTitlePageOfACourt) {
    const auto kind = record::PassageKind::Heading;
    EXPECT_EQ(found(page("court", {"FIRST SECTION", "CASE OF LAKE v. OSTLAND", "(Application no. 12345/26)", "JUDGMENT", "STRASBOURG",
                                   "12 May 2031", "FINAL", "12/08/2031",
                                   "This judgment has become final under Article 44 § 2 of the Convention."}, kind)),
              (Found{"version=final", "formation=FIRST SECTION", "final_on=2031-08-12", "date=2031-05-12"}));
    EXPECT_EQ(found(page("court", {"GRANDE CHAMBRE", "AFFAIRE LAC c. OSTLAND", "STRASBOURG", "3 mars 2031"}, kind)),
              (Found{"formation=GRANDE CHAMBRE", "date=2031-03-03"}));
    EXPECT_EQ(found(page("court", {"RESOLUCIÓN DE LA CORTE", "DE 13 DE DICIEMBRE DE 2031"}, kind)), Found{"date=2031-12-13"});
    EXPECT_EQ(found(page("court", {"483 21.9.2031", "31/02/2031"}, kind)), Found{"date=2031-09-21"});
}

TEST(FrontMatter, readsReferencesOfOtherPublishers) {
    EXPECT_EQ(found(page("coe", {"Strasbourg, 12 May 2031", "CommDH(2031)7", "Declassified"})),
              (Found{"version=declassified", "date=2031-05-12", "symbol=CommDH(2031)7"}));
    EXPECT_EQ(found(page("osce", {"ODIHR.GAL/12/31", "6 June 2031", "RESTRICTED", "Original: ENGLISH"})),
              (Found{"distribution=restricted", "original_language=en", "date=2031-06-06", "symbol=ODIHR.GAL/12/31"}));
    EXPECT_EQ(found(page("generic", {"[EUR 49/004/2031]", "12 May 2031"})), Found{"symbol=EUR 49/004/2031"});
    EXPECT_EQ(found(page("generic", {"TEL 49/004/2031", "Index: ASA 12/3456/2031"})), Found{"symbol=ASA 12/3456/2031"});
    EXPECT_EQ(found(page("generic", {"on 10/004/2031 in the PO 10/004/2031"})), Found{});
}

TEST(FrontMatter, takesNothingOutOfRunningText) {
    const auto kind = record::PassageKind::Paragraph;
    const std::string sentence = "The mission met the ministers and handed over the advance unedited version of what it had seen "
                                 "at the two lakes and in the harbour of the town.";
    EXPECT_EQ(found(page("un", {sentence}, kind)), Found{});
    record::Reading numbered = page("generic", {"The advance version has not been formally edited."}, kind);
    numbered.passages[0].number = "4";
    EXPECT_EQ(found(numbered), Found{});
    EXPECT_EQ(found(page("generic", {"The original English text prevails."}, kind)), Found{});
    EXPECT_EQ(found(page("un", {"Programme budget for the current financial year"})), Found{});
    EXPECT_EQ(found(page("un", {"Seventy-sixth year"})), Found{"session=Seventy-sixth year"});
    EXPECT_EQ(found(page("court", {"Finally, 12 May 2031"})), Found{"date=2031-05-12"}); // not the day it became final
    EXPECT_EQ(found(page("court", {"The application was lodged by the ferryman on 12 May 2031"}, kind)), Found{});
    EXPECT_EQ(found(page("osce", {"Early parliamentary elections were called for 12 May 2031", "Warsaw, 3 August 2031"})),
              Found{"date=2031-08-03"});
}

TEST(FrontMatter, looksAtNothingButTheFirstPage) {
    record::Reading reading = page("un", {"Advance unedited version"});
    reading.pages.push_back({{2}, "2", 60'000, 84'000});
    reading.passages[0].placements[0].page.value = 2;
    EXPECT_TRUE(frontMatterOf(reading).empty());
    EXPECT_TRUE(frontMatterOf(record::Reading{}).empty());
}
