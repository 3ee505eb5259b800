# SPDX-License-Identifier: GPL-3.0-or-later
"""Every report of the Universal Periodic Review in the shared data, through the command line: each numbered paragraph
with its printed number, in order, first to last; no running header inside a passage; footnotes apart."""
import re
import sys
import unittest
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, ROOT, SHARED, Archive, Folder  # noqa: E402

REPORTS = SHARED / "reports/un-upr"
NUMBER = re.compile(r"(\d+)\.?\Z")


def expected():
    """By report: the number of its last paragraph, and the first and last words of some paragraphs."""
    last, samples = {}, defaultdict(list)
    for line in (ROOT / "tests/data/un_upr_paragraphs.tsv").read_text().splitlines():
        if not line.startswith("#"):
            name, count, number, first, final = line.split("\t")
            last[name] = int(count)
            samples[name].append((int(number), first, final))
    return last, samples


def plain(text):
    return " ".join(text.split())


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
@unittest.skipUnless(REPORTS.is_dir(), "the shared reports are absent")
class UnReports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        cls.last, cls.samples = expected()
        cls.files = sorted(REPORTS.glob("*.pdf"))
        cls.imported = {Path(row["file"]).stem: row for row in cls.archive.ask("import", *cls.files)}
        cls.passages = {name: cls.archive.ask("passages", row["source"])
                        for name, row in cls.imported.items() if row["status"] == "read"}

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def testEveryReportIsRead(self):
        self.assertGreaterEqual(len(self.files), 33)
        for file in self.files:
            self.assertEqual(self.imported[file.stem]["status"], "read", file.name)
            self.assertEqual(self.imported[file.stem]["pages_without_text"], 0, file.name)

    def testTheMastheadIsTold(self):
        for name, row in sorted(self.imported.items()):
            shown = self.archive.ask("show", row["source"])[0]["values"]
            told = defaultdict(list)
            for claim in shown:
                told[claim["field"]].append(claim)
            with self.subTest(name):
                self.assertIn(told["distribution"][0]["value"]["code"], ("general", "limited"))
                self.assertIn("en", [claim["value"]["code"] for claim in told["original_language"]])
                self.assertRegex(told["session"][0]["text"], r" session\Z")
                self.assertEqual([claim["text"] for claim in told["agenda_item"]], ["6"])
                for field in ("symbol", "title", "date", "distribution", "original_language", "session", "agenda_item"):
                    self.assertTrue(all(claim["citations"] for claim in told[field]), field)

    def numbered(self, name):
        rows = [row for row in self.passages[name] if row["kind"] == "paragraph" and NUMBER.match(row["number"])]
        return [(int(NUMBER.match(row["number"]).group(1)), row) for row in rows]

    def testEveryNumberedParagraphIsThereInOrder(self):
        for name, last in sorted(self.last.items()):
            with self.subTest(name):
                self.assertEqual([number for number, _ in self.numbered(name)], list(range(1, last + 1)))

    def testParagraphsBeginAndEndWithTheirWords(self):
        for name, samples in sorted(self.samples.items()):
            held = dict(self.numbered(name))
            for number, first, final in samples:
                with self.subTest(f"{name} {number}"):
                    text = plain(held[number]["text"])
                    self.assertTrue(text.startswith(first), text[:80])
                    self.assertTrue(text.endswith(final), text[-80:])

    def testNoRunningHeaderStandsInsideAPassage(self):
        """A running header is the report's symbol alone on a line, at the head of each page."""
        for name, rows in sorted(self.passages.items()):
            headers = {plain(row["text"]) for row in rows if row["kind"] == "header"}
            symbols = {symbol for text in headers for symbol in re.findall(r"A/HRC/[\w./]+", text)}
            self.assertTrue(symbols, f"{name} has running headers with its symbol")
            for row in rows:
                if row["kind"] in ("paragraph", "list") and row["page"] != row["last_page"]:
                    for symbol in symbols:
                        self.assertNotRegex(plain(row["text"]), rf"\w {re.escape(symbol)}( [Pp]age)? \d+ \w",
                                            f"{name} {row['ordinal']}")

    def testFootnotesStandApart(self):
        for name, rows in sorted(self.passages.items()):
            kinds = {row["ordinal"]: row["kind"] for row in rows}
            for row in rows:
                for note in row["footnotes"]:
                    if note["passage"]:
                        self.assertEqual(kinds[note["passage"]], "footnote", f"{name} {row['ordinal']}")
            for row in rows:
                if row["kind"] == "footnote":
                    inside = [r["ordinal"] for r in rows if r["kind"] == "paragraph" and len(row["text"]) > 60
                              and plain(row["text"]) in plain(r["text"])]
                    self.assertEqual(inside, [], name)

    def testEveryPassageHasItsPlaceOnAPage(self):
        for name, rows in sorted(self.passages.items()):
            for row in rows:
                self.assertTrue(row["rectangles"], f"{name} {row['ordinal']}")
                self.assertLessEqual(row["page"], row["last_page"])
                self.assertLessEqual(row["last_page"], self.imported[name]["pages"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
