# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives that are held, locked, damaged, cut short or of a later version: a plain sentence, the documented exit code,
and nothing lost that was there."""
import os
import random
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, Archive, Folder  # noqa: E402

CHECKED, WRONG_KEY, CORRUPT, BUSY, TOO_NEW, NO_SPACE, IO = 3, 5, 6, 7, 8, 9, 14
USAGE = 2


def flip(path, position):
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Damaged(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.base = Archive(cls.folder, "base.dokaz")
        cls.base.import_report()
        cls.sources = cls.base.ask("sources")

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def setUp(self):
        self.archive = self.base.copied(f"{self._testMethodName}.dokaz")
        self.addCleanup(shutil.rmtree, self.archive.path, ignore_errors=True)

    def isRefused(self, codes, verb, *words):
        done = self.archive.run(verb, *words)
        self.assertIn(done.returncode, codes, done.stdout + done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"\Adokaz-cli: [^\n]+\.\n\Z")
        return done.stderr

    def testASecondProcessIsRefusedAtOnce(self):
        lock = os.open(self.archive.path / "lock", os.O_RDWR)
        self.addCleanup(os.close, lock)
        import fcntl
        fcntl.flock(lock, fcntl.LOCK_EX)
        self.assertIn("another process", self.isRefused([BUSY], "info"))
        fcntl.flock(lock, fcntl.LOCK_UN)
        self.assertEqual(self.archive.ask("sources"), self.sources)

    def testAProcessThatWaitsForItsPassphraseHoldsNothingAndOneThatWorksDoes(self):
        """Two imports at once: one of them does its work, the other is told why not."""
        command = self.folder.command("import", self.archive.path, REPORT)
        both = [subprocess.Popen(command, env=self.folder.environment, stdin=subprocess.DEVNULL, text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
        told = [(*process.communicate(), process.returncode) for process in both]
        self.assertIn(0, [code for _, _, code in told], told)
        for _, error, code in told:
            self.assertIn(code, (0, BUSY), error)
        self.assertTrue(self.archive.ask("check")[0]["sound"])

    @unittest.skipIf(os.geteuid() == 0, "root writes everywhere")
    def testAReadOnlyFolderIsRefusedAndUnchanged(self):
        before = {path: path.read_bytes() for path in self.archive.path.rglob("*") if path.is_file()}
        for path in [*self.archive.path.rglob("*"), self.archive.path]:
            path.chmod(0o500 if path.is_dir() else 0o400)
        try:
            self.isRefused([IO], "add", "facility", "name=Test")
        finally:
            for path in [self.archive.path, *self.archive.path.rglob("*")]:
                path.chmod(0o700 if path.is_dir() else 0o600)
        self.assertEqual(before, {path: path.read_bytes() for path in before})

    def testAnArchiveOfALaterVersionIsNamedAsSuch(self):
        (self.archive.path / "FORMAT").write_text("dokaz-archive 99\n")
        self.assertIn("later version", self.isRefused([TOO_NEW], "info"))
        (self.archive.path / "FORMAT").write_text("something else")
        self.assertIn("not an archive", self.isRefused([USAGE], "info"))

    def testOneDamagedHeaderIsRepairedFromTheOther(self):
        for name in ("keyslots.bin", "keyslots.bak"):
            path = self.archive.path / name
            whole = path.read_bytes()
            path.write_bytes(b"\0" * len(whole))
            self.assertEqual(self.archive.ask("sources"), self.sources)
            self.assertEqual(path.read_bytes(), whole, f"{name} is repaired")

    def testTwoDamagedHeadersAreNamed(self):
        for name in ("keyslots.bin", "keyslots.bak"):
            path = self.archive.path / name
            path.write_bytes(b"\0" * path.stat().st_size)
        self.isRefused([CORRUPT], "info")
        for name in ("keyslots.bin", "keyslots.bak"):
            (self.archive.path / name).unlink()
        self.isRefused([CORRUPT, 4], "info")

    def testAStoreCutShortIsFound(self):
        store = self.archive.path / "store.db"
        whole = store.read_bytes()
        for length in (0, 100, 4096, len(whole) // 2, len(whole) - 4096):
            with self.subTest(length):
                store.write_bytes(whole[:length])
                self.isBroken()

    def isBroken(self):
        """Either it does not open, with a sentence, or check says what is broken."""
        done = self.archive.run("check")
        self.assertIn(done.returncode, (CHECKED, CORRUPT, WRONG_KEY, IO), done.stdout + done.stderr)
        if done.returncode == CHECKED:
            self.assertIn("NOT SOUND", done.stdout)
        else:
            self.assertRegex(done.stderr, r"\Adokaz-cli: [^\n]+\.\n\Z")

    def testAFlippedBitAnywhereInTheStoreIsFound(self):
        store = self.archive.path / "store.db"
        whole = store.read_bytes()
        for position in random.Random(3).sample(range(len(whole)), 12):
            with self.subTest(position):
                flip(store, position)
                self.isBroken()
                store.write_bytes(whole)
                for name in ("store.db-wal", "store.db-shm"):
                    (self.archive.path / name).unlink(missing_ok=True)

    def testAFlippedBitInAnObjectIsFoundAndTheObjectNamed(self):
        objects = sorted(path for path in (self.archive.path / "objects").rglob("*") if path.is_file())
        self.assertEqual(len(objects), 2)
        for path in objects:
            size = path.stat().st_size
            for position in (0, size // 2, size - 1):
                flip(path, position)
                told, = self.archive.ask("check", expect=CHECKED)
                self.assertIn("object", {finding["kind"] for finding in told["findings"]}, told)
                flip(path, position)
        self.assertTrue(self.archive.ask("check")[0]["sound"])

    def testAMissingObjectIsNamed(self):
        path = next(path for path in (self.archive.path / "objects").rglob("*") if path.is_file())
        path.unlink()
        self.assertFalse(self.archive.ask("check", expect=CHECKED)[0]["sound"])

    def testAnArchiveRolledBackIsNotWrittenTo(self):
        older = (self.archive.path / "store.db").read_bytes()
        self.archive.ask("add", "facility", "name=Тестовая колония")
        (self.archive.path / "store.db").write_bytes(older)
        for name in ("store.db-wal", "store.db-shm"):
            (self.archive.path / name).unlink(missing_ok=True)
        done = self.archive.run("add", "facility", "name=Другая")
        self.assertEqual(done.returncode, 10)
        self.assertRegex(done.stderr, r"\AWarning: [^\n]+\ndokaz-cli: [^\n]*rolled back[^\n]+\.\n\Z")
        stray = self.archive.path / "objects" / "00"
        stray.mkdir(exist_ok=True)
        (stray / ("0" * 32)).write_bytes(b"may belong to the entries that are missing")
        self.assertFalse(self.archive.ask("check", "--vault", expect=CHECKED)[0]["sound"])
        self.assertTrue((stray / ("0" * 32)).exists(), "nothing is removed before a person decides")
        self.archive.run("check", "--accept-loss", "restored from the copy of yesterday")
        self.assertFalse((stray / ("0" * 32)).exists())
        self.archive.ask("add", "facility", "name=Другая")
        self.assertTrue(self.archive.ask("check")[0]["sound"])

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("mount"), "only root mounts a small disk")
    def testAFullDiskIsSaidPlainlyAndTheArchiveGoesOnAfterwards(self):
        disk = self.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1536k", "none", disk], capture_output=True).returncode:
            self.skipTest("nothing may be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", str(disk)])
        small = Archive(self.folder, "disk/small.dokaz")
        filler = disk / "filler"
        filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - 100 * 1024))
        done = small.run("import", REPORT)
        self.assertEqual(done.returncode, NO_SPACE, done.stdout + done.stderr)
        self.assertIn("The disk is full", done.stderr)
        filler.unlink()
        self.assertEqual(small.ask("check")[0]["sound"], True)
        self.assertEqual(small.ask("sources"), [])
        small.ask("add", "facility", "name=Колония")


if __name__ == "__main__":
    unittest.main(verbosity=2)
