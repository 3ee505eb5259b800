// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/vocabulary.h"

#include "record/value.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

using namespace dokaz;
using namespace dokaz::record;

namespace {

const std::string header = "code\tparent\ten\tru\thuridocs\tnote\n";

// "list:code" of every HURIDOCS term; the file holds list_code,vocab_number,… with the list's number behind the code.
std::set<std::string> huridocsCodes() {
    std::ifstream file(DOKAZ_SHARED_DATA "/structured/vocab/huridocs_microthesauri_en_fr_es_ru_ar.csv");
    std::set<std::string> codes;
    for (std::string line; std::getline(file, line);) {
        const std::size_t comma = line.find(',');
        if (comma != std::string::npos && line.size() > comma + 13)
            codes.insert(line.substr(0, comma) + ":" + line.substr(comma + 1, 12));
    }
    return codes;
}

} // namespace

TEST(Vocabulary, findsATermByItsCodeOrAnyLabel) {
    const auto read = Vocabulary::fromTsv("test", header + "a\t\tArrest\tАрест\t29:010000000000\t\nb\ta\tApprehension\tЗадержание\t\tnot the arrest\n"
                                                           "c\t\tTwin\t\t\t\nd\t\ttwin\t\t\t\n");
    ASSERT_TRUE(read.ok()) << read.error().subject();
    const Vocabulary& vocabulary = read.value();
    EXPECT_EQ(vocabulary.terms().size(), 4U);
    EXPECT_EQ(vocabulary.findByWords("ЗАДЕРЖАНИЕ")->code, "b");
    EXPECT_EQ(vocabulary.findByWords("arrest")->code, "a");
    EXPECT_EQ(vocabulary.findByWords("c")->code, "c");
    EXPECT_EQ(vocabulary.findByWords("Twin"), nullptr);
    EXPECT_EQ(vocabulary.findByWords("nothing"), nullptr);
    EXPECT_EQ(vocabulary.find("b")->parent, "a");
    EXPECT_EQ(vocabulary.find("b")->label("ru"), "Задержание");
    EXPECT_EQ(vocabulary.find("c")->label("ru"), "Twin");
}

TEST(Vocabulary, refusesATableThatBreaksARule) {
    std::vector<std::string> tables{"", "code\ten\n"};
    for (const char* lines : {"a\t\t\t\t\t\n", "\t\tA\t\t\t\n", "a\tb\tA\t\t\t\n", "a\t\tA\t\t\t\na\t\tB\t\t\t\n", "a\t\tA\t\t\n",
                              "a\ta\tA\t\t\t\n", "a\t\tA\t\t\t", "a b\t\tA\t\t\t\n", "a\t\tA\t\t\t\r\n", "a\t\t\xD0\t\t\t\n"})
        tables.push_back(header + lines);
    for (const std::string& tsv : tables) {
        const auto read = Vocabulary::fromTsv("test", tsv);
        ASSERT_FALSE(read.ok()) << tsv;
        EXPECT_EQ(read.error().code(), base::ErrorCode::Corrupt);
    }
}

TEST(Vocabularies, shippedOnesLoad) {
    const auto shipped = Vocabularies::shipped();
    ASSERT_TRUE(shipped.ok()) << shipped.error().subject();
    EXPECT_GE(shipped.value().all().size(), 80U);
    EXPECT_GE(shipped.value().find("act_type")->terms().size(), 80U);
    EXPECT_GE(shipped.value().find("method")->terms().size(), 40U);
    EXPECT_EQ(shipped.value().find("country")->terms().size(), 250U);
    EXPECT_EQ(shipped.value().find("nothing"), nullptr);
}

TEST(Vocabularies, everyTermIsFoundByItsOwnCode) {
    const auto shipped = Vocabularies::shipped();
    for (const auto& [name, vocabulary] : shipped.value().all())
        for (const VocabularyTerm& term : vocabulary.terms())
            EXPECT_EQ(vocabulary.findByWords(term.code), &term) << name << " " << term.code;
}

TEST(Vocabularies, labelsOfOneVocabularyAreNotMistakenForEachOther) {
    const auto shipped = Vocabularies::shipped();
    for (const auto& [name, vocabulary] : shipped.value().all())
        for (const VocabularyTerm& term : vocabulary.terms())
            EXPECT_EQ(vocabulary.findByWords(term.label("en")), &term) << name << ": " << term.label("en");
}

TEST(Vocabularies, namesOfSortsAndProtectionsAreTheEnumsNames) {
    const auto shipped = Vocabularies::shipped();
    for (const VocabularyTerm& term : shipped.value().find("name_sort")->terms())
        EXPECT_TRUE(nameSortNamed(term.code).has_value()) << term.code;
    for (const VocabularyTerm& term : shipped.value().find("protection")->terms())
        EXPECT_TRUE(protectionNamed(term.code).has_value()) << term.code;
    for (const VocabularyTerm& term : shipped.value().find("value_type")->terms())
        EXPECT_TRUE(valueTypeNamed(term.code).has_value()) << term.code;
}

TEST(Vocabularies, arrestApprehensionAndRemandAreThreeWordsInEveryLanguage) {
    const auto shipped = Vocabularies::shipped();
    const Vocabulary& acts = *shipped.value().find("act_type");
    for (const char* language : {"en", "ru", "be", "uk"}) {
        const std::set<std::string> words{acts.find("arrest")->label(language), acts.find("apprehension")->label(language),
                                          acts.find("remand")->label(language), acts.find("detention")->label(language)};
        EXPECT_EQ(words.size(), 4U) << language;
    }
}

TEST(Vocabularies, everyHuridocsCodeExists) {
    const std::set<std::string> known = huridocsCodes();
    if (known.empty())
        GTEST_SKIP() << "the HURIDOCS table is not here";
    const auto shipped = Vocabularies::shipped();
    std::size_t checked = 0;
    for (const auto& [name, vocabulary] : shipped.value().all())
        for (const VocabularyTerm& term : vocabulary.terms())
            if (!term.huridocs.empty()) {
                EXPECT_TRUE(known.contains(term.huridocs)) << name << " " << term.code << " " << term.huridocs;
                ++checked;
            }
    EXPECT_GT(checked, 250U);
}

TEST(Vocabularies, sayWhatStandsUnderWhat) {
    const auto shipped = Vocabularies::shipped();
    const Vocabulary& acts = *shipped.value().find("act_type");
    EXPECT_TRUE(acts.isWithin("attempted_rape", "sexual_violence"));
    EXPECT_TRUE(acts.isWithin("attempted_rape", "integrity"));
    EXPECT_TRUE(acts.isWithin("torture", "torture"));
    EXPECT_FALSE(acts.isWithin("integrity", "torture"));
    EXPECT_FALSE(acts.isWithin("nothing", "integrity"));
}

TEST(Vocabularies, markWhoMustDiscloseToTheDefence) {
    const auto shipped = Vocabularies::shipped();
    const Vocabulary& recipients = *shipped.value().find("recipient");
    for (const VocabularyTerm& term : recipients.terms())
        EXPECT_EQ(term.note == "discloses-to-defence", recipients.isWithin(term.code, "court")) << term.code;
}
