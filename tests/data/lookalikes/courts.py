# SPDX-License-Identifier: GPL-3.0-or-later
"""A judgment of a European court in English, one in French, and views of a treaty body in Spanish."""
from press import Document
from sentences import Writer

JUDGMENT = """
p { margin-bottom: 0; line-height: 1.15 } .n, .p { text-indent: 14pt } .cover { text-align: center; margin-bottom: 26pt; text-indent: 0 } .left { text-indent: 0 }
.HI { text-align: center; font-size: 14pt; margin: 26pt 0 12pt } .H1 { margin: 18pt 0 12pt; padding-left: 22pt; text-indent: -22pt } .HA { font-weight: bold; margin: 14pt 0 10pt; padding-left: 34pt; text-indent: -20pt }
.H1n { font-weight: bold; font-style: italic; margin: 12pt 0 10pt; padding-left: 42pt; text-indent: -18pt } .Ha { font-weight: bold; margin: 10pt 0 8pt; padding-left: 54pt; text-indent: -18pt; font-size: 11pt }
.Hi { font-style: italic; margin: 8pt 0 8pt; padding-left: 66pt; text-indent: -18pt; font-size: 11pt }
.q { font-size: 10pt; margin: 6pt 0 6pt 20pt; text-indent: 12pt } .qh { font-size: 10pt; font-weight: bold; text-align: center; margin: 8pt 0 4pt; text-indent: 0 }
.list { text-indent: 0; margin-left: 14pt } .op { padding-left: 28pt; text-indent: -14pt; margin-bottom: 5pt } .opa { padding-left: 44pt; text-indent: -16pt; margin-bottom: 4pt } .opi { padding-left: 62pt; text-indent: -16pt; margin-bottom: 4pt }
.sign { display: flex; justify-content: space-between; text-align: center; margin: 20pt 30pt 12pt }
"""


