# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on a real report of the United Nations, where the shared data is present."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, SHARED, Archive, Folder  # noqa: E402

REPORT = SHARED / "reports/un-upr/belarus2010.pdf"


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
@unittest.skipUnless(REPORT.exists(), "the shared reports are absent")
class RealReport(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.addCleanup(self.folder.close)

    def testGoesInIsReviewedCitedSealedAndVerified(self):
        archive = Archive(self.folder)
        source = archive.import_report(REPORT)
        rows = archive.ask("candidates", source)
        chosen = {row["kind"]: row["id"] for row in reversed(rows) if row["kind"] in ("organisation", "date", "symbol")}
        self.assertGreaterEqual(len(chosen), 2, chosen)
        chosen.pop("symbol", None)
        records = [row["record"] for row in archive.ask("review", "accept", *chosen.values())]
        for record in records:
            view, = archive.ask("show", record)
            cited = [one for value in view["values"] for one in value["citations"]]
            self.assertTrue(cited and all(one["words_found"] and one["page"] > 0 and one["rectangles"] for one in cited))
            self.assertIn("A/HRC/15/16", {one["symbol"] for one in cited})
        self.assertTrue(archive.ask("search", "Беларусь"))
        self.assertTrue(archive.ask("search", '"death penalty"'))
        case = archive.ask("case", "new", "Review", "--recipient", "icc", "--purpose", "prosecution")[0]["record"]
        archive.ask("case", "add", case, source, *records)
        file = self.folder / "review.zip"
        report, = archive.ask("bundle", case, "--out", file, "--vault")
        self.assertEqual(report["sources"], 1)
        done = self.folder.run("verify", file, "--signer", report["signer_words"], passphrase=False)
        self.assertEqual((done.returncode, "verified" in done.stdout), (0, True), done.stdout)
        self.assertTrue(archive.ask("check", "--vault")[0]["sound"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
