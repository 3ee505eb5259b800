# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the second sample report, by an invented association. Country, places, bodies and people are invented.

A line of TEXT: "= Title" a chapter, "- Title" a section, "# words" a numbered paragraph. {1} is the mark of footnote 1.
"""
PUBLISHER = "Custody Observatory"
TITLE = "Behind Mill Street"
SUBTITLE = "Detention in Lukava from June 2030 to May 2031"
DATE = "20 June 2031"
TEXT = """
= About this report
# Custody Observatory (Обсерватория мест лишения свободы) is an association of lawyers, physicians and former prisoners from Lukava. It was registered abroad on 4 November 2030. This report continues our bulletin of 15 January 2031.{1}
# It rests on 61 interviews held between 1 September 2030 and 10 May 2031, on 204 documents of courts and places of detention and on three notebooks kept by prisoners. Interviews were held in person or by encrypted call, with the written or recorded consent of each person.
# Where a name is given, the person has agreed to it or has been named in public by a court. All others are called by a letter. Names of officials are given as they appear in documents; spellings in Latin letters are ours and may differ from those of other organizations.
# Nothing in this report says that a person is guilty of a crime. Every official named here was sent questions on 12 May 2031. The Ministry of Internal Affairs answered on 2 June 2031 that it "does not comment on invented reports".
= The night of the dispersal
- Assembly Square
# The dispersal of the gathering on Assembly Square in Brenna (площадь Собраний, Бренна) began shortly after midnight on 10 June 2030. Recordings of the traffic cameras, which we obtained from a former employee of the city, show the first column of vehicles at 0.14 a.m.{2}
# The units wore no names. By their helmets and vehicles they belonged to the Main Directorate for Public Order. A radio exchange recorded by a neighbour has a voice called "Granite" saying: "Nobody walks home tonight." Three former officers told us that "Granite" was the call sign of Colonel Radomir Kiestryn (Радомир Кестрин).
# Major Ansel Dorwat (Ансель Дорват) led a group of the same directorate at polling station No. 112 in Varnik. Mr. Tavid Zarelin was taken there on the morning of 11 June 2030. A neighbour filmed the arrest from a balcony on the third floor.
# City Hospital No. 3 in Brenna admitted 41 people before dawn. The register of the hospital, of which we hold a copy, has the word "fall" as the cause of injury in 29 entries written in one hand.
- The region of Zelnik
# In Zelnik the arrests followed the strike at the tractor works. Captain Yarek Holmut (Ярек Холмут) of the Zelnik police department read out a list of names at the gate on 12 June 2030. Those named were taken to the gymnasium of the vocational school, where they were kept on the floor until the next evening.
= Mill Street
- The building
# The temporary holding facility on Mill Street (изолятор временного содержания, улица Мельничная) has 18 cells on two floors. It was built for 90 persons according to the plan of 1987 that hangs in its corridor. From 10 to 14 June 2030 it held more than 480.
# Captain Lenart Obrik (Ленарт Обрик) was its head from 1 March 2028 to 31 December 2030. His deputy, Senior Lieutenant Marat Ishkov-Teyn (Марат Ишков-Тейн), was on duty on the nights of 10 and 12 June 2030, according to a duty roster of which we hold a photograph.{3}
# Cell 4 measures 11 square metres. Eight people interviewed by us were held in it between 10 and 14 June 2030 and gave the number of its occupants as 38 to 45. They named one another without having met since.
# People from Tarsk whose first language is Tarsi were kept in cell 9, apart from others. Two of them were told to sing the national anthem and were beaten when they did not know the words.
- Registers
# The register of the facility gives the hour of arrival of 212 people as 6 a.m. on 11 June 2030, in the order of the alphabet. People so registered had been there since the evening before. The register thereby hides up to 14 hours of detention.
# Property was taken without a list. Of 61 people interviewed, 44 did not get their telephones back and 9 found later that messages had been sent from them.
= The pre-trial prisons
# Pre-trial detention centre No. 1 in Brenna (СИЗО № 1) stands on Castle Lane. Lieutenant Colonel Dmitar Volshan (Дмитар Волшан) has headed it since 5 May 2027. He was promoted to that rank on 1 January 2031.
# A man aged 27 died there on 13 June 2030. A prisoner of the next cell heard him ask for a doctor for "most of a night". The ambulance book of City Hospital No. 3 has a call at 5.40 a.m. and the words "death before arrival".{4}
# The pre-trial prison of the Committee for State Protection stands in the same street. Eleven people interviewed by us were held there. All were questioned without a lawyer for at least three days; six signed statements that they later withdrew in court.
# Investigator Vesna Kolbart (Весна Кольбарт) of the Investigative Department of the Brenna region is named in 17 of the court documents we hold. In four of them the words of different witnesses are the same for more than half a page.
= The colonies
- Penal colony No. 7
# Penal colony No. 7 in Zelnik (исправительная колония № 7) held about 1,400 men in March 2031, of whom 130 to 150 wore a yellow tag. Major Petran Golvik (Петран Гольвик) has headed it since 2026.{5}
# Punishment cells are on the ground floor of the former bakery. Windows have no glass from the inside. A prisoner is let out to the yard for 30 minutes, alone, or not at all.
# Mr. Zarelin arrived in the colony on 3 February 2031 and was put into a punishment cell on the same day for "greeting without rising". He stayed in it for 34 days with two interruptions. His lawyer saw him for the first time on 21 March 2031.
- Penal colony No. 4
# Penal colony No. 4 in Varnik holds women. Those convicted for the protests sew uniforms in two shifts of ten hours. Letters are handed over once in three months. Ms. Ileva Marosh, a journalist, was brought there on 9 September 2030 after a second trial.
# The medical post of the colony is open on two mornings in the week. Four women described how insulin was given out late or in half of the dose. The head of the colony, Major Zoryana Pleth (Зоряна Плет), answered one complaint in writing: "The regime is the same for the sick."
- Penal colony No. 12
# Penal colony No. 12 near Tarsk has a section for prisoners who speak Tarsi. Books and letters in that language are not let in. We know of 23 prisoners convicted for the protests there in April 2031.
= Courts
# Between 12 and 30 June 2030 the Brenna District Court heard 611 administrative cases by video link. The average hearing took six minutes. Judge Milena Orsik (Милена Орсик) heard 74 of them, 31 on one day.
# The same two officers gave evidence as "Ivan One" and "Ivan Two" in 26 cases of different days and places. Defence lawyers asked for their faces to be seen by the court alone; this was refused each time.
# The Prosecutor General, Mr. Bohan Trelev, asked in public on 8 November 2030 for "the strictest reading of article 214". In the next month the average sentence under this article rose from 22 to 31 months.
= Leaving the country
# On 17 March 2031 nine prisoners were taken from penal colony No. 7 in Zelnik to the border crossing at Osterhol with bags over their heads. They were told that they had been pardoned. None had asked for it. Their passports were kept.{6}
# Two of them, interviewed by us in April 2031, said that an officer of the Committee for State Protection gave them a choice "between that road and a new case". They have no papers with which they could return.
= Those who help
# The association "Honest Count" was dissolved by the Brenna Regional Court on 19 February 2031. The newspaper Morning Herald was declared an extremist formation on 3 March 2031. Reading it is punished with up to 15 days of detention.
# Lawyers who took part in 26 of the cases described here have lost their licences. Ms. Halina Torvesh was arrested again on 2 May 2031 and has since been held in the pre-trial prison of the Committee for State Protection.
= What we ask
# We call on the Government of Lukava to close the punishment cells of penal colony No. 7, to open the registers of the facility on Mill Street to the families, and to return passports to those expelled on 17 March 2031.
# We call on States to preserve evidence of the acts described here, to open investigations where their law allows it, and to receive those who had to flee without papers.
# We call on the medical associations of other countries to ask the physicians of City Hospital No. 3 and of the places of detention what they saw, and to protect those who answer.
"""
FOOTNOTES = {
    1: "Custody Observatory, Bulletin No. 3, 15 January 2031.",
    2: "Four files of 11 minutes each, digest of 2 July 2030, on file with Custody Observatory.",
    3: "Photograph of the roster for June 2030, taken on 1 July 2030 by a former employee.",
    4: "Copy of one page of the ambulance book, received on 8 December 2030.",
    5: "Order No. 31 of the Department for the Execution of Punishments of 11 January 2026.",
    6: "Interviews CO-52 and CO-53 of 14 and 15 April 2031.",
}
