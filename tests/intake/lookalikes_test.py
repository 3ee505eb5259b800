# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented documents that look like judgments, reports of councils and societies (tests/data/lookalikes): what import finds
of what a reader sees in them does not become less. Made with `tests/bench/accuracy.py`, which prints the same figures."""
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))
sys.path.insert(0, str(ROOT / "tests/bench"))
import accuracy  # noqa: E402
from dokaz_cli import CLI  # noqa: E402

FOLDER = ROOT / "tests/data/lookalikes"
# At least so many right of those wanted, over all documents.
REACHED = {
    "headings": (255, 258),
    "levels of headings found": (255, 255),
    "notes tied to their mark": (49, 49),
    "numbered paragraphs": (290, 291),
    "other paragraphs": (197, 202),
    "reading order": (21, 21),
    "rows of tables": (29, 29),
}
NONE = ("headings that are none (0 wanted)", "running lines inside passages (0 wanted)")


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Lookalikes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tally = accuracy.Tally()
        truths = accuracy.truths_in(FOLDER)
        cls.documents = len(truths)
        with tempfile.TemporaryDirectory(prefix="dokaz-lookalikes-") as folder:
            archive = accuracy.Archive(CLI, Path(folder))
            files = [str(FOLDER / truth["document"]) for truth in truths]
            sources = {row["file"]: row["source"] for row in archive.rows("import", *files)}
            for truth in truths:
                passages = archive.rows("passages", sources[str(FOLDER / truth["document"])])
                cls.tally.misses.append(truth["document"])
                accuracy.compare_passages(truth, passages, cls.tally)
                accuracy.compare_notes(truth, passages, cls.tally)
                accuracy.compare_tables(truth, passages, cls.tally)

    def testAllAreThere(self):
        self.assertGreaterEqual(self.documents, 17)

    def testWhatWasReachedHolds(self):
        misses = "\n".join(self.tally.misses)
        for what, (right, wanted) in REACHED.items():
            with self.subTest(what):
                self.assertGreaterEqual(self.tally.wanted[what], wanted if "level" not in what else right, misses)
                self.assertGreaterEqual(self.tally.right[what], right, misses)

    def testNothingTooMuchIsFound(self):
        for what in NONE:
            with self.subTest(what):
                self.assertEqual(self.tally.right[what], 0, "\n".join(self.tally.misses))


if __name__ == "__main__":
    unittest.main()
