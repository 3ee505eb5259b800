# SPDX-License-Identifier: GPL-3.0-or-later
"""A command is killed between any two of its writes. What was acknowledged is there afterwards, nothing is half-true,
the archive is sound, nothing strays, and the command can be given again."""
import subprocess
import unittest

from rounds import CLI, REPORT, SHIM, WORKER, Folder, count_calls, lasting, prepared, rounds, sampled, shim, stray_files, work

MOST = 26  # points of one command


@unittest.skipUnless(WORKER.exists() and SHIM.exists(), "the worker is not built")
class Interrupted(unittest.TestCase):
    killed = 0

    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.base, cls.case = prepared(cls.folder)
        cls.empty = cls.folder / "empty.dokaz"
        work(cls.folder, "create", cls.empty)

    @classmethod
    def tearDownClass(cls):
        print(f"{cls.killed} commands killed", flush=True)
        cls.folder.close()

    def killedAt(self, copy, point, verb, words):
        answer = work(self.folder, verb, copy, *words, shim=shim(point))
        self.assertIn(answer.code, (-9, 0), answer.text)
        Interrupted.killed += answer.code == -9
        return answer

    def mustBeWhole(self, copy, point, before, answer, adds):
        """The archive is sound and holds what it held, what was acknowledged, and a whole number of entries."""
        state = work(self.folder, "tell", copy)
        self.assertEqual(state.code, 0, f"call {point}: {state.text}")
        told, = state.told
        self.assertTrue(told["sound"], f"call {point}: {told['findings']}")
        self.assertEqual(told["findings"], [], f"call {point}")
        self.assertEqual(stray_files(copy, told), [], f"call {point}")
        self.assertLessEqual(before["records"].items(), told["records"].items(), f"call {point}")
        for one in answer.told:
            record = one.get("source") or one.get("record")
            self.assertIn(record or "", [*told["records"], ""], f"call {point}: acknowledged and lost")
        known, now = lasting(before["commands"]), lasting(told["commands"])
        self.assertIn(now, [known + adds[:i] for i in range(len(adds) + 1)], f"call {point}")
        if answer.told:
            self.assertEqual(now, known + adds, f"call {point}: acknowledged and lost")
        return told

    def everyPoint(self, base, verb, words, adds, then=lambda copy, point, told: None, most=MOST):
        before, = work(self.folder, "tell", base).told
        calls, _ = count_calls(self.folder, verb, base, *words)
        self.assertGreater(calls, 5)

        def one(copy, point):
            answer = self.killedAt(copy, point, verb, [str(w).replace("{copy}", str(copy)) for w in words])
            then(copy, point, self.mustBeWhole(copy, point, before, answer, adds))

        rounds(self.folder, base, sampled(calls, most), one)

    def testAnImportIsInOrNotInAndCanBeGivenAgain(self):
        def again(copy, point, told):
            isIn = "import" in told["commands"]
            self.assertEqual(told["readings"], int(isIn), f"call {point}")
            repeated = work(self.folder, "import", copy, REPORT)
            self.assertEqual(repeated.told[0]["status"], "already" if isIn else "read", f"call {point}: {repeated.text}")

        self.everyPoint(self.empty, "import", [REPORT], ["import"], again, most=45)

    def testAReviewDecidesAllOrNothing(self):
        self.everyPoint(self.base, "review", ["facility"], ["review"])

    def testARecordWithAnIdentityIsThereWithItsVaultRowsOrNotAtAll(self):
        self.everyPoint(self.base, "add", ["person", "name=Алена Вымышленная", "protected=yes"], ["add"])

    def testAnUndoHappensOrNot(self):
        self.everyPoint(self.base, "undo", [], ["undo"])

    def testARebuildThatIsCutShortLeavesViewsThatAreRight(self):
        self.everyPoint(self.base, "rebuild", [], [])

    def testABundleStandsWholeUnderItsNameOrNotAtAll(self):
        def check(copy, point, told):
            target = copy.parent / (copy.name + ".zip")
            if target.exists():
                verdict = subprocess.run([CLI, "verify", target], capture_output=True, text=True)
                self.assertEqual(verdict.returncode, 0, f"call {point}: {verdict.stdout}")
            elif "bundle" in told["commands"]:
                self.fail(f"call {point}: a submission without its bundle")

        self.everyPoint(self.base, "bundle", [self.case, "{copy}.zip"], ["bundle-codes", "bundle"], check)

    def testAnArchiveIsMadeOrIsNeverTakenForOne(self):
        calls, _ = count_calls(self.folder, "create", None)

        def one(copy, point):
            answer = self.killedAt(copy, point, "create", [])
            state = work(self.folder, "tell", copy)
            if state.code == 0:
                self.assertTrue(state.told[0]["sound"], f"call {point}")
                return
            self.assertEqual(answer.told, [], f"call {point}: acknowledged and lost")
            if copy.exists():  # nothing is written over it: a person removes it
                self.assertIn("not an archive", state.refusal, f"call {point}")
                self.assertIn("exists already", work(self.folder, "create", copy).refusal, f"call {point}")

        rounds(self.folder, None, sampled(calls, MOST), one)


if __name__ == "__main__":
    unittest.main(verbosity=2)