def judgment():
    write = Writer("en", 11)
    style = JUDGMENT + """
    @page { size: A4; margin: 42mm 43mm 43mm 44mm; @top-center { content: 'VARNIK v. OSTLAND JUDGMENT'; font-size: 10pt; vertical-align: bottom; padding-bottom: 12pt } @bottom-center { content: counter(page); font-size: 10pt; vertical-align: top; padding-top: 14pt } }
    @page cover { @top-center { content: none } @bottom-center { content: none } } .first { page: cover; counter-reset: page 0 }
    @page opinion { @top-center { content: 'VARNIK v. OSTLAND JUDGMENT – SEPARATE OPINION'; font-size: 10pt; vertical-align: bottom; padding-bottom: 12pt } } .opinion { page: opinion }
    """
    d = Document("judgment_en", "en", "judgment of a court: centred parts, indented numbers, quoted law, operative part, separate opinion",
                 style, ["VARNIK v. OSTLAND JUDGMENT", "VARNIK v. OSTLAND JUDGMENT – SEPARATE OPINION"])
    d.raw('<div class="first">')
    for words in ("EUROPEAN COURT OF HUMAN RIGHTS|COUR EUROPÉENNE DES DROITS DE L’HOMME", "FIFTH SECTION", "**CASE OF VARNIK AND TARVEL v. OSTLAND**", "*(Application no. 41207/19)*", "JUDGMENT"):
        d.aside(words, "cover")
    d.aside("Art 3 (substantive) • Degrading treatment • Use of truncheons by the police against a person already under control • Lack of an explanation for the injuries", "left")
    d.aside("Art 3 (procedural) • Ineffective investigation • Refusal to open criminal proceedings", "left")
    for words in ("", "STRASBOURG", "14 March 2024"):
        d.aside(words or " ", "cover")
    d.aside("*This judgment will become final in the circumstances set out in Article 44 § 2 of the Convention. It may be subject to editorial revision.*", "left")
    d.raw('</div><div class="break">')
    d.plain("**In the case of Varnik and Tarvel v. Ostland,**")
    d.plain("The European Court of Human Rights (Fifth Section), sitting as a Chamber composed of:")
    d.aside(" *Helvi Ranta*, President,| *Bruno Castell*,| *Lena Oster*,| *Karel Tarvo*,| *Maija Linn*,| *Pavel Orlec*,| *Rosa Aldine*, judges,|and Victor Hallam, *Section Registrar*,", "list")
    d.plain("Having regard to:")
    d.plain("the application (no. 41207/19) against the Republic of Ostland lodged with the Court under Article 34 of the Convention for the Protection of Human Rights and Fundamental Freedoms (“the Convention”) by two Ostland nationals, Ms Ilva Varnik and Mr Oskar Tarvel (“the applicants”), on 2 August 2019;")
    d.plain("the decision to give notice of the complaints concerning Article 3 to the Ostland Government (“the Government”) and to declare the remainder of the application inadmissible;")
    d.plain("the parties’ observations;")
    d.plain("Having deliberated in private on 13 February 2024,")
    d.plain("Delivers the following judgment, which was adopted on that date:")
    number = 0

    def n(text=None, count=3):
        nonlocal number
        number += 1
        d.numbered(f"{number}.", text or write(count))
    d.heading(1, "INTRODUCTION", "HI")
    n("The application concerns the alleged ill-treatment of the applicants by police officers during a demonstration in Belgarth on 9 May 2018 and the authorities’ refusal to open a criminal investigation. It raises issues under Article 3 of the Convention.")
    d.heading(1, "THE FACTS", "HI")
    n("The applicants were born in 1984 and 1979 respectively and live in Belgarth. They were represented by Mr D. Maruk, a lawyer practising in Ostrev.")
    n("The Government were represented by their Agent, Ms A. Kestrel, of the Ministry of Justice.")
    n("The facts of the case may be summarised as follows.")
    d.heading(2, "THE EVENTS OF 9 MAY 2018", "H1", "I.")
    n(count=4), n(), n(count=2)
    d.heading(3, "The applicants’ account", "HA", "A.")
    n(count=4), n()
    d.heading(3, "The criminal inquiry and the proceedings brought by the applicants before the domestic courts", "HA", "B.")
    n(), n(count=5), n(count=2)
    d.heading(1, "RELEVANT LEGAL FRAMEWORK", "HI")
    n("Article 144 of the Code of Criminal Procedure of 2002, as in force at the material time, provided as follows:")
    d.plain("**Article 144. Examination of a report of an offence**", "qh")
    d.plain("“1. An investigator is obliged to receive and examine every report of an offence and to take a decision within three days after the receipt of the report.", "q")
    d.plain("2. When examining a report, the investigator is entitled to order documentary checks and to involve experts in them.”", "q")
    n("The relevant part of the Police Act (Law no. 3 of 7 February 2011) reads:")
    d.plain("“A police officer may use a truncheon in the following cases: to repel an assault on a citizen or an officer; to arrest a person who offers resistance; and to put an end to mass disorder.”", "q")
    n(count=2)
    d.heading(1, "THE LAW", "HI")
    d.heading(2, "ALLEGED VIOLATION OF ARTICLE 3 OF THE CONVENTION ON ACCOUNT OF THE USE OF FORCE", "H1", "I.")
    n("The applicants complained that they had been beaten by the police and that there had been no effective investigation. They relied on Article 3 of the Convention, which reads as follows:")
    d.plain("“No one shall be subjected to torture or to inhuman or degrading treatment or punishment.”", "q")
    d.heading(3, "Admissibility", "HA", "A.")
    n("The Court notes that this complaint is neither manifestly ill-founded nor inadmissible on any other grounds listed in Article 35 of the Convention. It must therefore be declared admissible.")
    d.heading(3, "Merits", "HA", "B.")
    d.heading(4, "The parties’ submissions", "H1n", "1.")
    d.heading(5, "The applicants", "Ha", "(a)")
    n(count=3)
    d.heading(5, "The Government", "Ha", "(b)")
    n(count=3)
    d.heading(4, "The Court’s assessment", "H1n", "2.")
    d.heading(5, "General principles", "Ha", "(a)")
    n("The general principles were summarised in *Maruk and Others v. Ostland* ([GC], no. 23380/09, §§ 81-90, ECHR 2015) and *Solvik v. Ruvenia* (no. 47152/06, § 138, 23 March 2016).")
    d.heading(5, "Application of those principles to the present case", "Ha", "(b)")
    d.heading(6, "Whether the applicants were ill-treated", "Hi", "(i)")
    n(count=4), n()
    d.heading(6, "Whether the investigation was effective", "Hi", "(ii)")
    n(count=4), n("There has accordingly been a violation of Article 3 of the Convention under its substantive and procedural limbs.")
    d.heading(2, "APPLICATION OF ARTICLE 41 OF THE CONVENTION", "H1", "II.")
    n("Article 41 of the Convention provides:")
    d.plain("“If the Court finds that there has been a violation of the Convention or the Protocols thereto, and if the internal law of the High Contracting Party concerned allows only partial reparation to be made, the Court shall, if necessary, afford just satisfaction to the injured party.”", "q")
    d.heading(3, "Damage", "HA", "A.")
    n("The applicants claimed 40,000 euros (EUR) each in respect of non-pecuniary damage.")
    n("The Court awards each applicant EUR 12,000 in respect of non-pecuniary damage, plus any tax that may be chargeable.")
    d.heading(3, "Costs and expenses", "HA", "B.")
    n(count=2)
    d.heading(1, "FOR THESE REASONS, THE COURT, UNANIMOUSLY,", "H1")
    d.numbered("1.", "*Declares* the complaint concerning Article 3 of the Convention admissible;", "op")
    d.numbered("2.", "*Holds* that there has been a violation of Article 3 of the Convention under its substantive and procedural limbs;", "op")
    d.numbered("3.", "*Holds*", "op")
    d.numbered("(a)", "that the respondent State is to pay each applicant, within three months from the date on which the judgment becomes final, the following amounts:", "opa")
    d.numbered("(i)", "EUR 12,000 (twelve thousand euros), plus any tax that may be chargeable, in respect of non-pecuniary damage;", "opi")
    d.numbered("(ii)", "EUR 2,000 (two thousand euros), plus any tax that may be chargeable to the applicants, in respect of costs and expenses;", "opi")
    d.numbered("(b)", "that from the expiry of the above-mentioned three months until settlement simple interest shall be payable on the above amounts at a rate equal to the marginal lending rate;", "opa")
    d.numbered("4.", "*Dismisses* the remainder of the applicants’ claim for just satisfaction.", "op")
    d.plain("Done in English, and notified in writing on 14 March 2024, pursuant to Rule 77 §§ 2 and 3 of the Rules of Court.")
    d.raw('<div class="sign"><div>Victor Hallam<br>Registrar</div><div>Helvi Ranta<br>President</div></div>')
    d.plain("In accordance with Article 45 § 2 of the Convention and Rule 74 § 2 of the Rules of Court, the separate opinion of Judge Tarvo is annexed to this judgment.")
    d.raw('</div><div class="opinion break">')
    d.heading(1, "PARTLY DISSENTING OPINION OF JUDGE TARVO", "HI")
    number = 0
    n("I regret that I cannot follow my colleagues as regards the award under Article 41 of the Convention. " + write(2)), n(count=4), n(count=2)
    d.raw("</div>")
    d.save(left_out=[1])


