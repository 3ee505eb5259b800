# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are broken, locked, hostile or without text: each ends with its reason while the others go in."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, SHARED, Archive, Folder  # noqa: E402

FILES = SHARED / "pdf-robustness"
BROKEN = ("empty.pdf", "issue9105_other.pdf", "bad7.pdf", "poppler-395-0-fuzzed.pdf")
LOCKED = ("aes-256.pdf", "rc4-40.pdf")
REASONS = {"damaged", "no-pages", "empty", "crashed", "limit-reached"}


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
@unittest.skipUnless(FILES.is_dir(), "the shared files are absent")
class Robustness(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        names = [*(FILES / "broken" / n for n in BROKEN), *(FILES / "encrypted" / n for n in LOCKED),
                 FILES / "hang/bomb_giant.pdf", FILES / "scanned/image.pdf", FILES / "broken/bad1.pdf", REPORT]
        cls.said = cls.archive.run("import", *names, "--json")
        cls.rows = {}
        for row in cls.archive_rows():
            cls.rows[Path(row["file"]).name] = row

    @classmethod
    def archive_rows(cls):
        import json
        return [json.loads(line) for line in cls.said.stdout.splitlines()]

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def testTheCommandSaysThatSomethingFailed(self):
        self.assertEqual(self.said.returncode, 1, self.said.stderr)
        self.assertEqual(len(self.rows), len(BROKEN) + len(LOCKED) + 4)

    def testEachBrokenFileFailsWithAReason(self):
        for name in BROKEN:
            with self.subTest(name):
                self.assertEqual(self.rows[name]["status"], "failed")
                self.assertIn(self.rows[name]["reason"], REASONS)

    def testANameDoesNotMakeAPdf(self):
        self.assertEqual((self.rows["bad1.pdf"]["form"], self.rows["bad1.pdf"]["status"]), ("text", "read"))

    def testEachLockedFileAsksForItsPassword(self):
        for name in LOCKED:
            with self.subTest(name):
                self.assertEqual((self.rows[name]["status"], self.rows[name]["reason"]), ("failed", "needs-password"))

    def testTheBombIsEndedWhileTheOthersAreRead(self):
        bomb = self.rows["bomb_giant.pdf"]
        self.assertEqual(bomb["status"], "failed")
        self.assertIn(bomb["reason"], {"time-limit", "memory-limit", "limit-reached"})
        self.assertEqual((self.rows[REPORT.name]["status"], self.rows[REPORT.name]["paragraphs"]), ("read", 40))

    def testAScanSaysHowManyPagesHaveNoText(self):
        scan = self.rows["image.pdf"]
        self.assertEqual((scan["status"], scan["pages_without_text"]), ("read", scan["pages"]))
        self.assertGreater(scan["pages"], 0)

    def testTheArchiveIsSoundAfterwards(self):
        told, = self.archive.ask("check")
        self.assertTrue(told["sound"], told["findings"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
