# SPDX-License-Identifier: GPL-3.0-or-later
"""Many verbs in one session: results by line, earlier results named, and the first refusal ends it."""
import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, Archive, Folder  # noqa: E402

USAGE, NOT_FOUND, REFUSED = 2, 4, 10


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Batch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def written(self, *lines):
        file = self.folder / "lines.jsonl"
        file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
        return file

    def ask(self, *lines):
        return self.archive.ask("batch", self.written(*lines), "--vault")

    def isRefused(self, code, number, *lines, says=""):
        entries = self.archive.entries()
        done = self.archive.run("batch", self.written(*lines), "--json")
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertRegex(done.stderr, rf"\Adokaz-cli: line {number}: [^\n]+\.\n\Z")
        self.assertIn(says, done.stderr)
        refusal = json.loads(done.stdout.splitlines()[-1])
        self.assertEqual(refusal["line"], number)
        return self.archive.entries() - entries

    def testLaterLinesNameWhatEarlierOnesMade(self):
        rows = self.ask({"verb": "add", "words": ["person", "name=Ilma Vestrin", "protected=yes"], "as": "victim"}, "",
                        {"verb": "add", "words": ["facility", "name=Гауптвахта (ru)"], "as": "barracks"},
                        {"verb": "add", "words": ["detention", "person=@victim", "facility=@barracks", "period=May 2030",
                                                  "--reason", "as told"]},
                        {"verb": "show", "words": ["@barracks"]})
        self.assertEqual([(row["line"], row["verb"], row["as"]) for row in rows],
                         [(1, "add", "victim"), (3, "add", "barracks"), (4, "add", ""), (5, "show", "")])
        facility, detention = rows[1]["results"][0]["record"], rows[2]["results"][0]["record"]
        self.assertEqual(rows[3]["results"][0]["record"], facility)
        self.assertEqual([link["record"] for link in rows[3]["results"][0]["links"]], [detention])

    def testAFileBecomesANameTooAndItsPassagesCanBeAsked(self):
        rows = self.ask({"verb": "import", "words": [str(REPORT)], "as": "report"},
                        {"verb": "passages", "words": ["@report", "--kind", "paragraph"]})
        self.assertGreaterEqual(len(rows[1]["results"]), 40)

    def testADoubledSignIsTheSignItself(self):
        rows = self.ask({"verb": "add", "words": ["organisation", "name=Channel", "website=@@channel"], "as": "channel"},
                        {"verb": "show", "words": ["@channel"]})
        self.assertIn("@channel", [value["text"] for value in rows[1]["results"][0]["values"]])

    def testTheFirstRefusalEndsItAndWhatStoodBeforeIsDone(self):
        before = {"verb": "add", "words": ["facility", "name=Before"]}
        after = {"verb": "add", "words": ["facility", "name=After"]}
        bad = {"verb": "add", "words": ["facility", "capacity=many"]}
        self.assertEqual(self.isRefused(USAGE, 2, before, bad, after, says="capacity"), 1)
        names = [row["title"] for row in self.archive.ask("list", "facility")]
        self.assertIn("Before", names)
        self.assertNotIn("After", names)
        self.isRefused(NOT_FOUND, 1, {"verb": "show", "words": ["@nobody"]}, says="nobody")
        self.isRefused(REFUSED, 1, {"verb": "add", "words": ["person", "name=Ilma Vestrin", "protected=yes"]}, says="--vault")

    def testAFileThatCannotBeReadToItsEndRunsNoLine(self):
        good = {"verb": "add", "words": ["facility", "name=Good"]}
        for bad in ("{", "[]", '{"verb": "add"}', '{"verb": "add", "words": "x"}', '{"verb": "create", "words": ["x"]}',
                    '{"verb": "batch", "words": ["x"]}', '{"verb": "add", "words": [1]}',
                    '{"verb": "info", "words": [], "more": 1}', '{"verb": "info", "words": [], "as": "a b"}'):
            self.assertEqual(self.isRefused(USAGE, 2, good, bad), 0, bad)

    def testALineOpensNothingOfItsOwn(self):
        self.isRefused(USAGE, 1, {"verb": "info", "words": ["--vault"]}, says="--vault")
        self.isRefused(USAGE, 1, {"verb": "info", "words": ["--passphrase-file", "x"]}, says="--passphrase-file")
        self.isRefused(USAGE, 1, {"verb": "info", "words": ["other.dokaz"]}, says="info ARCHIVE")


if __name__ == "__main__":
    unittest.main(verbosity=2)
