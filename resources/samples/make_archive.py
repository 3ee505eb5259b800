#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample archive: an invented country's places of detention, people and events, from two invented reports.

    python3 resources/samples/make_archive.py build/bin/dokaz-cli build/sample-archive

FOLDER gets sample.dokaz and, because it is a sample, its passphrase beside it in passphrase.txt. An archive that is there
already is made anew. All of it goes in by the command line: what is added stands in world/.
"""
import json
import shutil
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent
sys.path.insert(0, str(SAMPLES))
from world import STEPS  # noqa: E402

PASSPHRASE = "amber lantern river copper window orchard"
NOTE = "(Of an invented sample archive. Never keep a passphrase beside an archive of your own.)"
REPORTS = {"un": ("sample_report.pdf", "Human Rights Council"), "watch": ("sample_watch.pdf", "Custody Observatory")}


class Program:
    """Runs dokaz-cli on the archive in the folder."""

    def __init__(self, program, folder):
        self.program, self.folder = Path(program).resolve(), Path(folder).resolve()
        self.archive, self.passphrase = self.folder / "sample.dokaz", self.folder / "passphrase.txt"

    def run(self, verb, *words):
        done = subprocess.run([self.program, verb, self.archive, *words, "--json", "--passphrase-file", self.passphrase],
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)
        return done, [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]

    def create(self):
        shutil.rmtree(self.archive, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.passphrase.unlink(missing_ok=True)
        self.passphrase.touch(mode=0o600)
        self.passphrase.write_text(f"{PASSPHRASE}\n{NOTE}\n", encoding="utf-8")
        done, _ = self.run("create", "--author", "Sample Author")
        if done.returncode != 0:
            sys.exit(done.stderr)

    def batch(self, lines):
        """The results of each line; what the first refused line was is said, and nothing more is done."""
        file = self.folder / "lines.jsonl"
        file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        done, rows = self.run("batch", file, "--vault")
        file.unlink()
        if done.returncode != 0:
            at = rows[-1].get("line") if rows else None
            sys.exit(f"{done.stderr.strip().splitlines()[-1]}\n{lines[at - 1] if at else ''}")
        return [row["results"] for row in rows]


class Feeder:
    """Turns steps into lines of a batch: finds the passage of a quotation and the id of a proposal."""

    def __init__(self, passages, candidates):
        self.passages, self.candidates, self.taken = passages, candidates, set()

    def passage(self, report, words):
        found = next((row["ordinal"] for row in self.passages[report] if words in row["text"]), None)
        return found or sys.exit(f"These words do not stand in {report}: {words}")

    def cited(self, cite):
        if not cite:
            return []
        report, words = cite
        return ["--source", "@" + report, "--passage", str(self.passage(report, words)), f"--quote={words}"]

    def candidate(self, step):
        texts = {row["ordinal"]: row["text"] for row in self.passages[step["report"]]}
        for row in self.candidates[step["report"]]:
            if (row["kind"], row["words"]) == (step["kind"], step["words"]) and step["near"] in texts[row["passage"]] \
                    and row["id"] not in self.taken:
                self.taken.add(row["id"])
                return row["id"]
        return sys.exit(f"Not proposed: {step['kind']} “{step['words']}” of {step['report']}")

    @staticmethod
    def typed(fields):
        return [f"{code.rstrip('_')}={value}" for code, values in fields.items()
                for value in (values if isinstance(values, list) else [values])]

    def add(self, step):
        return [line("add", step["kind"], *self.typed(step["fields"]), *self.cited(step["cite"]), name=step["name"])]

    def set(self, step):
        return [line("set", "@" + step["record"], *self.typed(step["fields"]), *self.cited(step["cite"]))]

    def accept(self, step):
        into = ["--as", "@" + step["into"]] if step["into"] else []
        return [line("review", "accept", self.candidate(step), *into, name=step["name"])]

    def reject(self, step):
        return [line("review", "reject", self.candidate(step), "--reason", step["reason"])]

    def case(self, step):
        return [line("case", "new", step["title"], "--recipient", step["recipient"], "--purpose", step["purpose"],
        name=step["name"]),
                line("case", "add", "@" + step["name"], *("@" + member for member in step["members"]))]

    def withdraw(self, step):
        return [line("withdraw", "@" + step["record"], "--reason", step["reason"])]

    def undo(self, step):
        return [line("undo", "--reason", step["reason"])]

    def lines(self, steps):
        return [each for step in steps for each in getattr(self, step["do"])(step)]


def line(verb, *words, name=""):
    return {"verb": verb, "words": list(words), **({"as": name} if name else {})}


def take_in(program):
    """Both reports, with the words that can be cited and what is proposed of them."""
    lines = [line("import", str(SAMPLES / file), "--basis", "already-public", "--basis-by", publisher, "--publisher", publisher)
             for file, publisher in REPORTS.values()]
    imported = [rows[0]["source"] for rows in program.batch(lines)]
    sources = dict(zip(REPORTS, imported))
    rows = program.batch([line(verb, source) for verb in ("passages", "candidates") for source in imported])
    return sources, dict(zip(REPORTS, rows[:2])), dict(zip(REPORTS, rows[2:]))


def main(program, folder):
    program = Program(program, folder)
    program.create()
    sources, passages, candidates = take_in(program)
    named = [line("show", source, name=name) for name, source in sources.items()]
    lines = named + Feeder(passages, candidates).lines(STEPS)
    program.batch(lines)
    print(f"{program.archive}: {len(lines)} changes. The passphrase stands in {program.passphrase.name}.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
