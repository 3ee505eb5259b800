# SPDX-License-Identifier: GPL-3.0-or-later
"""Officials the reports name: alleged perpetrators, presumed innocent, and the posts they held. All are invented."""
from world.steps import accept, add, more

PEOPLE = [
    accept("un", "person", "Colonel Radomir Kestrin", "kestrin"),
    accept("watch", "person", "Colonel Radomir Kiestryn", into="kestrin"),
    more("kestrin", ("watch", "Радомир Кестрин"), name="Радомир Кестрин (ru)"),
    more("kestrin", ("watch", "was the call sign of Colonel Radomir Kiestryn"), name="Granite (also-known-as)"),
    accept("un", "person", "Lieutenant Colonel Sevan Ruvik", "ruvik"),
    more("ruvik", name="Севан Рувік (be)"),
    accept("un", "person", "Major Ansel Dorvath", "dorvath"),
    accept("watch", "person", "Major Ansel Dorwat", into="dorvath"),
    more("dorvath", ("watch", "Ансель Дорват"), name="Ансель Дорват (ru)"),
    accept("un", "person", "Major Petran Golvik", "golvik"),
    more("golvik", ("watch", "Петран Гольвик"), name="Петран Гольвик (ru)"),
    accept("un", "person", "Judge Milena Orsik", "orsik"),
    more("orsik", ("watch", "Милена Орсик"), name="Милена Орсик (ru)"),
    add("trelev", "person", ("un", "Mr. Bohan Trelev"), name=["Bohan Trelev", "Бохан Трелев (ru)"], capacity="official"),
    accept("watch", "person", "Captain Lenart Obrik", "obrik"),
    more("obrik", ("watch", "Ленарт Обрик"), name="Ленарт Обрик (ru)"),
    accept("watch", "person", "Senior Lieutenant Marat Ishkov-Teyn", "ishkov"),
    more("ishkov", ("watch", "Марат Ишков-Тейн"), name="Марат Ишков-Тейн (ru)"),
    accept("watch", "person", "Captain Yarek Holmut", "holmut"),
    more("holmut", ("watch", "Ярек Холмут"), name="Ярек Холмут (ru)"),
    accept("watch", "person", "Lieutenant Colonel Dmitar Volshan", "volshan"),
    more("volshan", ("watch", "Дмитар Волшан"), name="Дмитар Волшан (ru)"),
    add("kolbart", "person", ("watch", "Investigator Vesna Kolbart (Весна Кольбарт)"), name=["Vesna Kolbart",
        "Весна Кольбарт (ru)"], capacity="official"),
    accept("watch", "person", "Major Zoryana Pleth", "pleth"),
    more("pleth", ("watch", "Зоряна Плет"), name="Зоряна Плет (ru)"),
    add("granite-two", "person", unidentified="yes", capacity="official", code="U-01",
        descriptor="Officer in dark clothing at the entrance of Mill Street, addressed as “Commander”; about 45; voice hoarse"),
]


def post(name, person, body, role, rank, period, cite=None, **fields):
    return add(name, "posting", cite, person="@" + person, body="@" + body, role=role, rank=rank, period=period, **fields)


POSTS = [
    post("post-kestrin", "kestrin", "directorate", "head", "colonel", "3 February 2029 to 30 September 2030", ("un",
        "headed by Colonel Radomir Kestrin until 30 September 2030"), function="Head of the unit for the Brenna region"),
    post("post-ruvik", "ruvik", "directorate", "head", "lieutenant_colonel", "since 1 October 2030, still going on", ("un",
        "thereafter by Lieutenant Colonel Sevan Ruvik")),
    post("", "ruvik", "directorate", "deputy_head", "major", "3 February 2029 to 30 September 2030", acting="no"),
    post("post-dorvath", "dorvath", "directorate", "commander", "major", "since before June 2030", ("watch",
        "led a group of the same directorate"), subordinate_to="@post-kestrin"),
    post("post-golvik", "golvik", "colony-7", "head", "major", "since 11 January 2026, still going on", ("watch",
        "has headed it since 2026")),
    post("", "orsik", "district-court", "judge", "justice_counsellor", "since before June 2030"),
    post("post-trelev", "trelev", "prosecution", "head", "justice_counsellor", "since before November 2030", ("un",
        "The Prosecutor General, Mr. Bohan Trelev")),
    post("post-obrik", "obrik", "mill", "head", "captain", "1 March 2028 to 31 December 2030", ("watch",
        "was its head from 1 March 2028 to 31 December 2030")),
    post("post-ishkov", "ishkov", "mill", "deputy_head", "senior_lieutenant", "since before June 2030", ("watch",
        "was on duty on the nights of 10 and 12 June 2030"), subordinate_to="@post-obrik"),
    post("", "holmut", "zelnik-police", "officer", "captain", "since before June 2030", ("watch",
        "of the Zelnik police department read out a list of names")),
    post("post-volshan", "volshan", "remand", "head", "lieutenant_colonel", "since 1 January 2031, still going on", ("watch",
        "He was promoted to that rank on 1 January 2031")),
    post("", "volshan", "remand", "head", "major", "5 May 2027 to 31 December 2030", ("watch",
        "has headed it since 5 May 2027")),
    post("", "kolbart", "investigation", "investigator", "justice_counsellor", "since 2029", ("watch",
        "is named in 17 of the court documents we hold")),
    post("", "pleth", "colony-4", "head", "major", "since before September 2030", ("watch",
        "The head of the colony, Major Zoryana Pleth")),
]
STEPS = PEOPLE + POSTS
