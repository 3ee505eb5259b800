// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates_tokens.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace dokaz::text::dates {
namespace {

struct Entry {
    std::string_view words; // separated by spaces
    Word word;
    int value;
};

// All lower case. English months stand apart because running text writes them with a capital.
constexpr std::array<Entry, 12> englishMonths{{
    {"january jan", Word::Month, 1},
    {"february feb", Word::Month, 2},
    {"march mar", Word::Month, 3},
    {"april apr", Word::Month, 4},
    {"may", Word::Month, 5},
    {"june jun", Word::Month, 6},
    {"july jul", Word::Month, 7},
    {"august aug", Word::Month, 8},
    {"september sep sept", Word::Month, 9},
    {"october oct", Word::Month, 10},
    {"november nov", Word::Month, 11},
    {"december dec", Word::Month, 12},
}};

// Russian, Belarusian, Ukrainian, French, Spanish.
constexpr std::array<Entry, 12> otherMonths{{
    {"январь января январе янв студзень студзеня студзені січень січня січні janvier janv enero", Word::Month,
     1},
    {"февраль февраля феврале фев люты лютага лютым лютий лютого лютому février févr febrero", Word::Month,
     2},
    {"март марта марте сакавік сакавіка сакавіку березень березня березні mars marzo", Word::Month, 3},
    {"апрель апреля апреле апр красавік красавіка красавіку квітень квітня квітні avril avr abril",
     Word::Month, 4},
    {"май мая мае травень траўня траўні маі травня травні mai mayo", Word::Month, 5},
    {"июнь июня июне чэрвень чэрвеня чэрвені червень червня червні juin junio", Word::Month, 6},
    {"июль июля июле ліпень ліпеня ліпені липень липня липні juillet juil julio", Word::Month, 7},
    {"август августа августе авг жнівень жніўня жніўні серпень серпня серпні août aout agosto", Word::Month,
     8},
    {"сентябрь сентября сентябре сент верасень верасня верасні вересень вересня вересні septembre septiembre "
     "setiembre",
     Word::Month, 9},
    {"октябрь октября октябре окт кастрычнік кастрычніка кастрычніку жовтень жовтня жовтні octobre octubre",
     Word::Month, 10},
    {"ноябрь ноября ноябре нояб лістапад лістапада лістападзе листопад листопада листопаді novembre "
     "noviembre",
     Word::Month, 11},
    {"декабрь декабря декабре дек снежань снежня снежні грудень грудня грудні décembre déc diciembre",
     Word::Month, 12},
}};

constexpr std::array<Entry, 50> others{{
    {"spring весна весны весной вясна вясны вясной увесну весни навесні весною printemps primavera",
     Word::Season, 3},
    {"summer лето лета летом лета летам улетку літо літа влітку літом été verano", Word::Season, 6},
    {"autumn fall осень осени осенью восень восені восенню увосень осінь осені восени automne otoño",
     Word::Season, 9},
    {"winter зима зимы зимой зіма зімы зімой узімку зими взимку зимою hiver invierno", Word::Season, 12},
    {"early beginning start начало начале начала пачатак пачатку пачатка початок початку début comienzos "
     "inicios principios",
     Word::Part, 1},
    {"mid middle midst середина середине середины сярэдзіна сярэдзіне сярэдзіны середині середини milieu "
     "mediados",
     Word::Part, 2},
    {"late end конец конце конца канец канцы канца кінець кінці кінця наприкінці fin fines finales",
     Word::Part, 3},
    {"first первый первом первого первая первое первые первых перший першому першій перше перші перших першае першы першым "
     "першыя premier première premiers primer primera primeros",
     Word::Ordinal, 1},
    {"second второй втором второго вторая второе другий другому другій друге другі другім другое deuxième second seconde "
     "segundo segunda",
     Word::Ordinal, 2},
    {"third третий третьем третьего третій третьому трэці трэцім troisième tercer tercera", Word::Ordinal, 3},
    {"fourth четвертый четвертом четвертого четвертий четвертому чацвёрты чацвёртым quatrième cuarto cuarta",
     Word::Ordinal, 4},
    {"last последние последних последнем последний остання останні останніх апошнія апошніх derniers dernier últimos último",
     Word::Ordinal, 5},
    {"two два две дві дзве deux dos", Word::Count, 2},
    {"three три тры trois tres", Word::Count, 3},
    {"four четыре чотири чатыры quatre cuatro", Word::Count, 4},
    {"five пять пяць cinq cinco", Word::Count, 5},
    {"six шесть шість шэсць seis", Word::Count, 6},
    {"seven семь сім сем sept siete", Word::Count, 7},
    {"eight восемь вісім восем huit ocho", Word::Count, 8},
    {"nine девять дзевяць neuf nueve", Word::Count, 9},
    {"ten десять дзесяць dix diez", Word::Count, 10},
    {"eleven одиннадцать одинадцять адзінаццаць onze once", Word::Count, 11},
    {"months месяца месяцев місяці місяців месяцы месяцаў mois meses", Word::Months, 0},
    {"quarter квартал квартале квартала кварталі кварталу квартале trimestre", Word::Quarter, 0},
    {"q1", Word::Quarter, 1},
    {"q2", Word::Quarter, 2},
    {"q3", Word::Quarter, 3},
    {"q4", Word::Quarter, 4},
    {"half половина половине половины половині половини палова палове паловы полугодие полугодии полугодия полугодию півріччя "
     "півріччі паўгоддзе паўгоддзя паўгоддзі semestre moitié mitad",
     Word::Half, 0},
    {"г год года году годзе годам гг р рік року році year an année año", Word::Year, 0},
    {"годов годах годы гады гадах гадоў роки роках років years années años", Word::Years, 0},
    {"between между паміж між entre", Word::Between, 0},
    {"from с со з із зі", Word::From, 0},
    {"du", Word::From, 1},
    {"to till through thru по па до на au", Word::To, 0},
    {"and и і et та", Word::And, 0},
    {"before prior avant перед перад", Word::Before, 0},
    {"after following после пасля після après", Word::After, 0},
    {"since depuis desde", Word::Since, 0},
    {"until jusqu hasta", Word::Until, 0},
    {"by к", Word::By, 0},
    {"about around circa approximately approx ca около каля близько приблизно прыкладна примерно vers "
     "environ",
     Word::About, 0},
    {"on at le", Word::On, 0},
    {"in during throughout over durante в во у ў en dans pendant durant", Word::In, 0},
    {"of de d del", Word::Of, 0},
    {"the la les l", Word::The, 0},
    {"or", Word::Or, 0},
    {"night ночь noche ночи ноч ночы ніч ночі nuit", Word::Night, 0},
    {"overnight", Word::Overnight, 0},
    {"s е х ые ых", Word::Decade, 0},
}};

using Words = std::unordered_map<std::string_view, const Entry*>;

void addWords(Words& to, const Entry& entry) {
    std::string_view rest = entry.words;
    while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        to.emplace(rest.substr(0, space), &entry);
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
}

const Words& knownWords() {
    static const Words known = [] {
        Words all;
        for (const Entry& entry : englishMonths)
            addWords(all, entry);
        for (const Entry& entry : otherMonths)
            addWords(all, entry);
        for (const Entry& entry : others)
            addWords(all, entry);
        return all;
    }();
    return known;
}

std::uint8_t byteAt(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}

bool isDigit(std::uint8_t c) { return c >= '0' && c <= '9'; }

// Length of the letter at `at`: ASCII, Latin-1 to Latin Extended-B, Cyrillic; 0 where it is none.
std::size_t letterLength(std::string_view text, std::size_t at) {
    const std::uint8_t c = byteAt(text, at), next = byteAt(text, at + 1);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return 1;
    const bool follows = (next & 0xC0) == 0x80;
    const bool sign = c == 0xC3 && (next == 0x97 || next == 0xB7);
    return follows && !sign && ((c >= 0xC3 && c <= 0xC9) || (c >= 0xD0 && c <= 0xD3)) ? 2 : 0;
}

// Lower case of the letters that month names use; others stay.
void appendLower(std::string& to, std::string_view letter) {
    auto c = static_cast<std::uint8_t>(letter[0]);
    if (letter.size() == 1) {
        to += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return;
    }
    auto next = static_cast<std::uint8_t>(letter[1]);
    if (c == 0xC3 && next >= 0x80 && next <= 0x9E) {
        next = static_cast<std::uint8_t>(next + 0x20);
    } else if (c == 0xD0 && next >= 0x90 && next <= 0x9F) {
        next = static_cast<std::uint8_t>(next + 0x20);
    } else if (c == 0xD0 && next >= 0xA0 && next <= 0xAF) {
        c = 0xD1;
        next = static_cast<std::uint8_t>(next - 0x20);
    } else if (c == 0xD0 && next >= 0x80 && next <= 0x8F) {
        c = 0xD1;
        next = static_cast<std::uint8_t>(next + 0x10);
    }
    to += static_cast<char>(c);
    to += static_cast<char>(next);
}

// White space: ASCII, U+00A0, U+2000-200A, U+202F, U+2028-2029.
std::size_t spaceLength(std::string_view text, std::size_t at) {
    const std::uint8_t c = byteAt(text, at);
    if (c == ' ' || (c >= 9 && c <= 13))
        return 1;
    if (c == 0xC2 && byteAt(text, at + 1) == 0xA0)
        return 2;
    if (c != 0xE2 || byteAt(text, at + 1) != 0x80)
        return 0;
    const std::uint8_t last = byteAt(text, at + 2);
    return (last >= 0x80 && last <= 0x8A) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
}

void readNumber(std::string_view text, Token& token) {
    std::size_t at = token.start;
    while (isDigit(byteAt(text, at))) {
        if (at - token.start < 9)
            token.value = token.value * 10 + (text[at] - '0');
        ++at;
    }
    token.end = at;
    token.digits = static_cast<int>(at - token.start);
    token.word = token.digits <= 9 ? Word::Number : Word::Symbol;
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "er", "-го", "-га", "-е"})
        if (token.digits <= 2 && text.substr(at, suffix.size()) == suffix &&
            letterLength(text, at + suffix.size()) == 0) {
            token.end = at + suffix.size();
            token.ordinal = true;
            return;
        }
    for (const std::string_view suffix : {"-го", "-м", "-му", "-ом", "-й", "-га"})
        if (token.digits == 4 && text.substr(at, suffix.size()) == suffix && letterLength(text, at + suffix.size()) == 0) {
            token.end = at + suffix.size();
            token.ordinal = true;
            return;
        }
}

