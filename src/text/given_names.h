// SPDX-License-Identifier: GPL-3.0-or-later
// Given names that are one name in Belarusian, Russian, Ukrainian and Polish though no rule of sound joins them:
// Мікалай and Николай, Рыгор and Григорий, Вольга and Ольга; and patronymics made of them.
// Threads: any.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::text {

// The name's class, the same for all its forms in every script and for patronymics made of it: "nikolai" for Мікалай,
// Mikola, Nicholas and (as patronymic) Мікалаевіч. Empty for names that need no class.
[[nodiscard]] std::string_view givenNameClass(std::string_view phonemicForm);

// "Belarusian", "Russian" or "Ukrainian" where the form is of that language alone; empty otherwise.
[[nodiscard]] std::string_view givenNameLanguage(std::string_view phonemicForm);

// The father's name inside a patronymic's phonemic form: "nikolaeviC" → "nikola", "vladimirovna" → "vladimir". Empty
// for what is no patronymic. Case forms are patronymics too ("petroviCu"). A surname in -vich reads as one too; the caller knows from its place.
[[nodiscard]] std::string_view fatherOf(std::string_view phonemicForm);

// Vowel runs as one "a", none at the end, consonants in the classes of skeletonOf(): equal for forms that differ only
// in vowels ("rihor", "rehor"), different where a consonant differs.
[[nodiscard]] std::string looseForm(std::string_view phonemicForm);

} // namespace dokaz::text
