# SPDX-License-Identifier: GPL-3.0-or-later
"""A case leaves as bundles to two recipients: each verifies with Dokaz, with the tools of others and with its own
script; any byte that differs is found; the protected victim is in neither, under no name and no token of both."""
import random
import re
import shutil
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, Archive, Folder, holding, spellings  # noqa: E402
from main_job_test import VICTIM, accept, add_by_hand  # noqa: E402

TOKEN = re.compile(rb"[0-9a-f]{32,}|[0-9a-hjkmnp-tv-z]{26}|[A-Za-z0-9+/_-]{40,}={0,2}")
POSITIONS = 60


def case_for(archive, recipient, purpose, members):
    made = archive.ask("case", "new", "Brenna, June 2030", "--recipient", recipient, "--purpose", purpose)[0]["record"]
    archive.ask("case", "add", made, *members)
    return made


def said(*command, cwd):
    return subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Bundles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        cls.source = cls.archive.import_report()
        accepted = accept(cls.archive, cls.source)
        cls.facility = accepted["pre-trial detention centre No. 1"]
        cls.made = add_by_hand(cls.archive, cls.source, accepted["Colonel Radomir Kestrin"], cls.facility)
        members = [cls.source, *accepted.values(), *cls.made.values()]
        cls.cases, cls.files, cls.reports, cls.bags = [], [], [], []
        for recipient, purpose in (("icc", "prosecution"), ("un-body", "un_reporting")):
            cls.cases.append(case_for(cls.archive, recipient, purpose, members))
            cls.files.append(cls.folder / f"{recipient}.zip")
            cls.reports.append(cls.archive.ask("bundle", cls.cases[-1], "--out", cls.files[-1], "--vault")[0])
            unpacked = cls.folder / f"unpacked-{recipient}"
            with zipfile.ZipFile(cls.files[-1]) as packed:
                packed.extractall(unpacked)
            cls.bags.append(unpacked / cls.reports[-1]["bag"])

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def verified(self, file, *options):
        return self.folder.run("verify", file, *options, passphrase=False)

    def testTheCaseSaysOfEachMemberWhetherItLeavesAndWhy(self):
        rows = {row["record"]: row for row in self.archive.ask("case", "show", self.cases[0], "--vault")}
        self.assertEqual(rows[self.made["victim"]]["form"], "pseudonymise")
        self.assertTrue(all(row["reasons"] for row in rows.values() if row["form"] != "include"))
        self.assertGreaterEqual({row["form"] for row in rows.values()}, {"include", "pseudonymise"})

    def testEachIsIntactAndWithTheSignersWordsVerified(self):
        for file, report in zip(self.files, self.reports):
            done = self.verified(file, "--json")
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertIn('"verdict":"intact, signer unconfirmed"', done.stdout)
            done = self.verified(file, "--signer", report["signer_words"], "--json")
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertIn('"verdict":"verified"', done.stdout)

    def testAnotherSignersWordsAreNotBelieved(self):
        words = self.reports[0]["signer_words"].split("-")
        done = self.verified(self.files[0], "--signer", "-".join(reversed(words)))
        self.assertEqual(done.returncode, 3, done.stdout)

    def testTheToolsOfOthersAgree(self):
        for bag in self.bags:
            for command in (["sha512sum", "--quiet", "-c", "manifest-sha512.txt"],
                            ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"],
                            ["sha512sum", "--quiet", "-c", "tagmanifest-sha512.txt"],
                            [sys.executable, "-B", "verify.py"]):
                done = said(*command, cwd=bag)
                self.assertEqual(done.returncode, 0, f"{command}: {done.stdout}{done.stderr}")

    @unittest.skipUnless(shutil.which("minisign"), "minisign is not installed")
    def testMinisignAgrees(self):
        for bag in self.bags:
            done = said("minisign", "-V", "-p", "keys/bundle.minisign.pub", "-m", "tagmanifest-sha512.txt", cwd=bag)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def testAByteThatDiffersAnywhereIsFoundAndAFileNamed(self):
        data = self.files[0].read_bytes()
        altered = self.folder / "altered.zip"
        chosen = random.Random(7).sample(range(len(data)), POSITIONS - 4) + [0, 4, len(data) - 30, len(data) - 1]
        for position in chosen:
            altered.write_bytes(data[:position] + bytes([data[position] ^ 1]) + data[position + 1:])
            done = self.verified(altered)
            told = done.stdout + done.stderr
            self.assertNotEqual(done.returncode, 0, f"byte {position} of {len(data)}")
            self.assertTrue(done.returncode in (3, 6), f"byte {position}: {done.returncode}")
            self.assertNotIn("verified", done.stdout)
            self.assertRegex(told, r"[\w-]+\.(zip|txt|jsonl|html|csv|pdf|pem|pub|sig|minisig|py|json)|end record", f"byte {position}")

    def testTheVictimsNameStandsInNoByte(self):
        words = [VICTIM, *VICTIM.split(), "V-001"]
        for bag, file in zip(self.bags, self.files):
            self.assertEqual(holding(bag, words), [])
            self.assertFalse([s for w in words[:3] for s in spellings(w) if s in file.read_bytes()])

    def tokens(self, bag, without):
        """The ids, salts, digests and codes of a bundle's records and proofs."""
        found = set()
        for path in sorted(bag.rglob("*")):
            if path.is_file() and not path.name.endswith((".pdf", ".py", ".pem", ".pub")):
                found |= set(TOKEN.findall(path.read_bytes()))
        return {token for token in found if token not in without}

    def testTheVictimsRecordIdStandsInNeither(self):
        view, = self.archive.ask("show", self.made["victim"], "--vault")
        ids = [self.made["victim"], *(value["row"] for value in view["values"])]
        for bag in self.bags:
            self.assertEqual(holding(bag, ids), [])

    def victimLines(self, bag):
        """The lines of the records that stand for the victim, or name them."""
        lines = (bag / "data/records/records.jsonl").read_bytes().splitlines()
        return [line for line in lines if b'"kind":"person"' in line and b'"pseudonymised":true' in line]

    def testNoTokenOfOneBundlesVictimStandsInTheOther(self):
        texts = [b"".join(p.read_bytes() for p in sorted(bag.rglob("*")) if p.is_file()) for bag in self.bags]
        for here, there in ((0, 1), (1, 0)):
            lines = self.victimLines(self.bags[here])
            self.assertTrue(lines)
            for line in lines:
                for token in set(TOKEN.findall(line)):
                    self.assertNotIn(token, texts[there])

    def testOnlyWhatIsOpenIsSharedBetweenTheTwo(self):
        """Rows that both bundles prove belong to no record that names the victim."""
        shared = self.tokens(self.bags[0], set()) & self.tokens(self.bags[1], set())
        hidden = [self.made[name] for name in ("victim", "act", "detention")]
        for record in hidden:
            view, = self.archive.ask("show", record, "--vault")
            rows = {value["row"].encode() for value in view["values"]
                    if record == self.made["victim"] or value["field"] in ("victim", "person")}
            self.assertEqual(rows & shared, set(), view["kind"])

    def testABundleIsNotWrittenOverAnother(self):
        before = self.files[0].read_bytes()
        done = self.archive.run("bundle", self.cases[0], "--out", self.files[0], "--vault")
        self.assertNotEqual(done.returncode, 0)
        self.assertRegex(done.stderr, r"\Adokaz-cli: [^\n]+\n\Z")
        self.assertEqual(self.files[0].read_bytes(), before)

    def testACaseWithNothingToSealIsRefused(self):
        empty = case_for(self.archive, "public", "archive", [self.made["victim"]])
        done = self.archive.run("bundle", empty, "--out", self.folder / "empty.zip", "--vault")
        self.assertFalse((self.folder / "empty.zip").exists() and done.returncode != 0, done.stderr)

    def testTheArchiveIsSoundAfterwardsAndKnowsWhatLeft(self):
        self.assertTrue(self.archive.ask("check", "--vault")[0]["sound"])
        self.assertGreaterEqual(len(self.archive.ask("list", "submission")), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