def arret():
    write = Writer("fr", 12)
    style = JUDGMENT + """
    @page :right { size: A4; margin: 40mm 42mm; @top-right { content: counter(page); font-size: 10pt } @top-center { content: 'ARRÊT SOLVIK c. OSTLANDE'; font-size: 10pt } }
    @page :left { size: A4; margin: 40mm 42mm; @top-left { content: counter(page); font-size: 10pt } @top-center { content: 'ARRÊT SOLVIK c. OSTLANDE'; font-size: 10pt } }
    @page :first { @top-right { content: none } @top-center { content: none } }
    .HI { font-size: 12pt } .HA { padding-left: 30pt; text-indent: -16pt } .H1n { font-weight: normal }
    """
    d = Document("arret_fr", "fr", "judgment of a court in French: parts in capitals, running heads left and right, operative part", style, ["ARRÊT SOLVIK c. OSTLANDE"])
    for words in ("COUR EUROPÉENNE DES DROITS DE L’HOMME", "TROISIÈME SECTION", "**AFFAIRE SOLVIK c. OSTLANDE**", "*(Requête nº 5128/15)*", "ARRÊT", "STRASBOURG", "7 novembre 2023"):
        d.aside(words, "cover")
    d.aside("*Cet arrêt deviendra définitif dans les conditions définies à l’article 44 § 2 de la Convention. Il peut subir des retouches de forme.*", "left")
    d.raw('<div class="break"></div>')
    number = 0

    def n(text=None, count=3):
        nonlocal number
        number += 1
        d.numbered(f"{number}.", text or write(count))
    d.plain("**En l’affaire Solvik c. Ostlande,**")
    d.plain("La Cour européenne des droits de l’homme (troisième section), siégeant en une chambre composée de :")
    d.aside(" Georges Lamar, *président*,| Helena Ilves,| Darian Pavlik,| Ana Ferral, *juges*,|et de Milan Blask, *greffier de section*,", "list")
    d.plain("Après en avoir délibéré en chambre du conseil le 10 octobre 2023,")
    d.plain("Rend l’arrêt que voici, adopté à cette date :")
    d.heading(1, "PROCÉDURE", "HI")
    n("À l’origine de l’affaire se trouve une requête (nº 5128/15) dirigée contre la République d’Ostlande et dont une ressortissante de cet État, Mme Reta Solvik (« la requérante »), a saisi la Cour le 20 janvier 2015 en vertu de l’article 34 de la Convention de sauvegarde des droits de l’homme et des libertés fondamentales (« la Convention »).")
    n("La requérante a été représentée par Me P. Lindar, avocat à Vellin. Le gouvernement ostlandais (« le Gouvernement ») a été représenté par son agent, M. J. Halden.")
    d.heading(1, "EN FAIT", "HI")
    d.heading(2, "LES CIRCONSTANCES DE L’ESPÈCE", "H1", "I.")
    n(), n(count=4)
    d.heading(3, "L’arrestation de la requérante et sa détention au poste de police de Vellin", "HA", "A.")
    n(count=4), n(), n(count=2)
    d.heading(3, "La procédure pénale", "HA", "B.")
    n(), n(count=4)
    d.heading(2, "LE DROIT ET LA PRATIQUE INTERNES PERTINENTS", "H1", "II.")
    n("Les dispositions pertinentes en l’espèce du code de procédure pénale sont ainsi libellées :")
    d.plain("**Article 12**", "qh")
    d.plain("« Toute personne arrêtée a le droit de s’entretenir sans délai avec un avocat de son choix. Mention en est faite au procès-verbal. »", "q")
    d.plain("**Article 13**", "qh")
    d.plain("« Le procureur statue sur toute plainte dans un délai de trente jours. Sa décision est motivée et notifiée au plaignant. »", "q")
    d.heading(1, "EN DROIT", "HI")
    d.heading(2, "SUR LA VIOLATION ALLÉGUÉE DE L’ARTICLE 3 DE LA CONVENTION", "H1", "I.")
    n("La requérante allègue avoir subi des mauvais traitements. Elle invoque l’article 3 de la Convention, ainsi libellé :")
    d.plain("« Nul ne peut être soumis à la torture ni à des peines ou traitements inhumains ou dégradants. »", "q")
    d.heading(3, "Sur la recevabilité", "HA", "A.")
    n("Constatant que la requête n’est pas manifestement mal fondée au sens de l’article 35 § 3 a) de la Convention et qu’elle ne se heurte par ailleurs à aucun autre motif d’irrecevabilité, la Cour la déclare recevable.")
    d.heading(3, "Sur le fond", "HA", "B.")
    d.heading(4, "Thèses des parties", "H1n", "1.")
    n(), n()
    d.heading(4, "Appréciation de la Cour", "H1n", "2.")
    d.heading(5, "Principes généraux", "Ha", "a)")
    n(count=2)
    d.heading(5, "Application en l’espèce", "Ha", "b)")
    n(count=4), n("Partant, il y a eu violation de l’article 3 de la Convention.")
    d.heading(2, "SUR L’APPLICATION DE L’ARTICLE 41 DE LA CONVENTION", "H1", "II.")
    n("La requérante réclame 30 000 euros (EUR) au titre du préjudice moral qu’elle estime avoir subi.")
    n("La Cour considère qu’il y a lieu d’octroyer à la requérante 15 000 EUR au titre du préjudice moral.")
    d.heading(1, "PAR CES MOTIFS, LA COUR, À L’UNANIMITÉ,", "H1")
    d.numbered("1.", "*Déclare* la requête recevable ;", "op")
    d.numbered("2.", "*Dit* qu’il y a eu violation de l’article 3 de la Convention ;", "op")
    d.numbered("3.", "*Dit*", "op")
    d.numbered("a)", "que l’État défendeur doit verser à la requérante, dans les trois mois à compter du jour où l’arrêt sera devenu définitif conformément à l’article 44 § 2 de la Convention, 15 000 EUR (quinze mille euros), plus tout montant pouvant être dû à titre d’impôt, pour dommage moral ;", "opa")
    d.numbered("b)", "qu’à compter de l’expiration dudit délai et jusqu’au versement, ce montant sera à majorer d’un intérêt simple ;", "opa")
    d.numbered("4.", "*Rejette* la demande de satisfaction équitable pour le surplus.", "op")
    d.plain("Fait en français, puis communiqué par écrit le 7 novembre 2023, en application de l’article 77 §§ 2 et 3 du règlement.")
    d.raw('<div class="sign"><div>Milan Blask<br>Greffier</div><div>Georges Lamar<br>Président</div></div>')
    d.save(left_out=[1])


