// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include "base/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <unicode/unistr.h>

using namespace dokaz;
using namespace dokaz::text;

namespace {

const std::string russian = "Показания свидетеля. Его задержали девятого августа во дворе дома и увезли в управление внутренних "
                            "дел, где держали двое суток без воды. Потом его перевели в изолятор временного содержания.";
const std::string belarusian = "Сведка кажа, што яго затрымалі ў двары ўласнага дома. Ён прасядзеў там трое сутак, і ніхто не "
                               "сказаў яго маці, дзе ён. Пасля суда яго адпусцілі, але тэлефон не вярнулі.";
const std::string french = "Le témoin a été arrêté à son domicile, près de la forêt. Il a été détenu pendant trois journées sans "
                           "que sa mère sache où il était. Après le procès, il a été relâché.";

base::Bytes encoded(const std::string& text, const char* encoding) {
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
    base::Bytes bytes(text.size() * 4 + 8);
    const std::int32_t size = letters.extract(0, letters.length(), reinterpret_cast<char*>(bytes.data()),
                                              static_cast<std::uint32_t>(bytes.size()), encoding);
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

} // namespace

TEST(Encoding, isFoundFromTheBytesAlone) {
    const std::pair<const std::string*, const char*> cases[] = {
        {&russian, "UTF-8"},        {&russian, "windows-1251"}, {&russian, "KOI8-R"},      {&russian, "IBM866"},
        {&russian, "ISO-8859-5"},   {&russian, "UTF-16LE"},     {&russian, "UTF-16BE"},    {&russian, "UTF-16"},
        {&belarusian, "UTF-8"},     {&belarusian, "UTF-16LE"},  {&french, "windows-1252"}, {&french, "UTF-8"},
        {&belarusian, "UTF-32LE"},
    };
    for (const auto& [text, encoding] : cases)
        EXPECT_EQ(decode(std::string_view(encoding) == "UTF-32LE"
                             ? base::joined({base::bytesOf(std::string_view("\xFF\xFE\0\0", 4)), encoded(*text, encoding)})
                             : encoded(*text, encoding))
                      .text,
                  *text)
            << encoding;
}

TEST(Encoding, isToldByItsUsualName) {
    EXPECT_EQ(decode(encoded(russian, "windows-1251")).encoding, "windows-1251");
    EXPECT_EQ(decode(encoded(russian, "KOI8-R")).encoding, "KOI8-R");
    EXPECT_EQ(decode(base::bytesOf("plain")).encoding, "UTF-8");
    EXPECT_FALSE(decode(base::bytesOf("plain")).isCertain);
    EXPECT_TRUE(decode(base::bytesOf(russian)).isCertain);
}

TEST(Encoding, isTakenFromADeclarationThatFits) {
    EXPECT_EQ(decode(encoded(belarusian, "windows-1251"), "cp1251").text, belarusian);
    EXPECT_EQ(decode(base::bytesOf(russian), "windows-1251").text, russian); // it is UTF-8 all the same
    EXPECT_EQ(decode(encoded(russian, "windows-1251"), "no-such").text, russian);
}

TEST(Encoding, leavesNoMarkAndNoZero) {
    EXPECT_EQ(decode(base::bytesOf("\xEF\xBB\xBFok")).text, "ok");
    const Decoded zeros = decode(base::bytesOf(std::string_view("a\0b", 3)));
    EXPECT_EQ(zeros.text.find('\0'), std::string::npos);
    EXPECT_TRUE(decode({}).text.empty());
}

TEST(Encoding, replacesMillionsOfZerosAtOnce) { // one after the other it took minutes
    constexpr std::size_t times = 400'000;
    std::string zeros;
    for (std::size_t i = 0; i < times; ++i)
        zeros += std::string_view("ab\0\0", 4);
    const Decoded decoded = decode(base::bytesOf(zeros), "windows-1251");
    EXPECT_EQ(decoded.replaced, times * 2);
    EXPECT_EQ(decoded.text.size(), times * 8);
    EXPECT_TRUE(decoded.text.starts_with("ab\uFFFD\uFFFDab"));
}

TEST(Encoding, givesWellFormedTextOfAnyBytes) {
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        base::Bytes bytes(random() % 300);
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(random());
        const Decoded decoded = decode(bytes, round % 2 == 0 ? "KOI8-R" : "");
        EXPECT_TRUE(base::isUtf8(decoded.text));
        EXPECT_EQ(decoded.text.find('\0'), std::string::npos);
    }
}