void readWord(std::string_view text, Token& token) {
    std::string lower;
    std::size_t at = token.start;
    for (std::size_t length = letterLength(text, at); length != 0; length = letterLength(text, at)) {
        appendLower(lower, text.substr(at, length));
        at += length;
    }
    token.capital =
        text[token.start] != lower[0] || (at - token.start > 1 && text[token.start + 1] != lower[1]);
    if (lower == "q" && isDigit(byteAt(text, at)) && !isDigit(byteAt(text, at + 1)))
        lower += text[at++];
    token.end = at;
    const auto found = knownWords().find(lower);
    if (found == knownWords().end())
        return;
    token.word = found->second->word;
    token.value = found->second->value;
    token.english = std::any_of(englishMonths.begin(), englishMonths.end(),
                                [&](const Entry& month) { return &month == found->second; });
}

void readSymbol(std::string_view text, Token& token) {
    const std::uint8_t c = byteAt(text, token.start);
    std::size_t end = token.start + 1;
    while ((byteAt(text, end) & 0xC0) == 0x80)
        ++end;
    token.end = end;
    const std::string_view symbol = text.substr(token.start, end - token.start);
    token.word = c == '-' || symbol == "–" || symbol == "—" || symbol == "−" || symbol == "‑" || symbol == "‐"
                     ? Word::Dash
                 : c == '.' ? Word::Dot
                 : c == ',' ? Word::Comma
                 : c == '/' ? Word::Slash
                            : Word::Symbol;
}

} // namespace

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    bool spaced = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = spaceLength(text, at); space != 0) {
            spaced = true;
            at += space;
            continue;
        }
        Token token;
        token.start = at;
        token.spaced = spaced;
        if (isDigit(byteAt(text, at)))
            readNumber(text, token);
        else if (letterLength(text, at) != 0)
            readWord(text, token);
        else
            readSymbol(text, token);
        spaced = false;
        at = token.end;
        out.push_back(token);
    }
    return out;
}

} // namespace dokaz::text::dates
