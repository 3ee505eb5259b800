# SPDX-License-Identifier: GPL-3.0-or-later
"""A write fails: with an I/O error, with a full disk, or half done; once or from then on. The command says so or copes,
and what was acknowledged is there afterwards in an archive that is sound."""
import unittest

from rounds import REPORT, SHIM, WORKER, Folder, count_calls, lasting, prepared, rounds, sampled, shim, stray_files, work

EIO, ENOSPC = 5, 28
MOST = 12  # points of one command and kind of failure
# Where a full disk keeps a file from being made, the system's last word may be another.
SAID = {EIO: {"io"}, ENOSPC: {"no-space", "io"}, "short": set()}


@unittest.skipUnless(WORKER.exists() and SHIM.exists(), "the worker is not built")
class Failing(unittest.TestCase):
    failed = coped = 0

    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.base, cls.case = prepared(cls.folder)
        cls.empty = cls.folder / "empty.dokaz"
        work(cls.folder, "create", cls.empty)

    @classmethod
    def tearDownClass(cls):
        print(f"{cls.failed} commands refused, {cls.coped} coped", flush=True)
        cls.folder.close()

    def isToldOrCopedWith(self, answer, what, note):
        self.assertIn(answer.code, (0, 1), f"{note}: {answer.text}")
        if answer.code == 0:
            Failing.coped += 1
            return
        Failing.failed += 1
        self.assertIn(answer.refusal.split()[1], SAID[what], f"{note}: {answer.refusal}")

    def everyPoint(self, base, verb, words, adds):
        before, = work(self.folder, "tell", base).told
        calls, _ = count_calls(self.folder, verb, base, *words)
        known = lasting(before["commands"])

        def one(copy, number):
            point, (what, on) = plan[number]
            note = f"call {point}, {what}{', and on' if on else ''}"
            answer = work(self.folder, verb, copy, *[str(w).replace("{copy}", str(copy)) for w in words],
                          shim=shim(point, what, on))
            self.isToldOrCopedWith(answer, what, note)
            state = work(self.folder, "tell", copy)
            self.assertEqual(state.code, 0, f"{note}: {answer.text} then {state.text}")
            told, = state.told
            self.assertEqual((told["sound"], told["findings"]), (True, []), f"{note}: {answer.text}")
            self.assertEqual(stray_files(copy, told), [], note)
            self.assertLessEqual(before["records"].items(), told["records"].items(), note)
            now = lasting(told["commands"])
            self.assertIn(now, [known + adds[:i] for i in range(len(adds) + 1)], note)
            if answer.code == 0 or answer.told:
                self.assertEqual(now, known + adds, f"{note}: acknowledged and lost")

        plan = [(point, kind) for kind in ((EIO, False), (ENOSPC, True), ("short", False))
                for point in sampled(calls, MOST)]
        rounds(self.folder, base, range(len(plan)), one)

    def testAnImportIsRefusedOrIn(self):
        self.everyPoint(self.empty, "import", [REPORT], ["import"])

    def testAReviewIsRefusedOrDone(self):
        self.everyPoint(self.base, "review", ["facility"], ["review"])

    def testARecordWithAnIdentityIsRefusedOrThere(self):
        self.everyPoint(self.base, "add", ["person", "name=Алена Вымышленная", "protected=yes"], ["add"])

    def testABundleIsRefusedOrWhole(self):
        self.everyPoint(self.base, "bundle", [self.case, "{copy}.zip"], ["bundle-codes", "bundle"])

    def testAnArchiveIsRefusedOrMade(self):
        calls, _ = count_calls(self.folder, "create", None)
        plan = [(point, kind) for kind in ((EIO, False), (ENOSPC, True)) for point in sampled(calls, MOST)]

        def one(copy, number):
            point, (what, on) = plan[number]
            answer = work(self.folder, "create", copy, shim=shim(point, what, on))
            self.isToldOrCopedWith(answer, what, f"call {point}, {what}")
            state = work(self.folder, "tell", copy)
            if state.code == 0:
                self.assertTrue(state.told[0]["sound"], f"call {point}, {what}")
            else:
                self.assertEqual((answer.code, answer.told), (1, []), f"call {point}, {what}: {state.refusal}")

        rounds(self.folder, None, range(len(plan)), one)


if __name__ == "__main__":
    unittest.main(verbosity=2)
