# SPDX-License-Identifier: GPL-3.0-or-later
"""What the analyst does with it: recommendations, contradictions, cases, and a change of mind or two."""
from world.steps import accept, add, more, open_case, reject, undo, withdraw


def recommended(number, text, theme, **fields):
    return add("", "recommendation", ("un", text), number=number, text=text, theme=theme, source="@un", **fields)


TO_LUKAVA = [
    recommended("39 (a)",
        "Release immediately and unconditionally all persons detained for having exercised their rights to freedom of "
        "expression and of peaceful assembly", "Release", implementation="none", implementation_date="June 2031"),
    recommended("39 (b)", "Investigate promptly, thoroughly and impartially all allegations of torture and ill-treatment",
        "Investigation", implementation="none", implementation_date="June 2031", evidence="@mill-nights"),
    recommended("39 (c)",
        "Suspend from duty, while investigations are under way, officers against whom there are credible allegations",
        "Accountability", implementation="reverse"),
    recommended("39 (d)", "Repeal articles 188, 214 and 301 of the Criminal Code", "Legislation",
        evidence=["@art-188", "@art-214"], implementation="none"),
    recommended("39 (e)", "Restore the licences of lawyers withdrawn since August 2030", "Lawyers", implementation="reverse"),
    recommended("39 (f)", "Allow independent monitors access without notice to all places of detention", "Monitoring",
        implementation="no_data"),
    recommended("39 (g)", "Ratify the Optional Protocol to the Convention against Torture", "Treaties",
        implementation="none"),
]
TO_STATES = [
    recommended("40 (a)", "Make use of universal jurisdiction, where their law provides for it", "Accountability",
        implementation="partial"),
    recommended("40 (b)",
        "Give protection to those who flee Lukava, in particular victims, witnesses, journalists and lawyers", "Protection"),
    recommended("40 (c)", "Support organizations that collect and preserve evidence", "Evidence"),
]
# Two sources say different things of one fact: both stand, and the program says so.
CONTRADICTIONS = [
    more("dispersal", title="Dispersal on Assembly Square, Brenna", type="excessive_force",
        place="Assembly Square, Brenna ±300m", organisation="@directorate"),
    accept("watch", "date", "10 June 2030", into="dispersal", near="The dispersal of the gathering"),
    accept("watch", "date", "11 June 2030", into="a-zarelin-arrest", near="A neighbour filmed the arrest"),
    accept("watch", "figure", "90 persons", into="mill-built-for"),
    more("arrested", counted="Persons arrested, as announced", unit="apprehensions", as_of="10 June 2030", by="@interior"),
    more("mill-built-for", counted="Persons the facility on Mill Street was built for", facility="@mill"),
]
REVIEW = [
    reject("un", "organisation", "General Assembly", "of the letterhead"),
    reject("un", "organisation", "United Nations", "of the letterhead"),
    reject("un", "date", "14 April 2031", "date of the report itself"),
    reject("un", "date", "14 March 2006", "date of a law"),
    reject("watch", "figure", "2031 nine prisoners", "a year and a number run together"),
]
CASES = [
    open_case("case-mill", "Mill Street, June 2030", "icc", "prosecution", "un", "watch", "mill", "dispersal", "mill-nights",
        "vostrel", "gantrel", "qadrani", "d-vostrel", "d-gantrel", "d-qadrani", "a-vostrel", "a-vostrel-2", "a-gantrel",
        "a-qadrani", "kestrin", "obrik", "ishkov", "granite-two", "post-kestrin", "post-obrik", "post-ishkov", "t-vostrel",
        "t-qadrani", "c-vostrel", "c-qadrani"),
    more("case-mill", legal_frame="Rome Statute, article 7", crime=["Torture", "Imprisonment"], language="en",
        spelling="as_in_source", identity_level="pseudonym", status="review", recipient_name="Office of the Prosecutor"),
    add("case-women", "case", title="Medical care in penal colony No. 4", status="draft", member=["@colony-4", "@brom",
        "@d-brom", "@a-brom", "@pleth"],
        summary="Insulin and access to a physician, October 2030 to May 2031; recipient not chosen yet"),
    add("", "deadline", rule="Reply to the request of the prosecutor", for_="@case-mill", start="1 June 2031",
        last_day="30 September 2031", computed="Four months, by the letter"),
    add("", "question", text="Was “Granite” at Mill Street on the first night?", about=["@kestrin", "@mill-nights"],
        owner="Analyst", due="1 August 2031", status="open"),
    add("", "question", text="Who else was held in cell 4 between 10 and 14 June 2030?", about=["@mill", "@d-vostrel"],
        status="in_work"),
    add("", "note", title="Independence of the two reports",
        text="Both may rest on the same two officers for the call sign. Not to be counted twice.", about=["@un", "@watch"]),
]
SECOND_THOUGHTS = [
    add("twice", "person", name="Янка Вострель (be)", protected="yes", code="V-026"),
    withdraw("twice", "Entered twice: the same person as V-005, under a misheard name"),
    add("mistaken", "detention", person="@felk", facility="@colony-12", period="2031", legal_nature="imprisonment"),
    undo("V-011 was never there: a note was misread"),
]
STEPS = TO_LUKAVA + TO_STATES + CONTRADICTIONS + REVIEW + CASES + SECOND_THOUGHTS
