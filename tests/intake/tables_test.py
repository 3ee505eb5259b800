# SPDX-License-Identifier: GPL-3.0-or-later
"""Real tables through the whole way in: every row is a record or is told. Skips where they are absent."""
import csv
import os
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, SHARED, Archive, Folder  # noqa: E402

STRUCTURED = SHARED / "structured"
csv.field_size_limit(1 << 24)


@unittest.skipUnless(CLI.exists() and STRUCTURED.exists(), "dokaz-cli or the real tables are not here")
class RealTables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def take(self, name, *words, expect=0):
        begun = time.monotonic()
        report, = self.archive.ask("table", STRUCTURED / name, "--vault", "--guess", *words, expect=expect)
        if os.environ.get("DOKAZ_FIGURES"):
            rows = report["rows_taken"] / max(0.001, report["milliseconds"] / 1000)
            print(f"{name}: {report['rows_taken']} of {report['rows']} rows, {len(report['refusals'])} told, {report['kinds']}, "
                  f"{report['values_new']} values, {rows:.0f} rows/s, {time.monotonic() - begun:.1f} s, "
                  f"{len(report['likenesses'])} alike", file=sys.stderr)
        return report

    @staticmethod
    def rows(name):
        with open(STRUCTURED / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def testSanctionsListsAreTakenWhole(self):
        for name in ("eu_32006R0765_belarus_odd", "eu_32011R0359_iran_human_rights", "eu_32013R0401_myanmar",
                     "eu_32014R0269_ukraine_territorial_integrity_part1"):
            path = f"sanctions/{name}.csv"
            rows = self.rows(path)
            report = self.take(path)
            self.assertEqual(report["rows"], len(rows))
            self.assertEqual(report["rows_taken"] + report["rows_refused"], len(rows))
            self.assertEqual(report["rows_refused"], 0, report["refusals"][:3])
            self.assertEqual(report["kinds"]["sanction"], len(rows))  # also those without a number of their own
            self.assertEqual(report["kinds"]["person"], sum(row["schema"] == "Person" for row in rows))
            again = self.take(path)
            self.assertEqual((again["records_new"], again["values_new"]), (0, 0))

    def testIncidentsAndFacilitiesAreTakenWhole(self):
        for name, kind in (("incidents/ovdinfo_detentions_2013_ru_en.csv", "incident"),
                           ("incidents/syrian_archive_chemical_weapons.csv", "incident"),
                           ("facilities/ovdinfo_police_stations_moscow.csv", "facility"),
                           ("ftm/experts.csv", "person")):
            rows = self.rows(name)
            report = self.take(name)
            self.assertEqual(report["rows_taken"] + report["rows_refused"], report["rows"], name)
            self.assertEqual(report["rows"], len(rows), name)
            self.assertGreaterEqual(report["kinds"][kind], len(rows) * 0.95, name)

    def testAListOfJsonObjectsIsATable(self):
        report = self.take("facilities/global_detention_project_part1.json")
        self.assertEqual((report["rows"], report["rows_refused"]), (702, 0))
        self.assertEqual(report["kinds"]["facility"], 702)

    def testRecommendationsAreTakenWhole(self):
        report = self.take("upr/upr_recommendations.csv")
        self.assertEqual((report["rows"], report["rows_taken"]), (5089, 5089))
        mac = self.take("upr/upr_2008_raw_CR_lineends_macroman.csv", "--records", "0")
        self.assertEqual(mac["rows_refused"], 0)
        self.assertGreater(mac["rows_taken"], 500)
        seen, = self.archive.ask("table", STRUCTURED / "upr/upr_2008_raw_CR_lineends_macroman.csv", "--preview")
        # Its letters went wrong before they were written (Mac Roman taken for Windows and written as Mac Roman): no encoding
        # is right, and none may lose a character.
        self.assertIn(seen["encoding"], ("macintosh", "windows-1252"))
        self.assertEqual(seen["unreadable"], 0)

    def testEntitiesOfAlephAreTakenOrTold(self):
        report = self.take("ftm/aleph_samples.ijson", expect=1)
        self.assertEqual(report["rows_taken"] + report["rows_refused"], report["rows"])
        self.assertEqual(report["kinds"], {"person": 2})


if __name__ == "__main__":
    unittest.main()
