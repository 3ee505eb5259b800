# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences to fill invented reports with. Every person, place, date and event is made up."""
import random

NAMES = {
    "en": ["Ms Ilva Varnik", "Mr Oskar Tarvel", "Mr Denn Maruk", "Ms Reta Solvik", "Mr Pavo Lindar", "Ms Anja Kestrel", "Mr Juro Halden", "Ms Mira Dostal"],
    "fr": ["Mme Ilva Varnik", "M. Oskar Tarvel", "M. Denn Maruk", "Mme Reta Solvik", "M. Pavo Lindar"],
    "es": ["la Sra. Ilva Varnik", "el Sr. Oskar Tarvel", "el Sr. Denn Maruk", "la Sra. Reta Solvik", "el Sr. Pavo Lindar"],
    "ru": ["г-жа Ильва Варник", "г-н Оскар Тарвел", "г-н Денн Марук", "г-жа Рета Сольвик", "г-н Паво Линдар"],
}
TOWNS = {
    "en": ["Belgarth", "Ostrev", "Karmin", "Vellin", "Toruna", "Port Ansel"],
    "fr": ["Belgarth", "Ostrev", "Karmin", "Vellin", "Toruna"],
    "es": ["Belgarth", "Ostrev", "Karmin", "Vellin", "Toruna"],
    "ru": ["Белгарт", "Острев", "Кармин", "Веллин", "Торуна"],
}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": ["de " + m + " de" for m in "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()],
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}
BANK = {
    "en": """On {date} {name} was taken to the police station in {town} and kept there for {n} hours without access to a lawyer.
The delegation received {n} allegations of blows with truncheons at the time of arrest, most of them relating to the town of {town}.
The prosecutor's office refused to open a criminal investigation, noting that the injuries could have been caused before {date}.
According to the register of {town} prison, {n} persons were held in cells designed for half that number.
A medical certificate issued on {date} recorded bruises on both wrists and a broken rib.
{name} stated that the officers had not shown any warrant and had refused to give their names.
The District Court of {town} dismissed the appeal on {date} without hearing the witnesses for the defence.
The authorities informed the mission that the law of {date} had been amended following wide consultations with civil society.
In the course of {year}, at least {n} people were convicted under Article {art} of the Criminal Code for taking part in peaceful assemblies.
Interviews were carried out in person and by telephone with {n} former detainees, their relatives and their counsel.
The cells measured some {n} square metres, had little access to natural light and were poorly ventilated.
It was submitted that the domestic remedies available in theory were not effective in practice.
The Government contested that argument and referred to the statistics for {year}.
Several interlocutors raised concerns about the independence of the judiciary, in particular about the appointment of judges in {town}.
The hearing scheduled for {date} was adjourned because the interpreter had not been summoned.
At the time of writing no official had been charged in connection with the events in {town}.
The ministry replied on {date} that an internal inquiry had found no breach of discipline.
{name}, who had been held in solitary confinement for {n} days, was transferred to the hospital in {town}.
The report of the expert commission, dated {date}, was never made available to the family.
Most of those interviewed said that they had been forced to sign statements which they had not been able to read.
Lawyers in {town} reported that they were allowed to see their clients only after the first interrogation.
The transitional provisions leave it unclear whether the new rules apply to proceedings begun before {date}.
There were {n} women and {m} juveniles among the persons deprived of their liberty at the time of the visit.
The compensation awarded at domestic level amounted to {n} euros and was paid with a delay of two years.
Observers were present in {n} of the {m} polling stations visited in the region of {town}.
No reasons were given for the refusal, and the decision could not be challenged before a court.
In a letter of {date}, {name} asked to be examined by a doctor of her own choice.
Video recordings made by passers-by show men in plain clothes pulling a person into an unmarked van.
The Ombudsman visited the facility on {date} and recommended that it be closed without delay.
This practice persisted in {year}, although the Supreme Court had declared it unlawful.""",
    "fr": """Le {date}, {name} fut conduit au poste de police de {town} et y fut retenu pendant {n} heures sans pouvoir consulter un avocat.
Le parquet refusa d'ouvrir une enquête pénale au motif que les blessures pouvaient être antérieures au {date}.
Un certificat médical établi le {date} faisait état d'ecchymoses aux deux poignets et d'une côte fracturée.
Selon le registre de la prison de {town}, {n} personnes y étaient détenues dans des cellules prévues pour la moitié de ce nombre.
Le tribunal de district de {town} rejeta le recours sans entendre les témoins de la défense.
Le Gouvernement soutient que les voies de recours internes n'ont pas été épuisées.
Le requérant conteste cette thèse et renvoie aux statistiques de l'année {year}.
L'audience prévue le {date} fut reportée parce que l'interprète n'avait pas été convoqué.
Aucun agent n'a été inculpé à ce jour en rapport avec les événements de {town}.
Le ministère répondit le {date} qu'une enquête interne n'avait révélé aucun manquement à la discipline.
Le rapport de la commission d'experts, daté du {date}, ne fut jamais communiqué à la famille.
Les cellules mesuraient environ {n} mètres carrés et ne recevaient guère de lumière naturelle.
Aucun motif ne fut donné à l'appui du refus, et la décision n'était pas susceptible de recours.
Par une lettre du {date}, {name} demanda à être examiné par un médecin de son choix.
L'indemnité allouée au niveau interne s'élevait à {n} euros et fut versée avec deux ans de retard.
La Cour rappelle que l'article {art} impose aux autorités une obligation de mener une enquête effective.""",
    "es": """El {date}, {name} fue trasladado a la comisaría de {town}, donde permaneció {n} horas sin poder consultar a un abogado.
La fiscalía se negó a abrir una investigación penal, por entender que las lesiones podían ser anteriores al {date}.
Un certificado médico expedido el {date} dejó constancia de hematomas en ambas muñecas y de una costilla fracturada.
Según el registro de la prisión de {town}, {n} personas estaban recluidas en celdas previstas para la mitad.
El Tribunal de Distrito de {town} desestimó el recurso sin oír a los testigos de la defensa.
El Estado parte sostiene que no se han agotado los recursos internos disponibles.
El autor rechaza ese argumento y se remite a las estadísticas correspondientes a {year}.
La audiencia prevista para el {date} se aplazó porque no se había citado al intérprete.
Hasta la fecha ningún funcionario ha sido acusado en relación con los hechos ocurridos en {town}.
El Ministerio respondió el {date} que una investigación interna no había revelado ninguna falta disciplinaria.
El informe de la comisión de expertos, de fecha {date}, nunca se puso a disposición de la familia.
No se ofreció motivo alguno de la negativa, y la decisión no pudo impugnarse ante los tribunales.
Por carta de {date}, {name} solicitó ser examinado por un médico de su elección.
El Comité recuerda que el artículo {art} del Pacto impone la obligación de investigar sin demora.
La indemnización concedida a nivel interno ascendió a {n} euros y se pagó con dos años de retraso.""",
    "ru": """{date} года {name} доставили в отделение полиции города {town} и удерживали там {n} часов без доступа к адвокату.
Прокуратура отказалась возбуждать уголовное дело, сославшись на то, что травмы могли быть получены раньше.
В медицинской справке от {date} {year} года зафиксированы синяки на обоих запястьях и перелом ребра.
По данным журнала учета тюрьмы города {town}, в камерах содержалось {n} человек, что вдвое превышает установленную норму.
Районный суд города {town} отклонил жалобу, не заслушав свидетелей защиты.
Комитет с обеспокоенностью отмечает, что за {year} год не было возбуждено ни одного дела по статье {art} Уголовного кодекса.
Государству-участнику следует обеспечить, чтобы все задержанные имели доступ к независимому врачу.
Слушание было отложено, поскольку не был вызван переводчик.
Министерство сообщило, что в ходе служебной проверки нарушений дисциплины не выявлено.
Доклад экспертной комиссии так и не был передан семье.
Причины отказа не были указаны, а само решение не подлежало обжалованию в суде.
Комитет также обеспокоен сообщениями о том, что {n} человек содержались в одиночных камерах более {m} суток.
Площадь камер составляла около {n} квадратных метров, и в них почти не проникал дневной свет.
Компенсация была выплачена с опозданием на два года и составила {n} евро.
Как следует из полученной информации, адвокаты допускались к клиентам лишь после первого допроса.
Комитет принимает к сведению разъяснения делегации о том, что закон был изменен после широких консультаций.""",
}
BANK = {language: text.split("\n") for language, text in BANK.items()}


class Writer:
    """Paragraphs of sentences drawn without the same one twice in a row; the same words each time it is run."""

    def __init__(self, language, seed):
        self.language, self.chance, self.pool = language, random.Random(seed), []

    def sentence(self):
        if not self.pool:
            self.pool = list(BANK[self.language])
            self.chance.shuffle(self.pool)
        chance = self.chance
        day = f"{chance.randint(1, 28)} {chance.choice(MONTHS[self.language])}"
        year = str(chance.randint(2012, 2023))
        words = self.pool.pop().format(
            date=day if self.language == "ru" else f"{day} {year}", year=year, name=chance.choice(NAMES[self.language]),
            town=chance.choice(TOWNS[self.language]), n=chance.randint(3, 48), m=chance.randint(12, 90), art=chance.randint(3, 391))
        return words[0].upper() + words[1:]

    def __call__(self, count=3):
        return " ".join(self.sentence() for _ in range(count))
