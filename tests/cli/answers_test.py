# SPDX-License-Identifier: GPL-3.0-or-later
"""What the verbs answer: with --json one object a line with the documented keys; for people nothing that a terminal
would obey."""
import json
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, Archive, Folder  # noqa: E402

KEYS = {
    "info": {"archive", "author", "words", "head_words", "entries", "rows", "records", "entries_lost"},
    "import": {"file", "status", "reason", "source", "reading", "pages", "pages_without_text", "pages_recognised",
               "recognised_in", "passages", "paragraphs", "footnotes", "candidates", "milliseconds"},
    "record": {"record", "kind", "title", "protection", "state", "conflicts"},
    "show": {"record", "kind", "title", "protection", "state", "conflicts", "values", "links", "history"},
    "passages": {"ordinal", "kind", "number", "level", "page", "last_page", "parent", "text", "footnotes", "rectangles"},
    "candidates": {"id", "kind", "words", "normal", "source", "passage", "page", "start", "end", "rule", "match", "decision"},
    "search": {"what", "record", "kind", "title", "number", "passage", "page", "text", "byte_ranges", "reason"},
    "history": {"entry", "author", "number", "time", "day", "command", "reason", "rows", "batch", "undone"},
    "check": {"sound", "entries", "rows", "objects", "records", "readings", "vault_checked", "findings"},
    "bundle": {"file", "bag", "sha256", "signer_words", "records", "pseudonymised", "sources", "rows", "withheld"},
    "verify": {"verdict", "signer_words", "checks"},
    "value": {"row", "field", "label", "text", "protection", "in_vault", "conflict", "language", "citations"},
    "citation": {"row", "source", "source_title", "symbol", "stance", "quote", "anchor", "words_found", "passage",
                 "paragraph", "start", "end", "page", "rectangles"},
}
KINDS = {"paragraph", "heading", "footnote", "list", "table", "caption", "header", "other"}


