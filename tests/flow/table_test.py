# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables on the command line: looked at, mapped, taken in, taken in again, updated, walked back to the cell."""
import json
import sys
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, Archive, Folder, holding  # noqa: E402

INCIDENTS = """Id;Дата;Событие;Место;Число задержанных;Отдел
1;12.01.2031;Пикет у "Дома с часами";Вольная площадь;5;Отдел № 4 города Зарелин
2;13.01.2031;Шествие;Набережная;не сосчитаны;Отдел № 4 города Зарелин
3;31.02.2031;Собрание;"Парк
у реки";1;
"""
PERSONS = """No,Full name,Born,Citizenship,Phone,Note
17,Ilma Torvald,1990-04-12,Norway,+000 17,was there
18,Дарына Лукава,,Norway,,
"""
LISTED = """celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,nationality,gender
39999R0001,1,EU-RUV,I.A,Asset freeze,24.9.2031,Gave the order.,Person,Ostap VERLAN,Astap VIARLAN; Остап ВЕРЛАН; Астап ВЯРЛАН,7.2.1986,Belarusian,male
39999R0001,1,EU-RUV,I.B,Asset freeze,24.9.2031,Supplied the batons.,LegalEntity,Zarelin Works,ЗАРЕЛИН; Заводы Зарелина,,,
39999R0001,2,EU-RUV,I.A,Asset freeze,24.9.2031,Signed.,Person,Mira KOLD,,sometime,Martian,
"""
FTM = [
    {"id": "p1", "schema": "Person", "properties": {"name": ["Ostap Verlan"], "alias": ["Остап Верлан"], "birthDate": ["1986"],
                                                    "topics": ["role.pep", "sanction"], "position": ["Minister"]}},
    {"id": "own", "schema": "Ownership", "properties": {"owner": ["p1"], "asset": ["c1"], "startDate": ["2029-05"]}},
    {"id": "c1", "schema": "Company", "properties": {"name": ["Zarelin Works"], "jurisdiction": ["no"]}},
    {"id": "s1", "schema": "Sanction", "properties": {"entity": ["p1"], "authority": ["Council of Ostland"], "program": ["OST-1"],
                                                      "startDate": ["2031-01-02"], "reason": ["Gave the order."]}},
    {"id": "d1", "schema": "Directorship", "properties": {"director": ["p1"], "organization": ["c1"], "role": ["chair"]}},
    {"id": "v1", "schema": "Vessel", "properties": {"name": ["Barge 7"]}},
    {"id": "u1", "schema": "UnknownLink", "properties": {"subject": ["p1"], "object": ["nobody"]}},
]


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def workbook(path, rows):
    """A workbook of one sheet, as small as one can be."""
    cells = "".join(f'<row r="{number}">' + "".join(
        f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in enumerate(row) if text) + "</row>"
        for number, row in enumerate(rows, 1))
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {"[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
                                    f'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
                                    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/></Types>',
             "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
             "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Events" sheetId="1" r:id="r"/></sheets></workbook>',
             "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
             "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'}
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return path


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Tables(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.addCleanup(self.folder.close)
        self.archive = Archive(self.folder)

    def file(self, name, text, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def table(self, *words, expect=0):
        return self.archive.ask("table", *words, expect=expect)[0]

    def values(self, record, field, *options):
        view, = self.archive.ask("show", record, *options)
        return [value for value in view["values"] if value["field"] == field]

    def mapping(self):
        return self.file("map.json", json.dumps({
            "v": 1, "list": "Watch", "records": [
                {"kind": "facility", "when": {"column": "Отдел"}, "found_by_name": True,
                 "fields": [{"column": "Отдел", "field": "name", "language": "ru"}]},
                {"kind": "incident", "key": ["Id"], "fields": [
                    {"column": "Событие", "field": "title"}, {"column": "Дата", "field": "period", "dates": "dmy"},
                    {"column": "Место", "field": "place"}, {"column": "Число задержанных", "field": "victims"},
                    {"record": "facility", "field": "facility"}]}]}))

    def testAGuessIsShownBeforeAnythingIsWritten(self):
        before = self.archive.entries()
        seen = self.table(self.file("cp.csv", INCIDENTS, "cp1251"), "--preview")
        self.assertEqual(seen["encoding"], "windows-1251")
        self.assertEqual(seen["delimiter"], ";")
        self.assertEqual(seen["origin"], "guess")
        made, = seen["mapping"]["records"]
        self.assertEqual(made["kind"], "incident")
        self.assertEqual(made["key"], ["Id"])
        fields = {field["column"]: field["field"] for field in made["fields"]}
        self.assertEqual(fields["Событие"], "title")
        self.assertEqual(fields["Место"], "place")
        self.assertEqual(next(f for f in made["fields"] if f["column"] == "Дата")["dates"], "dmy")
        self.assertEqual(self.archive.entries(), before)

    def testRowsBecomeLinkedRecordsThatCiteTheirCells(self):
        report = self.table(self.file("a.csv", INCIDENTS), "--mapping", self.mapping())
        self.assertEqual((report["rows"], report["rows_taken"], report["rows_refused"]), (3, 3, 0))
        self.assertEqual(report["kinds"], {"facility": 1, "incident": 3})
        told = {(one["row"], one["column"]): one["words"] for one in report["refusals"]}
        self.assertEqual(told, {(3, "Число задержанных"): "не сосчитаны", (4, "Дата"): "31.02.2031"})
        incidents = {row["title"]: row["record"] for row in self.archive.ask("list", "incident")}
        picket = incidents['Пикет у "Дома с часами"']
        citation = self.values(picket, "place")[0]["citations"][0]
        self.assertEqual(citation["quote"], "Вольная площадь")
        self.assertTrue(citation["words_found"])
        self.assertEqual(citation["paragraph"], "2")
        period = self.values(picket, "period")[0]["text"]
        self.assertIn("2031-01-12", period)
        facility, = self.archive.ask("list", "facility")
        self.assertEqual(self.values(picket, "facility")[0]["text"], facility["title"])
        passages = self.archive.ask("passages", report["source"])
        self.assertEqual(len(passages), 4)
        self.assertIn("Парк\nу реки", passages[3]["text"])

    def testTheSameFileAgainChangesNothing(self):
        path = self.file("a.csv", INCIDENTS)
        self.table(path, "--mapping", self.mapping())
        before = self.archive.entries()
        again = self.table(path, "--mapping", self.mapping())
        self.assertEqual((again["records_new"], again["records_changed"], again["values_new"]), (0, 0, 0))
        self.assertTrue(again["file_known"])
        self.assertEqual(self.archive.entries(), before)

    def testANewerVersionReplacesWhatChangedAndNothingElse(self):
        self.table(self.file("a.csv", INCIDENTS), "--mapping", self.mapping())
        record = next(row["record"] for row in self.archive.ask("list", "incident") if row["title"] == "Шествие")
        self.archive.ask("set", record, "narrative=Told by a neighbour")
        newer = INCIDENTS.replace("Набережная;не сосчитаны", "Старая набережная;12")
        report = self.table(self.file("b.csv", newer), "--mapping", self.mapping())
        self.assertEqual((report["records_new"], report["records_changed"], report["values_replaced"]), (0, 1, 1))
        place, = self.values(record, "place")
        self.assertEqual(place["text"], "Старая набережная")
        self.assertFalse(place["conflict"])
        self.assertEqual(self.values(record, "victims")[0]["citations"][0]["quote"], "12")
        self.assertEqual(self.values(record, "narrative")[0]["text"], "Told by a neighbour")

    def testWhatAPersonSetIsNeverReplaced(self):
        self.table(self.file("a.csv", INCIDENTS), "--mapping", self.mapping())
        record = next(row["record"] for row in self.archive.ask("list", "incident") if row["title"] == "Шествие")
        self.archive.ask("set", record, "place=By hand")
        self.table(self.file("b.csv", INCIDENTS.replace("Набережная", "Остров")), "--mapping", self.mapping())
        self.assertEqual({value["text"] for value in self.values(record, "place")}, {"By hand", "Остров"})

    def testAnImportIsUndoneInOneStroke(self):
        report = self.table(self.file("a.csv", INCIDENTS), "--mapping", self.mapping())
        self.assertGreater(len(report["entries"]), 1)
        listed = self.archive.ask("history", "--most", str(len(report["entries"])))
        self.assertEqual(len({entry["batch"] for entry in listed}), 1)
        self.assertIn("undone together", self.archive.say("history"))
        undone, = self.archive.ask("undo")
        self.assertEqual(undone["rows"], sum(entry["rows"] for entry in listed))
        self.assertEqual(self.archive.ask("list", "incident"), [])
        self.assertEqual(self.archive.ask("list", "source"), [])
        self.archive.ask("undo", undone["undone_by"])
        self.assertEqual(len(self.archive.ask("list", "incident")), 3)

    def testPersonsStartProtectedAndLeaveNothingOutsideTheVault(self):
        path = self.file("persons.csv", PERSONS)
        words = (path, "--kind", "person", "--map", "Full name=name", "--map", "Born=born", "--map", "Citizenship=nationality",
                 "--key", "No", "--list", "Missing")
        refused = self.archive.run("table", *words)
        self.assertEqual(refused.returncode, 10)
        self.assertIn("--vault", refused.stderr)
        before = self.archive.entries()
        report = self.table(*words, "--vault")
        self.assertEqual(report["kinds"], {"person": 2})
        self.assertGreater(self.archive.entries(), before)
        titles = [row["title"] for row in self.archive.ask("list", "person")]
        self.assertTrue(all(title.startswith("P-") for title in titles), titles)
        passages = self.archive.ask("passages", report["source"])
        everything = " ".join(passage["text"] for passage in passages[1:])
        self.assertIn("Norway", everything)
        for hidden in ("Ilma", "Torvald", "+000", "was there", "1990"):
            self.assertNotIn(hidden, everything)
        records = [row["record"] for row in self.archive.ask("list", "person")]
        record = next(one for one in records if "Ilma" in self.values(one, "name", "--vault")[0]["text"])
        listed, = self.values(record, "listed_as")
        self.assertNotIn("17", listed["text"]) # the number in the list says who it is
        self.assertIn("17", self.values(record, "listed_as", "--vault")[0]["text"])
        name, = self.values(record, "name", "--vault")
        self.assertEqual(name["citations"][0]["quote"], "Ilma Torvald")
        again = self.table(*words, "--vault")
        self.assertEqual((again["records_new"], again["values_new"], again["file_known"]), (0, 0, True))
        newer = self.file("newer.csv", PERSONS.replace("Ilma Torvald", "Ilma Torvaldsen"))
        report = self.table(newer, *words[1:], "--vault")
        self.assertEqual((report["records_new"], report["values_replaced"]), (0, 1))
        self.assertEqual([value["text"].split(" (")[0] for value in self.values(record, "name", "--vault")], ["Ilma Torvaldsen"])

    def testColumnsThatAreNotMappedStandNowhereOpen(self):
        path = self.file("seen.csv", "Id,Title,Witness\n1,March,Ilma Torvald\n")
        words = (path, "--kind", "incident", "--map", "Title=title", "--key", "Id")
        report = self.table(*words)
        everything = " ".join(passage["text"] for passage in self.archive.ask("passages", report["source"]))
        self.assertIn("March", everything)
        self.assertNotIn("Ilma", everything)
        # In the file they do: told before, with the way out.
        self.assertEqual(report["open_columns"], ["Witness"])
        other = self.file("other.csv", path.read_text() + "3,Vigil,Ilma Torvald\n")
        told = self.archive.run("table", other, *words[1:], "--preview").stdout
        self.assertIn("“Witness”", told)
        self.assertIn("--vault-file", told)
        self.assertEqual(self.archive.run("table", other, *words[1:], "--vault-file").returncode, 10)
        kept = self.table(other, *words[1:], "--vault-file", "--vault")
        self.assertEqual(kept["open_columns"], [])
        self.assertEqual(self.archive.ask("import", other)[0]["status"], "already")
        public = self.table(self.file("public.csv", path.read_text() + "2,Rally,Mira Kold\n"), *words[1:], "--basis", "already-public")
        self.assertIn("Mira", " ".join(passage["text"] for passage in self.archive.ask("passages", public["source"])))

    def testATitleOutOfTheColumnOfNamesIsHidden(self):
        mapping = self.file("both.json", json.dumps({"v": 1, "list": "Held", "records": [
            {"kind": "person", "key": ["Name"], "fields": [{"column": "Name", "field": "name"}]},
            {"kind": "incident", "key": ["Name"], "fields": [{"column": "Name", "field": "title"}, {"column": "Town", "field": "place"}]}]}))
        path = self.file("held.csv", "Name,Town\nIlma Torvald,Brod\n")
        self.assertEqual(self.archive.run("table", path, "--mapping", mapping).returncode, 10)
        self.table(path, "--mapping", mapping, "--vault")
        incident, = self.archive.ask("list", "incident")
        self.assertNotIn("Torvald", json.dumps(self.archive.ask("show", incident["record"])))
        again = self.table(path, "--mapping", mapping, "--vault")
        self.assertEqual((again["records_new"], again["values_new"]), (0, 0))

    def testAListOfSanctionsBecomesPersonsBodiesAndMeasures(self):
        path = self.file("eu.csv", LISTED)
        report = self.table(path, "--vault")
        self.assertEqual(report["kinds"], {"person": 2, "organisation": 2, "sanction": 3})
        told = {(one["column"], one["words"]) for one in report["refusals"]}
        self.assertEqual(told, {("birthDate", "sometime"), ("nationality", "Martian")})
        record = next(row["record"] for row in self.archive.ask("list", "person") if "VERLAN" in row["title"])
        names = {value["text"].split(" (")[0] for value in self.values(record, "name")}
        self.assertEqual(names, {"Ostap VERLAN", "Astap VIARLAN", "Остап ВЕРЛАН", "Астап ВЯРЛАН"})
        view, = self.archive.ask("show", record)
        measure = next(link for link in view["links"] if link["kind"] == "sanction")["record"]
        self.assertEqual(self.values(measure, "reasons")[0]["text"], "Gave the order.")
        self.assertIn("2031-09-24", self.values(measure, "date")[0]["text"] + str(self.archive.ask("show", measure)))
        self.assertIn("39999R0001", self.values(measure, "legal_act")[0]["text"])
        self.assertEqual(self.values(measure, "authority")[0]["text"].split(" (")[0], "European Union")

    def testTheSamePersonOfTwoListsIsToldNeverJoined(self):
        self.table(self.file("eu.csv", LISTED), "--vault")
        other = LISTED.replace("39999R0001", "39999R0002").replace("EU-RUV", "EU-OST")
        report = self.table(self.file("other.csv", other), "--vault")
        self.assertEqual(report["kinds"]["person"], 2)
        self.assertTrue(any("VERLAN" in one["name"] for one in report["likenesses"]))

    def testFollowTheMoneyEntitiesAreLinkedWhateverTheirOrder(self):
        path = self.file("e.ftm", "".join(json.dumps(one) + "\n" for one in FTM) + "{broken\n")
        report = self.table(path, "--vault", expect=1)
        self.assertEqual(report["kinds"], {"person": 1, "organisation": 2, "relation": 2, "sanction": 1, "posting": 1})
        reasons = {(one["row"], one["reason"].split(":")[0]) for one in report["refusals"]}
        self.assertEqual(reasons, {(8, "not-json"), (6, "not-mapped"), (7, "no row of this list that was taken has this key")})
        person, = self.archive.ask("list", "person")
        self.assertIn("Ostap Verlan", person["title"])
        linked = {link["kind"] for link in self.archive.ask("show", person["record"])[0]["links"]}
        self.assertLessEqual({"relation", "sanction", "posting"}, linked)
        before = self.archive.entries()
        again = self.table(path, "--vault", expect=1)
        self.assertEqual((again["records_new"], again["values_new"]), (0, 0))
        self.assertEqual(self.archive.entries(), before + 1)  # the vault was opened

    def testASheetOfAWorkbookIsATable(self):
        path = workbook(self.folder / "w.xlsx", [["Id", "Title", "Date", "Place"], ["1", "March", "13.01.2031", "Brod"], ["2", "Rally"]])
        refused = self.archive.run("table", path)
        self.assertEqual(refused.returncode, 10)
        self.assertIn("--guess", refused.stderr)
        report = self.table(path, "--guess")
        self.assertEqual(report["kinds"], {"incident": 2})
        record = next(row["record"] for row in self.archive.ask("list", "incident") if row["title"] == "March")
        self.assertEqual(self.values(record, "place")[0]["citations"][0]["quote"], "Brod")
        self.assertEqual(self.archive.run("table", path, "--sheet", "Gone").returncode, 2)

    def testTitlesAboveATableAreLeftOut(self):
        path = workbook(self.folder / "titled.xlsx", [["Incidents in Zarelin"], [], ["Id", "Title", "Date"], ["1", "March", "07.02.2031"],
                                                      ["2", "Rally", "3.13.2031"], ["3", "Picket", "01.04.2031"]])
        told = self.archive.run("table", path, "--preview").stdout
        self.assertIn("workbook, 3 rows, 3 columns", told)
        self.assertIn("stand in row 3", told)
        self.assertIn("2031-02-07", told)
        self.assertIn("“3.13.2031”", told)  # that one cell is told
        self.assertIn("1 column", self.archive.run("table", path, "--preview", "--header-row", "1").stdout)
        self.assertEqual(self.table(path, "--guess")["kinds"], {"incident": 3})
        self.assertEqual(self.table(path, "--preview")["mapping"]["header_row"], 3)

    def testAMappingIsSavedAndUsedAgain(self):
        path = self.file("a.csv", INCIDENTS)
        saved = self.folder / "saved.json"
        self.table(path, "--preview", "--save-mapping", saved)
        report = self.table(path, "--mapping", saved)
        self.assertEqual(report["kinds"], {"incident": 3})

    def testRefusedRowsAreKeptAsATable(self):
        out = self.folder / "refused.csv"
        self.table(self.file("a.csv", INCIDENTS), "--mapping", self.mapping(), "--refused", out)
        lines = out.read_text().splitlines()
        self.assertEqual(lines[0], "Id,Дата,Событие,Место,Число задержанных,Отдел,refused_row,refused_column,refused_reason")
        self.assertEqual(len(lines), 4)  # two rows, in one of which stands a line feed

    def testWhatCannotBeUsedIsRefusedWithASentence(self):
        path = self.file("a.csv", INCIDENTS)
        for words, expected in (((path, "--preset", "none"), "eu-sanctions"), ((path, "--map", "Id=title"), "--kind"),
                                ((path, "--kind", "incident", "--map", "Id=nothing"), "no field"),
                                ((path, "--kind", "incident", "--map", "Id=title", "--key", "Gone"), "no column 'Gone'"),
                                ((self.file("empty.csv", ""),), "empty"), ((path, "--dates", "d"), "dmy"),
                                ((self.file("bad.json", "{"), "--preview"), "no JSON objects")):
            done = self.archive.run("table", *words)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(expected, done.stderr, words)


if __name__ == "__main__":
    unittest.main()
