# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample report is what its generator writes, and what a reader of the format finds in it is what went in."""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "resources/samples"
REPORT = SAMPLES / "sample_report.pdf"


class Samples(unittest.TestCase):
    def testTheGeneratorWritesTheCommittedBytes(self):
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "report.pdf"
            subprocess.run([sys.executable, "-B", SAMPLES / "make_report.py", target], check=True, capture_output=True)
            self.assertEqual(target.read_bytes(), REPORT.read_bytes())

    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not installed")
    def testEveryParagraphStandsInOrderInBothScripts(self):
        text = subprocess.run(["pdftotext", "-layout", REPORT, "-"], capture_output=True, check=True).stdout.decode()
        numbers = [int(number) for number in re.findall(r"^ +(\d+)\.  ", text, re.MULTILINE)]
        self.assertEqual(numbers, list(range(1, 41)))
        for words in ("Тавид Зарелин", "СИЗО № 1", "pre-trial detention centre No. 1", "A/HRC/99/41"):
            self.assertIn(words, text)


if __name__ == "__main__":
    unittest.main(verbosity=2)
