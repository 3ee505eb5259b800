# SPDX-License-Identifier: GPL-3.0-or-later
"""The second set, made after the rules had been changed for the first one: to see what unseen pages get."""
from councils import Numbers
from press import Document
from sentences import Writer

DASH = '<span class="tab" style="width:14pt">–</span>'


def postanovlenie():
    write = Writer("ru", 41)
    style = """
    p { margin-bottom: 0 } .n, .p { text-indent: 14pt } .cover { text-align: center; margin-bottom: 24pt } .left { text-indent: 0 }
    @page { size: A4; margin: 45mm 45mm 40mm 45mm } @page :right { @top-right { content: counter(page); font-size: 10pt; vertical-align: bottom; padding-bottom: 12pt } @top-center { content: 'ПОСТАНОВЛЕНИЕ ПО ДЕЛУ «САВИН ПРОТИВ ОСТЛАНДИИ»'; font-size: 10pt; vertical-align: bottom; padding-bottom: 12pt; white-space: nowrap } }
    @page :left { @top-left { content: counter(page); font-size: 10pt; vertical-align: bottom; padding-bottom: 12pt } @top-center { content: 'ПОСТАНОВЛЕНИЕ ПО ДЕЛУ «САВИН ПРОТИВ ОСТЛАНДИИ»'; font-size: 10pt; vertical-align: bottom; padding-bottom: 12pt; white-space: nowrap } }
    @page :first { @top-right { content: none } @top-center { content: none } }
    .HI { text-align: center; margin: 24pt 0 12pt } .H1 { margin: 16pt 0 10pt; padding-left: 20pt; text-indent: -20pt } .HA { font-weight: bold; margin: 12pt 0 8pt; padding-left: 34pt; text-indent: -18pt } .Hi { font-style: italic; margin: 10pt 0 8pt; padding-left: 44pt; text-indent: -16pt }
    .q { font-size: 10pt; margin: 5pt 0 5pt 20pt; text-indent: 12pt } .op { padding-left: 28pt; text-indent: -14pt; margin-bottom: 5pt } .opa { padding-left: 44pt; text-indent: -16pt; margin-bottom: 4pt }
    """
    d = Document("postanovlenie_ru", "ru", "judgment of a court in Russian: parts in capitals, running heads left and right, separate opinion", style)
    for words in ("ЕВРОПЕЙСКИЙ СУД ПО ПРАВАМ ЧЕЛОВЕКА", "ТРЕТЬЯ СЕКЦИЯ", "**ДЕЛО «САВИН ПРОТИВ ОСТЛАНДИИ»**", "*(Жалоба № 18203/17)*", "ПОСТАНОВЛЕНИЕ", "г. СТРАСБУРГ", "12 июля 2022 года"):
        d.aside(words, "cover")
    d.raw('<div class="break"></div>')
    number = 0

    def n(text=None, count=3):
        nonlocal number
        number += 1
        d.numbered(f"{number}.", text or write(count))
    d.plain("**По делу «Савин против Остландии»**")
    d.plain("Европейский Суд по правам человека (Третья секция), заседая Палатой, рассмотрев дело в закрытом заседании 21 июня 2022 года, вынес в указанный день следующее постановление:")
    d.heading(1, "ПРОЦЕДУРА", "HI")
    n("Дело было инициировано жалобой (№ 18203/17), поданной против Республики Остландия в Европейский Суд гражданином этого государства Паво Савиным (далее – заявитель) 3 марта 2017 года.")
    n(count=2)
    d.heading(1, "ФАКТЫ", "HI")
    d.heading(2, "ОБСТОЯТЕЛЬСТВА ДЕЛА", "H1", "I.")
    n(count=3)
    d.heading(3, "Задержание заявителя", "HA", "A.")
    n(count=4), n(count=3), n(count=4)
    d.heading(3, "Уголовное дело в отношении заявителя и рассмотрение его жалоб судами", "HA", "B.")
    n(count=4), n(count=2), n(count=3)
    d.heading(2, "СООТВЕТСТВУЮЩЕЕ ВНУТРИГОСУДАРСТВЕННОЕ ЗАКОНОДАТЕЛЬСТВО И ПРАКТИКА", "H1", "II.")
    n("Статья 27 Закона «О полиции» предусматривает следующее:")
    d.plain("«Сотрудник полиции обязан представиться и предъявить служебное удостоверение. О применении физической силы составляется протокол.»", "q")
    n(count=2)
    d.heading(1, "ПРАВО", "HI")
    d.heading(2, "ПРЕДПОЛАГАЕМОЕ НАРУШЕНИЕ СТАТЬИ 5 КОНВЕНЦИИ", "H1", "I.")
    n("Заявитель жаловался на то, что его задержание было произвольным. Он ссылался на пункт 1 статьи 5 Конвенции, который гласит:")
    d.plain("«Каждый имеет право на свободу и личную неприкосновенность.»", "q")
    d.heading(3, "Приемлемость жалобы", "HA", "A.")
    n(count=2)
    d.heading(3, "Существо жалобы", "HA", "B.")
    d.heading(4, "Доводы сторон", "Hi", "1.")
    n(count=3), n(count=3)
    d.heading(4, "Мнение Европейского Суда", "Hi", "2.")
    n(count=4), n(count=3)
    d.heading(2, "ПРИМЕНЕНИЕ СТАТЬИ 41 КОНВЕНЦИИ", "H1", "II.")
    n("Заявитель требовал 20 000 евро в качестве компенсации морального вреда.")
    d.heading(1, "НА ОСНОВАНИИ ИЗЛОЖЕННОГО СУД ЕДИНОГЛАСНО:", "H1")
    d.numbered("1)", "*объявил* жалобу приемлемой;", "op")
    d.numbered("2)", "*постановил*, что имело место нарушение пункта 1 статьи 5 Конвенции;", "op")
    d.numbered("3)", "*постановил*, что:", "op")
    d.numbered("(a)", "государство-ответчик обязано в течение трех месяцев выплатить заявителю 9 000 (девять тысяч) евро, а также любой налог, подлежащий начислению на эту сумму, в качестве компенсации морального вреда;", "opa")
    d.numbered("(b)", "с даты истечения указанного срока и до момента выплаты на эту сумму начисляются простые проценты;", "opa")
    d.numbered("4)", "*отклонил* оставшуюся часть требований заявителя.", "op")
    d.plain("Совершено на английском языке, уведомление о постановлении направлено в письменном виде 12 июля 2022 года.")
    d.raw('<div class="break"></div>')
    d.heading(1, "СОВПАДАЮЩЕЕ МНЕНИЕ СУДЬИ ТАРВО", "HI")
    number = 0
    n(count=3), n(count=4)
    d.save(left_out=[1])


