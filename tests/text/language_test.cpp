// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include "resources/rows.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>

using namespace dokaz::text;

namespace {

std::string languageOf(std::string_view text) {
    LanguageGuess guess;
    guess.takeText(text);
    return guess.language();
}

} // namespace

TEST(Language, isToldBySmallWords) {
    for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
             {"en", "The gate of the yard and the house by the lake was open for the guard to see."},
             {"fr", "La porte de la cour et la maison du garde étaient ouvertes dans le village, que les gens voyaient pour la première fois."},
             {"es", "La puerta del patio y la casa del guardia estaban abiertas para los que venían por el camino de las minas."},
             {"pt", "A porta do pátio e a casa do guarda estavam abertas para os que vinham por uma estrada da mina que os ligava."},
             {"it", "La porta del cortile e la casa della guardia erano aperte per la gente che veniva e che non era di lì."},
             {"ro", "Poarta din curte și casa de lângă lac au fost văzute de oameni care nu veneau din sat, pentru că erau în deal cu oile."},
             {"de", "Das Tor und der Hof mit der Wache, von dem die Leute nicht wussten, den eine Frau und das Kind sahen, ist offen."},
             {"nl", "De poort van het hof en het huis van de wacht waren open voor een man die niet op het veld was, dat te groot is."},
             {"pl", "Brama i dom nie były otwarte, że się w nim na noc do pracy przez okno wchodziło oraz z ogrodu i na dach."},
             {"cs", "Brána a dům na dvoře byla otevřena, že se v něm pro hosty s dětmi je místo, která se na noc zavírá."},
             {"lt", "Vartai ir namas buvo atviri, kad į kiemą iš lauko ir su vaikais ne visi, bei dėl to yra tylu."},
             {"lv", "Vārti un māja tika atvērti, lai ar bērniem no lauka nav jāiet par tālu un ka uz ceļa ir kluss."},
             {"tr", "Kapı ve bahçe bir bekçi için açık olan ve bu yol ile gelen bir adam da görülen ise küçük olarak bilinir."},
             {"az", "Qapı və həyət bir gözətçi üçün açıq olan bu yol ilə gələn adam da onun üçün də və bir də o."},
             {"uz", "Darvoza va hovli bir qorovul uchun ochiq edi, bu yo‘l bilan kelgan odam ham shu deb bir va bu uchun."},
             {"ru", "Ворота и дом на дворе не были закрыты, и это для людей, что шли по дороге с поля, от реки и в деревню."},
             {"uk", "Ворота і дім на подвір’ї не були зачинені, і це для людей, що йшли з поля та від річки в село."},
             {"be", "Вароты і дом на двары не былі зачыненыя, і гэта для людзей, што ішлі з поля ад ракі ў вёску па дарозе, у якой."},
             {"bg", "Вратата и къщата на двора не са отворени, за да се види от пътя, че хората са от селото и е тихо."},
             {"kk", "Қақпа және үй бір адам үшін ашық, бұл жол мен көпір де бойынша деп осы және бір да."},
             {"ka", "კარი და სახლი არ იყო ღია, რომ ეს რა და თუ როგორც მისი და არ იყო."},
             {"hy", "Դարպասը և տունը բաց են, որ ու չի մի այս մարդ և իր տան մի կողմ է և են։"},
             {"ar", "كان الباب في الفناء من الخشب على الطريق إلى القرية التي عن البحيرة مع هذا ما أن."},
             {"fa", "در و خانه در کنار دریاچه از چوب است که به ده و این را با برای از."}})
        EXPECT_EQ(languageOf(text), language) << text;
}

TEST(Language, isNotGuessedWhereTheWordsDoNotTell) {
    EXPECT_EQ(languageOf(""), "");
    EXPECT_EQ(languageOf("qwx zzk prrt"), "");
    EXPECT_EQ(languageOf("Ostap Verlan, Irena Kold, Marek Tuval, Hana Lesny"), "");
    EXPECT_EQ(languageOf("на не на не на не на не"), ""); // several languages as well
    EXPECT_EQ(languageOf("\xFF\xFE\xFF"), "");
    EXPECT_TRUE(canBeGuessed("uk"));
    EXPECT_FALSE(canBeGuessed("zh"));
}

TEST(Language, ofTheUniversalDeclarationIsRight) {
    const std::filesystem::path folder = std::filesystem::path(DOKAZ_SHARED_DATA) / "text" / "udhr";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "no shared data";
    for (const auto& [file, language] : std::vector<std::pair<std::string, std::string>>{
             {"arb.html", "ar"}, {"bel.html", "be"}, {"eng.html", "en"}, {"pes_1.html", "fa"}, {"rus.html", "ru"}, {"ukr.html", "uk"}, {"mya.html", ""}}) {
        std::ifstream stream(folder / file, std::ios::binary);
        std::string html((std::istreambuf_iterator<char>(stream)), {});
        html = std::regex_replace(html, std::regex("<[^>]*>"), " ");
        EXPECT_EQ(languageOf(html), language) << file;
    }
}

TEST(Rows, areCutAtTabsWithoutComments) {
    using Row = std::vector<std::string_view>;
    EXPECT_EQ(dokaz::resources::rowsOf("# a\n\nen\tthe of\t\nfr\tle\n"), (std::vector<Row>{{"en", "the of", ""}, {"fr", "le"}}));
    EXPECT_EQ(dokaz::resources::partsOf("a||b", '|'), (Row{"a", "", "b"}));
    EXPECT_EQ(dokaz::resources::partsOf("", '|'), Row{""});
    EXPECT_TRUE(dokaz::resources::rowsOf("").empty());
}
