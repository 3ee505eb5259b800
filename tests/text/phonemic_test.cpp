// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phonemic.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dokaz;

namespace {

bool meet(std::string_view a, std::string_view b) {
    const auto keysA = text::crossScriptKeys(a), keysB = text::crossScriptKeys(b);
    return std::any_of(keysA.begin(), keysA.end(), [&](const std::string& key) {
        return std::find(keysB.begin(), keysB.end(), key) != keysB.end();
    });
}

void expectAllMeet(const std::vector<std::string>& spellings) {
    for (const auto& a : spellings)
        for (const auto& b : spellings) {
            EXPECT_TRUE(meet(a, b)) << a << " " << text::skeleton(a) << " / " << b << " " << text::skeleton(b);
            EXPECT_EQ(meet(a, b), meet(b, a));
        }
}

} // namespace

TEST(CrossScriptKeys, unitesTheSpellingsOfASurname) {
    expectAllMeet({"Лукашенко", "Лукашэнка", "ЛУКАШЕНКО", "Lukashenko", "Lukashenka", "Łukašenka", "Lukaszenka"});
    expectAllMeet({"Дзяржынскі", "Дзержинский", "Dzerzhinsky", "Dziaržynski"});
    expectAllMeet({"Уладзімір", "Владимир", "Володимир", "Uladzimir", "Vladimir", "Wladimir", "Volodymyr"});
    expectAllMeet({"Щербаков", "Шчарбакоў", "Shcherbakov", "Szczerbakow", "Scherbakov"});
    expectAllMeet({"Навумаў", "Наумов", "Navumau", "Naumov"});
    expectAllMeet({"Ходарава", "Ходорова", "Khodorova", "Chodarava"});
}

TEST(CrossScriptKeys, meetsInflectedForms) {
    EXPECT_TRUE(meet("Ивановым", "Ivanov"));
    EXPECT_TRUE(meet("Лукашэнкам", "Lukashenka"));
}

TEST(CrossScriptKeys, readsOtherScripts) {
    EXPECT_TRUE(meet("Σταυρόπουλος", "Stavropoulos"));
    EXPECT_TRUE(meet("მარგალიტაძე", "Margalitadze"));
}

TEST(CrossScriptKeys, givesShortWordsAndNumbersNone) {
    EXPECT_TRUE(text::crossScriptKeys("на").empty());
    EXPECT_TRUE(text::crossScriptKeys("у").empty());
    EXPECT_TRUE(text::crossScriptKeys("2021").empty());
    EXPECT_TRUE(text::crossScriptKeys("A4strt").empty());
    EXPECT_TRUE(text::crossScriptKeys("").empty());
}

TEST(Phonemic, readsOneAlphabet) {
    EXPECT_EQ(text::phonemic("Лукашенко"), "lukaSenko");
    EXPECT_EQ(text::phonemic("Łukašenka"), "lukaSenka");
    EXPECT_EQ(text::phonemic("Уладзімір"), "vladimir");
    EXPECT_EQ(text::phonemicReadings("Jachym").size(), 4U);
    EXPECT_EQ(text::skeleton("Яўгеній"), text::skeleton("Yevgeny"));
}

TEST(Phonemic, readsHebrewAndHanByTheirOwnSounds) {
    EXPECT_EQ(dokaz::text::phonemic("רות"), "rut");
    EXPECT_EQ(dokaz::text::phonemic("ג'ון"), "Zun"); // ג׳ is дж
    EXPECT_EQ(dokaz::text::phonemic("李"), "li");
    EXPECT_EQ(dokaz::text::phonemic("\u6B23"), "Sin"); // x of Pinyin is ш
    EXPECT_EQ(dokaz::text::phonemic("\u5F20"), "Zan"); // zh is ж
}

TEST(Phonemic, polishReadingOfRz) {
    const auto readings = dokaz::text::phonemicReadings("Jerzy");
    EXPECT_NE(std::find(readings.begin(), readings.end(), "eZi"), readings.end());
}

TEST(CrossScriptKeys, shortWordsMeetByTheirVowelsToo) {
    const auto seryj = dokaz::text::crossScriptKeys("seryj"), seryi = dokaz::text::crossScriptKeys("Серый");
    ASSERT_FALSE(seryj.empty());
    EXPECT_NE(std::find(seryi.begin(), seryi.end(), seryj.front()), seryi.end());
    const auto sever = dokaz::text::crossScriptKeys("Север");
    EXPECT_EQ(std::find(sever.begin(), sever.end(), seryj.front()), sever.end());
    EXPECT_TRUE(dokaz::text::crossScriptKeys("на").empty());
}
