# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/cli.md tells of the program's verbs, usages, options and exit codes, and of no others."""
import os
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("DOKAZ_SOURCE_DIR", Path(__file__).resolve().parents[2]))
CLI = Path(os.environ.get("DOKAZ_BIN_DIR", "build/bin")) / "dokaz-cli"
PAGE = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##)", PAGE, re.MULTILINE | re.DOTALL))


def said(*words):
    return subprocess.run([CLI, *words], capture_output=True, text=True, check=True).stdout


def options(text):
    return set(re.findall(r"--[a-z][a-z-]*", text))


COMMON = options(PAGE.split("## Options of every verb")[1].split("\n## ")[0])


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class CommandLinePage(unittest.TestCase):
    def verbs(self):
        listed = said("--help").split("\n\n")[2]
        return re.findall(r"^  (\S+) ", listed, re.MULTILINE)

    def testTellsOfEveryVerbInTheProgramsOrder(self):
        self.assertEqual(list(SECTIONS), self.verbs())

    def testGivesTheUsageOfEveryVerb(self):
        for verb in self.verbs():
            usage = said(verb, "--help").splitlines()[0].removeprefix("Usage: ")
            self.assertIn(f"`{usage}`", SECTIONS.get(verb, ""), verb)

    def testTellsOfEveryOptionAndOfNoOther(self):
        for verb in self.verbs():
            line = re.search(r"^Options:(.*)$", said(verb, "--help"), re.MULTILINE)
            told = options(SECTIONS.get(verb, "")) - COMMON
            self.assertEqual(told, options(line.group(1)) if line else set(), verb)

    def testTellsOfEveryExitCode(self):
        source = (ROOT / "src/cli/error_text.cpp").read_text(encoding="utf-8")
        table = PAGE.split("## Exit codes")[1].split("\n## ")[0]
        told = {name: int(code) for code, name in re.findall(r"^\| (\d+) \| `([a-z-]+)`", table, re.MULTILINE)}
        codes = {re.sub(r"(?<!^)([A-Z])", r"-\1", name).lower(): 2 if code == "exitUsage" else int(code)
                 for name, code in re.findall(r"case ErrorCode::(\w+): return (\w+);", source)
                 if code == "exitUsage" or code.isdigit()}
        self.assertEqual(told, codes)
        self.assertEqual(re.findall(r"^\| (\d+) \| \|", table, re.MULTILINE), ["0", "1", "3"])

    def testTheGeneratedPagesNameEveryVerb(self):
        manual, completion = said("help", "man"), said("help", "completion")
        for verb in self.verbs():
            self.assertIn(f".SS {verb}\n", manual)
            self.assertRegex(completion, rf"(?m)^    {verb}\) words=")
        subprocess.run(["bash", "-n"], input=completion, text=True, check=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
