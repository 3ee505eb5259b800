# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample reports are what their generators write, and what a reader of the format finds in them is what went in."""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "resources/samples"
REPORT, WATCH = SAMPLES / "sample_report.pdf", SAMPLES / "sample_watch.pdf"


class Samples(unittest.TestCase):
    def testTheGeneratorsWriteTheCommittedBytes(self):
        for generator, committed in (("make_report.py", REPORT), ("make_watch.py", WATCH)):
            with tempfile.TemporaryDirectory() as folder:
                target = Path(folder) / "report.pdf"
                subprocess.run([sys.executable, "-B", SAMPLES / generator, target], check=True, capture_output=True)
                self.assertEqual(target.read_bytes(), committed.read_bytes(), generator)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not installed")
    def testEveryParagraphStandsInOrderInBothScripts(self):
        text = subprocess.run(["pdftotext", "-layout", REPORT, "-"], capture_output=True, check=True).stdout.decode()
        numbers = [int(number) for number in re.findall(r"^ +(\d+)\.  ", text, re.MULTILINE)]
        self.assertEqual(numbers, list(range(1, 41)))
        for words in ("Тавид Зарелин", "СИЗО № 1", "pre-trial detention centre No. 1", "A/HRC/99/41"):
            self.assertIn(words, text)

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not installed")
    def testTheSecondReportStandsInTwoColumnsInBothScripts(self):
        text = subprocess.run(["pdftotext", WATCH, "-"], capture_output=True, check=True).stdout.decode()
        self.assertEqual({int(number) for number in re.findall(r"^(\d{1,2})\.", text, re.MULTILINE)}, set(range(1, 36)))
        words = " ".join(text.split())
        for part in ("Обсерватория мест лишения свободы", "Colonel Radomir Kiestryn", "Дмитар Волшан", "Interviews CO-52 and CO-53"):
            self.assertIn(part, words)


if __name__ == "__main__":
    unittest.main(verbosity=2)