def rapport():
    write = Writer("fr", 42)
    style = """
    html { font-family: Carlito; font-size: 11pt } p { margin-bottom: 9pt }
    @page { size: A4; margin: 24mm 25mm; @bottom-center { content: counter(page); font-size: 10pt } @top-left { content: 'CPT/Inf (2023) 27'; font-size: 9pt } @top-right { content: 'Rapport relatif à la visite périodique en Ruvénie'; font-size: 9pt } }
    @page :first { @top-left { content: none } @top-right { content: none } @bottom-center { content: none } }
    .H1 { font-weight: bold; font-size: 13pt; margin: 12pt 0 10pt; padding-left: 28pt; text-indent: -28pt } .HA { font-weight: bold; font-size: 11pt; margin: 10pt 0 8pt; padding-left: 28pt; text-indent: -28pt } .H3 { font-weight: bold; font-style: italic; margin: 8pt 0 8pt; padding-left: 28pt; text-indent: -28pt } .H4 { font-style: italic; margin: 6pt 0 6pt }
    .n { padding-left: 28pt; text-indent: -28pt } .box { border: 1pt solid #336; padding: 6pt 8pt; margin: 6pt 0 10pt; background: #eef } .boxp { margin-bottom: 3pt } .ct { font-weight: bold; font-size: 14pt; text-align: center; margin-bottom: 12pt } .t2 { padding-left: 20pt } .t3 { padding-left: 40pt } .cov { text-align: center; margin: 26pt 0 } .b { padding-left: 46pt; text-indent: -14pt; margin-bottom: 4pt } .fn { font-size: 9pt }
    """
    d = Document("rapport_fr", "fr", "report of a visiting committee in French: hanging numbers, replies in boxes, headings in bold italics and italics", style, ["Rapport relatif à la visite périodique en Ruvénie"])
    d.raw("<p><b>CPT/Inf (2023) 27</b></p>")
    for words in ("**Rapport au Gouvernement de la Ruvénie|relatif à la visite effectuée en Ruvénie|par le Comité européen pour la prévention de la torture|et des peines ou traitements inhumains ou dégradants (CPT)**", "du 3 au 14 octobre 2022", "Strasbourg, le 22 juin 2023"):
        d.aside(words, "cov")
    d.raw('<div class="break"></div>')
    d.heading(1, "TABLE DES MATIÈRES", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    n = Numbers(d, write)
    d.heading(1, "INTRODUCTION", "H1", "I.", "28pt", "t1")
    d.heading(2, "La visite et la délégation", "HA", "A.", "28pt", "t2")
    n(count=3, more="^[La précédente visite a eu lieu en mai 2017.]"), n("La délégation s’est rendue dans les établissements suivants :")
    for what in ("la prison de Belgarth ;", "l’hôpital psychiatrique de Vellin, qui compte 240 lits répartis entre six unités ;", "le poste de police de Karmin."):
        d.plain(what, "b", prefix=DASH)
    d.heading(2, "La coopération", "HA", "B.", "28pt", "t2")
    n(count=3), n(count=2, more=" **Le CPT en appelle aux autorités pour qu’elles respectent pleinement le principe de coopération.**")
    d.heading(1, "CONSTATATIONS FAITES AU COURS DE LA VISITE ET MESURES PRÉCONISÉES", "H1", "II.", "28pt", "t1")
    d.heading(2, "Établissements des forces de l’ordre", "HA", "A.", "28pt", "t2")
    d.heading(3, "Mauvais traitements", "H3", "1.", "28pt", "t3")
    n(count=4), n(count=3)
    n("**Le CPT recommande que tout membre des forces de l’ordre reçoive le message clair que les mauvais traitements sont inacceptables et seront sanctionnés en conséquence.**")
    d.raw('<div class="box">')
    d.aside("**Réponse du Gouvernement :** une circulaire a été adressée à l’ensemble des services de police le 4 janvier 2023. Elle rappelle les obligations qui découlent de la loi.", "boxp")
    d.raw("</div>")
    d.open = None
    d.heading(3, "Garanties fondamentales contre les mauvais traitements", "H3", "2.", "28pt", "t3")
    n(count=3), n(count=4, more="^[Voir le paragraphe 21 du rapport relatif à la visite de 2017.]")
    d.heading(4, "Accès à un avocat", "H4")
    n(count=3)
    d.heading(4, "Accès à un médecin et confidentialité des examens", "H4")
    n(count=4)
    d.heading(2, "Établissements pénitentiaires", "HA", "B.", "28pt", "t2")
    d.heading(3, "Remarques préliminaires", "H3", "1.", "28pt", "t3")
    n(count=4), n(count=3)
    d.heading(3, "Conditions de détention", "H3", "2.", "28pt", "t3")
    n(count=5), n(count=3), n(count=4)
    d.heading(4, "Régime", "H4")
    n(count=4, more=" **Le CPT souhaite recevoir les commentaires des autorités à ce sujet.**"), n(count=3)
    d.raw('<div class="break"></div>')
    d.heading(1, "ANNEXE I", "ct")
    d.heading(1, "Liste des autorités rencontrées par la délégation", "ct")
    for who in ("Ministère de la Justice", "Ministère de la Santé", "Parquet général"):
        d.plain(who, "p")
    d.save(left_out=[1])


def trials():
    write = Writer("en", 43)
    style = """
    html { font-family: 'Liberation Sans'; font-size: 10.5pt; line-height: 1.3 } p { margin-bottom: 8pt }
    @page { size: A4; margin: 26mm 24mm } @page :left { @bottom-left { content: counter(page) '   |   OSCE/ODIHR'; font-size: 8pt } } @page :right { @bottom-right { content: 'Trial Monitoring in Ruvenia: Thematic Report   |   ' counter(page); font-size: 8pt } } @page :first { @bottom-right { content: none } }
    .H1 { font-size: 18pt; color: #1b4f72; margin: 0 0 14pt; text-align: left } .H2 { font-size: 13pt; color: #1b4f72; margin: 14pt 0 7pt } .H3 { font-size: 11pt; font-weight: bold; margin: 10pt 0 5pt } .H4 { font-style: italic; margin: 8pt 0 4pt }
    .ct { font-size: 18pt; color: #1b4f72; margin-bottom: 12pt } .t1 { font-weight: bold; margin-top: 5pt } .t2 { padding-left: 14pt } .t3 { padding-left: 28pt } .rec { background: #d6eaf8; padding: 5pt 8pt; font-weight: bold } .q { padding: 0 24pt; font-style: italic } .b { padding-left: 24pt; text-indent: -14pt; margin-bottom: 4pt } .fn { font-size: 8pt } .title { font-size: 28pt; margin: 120pt 0 20pt }
    """
    d = Document("trials_en", "en", "thematic report on trials: headings in colour and size, not bold, decimal numbers, paragraphs numbered through, notes", style, ["Trial Monitoring in Ruvenia: Thematic Report"])
    d.aside("TRIAL MONITORING IN RUVENIA", "title")
    d.aside("The right to a fair trial in cases concerning peaceful assembly|(2020–2022)", "p")
    d.raw('<div class="break"></div>')
    d.heading(1, "TABLE OF CONTENTS", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    n = Numbers(d, write, tab="24pt")
    d.heading(1, "EXECUTIVE SUMMARY", "H1", listed="t1")
    n(count=4), n(count=3), n(count=4), n(count=3, more="^[OSCE Copenhagen Document, 1990, paragraph 12.]")
    d.raw('<div class="break"></div>')
    d.heading(1, "INTRODUCTION", "H1", "1.", listed="t1")
    d.heading(2, "Aim and scope", "H2", "1.1", listed="t2")
    n(count=4), n(count=3)
    d.heading(2, "How the monitors worked", "H2", "1.2", listed="t2")
    n("The monitors observed the following principles:")
    for what in ("non-interference in the proceedings;", "objectivity and agreement with the rules of the courts; and", "confidentiality."):
        d.plain(what, "b", prefix='<span class="tab" style="width:14pt">•</span>')
    n(count=4)
    d.raw('<div class="break"></div>')
    d.heading(1, "THE RIGHT TO A PUBLIC HEARING BEFORE AN INDEPENDENT TRIBUNAL", "H1", "2.", listed="t1")
    d.heading(2, "Access to the court-room", "H2", "2.1", listed="t2")
    d.heading(3, "International standards", "H3", "2.1.1", listed="t3")
    n(count=3, more="^[General Comment No. 32, paragraph 28.]"), n(count=2)
    d.heading(3, "Findings", "H3", "2.1.2", listed="t3")
    n(count=4), n(count=3)
    d.heading(4, "Hearings behind closed doors", "H4")
    n(count=3)
    d.heading(4, "Hearings by video link", "H4")
    n(count=4)
    d.heading(2, "Appearance of impartiality", "H2", "2.2", listed="t2")
    d.heading(3, "International standards", "H3", "2.2.1", listed="t3")
    n(count=3)
    d.heading(3, "Findings", "H3", "2.2.2", listed="t3")
    n(count=5), n(count=4, more="^[Hearing of 4 May 2021, District Court of Karmin.]"), n(count=3)
    d.raw('<div class="break"></div>')
    d.heading(1, "RECOMMENDATIONS", "H1", "3.", listed="t1")
    d.heading(2, "To the judiciary", "H2", listed="t2")
    for what in ("Publish the schedule of hearings on the day before.", "Admit the public to all hearings, including those in remand prisons."):
        d.plain(what, "b", prefix='<span class="tab" style="width:14pt">•</span>')
    d.heading(2, "To the legislature", "H2", listed="t2")
    d.plain("Amend Article 23.34 of the Code of Administrative Offences.", "b", prefix='<span class="tab" style="width:14pt">•</span>')
    d.save(left_out=[1])


def moscow():
    write = Writer("en", 44)
    style = """
    html { font-size: 12pt; line-height: 1.2 } p { margin-bottom: 8pt }
    @page { size: A4; margin: 25mm; @bottom-center { content: counter(page); font-size: 11pt } @top-right { content: 'ODIHR.GAL/26/22/Rev.1'; font-size: 9pt } }
    .H1 { font-weight: bold; margin: 14pt 0 10pt; padding-left: 24pt; text-indent: -24pt } .H2 { font-weight: bold; margin: 12pt 0 8pt } .H3 { font-style: italic; font-weight: bold; margin: 10pt 0 6pt } .H4 { font-style: italic; margin: 8pt 0 6pt }
    .ct { font-weight: bold; margin-bottom: 10pt } .t2 { padding-left: 16pt } .t3 { padding-left: 32pt } .q { padding: 0 28pt; font-size: 11pt } .b { padding-left: 36pt; text-indent: -18pt; margin-bottom: 4pt } .title { font-weight: bold; font-size: 16pt; text-align: center; margin: 40pt 20pt 20pt } .fn { font-size: 10pt }
    """
    d = Document("moscow_en", "en", "report of an expert mission in one typeface: headings I., A), 1), a), dense notes, no numbered paragraphs", style)
    d.aside("REPORT ON VIOLATIONS OF INTERNATIONAL HUMANITARIAN AND HUMAN RIGHTS LAW COMMITTED IN RUVENIA SINCE 24 FEBRUARY 2022", "title")
    d.aside("by Professors Helvi Ranta, Bruno Castell and Lena Oster", "c")
    d.raw('<div class="break"></div>')
    d.heading(1, "Table of contents", "ct")
    d.contents()
    d.raw('<div class="break"></div>')
    p = lambda count=3, more="": d.plain(write(count) + more)

    def h(level, number, words, listed=True):
        d.heading(level, words, f"H{level}", number, "24pt" if level == 1 else "", f"t{level}" if level < 4 else None)
    h(1, "I.", "EXECUTIVE SUMMARY")
    p(5), p(4)
    h(1, "II.", "INTRODUCTION: MANDATE, COMPOSITION OF THE MISSION AND METHODOLOGY")
    p(4, "^[~Document of the Moscow Meeting, 3 October 1991, paragraph 8.]"), p(4), p(3)
    h(1, "III.", "THE LEGAL FRAMEWORK")
    h(2, "A)", "International Humanitarian Law")
    p(4), p(3)
    h(2, "B)", "International Human Rights Law")
    p(3, "^[~Human Rights Committee, General Comment No. 29, paragraph 3.]"), p(4)
    h(1, "IV.", "ALLEGED VIOLATIONS")
    h(2, "A)", "Conduct of hostilities")
    h(3, "1)", "Attacks on towns and villages")
    p(4), p(5)
    h(4, "a)", "Belgarth")
    p(4)
    h(4, "b)", "The road from Karmin to Port Ansel")
    p(3), d.plain("A driver told the mission:")
    d.plain("“There were three buses. The first had a white sheet on its roof. I heard the second one hit and did not look back until the river.”", "q")
    p(3)
    h(3, "2)", "Attacks on medical institutions, personnel and transport")
    p(4, "^[~Interview 44.] " + write(1) + "^[World Health Union, Situation Report 12, 3 June 2022.]"), p(3)
    h(2, "B)", "Treatment of prisoners of war")
    p(4), p(3)
    h(1, "V.", "CONCLUSIONS AND RECOMMENDATIONS")
    d.plain("The mission recommends:")
    for what in ("to all parties, to respect the rules on the treatment of prisoners;", "to the participating States, to support the collection of evidence, and to give shelter to those who had to leave;", "to the authorities of Ruvenia, to let the mission in."):
        d.plain(what, "b", prefix='<span class="tab" style="width:18pt">-</span>')
    d.save(left_out=[1])


def observaciones():
    write = Writer("es", 45)
    bar = "font-weight: bold; font-size: 9pt; border-bottom: 0.75pt solid black; width: 100%; vertical-align: bottom; padding-bottom: 2pt; margin-bottom: 10pt"
    style = """
    html { font-size: 10pt; line-height: 1.2 } p { margin-bottom: 6pt }
    @page :left { size: A4; margin: 30mm 38mm 32mm 40mm; @top-left { content: 'CEDAW/C/RUV/CO/7'; %s } @bottom-left { content: counter(page); font-weight: bold; font-size: 9pt } @bottom-right { content: 'GE.23-04410'; font-size: 8pt } }
    @page :right { size: A4; margin: 30mm 38mm 32mm 40mm; @top-right { content: 'CEDAW/C/RUV/CO/7'; text-align: right; %s } @bottom-right { content: counter(page); font-weight: bold; font-size: 9pt } @bottom-left { content: 'GE.23-04410'; font-size: 8pt } }
    @page :first { @top-right { content: none; border: none } @bottom-right { content: none } }
    .fn { font-size: 8pt } .it { padding-left: 28pt; text-indent: 28pt } .n { padding-left: 28pt } .H1 { font-size: 14pt; font-weight: bold; margin: 16pt 0 10pt; padding-left: 28pt } .HA { font-weight: bold; font-size: 12pt; margin: 14pt 0 8pt; padding-left: 28pt; text-indent: -28pt } .Hb { font-weight: bold; margin: 10pt 0 6pt; padding-left: 28pt } .Hc { font-style: italic; margin: 8pt 0 6pt; padding-left: 28pt }
    .mast { display: flex; justify-content: space-between; border-bottom: 0.5pt solid black; padding-bottom: 3pt } .mast2 { display: flex; justify-content: space-between; border-bottom: 2pt solid black; padding: 4pt 0 } .big { font-size: 16pt; font-weight: bold } .org { font-size: 14pt }
    """ % (bar, bar)
    d = Document("observaciones_es", "es", "concluding observations in Spanish: masthead, A. B. with bold and italic headings below, recommendations in bold", style)
    d.raw('<div class="mast"><span class="org">Naciones Unidas</span><span>CEDAW/C/RUV/CO/7</span></div><div class="mast2"><span class="big">Convención sobre la eliminación<br>de todas las formas de<br>discriminación contra la mujer</span><span>Distr. general<br>14 de marzo de 2023<br>Español<br>Original: inglés</span></div>')
    d.raw('<p style="margin-top:8pt"><b>Comité para la Eliminación de la Discriminación contra la Mujer</b></p>')
    d.heading(1, "Observaciones finales sobre el séptimo informe periódico de Ruvenia", "H1")
    n = Numbers(d, write)
    n("El Comité examinó el séptimo informe periódico de Ruvenia (CEDAW/C/RUV/7) en sus sesiones 1951ª y 1952ª (véanse CEDAW/C/SR.1951 y CEDAW/C/SR.1952), celebradas el 14 de febrero de 2023.^[Aprobadas por el Comité en su 84º período de sesiones.]")
    d.heading(1, "Introducción", "HA", "A.", "28pt")
    n(count=3), n(count=2)
    d.heading(1, "Aspectos positivos", "HA", "B.", "28pt")
    n("El Comité acoge con beneplácito la aprobación de las siguientes leyes:")
    d.numbered("a)", "La Ley núm. 41/2019, de igualdad de trato, que prevé sanciones para los empleadores que discriminen a las mujeres por motivos de embarazo;", "it", tab="28pt")
    d.numbered("b)", "La Ley núm. 12/2021, de prevención de la violencia.", "it", tab="28pt")
    n(count=3)
    d.heading(1, "Objetivos de Desarrollo Sostenible", "HA", "C.", "28pt")
    n("**El Comité recuerda la importancia de la meta 5.1 y exhorta al Estado parte a que reconozca a las mujeres como la fuerza motriz del desarrollo sostenible.**")
    d.heading(1, "Principales motivos de preocupación y recomendaciones", "HA", "D.", "28pt")
    for place, title in enumerate(("Marco constitucional y legislativo", "Acceso a la justicia", "Estereotipos y prácticas nocivas", "Violencia de género contra la mujer", "Empleo y prestaciones económicas y sociales de las mujeres de las zonas rurales")):
        d.heading(2, title, "Hb")
        n(count=4)
        n("**El Comité recomienda al Estado parte que:**")
        d.numbered("a)", "**Revise su legislación sin demora;**", "it", tab="28pt")
        d.numbered("b)", "**Asigne recursos humanos, técnicos y financieros suficientes a las instituciones encargadas de aplicarla, y vele por que rindan cuentas de su utilización.**", "it", tab="28pt")
        if place == 3:
            d.heading(3, "Centros de acogida", "Hc")
            n(count=3)
            d.heading(3, "Formación de la policía", "Hc")
            n(count=4)
    d.heading(2, "Seguimiento de las observaciones finales", "Hb")
    n(count=3), n(count=2)
    d.save()


def amicus():
    write = Writer("en", 46)
    style = """
    html { font-family: 'Liberation Sans'; font-size: 9pt; line-height: 1.3 } p { margin-bottom: 6pt; text-align: left }
    @page { size: A4; margin: 20mm 20mm 24mm 20mm; @bottom-left { content: 'SILENCED VOICES|ATTACKS ON LAWYERS IN RUVENIA'; content: 'SILENCED VOICES\\A ATTACKS ON LAWYERS IN RUVENIA\\A Amicus International'; white-space: pre; font-size: 7pt } @bottom-right { content: counter(page); font-size: 9pt } } @page :first { @bottom-left { content: none } @bottom-right { content: none } }
    .H1 { font-family: 'Liberation Sans Narrow'; font-size: 30pt; margin: 0 0 14pt; line-height: 1.05; font-weight: bold } .H2 { font-family: 'Liberation Sans Narrow'; font-size: 15pt; font-weight: bold; margin: 12pt 0 6pt } .H3 { font-family: 'Liberation Sans Narrow'; font-size: 11pt; font-weight: bold; margin: 8pt 0 4pt } .title { font-family: 'Liberation Sans Narrow'; font-size: 50pt; font-weight: bold; margin: 100pt 0 10pt; line-height: 1 }
    .side { float: right; width: 38%; margin: 0 0 8pt 10pt; border-left: 3pt solid #fe0; padding-left: 8pt; font-size: 13pt; font-weight: bold } .q { border-left: 2pt solid #999; padding-left: 10pt; font-size: 10.5pt; font-style: italic } .box { background: #fe0; padding: 8pt; margin: 6pt 0 8pt } .t1 { font-weight: bold; margin-top: 4pt } .t2 { padding-left: 12pt } .cap { font-size: 7.5pt; font-style: italic } .photo { background: #aaa; height: 60mm } .b { padding-left: 12pt; text-indent: -12pt; margin-bottom: 3pt } .fn { font-size: 7.5pt }
    """
    d = Document("amicus_en", "en", "report of a society: very large capitals, numbers 1. and 1.1 in the size of the heading, boxes, side quotations, captions, three lines below", style, ["ATTACKS ON LAWYERS IN RUVENIA Amicus International"])
    d.aside("SILENCED VOICES", "title")
    d.aside("ATTACKS ON LAWYERS IN RUVENIA", "p")
    d.raw('<div class="break"></div>')
    d.heading(1, "CONTENTS", "H1")
    d.contents()
    d.raw('<div class="break"></div>')
    p = lambda count=3, more="": d.plain(write(count) + more)

    def h(level, words, number=""):
        d.heading(level, words, f"H{level}", number, listed=f"t{level}" if level < 3 else None)
    h(1, "EXECUTIVE SUMMARY", "1.")
    p(5), p(4), p(3, "^[Amicus International, “Nobody to Defend Us”, 2019, p. 14.]"), p(4)
    d.plain("“They told me that the next file on the desk would be mine. I closed my office in the same week, after twenty-two years.”", "q")
    p(3)
    h(2, "METHODOLOGY", "1.1")
    p(4), p(3)
    d.raw('<div class="break"></div>')
    h(1, "BACKGROUND: THE BAR BEFORE AND AFTER THE LAW OF 2021", "2.")
    d.aside("“Of the nine who took such cases, two still hold a licence.”", "side")
    p(5), p(4, "^[Law on the Bar, section 9.]"), p(5)
    h(2, "LICENCES WITHDRAWN", "2.1")
    p(4), p(3)
    h(3, "RETA SOLVIK")
    p(4), p(3)
    h(3, "DENN MARUK AND PAVO LINDAR")
    p(4)
    d.raw('<div class="box">')
    h(3, "THE BASIC PRINCIPLES ON THE ROLE OF LAWYERS")
    d.plain("Lawyers shall not be identified with their clients or with the causes of their clients as a result of discharging their functions.")
    d.raw("</div>")
    p(4)
    h(2, "SEARCHES OF OFFICES", "2.2")
    p(5), p(4)
    d.raw('<div class="photo"></div>')
    d.aside("The office of the Union of Lawyers in Vellin after the search of 3 March 2022. © Private", "cap")
    p(4), p(3, "^[Minutes of the search, on file with Amicus International.]")
    d.raw('<div class="break"></div>')
    h(1, "RECOMMENDATIONS", "3.")
    h(2, "TO THE MINISTRY OF JUSTICE", "3.1")
    for what in ("Give back the licences withdrawn since 2021.", "Repeal section 9 of the Law on the Bar, and refrain from taking part in the disciplinary commission."):
        d.plain(what, "b", prefix='<span class="tab" style="width:12pt">•</span>')
    h(2, "TO THE PROSECUTOR GENERAL", "3.2")
    d.plain("Close the cases opened against lawyers for their work.", "b", prefix='<span class="tab" style="width:12pt">•</span>')
    d.save(left_out=[1])
