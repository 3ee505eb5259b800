# SPDX-License-Identifier: GPL-3.0-or-later
"""Victims, witnesses and those who listen to them. All are invented; the names of nearly all stand in the vault."""
from world.steps import accept, add, more


def protected(name, code, *names, **fields):
    return add(name, "person", name=list(names), protected="yes", code=code, capacity="other", **fields)


NAMED_IN_REPORTS = [
    accept("un", "person", "Mr. Tavid Zarelin", "zarelin"),
    more("zarelin", code="V-001"),
    more("zarelin", ("un", "Тавид Зарелин"), name="Тавид Зарелин (ru)"),
    more("zarelin", ("un", "an observer of the association “Honest Count”"), occupation="Election observer"),
    more("zarelin", affiliation="@honest-count", sex="male", born="14 March 1994",
        code_elsewhere="Custody Observatory: CO-07"),
    accept("un", "person", "Ms. Ileva Marosh", "marosh"),
    more("marosh", code="V-002"),
    more("marosh", ("un", "Илева Марош"), name="Илева Марош (ru)"),
    more("marosh", ("un", "a journalist of the newspaper Morning Herald"), occupation="Journalist"),
    more("marosh", name="Ілева Марош (be)", affiliation="@morning-herald", sex="female"),
    accept("un", "person", "Mr. Oskan Dreve", "dreve"),
    more("dreve", code="V-003", name="Оскан Древе (ru)", occupation="Lawyer", sex="male"),
    accept("un", "person", "Ms. Halina Torvesh", "torvesh"),
    more("torvesh", code="V-004", name="Галіна Торвеш (be)", occupation="Lawyer", sex="female"),
]
VICTIMS = [
    protected("vostrel", "V-005", "Янек Вострель (be)", "Yanek Vostrel (transliteration)", sex="male", born="1991",
        occupation="Programmer", residence="Brenna", contact="By the trusted person named in the log",
        safe_channel="Signed messages only", contact_hours="After 19:00"),
    protected("dankash", "V-006", "Мірэла Данкаш (be)", "Mirela Dankash (transliteration)", sex="female", born="1986",
        occupation="Nurse"),
    protected("oresht", "V-007", "Павлин Орешт (ru)", "Pavlin Oresht (transliteration)", sex="male", born="1979",
        occupation="Turner at the tractor works"),
    protected("qadrani", "V-008", "سمير القدراني (ar)", "Samir al-Qadrani (transliteration)", "Самир аль-Кадрани (ru)",
        sex="male", born="2002", occupation="Student", language_spoken=["ar", "ru"], residence="Tarsk", ethnicity="Tarsi"),
    protected("barzuni", "V-009", "ليث برزوني (ar)", "Layth Barzuni (transliteration)", sex="male", born="1999",
        occupation="Market trader", language_spoken=["ar", "ru"], ethnicity="Tarsi"),
    protected("tazmir", "V-010", "نورة تزمير (ar)", "Noura Tazmir (transliteration)", sex="female", occupation="Teacher",
        language_spoken="ar", ethnicity="Tarsi"),
    protected("felk", "V-011", "Гордан Фельк (ru)", "Gordan Felk (transliteration)", sex="male", born="1975",
        occupation="Driver"),
    protected("morunek", "V-012", "Жэля Марунек (be)", "Zhela Morunek (transliteration)", sex="female", born="1998",
        occupation="Photographer"),
    protected("sulimek", "V-013", "Віктар Сулімек (be)", "Viktar Sulimek (transliteration)", sex="male", born="1988"),
    protected("brom", "V-014", "Алеста Бром (ru)", "Alesta Brom (transliteration)", sex="female", born="1969",
        occupation="Pensioner", vulnerability="Diabetes"),
    protected("karavani", "V-015", "إدريس كرواني (ar)", "Idris Karavani (transliteration)", sex="male", occupation="Baker",
        ethnicity="Tarsi"),
    protected("pestrik", "V-016", "Данило Пестрик (uk)", "Danylo Pestryk (transliteration)", sex="male", born="1993"),
    protected("ulmen", "V-017", "Катра Ульмен (ru)", "Katra Ulmen (transliteration)", sex="female", born="1990",
        occupation="Lawyer's assistant"),
    protected("teslav", "V-018", "Раман Теслаў (be)", "Raman Teslau (transliteration)", sex="male", born="1984",
        occupation="Fitter at the tractor works"),
    protected("virdak", "V-019", "Олена Вірдак (uk)", "Olena Virdak (transliteration)", sex="female", born="1977"),
    protected("gantrel", "V-020", "Милош Гантрель (ru)", "Milosh Gantrel (transliteration)", sex="male", born="2001",
        occupation="Student"),
    protected("dervani", "V-021", "سنا درواني (ar)", "Sana Dervani (transliteration)", sex="female", born="1996",
        occupation="Nurse"),
    protected("halubrei", "V-022", "Арцём Галубрэй (be)", "Artsiom Halubrei (transliteration)", sex="male", born="1995"),
    protected("kallin", "V-023", "Веста Каллин (ru)", "Vesta Kallin (transliteration)", sex="female", born="1982",
        occupation="Accountant"),
    protected("osk", "V-024", "Людмир Оск (ru)", "Ludmir Osk (transliteration)", sex="male", born="2004",
        died="between 2030-06-12 and 2030-06-13"),
    protected("marn", "V-025", "Елиса Марн (ru)", under_age="yes", sex="female", born="2013", occupation="School pupil"),
]
WITNESSES = [
    protected("mother", "W-001", "Зорана Оск (ru)", "Zorana Osk (transliteration)", sex="female",
        contact="Through the lawyer only"),
    protected("dosten", "W-002", "Кирилл Достен (ru)", "Kirill Dosten (transliteration)", sex="male",
        occupation="Former guard", do_not_contact="no", vulnerability="Colleagues know where the family lives"),
    protected("vrest", "W-003", "Амалія Врэст (be)", "Amalia Vrest (transliteration)", sex="female", occupation="Physician"),
    protected("neighbour", "W-004", "Тэадор Кірвель (be)", "Teador Kirvel (transliteration)", sex="male",
        occupation="Neighbour in Varnik"),
    add("prisoner-k", "person", ("watch", "A prisoner of the next cell heard him ask for a doctor"),
        anonymous_in_source="yes", capacity="other", code="W-005",
        descriptor="Prisoner of the cell next to that of the deceased"),
]
# Known by codes alone: nothing in the archive leads to them.
TEAM = [
    add("interviewer", "person", code="T-001", capacity="official", occupation="Interviewer", language_spoken=["be", "ru",
        "en"]),
    add("interpreter", "person", code="T-002", capacity="official", occupation="Interpreter", language_spoken=["ar", "en"]),
]
TIES = [
    add("", "relation", from_="@mother", type="parent", to="@osk"),
    add("", "relation", from_="@dreve", type="lawyer", to="@zarelin"),
    add("", "relation", from_="@vostrel", type="cellmate", to="@gantrel"),
    add("women-wall", "group", ("un", "four other women were forced to stand facing a wall for nine hours"),
        description="V-002 and four other women, Mill Street, night of 11 June 2030", size="5 people", member=["@marosh",
        "@dankash"]),
    add("expelled", "group", ("watch",
        "nine prisoners were taken from penal colony No. 7 in Zelnik to the border crossing at Osterhol"),
        description="Nine prisoners taken to the border on 17 March 2031", size="9 people", period="17 March 2031",
        member=["@sulimek", "@pestrik"]),
]
STEPS = NAMED_IN_REPORTS + VICTIMS + WITNESSES + TEAM + TIES
