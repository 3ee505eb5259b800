# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input everywhere: one clear sentence, the documented exit code, and an archive that is as it was."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, Archive, Folder  # noqa: E402

USAGE, NOT_FOUND, WRONG_KEY, REFUSED, STALE = 2, 4, 5, 10, 15


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Refusals(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        cls.source = cls.archive.import_report()
        cls.candidate = next(r["id"] for r in cls.archive.ask("candidates", "--kind", "facility"))
        cls.facility = cls.archive.ask("review", "accept", cls.candidate)[0]["record"]
        cls.case = cls.archive.ask("case", "new", "Empty", "--recipient", "icc", "--purpose", "prosecution")[0]["record"]
        cls.bare = cls.archive.ask("add", "source", "title=A letter")[0]["record"]
        cls.entries = cls.archive.entries()

    @classmethod
    def tearDownClass(cls):
        assert cls.archive.entries() == cls.entries, "a refused command wrote an entry"
        cls.folder.close()

    def isRefused(self, code, *command, says="", archive=None, **how):
        """One sentence on standard error, nothing on standard output."""
        verb, *words = command
        done = self.folder.run(verb, archive or self.archive.path, *words, **how)
        note = f"{verb} {words}: {done.stdout} {done.stderr}"
        self.assertEqual(done.returncode, code, note)
        self.assertEqual(done.stdout, "", note)
        self.assertRegex(done.stderr, r"\Adokaz-cli: [^\n]+[.!']\n\Z", note)
        self.assertIn(says, done.stderr)
        for word in ("errno", "SQL", "sqlite", "std::", "terminate", ".cpp"):
            self.assertNotIn(word, done.stderr)

    def testUnknownVerbsOptionsAndMissingValues(self):
        done = subprocess.run([CLI, "destroy"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (USAGE, ""))
        self.assertIn("destroy", done.stderr)
        self.isRefused(USAGE, "info", "--verbose", says="--verbose")
        self.isRefused(USAGE, "history", "--most", says="--most lacks its value")
        self.isRefused(USAGE, "history", "--most=many", says="--most")
        self.isRefused(USAGE, "history", "--most=-1", says="--most")

    def testTooFewWordsGetTheUsage(self):
        for verb in ("create", "info", "import", "passages", "review", "add", "show", "list", "search", "case", "bundle"):
            done = subprocess.run([CLI, verb], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stdout), (USAGE, ""), verb)
            self.assertTrue(done.stderr.startswith(f"Usage: dokaz-cli {verb}"), verb)

    def testEveryVerbHasHelpWithAnExample(self):
        listed = subprocess.run([CLI, "--help"], capture_output=True, text=True).stdout
        verbs = [line.split()[0] for line in listed.splitlines() if line.startswith("  ")]
        self.assertGreaterEqual(len(verbs), 21)
        for verb in verbs:
            done = subprocess.run([CLI, verb, "--help"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, verb)
            self.assertIn(f"  dokaz-cli {verb} ", done.stdout)

    def testThePassphrase(self):
        self.isRefused(NOT_FOUND, "info", passphrase=self.folder / "absent",
                       says="passphrase file")
        for name, content, code in (("empty", b"", USAGE), ("newline", b"\n", USAGE), ("bytes", b"\xff\xfe\n", USAGE),
                                    ("long", b"x" * 5000, USAGE), ("other", b"other words\n", WRONG_KEY)):
            (self.folder / name).write_bytes(content)
            self.isRefused(code, "info", passphrase=self.folder / name)
        (self.folder / "weak").write_text("secret\n")
        self.isRefused(USAGE, "create", archive=self.folder / "weak.dokaz", passphrase=self.folder / "weak", says="weak")
        self.assertFalse((self.folder / "weak.dokaz").exists())
        self.isRefused(USAGE, "info", passphrase=False, says="--passphrase-file")
        self.isRefused(USAGE, "info", "--passphrase-fd", "x", passphrase=False, says="--passphrase-fd")

    def testTheArchiveItself(self):
        plain = self.folder / "plain"
        plain.write_text("text")
        (self.folder / "bare").mkdir()
        self.isRefused(NOT_FOUND, "info", archive=self.folder / "absent.dokaz")
        self.isRefused(USAGE, "info", archive=plain, says="not an archive")
        self.isRefused(USAGE, "info", archive=self.folder / "bare", says="not an archive")
        done = self.folder.run("create", self.archive.path)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("exists", done.stderr)

    def testUnknownAndAmbiguousRecords(self):
        for verb, words in (("show", ["zzzzzzzz"]), ("passages", ["zzzzzzzz"]), ("withdraw", ["zzzzzzzz", "--reason=x"]),
                            ("set", ["zzzzzzzz", "remarks=x"]), ("case", ["show", "zzzzzzzz"]),
                            ("case", ["add", self.case, "zzzzzzzz"]), ("undo", ["ffffffff"]),
                            ("review", ["accept", "ffffffff"]), ("add", ["act", "incident=zzzzzzzz"])):
            with self.subTest(f"{verb} {words}"):
                self.isRefused(NOT_FOUND, verb, *words)
        self.isRefused(NOT_FOUND, "show", self.facility[:1])  # too few letters to name anything
        self.isRefused(USAGE, "passages", self.facility, says="is not a source")
        self.isRefused(NOT_FOUND, "passages", self.bare, says="has no reading")
        self.isRefused(USAGE, "case", "show", self.facility)
        self.isRefused(USAGE, "case", "add", self.facility, self.source)

    def testMalformedValuesOfEachType(self):
        for kind, field in (("facility", "name="), ("person", "born=the day after"), ("incident", "period=12 to"),
                            ("incident", "place=Brenna @91,200"), ("act", "type=nonsense"), ("act", "victim=not an id"),
                            ("facility", "capacity=many"), ("detention", "order_shown=perhaps"),
                            ("person", "photograph=not an id"), ("incident", "period=31 February 2030")):
            with self.subTest(field):
                code = NOT_FOUND if "victim" in field else USAGE
                self.isRefused(code, "add", kind, field)

    def testUnknownKindsFieldsAndForms(self):
        self.isRefused(USAGE, "add", "dragon", "name=x", says="dragon")
        self.isRefused(USAGE, "add", "facility", "colour=red", says="colour")
        self.isRefused(USAGE, "add", "facility", "name", says="field=value")
        self.isRefused(USAGE, "list", "dragon", says="dragon")
        self.isRefused(USAGE, "passages", self.source, "--kind", "dragon", says="dragon")
        self.isRefused(USAGE, "candidates", "--kind", "dragon", says="dragon")
        self.isRefused(USAGE, "review", "approve", self.candidate, says="approve")
        self.isRefused(USAGE, "case", "delete", self.case, says="delete")

    def testCitations(self):
        at = ("--source", self.source, "--passage", "59")
        self.isRefused(USAGE, "add", "incident", "title=x", *at, "--quote", "words that do not stand there")
        self.isRefused(USAGE, "add", "incident", "title=x", "--passage", "59", says="--source")
        self.isRefused(USAGE, "add", "incident", "title=x", "--source", self.facility, "--passage", "59")
        self.isRefused(NOT_FOUND, "add", "incident", "title=x", "--source", self.source, "--passage", "99999")
        self.isRefused(NOT_FOUND, "add", "incident", "title=x", "--source", "zzzzzzzz")

    def testACandidateIsDecidedOnce(self):
        self.isRefused(STALE, "review", "accept", self.candidate)
        self.isRefused(STALE, "review", "reject", self.candidate)

    def testWhatTouchesAnIdentityWithoutTheVault(self):
        self.isRefused(REFUSED, "add", "person", "name=Алена Вымышленная", says="--vault")
        self.isRefused(REFUSED, "bundle", self.case, "--out", self.folder / "x.zip", says="--vault")

    def testCasesAndBundles(self):
        self.isRefused(REFUSED, "case", "new", "Title", says="--recipient")
        self.isRefused(USAGE, "case", "new", "Title", "--recipient", "nobody", "--purpose", "prosecution")
        self.isRefused(USAGE, "case", "new", "", "--recipient", "icc", "--purpose", "prosecution")
        self.isRefused(USAGE, "bundle", self.case, says="--out")
        self.assertFalse((self.folder / "x.zip").exists())

    def testFilesThatCannotGoIn(self):
        empty, program = self.folder / "empty.pdf", self.folder / "program.pdf"
        empty.write_bytes(b"")
        program.write_bytes(b"\x7fELF" + bytes(60))
        reasons = {self.folder / "absent.pdf": "missing", empty: "empty", program: "a-program",
                   Path("/dev/null"): "not-a-file"}
        if os.geteuid() != 0:
            locked = self.folder / "locked.pdf"
            locked.write_bytes(REPORT.read_bytes())
            locked.chmod(0)
            reasons[locked] = "not-readable"
        rows = {row["file"]: row for row in self.archive.ask("import", *reasons, expect=1)}
        for file, reason in reasons.items():
            self.assertEqual((rows[str(file)]["status"], rows[str(file)]["reason"]), ("failed", reason), file)

    def testImportsAboutASourceAreChecked(self):
        self.isRefused(USAGE, "import", REPORT, "--basis", "hearsay", says="release_basis")

    def testExportWantsAPlace(self):
        self.isRefused(USAGE, "export", says="--ledger")
        there = self.folder / "there.jsonl"
        there.write_text("mine")
        done = self.archive.run("export", "--ledger", there)
        if done.returncode != 0:
            self.assertEqual(there.read_text(), "mine")


if __name__ == "__main__":
    unittest.main(verbosity=2)
