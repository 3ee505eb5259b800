# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job of Dokaz on the sample report, from the command line, printing each step:

    python3 resources/samples/main_job.py build/bin/dokaz-cli build/sample

A report goes in, some of what the program proposes is accepted, more is added by hand, a case is made and leaves as a
bundle; the bundle is checked with and without Dokaz, then altered to see the alteration named. Stops at the first step
that does not do what it should.
"""
import json
import os
import re
import secrets
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

REPORT = Path(__file__).with_name("sample_report.pdf")
BUNDLE = "brenna.zip"
ID_LETTERS = 8  # enough of an id for the program, and easier to read


class Job:
    """Runs the program in the folder of the sample, so that what it shows can be typed there again."""
    def __init__(self, program, folder):
        self.program, self.folder, self.step = Path(program).resolve(), folder.resolve(), 0
        self.archive, self.passphrase = "sample.dokaz", "passphrase.txt"

    def say(self, title):
        self.step += 1
        print(f"\n== {self.step}. {title}", flush=True)

    def stop(self, sentence):
        print(f"\nStopped at step {self.step}: {sentence}", flush=True)
        sys.exit(1)

    def start(self, command):
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def run(self, verb, *words, expect=0, opens=True, quiet=False, most=12, unlike=None):
        """Runs one command, shows it and the beginning of what it says, and gives back all it said."""
        words = [str(word) for word in (verb, *words)]
        done = self.start([self.program, *words, *(["--passphrase-file", self.passphrase] if opens else [])])
        if not quiet:
            print("$ dokaz-cli " + " ".join(self.quoted(word) for word in words), flush=True)
            self.show(done.stdout, most, unlike)
        if done.returncode != expect or (expect and not quiet):
            self.show(done.stderr, 20)
        if done.returncode != expect:
            self.stop(f"{verb} ended with {done.returncode}, {expect} was expected.")
        return done.stdout + (done.stderr if expect else "")

    @staticmethod
    def quoted(word):
        return word if re.fullmatch(r"[\w./=:@+-]+", word) else shlex.quote(word)

    def show(self, text, most, unlike=None):
        lines = [line for line in text.splitlines() if not unlike or not re.search(unlike, line)]
        for line in lines[:most]:
            print("  " + (line if len(line) <= 130 else line[:129] + "…"))
        if len(lines) > most:
            print(f"  … and {len(lines) - most} lines more")

    def rows(self, verb, *words):
        """The objects a command gives with --json, without showing them."""
        text = self.run(verb, *words, "--json", quiet=True)
        return [json.loads(line) for line in text.splitlines() if line.startswith("{")]

    def add(self, kind, *options, **fields):
        """Adds a record and gives back its id."""
        values = (f"{code}={value}" for code, value in fields.items())
        return self.run("add", self.archive, kind, *values, *options).strip()[:ID_LETTERS]


def create(job):
    job.say("A new archive, under a passphrase made for it")
    shutil.rmtree(job.folder, ignore_errors=True)
    job.folder.mkdir(parents=True)
    descriptor = os.open(job.folder / job.passphrase, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(" ".join(secrets.token_hex(3) for _ in range(5)))
    shutil.copyfile(REPORT, job.folder / REPORT.name)
    print("(Commands run in the sample's folder; each also takes --passphrase-file passphrase.txt, not shown.)")
    job.signer = job.run("create", job.archive, "--author", "Sample Author").split()[-1]
    right = job.passphrase
    print("With a wrong passphrase:")
    job.passphrase = "wrong.txt"
    (job.folder / "wrong.txt").write_text("not this one")
    job.run("info", job.archive, expect=5)
    (job.folder / "wrong.txt").unlink()
    job.passphrase = right


def read_in(job):
    job.say("The report goes in, read by a process that can reach nothing")
    job.run("import", job.archive, REPORT.name, "--basis", "already-public", "--basis-by", "Human Rights Council")
    source = job.rows("sources", job.archive)[0]["record"][:ID_LETTERS]
    job.say("Its passages, numbered as printed")
    job.run("passages", job.archive, source, "--kind", "paragraph", most=6)
    paragraphs = {row["number"].rstrip("."): row["ordinal"]
                  for row in job.rows("passages", job.archive, source, "--kind", "paragraph") if row["number"]}
    if list(paragraphs) != [str(number) for number in range(1, 41)]:
        job.stop(f"the numbered paragraphs are {list(paragraphs)}.")
    print(f"  All {len(paragraphs)} numbered paragraphs are there, in order.")
    return source, paragraphs


def search(job):
    job.say("Search: a name typed in Cyrillic is found where it was written in Latin, and the other way round")
    for words in ("Zarelin", "Зарелин", "\"penal colony\""):
        if not job.run("search", job.archive, words, most=6).strip():
            job.stop(f"nothing was found for {words}.")


def review(job, source):
    job.say("What the program proposes; a person decides")
    job.run("candidates", job.archive, source, "--kind", "person", most=8)
    rows = job.rows("candidates", job.archive, source)
    chosen = {}
    wishes = (("facility", "pre-trial detention centre No. 1"), ("person", "Kestrin"), ("person", "Orsik"),
              ("organisation", "Ministry of Internal Affairs"), ("date", "9 June 2030"))
    for kind, words in wishes:
        row = next((row for row in rows if row["kind"] == kind and words in row["words"]), None)
        if row is None:
            job.stop(f"no {kind} “{words}” was proposed.")
        chosen[row["id"][:ID_LETTERS]] = words
    print("A colonel and a judge act in their office: their names are open. So is the rest that is accepted here:")
    text = job.run("review", job.archive, "accept", *chosen)
    made = dict(re.findall(r"^(\w+)  .*record (\w+)$", text, re.MULTILINE))
    if set(made) != set(chosen):
        job.stop("not every accepted candidate became a record.")
    rejected = next(row["id"] for row in rows if row["words"] == "General Assembly")
    job.run("review", job.archive, "reject", rejected[:ID_LETTERS], "--reason", "of the letterhead")
    return {chosen[candidate]: record for candidate, record in made.items()}


def add_by_hand(job, records, source, paragraphs):
    job.say("Added by hand, each with its words: an incident, an act, its protected victim, who is alleged to have done it")
    facility, officer = records["pre-trial detention centre No. 1"], records["Kestrin"]

    def words(number, quote):
        return "--source", source, "--passage", paragraphs[number], "--quote", quote

    incident = job.add("incident", *words("12", "people began to gather on Assembly Square in Brenna"),
                       title="Dispersal on Assembly Square, Brenna, 9 June 2030", period="9 June 2030",
                       place="Assembly Square, Brenna")
    print("The victim's name goes into the identity vault, which --vault opens; everywhere else stands the code:")
    victim = job.add("person", *words("14", "Тавид Зарелин"), "--vault", name="Тавид Зарелин (be)", protected="yes",
                     code="V-001")
    act = job.add("act", *words("14", "strike him on the back and legs with a baton"), incident=incident, victim=victim,
                  type="torture", method="blunt_blows", period="10 June 2030")
    involvement = job.add("involvement", *words("19", "presence of an officer addressed as “Commander”"), act=act,
                          perpetrator=officer, degree="suspected", certainty="possible")
    detention = job.add("detention", *words("30", "from pre-trial detention centre No. 1 in Brenna"), person=victim,
                        facility=facility, period="11 June 2030 to 2 February 2031", legal_nature="remand")
    return [incident, victim, act, involvement, detention, facility, officer]


def walk_back(job, records):
    job.say("Every value walked back to its words: symbol, paragraph, page and the place on it")
    for record in (records["pre-trial detention centre No. 1"], records["Kestrin"]):
        if "A/HRC/99/41" not in job.run("show", job.archive, record):
            job.stop("the symbol of the report is not among the citations.")
    print("The ledger, newest first:")
    job.run("history", job.archive, most=5)


def bundle(job, source, members):
    job.say("A case, for one recipient and one purpose, leaves as a bundle")
    case = job.run("case", job.archive, "new", "Brenna, June 2030", "--recipient", "icc", "--purpose",
                   "prosecution").strip()[:ID_LETTERS]
    job.run("case", job.archive, "add", case, source, *members)
    job.run("case", job.archive, "show", case, "--vault", most=20)
    job.run("bundle", job.archive, case, "--out", BUNDLE, "--vault")


def verify(job):
    job.say("The bundle is checked, with Dokaz and without")
    print("The recipient knows the signer's words from elsewhere:")
    if "\nverified\n" not in job.run("verify", BUNDLE, "--signer", job.signer, opens=False, most=20):
        job.stop("the signer was not confirmed.")
    with zipfile.ZipFile(job.folder / BUNDLE) as packed:
        packed.extractall(job.folder / "unpacked")
        bag = job.folder / "unpacked" / packed.namelist()[0].split("/")[0]
        content = b"".join(packed.read(name) for name in packed.namelist() if not name.endswith(".pdf"))
    for command in (["sha512sum", "--quiet", "-c", "manifest-sha512.txt"], ["sha256sum", "--quiet", "-c", "manifest-sha256.txt"],
                    [sys.executable, "-B", "verify.py"]):
        print("$ " + " ".join(command).replace(sys.executable, "python3"), flush=True)
        done = subprocess.run(command, cwd=bag, capture_output=True, text=True)
        job.show(done.stdout if done.stdout else "(nothing to say: every file is as the manifest has it)", 8)
        if done.returncode != 0:
            job.show(done.stderr, 6)
            job.stop("the bundle does not check with " + command[0] + ".")
    if "Зарелин".encode() in content or b"Zarelin" in content:
        print("  Note: the name stands in quoted words of the public report.")
    return bag


def tamper(job):
    job.say("One byte of a copy is altered: the file is named")
    with zipfile.ZipFile(job.folder / BUNDLE) as packed, zipfile.ZipFile(job.folder / "altered.zip", "w") as copy:
        for entry in packed.infolist():
            data = packed.read(entry)
            if entry.filename.endswith("records.jsonl"):
                data = bytes([data[0] ^ 1]) + data[1:]
            copy.writestr(entry, data)
    said = job.run("verify", "altered.zip", "--signer", job.signer, opens=False, expect=3, most=20, unlike="^  ok ")
    if "records.jsonl" not in said:
        job.stop("the altered file was not named.")


def check(job):
    job.say("The whole archive is checked: ledger, signatures, files, views")
    job.run("check", job.archive, "--vault")


def main(program, folder):
    job = Job(program, Path(folder))
    create(job)
    source, paragraphs = read_in(job)
    search(job)
    records = review(job, source)
    members = add_by_hand(job, records, source, paragraphs)
    walk_back(job, records)
    bundle(job, source, members)
    bag = verify(job)
    tamper(job)
    check(job)
    print(f"\nAll {job.step} steps did what they should. In {folder} there are now:")
    for name, what in ((job.archive, "the archive"), (job.passphrase, "its passphrase; never keep one beside an archive"),
                       (BUNDLE, "the bundle"), (f"unpacked/{bag.name}/index.html", "the bundle, to be read in a browser")):
        print(f"  {name:<34} {what}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