def hostile_report():
    """A page whose words hold what a terminal obeys: escape sequences and a line that turns back."""
    text = rb"(\033[2J\033]0;owned\007Statement of the \033[31mMinistry of Internal Affairs\033[0m of Lukava) Tj"
    content = b"BT /F1 12 Tf 72 700 Td " + text + b" ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        cls.imported = cls.archive.ask("import", REPORT, "--basis", "already-public", "--basis-by", "Human Rights Council")
        cls.source = cls.imported[0]["source"]
        cls.candidates = cls.archive.ask("candidates", cls.source)
        chosen = next(row["id"] for row in cls.candidates if row["kind"] == "facility")
        cls.reviewed = cls.archive.ask("review", "accept", chosen)
        cls.facility = cls.reviewed[0]["record"]

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def have(self, rows, name):
        self.assertTrue(rows, name)
        for row in rows:
            self.assertLessEqual(KEYS[name], set(row), name)

    def testListsAndViewsHaveTheirKeys(self):
        self.have(self.archive.ask("info"), "info")
        self.have(self.imported, "import")
        self.have(self.archive.ask("sources"), "record")
        self.have(self.archive.ask("list", "facility"), "record")
        self.have(self.archive.ask("history"), "history")
        self.have(self.archive.ask("check"), "check")
        self.have(self.archive.ask("search", "Zarelin"), "search")
        self.have(self.candidates, "candidates")

    def testPassagesHaveTheirKeysAndKinds(self):
        rows = self.archive.ask("passages", self.source)
        self.have(rows, "passages")
        self.assertLessEqual({row["kind"] for row in rows}, KINDS)
        self.assertEqual([row["ordinal"] for row in rows], list(range(1, len(rows) + 1)))

    def testValuesAndCitationsHaveTheirKeys(self):
        view = self.archive.ask("show", self.facility)
        self.have(view, "show")
        self.have(view[0]["values"], "value")
        cited = [one for value in view[0]["values"] for one in value["citations"]]
        self.have(cited, "citation")

    def testCandidatesStandWhereTheySay(self):
        texts = {row["ordinal"]: row["text"] for row in self.archive.ask("passages", self.source)}
        for row in self.candidates:
            self.assertEqual(texts[row["passage"]][row["start"]:row["end"]], row["words"])

    def testSearchRangesAreOfTheWordsFound(self):
        for row in self.archive.ask("search", "Zarelin", "--as-typed"):
            for start, end in row["byte_ranges"]:
                self.assertIn("zarelin", row["text"].encode()[start:end].decode().lower())

    def testChangesAnswerWithTheirRecord(self):
        made = self.archive.ask("add", "facility", "name=Колония № 9")
        self.assertEqual(set(made[0]), {"record", "kind"})
        changed = self.archive.ask("set", made[0]["record"], "type=prison")
        self.assertEqual(changed[0]["record"], made[0]["record"])
        self.assertEqual({"id", "words", "record", "new"}, set(self.reviewed[0]))
        self.have(self.archive.ask("undo"), "history")

    def testOneOfSeveralValuesIsCorrectedInOneEntry(self):
        record = self.archive.ask("add", "incident", "title=Raid", "tags=one", "tags=two")[0]["record"]
        tags = lambda: {value["text"]: value["row"] for value in self.archive.ask("show", record)[0]["values"] if value["field"] == "tags"}
        self.archive.ask("set", record, "tags=three", "--replaces", tags()["two"])
        self.assertEqual(set(tags()), {"one", "three"})
        self.archive.ask("undo")
        self.assertEqual(set(tags()), {"one", "two"})

    def testSingleValuesAreCitedAndTakenBack(self):
        record = self.archive.ask("add", "incident", "title=Raid", "period=2021")[0]["record"]
        row = {value["field"]: value["row"] for value in self.archive.ask("show", record)[0]["values"]}
        self.archive.ask("cite", record, row["title"], "--source", self.source, "--passage", "4", "--contradicts")
        cited = next(value for value in self.archive.ask("show", record)[0]["values"] if value["field"] == "title")
        self.assertEqual([one["stance"] for one in cited["citations"]], ["contradicts"])
        mentions = self.archive.ask("mentions", record)
        self.assertEqual({"how", "source", "source_title", "symbol", "number", "passage", "page", "text", "byte_ranges"},
                         set(mentions[0]))
        self.archive.ask("retract", record, row["period"][:12], "--reason", "misread")
        self.assertNotIn("period", {value["field"] for value in self.archive.ask("show", record)[0]["values"]})
        self.assertEqual(self.archive.run("retract", record, row["title"], "--reason", "x").returncode, 10)

    def testListsAreNarrowedAndSorted(self):
        for title, period in (("March", "2031"), ("Meeting", "2029"), ("Mill", "2030")):
            self.archive.ask("add", "incident", f"title={title}", f"period={period}")
        rows = self.archive.ask("list", "incident", "--words", "m", "--sort", "period", "--descending")
        self.assertEqual([row["title"] for row in rows], ["March", "Mill", "Meeting"])
        rows = self.archive.ask("list", "incident", "--filter", "period=2030", "--filter", "title=mi")
        self.assertEqual([row["title"] for row in rows], ["Mill"])

    def testACandidateBecomesARecordOfItsOwn(self):
        chosen = next(row for row in self.archive.ask("candidates", self.source) if row["kind"] == "facility")
        made = self.archive.ask("review", "accept", chosen["id"], "--new", "--corrected", "Corrected Name")[0]
        self.assertTrue(made["new"])
        self.assertEqual(self.archive.ask("show", made["record"])[0]["title"], "Corrected Name")

    def testMembersLeaveACase(self):
        case = self.archive.ask("case", "new", "Short", "--recipient", "icc", "--purpose", "prosecution")[0]["record"]
        self.archive.ask("case", "add", case, self.facility)
        self.archive.ask("case", "remove", case, self.facility, "--reason", "not needed")
        self.assertEqual(self.archive.ask("case", "show", case, "--vault"), [])

    def testABundleAndItsVerdictHaveTheirKeys(self):
        case = self.archive.ask("case", "new", "Brenna", "--recipient", "icc", "--purpose", "prosecution")[0]["record"]
        self.archive.ask("case", "add", case, self.facility)
        shown = self.archive.ask("case", "show", case, "--vault")
        self.assertLessEqual({"form", "reasons", "why", "plan"} | KEYS["record"], set(shown[0]))
        file = self.folder / "out.zip"
        self.have(self.archive.ask("bundle", case, "--out", file, "--vault"), "bundle")
        done = self.folder.run("verify", file, "--json", passphrase=False)
        self.have([json.loads(line) for line in done.stdout.splitlines()], "verify")

    def testABundleOfAnotherPlanIsNotSealed(self):
        case = self.archive.ask("case", "new", "Brenna", "--recipient", "icc", "--purpose", "prosecution")[0]["record"]
        self.archive.ask("case", "add", case, self.facility)
        plan = self.archive.ask("case", "show", case, "--vault")[0]["plan"]
        self.archive.ask("set", self.facility, "address=Mill Street 9")
        file = self.folder / "stale.zip"
        done = self.archive.run("bundle", case, "--out", file, "--plan", plan, "--vault")
        self.assertEqual(done.returncode, 15)
        self.assertFalse(file.exists())
        plan = self.archive.ask("case", "show", case, "--vault")[0]["plan"]
        self.archive.ask("bundle", case, "--out", file, "--plan", plan, "--vault")
        self.assertTrue(file.exists())

    def testARefusalIsAnObjectToo(self):
        done = self.archive.run("show", "zzzzzzzz", "--json")
        self.assertEqual(done.returncode, 4)
        self.assertEqual(json.loads(done.stdout)["error"], "not-found")

    def testWhatADocumentSaysNeverCommandsTheTerminal(self):
        file = self.folder / "hostile\x1b[31m.pdf"
        file.write_bytes(hostile_report())
        done = self.archive.run("import", file)
        self.assertIn("read", done.stdout, done.stderr)
        said = done.stdout + done.stderr
        for row in self.archive.ask("sources"):
            for verb in ("passages", "candidates", "show"):
                shown = self.archive.run(verb, row["record"])
                said += shown.stdout + shown.stderr
        for words in (("search", "Ministry"), ("sources",), ("history",), ("show", "\x1b[31m"), ("list", "\x1b[31m")):
            shown = self.archive.run(*words)
            said += shown.stdout + shown.stderr
        for verb in ("\x1b[31m",):
            said += subprocess.run([CLI, verb], capture_output=True, text=True).stderr
        obeyed = sorted({repr(c) for c in said if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160)})
        self.assertEqual(obeyed, [])
        self.assertIn("Ministry of Internal Affairs", said)


if __name__ == "__main__":
    unittest.main(verbosity=2)
