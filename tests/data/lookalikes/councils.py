# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports of councils and missions: a visiting committee, a legal opinion, an election mission, concluding observations in
Russian, a fact-finding mechanism."""
from press import Document
from sentences import Writer


class Numbers:
    def __init__(self, document, write, style="n", tab="28pt"):
        self.document, self.write, self.style, self.tab, self.last = document, write, style, tab, 0

    def __call__(self, text=None, count=3, more=""):
        self.last += 1
        self.document.numbered(f"{self.last}.", (text or self.write(count)) + more, self.style, tab=self.tab)


def committee():
    write = Writer("en", 21)
    style = """
    html { font-size: 11pt } p { margin-bottom: 11pt }
    @page { size: A4; margin: 25mm 24mm 22mm 24mm; @top-center { content: '- ' counter(page) ' -'; font-size: 11pt } }
    @page :first { @top-center { content: none } }
    .H1 { font-weight: bold; margin: 10pt 0 16pt; padding-left: 36pt; text-indent: -36pt } .HA { font-weight: bold; margin: 12pt 0 12pt; padding-left: 36pt; text-indent: -36pt } .H3 { margin: 10pt 0 12pt 36pt; text-indent: -36pt; padding-left: 36pt; font-weight: bold } .Hu { text-decoration: underline; margin: 8pt 0 12pt; padding-left: 36pt; text-indent: -36pt } .Hi { font-style: italic; margin: 4pt 0 10pt 0 }
    .ct { font-weight: bold; text-align: center; margin-bottom: 18pt } .t1 { font-weight: bold; margin-top: 8pt } .t2 { padding-left: 24pt } .t3 { padding-left: 48pt; font-size: 10pt } .toc .tab { width: 24pt }
    .b { padding-left: 54pt; text-indent: -18pt } .in { } .cov { text-align: center; margin: 30pt 20pt } .hi { padding-left: 36pt; text-indent: -18pt; margin-bottom: 6pt } .sh { text-decoration: underline; margin: 10pt 0 8pt 0 }
    """
    d = Document("committee_en", "en", "report of a visiting committee: contents, page numbers above, paragraphs with a tab, recommendations in bold, appendix", style)
    d.raw('<p class="r"><b>CPT/Inf (2024) 41</b></p>')
    for words in ("**Report**", "**to the Government of Ruvenia|on the periodic visit to Ruvenia|carried out by the European Committee|for the Prevention of Torture and Inhuman|or Degrading Treatment or Punishment (CPT)**", "**from 7 to 17 March 2023**",
                  "The Government of Ruvenia has requested the publication of this report and of its response. The Government’s response is set out in document CPT/Inf (2024) 42.", "Strasbourg, 18 April 2024"):
        d.aside(words, "cov")
    d.raw('<div class="break"></div>')
    d.heading(1, "CONTENTS", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    n = Numbers(d, write, tab="36pt")
    d.heading(1, "INTRODUCTION", "H1", "I.", "36pt", "t1")
    d.heading(2, "The visit, the report and follow-up", "HA", "A.", "36pt", "t2")
    n("In pursuance of Article 7 of the European Convention for the Prevention of Torture and Inhuman or Degrading Treatment or Punishment (hereinafter referred to as “the Convention”), a delegation of the CPT carried out a periodic visit to Ruvenia from 7 to 17 March 2023.^[~The previous visit took place in September 2018; the report on it is set out in document CPT/Inf (2019) 17.] It was the Committee’s fourth visit to the country.")
    n("The visit was carried out by the following members of the CPT:")
    for who in ("Helvi Ranta, Head of delegation", "Bruno Castell", "Lena Oster", "Karel Tarvo."):
        d.plain(who, "b", prefix='<span class="tab" style="width:18pt">-</span>')
    n("The report on the visit was adopted by the CPT at its 112th meeting, held from 3 to 7 July 2023, and transmitted to the authorities of Ruvenia on 25 July 2023. The various recommendations, comments and requests for information made by the CPT are set out in bold type in the present report. The CPT requests that the authorities of Ruvenia provide within six months a response containing a full account of action taken by them to implement the Committee’s recommendations.")
    d.heading(2, "Consultations held by the delegation and co-operation encountered", "HA", "B.", "36pt", "t2")
    n(count=3), n(count=4, more=" **The CPT trusts that the authorities of Ruvenia will take the necessary steps to ensure that, in future, visiting delegations have unrestricted access to all places of detention.**")
    d.heading(1, "FACTS FOUND DURING THE VISIT AND ACTION PROPOSED", "H1", "II.", "36pt", "t1")
    d.heading(2, "Law enforcement agencies", "HA", "A.", "36pt", "t2")
    d.heading(3, "Preliminary remarks", "H3", "1.", "36pt", "t3")
    n(count=4), n(count=3)
    d.heading(3, "Ill-treatment", "H3", "2.", "36pt", "t3")
    n(count=4, more="^[~See paragraph 14 of the report on the 2018 visit.]")
    d.plain("By way of illustration, reference may be made to the following case: " + write(3), "in")
    n("**The CPT recommends that a clear message be delivered to all law enforcement officials, at regular intervals, that any form of ill-treatment of persons deprived of their liberty is illegal and will be punished accordingly.**")
    n("In the light of the above, **the CPT reiterates its recommendation that the authorities take effective steps to ensure that all detained persons are granted access to a lawyer as from the very outset of their deprivation of liberty.** " + write(2))
    d.heading(3, "Safeguards against ill-treatment", "H3", "3.", "36pt", "t3")
    n(count=3)
    d.heading(4, "notification of custody", "Hu", "a.", "36pt")
    n(count=3)
    d.heading(4, "access to a doctor", "Hu", "b.", "36pt")
    n(count=4, more=" **The Committee would like to receive the comments of the authorities on this matter.**")
    d.heading(2, "Prisons", "HA", "B.", "36pt", "t2")
    d.heading(3, "Preliminary remarks", "H3", "1.", "36pt", "t3")
    n("The delegation carried out full visits to Belgarth Remand Prison and Vellin Prison No. 2. The following table shows the occupancy of these establishments at the time of the visit:")
    d.table([["Establishment", "Official capacity", "Number of prisoners", "Of whom on remand"], ["Belgarth Remand Prison", "430", "512", "498"], ["Vellin Prison No. 2", "820", "1,034", "12"], ["Karmin Juvenile Home", "60", "41", "7"]])
    n(count=4), n(count=3)
    d.heading(3, "Conditions of detention of the general prison population", "H3", "2.", "36pt", "t3")
    n(count=5), n(count=3, more=" **The CPT recommends that steps be taken to reduce the occupancy levels in the cells, so as to offer at least 4 m² of living space per prisoner.**")
    d.raw('<div class="break"></div>')
    d.heading(1, "APPENDIX|LIST OF THE CPT’S RECOMMENDATIONS, COMMENTS AND REQUESTS FOR INFORMATION", "ct")
    d.heading(2, "Consultations held by the delegation and co-operation encountered", "HA")
    d.heading(3, "comments", "sh")
    d.plain("the CPT trusts that the authorities will ensure unrestricted access to all places of detention (paragraph 5).", "hi", prefix='<span class="tab" style="width:18pt">-</span>')
    d.heading(2, "Law enforcement agencies", "HA")
    d.heading(3, "recommendations", "sh")
    d.plain("a clear message to be delivered to all law enforcement officials that any form of ill-treatment is illegal (paragraph 9);", "hi", prefix='<span class="tab" style="width:18pt">-</span>')
    d.plain("effective steps to be taken to ensure that all detained persons are granted access to a lawyer (paragraph 10).", "hi", prefix='<span class="tab" style="width:18pt">-</span>')
    d.heading(3, "requests for information", "sh")
    d.plain("the comments of the authorities on access to a doctor (paragraph 13).", "hi", prefix='<span class="tab" style="width:18pt">-</span>')
    d.save(left_out=[1])


def opinion():
    write = Writer("en", 22)
    style = """
    html { font-family: 'Liberation Sans'; font-size: 11pt } p { margin-bottom: 11pt }
    @page { size: A4; margin: 28mm 25mm 25mm 25mm; @top-left { content: 'CDL-AD(2024)031'; font-size: 9pt } @top-center { content: '- ' counter(page) ' -'; font-size: 9pt } @top-right { content: 'Opinion No. 1194 / 2024'; font-size: 9pt } }
    @page :first { margin-top: 30mm; @top-left { content: none } @top-center { content: none } @top-right { content: none } @bottom-center { content: 'This document will not be distributed at the meeting. Please bring this copy.'; font-size: 8pt; font-style: italic } }
    .H1 { font-weight: bold; margin: 12pt 0 11pt; padding-left: 28pt; text-indent: -28pt } .HA { font-weight: bold; margin: 6pt 0 11pt; padding-left: 28pt; text-indent: -28pt } .H3 { font-weight: bold; font-style: italic; margin: 4pt 0 11pt; padding-left: 28pt; text-indent: -28pt } .H4 { font-style: italic; margin: 4pt 0 11pt }
    .ct { font-weight: bold; margin-bottom: 12pt } .t1 { padding-left: 0 } .t2 { padding-left: 14pt } .t3 { padding-left: 28pt } .toc { font-size: 10pt; margin: 0 }
    .q { padding: 0 28pt; font-style: italic; font-size: 10pt } .b { padding-left: 42pt; text-indent: -14pt; margin-bottom: 5pt } .cov { text-align: center; margin: 22pt 0 } .fn { font-size: 8pt }
    """
    d = Document("opinion_en", "en", "legal opinion: sans serif, symbol and page number above, contents, laws quoted in italics, notes", style, ["CDL-AD(2024)031 - 2 -"][:0])
    d.raw('<div style="display:flex;justify-content:space-between;font-size:10pt"><div>Strasbourg, 18 March 2024<br><br>Opinion No. 1194 / 2024</div><div style="text-align:right">CDL-AD(2024)031<br>Or. Engl.</div></div>')
    for words in ("**EUROPEAN COMMISSION FOR DEMOCRACY THROUGH LAW|(VENICE COMMISSION)**", "**RUVENIA**", "**OPINION|ON THE DRAFT LAW ON PEACEFUL ASSEMBLIES**", "**Adopted by the Venice Commission|at its 138th Plenary Session|(Venice, 15-16 March 2024)**", "on the basis of comments by", "Ms Helvi RANTA (Member, Karvia)|Mr Bruno CASTELL (Substitute Member, Lindmark)"):
        d.aside(words, "cov")
    d.raw('<div class="break"></div>')
    d.heading(1, "Contents", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    n = Numbers(d, write)
    d.heading(1, "Introduction", "H1", "I.", "28pt", "t1")
    n("By letter of 8 November 2023, the Minister of Justice of Ruvenia, Mr Oskar Tarvel, requested an opinion of the Venice Commission on the draft law on peaceful assemblies (CDL-REF(2024)004).^[The draft law was submitted in the language of the country and in English; some of the issues raised may therefore find their cause in the translation.]")
    n("Ms Ranta and Mr Castell acted as rapporteurs for this opinion."), n(count=3)
    n("This opinion was drafted on the basis of comments by the rapporteurs and the results of the meetings held on 5 and 6 February 2024. It was adopted by the Venice Commission at its 138th Plenary Session (Venice, 15-16 March 2024).")
    d.heading(1, "Background", "H1", "II.", "28pt", "t1")
    d.heading(2, "Scope of the opinion", "HA", "A.", "28pt", "t2")
    n(count=3), n(count=4, more="^[Report on assemblies in Ruvenia, 12 May 2022, p. 4.]")
    d.heading(2, "Constitutional and legal framework", "HA", "B.", "28pt", "t2")
    n("The right to assemble is guaranteed by Article 31 of the Constitution, according to which:")
    d.plain("“Everyone shall have the right to assemble peacefully and without arms. The exercise of this right may be restricted by law only in the interests of public safety or for the protection of the rights of others.”", "q")
    d.plain("Article 17 of the Act of 1998 adds that a permit is refused where:", "in")
    for what in ("the place is closer than 200 metres to a public building;", "the form was filed later than fifteen days before the event; or", "another event has been announced for the same place and time, whether or not it is held."):
        d.plain(what, "b", prefix='<span class="tab" style="width:14pt">•</span>')
    n(count=3)
    d.heading(1, "Analysis", "H1", "III.", "28pt", "t1")
    d.heading(2, "General remarks", "HA", "A.", "28pt", "t2")
    n(count=4), n(count=3)
    d.heading(2, "Notification and authorisation of assemblies held in the immediate vicinity of public buildings", "HA", "B.", "28pt", "t2")
    d.heading(3, "The procedure of notification (Articles 5 to 9)", "H3", "1.", "28pt", "t3")
    n(count=4), n("Article 5.2 of the draft reads: “The organiser files the form with the executive body of the town.” " + write(2))
    d.heading(3, "Spontaneous assemblies and counter-demonstrations", "H3", "2.", "28pt", "t3")
    n(count=4, more="^[See *Solvik v. Ruvenia*, no. 47152/06, 23 March 2016, § 138.]"), n(count=2)
    d.heading(3, "Restrictions of time and place", "H3", "3.", "28pt", "t3")
    n(count=4), n(count=3)
    d.heading(2, "Liability of organisers", "HA", "C.", "28pt", "t2")
    n(count=4, more="^[Guidelines on freedom of peaceful assembly, 3rd edition, paragraph 224.]"), n(count=3)
    d.heading(1, "Conclusion", "H1", "IV.", "28pt", "t1")
    n("At the request of the Minister of Justice, the Venice Commission has examined the draft law. " + write(1))
    n("The Venice Commission makes the following key recommendations:")
    d.numbered("a.", "replacing the procedure of authorisation by one of notification in Article 5;", "b", tab="14pt")
    d.numbered("b.", "providing for spontaneous assemblies, and removing the requirement that the organiser be present throughout the event in Article 7;", "b", tab="14pt")
    d.numbered("c.", "deleting Article 22 on the liability of organisers for the acts of participants.", "b", tab="14pt")
    n("The Venice Commission remains at the disposal of the authorities of Ruvenia for further assistance in this matter.")
    d.save(left_out=[1])


def mission():
    write = Writer("en", 23)
    style = """
    html { font-size: 11pt } p { margin-bottom: 11pt }
    @page { size: A4; margin: 30mm 24mm 22mm 24mm; @top-left { content: 'Republic of Ruvenia\\A Parliamentary Elections, 12 March 2023\\A ODIHR Election Observation Mission Final Report'; white-space: pre; font-size: 9pt; font-weight: bold; width: 80%; text-align: left; border-bottom: 0.75pt solid black; vertical-align: bottom; padding-bottom: 3pt; margin-bottom: 8pt } @top-right { content: 'Page: ' counter(page); font-size: 9pt; font-weight: bold; border-bottom: 0.75pt solid black; vertical-align: bottom; padding-bottom: 24pt; margin-bottom: 8pt; width: 20% } }
    @page :first { @top-left { content: none; border: none } @top-right { content: none; border: none } }
    .H1 { font-weight: bold; margin: 12pt 0 11pt; padding-left: 36pt; text-indent: -36pt } .HA { font-weight: bold; margin: 6pt 0 11pt; padding-left: 36pt; text-indent: -36pt; font-variant: small-caps } .H3 { font-weight: bold; font-style: italic; margin: 6pt 0 8pt }
    .ct { font-weight: bold; text-align: center; margin-bottom: 14pt } .t1 { font-weight: bold } .t2 { padding-left: 20pt } .toc .tab { width: 24pt } .fn { font-size: 9pt }
    .rec { font-style: italic; border: 0.5pt solid black; padding: 4pt } .bold { font-weight: bold } .cov { text-align: center; margin: 24pt 0 } .b { padding-left: 36pt; text-indent: -18pt }
    """
    d = Document("mission_en", "en", "report of an election mission: three lines above, paragraphs without numbers, recommendations in italics, table, notes", style,
                 ["Republic of Ruvenia Parliamentary Elections, 12 March 2023", "Parliamentary Elections, 12 March 2023 ODIHR Election Observation Mission Final Report"])
    for words in ("Office for Democratic Institutions and Human Rights", "**REPUBLIC OF RUVENIA**", "**PARLIAMENTARY ELECTIONS|12 March 2023**", "**ODIHR Election Observation Mission|Final Report**", "Warsaw|4 September 2023"):
        d.aside(words, "cov")
    d.raw('<div class="break"></div>')
    d.heading(1, "TABLE OF CONTENTS", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    d.heading(1, "REPUBLIC OF RUVENIA|PARLIAMENTARY ELECTIONS|12 March 2023", "cov bold")
    d.heading(1, "ODIHR Election Observation Mission Final Report", "cov bold")
    p = lambda count=3, more="": d.plain(write(count) + more)
    d.heading(1, "EXECUTIVE SUMMARY", "H1", "I.", "36pt", "t1")
    p(4), p(3), p(4), p(3)
    d.heading(1, "INTRODUCTION AND ACKNOWLEDGEMENTS", "H1", "II.", "36pt", "t1")
    p(3, "^[See previous ODIHR reports on Ruvenia.]"), p(2)
    d.heading(1, "BACKGROUND AND POLITICAL CONTEXT", "H1", "III.", "36pt", "t1")
    p(4, "^[By the decree of 4 January 2023.] " + write(1) + "^[The threshold is five per cent of the votes cast, or seven per cent for coalitions.]"), p(3)
    d.heading(1, "LEGAL FRAMEWORK AND ELECTORAL SYSTEM", "H1", "IV.", "36pt", "t1")
    p(4, "^[In particular, Articles 12 and 14 of the Electoral Code were amended on 3 October 2022; several interlocutors stated that the time between the amendments and the elections had been too short for the parties to prepare.]")
    d.plain("To provide legal certainty, the authorities should review the Electoral Code well in advance of the next elections and in consultation with all stakeholders.", "rec")
    p(3)
    d.heading(1, "ELECTION ADMINISTRATION", "H1", "V.", "36pt", "t1")
    d.heading(2, "The Central Election Commission", "HA", "A.", "36pt", "t2")
    p(4), p(3, "^[Minutes of the session of 11 February 2023.]")
    d.plain("The Central Election Commission should publish the agenda and minutes of all its sessions without delay.", "rec")
    d.heading(2, "District and precinct commissions", "HA", "B.", "36pt", "t2")
    p(4), p(3)
    d.heading(1, "COMPLAINTS AND APPEALS", "H1", "VI.", "36pt", "t1")
    p(4, "^[In the districts of Karmin, Ostrev and Vellin.]"), p(3), p(2)
    d.heading(1, "RECOMMENDATIONS", "H1", "VII.", "36pt", "t1")
    d.plain("These recommendations, as contained throughout the text, are offered with a view to further enhance the conduct of elections in Ruvenia.^[In paragraph 25 of the 1999 Istanbul Document, participating States committed themselves to follow up promptly on such recommendations.]")
    d.heading(2, "Priority recommendations", "HA", "A.", "36pt", "t2")
    d.numbered("1.", "To provide legal certainty, the authorities should review the Electoral Code well in advance of the next elections and in consultation with all stakeholders.", "b", tab="18pt")
    d.numbered("2.", "The Central Election Commission should publish the agenda and minutes of all its sessions without delay.", "b", tab="18pt")
    d.heading(2, "Other recommendations", "HA", "B.", "36pt", "t2")
    d.heading(3, "Complaints and appeals", "H3")
    d.numbered("3.", "Consideration should be given to allowing voters to challenge the results of their polling station.", "b", tab="18pt")
    d.heading(3, "Observers", "H3")
    d.numbered("4.", "The rights of citizen observers should be set out in the law, including the right to copies of protocols.", "b", tab="18pt")
    d.raw('<div class="break"></div>')
    d.heading(1, "ANNEX I: FINAL RESULTS", "H1")
    d.table([["Party or coalition", "Votes", "Per cent", "Seats"], ["Union of the Valley", "412,087", "38.2", "49"], ["New Harbour", "301,554", "27.9", "36"], ["Citizens of the North", "150,220", "13.9", "18"], ["List of Independents", "98,311", "9.1", "11"], ["Against all", "40,102", "3.7", "–"]])
    d.save(left_out=[1])


def concluding():
    write = Writer("ru", 24)
    style = """
    html { font-size: 10pt; line-height: 1.2 } p { margin-bottom: 6pt }
    @page :left { size: A4; margin: 30mm 38mm 32mm 40mm; @top-left { content: 'CAT/C/RUV/CO/5'; font-weight: bold; font-size: 9pt; border-bottom: 0.75pt solid black; width: 100%; vertical-align: bottom; padding-bottom: 2pt; margin-bottom: 10pt } @bottom-left { content: counter(page); font-weight: bold; font-size: 9pt } @bottom-right { content: 'GE.24-06112'; font-size: 8pt } }
    @page :right { size: A4; margin: 30mm 38mm 32mm 40mm; @top-right { content: 'CAT/C/RUV/CO/5'; font-weight: bold; font-size: 9pt; border-bottom: 0.75pt solid black; width: 100%; text-align: right; vertical-align: bottom; padding-bottom: 2pt; margin-bottom: 10pt } @bottom-right { content: counter(page); font-weight: bold; font-size: 9pt } @bottom-left { content: 'GE.24-06112'; font-size: 8pt } }
    @page :first { @top-right { content: none; border: none } @bottom-right { content: none } @bottom-left { content: 'GE.24-06112 (R)   140524   150524'; font-size: 8pt } }
    .fn { font-size: 8pt } .it { padding-left: 28pt; text-indent: 28pt } .n { padding-left: 28pt }
    .H1 { font-size: 14pt; font-weight: bold; margin: 16pt 0 10pt; padding-left: 28pt } .HA { font-weight: bold; font-size: 12pt; margin: 14pt 0 8pt; padding-left: 28pt; text-indent: -28pt } .Hb { font-weight: bold; margin: 10pt 0 6pt; padding-left: 28pt }
    .mast { display: flex; justify-content: space-between; border-bottom: 0.5pt solid black; padding-bottom: 3pt } .mast2 { display: flex; justify-content: space-between; border-bottom: 2pt solid black; padding: 4pt 0 }
    .big { font-size: 16pt; font-weight: bold } .org { font-size: 14pt }
    """
    d = Document("concluding_ru", "ru", "concluding observations of a treaty body in Russian: masthead, bold headings without numbers, items a) b)", style)
    d.raw('<div class="mast"><span class="org">Организация Объединенных Наций</span><span>CAT/C/RUV/CO/5</span></div>'
          '<div class="mast2"><span class="big">Конвенция против пыток<br>и других жестоких, бесчеловечных<br>или унижающих достоинство видов<br>обращения и наказания</span><span>Distr.: General<br>14 May 2024<br>Russian<br>Original: English</span></div>')
    d.raw('<p style="margin-top:8pt"><b>Комитет против пыток</b></p>')
    d.heading(1, "Заключительные замечания по пятому периодическому докладу Рувении", "H1")
    n = Numbers(d, write)
    n("Комитет против пыток рассмотрел пятый периодический доклад Рувении^[CAT/C/RUV/5.] на своих 2084-м и 2087-м заседаниях^[См. CAT/C/SR.2084 и CAT/C/SR.2087.], состоявшихся 23 и 24 апреля 2024 года, и принял настоящие заключительные замечания на своем 2101-м заседании.")
    d.heading(1, "Введение", "HA", "A.", "28pt")
    n("Комитет выражает признательность государству-участнику за то, что оно согласилось следовать упрощенной процедуре представления докладов."), n(count=2)
    d.heading(1, "Позитивные аспекты", "HA", "B.", "28pt")
    n("Комитет приветствует принятие государством-участником следующих законодательных мер:")
    d.numbered("a)", "закона о бесплатной юридической помощи, вступившего в силу в 2019 году;", "it", tab="28pt")
    d.numbered("b)", "поправок к Уголовно-процессуальному кодексу, которыми введена обязательная видеозапись допросов во всех отделениях полиции, в 2021 году;", "it", tab="28pt")
    d.numbered("c)", "национальной стратегии по сокращению числа заключенных на 2020–2025 годы.", "it", tab="28pt")
    n(count=2)
    d.heading(1, "Основные вопросы, вызывающие обеспокоенность, и рекомендации", "HA", "C.", "28pt")
    d.heading(2, "Вопросы последующей деятельности, оставшиеся нерассмотренными с предыдущего цикла представления докладов", "Hb")
    n(count=3, more="^[CAT/C/RUV/CO/4, п. 29.]")
    for title, first, second in (("Определение пытки", 3, 2), ("Основные правовые гарантии", 4, 3), ("Условия содержания под стражей", 4, 3), ("Смертные случаи в местах лишения свободы", 3, 3), ("Гендерное насилие", 4, 2)):
        d.heading(2, title, "Hb")
        n(count=first, more="^[Там же, пп. 11 и 12.]" if title == "Гендерное насилие" else "")
        if title == "Условия содержания под стражей":
            n("Государству-участнику следует:")
            d.numbered("a)", "продолжить усилия по снижению переполненности тюрем, в том числе путем применения мер, альтернативных лишению свободы;", "it", tab="28pt")
            d.numbered("b)", "обеспечить доступ к медицинской помощи во всех местах лишения свободы;", "it", tab="28pt")
            d.numbered("c)", "закрыть учреждения, условия в которых не соответствуют международным стандартам.", "it", tab="28pt")
        else:
            n(count=second)
    d.heading(2, "Процедура последующей деятельности", "Hb")
    n("Комитет просит государство-участник представить до 10 мая 2025 года информацию о выполнении рекомендаций, содержащихся в пунктах 9 и 13 выше."), n(count=2)
    d.save()


def mechanism():
    write = Writer("en", 25)
    style = """
    html { font-family: Carlito; font-size: 11pt; line-height: 1.2 } p { margin-bottom: 8pt }
    @page { size: A4; margin: 25mm; @bottom-right { content: counter(page); font-size: 10pt } @top-right { content: 'ODIHR.GAL/18/24/Rev.1'; font-size: 9pt } }
    .H1 { font-family: Caladea; font-size: 16pt; color: #2f5496; margin: 16pt 0 8pt; font-weight: bold } .H2 { font-family: Caladea; font-size: 13pt; color: #2f5496; margin: 12pt 0 6pt; font-weight: bold } .H3 { font-family: Caladea; font-size: 12pt; color: #1f3763; margin: 10pt 0 5pt; font-weight: bold; font-style: italic }
    .title { font-family: Caladea; font-size: 22pt; text-align: center; margin: 60pt 0 30pt; font-weight: bold } .ct { font-family: Caladea; font-size: 16pt; color: #2f5496; margin: 0 0 10pt }
    .t1 { font-weight: bold } .t2 { padding-left: 12pt } .t3 { padding-left: 24pt } .b { padding-left: 36pt; text-indent: -18pt; margin-bottom: 3pt } .cap { font-size: 9pt; font-weight: bold; color: #44546a; margin: 6pt 0 3pt }
    .q { padding: 0 30pt; font-size: 10pt } .fn { font-size: 9pt }
    """
    d = Document("mechanism_en", "en", "report of an expert mission: headings with decimal numbers in another font, run-in words, lists of points, table over pages, quoted testimony", style, [])
    d.aside("**Report on Alleged Violations of Human Rights in Ruvenia since 9 May 2023**", "title")
    d.aside("Mission of Experts under the Moscow Mechanism|by Professor Helvi Ranta and Dr Bruno Castell|22 February 2024", "c")
    d.raw('<div class="break"></div>')
    d.heading(1, "Contents", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    p = lambda count=3, more="": d.plain(write(count) + more)

    def h(level, number, words):
        d.heading(level, words, f"H{level}", number, listed=f"t{level}")
    h(1, "1.", "Introduction")
    h(2, "1.1", "Mandate and method of the mission")
    p(4), p(3, "^[~Document of the Moscow Meeting of 3 October 1991, paragraph 12.]")
    h(2, "1.2", "Sources")
    d.plain("The mission relied on the following sources:")
    for what in ("interviews with 48 victims and witnesses, carried out in four countries;", "court decisions, medical reports and correspondence handed over by lawyers, most of which concern the period between May and December 2023; and", "photographs and recordings whose place and date the mission could establish."):
        d.plain(what, "b", prefix='<span class="tab" style="width:18pt">•</span>')
    p(3)
    h(1, "2.", "Context")
    h(2, "2.1", "The election of 9 May and the weeks that followed in the capital and in the regions of the north")
    p(5), p(4, "^[Statement of the Central Election Commission, 12 May 2023.]")
    h(2, "2.2", "Legal framework")
    h(3, "2.2.1", "International obligations")
    p(3)
    h(3, "2.2.2", "Domestic law")
    p(3)
    d.plain("**Administrative detention.** " + write(3))
    d.plain("**Assemblies.** " + write(2))
    h(1, "3.", "Findings")
    h(2, "3.1", "Arrests during and after demonstrations")
    p(4), d.plain("One witness, a nurse from Karmin, told the mission:")
    d.plain("“They made us stand against the wall for six hours. Whoever moved was struck. In the morning they read out a list of names, and those who were on it were led away.”", "q")
    p(3, "^[~Interview 17, 4 December 2023.]")
    d.aside("Table 1: Persons detained for more than 72 hours, by region", "cap")
    rows = [["Region", "May 2023", "June 2023", "July to December 2023", "Remarks"]]
    for place, name in enumerate(("Belgarth", "Ostrev", "Karmin", "Vellin", "Toruna", "Port Ansel", "Upper Lenn", "Lower Lenn", "Sarma", "Iskel", "Dorvat", "Maren", "Tolm", "Nordau", "Hesk", "Pellin", "Rauk", "Savin")):
        rows.append([name, str(120 - 5 * place), str(61 + 3 * place), str(300 + 17 * place), ("Figures of the prosecutor" if place % 2 else "Figures of two associations of lawyers; no reply from the ministry")])
    d.table(rows)
    p(4)
    h(2, "3.2", "Torture and other ill-treatment")
    p(4), p(3)
    h(2, "3.3", "Independence of courts and of the legal profession")
    p(4), p(3)
    h(1, "4.", "Recommendations")
    d.plain("The mission recommends to the authorities of Ruvenia:")
    for letter, what in zip("abc", ("to release at once all persons held for taking part in peaceful assemblies;", "to investigate all allegations of torture, in accordance with the Istanbul Protocol, and to bring those responsible to justice;", "to repeal Article 23.34 of the Code of Administrative Offences.")):
        d.numbered(f"{letter})", what, "b", tab="18pt")
    d.save(left_out=[1])


def inquiry():
    write = Writer("en", 26)
    left, right = ("""@page :%s { size: A4; margin: 30mm 38mm 32mm 40mm; @top-%s { content: 'A/HRC/55/CRP.9'; font-weight: bold; font-size: 9pt; border-bottom: 0.75pt solid black; width: 100%%; text-align: %s; vertical-align: bottom; padding-bottom: 2pt; margin-bottom: 10pt } @bottom-%s { content: counter(page); font-weight: bold; font-size: 9pt } }
    """ % (side, side, side, side) for side in ("left", "right"))
    style = left + right + """
    html { font-size: 10pt; line-height: 1.2 } p { margin-bottom: 6pt }
    @page :first { @top-right { content: none; border: none } @bottom-right { content: none } }
    .fn { font-size: 8pt } .n { padding-left: 32pt } .it { padding-left: 32pt; text-indent: 28pt } .ii { padding-left: 60pt; text-indent: 28pt } .q { padding: 0 60pt }
    .H0 { font-size: 17pt; font-weight: bold; margin: 16pt 0 10pt; padding-left: 32pt } .H1 { font-size: 14pt; font-weight: bold; margin: 16pt 0 8pt; padding-left: 32pt; text-indent: -26pt } .HA { font-weight: bold; font-size: 12pt; margin: 14pt 0 8pt; padding-left: 32pt; text-indent: -26pt } .H3 { font-weight: bold; margin: 10pt 0 6pt; padding-left: 32pt; text-indent: -26pt } .H4 { font-style: italic; font-weight: bold; margin: 8pt 0 6pt; padding-left: 32pt; text-indent: -26pt } .H5 { font-style: italic; margin: 8pt 0 6pt; padding-left: 32pt; text-indent: -26pt }
    .mast { display: flex; justify-content: space-between; border-bottom: 0.5pt solid black; padding-bottom: 3pt } .ct { font-size: 14pt; font-weight: bold; margin-bottom: 8pt } .t2 { padding-left: 20pt } .t3 { padding-left: 40pt } .toc .tab { width: 26pt }
    """
    d = Document("inquiry_en", "en", "report of a commission of inquiry: masthead, contents, five levels of headings, items of items, a note over two pages, annex that begins anew", style)
    d.raw('<div class="mast"><span></span><span><b>A/HRC/55/CRP.9</b></span></div><p>Distr.: Restricted<br>11 March 2024<br><br>English only</p>'
          '<p><b>Human Rights Council</b><br><b>Fifty-fifth session</b><br>26 February–5 April 2024<br>Agenda item 4<br><b>Human rights situations that require the Council’s attention</b></p>')
    d.heading(1, "Conference room paper of the Independent International Commission of Inquiry on Ruvenia", "H0")
    d.raw('<div class="break"></div>')
    d.heading(1, "Contents", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    n = Numbers(d, write, tab="28pt")

    def h(level, number, words, keep=True):
        style = {1: "H1", 2: "HA", 3: "H3", 4: "H4", 5: "H5"}[level]
        d.heading(level, words, style, number, "26pt", f"t{level}" if level < 4 else None, keep)
    h(1, "I.", "Introduction")
    n("The Human Rights Council established the Independent International Commission of Inquiry on Ruvenia in its resolution 52/41.^[A/HRC/RES/52/41, para. 7.] " + write(1))
    n(count=4), n(count=3)
    h(1, "II.", "Mandate and methodology")
    h(2, "A.", "Interpretation of the mandate")
    n(count=3)
    n("The Commission considered the following to fall within its mandate:")
    d.numbered("(a)", "Arrests and detentions carried out since 9 May 2023, including:", "it", tab="28pt")
    d.numbered("(i)", "Those ordered by a court;", "ii", tab="28pt")
    d.numbered("(ii)", "Those carried out by units of the border guard or by persons in plain clothes acting with the acquiescence of the authorities;", "ii", tab="28pt")
    d.numbered("(b)", "Acts of torture and other cruel, inhuman or degrading treatment in places under the control of the Ministry of the Interior;", "it", tab="28pt")
    d.numbered("(c)", "Violations of the right to a fair trial.", "it", tab="28pt")
    h(2, "B.", "Standard of proof and methods of work")
    n(count=4, more="^[The Commission is grateful to the many persons who spoke to it, in seven countries.]"), n(count=3), n(count=5)
    h(1, "III.", "Factual findings")
    h(2, "A.", "Arrest and detention")
    h(3, "1.", "Pattern of arrests in Belgarth and the northern regions between May and September 2023")
    n(count=4, more="^[The figures were put together from the registers of three remand prisons, lists kept by two associations of lawyers and statements of the Ministry of the Interior; where they differ the lower one is given. The Commission asked for the registers of the other establishments by letters of 3 August and 14 November 2023, to which the authorities]")
    n(count=5), n(count=5)
    n(count=6)
    h(3, "2.", "Conditions of detention", keep=False)  # at the foot of the page, as it happens
    h(4, "(a)", "Remand prisons")
    n(count=4, more="^+[of Ruvenia did not reply. A list of the letters is in annex I to this paper.]")
    h(5, "(i)", "Belgarth")
    n(count=3), n(count=3)
    h(5, "(ii)", "Port Ansel")
    n(count=4)
    h(4, "(b)", "Police cells")
    n(count=4), n(count=3)
    d.plain("One former detainee stated:")
    d.plain("There were eighteen of us in a cell for four. We took turns to lie down. The light was on day and night, and music was played so that we could not talk.", "q")
    h(2, "B.", "Fair trial")
    n(count=5), n(count=3)
    h(1, "IV.", "Conclusions and recommendations")
    n("**The Commission has reasonable grounds to believe that the violations described above were widespread and systematic.**")
    n("**The Commission recommends that the authorities of Ruvenia:**")
    d.numbered("(a)", "**Release immediately all persons arbitrarily detained;**", "it", tab="28pt")
    d.numbered("(b)", "**Grant the Commission access to the country and to all places of detention.**", "it", tab="28pt")
    n("**The Commission recommends that Member States make use of universal jurisdiction where appropriate.**")
    d.raw('<div class="break"></div>')
    d.heading(1, "Annex I", "H0")
    d.heading(1, "Correspondence with the authorities of Ruvenia", "H0")
    n.last = 0
    n(count=3), n(count=3), n(count=2)
    d.save(left_out=[1])
