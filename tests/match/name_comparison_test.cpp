// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_comparison.h"
#include "match/similarity.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dokaz::match;

namespace {

bool gives(const Comparison& comparison, ReasonCode code) {
    return std::any_of(comparison.reasons.begin(), comparison.reasons.end(),
                       [code](const Reason& reason) { return reason.code == code; });
}

const std::vector<std::string> kNames = {
    "Рыгор Мікалаевіч Лясны", "Григорий Николаевич Лесной", "Ryhor Mikalaevich LIASNY", "Grigori LESNOI",
    "Вольга Вярба", "Ольга Верба", "Olga Verba", "В. Вярба", "Іван Пятровіч Мілошэвіч", "محمد عبد الرحمن",
    "Muhammad Abdulrahman", "Anna Maria Schmidt (Szmidt)", "Лекарка Жанна Шымкевіч", "Рыгору Лясному", "李明华", "רות ברגמן", "", "Лясны", "မောင် မောင်"};

} // namespace

TEST(NameComparison, meetsOnePersonAcrossScriptsAndHabits) {
    EXPECT_GT(compareNames("Рыгор Мікалаевіч Навумаў", "Григорий Николаевич Наумов").score, kSurelySame);
    EXPECT_GT(compareNames("Рыгор Мікалаевіч Навумаў", "Ryhor Mikalaevich NAVUMAU").score, kSurelySame);
    EXPECT_GT(compareNames("Navumau, Ryhor", "Григорий Николаевич Наумов").score, kSurelySame);
    EXPECT_GT(compareNames("Вольга Вярба", "Olga Verba").score, kSurelySame);
    EXPECT_GT(compareNames("Iван Даниленко", "Ivan Danilenko").score, kSurelySame);
    EXPECT_GT(compareNames("В. Вярба", "Вольга Вярба").score, kProbablySame);
}

TEST(NameComparison, keepsDifferentPeopleApart) {
    EXPECT_LT(compareNames("Рыгор Навумаў", "Рыгор Дарашэвіч").score, kProbablySame);
    EXPECT_LT(compareNames("Іван Іванавіч Лясны", "Пётр Іванавіч Дубровін").score, kProbablySame);
    EXPECT_LT(compareNames("Лясны", "Лясны").score, kProbablySame);
    EXPECT_LT(compareNames("Рыгор Лясны", "Лясны").score, kProbablySame);
    EXPECT_EQ(compareNames("", "Лясны").score, 0);
}

TEST(NameComparison, saysWhy) {
    const Comparison same = compareNames("Мікалай Лясны", "Николай Петрович ЛЕСНОЙ");
    EXPECT_TRUE(gives(same, ReasonCode::SameGivenName));
    EXPECT_TRUE(gives(same, ReasonCode::PatronymicMissing));
    const Comparison other = compareNames("Ігар Пятровіч Лясны", "Игорь Иванович Лясны");
    EXPECT_TRUE(gives(other, ReasonCode::PatronymicDiffers));
    EXPECT_LT(other.score, kSurelySame);
    EXPECT_TRUE(gives(compareNames("В. Вярба", "Вольга Вярба"), ReasonCode::InitialOnly));
    EXPECT_TRUE(gives(compareNames("Вярба Вольга", "Вольга Вярба"), ReasonCode::OrderDiffers));
    EXPECT_EQ(sentence({ReasonCode::PatronymicMissing, "", "Пятровіч"}),
              "\u2068Пятровіч\u2069: the patronymic is missing on one side");
}

TEST(NameComparison, meetsCaseForms) {
    EXPECT_GT(compareNames("Сидоренко Ивану Петровичу", "Иван Петрович Сидоренко").score, kSurelySame);
    EXPECT_GT(compareNames("Ляснога Рыгора", "Ryhor Liasny").score, kSurelySame);
    EXPECT_GT(compareNames("Вользе Вярбе", "Вольга Вярба").score, kSurelySame);
    EXPECT_GT(compareNames("Vladimirs Lapsins", "Владимир Лапшин").score, kProbablySame);
    EXPECT_TRUE(gives(compareNames("Рыгору Лясному", "Рыгор Лясны"), ReasonCode::CaseForm));
}

