# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that come again: the same file, a newer version under another name, the same key twice, somebody who is here
under the vault; and what is refused, to be mended and taken in."""
import csv
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, Archive, Folder  # noqa: E402

MARCHES = "Id,Title,Place\n1,March,Brod\n2,Vigil,Kasta\n3,Rally,Brod\n"
BY_ID = ("--kind", "incident", "--map", "Title=title", "--map", "Place=place", "--key", "Id")
BY_ROW = BY_ID[:-2]
HELD = "No,Name,Born,Sex,Note\n1,Selma Orvath,1990-04-12,female,seen\n2,Ilma Torvald,1981-01-02,female,told\n"
PERSONS = ("--kind", "person", "--map", "Name=name", "--map", "Born=born", "--map", "Sex=sex", "--key", "No", "--vault")


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class TablesAgain(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.addCleanup(self.folder.close)
        self.archive = Archive(self.folder)

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def table(self, *words, expect=0):
        return self.archive.ask("table", *words, expect=expect)[0]

    def incidents(self):
        return len(self.archive.ask("list", "incident"))

    def testANewerVersionUnderAnotherNameUpdatesTheSameRecords(self):
        self.assertEqual(self.table(self.file("marches.csv", MARCHES), *BY_ID)["list"], "marches")
        newer = MARCHES.replace("Kasta", "Old Kasta") + "4,Picket,Brod\n"
        report = self.table(self.file("marches_v2 (1).csv", newer), *BY_ID)
        self.assertEqual((report["list"], report["records_new"], report["records_changed"]), ("marches", 1, 1))
        # A name that has nothing of the old one: the keys and what they stand for tell.
        other = self.file("from Ostland 2031-05-01.csv", newer + "5,Sitting,Kasta\n")
        seen = self.table(other, *BY_ID, "--preview")
        self.assertEqual((seen["list"], seen["list_proposed"], seen["records_new"], seen["records_known"]), ("marches", True, 1, 4))
        self.assertEqual(seen["known"], {"list": "marches", "keys": 4, "of": 5})
        self.assertIn("4 of 5 keys are known in the list “marches”", self.archive.run("table", other, *BY_ID, "--preview").stdout)
        self.assertEqual(self.table(other, *BY_ID)["records_new"], 1)
        self.assertEqual(self.incidents(), 5)

    def testAnotherListNamedByHandIsAskedForFirst(self):
        self.table(self.file("marches.csv", MARCHES), *BY_ID)
        newer = self.file("b.csv", MARCHES + "4,Picket,Brod\n")
        self.assertTrue(self.table(newer, *BY_ID, "--list", "Other", "--preview")["would_double"])
        refused = self.archive.run("table", newer, *BY_ID, "--list", "Other")
        self.assertEqual(refused.returncode, 10)
        self.assertIn("--separate", refused.stderr)
        self.assertEqual(self.table(newer, *BY_ID, "--list", "Other", "--separate")["records_new"], 4)

    def testTheSameNumbersOfOtherThingsAreAnotherList(self):
        self.table(self.file("marches.csv", MARCHES), *BY_ID)
        other = "Id,Title,Place\n1,Search,Linden\n2,Arrest,Linden\n3,Trial,Linden\n"
        report = self.table(self.file("searches.csv", other), *BY_ID)
        self.assertEqual((report["list"], report["records_new"]), ("searches", 3))
        # And where the names of the files are alike: nothing is replaced.
        report = self.table(self.file("marches_v2.csv", other.replace("Linden", "Old Linden")), *BY_ID)
        self.assertEqual((report["list"], report["records_new"], report["records_changed"]), ("searches", 0, 3))
        self.assertIn("March", {row["title"] for row in self.archive.ask("list", "incident")})

    def testOneNameThatFitsByChanceMakesNoListTheSame(self):
        self.table(self.file("judges.csv", "Id,Title,Place\n1,March,Brod\n2,Vigil,Brod\n3,Picket,Kasta\n4,Sitting,Kasta\n"), *BY_ID)
        (self.folder / "other").mkdir()
        other = self.file("other/judges.csv", "Id,Title,Place\n1,March,Linden\n2,Search,Linden\n3,Arrest,Linden\n4,Trial,Linden\n")
        report = self.table(other, *BY_ID)
        self.assertEqual((report["list"], report["records_new"], report["records_changed"]), ("judges (2)", 4, 0))

    def testTheSameFileWithoutItsKeyIsRefused(self):
        path = self.file("marches.csv", MARCHES)
        self.table(path, *BY_ID)
        told = self.archive.run("table", path, *BY_ROW, "--preview").stdout
        self.assertIn("make everybody a second time", told)
        self.assertEqual(self.archive.run("table", path, *BY_ROW).returncode, 10)
        self.assertEqual(self.incidents(), 3)

    def testTheMappingOfLastTimeIsOffered(self):
        self.table(self.file("marches.csv", MARCHES), *BY_ID)
        renamed = self.file("renamed.csv", MARCHES)
        seen = self.table(renamed, "--preview")
        self.assertEqual((seen["origin"], seen["list"]), ("last-time", "marches"))
        self.assertEqual(seen["mapping"]["records"][0]["key"], ["Id"])
        before = self.archive.entries()
        report = self.table(renamed)  # no mapping, and no guess either
        self.assertEqual((report["records_new"], report["values_new"], report["records_unchanged"]), (0, 0, 3))
        self.assertEqual(self.archive.entries(), before)
        self.assertEqual(self.table(renamed, *BY_ID)["records_new"], 0)

    def testTwoPeopleUnderOneKeyAreNotOne(self):
        rows = HELD + "2,Mira Kold,1970-03-04,female,slip\n2,\"Torvald, Ilma\",,female,again\n"
        path = self.file("held.csv", rows)
        seen = self.table(path, *PERSONS, "--preview")
        self.assertEqual((seen["kinds"], seen["records_new"], seen["rows_refused"]), ({"person": 2}, 2, 1))
        self.assertEqual([one["same_as"] for one in seen["records"]], [0, 0, 3])
        report = self.table(path, *PERSONS, expect=1)
        self.assertEqual((report["records_new"], report["rows_refused"]), (2, 1))
        refusal, = [one for one in report["refusals"] if one["whole_row"]]
        self.assertEqual((refusal["row"], refusal["column"], refusal["words"]), (4, "No", "2"))
        self.assertIn("row 3 has the same key", refusal["reason"])

    def testARowForEachNameOfAPersonMakesOne(self):
        path = self.file("held.csv", HELD + "1,Сельма Орват,1990,female,also\n2,The Baker,,female,also\n")
        report = self.table(path, *PERSONS)
        self.assertEqual((report["records_new"], report["rows_refused"]), (2, 0))
        persons = self.archive.ask("list", "person", "--vault")
        names = [{value["text"] for value in self.archive.ask("show", one["record"], "--vault")[0]["values"]
                  if value["field"] == "name"} for one in persons]
        self.assertEqual(sorted(map(sorted, names)), [["Ilma Torvald", "The Baker"], ["Selma Orvath", "Сельма Орват"]])

    def testAKeyThatMeansSomebodyElseNowChangesNobody(self):
        self.table(self.file("held.csv", HELD), *PERSONS)
        newer = HELD.replace("2,Ilma Torvald,1981-01-02", "2,Mira Kold,1970-03-04").replace("1990-04-12", "1990-04-21")
        report = self.table(self.file("newer.csv", newer), *PERSONS, "--list", "held")
        self.assertEqual((report["records_new"], report["records_changed"]), (0, 1))  # a day that was mended is taken
        refusal, = report["refusals"]
        self.assertEqual(refusal["row"], 3)
        self.assertIn("another name and another day of birth", refusal["reason"])

    def testAListWhoseNameHoldsAColonIsKnownAgain(self):
        self.table(self.file("marches.csv", MARCHES), *BY_ID, "--list", "UN: experts")
        report = self.table(self.file("Experts.csv", MARCHES + "4,Picket,Brod\n"), *BY_ID)
        self.assertEqual((report["list"], report["records_new"]), ("UN: experts", 1))

    def testSomebodyWhoIsHereUnderTheVaultIsTold(self):
        self.archive.ask("add", "person", "name=Selma Orvath", "protected=yes", "--vault")
        path = self.file("other.csv", "No,Name,Born,Sex\n9,Orvath Selma,,female\n")
        report = self.table(path, *PERSONS)
        one, = report["likenesses"]
        self.assertEqual({one["name"], one["other_name"]}, {"Orvath Selma", "Selma Orvath"})
        self.assertEqual(len(self.archive.ask("likenesses", "--vault")), 1)
        self.assertEqual(self.archive.ask("likenesses"), [])  # what they are called is the vault's
        told = self.archive.run("likenesses")
        self.assertIn("More with --vault", told.stderr)
        self.assertNotIn("No record of a table waits", told.stdout)

    def testRefusedRowsAreMendedAndTakenIn(self):
        path = self.file("marches.csv", MARCHES.replace("Title", "Title,Date").replace("March,", "March,31.02.2031,")
                         .replace("Vigil,", "Vigil,1.2.2031,").replace("Rally,", "Rally,2.2.2031,"))
        words = (*BY_ID, "--map", "Date=period", "--dates", "dmy")
        out = self.folder / "refused.csv"
        self.table(path, *words, "--refused", out)
        with out.open(encoding="utf-8", newline="") as opened:
            row, = csv.DictReader(opened)
        self.assertEqual((row["Id"], row["Title"], row["Date"], row["Place"]), ("1", "March", "31.02.2031", "Brod"))
        self.assertEqual((row["refused_row"], row["refused_column"]), ("2", "Date"))
        self.assertIn("a period", row["refused_reason"])
        out.write_text(out.read_text(encoding="utf-8").replace("31.02.2031,", "28.02.2031,"), encoding="utf-8")
        report = self.table(out, *words, "--list", "marches")
        self.assertEqual((report["records_new"], report["records_changed"]), (0, 1))
        self.assertEqual(report["refusals"], [])

    def testRefusedRowsDoNotTakeNamesOutOfTheVaultUnasked(self):
        path = self.file("held.csv", HELD.replace("1981-01-02,female", "1981-01-02,unheard"))
        out = self.folder / "refused.csv"
        told = self.archive.run("table", path, *PERSONS, "--refused", out)
        self.assertIn("--refused-in-plain", told.stderr)
        self.assertNotIn("Torvald", out.read_text(encoding="utf-8"))
        self.assertIn("one of these is expected: ", out.read_text(encoding="utf-8"))
        self.assertIn("Female", out.read_text(encoding="utf-8"))
        told = self.archive.run("table", path, *PERSONS, "--refused", out, "--refused-in-plain")
        self.assertIn("in plain letters", told.stderr)
        self.assertIn("Ilma Torvald", out.read_text(encoding="utf-8"))

    def testAnUndoneTableIsCalledByAllItMade(self):
        self.table(self.file("marches.csv", MARCHES), *BY_ID)
        undone, = self.archive.ask("undo")
        self.assertEqual(undone.get("title"), "Incident (3)")
        self.assertEqual(self.archive.ask("list", "source"), [])


if __name__ == "__main__":
    unittest.main()
