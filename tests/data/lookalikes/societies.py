# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports of societies: a book-like report in one column, a report in two columns with boxes and endnotes."""
from press import Document
from sentences import Writer


def watch():
    write = Writer("en", 31)
    style = """
    html { font-family: Caladea; font-size: 11pt; line-height: 1.3 } p { margin-bottom: 9pt; text-align: left }
    @page { size: 216mm 279mm; margin: 25mm 30mm }
    @page :left { @bottom-left { content: counter(page) } @bottom-right { content: 'HUMAN RIGHTS LEDGER | MARCH 2024'; font-family: 'Liberation Sans'; font-size: 8pt } }
    @page :right { @bottom-left { content: '“THEY CAME AT DAWN”'; font-family: 'Liberation Sans'; font-size: 8pt } @bottom-right { content: counter(page) } }
    @page :first { @bottom-left { content: none } @bottom-right { content: none } }
    .H1 { font-family: 'Liberation Sans'; font-size: 22pt; font-weight: bold; margin: 0 0 22pt; text-align: center } .H2 { font-family: 'Liberation Sans'; font-size: 14pt; font-weight: bold; margin: 16pt 0 8pt } .H3 { font-family: 'Liberation Sans'; font-size: 11.5pt; font-weight: bold; font-style: italic; margin: 12pt 0 6pt } .H4 { font-style: italic; margin: 8pt 0 4pt }
    .title { font-family: 'Liberation Sans'; font-size: 30pt; text-align: center; margin: 80pt 0 10pt } .sub { font-size: 15pt; text-align: center }
    .t1 { font-weight: bold; font-family: 'Liberation Sans'; font-size: 10pt } .t2 { padding-left: 14pt; font-family: 'Liberation Sans'; font-size: 9pt } .b { padding-left: 18pt; text-indent: -14pt; margin-bottom: 5pt }
    .pull { font-family: 'Liberation Sans'; font-size: 15pt; color: #a33; padding: 10pt 30pt; text-align: center } .cap { font-size: 8pt; font-family: 'Liberation Sans' } .photo { background: #bbb; height: 55mm; margin: 8pt 0 3pt } .q { padding: 0 24pt } .fn { font-size: 8.5pt }
    .box { background: #eee; padding: 8pt 10pt; margin: 10pt 0 } .bh { font-family: 'Liberation Sans'; font-weight: bold; font-size: 12pt; margin-bottom: 6pt }
    """
    d = Document("watch_en", "en", "report of a society: large centred titles, running feet left and right, quotations, captions, a box, notes", style, ["HUMAN RIGHTS LEDGER | MARCH 2024", "“THEY CAME AT DAWN”"])
    d.aside("**“They Came at Dawn”**", "title")
    d.aside("Night Raids and Enforced Disappearance in Northern Ruvenia", "sub")
    d.raw('<div class="break"></div>')
    d.contents()
    d.parts.insert(-1, "")
    p = lambda count=3, more="": d.plain(write(count) + more)
    d.raw('<div class="break"></div>')
    d.heading(1, "Summary", "H1", listed="t1")
    d.plain("*They did not say who they were. They took my brother from his bed, and we have not seen him since.*", "q")
    d.plain("— Mother of three, Karmin, October 2023", "q")
    p(4), p(3, "^[Human Rights Ledger interview with a shopkeeper, Karmin, October 4, 2023.]"), p(4), p(3)
    d.aside("“We went to every police station. At each of them, they told us to go to the next.”", "pull")
    p(4)
    d.raw('<div class="break"></div>')
    d.heading(1, "Recommendations", "H1", listed="t1")
    d.heading(2, "To the Government of Ruvenia", "H2", listed="t2")
    for what in ("Disclose at once the fate and whereabouts of all persons taken from their homes since March 2022.", "Invite the Working Group on Enforced or Involuntary Disappearances, and give it access to every place of detention, including those of the border guard.", "Amend the Law on Operational Activities so that every arrest is entered in a register."):
        d.plain(what, "b", prefix='<span class="tab" style="width:14pt">•</span>')
    d.heading(2, "To the European Union and its Member States", "H2", listed="t2")
    for what in ("Raise individual cases in all meetings with the authorities.", "Suspend the training of units named in this report until an independent inquiry has been carried out into the allegations against them."):
        d.plain(what, "b", prefix='<span class="tab" style="width:14pt">•</span>')
    d.heading(2, "Methodology", "H2", listed="t2")
    p(4), p(3)
    d.raw('<div class="break"></div>')
    d.heading(1, "I. Background", "H1", listed="t1")
    p(4, "^[“The Northern Question,” Belgarth Courier, June 2, 2021.]"), p(4)
    d.heading(2, "The Conflict in the Valley of the Lenn and the Return of the Border Guard", "H2", listed="t2")
    p(4), p(3)
    d.raw('<div class="photo"></div>')
    d.aside("A burned-out house on the road between Karmin and Sarma, September 2023. © 2023 Human Rights Ledger", "cap")
    p(3)
    d.heading(3, "Earlier Waves of Arrests", "H3")
    p(3, "^[Ibid.]"), p(2)
    d.heading(3, "The Law on Operational Activities", "H3")
    p(4)
    d.raw('<div class="box">')
    d.heading(2, "What Is an Enforced Disappearance?", "bh")
    d.plain("An enforced disappearance is the arrest of a person by agents of the state, followed by a refusal to acknowledge it or to say where the person is. The crime continues for as long as the fate of the person is unknown.")
    d.raw("</div>")
    p(4)
    d.raw('<div class="break"></div>')
    d.heading(1, "II. Raids at Night", "H1", listed="t1")
    p(4), d.heading(2, "Karmin", "H2", listed="t2")
    d.heading(3, "Juro H., 34", "H3")
    p(4, "^[Human Rights Ledger interview with the wife of Juro H., Toruna, November 11, 2023.]")
    d.plain("It was four in the morning. The dog barked, and then it did not bark any more. When I opened the door there were eight of them, in masks, and one held a list.", "q")
    p(3)
    d.heading(3, "Denn M., 19", "H3")
    p(4), p(3, "^[Letter from the Ministry of the Interior to Human Rights Ledger, January 15, 2024.]")
    d.heading(2, "Acknowledgments", "H2", listed="t2")
    p(3)
    d.save(left_out=[1, 2])


