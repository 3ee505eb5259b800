# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on the sample report, as a person does it: a report goes in, some of what the program proposes is
accepted, more is added by hand, and every value leads back to its words. The tests only look; the work is done once."""
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, ROOT, Archive, Folder, holding  # noqa: E402

VICTIM = "Ясмина Кельдеран"


def accept(archive, source):
    """Accepts one proposal of each kind; the records by their words."""
    rows = archive.ask("candidates", source)
    wishes = {"pre-trial detention centre No. 1": "facility", "Colonel Radomir Kestrin": "person",
              "Ministry of Internal Affairs": "organisation", "9 June 2030": "date"}
    ids = {next(row["id"] for row in rows if (row["kind"], row["words"]) == (kind, words)): words
           for words, kind in wishes.items()}
    return {ids[row["id"]]: row["record"] for row in archive.ask("review", "accept", *ids)}


def add_by_hand(archive, source, officer, facility):
    """An incident, an act with a protected victim, who is alleged to have done it, and a detention."""
    rows = {row["number"].rstrip("."): row["ordinal"] for row in archive.ask("passages", source, "--kind", "paragraph")}

    def words(number, quote):
        return "--source", source, "--passage", rows[number], "--quote", quote

    made = {"incident": archive.add("incident", *words("12", "people began to gather on Assembly Square in Brenna"),
                                    title="Dispersal on Assembly Square", period="9 June 2030")}
    made["victim"] = archive.add("person", "--vault", name=VICTIM, protected="yes", capacity="other", code="V-001")
    made["act"] = archive.add("act", *words("14", "strike him on the back and legs with a baton"), type="torture",
                              incident=made["incident"], victim=made["victim"], period="10 June 2030")
    made["involvement"] = archive.add("involvement", *words("14", "whom they identified as Major Ansel Dorvath"),
                                      act=made["act"], perpetrator=officer, degree="suspected", certainty="possible")
    made["detention"] = archive.add("detention", *words("30", "from pre-trial detention centre No. 1 in Brenna"),
                                    person=made["victim"], facility=facility, legal_nature="remand",
                                    period="11 June 2030 to 2 February 2031")
    return made


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class MainJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        cls.imported, = cls.archive.ask("import", REPORT, "--basis", "already-public", "--basis-by", "Human Rights Council")
        cls.source = cls.imported["source"]
        cls.accepted = accept(cls.archive, cls.source)
        cls.officer = cls.accepted["Colonel Radomir Kestrin"]
        cls.facility = cls.accepted["pre-trial detention centre No. 1"]
        cls.made = add_by_hand(cls.archive, cls.source, cls.officer, cls.facility)

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def testAWrongPassphraseGetsOnePlainSentenceAndNothingElse(self):
        wrong = self.folder / "wrong"
        wrong.write_text("not the right words at all")
        done = self.archive.run("info", passphrase=wrong)
        self.assertEqual((done.returncode, done.stdout), (5, ""))
        self.assertEqual(done.stderr, "dokaz-cli: The passphrase does not open this archive.\n")

    def testTheReportIsReadWhole(self):
        self.assertEqual(self.imported["status"], "read")
        self.assertEqual((self.imported["pages"], self.imported["paragraphs"]), (7, 40))
        numbers = [row["number"].rstrip(".") for row in self.archive.ask("passages", self.source, "--kind", "paragraph")]
        self.assertEqual([n for n in numbers if n.isdigit()], [str(n) for n in range(1, 41)])
        self.assertEqual([row["record"] for row in self.archive.ask("sources")], [self.source])

    def testItIsFoundInEitherScriptAndAsTypedOnlyInItsOwn(self):
        for words, across in (("Marosh", "Марош"), ("Марош", "Marosh")):
            found = {row["number"].rstrip(".") for row in self.archive.ask("search", words)}
            typed = {row["number"].rstrip(".") for row in self.archive.ask("search", words, "--as-typed")}
            self.assertIn("15", found & typed, f"{words} stands beside {across}")
            self.assertLessEqual(typed, found)
        found = {row["number"].rstrip(".") for row in self.archive.ask("search", "Марош")}
        typed = {row["number"].rstrip(".") for row in self.archive.ask("search", "Марош", "--as-typed")}
        self.assertIn("22", found - typed, "a paragraph that says Marosh only is found across scripts alone")

    def testRecordsAreFoundInEitherScript(self):
        for words in ("Kestrin", "Кестрин"):
            rows = [row for row in self.archive.ask("search", words) if row["what"] == "record"]
            self.assertIn(self.officer, [row["record"] for row in rows], words)
        self.assertEqual([r for r in self.archive.ask("search", "Кельдеран") if r["record"] == self.made["victim"]], [])

    def testEveryProposedKindBecomesARecordOfItsKind(self):
        kinds = {words: self.archive.ask("show", record)[0]["kind"] for words, record in self.accepted.items()}
        self.assertEqual(sorted(kinds.values()), ["facility", "incident", "organisation", "person"])
        for words, record in self.accepted.items():
            listed = [row["record"] for row in self.archive.ask("list", kinds[words])]
            self.assertIn(record, listed)

    def cited(self, record, field, *options):
        """The citations of a record's field."""
        view, = self.archive.ask("show", record, *options)
        return [citation for value in view["values"] if value["field"] == field for citation in value["citations"]]

    def testEveryValueLeadsBackToWordsSymbolParagraphPageAndRectangle(self):
        wanted = [(self.facility, "name", "14"), (self.officer, "name", "10"), (self.made["incident"], "period", "12"),
                  (self.made["act"], "type", "14"), (self.made["detention"], "period", "30"),
                  (self.made["involvement"], "degree", "14")]
        for record, field, paragraph in wanted:
            cited = self.cited(record, field)
            self.assertTrue(cited, f"{field} of {record}")
            for one in cited:
                self.assertTrue(one["words_found"] and one["quote"])
                self.assertEqual((one["symbol"], one["source"]), ("A/HRC/99/41", self.source))
                self.assertEqual(one["paragraph"].rstrip("."), paragraph)
                self.assertGreater(one["page"], 0)
                for rect in one["rectangles"]:
                    self.assertTrue(rect["x0"] < rect["x1"] and rect["y0"] < rect["y1"] and rect["page"] >= one["page"])
                self.assertTrue(one["rectangles"])

    def testTheVictimIsNamedOnlyWithTheVaultOpen(self):
        closed, = self.archive.ask("show", self.made["victim"])
        self.assertNotIn(VICTIM, str(closed))
        self.assertTrue(any(value["in_vault"] and "value" not in value for value in closed["values"]))
        opened, = self.archive.ask("show", self.made["victim"], "--vault")
        self.assertIn(VICTIM, [value["text"] for value in opened["values"]])
        self.assertNotIn(VICTIM, self.archive.say("list", "person") + self.archive.say("show", self.made["act"]))

    def testTheVictimsNameStandsInNoFile(self):
        self.assertEqual(holding(self.folder.path, [VICTIM, VICTIM.split()[1], VICTIM.split()[0]]), [])

    def testCheckIsSoundBeforeAndAfterARebuild(self):
        archive = self.archive.copied("rebuilt.dokaz")
        before, = archive.ask("check", "--vault")
        self.assertTrue(before["sound"] and before["vault_checked"], before)
        archive.ask("rebuild", "--vault")
        after, = archive.ask("check", "--vault")
        self.assertEqual((after["sound"], after["findings"]), (True, []))
        self.assertEqual((after["records"], after["readings"]), (before["records"], before["readings"]))

    def testAStrangerChecksTheExportedLedger(self):
        ledger = self.folder / "ledger.jsonl"
        self.archive.ask("export", "--ledger", ledger)
        checked = subprocess.run([sys.executable, "-B", ROOT / "docs/formats/verify_ledger.py", ledger],
                                 capture_output=True, text=True)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertNotIn(VICTIM.split()[1], ledger.read_text())
        ledger.unlink()

    def testHistoryTellsAndUndoTakesBackAndIsTakenBack(self):
        archive = self.archive.copied("undone.dokaz")
        commands = [row["command"] for row in archive.ask("history")]
        self.assertEqual(commands[-1], "create")
        self.assertLessEqual({"import", "review", "add"}, set(commands))
        undone, = archive.ask("undo", "--reason", "wrong person")
        self.assertEqual(undone["command"], "add")
        self.assertEqual(archive.ask("list", "detention"), [])
        newest = archive.ask("history")[0]
        self.assertEqual((newest["command"], newest["reason"]), ("undo", "wrong person"))
        archive.ask("undo", newest["entry"])
        self.assertEqual([row["record"] for row in archive.ask("list", "detention")], [self.made["detention"]])
        self.assertTrue(archive.ask("check", "--vault")[0]["sound"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
