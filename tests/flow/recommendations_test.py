# SPDX-License-Identifier: GPL-3.0-or-later
"""A review report's recommendations and places, from the file to records: number, States, response and the words they are cited with."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, Archive, Folder  # noqa: E402

LINES = [(72, "14. The delegation came from Warsaw to Geneva in May 2030 and answered what was asked of"),
         (72, "it by the others."),
         (72, "II. Conclusions and/or recommendations"),
         (72, "15. The recommendations listed below have been examined by Belarus and enjoy its support:"),
         (100, "15.1. Ratify the Convention on the Silence of Bells (France);"),
         (100, "15.2. Open the closed camp without delay (Brazil, Viet Nam);"),
         (72, "16. The following recommendations did not enjoy the support of Belarus:"),
         (100, "16.1. Let every lawyer in at any hour of the day (Chile).")]


def page(lines):
    """The lines as one page of a PDF."""
    words = "".join(f"BT /F 11 Tf {left} {760 - 24 * row} Td ({text}) Tj ET\n" for row, (left, text) in enumerate(lines))
    parts = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
             f"<< /Length {len(words)} >>\nstream\n{words}endstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"]
    out, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Recommendations(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.addCleanup(self.folder.close)
        self.archive = Archive(self.folder)
        report = self.folder / "report.pdf"
        report.write_text(page(LINES), encoding="latin-1")
        self.source = self.archive.ask("import", report)[0]["source"]

    def candidates(self, kind):
        return self.archive.ask("candidates", self.source, "--kind", kind)

    def fields(self, record):
        """field -> the words or codes it holds, sorted."""
        out = {}
        for row in self.archive.ask("show", record):
            for value in row.get("values", []):
                out.setdefault(value["field"], []).append(value["text"])
        return {field: sorted(values) for field, values in out.items()}

    def testBecomeRecordsWithNumberStatesAndResponse(self):
        found = self.candidates("recommendation")
        self.assertEqual([(c["normal"], c["detail"]["number"], c["detail"]["states"], c["detail"]["response"]) for c in found],
                         [("Ratify the Convention on the Silence of Bells", "15.1", "FR", "accepted"),
                          ("Open the closed camp without delay", "15.2", "BR VN", "accepted"),
                          ("Let every lawyer in at any hour of the day", "16.1", "CL", "rejected")])
        record = self.archive.ask("review", "accept", found[1]["id"])[0]["record"]
        fields = self.fields(record)
        self.assertEqual(fields["text"], ["Open the closed camp without delay"])
        self.assertEqual(fields["number"], ["15.2"])
        self.assertEqual(fields["by_state"], ["Brazil", "Vietnam"])
        self.assertEqual(fields["to"], ["Belarus"])
        self.assertEqual(fields["response"], ["Accepted"])
        self.assertIn("The recommendations listed below", fields["response_text"][0])

    def testAPlaceBecomesThePlaceOfARecordOrOfAnIncident(self):
        found = self.candidates("place")
        self.assertEqual([(c["normal"], c["detail"]["country"]) for c in found], [("Warsaw", "PL")])
        facility = self.archive.ask("add", "facility", "name=Camp of the Third Bell")[0]["record"]
        self.archive.ask("review", "accept", found[0]["id"], "--as", facility)
        self.assertIn("Warsaw", self.fields(facility)["place"][0])


if __name__ == "__main__":
    unittest.main(verbosity=2)
