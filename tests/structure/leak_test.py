# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with the built program leaves nothing readable behind and opens no way out (threat model, "What else is
held"): a report goes in, is searched and read; then every file is searched for its words, and every system call that
writes or connects is looked at."""
import base64
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = Path(os.environ.get("DOKAZ_BIN_DIR", "build/bin")) / "dokaz-cli"
REPORT = ROOT / "resources/samples/sample_report.pdf"
CANARIES = ("Zarelin", "Зарелин", "punishment cell", "correct horse battery")
OPENED = re.compile(r'\b(?:openat\([^,]+, |open\(|creat\()"([^"]*)"(?:, ([A-Z_|0-9]+))?.*= (-?\d+)')


def spellings(words):
    yield words.encode("utf-8")
    yield words.encode("utf-16-le")
    yield words.encode("utf-16-be")
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + words.encode("utf-8"))
        yield coded[4 if shift else 0:-4]


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Leaks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.holder.name)
        for name in ("home", "tmp", "run"):
            (cls.folder / name).mkdir(mode=0o700)
        cls.passphrase = cls.folder / "passphrase"
        cls.passphrase.write_text("correct horse battery staple")
        cls.archive = cls.folder / "work.dokaz"
        cls.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(cls.folder / "home"),
                           "TMPDIR": str(cls.folder / "tmp"), "XDG_RUNTIME_DIR": str(cls.folder / "run")}
        cls.traces = []
        cls.said = [cls.run_traced("create", cls.archive), cls.run_traced("import", cls.archive, REPORT),
                    cls.run_traced("search", cls.archive, "Зарелин"), cls.run_traced("check", cls.archive)]
        cls.passphrase.unlink()

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    @classmethod
    def run_traced(cls, *words):
        trace = cls.folder / f"trace{len(cls.traces)}"
        command = [CLI, *words, "--passphrase-file", cls.passphrase]
        if shutil.which("strace"):
            command = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=open,openat,creat,socket", "-o", trace, *command]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, env=cls.environment,
                              cwd=cls.folder, stdin=subprocess.DEVNULL)
        if trace.exists():
            cls.traces.append(trace.read_text(encoding="utf-8", errors="replace"))
            trace.unlink()
        return done

    def testTheSessionWorked(self):
        for done in self.said:
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("14", self.said[2].stdout)

    def testNoFileHoldsAWordOfTheReportOrThePassphrase(self):
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        self.assertTrue(any(path.is_relative_to(self.archive) for path in files))
        for path in files:
            data = path.read_bytes()
            for words in CANARIES:
                for spelling in spellings(words):
                    self.assertNotIn(spelling, data, f"{path.relative_to(self.folder)} holds “{words}”")

    def testTheSearchForWordsWouldFindThem(self):
        sample = "x" + base64.b64encode("..Zarelin..".encode()).decode() + "Зарелин".encode("utf-16-le").decode("latin-1")
        self.assertTrue(any(spelling in sample.encode("latin-1") for spelling in spellings("Zarelin")))
        self.assertTrue(any(spelling in sample.encode("latin-1") for spelling in spellings("Зарелин")))

    @unittest.skipUnless(shutil.which("strace"), "strace is not installed")
    def testWritesNowhereButIntoTheArchive(self):
        self.assertTrue(self.traces)
        for line in "\n".join(self.traces).splitlines():
            opened = OPENED.search(line)
            if not opened or int(opened.group(3)) < 0 or not re.search("O_WRONLY|O_RDWR|O_CREAT", opened.group(2) or "O_CREAT"):
                continue
            path = opened.group(1)
            inside = path.startswith(str(self.archive)) or not path.startswith("/")
            self.assertTrue(inside or path in ("/dev/null", "/dev/tty"), f"opened for writing: {path}")

    @unittest.skipUnless(shutil.which("strace"), "strace is not installed")
    def testOpensNoSocketThatLeadsOut(self):
        for family in ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"):
            self.assertNotIn(f"socket({family}", "\n".join(self.traces))


if __name__ == "__main__":
    unittest.main(verbosity=2)
