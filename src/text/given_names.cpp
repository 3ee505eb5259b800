// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/given_names.h"

#include "text/phonemic.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace dokaz::text {
namespace {

struct NameClass {
    std::string_view name;
    std::string_view forms; // separated by spaces; one script of each sound is enough
};

// Written for this program from the onomastic custom of the region: equivalents first, then the common short forms
// that documents use in place of the full name.
constexpr NameClass kClasses[] = {
    {"nikolai", "Мікалай Николай Мікола Микола Миколай Nicholas Nicolas Mikołaj Коля"},
    {"grigori", "Рыгор Григорий Григорій Gregory Grzegorz Hryhorij Гриша"},
    {"nikita", "Мікіта Никита Микита"},
    {"filipp", "Піліп Филипп Пилип Philip Filip"},
    {"olga", "Вольга Ольга Olga"},
    {"anna", "Ганна Анна Anna Hanna Anne Аня"},
    {"iosif", "Язэп Иосиф Йосип Joseph Юзэф Осип Józef"},
    {"evgeni", "Яўген Яўгеній Евгений Євген Eugene Женя"},
    {"elena", "Алена Елена Олена Helena Helen Лена"},
    {"aleksei", "Аляксей Алексей Олексій Alexis Alexey Лёша"},
    {"aleksandr", "Аляксандр Александр Олександр Alexander Alexandre Алесь Алякса Саша Alex"},
    {"aleksandra", "Аляксандра Александра Олександра Alexandra Алеся"},
    {"mikhail", "Міхаіл Михаил Михайло Міхась Michael Michał Миша"},
    {"pavel", "Павел Павло Paul Paweł Паша"},
    {"pyotr", "Пётр Петро Пятро Peter Piotr Pierre Петя"},
    {"ivan", "Іван Ян Янка John Jan Ваня"},
    {"andrei", "Андрэй Андрей Андрій Andrew Andrzej"},
    {"vasili", "Васіль Василий Василь Basil Wasyl Вася"},
    {"vladimir", "Уладзімір Владимир Володимир Włodzimierz Вова Володя"},
    {"sergei", "Сяргей Сергей Сергій Sergius Serge"},
    {"yuri", "Юрый Юрий Юрій George Jerzy Юрась Георгий Георгій Егор"},
    {"dmitri", "Дзмітрый Дмитрий Дмитро Зміцер Dimitri"},
    {"fyodor", "Фёдар Федор Федір Theodore Хведар Тэадор"},
    {"foma", "Тамаш Фома Хома Thomas"},
    {"efim", "Яўхім Ефим Юхим Jauchim"},
    {"matvei", "Мацвей Матвей Матвій Matthew Мацей Maciej"},
    {"timofei", "Цімафей Тимофей Тимофій Timothy Цімох"},
    {"stepan", "Сцяпан Степан Стефан Stephen Stefan"},
    {"yakov", "Якаў Яков Яків Jacob Якуб Jakub"},
    {"ilya", "Ілля Илья Elias Ілья"},
    {"konstantin", "Канстанцін Константин Костянтин Кастусь Костя"},
    {"ksenia", "Аксіння Аксинья Ксения Ксенія Оксана Аксана"},
    {"irina", "Ірына Ирина Арына Арина Irene"},
    {"ekaterina", "Кацярына Екатерина Катерина Catherine Katarzyna Катя"},
    {"evdokia", "Еўдакія Евдокия Аўдоцця"},
    {"tatiana", "Таццяна Татьяна Тетяна Tanya"},
    {"lavrenti", "Лаўрэн Лаврентий Lawrence"},
    {"nikifor", "Нікіфар Никифор Нічыпар"},
    {"onufri", "Ануфрый Онуфрий"},
    {"osip", "Восіп"},
    {"artyom", "Арцём Артем Арцемій Артемий"},
    {"anton", "Антон Анатоній Antoni Anthony"},
    {"denis", "Дзяніс Денис Dennis"},
    {"vikenti", "Вікенцій Викентий Vincent"},
    {"kirill", "Кірыл Кирилл Кирило Cyril"},
    {"vyacheslav", "Вячаслаў Вячеслав В'ячеслав Wiaczesław"},
    {"yulia", "Юлія Юлия Julia Юля"},
    {"yaroslav", "Яраслаў Ярослав Jarosław"},
};

std::unordered_map<std::string, std::string_view> makeForms() {
    std::unordered_map<std::string, std::string_view> classes;
    for (const NameClass& group : kClasses)
        for (std::string_view rest = group.forms; !rest.empty();) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            for (const std::string& reading : phonemicReadings(rest.substr(0, space)))
                classes.emplace(looseForm(reading), group.name);
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    return classes;
}

bool isVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

} // namespace

std::string looseForm(std::string_view phonemicForm) {
    std::string loose;
    for (std::size_t at = 0; at < phonemicForm.size(); ++at) {
        char c = phonemicForm[at];
        if (isVowel(c))
            c = 'a';
        else if (c == 'g')
            c = 'h';
        else if (c == 'c')
            c = 't';
        else if (c == 'f' && at + 1 == phonemicForm.size())
            c = 'v';
        if (loose.empty() || loose.back() != c)
            loose.push_back(c);
    }
    while (loose.size() > 1 && loose.back() == 'a')
        loose.pop_back();
    return loose;
}

std::string_view fatherOf(std::string_view phonemicForm) {
    static constexpr std::array<std::string_view, 16> kEndings = {
        "oviC", "eviC", "aviC", "iviC", "ovna", "evna", "avna", "ivna", "iniCna", "iCna", "oglu", "ogli", "kizi", "viC",
        "vna", "iC"};
    for (const std::string_view ending : kEndings)
        if (phonemicForm.size() >= ending.size() + 2 && phonemicForm.ends_with(ending))
            return phonemicForm.substr(0, phonemicForm.size() - ending.size());
    return {};
}

std::string_view givenNameClass(std::string_view phonemicForm) {
    static const std::unordered_map<std::string, std::string_view> classes = makeForms();
    if (const auto found = classes.find(looseForm(phonemicForm)); found != classes.end())
        return found->second;
    if (const std::string_view father = fatherOf(phonemicForm); !father.empty())
        if (const auto found = classes.find(looseForm(father)); found != classes.end())
            return found->second;
    return {};
}

} // namespace dokaz::text
