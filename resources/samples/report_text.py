# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the sample report. The country, its towns, bodies, laws and people are invented.

A line of TEXT: "I. Title" a chapter, "A. Title" a section, "= Title" a heading without a number, "# words" a numbered
paragraph, "(a) words" a sub-item. {1} is the mark of footnote 1.
"""
SYMBOL = "A/HRC/99/41"
TITLE = "Report of the independent expert on the situation of human rights in the Republic of Lukava"
TEXT = """
= Introduction
# The present report is submitted pursuant to Human Rights Council resolution 97/12, in which the Council requested the independent expert to examine the situation of human rights in the Republic of Lukava in the context of the presidential election of 9 June 2030 and to report to it at its ninety-ninth session.{1}
# The report covers the period from 1 May 2030 to 31 March 2031. The independent expert requested access to the country on 12 September 2030 and on 20 January 2031. No reply was received to either request. The report is therefore based on 214 interviews held outside the country, 1,306 documents, 480 photographs and 97 video recordings.
# All names of victims and witnesses have been withheld where they or their families asked for it. Where a person is named below, the name was already public or the person gave informed consent. Nothing in the present report amounts to a finding of individual criminal responsibility.
# The independent expert wishes to thank all those who gave their accounts, many of them at considerable risk.
I. Legal and institutional framework
A. Legislation
# Lukava is a party to the International Covenant on Civil and Political Rights and to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment. It has not accepted the individual complaints procedure under article 22 of the Convention.
# The Constitution of 1994 guarantees the liberty and security of the person (article 25) and freedom of assembly (article 35). The Mass Events Act of 14 March 2006 makes any public gathering subject to the permission of the local authority, which must be requested 15 days in advance.{2}
# Participation in an unauthorized gathering is punishable under article 17.9 of the Code of Administrative Offences by detention of up to 15 days. Since an amendment adopted on 2 July 2030, a second offence within one year may be prosecuted under article 214 of the Criminal Code and carries up to three years of imprisonment.
# Article 188 of the Criminal Code punishes "insult of a representative of the authorities" and article 301 "dissemination of knowingly false information". Both were used against journalists, lawyers and human rights defenders during the period under review.
B. Bodies concerned
# The Ministry of Internal Affairs directs the police, the internal troops and, through its Department for the Execution of Punishments, all places of detention with the exception of one. The Committee for State Protection, which reports to the President, operates its own pre-trial prison in the capital, Brenna.
# The Main Directorate for Public Order of the Ministry of Internal Affairs was established on 3 February 2029. According to its public statute it has five territorial units. The unit for the Brenna region was headed by Colonel Radomir Kestrin until 30 September 2030 and thereafter by Lieutenant Colonel Sevan Ruvik.{3}
# Judges are appointed by presidential decree, for a first term of five years. The independent expert notes that 41 of the 46 judges who heard cases concerning the protests of June 2030 in Brenna were serving their first term.
II. Arbitrary arrest and detention
A. Arrests in June 2030
# On the evening of 9 June 2030, soon after the close of voting, people began to gather on Assembly Square in Brenna. Between 10.30 p.m. and 2 a.m. units of the Main Directorate for Public Order and of the internal troops dispersed the crowd with stun grenades and rubber bullets. The Ministry of Internal Affairs announced on 10 June 2030 that 1,012 persons had been arrested.
# Arrests continued until 16 June 2030. Sixty-three interviewees described how they were pulled into unmarked minibuses by men in dark clothing without insignia. None of them was told the reason for the arrest. In 57 cases relatives learned of the place of detention only after more than 72 hours.
# Mr. Tavid Zarelin (Тавид Зарелин), an observer of the association "Honest Count", was arrested on 10 June 2030 at about 6.15 p.m. outside polling station No. 112 in Varnik. Two witnesses saw an officer, whom they identified as Major Ansel Dorvath, strike him on the back and legs with a baton after he had been handcuffed. He was taken to the temporary detention facility of the Varnik police department and, on 11 June 2030, to pre-trial detention centre No. 1 in Brenna.
# Ms. Ileva Marosh (Илева Марош), a journalist of the newspaper Morning Herald, was arrested on 11 June 2030 while filming in front of the temporary holding facility on Mill Street in Brenna. Her camera was destroyed. On 13 June 2030 the Brenna District Court, presided over by Judge Milena Orsik, sentenced her to 12 days of administrative detention under article 17.9 of the Code of Administrative Offences, in a hearing of four minutes held by video link without a lawyer.
# The independent expert received lists of detainees compiled by relatives for six places of detention. Comparison of these lists with 118 court decisions shows that at least 31 persons were held for more than five days without any decision.{4}
# In the region of Zelnik at least 74 persons were arrested on 12 and 13 June 2030 after workers of the tractor works had announced a strike. The Zelnik police department refused to register 19 of them, who were released at night outside the town.
B. Ill-treatment in custody
# The temporary holding facility on Mill Street in Brenna (улица Мельничная, Бренна) was built for 110 persons. On 11 June 2030 it held, according to one former guard, more than 500. Twenty-eight former detainees described cells of 12 square metres holding between 35 and 50 persons, without ventilation, without drinking water for up to 20 hours and with no possibility of lying down.
# Nineteen former detainees independently described a passage between two rows of men in balaclavas at the entrance of the facility, through which every person arriving on 10 and 11 June 2030 had to run while being beaten with batons. The accounts agree on the place, on the number of men and on the presence of an officer addressed as "Commander". Five interviewees recognized Colonel Radomir Kestrin in a photograph; the independent expert was not able to verify this and the Ministry of Internal Affairs did not reply to a request for comment.
# Medical records of 86 persons treated after release at City Hospital No. 3 in Brenna show injuries to the buttocks, back and legs consistent with the accounts given. In 14 cases the records mention fractures, and in three cases injuries caused by rubber bullets fired at close range.
# One man, aged 26, died on 12 June 2030 in pre-trial detention centre No. 1 in Brenna (СИЗО № 1). The Investigative Department of the Brenna region gave acute heart failure as the cause of death. The body showed bruises on the chest and both arms. The family was not given the report of the forensic examination.{5}
# Women held in the same facility reported threats of sexual violence. Ms. Marosh stated that she and four other women were forced to stand facing a wall for nine hours on the night of 11 June 2030, and that a guard poured cold water over the floor of the cell at intervals of about one hour.
# By 31 March 2031 no criminal proceedings had been opened into any of the 423 complaints of ill-treatment known to the independent expert. In 160 cases the complainants were told in writing that the force used had been "lawful and proportionate".
C. Conditions of detention
# After conviction, men were sent for the most part to penal colony No. 7 in Zelnik and to penal colony No. 12 near Tarsk; women were sent to penal colony No. 4 in Varnik. The Department for the Execution of Punishments did not publish figures on the number of persons held.
# Fourteen persons released from penal colony No. 7 in Zelnik between November 2030 and February 2031 described a yellow tag worn on the chest by those convicted in connection with the protests, placement in a punishment cell for periods of 10 to 40 days on grounds such as an unbuttoned collar, and a ban on letters and parcels that lasted as long as six months.
# Temperatures in the punishment cells were said to be between 8 and 12 degrees Celsius in winter. Bedding was removed from 5 a.m. to 9 p.m. One former prisoner, who spent 64 days in such a cell, lost 17 kilograms.
# The head of the colony, Major Petran Golvik, stated in an interview with the State television channel on 4 December 2030 that all convicted persons were treated alike and in accordance with the law.
III. Trials and the situation of lawyers
A. Criminal trials
# From July 2030 to March 2031 at least 268 persons were convicted in connection with the protests under articles 188, 214 and 301 of the Criminal Code. The average sentence was two years and eight months of imprisonment. Thirty-five hearings were closed to the public in whole or in part.
# On 17 October 2030 the Brenna Regional Court sentenced Mr. Zarelin to two years and six months of imprisonment under article 214 of the Criminal Code. Both witnesses for the prosecution were police officers who gave evidence behind a screen under changed names. The court refused to hear seven witnesses for the defence. The sentence was upheld by the Supreme Court on 14 January 2031.
# Mr. Zarelin was transferred on 2 February 2031 from pre-trial detention centre No. 1 in Brenna to penal colony No. 7 in Zelnik. His lawyer was not informed of the transfer and was refused a visit on 9 and 16 February 2031.
# In four cases defendants were tried in their absence under a procedure introduced on 21 July 2030. None of them received the indictment. Their property in Lukava was confiscated.
B. Lawyers
# Since August 2030 the Ministry of Justice has withdrawn the licences of 22 lawyers who had represented persons arrested during the protests. The reasons given included "actions incompatible with the title of a lawyer", such as speaking to the press. Two lawyers, Mr. Oskan Dreve and Ms. Halina Torvesh, were themselves arrested and held for 10 and 15 days respectively.{6}
# The Prosecutor General, Mr. Bohan Trelev, declared on 8 November 2030 that lawyers who "spread falsehoods about the State" would be held to account.
# The independent expert recalls that, under the Basic Principles on the Role of Lawyers, lawyers shall not be identified with their clients or their clients' causes as a result of discharging their functions.
IV. Conclusions
# On the basis of the information received there are reasonable grounds to believe that, in June 2030, large numbers of people were arbitrarily deprived of their liberty in violation of article 9 of the International Covenant on Civil and Political Rights, and that many of them were subjected to torture or other ill-treatment in violation of article 7.
# The similarity of the accounts from different places of detention, the involvement of several bodies and the absence of any investigation point to a policy rather than to the excesses of individuals. It is for a competent, independent and impartial court to establish whether any person bears criminal responsibility.
V. Recommendations
# The independent expert recommends that the Government of Lukava:
(a) Release immediately and unconditionally all persons detained for having exercised their rights to freedom of expression and of peaceful assembly;
(b) Investigate promptly, thoroughly and impartially all allegations of torture and ill-treatment, including those concerning the temporary holding facility on Mill Street in Brenna and pre-trial detention centre No. 1;
(c) Suspend from duty, while investigations are under way, officers against whom there are credible allegations;
(d) Repeal articles 188, 214 and 301 of the Criminal Code or bring them into line with international human rights standards;
(e) Restore the licences of lawyers withdrawn since August 2030;
(f) Allow independent monitors access without notice to all places of detention, including penal colony No. 7 in Zelnik;
(g) Ratify the Optional Protocol to the Convention against Torture.
# The independent expert recommends that States Members of the United Nations:
(a) Make use of universal jurisdiction, where their law provides for it, with regard to the acts described in the present report;
(b) Give protection to those who flee Lukava, in particular victims, witnesses, journalists and lawyers;
(c) Support organizations that collect and preserve evidence.
# The independent expert recommends that the Human Rights Council extend the mandate for a further period of two years and provide it with the resources needed to collect, consolidate and preserve evidence.
# The independent expert remains at the disposal of the Government of Lukava and repeats the request for access to the country and to all places of detention.
"""
FOOTNOTES = {
    1: "See Human Rights Council resolution 97/12, paras. 4 and 5.",
    2: "Mass Events Act, art. 5. An unofficial translation is on file with the Secretariat.",
    3: "Order No. 88 of the Minister of Internal Affairs of 28 September 2030, published on the website of the Ministry on 1 October 2030.",
    4: "The lists concern pre-trial detention centre No. 1 in Brenna, the temporary holding facility on Mill Street in Brenna and four police departments.",
    5: "Letter of the Investigative Department to the family of the deceased, 30 July 2030.",
    6: "Interviews of 6 and 19 December 2030; decision of the Varnik City Court of 22 November 2030.",
}
