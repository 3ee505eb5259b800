# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample archive: made by its own program from the command line, sound, and holding what a first look needs."""
import subprocess
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, ROOT, Archive, Folder  # noqa: E402

SAMPLES = ROOT / "resources/samples"
sys.path.insert(0, str(SAMPLES))
from world import people  # noqa: E402

LEAST = {"source": 5, "facility": 6, "person": 35, "posting": 10, "detention": 30, "testimony": 3, "consent": 3, "incident": 4,
         "act": 10, "involvement": 10, "organisation": 10, "recommendation": 10, "case": 2, "proceeding": 3, "custody": 4,
         "death": 1, "departure": 2, "statement": 3, "question": 2, "provision": 3}
MOST_SECONDS = 300  # on a machine that does other things; alone it takes less than twenty


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class SampleArchive(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        target = cls.folder / "sample"
        done = subprocess.run([sys.executable, "-B", SAMPLES / "make_archive.py", CLI, target], capture_output=True, text=True,
                              env=cls.folder.environment, timeout=MOST_SECONDS)
        assert done.returncode == 0, done.stderr
        cls.folder.passphrase = target / "passphrase.txt"
        cls.archive = Archive(cls.folder, "sample/sample.dokaz", create=False)

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def listed(self, kind):
        return [row for row in self.archive.ask("list", kind) if row["state"] == "shown"]

    def testItIsSound(self):
        answer, = self.archive.ask("check", "--vault")
        self.assertTrue(answer["sound"], answer["findings"])
        self.assertTrue(answer["vault_checked"])

    def testNothingElseIsLeftInItsFolder(self):
        names = sorted(path.name for path in (self.folder / "sample").iterdir())
        self.assertEqual(names, ["passphrase.txt", "sample.dokaz"])
        self.assertEqual(self.folder.passphrase.stat().st_mode & 0o777, 0o600)
        self.assertEqual(len(self.folder.passphrase.read_text().splitlines()[0].split()), 6)

    def testItHoldsEnoughOfEachKind(self):
        counts = self.archive.ask("info")[0]["records"]
        self.assertEqual({kind: counts.get(kind, 0) for kind, least in LEAST.items() if counts.get(kind, 0) < least}, {})

    def testTenOfficialsAreAllegedPerpetratorsUnderOpenNames(self):
        titles = {row["title"].split(" · ")[0] for row in self.listed("posting")}
        self.assertGreaterEqual(len(titles), 10)
        self.assertLessEqual({"Radomir Kestrin", "Lenart Obrik", "Milena Orsik"}, titles)

    def testNamesStandInThreeScripts(self):
        for typed in ("Кестрин", "القدراني", "Vostrel"):
            rows = self.archive.ask("search", typed, "--vault")
            self.assertIn("person", {row["kind"] for row in rows if row["what"] == "record"}, typed)

    def testNoProtectedNameIsReadableWithoutTheVault(self):
        ledger = self.folder / "ledger.jsonl"
        self.archive.ask("export", "--ledger", ledger)
        text = ledger.read_text(encoding="utf-8")
        names = [value.split(" (")[0] for step in people.STEPS if step["do"] == "add" and step["fields"].get("protected")
                 for value in step["fields"]["name"]]
        self.assertGreater(len(names), 40)
        self.assertEqual([name for name in names if name in text], [])
        surnames = {name.split()[-1] for name in names}
        self.assertEqual([row["title"] for kind in LEAST for row in self.listed(kind)
                          if any(surname in row["title"].split() for surname in surnames)], [])

    def testSourcesContradictEachOther(self):
        inConflict = [row["title"] for kind in ("incident", "act", "figure") for row in self.listed(kind) if row["conflicts"]]
        self.assertGreaterEqual(len(inConflict), 2)
        officer = next(row["record"] for row in self.listed("person") if row["title"] == "Radomir Kestrin")
        names = {value["text"]: {cited["source_title"] for cited in value["citations"]}
                 for value in self.archive.ask("show", officer)[0]["values"] if value["field"] == "name"}
        spellings = [sources for name, sources in names.items() if name.startswith("Radomir K")]
        self.assertEqual(len(spellings), 2, names)
        self.assertNotEqual(*spellings)

    def testSomeIsDecidedAndMuchIsLeftForReview(self):
        rows = self.archive.ask("candidates", "--all")
        decided = [row["decision"] for row in rows if row["decision"]]
        self.assertGreaterEqual(decided.count("accept"), 20)
        self.assertGreaterEqual(decided.count("reject"), 4)
        self.assertGreaterEqual(len(rows) - len(decided), 100)

    def testSomethingWasWithdrawnAndSomethingUndone(self):
        entries = self.archive.ask("history")
        self.assertIn("withdraw", {row["command"] for row in entries})
        self.assertTrue(any(row["undone"] for row in entries))

    def testACaseCanBeShownAndSealed(self):
        case = next(row["record"] for row in self.listed("case") if row["title"] == "Mill Street, June 2030")
        members = self.archive.ask("case", "show", case, "--vault")
        forms = {row["title"]: row["form"] for row in members}
        self.assertEqual(forms["Radomir Kestrin"], "include")
        self.assertEqual(forms["V-005"], "pseudonymise")
        self.assertEqual(forms["T-2030-02"], "withhold")
        self.archive.ask("bundle", case, "--out", self.folder / "mill.zip", "--vault")


if __name__ == "__main__":
    unittest.main(verbosity=2)
