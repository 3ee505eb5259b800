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