TEST(NameComparison, meetsArabicHebrewAndHan) {
    EXPECT_GT(compareNames("محمد عبد الرحمن القاسمي", "Mohammed Abdel Rahman al-Qasimi").score, kSurelySame);
    EXPECT_GT(compareNames("فاطمة الحداد", "Fatma Haddad").score, kProbablySame);
    EXPECT_GT(compareNames("Abdurrahman Saleh", "Abd al-Rahman Salih").score, kSurelySame);
    EXPECT_GT(compareNames("רות ברגמן", "Ruth Bergman").score, kProbablySame);
    EXPECT_GT(compareWords(takeApart("彼得").words[0], takeApart("Peter").words[0]).similarity, kWordCutOff);
}

TEST(NameComparison, aWordThatContradictsCostsMoreThanOneThatIsMissing) {
    EXPECT_LT(compareNames("Hani Karim Masri", "Hani Karim Sebai").score, kProbablySame);
    EXPECT_GT(compareNames("Hani Karim Masri", "Hani Masri").score, kProbablySame);
}

TEST(NameComparison, meetsNamesWrittenAsOne) {
    EXPECT_GT(compareNames("RamiHaddad", "Rami Haddad").score, kProbablySame);
    EXPECT_GT(compareNames("سیدرضا کریمی", "Reza Karimi").score, kProbablySame);
}

TEST(NameComparison, namesTheLanguageOfAGivenName) {
    EXPECT_NE(sentence({ReasonCode::SameGivenName, "Мікалай", "Nicholas"}).find("the same given name, Belarusian form"),
              std::string::npos);
    EXPECT_NE(sentence({ReasonCode::SameGivenName, "Сяргей", "Серёжа"}).find(" and "), std::string::npos);
}

TEST(NameComparison, isSymmetric) {
    for (const auto& a : kNames)
        for (const auto& b : kNames) {
            const Comparison there = compareNames(a, b), back = compareNames(b, a);
            EXPECT_DOUBLE_EQ(there.score, back.score) << a << " / " << b;
            EXPECT_EQ(there.reasons.size(), back.reasons.size()) << a << " / " << b;
            EXPECT_GE(there.score, 0);
            EXPECT_LE(there.score, 1);
        }
}

TEST(NameComparison, findsLongNamesLikeThemselves) {
    for (const char* name : {"Maria do Carmo Isabel Teresa Lumara da Cunha Velmora dos Santos Tarnovo de Bregov",
                             "عبد الله محمد أحمد حسن علي إبراهيم يوسف خالد سعيد عمر ناصر اللماري"}) {
        const NameWords words = takeApart(name);
        EXPECT_GT(words.words.size(), 10U);
        EXPECT_GT(compareNames(words, words).score, 0.99) << name;
    }
}

TEST(NameComparison, tellsPatronymicsFromSurnames) {
    EXPECT_TRUE(takeApart("Іван Пятровіч Лясны").hasPatronymic());
    EXPECT_EQ(takeApart("Лясны Іван Пятровіч").words[2].role, WordRole::Patronymic);
    EXPECT_EQ(takeApart("Іван Пятровіч Мілошэвіч").words[2].role, WordRole::Plain);
    EXPECT_EQ(takeApart("Ivan MILOSHEVICH Piatrovich").words[1].role, WordRole::Plain);
    EXPECT_FALSE(takeApart("Іван Мілошэвіч").hasPatronymic());
}

TEST(SoundSimilarity, pricesRomanisationBelowOtherChanges) {
    EXPECT_EQ(soundSimilarity("navumov", "navumov"), 1);
    EXPECT_GT(soundSimilarity("lukaSenko", "lukaSenka"), 0.9);
    EXPECT_GT(soundSimilarity("hrihor", "grigor"), soundSimilarity("hrihor", "prihor"));
    EXPECT_EQ(soundSimilarity("", ""), 0);
    EXPECT_DOUBLE_EQ(soundSimilarity("abv", "abvst"), soundSimilarity("abvst", "abv"));
}
