// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_comparison.h"

#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::match;

TEST(BodyComparison, meetsOneFacilityAcrossLanguagesAndShortForms) {
    EXPECT_GT(compareBodies("ИК-15, Лукава", "Папраўчая калонія № 15 у Лукаве").score, 0.7);
    EXPECT_GT(compareBodies("СИЗО-1 Горовска", "SIZO No. 1 Gorovsk").score, 0.7);
    EXPECT_GT(compareBodies("Суд Лясного района", "суд Лесного района").score, 0.7);
}

TEST(BodyComparison, neverTakesOneNumberForAnother) {
    EXPECT_LE(compareBodies("ИК-15", "ИК-17").score, 0.3);
    EXPECT_LE(compareBodies("Correctional Colony No. 15", "Correctional Colony No. 17").score, 0.3);
    EXPECT_LT(compareBodies("Суд Лясного раёна", "Суд Марскога раёна").score, 0.6);
}

TEST(BodyComparison, legalFormsSayNothing) {
    EXPECT_GT(compareBodies("Zarya Limited", "Zarya Ltd.").score, kSurelySameBody);
    EXPECT_GT(compareBodies("OJSC Hlebny Dom", "Hlebny Dom Joint Stock Company").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Zarya G.m.b.H.", "Zarya GmbH").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Three Rivers", "3 Rivers").score, kSurelySameBody);
    EXPECT_LT(compareBodies("Zarya Ltd.", "Hlebny Dom Ltd.").score, kProbablySameBody);
}

TEST(BodyComparison, knowsKindsAndLegalFormsInEachLanguage) {
    EXPECT_GT(compareBodies("ООО «Заря»", "Общество с ограниченной ответственностью «Заря»").score, kSurelySameBody);
    EXPECT_GT(compareBodies("ОАО «Хлебный дом»", "Открытое акционерное общество «Хлебный дом»").score, kSurelySameBody);
    EXPECT_GT(compareBodies("ТАА «Зара»", "Таварыства з абмежаванай адказнасцю «Зара»").score, kSurelySameBody);
    EXPECT_GT(compareBodies("ТОВ «Зоря»", "Товариство з обмеженою відповідальністю «Зоря»").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Lumara SARL", "Société à responsabilité limitée Lumara").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Lumara S.A.", "Lumara, Sociedad Anónima").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Tribunal of Lumara", "Court of Lumara").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Cárcel de Lumara", "Lumara Prison").score, kSurelySameBody);
    EXPECT_GT(compareBodies("Prisão de Lumara", "Тюрьма Лумара").score, kProbablySameBody);
    EXPECT_GT(compareBodies("سجن لومارا", "Lumara Prison").score, kProbablySameBody);
    EXPECT_LT(compareBodies("Cárcel de Lumara", "Lumara Court").score, compareBodies("Cárcel de Lumara", "Lumara Prison").score);
    EXPECT_LT(compareBodies("Общество с ограниченной ответственностью «Заря»", "Общество с ограниченной ответственностью «Марск»").score,
              kProbablySameBody);
}

TEST(BodyKeys, askForWhatTellsABodyFromOthers) {
    EXPECT_EQ(bodyKeys("ИК-15 (Лукава)").words, 2U); // the number and the place, not the colony
    EXPECT_EQ(bodyKeys("ИК-15").words, 2U);
    EXPECT_EQ(bodyKeys("суд").words, 0U);
    EXPECT_TRUE(bodyKeys("суд").keys.empty());
}

TEST(BodyComparison, findsLongNamesLikeThemselves) {
    const std::string prison = "Федеральное казённое учреждение «Исправительная колония строгого режима № 18» Управления Федеральной службы "
                               "исполнения наказаний по Лясному краю и городу Марск";
    EXPECT_GT(compareBodies(prison, prison).score, 0.999);
    std::string other = prison;
    other.replace(other.find("18"), 2, "19");
    EXPECT_LE(compareBodies(prison, other).score, 0.3);
    EXPECT_DOUBLE_EQ(compareBodies(prison, "ИК-18").score, compareBodies("ИК-18", prison).score);
}

TEST(BodyComparison, isSymmetric) {
    const std::vector<std::string> names = {"ИК-15", "Папраўчая калонія № 15", "SIZO No. 1", "", "15 16 17", "Суд 15"};
    for (const auto& a : names)
        for (const auto& b : names)
            EXPECT_DOUBLE_EQ(compareBodies(a, b).score, compareBodies(b, a).score) << a << " / " << b;
}