def dictamen():
    write = Writer("es", 13)
    style = """
    html { font-size: 10pt; line-height: 1.2 } p { margin-bottom: 6pt }
    @page { size: A4; margin: 30mm 38mm 32mm 40mm; @top-left-corner { content: '' } }
    @page :left { @top-left { content: 'CCPR/C/131/D/3121/2018'; font-weight: bold; font-size: 9pt; border-bottom: 0.75pt solid black; width: 100%; vertical-align: bottom; padding-bottom: 2pt; margin-bottom: 10pt } @bottom-left { content: counter(page); font-weight: bold; font-size: 9pt } @bottom-right { content: 'GE.24-07713'; font-size: 8pt } }
    @page :right { @top-right { content: 'CCPR/C/131/D/3121/2018'; font-weight: bold; font-size: 9pt; border-bottom: 0.75pt solid black; width: 100%; text-align: right; vertical-align: bottom; padding-bottom: 2pt; margin-bottom: 10pt } @bottom-right { content: counter(page); font-weight: bold; font-size: 9pt } @bottom-left { content: 'GE.24-07713'; font-size: 8pt } }
    @page :first { @top-right { content: none; border: none } @bottom-right { content: none } }
    .fn { font-size: 8pt } .n, .p { } .it { padding-left: 28pt; text-indent: 0 }
    .H1 { font-size: 14pt; font-weight: bold; margin: 16pt 0 10pt; padding-left: 30pt; text-indent: -30pt } .H2 { font-weight: bold; font-size: 12pt; margin: 14pt 0 8pt } .H3 { font-style: italic; font-weight: bold; margin: 12pt 0 6pt } .H4 { font-style: italic; margin: 10pt 0 6pt }
    .mast { display: flex; justify-content: space-between; border-bottom: 0.5pt solid black; padding-bottom: 3pt } .mast2 { display: flex; justify-content: space-between; border-bottom: 2pt solid black; padding: 4pt 0 }
    .big { font-size: 16pt; font-weight: bold } .org { font-size: 14pt } .two { display: flex; margin: 3pt 0 } .two span:first-child { width: 42%; flex: none; padding-right: 10pt; font-style: italic }
    """
    d = Document("dictamen_es", "es", "views of a treaty body in Spanish: unnumbered headings, paragraphs 1.1, 2.1, annex that begins anew", style, ["CCPR/C/131/D/3121/2018 x"][:0])
    d.raw('<div class="mast"><span class="org">Naciones Unidas</span><span>CCPR/C/131/D/3121/2018</span></div>'
          '<div class="mast2"><span class="big">Pacto Internacional<br>de Derechos Civiles<br>y Políticos</span><span>Distr. general<br>3 de mayo de 2024<br><br>Original: español</span></div>')
    d.raw('<p style="margin-top:8pt"><b>Comité de Derechos Humanos</b></p>')
    d.heading(1, "Dictamen aprobado por el Comité a tenor del artículo 5, párrafo 4, del Protocolo Facultativo, respecto de la comunicación núm. 3121/2018", "H1")
    for left, right in (("Comunicación presentada por:", "Pavo Lindar (representado por la abogada Anja Kestrel)"), ("Presunta víctima:", "El autor"), ("Estado parte:", "Ruvenia"),
                        ("Fecha de la comunicación:", "12 de febrero de 2018 (presentación inicial)"), ("Fecha de aprobación del dictamen:", "26 de marzo de 2024"),
                        ("Asunto:", "Detención arbitraria y malos tratos"), ("Cuestiones de procedimiento:", "Agotamiento de los recursos internos; fundamentación de las reclamaciones"), ("Artículos del Pacto:", "7, 9 y 14, párrafo 3 g)")):
        d.raw(f'<div class="two"><span>{left}</span><span>{right}</span></div>')
    d.raw('<div class="break"></div>')
    d.numbered("1.1", "El autor de la comunicación es Pavo Lindar, nacional de Ruvenia nacido en 1971. Afirma que el Estado parte ha violado los derechos que lo asisten en virtud de los artículos 7, 9 y 14 del Pacto.^[El Protocolo Facultativo entró en vigor para el Estado parte el 5 de enero de 1993.]", "n", tab="28pt")
    d.numbered("1.2", "El 4 de junio de 2018, el Comité decidió examinar la admisibilidad de la comunicación conjuntamente con el fondo. " + write(1), "n", tab="28pt")
    d.heading(1, "Antecedentes de hecho", "H2")
    for number in ("2.1", "2.2", "2.3", "2.4"):
        d.numbered(number, write(4 if number != "2.3" else 2) + (" El autor presentó una queja ante la fiscalía.^[Decisión de 14 de mayo de 2016, que obra en el expediente.]" if number == "2.2" else ""), "n", tab="28pt")
    d.heading(1, "La denuncia", "H2")
    d.numbered("3.1", write(3), "n", tab="28pt")
    d.numbered("3.2", "El autor alega que se infringió el artículo 14, párrafo 3 g), del Pacto porque:", "n", tab="28pt")
    d.numbered("a)", "Fue obligado a firmar una declaración que no había podido leer;", "it", tab="24pt")
    d.numbered("b)", "No se le permitió entrevistarse con su abogada antes del primer interrogatorio, a pesar de que lo había solicitado por escrito en dos ocasiones;", "it", tab="24pt")
    d.numbered("c)", "Los tribunales se negaron a citar a los testigos de la defensa.", "it", tab="24pt")
    d.heading(1, "Observaciones del Estado parte sobre la admisibilidad y el fondo", "H2")
    for number in ("4.1", "4.2", "4.3"):
        d.numbered(number, write(3) + (" Se hace referencia a las observaciones anteriores.^[Véase la comunicación *Maruk c. Ruvenia* (CCPR/C/112/D/2041/2011), párr. 6.4.]" if number == "4.2" else ""), "n", tab="28pt")
    d.heading(1, "Comentarios del autor sobre las observaciones del Estado parte", "H2")
    d.numbered("5.1", write(3), "n", tab="28pt")
    d.numbered("5.2", write(4), "n", tab="28pt")
    d.heading(1, "Deliberaciones del Comité", "H2")
    d.heading(2, "Examen de la admisibilidad", "H3")
    d.numbered("6.1", "Antes de examinar toda reclamación formulada en una comunicación, el Comité debe decidir, de conformidad con el artículo 97 de su reglamento, si dicha comunicación es o no admisible en virtud del Protocolo Facultativo.", "n", tab="28pt")
    d.numbered("6.2", write(4), "n", tab="28pt")
    d.heading(2, "Examen de la cuestión en cuanto al fondo", "H3")
    for number in ("7.1", "7.2", "7.3"):
        d.numbered(number, write(3) + (" El Comité recuerda su jurisprudencia.^[Observación general núm. 35 (2014), párr. 12.]" if number == "7.1" else ""), "n", tab="28pt")
    d.numbered("8.", "El Comité, actuando en virtud del artículo 5, párrafo 4, del Protocolo Facultativo, dictamina que la información que tiene ante sí pone de manifiesto una violación por el Estado parte de los artículos 7 y 9 del Pacto.", "n", tab="28pt")
    d.numbered("9.", write(3), "n", tab="28pt")
    d.raw('<div class="break"></div>')
    d.heading(1, "Anexo", "H1")
    d.heading(1, "Voto particular (parcialmente disidente) de Mira Dostal, miembro del Comité", "H1")
    for number in range(1, 5):
        d.numbered(f"{number}.", write(3), "n", tab="28pt")
    d.save(left_out=[1])