def brochure():
    write = Writer("en", 32)
    style = """
    html { font-family: 'Liberation Sans'; font-size: 9.5pt; line-height: 1.25 } p { margin-bottom: 7pt; text-align: left }
    @page { size: A4; margin: 22mm 18mm 22mm 18mm; @bottom-left { content: 'Amicus International, December 2023'; font-size: 7.5pt } @bottom-right { content: 'Index: EUR 71/004/2023'; font-size: 7.5pt } @bottom-center { content: counter(page); font-size: 8pt } }
    @page :first { @bottom-left { content: none } @bottom-right { content: none } @bottom-center { content: none } }
    .cols { columns: 2; column-gap: 9mm; column-fill: auto } .H1 { font-family: 'Liberation Sans Narrow'; font-size: 20pt; font-weight: bold; text-transform: uppercase; margin: 0 0 12pt; line-height: 1.1 } .H2 { font-family: 'Liberation Sans Narrow'; font-weight: bold; font-size: 12pt; text-transform: uppercase; margin: 10pt 0 5pt } .H3 { font-weight: bold; margin: 6pt 0 3pt }
    .title { font-family: 'Liberation Sans Narrow'; font-size: 40pt; font-weight: bold; margin: 90pt 0 20pt; line-height: 1 } .box { background: #ffe96b; padding: 8pt; margin: 4pt 0 8pt; break-inside: avoid } .pull { font-size: 13pt; font-weight: bold; font-family: 'Liberation Sans Narrow'; margin: 6pt 0 8pt; border-top: 1pt solid black; border-bottom: 1pt solid black; padding: 4pt 0 }
    .b { padding-left: 12pt; text-indent: -10pt; margin-bottom: 3pt } .en { font-size: 7.5pt; padding-left: 14pt; text-indent: -14pt; margin-bottom: 2pt }
    .t1 { font-weight: bold; margin-bottom: 6pt } .t2 { padding-left: 10pt }
    """
    d = Document("brochure_en", "en", "report of a society in two columns: capitals, boxes, endnotes, feet with index and date", style, ["Amicus International, December 2023", "Index: EUR 71/004/2023"])
    d.aside("HOUSES WITHOUT DOORS", "title")
    d.aside("Forced evictions in the port of Ansel, Ruvenia", "p")
    d.raw('<div class="break"></div>')
    d.heading(1, "CONTENTS", "H1")
    d.contents()
    d.raw('<div class="break"></div>')
    p = lambda count=3, more="": d.plain(write(count) + more)

    def h(level, words, listed=True):
        shown = words.upper() if level < 3 else words
        d.heading(level, shown, f"H{level}", listed=f"t{level}" if listed and level < 3 else None)
    h(1, "1/ Introduction")
    d.raw('<div class="cols">')
    p(5), p(3), p(4, "^(1)")
    h(2, "About this report")
    p(4), p(5, "^(2)")
    h(2, "The right to adequate housing")
    p(4)
    d.raw('<div class="box">')
    h(3, "The law in brief")
    d.plain("Everyone has the right to a home. Nobody may be evicted without notice, without having been heard, or without a place to go.")
    d.raw("</div>")
    p(4), p(3)
    h(3, "Notice and consultation")
    p(3)
    h(3, "Compensation and resettlement of the families of the old harbour")
    p(4, "^(3)"), p(3), p(6), p(4), p(5), p(4)
    h(3, "The port before 2020")
    p(3), p(5), p(4)
    d.raw('</div><div class="break"></div>')
    h(1, "2/ The evictions of May 2023 and what became of the people of the old harbour")
    d.raw('<div class="cols">')
    p(4), p(4)
    h(2, "Nets Street")
    p(4), d.aside("“They gave us twenty minutes. I took the photographs and left the stove.”", "pull")
    p(3), p(4)
    h(2, "The salt works")
    p(4), p(3), p(4)
    h(3, "Children out of school")
    p(3), p(3), p(3)
    d.raw('</div><div class="break"></div>')
    h(1, "3/ Recommendations")
    d.raw('<div class="cols">')
    d.plain("Amicus International calls on the authorities of Ruvenia:")
    for what in ("to stop all evictions until the law of 1974 has been repealed;", "to pay every family the value of its home, and to rebuild the school of Nets Street before the coming winter;", "to open the files of the Port Authority."):
        d.plain(what, "b", prefix='<span class="tab" style="width:10pt">■</span>')
    h(2, "To the Port Authority")
    d.plain("Publish the plan of the new quay, and hear those who live there."), p(3)
    h(2, "To foreign investors")
    p(4), p(3, "^(4)")
    d.raw("</div>")
    d.raw('<div class="break"></div>')
    h(1, "Endnotes")
    for mark, words in (("1", "Decree of the Port Authority No. 41, 4 February 2021."), ("2", "Interviews in Toruna and Port Ansel, June to September 2023; the names of those interviewed are known to Amicus International and have been changed at their request."),
                        ("3", "Law on Land of 1974, section 22."), ("4", "Letter of the Ministry of Works, 9 October 2023.")):
        d.endnote(mark, words, "en")
    d.save(left_out=[1])
