# SPDX-License-Identifier: GPL-3.0-or-later
"""Incidents, the acts they are made of, and what is alleged of whom: allegations, not findings."""
from world.steps import accept, add

INCIDENTS = [
    accept("un", "date", "9 June 2030", "dispersal", near="people began to gather"),
    add("mill-nights", "incident", ("un", "a passage between two rows of men in balaclavas at the entrance of the facility"),
        title="Ill-treatment at Mill Street, 10 to 14 June 2030", period="10 June 2030 to 14 June 2030", facility="@mill",
        type=["torture", "inhuman_treatment"], victims="at least 28 people", organisation="@directorate",
        follows="@dispersal"),
    add("zelnik-strike", "incident", ("un", "at least 74 persons were arrested on 12 and 13 June 2030"),
        title="Arrests after the strike in Zelnik", period="12 June 2030 to 13 June 2030", place="Zelnik",
        facility="@gymnasium", type="mass_round_up", victims="at least 74 people", organisation="@zelnik-police"),
    add("varnik-polling", "incident", ("un", "outside polling station No. 112 in Varnik"),
        title="Arrest of an observer at polling station No. 112", period="10 June 2030 to 11 June 2030", place="Varnik"),
    add("colony-7-cells", "incident", ("un", "placement in a punishment cell for periods of 10 to 40 days"),
        title="Punishment cells of penal colony No. 7", period="November 2030 to spring 2031", facility="@colony-7",
        type="inhuman_treatment"),
    add("osterhol-march", "incident", ("watch", "On 17 March 2031 nine prisoners were taken"),
        title="Expulsion through Osterhol", period="17 March 2031", facility="@osterhol", type="deportation",
        victims="9 people"),
]


def act(name, incident, victim, kind, period, cite=None, **fields):
    return add(name, "act", cite, incident="@" + incident, victim="@" + victim, type=kind, period=period, **fields)


ACTS = [
    act("a-zarelin", "varnik-polling", "zarelin", ["torture"], "10 June 2030", ("un",
        "strike him on the back and legs with a baton after he had been handcuffed"), method="blunt_blows",
        instrument="Baton", stage="apprehension", ground="electoral", victim_status="held_serving"),
    act("a-zarelin-arrest", "varnik-polling", "zarelin", ["arrest"], "10 June 2030", ("un",
        "was arrested on 10 June 2030 at about 6.15 p.m."), stage="apprehension", ground="electoral"),
    act("a-vostrel", "mill-nights", "vostrel", ["torture"], "10 June 2030 to 11 June 2030", method=["corridor",
        "blunt_blows"], facility="@mill", stage="reception", detention="@d-vostrel", purpose=["punishment", "intimidation"],
        words_used="“You wanted changes?”", injury="Bruises of back and legs"),
    act("a-vostrel-2", "mill-nights", "vostrel", ["inhuman_treatment"], "10 June 2030 to 14 June 2030",
        method=["overcrowding", "water", "fresh_air"], facility="@mill", detention="@d-vostrel"),
    act("a-gantrel", "mill-nights", "gantrel", ["torture"], "10 June 2030", method="corridor", facility="@mill",
        stage="reception"),
    act("a-felk", "mill-nights", "felk", ["denial_of_medical_care"], "11 June 2030 to 13 June 2030", method="medicine",
        facility="@mill"),
    act("a-qadrani", "mill-nights", "qadrani", ["inhuman_treatment"], "11 June 2030", ("watch",
        "Two of them were told to sing the national anthem"), method=["forced_songs", "beating"], facility="@mill",
        detention="@d-qadrani", ground="ethnic"),
    act("a-barzuni", "mill-nights", "barzuni", ["inhuman_treatment"], "11 June 2030", method="forced_songs", facility="@mill",
        ground="use_of_language"),
    act("a-women", "mill-nights", "women-wall", ["inhuman_treatment"], "11 June 2030 to 12 June 2030", ("un",
        "were forced to stand facing a wall for nine hours on the night of 11 June 2030"), method=["standing", "cold"],
        facility="@mill", duration="9 hours"),
    act("a-women-threat", "mill-nights", "dankash", ["threat_of_sexual_violence"], "11 June 2030", facility="@mill",
        stage="detention"),
    act("a-marosh", "mill-nights", "marosh", ["arrest"], "11 June 2030", ("un", "Her camera was destroyed"),
        ground="journalism", consequence="loss_of_property"),
    act("a-teslav", "zelnik-strike", "teslav", ["arbitrary_detention"], "12 June 2030 to 13 June 2030", facility="@gymnasium",
        ground="protest"),
    act("a-oresht", "zelnik-strike", "oresht", ["arbitrary_detention"], "12 June 2030 to 13 June 2030", facility="@gymnasium",
        ground="protest", consequence="loss_of_work"),
    act("a-osk", "mill-nights", "osk", ["unexplained_death"], "12 June 2030 to 13 June 2030", ("un",
        "The body showed bruises on the chest and both arms"), facility="@remand", detention="@d-osk", victim_status="dead"),
    act("a-zarelin-cell", "colony-7-cells", "zarelin", ["inhuman_treatment"], "3 February 2031 to March 2031", ("watch",
        "was put into a punishment cell on the same day for “greeting without rising”"), method=["punishment_cell",
        "isolation"], facility="@colony-7", duration="34 days", stated_reason="“Greeting without rising”"),
    act("a-expelled", "osterhol-march", "expelled", ["deportation"], "17 March 2031", ("watch",
        "They were told that they had been pardoned"), place_coerced="Penal colony No. 7, Zelnik",
        place_completed="Osterhol"),
    act("a-brom", "colony-7-cells", "brom", ["denial_of_medical_care"], "since October 2030", ("watch",
        "insulin was given out late or in half of the dose"), facility="@colony-4", method="medicine"),
]


