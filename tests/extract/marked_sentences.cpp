// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/marked_sentences.h"

namespace dokaz::tests {

std::vector<std::string_view> markedSentences() {
    return {
        // Places of detention
        "She was moved to [Facility|pre-trial detention centre No. 1] in Lipsk on [Date|12 May 2010].",
        "He served his term in [Facility|Corrective Colony No. 4] and later in the [Facility|Zarechye "
        "prison].",
        "Both were kept in [Facility|SIZO-1] before the transfer to [Facility|IK-4].",
        "Lawyers were refused entry to the [Facility|Vysokaya Pre-trial Detention Centre] for ten days.",
        "They were beaten at the [Facility|temporary detention facility on Kalinova Street].",
        "Officers took her to the [Facility|police station of the Zavodsky district].",
        "Conditions at [Facility|Prison No. 8] and at [Facility|Women's Penal Colony No. 24] were poor.",
        "The detainees slept on the floor of the [Facility|Severny district police station].",
        "In [Facility|Black Hill Prison], inmates went on hunger strike in [Date|March 2019].",
        "He was found in the [Facility|prison in Starovka] after two weeks.",
        "[Facility|Penal colony no. 15] holds [Figure|about 900 men].",
        "The [Facility|Gornaya Juvenile Colony] was closed in [Date|2016].",
        "Harsh prison conditions and prison sentences were reported.",
        "The mission saw the [Facility|women's prison in Gorka] and Central Police Station.",
        "The men were split between Camp Zorka and [Facility|Vyshni prison].",
        "She spent a night in [Facility|СИЗО-3] before the trial.",
        "The prison was overcrowded and the detention centre had no heating.",
        // Persons
        "Head of state: [Person|Anton Marchuk] Head of government: [Person|Vera Laptik] Death penalty: retained.",
        "The [Person|journalist and human rights defender Olga Brest] was released.",
        "It was signed by [Person|Member of Congress (MC) Ivan Kubrak].",
        "[Person|Former President Anton Marchuk] came. An [Person|employee of the district, Pavel Zarenka], came too.",
        // Mandates, governments, media
        "The [Organisation|Special Rapporteur on the question of torture] and the [Organisation|Special Representative of the "
        "Secretary-General on the situation of human rights defenders] visited; the Government agreed.",
        "The [Organisation|Government of Belgium] thanked the [Organisation|Canadian Government].",
        "It was printed in the [Organisation|Severny Bereg] newspaper.",
        "The [Organisation|Northern Movement] ([Organisation|Frente Armado del Norte], [Organisation|FAN]) left.",
        // Laws
        "He was tried under [Article|Criminal Code Article 182.2] (extortion); [Article|274] (treason); and [Article|283] "
        "(hatred).",
        "They ratified the [Article|Convention on the Protection of All persons from Enforced Removal].",
        "Since the [Date|1994] [Article|Constitution] it was so; by resolution 1612 (2005) and at the conference (of all) in Gorka ([Date|2001]) "
        "it changed in the [Date|first six months of 2014].",
        "[Person|Judge Alena Vasilets] of the [Organisation|Central District Court of Lipsk] refused the "
        "motion.",
        "The order was signed by [Person|Colonel-General I.I. Sidarenka].",
        "[Person|Mr. Kalina] and [Person|Ms. Olga Brest-Novik] were not admitted.",
        "[Person|President Anton Marchuk] dissolved the [Organisation|Supreme Council].",
        "The delegation was headed by the [Organisation|Ministry of Justice], Viktoria being absent.",
        "The [Person|Minister of Justice, Viktor Haloska], opened the meeting.",
        "[Person|Pavel Zarenka], head of the [Organisation|Main Directorate for Public Order], denied it.",
        "The Ambassador Extraordinary and Plenipotentiary, Permanent Representative of Ruvenia to the "
        "[Organisation|United Nations Office] at "
        "Geneva, [Person|Mikalai Khvalko], presented the report.",
        "The [Person|Deputy Minister, Siarhei Laptik], left early.",
        "[Person|Minister of Internal Affairs Ivan Kubrak] was promoted on [Date|1 December 2020].",
        "The activists [Person|Uladz Zenko], [Person|Olga Paval] and [Person|Andrei Khren] were released.",
        "The [Person|lawyer Maryna Tsikhan] was disbarred.",
        "[Person|Opposition leader Mikola Statkov] was arrested on [Date|31 May 2020].",
        "[Person|Prosecutor Dzianis Moroz] asked for twelve years.",
        "[Person|Dr. Hanna Lis], a psychologist, examined them.",
        "[Person|Captain Y. Petruk] led the search.",
        "[Person|Aliaksei Sudnik], 34, died in [Facility|Colony No. 3].",
        "[Person|Maria Kolbasa], deputy chairperson of the [Organisation|Lipsk City Court], heard the "
        "appeal.",
        "According to [Person|witness A], the guards laughed.",
        "[Person|Detainee 12] was shown the video.",
        "A [Person|34-year-old man from Starovka] was held for a week.",
        "The sister of [Person|A.B.] was called in.",
        "[Person|Sheikh Ali bin Khalifa Al Mansur] was present.",
        "The [Organisation|General Assembly] was not informed by the Government.",
        "[Person|Nina Shasta] is a Ruvenian judge of the [Organisation|Lipsk Regional Court].",
        "[Person|Andrei Ananko] is the head of the [Organisation|Main Department for Combating Organised "
        "Crime].",
        "They shot the [Person|human rights lawyer Stan Merkul] and [Person|opposition politician Ana Bura].",
        "On the bench sat [Person|Nikol Brazda] (Ruvenian), [Person|Krist Rozak] (Ostlandish).",
        "For the Government: [Person|Mihal Apest], [Person|Kosta Georg], [Person|Nik Stavro], Advisers.",
        "Human rights activists such as [Person|Lena Yunos], [Person|Rasal Jafor] and [Person|Intig Alimov] "
        "left.",
        "There was also [Person|Sali Dolet], Section Registrar.",
        "His deputy, [Person|Senior Lieutenant Mirat Isken-Tarn], was on duty.",
        // Bodies
        "The [Organisation|Lipsk Independent Commission of Inquiry] ([Organisation|LICI]) met; "
        "[Organisation|LICI] "
        "members left.",
        "The [Organisation|United Nations Separation Observer Force] ([Organisation|UNSOF]) stayed.",
        "The [Organisation|Working Group on the Universal Ruvenian Round] (URR) met; the URR goes on.",
        "The [Organisation|Special Rapporteur on torture] and the [Organisation|UN] sent a mission.",
        "The [Organisation|United Nations Support Mission in Ghana] left.",
        "The [Organisation|Ministry of Internal Affairs] and the [Organisation|State Security Committee] "
        "took part.",
        "The [Organisation|Constitutional Court] upheld the law.",
        "The [Organisation|Committee against Torture] asked for interim measures.",
        "The [Organisation|Human Rights Council] extended the mandate.",
        "The [Organisation|Prosecutor General's Office] opened no case.",
        "The [Organisation|Department of Corrections] did not reply.",
        "The [Organisation|National Commission on the Rights of the Child] visited the school.",
        "[Organisation|OMON] officers surrounded the square.",
        "It was reviewed by the [Organisation|Committee on Economic, Social and Cultural Rights] in "
        "[Date|November 2013].",
        "The [Organisation|Supreme Court of the Republic of Ruvenia] rejected the appeal.",
        "The [Organisation|Zavodsky district court] sat on [Date|3 June 2021].",
        "The [Organisation|Office of the United Nations High Commissioner for Human Rights] published the "
        "report.",
        "The [Organisation|Ministry of Labour and Social Protection] and the [Organisation|Ministry of "
        "Health] signed it.",
        "Members of the [Organisation|Ruvenian Association of Journalists] were searched.",
        "The court and the committee did not answer the office.",
        "It noted concerns expressed by [Organisation|CAT]; [Organisation|CEDAW] recommended a law.",
        "The [Organisation|UN Special Rapporteur on adequate housing] was not let in.",
        // Dates
        "With regard to the [Date|2011] events, the 2030 Agenda says nothing.",
        "They were held between [Date|9 and 12 August 2020].",
        "From [Date|9 to 12 August 2020] the internet was cut.",
        "During the [Date|night of 9 to 10 August 2020] hundreds were beaten.",
        "Since [Date|August 2020] no lawyer has been admitted.",
        "It began in [Date|early June 2020] and ended in [Date|spring 2021].",
        "The text was adopted on [Date|September 9, 2019].",
        "The search took place on [Date|12.05.2010].",
        "In [Date|2009] and in [Date|2011] the same happened.",
        "The first hearing was on [Date|15 May] and lasted an hour.",
        "In [Date|February] nobody was told, and by the [Date|end of March] all had left.",
        "In [Date|early November] the camp was closed; from [Date|January to May] it stood empty.",
        "Evictions in [Date|June and July] went on in [Date|February and March 2011].",
        "Obligations for [Date|2024/25] were above those of the [Date|2023/24] period.",
        "The plan for equality [Date|2008-2010] cites [Symbol|resolution 2004/05].",
        "El día [Date|9 de febrero de 2024] y en [Date|marzo de 2023] no hubo audiencia.",
        // Laws
        "He was charged under [Article|article 342 of the Criminal Code].",
        "That violates [Article|articles 19 and 21 of the Covenant].",
        "See [Article|article 7 (1) (f)] for the elements.",
        "She was tried under [Article|art. 193.1 CC].",
        "The [Article|Law on Mass Events] was tightened.",
        "The [Article|Convention on the Rights of the Child] was ratified in [Date|1990].",
        "Contrary to [Article|article 25 of the Constitution], he was not told.",
        "The sentence was based on [Article|articles 130, 342 (1) and 361 of the Penal Code].",
        "[Article|Section 17 of the Emergency Decree] gives immunity.",
        "The [Article|Convention on the Rights of Persons with Disabilities] was signed in [Date|2015].",
        "It broke the [Article|Convention on the Elimination of All Forms of Discrimination against Women].",
        "It acceded to the [Article|Optional Protocol to the Convention against Torture and other Cruel, "
        "Inhuman or Degrading Treatment or Punishment] ([Article|OP-CAT]).",
        "In breach of [Article|Article 3 of the European Convention on Human Rights] and [Article|Article 1 "
        "of "
        "Protocol No. 1].",
        "By virtue of [Article|Law No. 742/1957] and the [Article|14th Protocol to the European Convention "
        "on "
        "Human Rights] it lapsed.",
        "It kept its reservation to [Article|article 15, paragraph 4 of the same Convention].",
        // Symbols and figures
        "The questions are in document [Symbol|A/HRC/99/16, para. 12].",
        "See [Symbol|CAT/C/RVN/CO/4] and [Symbol|resolution 5/1].",
        "The report ([Symbol|A/99/604/Add.1]) was late.",
        "There were [Figure|more than 1,200 political prisoners] at that time.",
        "[Figure|At least 37 journalists] were fined.",
        "The police detained [Figure|some 6,700 people] in four days.",
        "[Figure|About 2 million people] left after the [Date|2020] elections.",
        "He and/or she had 24/7 guards and no HIV/AIDS test.",
    };
}

} // namespace dokaz::tests
