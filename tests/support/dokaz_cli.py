# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive of a test's own, driven by the built dokaz-cli as a person would drive it."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(os.environ.get("DOKAZ_BIN_DIR", ROOT / "build/bin"))
CLI = PROGRAMS / "dokaz-cli"
REPORT = ROOT / "resources/samples/sample_report.pdf"
SHARED = ROOT.parent / "shared/data"
PASSPHRASE = "correct horse battery staple window orbit lantern quartz 4711"


class Refusal(AssertionError):
    """A command that should have worked did not."""


class Folder:
    """A folder with a home, a place for temporary files and a passphrase, and nothing else; removed at the end."""

    def __init__(self):
        self.holder = tempfile.TemporaryDirectory(prefix="dokaz-test-")
        self.path = Path(self.holder.name)
        for name in ("home", "tmp", "run"):
            (self.path / name).mkdir(mode=0o700)
        self.passphrase = self.path / "passphrase"
        self.passphrase.write_text(PASSPHRASE + "\n")
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.path / "home"),
                            "TMPDIR": str(self.path / "tmp"), "XDG_RUNTIME_DIR": str(self.path / "run")}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def close(self):
        self.holder.cleanup()

    def __truediv__(self, name):
        return self.path / name

    def command(self, verb, *words, passphrase=None):
        command = [str(CLI), verb, *map(str, words)]
        if passphrase is not False:
            command += ["--passphrase-file", str(passphrase or self.passphrase)]
        return command

    def run(self, verb, *words, passphrase=None, environment=None, timeout=240):
        """Whatever comes of it: the finished process with returncode, stdout and stderr."""
        return subprocess.run(self.command(verb, *words, passphrase=passphrase), capture_output=True, text=True,
                              env={**self.environment, **(environment or {})}, cwd=self.path, timeout=timeout,
                              stdin=subprocess.DEVNULL, errors="surrogateescape")


class Archive:
    """One archive in a folder. What it is asked must work, or the test ends with what the program said."""

    def __init__(self, folder, name="work.dokaz", create=True):
        self.folder, self.path = folder, folder / name
        if create:
            self.created = self.ask("create", "--author", "A. Tester")[0]

    def run(self, verb, *words, **how):
        return self.folder.run(verb, self.path, *words, **how)

    def ask(self, verb, *words, expect=0):
        """The JSON objects a verb answers with."""
        done = self.run(verb, *words, "--json")
        if done.returncode != expect:
            raise Refusal(f"{verb} {words} ended with {done.returncode}: {done.stdout[-500:]} {done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines()]

    def say(self, verb, *words):
        """What a verb says to people."""
        done = self.run(verb, *words)
        if done.returncode != 0:
            raise Refusal(f"{verb} {words} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def add(self, kind, *options, **fields):
        return self.ask("add", kind, *(f"{code}={value}" for code, value in fields.items()), *options)[0]["record"]

    def import_report(self, report=REPORT):
        """The id of the source a report became."""
        row, = self.ask("import", report, "--basis", "already-public", "--basis-by", "Human Rights Council")
        return row["source"]

    def entries(self):
        return self.ask("info")[0]["entries"]

    def copied(self, name):
        """The same archive again under another name."""
        shutil.copytree(self.path, self.folder / name)
        return Archive(self.folder, name, create=False)


def spellings(words):
    """The bytes in which words may stand in a file."""
    yield words.encode("utf-8")
    yield words.encode("utf-16-le")
    yield words.encode("utf-16-be")
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + words.encode("utf-8"))
        coded = coded[4 if shift else 0:-4]
        if len(coded) >= 8:  # fewer letters stand everywhere
            yield coded


def holding(folder, words):
    """The files below a folder in which one of the words stands, in any spelling."""
    needles = [spelling for word in words for spelling in spellings(word)]
    found = []
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            found += [path for needle in needles if needle in data][:1]
    return found
