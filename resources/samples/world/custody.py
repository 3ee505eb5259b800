# SPDX-License-Identifier: GPL-3.0-or-later
"""Who was held where and when, and how it went on: transfers, trials, a death, a forced departure."""
from world.steps import accept, add

PROVISIONS = [
    accept("un", "article", "article 17.9 of the Code of Administrative Offences", "art-17-9"),
    accept("un", "article", "article 214 of the Criminal Code", "art-214"),
    accept("un", "article", "Article 188 of the Criminal Code", "art-188"),
]


def held(name, person, facility, period, nature, cite=None, **fields):
    return add(name, "detention", cite, person="@" + person, facility="@" + facility, period=period, legal_nature=nature,
        **fields)


CELL_4, CELL_9 = "Cell 4", "Cell 9"
MILL_STREET = [
    held("d-vostrel", "vostrel", "mill", "10 June 2030 23:00 to 14 June 2030", "administrative_apprehension", cell=CELL_4,
        cellmate=["@gantrel", "@felk"], order_shown="no", told_reasons="no", lawyer="refused", contact="family_refused",
        conditions="38 to 45 people in 11 square metres; slept in turns", ended_officially="transfer",
        acknowledged="no_answer"),
    held("d-gantrel", "gantrel", "mill", "between 2030-06-10 and 2030-06-11 to 14 June 2030", "administrative_apprehension",
        cell=CELL_4, cellmate="@vostrel", lawyer="refused", order_shown="no"),
    held("d-felk", "felk", "mill", "11 June 2030 to 13 June 2030", "administrative_apprehension", cell=CELL_4,
        medical_attention="none"),
    held("", "pestrik", "mill", "10 June 2030 to 12 June 2030", "administrative_apprehension", cell=CELL_4),
    held("", "sulimek", "mill", "11 June 2030 to between 2030-06-13 and 2030-06-15", "administrative_apprehension",
        cell=CELL_4),
    held("", "halubrei", "mill", "10 June 2030 to 14 June 2030", "administrative_apprehension", cell=CELL_4,
        medical_attention="requested"),
    held("d-qadrani", "qadrani", "mill", "10 June 2030 to 16 June 2030", "administrative_apprehension", ("watch",
        "were kept in cell 9, apart from others"), cell=CELL_9, cellmate=["@barzuni", "@karavani"], told_reasons="no"),
    held("d-barzuni", "barzuni", "mill", "10 June 2030 to 16 June 2030", "administrative_apprehension", cell=CELL_9,
        cellmate="@qadrani"),
    held("", "karavani", "mill", "11 June 2030 to 16 June 2030", "administrative_apprehension", cell=CELL_9),
    held("d-marosh", "marosh", "mill", "11 June 2030 to 13 June 2030", "administrative_apprehension", ("un",
        "was arrested on 11 June 2030 while filming in front of the temporary holding facility on Mill Street"),
        cell="Corridor, then cell 12"),
    held("d-dankash", "dankash", "mill", "11 June 2030 to 14 June 2030", "administrative_apprehension", cell="Cell 12",
        contact="family_refused"),
    held("", "morunek", "mill", "11 June 2030 to 12 June 2030", "apprehension", cell="Cell 12",
        ended_officially="released_without_charge"),
    held("", "dervani", "mill", "since before 12 June 2030 to 15 June 2030", "administrative_apprehension", cell="Cell 12"),
    held("", "marn", "mill", "12 June 2030", "apprehension", ended_officially="released_without_charge"),
]
OTHER_FIRST_DAYS = [
    held("d-zarelin-varnik", "zarelin", "varnik-police", "10 June 2030 to 11 June 2030", "criminal_apprehension", ("un",
        "He was taken to the temporary detention facility of the Varnik police department"), charge="Article 214, part 1"),
    held("", "ulmen", "varnik-police", "12 June 2030 to 14 June 2030", "administrative_apprehension", order_shown="yes"),
    held("d-teslav", "teslav", "gymnasium", "12 June 2030 to 13 June 2030", "factual", ("watch",
        "where they were kept on the floor until the next evening"), acknowledged="denied",
        ended_assessed="released_without_charge"),
    held("d-oresht", "oresht", "gymnasium", "12 June 2030 to 13 June 2030", "factual", acknowledged="denied"),
    held("", "virdak", "varnik-police", "17 June 2030 to 20 June 2030", "administrative_apprehension"),
]
LATER = [
    held("d-zarelin-remand", "zarelin", "remand", "11 June 2030 to 2 February 2031", "remand", ("un",
        "and, on 11 June 2030, to pre-trial detention centre No. 1 in Brenna"), moved_from="@d-zarelin-varnik",
        legal_basis="@art-214", lawyer="after_charge", ended_officially="transfer"),
    held("d-zarelin-colony", "zarelin", "colony-7", "since 2 February 2031, still going on", "imprisonment", ("un",
        "transferred on 2 February 2031 from pre-trial detention centre No. 1 in Brenna to penal colony No. 7 in Zelnik"),
        moved_from="@d-zarelin-remand", regime="punishment_cell", lawyer="refused", isolation="34 days"),
    held("d-vostrel-remand", "vostrel", "remand", "14 June 2030 to autumn 2030", "remand", moved_from="@d-vostrel",
        lawyer="appointed", ended_officially="released_pending"),
    held("d-osk", "osk", "remand", "11 June 2030 to between 2030-06-12 and 2030-06-13", "criminal_apprehension", ("un",
        "died on 12 June 2030 in pre-trial detention centre No. 1 in Brenna"), ended_officially="death",
        ended_assessed="death", medical_attention="requested"),
    held("d-prisoner-k", "prisoner-k", "remand", "since before 12 June 2030", "remand"),
    held("d-sulimek-colony", "sulimek", "colony-7", "November 2030 to 17 March 2031", "imprisonment",
        ended_officially="pardon", ended_assessed="forced_exile", regime="general"),
    held("d-pestrik-colony", "pestrik", "colony-7", "winter 2030 to 17 March 2031", "imprisonment", ended_officially="pardon",
        ended_assessed="forced_exile"),
    held("d-marosh-colony", "marosh", "colony-4", "since 9 September 2030, still going on", "imprisonment", ("watch",
        "was brought there on 9 September 2030 after a second trial"), contact="letters_refused"),
    held("d-brom", "brom", "colony-4", "since October 2030, still going on", "imprisonment", medical_attention="limited",
        conditions="Insulin given out late or in half of the dose"),
    held("d-kallin", "kallin", "colony-4", "October 2030 to spring 2031", "imprisonment", cellmate="@brom",
        ended_officially="term_served"),
    held("", "barzuni", "colony-12", "since April 2031, still going on", "imprisonment", contact="letters_refused"),
    held("d-torvesh", "torvesh", "committee-prison", "since 2 May 2031, still going on", "remand", ("watch",
        "was arrested again on 2 May 2031"), lawyer="pressured", held_by="@committee"),
    held("", "tazmir", "committee-prison", "March 2031 to April 2031", "remand", lawyer="none", held_by="@committee"),
]
PROCEEDINGS = [
    add("trial-marosh", "proceeding", ("un", "sentenced her to 12 days of administrative detention under article 17.9"),
        title="Administrative case against V-002", direction="against_victim", type="administrative", victim="@marosh",
        court="@district-court", provision="@art-17-9", hearing="13 June 2030", decided="13 June 2030", defect=["remote",
        "brief", "no_counsel"], outcome="arrest", sentence_length="12 days"),
    add("trial-zarelin", "proceeding", ("un", "to two years and six months of imprisonment under article 214"),
        title="Criminal case against V-001", direction="against_victim", type="criminal", victim="@zarelin",
        court="@regional-court", provision="@art-214", decided="17 October 2030", defect=["masked_witnesses", "no_time"],
        outcome="imprisonment", sentence_length="30 months"),
    add("appeal-zarelin", "proceeding", ("un", "The sentence was upheld by the Supreme Court on 14 January 2031"),
        title="Appeal of V-001", direction="against_victim", type="appeal", victim="@zarelin", court="@supreme-court",
        decided="14 January 2031", outcome="upheld", appeal_of="@trial-zarelin"),
    add("", "part_in_proceeding", ("un", "presided over by Judge Milena Orsik"), person="@orsik", proceeding="@trial-marosh",
        role="judge"),
    add("", "part_in_proceeding", person="@dreve", proceeding="@trial-zarelin", role="counsel"),
    add("", "part_in_proceeding", person="@kolbart", proceeding="@trial-zarelin", role="investigator"),
    add("complaint-osk", "complaint", complainant="@mother", authority="@investigation", date="20 June 2030",
        result="refused", decided="30 July 2030", reasons="No sign of a crime"),
    add("", "repression_measure", ("watch",
        "The association “Honest Count” was dissolved by the Brenna Regional Court on 19 February 2031"),
        target="@honest-count", type="liquidation", authority="@regional-court", date="19 February 2031"),
    add("", "repression_measure", ("watch",
        "The newspaper Morning Herald was declared an extremist formation on 3 March 2031"), target="@morning-herald",
        type="extremist_formation", date="3 March 2031"),
]
ENDS = [
    add("death-osk", "death", ("un", "gave acute heart failure as the cause of death"), person="@osk", facility="@remand",
        detention="@d-osk", official_cause="Acute heart failure", official_manner="natural", assessed_manner="undetermined",
        autopsy="medical", autopsy_result="Report not given to the family", kin="@mother",
        kin_wishes="No name in anything published", custody_status="in_custody", last_known_alive="12 June 2030"),
    add("", "departure", ("watch",
        "taken from penal colony No. 7 in Zelnik to the border crossing at Osterhol with bags over their heads"),
        person="@sulimek", period="17 March 2031", facility="@colony-7", crossing_point="Osterhol", means=["escort",
        "papers_destroyed"], asked_for_pardon="no", told_destination="no", bar="no_papers", escorted_by="@committee"),
    add("", "departure", person="@pestrik", period="17 March 2031", facility="@colony-7", crossing_point="Osterhol",
        means="choice_prison_or_exile", choice_offered="“That road or a new case”", bar="no_papers"),
]
STEPS = PROVISIONS + MILL_STREET + OTHER_FIRST_DAYS + LATER + PROCEEDINGS + ENDS