def alleged(act_name, perpetrator, degree, certainty, cite=None, **fields):
    return add("", "involvement", cite, act="@" + act_name, perpetrator="@" + perpetrator, degree=degree, certainty=certainty,
        **fields)


INVOLVEMENTS = [
    alleged("a-zarelin", "dorvath", "direct", "likely", ("un", "saw an officer, whom they identified as Major Ansel Dorvath"),
        identified_how="recognised_photo", posting="@post-dorvath"),
    alleged("a-zarelin-arrest", "dorvath", "present", "likely", posting="@post-dorvath"),
    alleged("a-vostrel", "granite-two", "ordered", "possible", ("un", "presence of an officer addressed as “Commander”"),
        identified_how="addressed"),
    alleged("a-vostrel", "kestrin", "suspected", "doubtful", ("un",
        "Five interviewees recognized Colonel Radomir Kestrin in a photograph"), identified_how="recognised_photo",
        posting="@post-kestrin"),
    alleged("a-gantrel", "granite-two", "ordered", "possible", identified_how="addressed"),
    alleged("a-vostrel-2", "obrik", "not_prevented", "likely", ("watch",
        "was its head from 1 March 2028 to 31 December 2030"), identified_how="post_held", posting="@post-obrik"),
    alleged("a-felk", "ishkov", "no_action_on_knowledge", "possible", identified_how="duty_roster", posting="@post-ishkov"),
    alleged("a-qadrani", "ishkov", "present", "likely", ("watch", "was on duty on the nights of 10 and 12 June 2030"),
        identified_how="duty_roster", posting="@post-ishkov"),
    alleged("a-women", "obrik", "not_prevented", "possible", posting="@post-obrik"),
    alleged("a-teslav", "holmut", "carried_out", "likely", ("watch", "read out a list of names at the gate on 12 June 2030"),
        identified_how="known_before"),
    alleged("a-oresht", "holmut", "carried_out", "likely"),
    alleged("a-osk", "volshan", "failed_to_protect", "possible", identified_how="post_held"),
    alleged("a-zarelin-cell", "golvik", "ordered", "likely", identified_how="signed", posting="@post-golvik"),
    alleged("a-expelled", "committee", "carried_out", "likely", ("watch",
        "an officer of the Committee for State Protection gave them a choice")),
    alleged("a-brom", "pleth", "no_action_on_knowledge", "likely", ("watch", "The regime is the same for the sick."),
        identified_how="signed"),
    alleged("a-marosh", "directorate", "carried_out", "possible"),
]
KNOWLEDGE = [
    add("", "statement", ("un", "all convicted persons were treated alike and in accordance with the law"), speaker="@golvik",
        on_behalf_of="@punishments", date="4 December 2030", medium="State television",
        words="All convicted persons were treated alike"),
    add("", "statement", ("un", "would be held to account"), speaker="@trelev", on_behalf_of="@prosecution",
        date="8 November 2030", words="Lawyers who “spread falsehoods about the State” would be held to account",
        significance="threat"),
    add("", "statement", ("watch", "does not comment on invented reports"), speaker="@interior", date="2 June 2031",
        words="The Ministry “does not comment on invented reports”", attribution="officials_deny"),
    add("", "notice", superior="@pleth", date="2030-12", means="Written complaint of a prisoner", act="@a-brom",
        answer="“The regime is the same for the sick.”", measure_adequate="none"),
    add("", "notice", ("watch", "Every official named here was sent questions on 12 May 2031"), superior="@interior",
        date="12 May 2031", means="Letter of Custody Observatory", act=["@mill-nights", "@colony-7-cells"],
        measure_adequate="none"),
    accept("un", "figure", "1,012 persons", "arrested"),
    accept("un", "figure", "423 complaints"),
    accept("un", "figure", "110 persons", "mill-built-for"),
    accept("watch", "figure", "611 administrative cases"),
]
STEPS = INCIDENTS + ACTS + INVOLVEMENTS + KNOWLEDGE
