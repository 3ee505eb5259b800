# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of tests/run counts what ran: cases where a program names them, one where it does not."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from xml.sax.saxutils import escape

SCRIPT = Path(__file__).resolve().parents[1] / "count_results.py"

PASSED = "[==========] 3 tests from 1 test suite ran. (1 ms total)\n[  PASSED  ] 3 tests.\n"
MIXED = ("[==========] 4 tests from 1 test suite ran.\n[  PASSED  ] 2 tests.\n[  SKIPPED ] 1 test, listed below:\n"
         "[  SKIPPED ] A.b\n[  FAILED  ] 1 test, listed below:\n[  FAILED  ] A.c\n")
CRASHED = "[==========] Running 9 tests from 1 test suite.\n[       OK ] A.a (0 ms)\n[ RUN      ] A.b\n"
PYTHON = "Ran 5 tests in 0.1s\n\nFAILED (failures=1, skipped=2)\n"


class Count(unittest.TestCase):
    def counted(self, *cases):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.xml"
            path.write_text("<testsuite>" + "".join(
                f'<testcase name="x" status="{state}"><system-out>{escape(text)}</system-out></testcase>'
                for state, text in cases) + "</testsuite>")
            done = subprocess.run([sys.executable, "-B", SCRIPT, path], capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines()

    def testCountsCasesAndPlainEntries(self):
        self.assertEqual(self.counted(("run", PASSED), ("run", "no cases named")), (0, ["4 passed, 0 failed"]))

    def testNamesSkippedCasesApart(self):
        self.assertEqual(self.counted(("fail", MIXED)), (1, ["1 skipped", "2 passed, 1 failed"]))

    def testACrashIsAFailure(self):
        self.assertEqual(self.counted(("fail", CRASHED), ("fail", "")), (1, ["1 passed, 2 failed"]))

    def testCountsPythonCases(self):
        self.assertEqual(self.counted(("fail", PYTHON)), (1, ["2 skipped", "2 passed, 1 failed"]))

    def testNothingRunIsNotSuccess(self):
        self.assertEqual(self.counted(), (1, ["0 passed, 0 failed"]))

    def testMissingResultsAreAFailure(self):
        done = subprocess.run([sys.executable, "-B", SCRIPT, "/nonexistent/results.xml"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout.splitlines()[-1]), (1, "0 passed, 1 failed"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
