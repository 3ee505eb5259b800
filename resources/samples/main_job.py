# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job of Dokaz on the sample report, from the command line, printing each step:

    python3 resources/samples/main_job.py build/bin/dokaz-cli build/sample

A report goes in, some of what the program proposes is accepted, more is added by hand, a case is made and leaves as a
bundle; the bundle is checked with and without Dokaz, then altered to see the alteration named. Stops at the first step
that does not do what it should.
"""
import json
import os
import secrets
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

REPORT = Path(__file__).with_name("sample_report.pdf")


class Job:
    def __init__(self, program, folder):
        self.program, self.folder, self.step = str(program), folder, 0
        self.archive = folder / "sample.dokaz"
        self.passphrase = folder / "passphrase.txt"

    def say(self, title):
        self.step += 1
        print(f"\n== {self.step}. {title}", flush=True)

    def stop(self, sentence):
        print(f"\nStopped at step {self.step}: {sentence}", flush=True)
        sys.exit(1)

    def run(self, verb, *words, expect=0, opens=True, quiet=False, most=14):
        """Runs one command, shows it and the beginning of what it says, and gives back all it said."""
        command = [self.program, verb, *map(str, words)]
        shown = "dokaz-cli " + " ".join(shlex.quote(word) for word in command[1:])
        command += ["--passphrase-file", str(self.passphrase)] if opens else []
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if not quiet:
            print(f"$ {shown}")
            self.show(done.stdout, most)
        if done.returncode != expect:
            self.show(done.stderr, 20)
            self.stop(f"{verb} ended with {done.returncode}, {expect} was expected.")
        return done.stdout + (done.stderr if expect else "")

    def show(self, text, most):
        lines = text.splitlines()
        for line in lines[:most]:
            print("  " + (line if len(line) <= 150 else line[:147] + "..."))
        if len(lines) > most:
            print(f"  ... {len(lines) - most} more lines")

    def rows(self, verb, *words):
        """The objects a command gives with --json, without showing them."""
        text = self.run(verb, *words, "--json", quiet=True)
        return [json.loads(line) for line in text.splitlines() if line.startswith("{")]

    def changed(self, verb, *words):
        """Runs a command that changes the archive, shows it, and gives back its answers as objects."""
        text = self.run(verb, *words, "--json")
        answers = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
        if not answers:
            self.stop(f"{verb} gave no answer.")
        return answers

    def add(self, kind, **fields):
        """Adds a record and gives back its id."""
        return self.changed("add", self.archive, kind, *(f"{code}={value}" for code, value in fields.items()))[0]["record"]


def create(job):
    job.say("A new archive, under a passphrase made for it")
    shutil.rmtree(job.folder, ignore_errors=True)
    job.folder.mkdir(parents=True)
    descriptor = os.open(job.passphrase, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(" ".join(secrets.token_hex(3) for _ in range(5)))
    job.run("create", job.archive)
    right, wrong = job.passphrase, job.folder / "wrong.txt"
    wrong.write_text("not this one")
    print("A wrong passphrase is refused:")
    job.passphrase = wrong
    command = [job.program, "info", str(job.archive), "--passphrase-file", str(wrong)]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    job.show(done.stderr, 3)
    wrong.unlink()
    job.passphrase = right
    if done.returncode == 0:
        job.stop("a wrong passphrase opened the archive.")


def read_in(job):
    job.say("The report goes in, read by a process that can reach nothing")
    job.run("import", job.archive, REPORT)
    sources = job.rows("sources", job.archive)
    source = sources[0].get("source") or sources[0].get("id")
    job.say("Its passages, numbered as printed")
    job.run("passages", job.archive, source)
    numbers = [row.get("number") for row in job.rows("passages", job.archive, source) if row.get("kind") == "paragraph"]
    wanted = [str(number) for number in range(1, 41)]
    found = [str(number).rstrip(".") for number in numbers if number and str(number).rstrip(".").isdigit()]
    if found != wanted:
        job.stop(f"the numbered paragraphs are {found}.")
    print(f"  All {len(found)} numbered paragraphs are there, in order.")
    return source


def search(job):
    job.say("Search, in Latin and in Cyrillic")
    for words in ("Zarelin", "Зарелин", "\"penal colony\""):
        job.run("search", job.archive, words, most=6)
        if not job.rows("search", job.archive, words):
            job.stop(f"nothing was found for {words}.")


def review(job, source):
    job.say("What the program proposes; a person decides")
    job.run("candidates", job.archive, source)
    rows = job.rows("candidates", job.archive, source)
    chosen, records = {}, {}
    wishes = (("facility", "pre-trial detention centre No. 1"), ("person", "Kestrin"), ("person", "Orsik"),
              ("organisation", "Ministry of Internal Affairs"), ("date", "9 June 2030"))
    for kind, words in wishes:
        row = next((row for row in rows if row["kind"] in (kind, {"organisation": "body"}.get(kind)) and
                    words in row["words"] and row["id"] not in chosen), None)
        if row is None:
            job.stop(f"no {kind} “{words}” was proposed.")
        chosen[row["id"]] = words
    answers = job.changed("review", job.archive, "accept", *chosen)
    for answer in answers:
        words = chosen.get(answer.get("id") or answer.get("candidate"))
        if words and answer.get("record"):
            records[words] = answer["record"]
    rejected = next(row for row in rows if row["id"] not in chosen)
    job.run("review", job.archive, "reject", rejected["id"])
    return records


def add_by_hand(job, records):
    job.say("Added by hand: an incident, an act with a protected victim, who is alleged to have done it, a detention")
    facility, officer = records["pre-trial detention centre No. 1"], records["Kestrin"]
    incident = job.add("incident", title="Dispersal on Assembly Square, Brenna, 9 June 2030", period="9 June 2030",
                       place="Assembly Square, Brenna")
    victim = job.add("person", name="Тавид Зарелин", protected="yes", capacity="other")
    act = job.add("act", incident=incident, victim=victim, type="torture", method="blunt_blows", period="10 June 2030")
    involvement = job.add("involvement", act=act, perpetrator=officer, degree="suspected", certainty="possible")
    detention = job.add("detention", person=victim, facility=facility, period="from 11 June 2030 to 2 February 2031",
                        legal_nature="remand")
    return [incident, victim, act, involvement, detention, facility, officer]


def walk_back(job, records):
    job.say("Every value walked back to its words")
    for record in (records["pre-trial detention centre No. 1"], records["Kestrin"]):
        text = job.run("show", job.archive, record)
        if "A/HRC/99/41" not in text:
            job.stop("the symbol of the report is not among the citations.")
    job.run("history", job.archive, most=8)


def bundle(job, source, members):
    job.say("A case, for one recipient and one purpose, leaves as a bundle")
    case = job.changed("case", job.archive, "new", "Brenna, June 2030", "--recipient", "icc", "--purpose", "prosecution")[0]["case"]
    job.run("case", job.archive, "add", case, source, *members)
    job.run("case", job.archive, "show", case)
    target = job.folder / "brenna.zip"
    job.run("bundle", job.archive, case, "--out", target)
    return target


def verify(job, target):
    job.say("The bundle is checked, with Dokaz and without")
    job.run("verify", target, opens=False)
    folder = job.folder / "unpacked"
    with zipfile.ZipFile(target) as packed:
        packed.extractall(folder)
        names = packed.namelist()
    for name in names:
        if "Зарелин".encode() in (folder / name).read_bytes() and not name.endswith(("sample_report.pdf", "records.jsonl")):
            print(f"  (the report's own words stand in {name})")
    bag = folder / names[0].split("/")[0]
    for command in (["sha512sum", "--quiet", "-c", "manifest-sha512.txt"], ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"],
                    [sys.executable, "-B", "verify.py"]):
        print("$ " + " ".join(command).replace(sys.executable, "python3"))
        done = subprocess.run(command, cwd=bag, capture_output=True, text=True)
        job.show(done.stdout, 6)
        if done.returncode != 0:
            job.show(done.stderr, 6)
            job.stop("the bundle does not check with " + command[0] + ".")


def tamper(job, target):
    job.say("One byte of a copy is altered: the file is named")
    altered = job.folder / "altered.zip"
    with zipfile.ZipFile(target) as packed, zipfile.ZipFile(altered, "w") as copy:
        victim = next(name for name in packed.namelist() if name.endswith("records.jsonl"))
        for entry in packed.infolist():
            data = packed.read(entry)
            if entry.filename == victim:
                data = bytes([data[0] ^ 1]) + data[1:]
            copy.writestr(entry, data)
    done = subprocess.run([job.program, "verify", str(altered)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    job.show(done.stdout + done.stderr, 8)
    if done.returncode == 0 or "records.jsonl" not in done.stdout + done.stderr:
        job.stop("the altered file was not named.")


def check(job):
    job.say("The whole archive is checked: ledger, signatures, files, views")
    job.run("check", job.archive)


def main(program, folder):
    job = Job(program, Path(folder))
    create(job)
    source = read_in(job)
    search(job)
    records = review(job, source)
    members = add_by_hand(job, records)
    walk_back(job, records)
    target = bundle(job, source, members)
    verify(job, target)
    tamper(job, target)
    check(job)
    print(f"\nAll {job.step} steps did what they should. The archive is {job.archive}, its passphrase stands in "
          f"{job.passphrase}, the bundle is {target}.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
