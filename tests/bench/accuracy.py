# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of what a careful reader sees the importer finds: the command line over a folder of documents with truth files.

    python3 tests/bench/accuracy.py DOKAZ-CLI TRUTH-FOLDER DATA-FOLDER [--misses]

A truth file is described in docs/formats/truth.md; one in plain words, as those of invented documents are, is taken as well. Documents that are not there are left out and named. `--misses` lists, page by
page, what was not found and what was found too much; it prints words of the reports, so its output stays where they are.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from seal_truth import sealed
from truth_words import bare, digest, plain, windows

KINDS = {"facility": "facility", "person": "person", "body": "organisation", "date": "date", "law": "article", "figure": "figure"}
USUAL = ("facility", "person", "body", "date", "law")  # what a truth file tells of that does not say
PASSPHRASE = "lantern cobble seven harbour window meadow"


class Archive:
    def __init__(self, cli, folder):
        self.cli, self.archive = cli, folder / "truth.dokaz"
        self.secret = folder / "passphrase.txt"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.rows("create")

    def rows(self, verb, *words):
        done = subprocess.run([self.cli, verb, self.archive, *words, "--passphrase-file", self.secret, "--json"],
                              capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"{verb}: {done.stderr.strip()}")
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


class Tally:
    """Right and wanted, and found where too much counts."""

    def __init__(self):
        self.right, self.wanted, self.found = Counter(), Counter(), Counter()
        self.misses = []

    def check(self, what, holds, page, item):
        self.wanted[what] += 1
        self.right[what] += bool(holds)
        if not holds:
            self.misses.append(f"  {what}, page {page}: {item}")


def begins(text, words):
    return digest(" ".join(plain(text).split(" ")[:words["words"]])) == words["digest"]


def ends(text, words):
    return digest(" ".join(plain(text).split(" ")[-words["words"]:])) == words["digest"]


def heading_digests(passage):
    """Of its words alone and with the number as it may be printed."""
    number, text = passage["number"], passage["text"]
    return [digest(text)] + [digest(f"{number}{mark} {text}") for mark in ("", ".", ")")]


def compare_passages(truth, passages, tally):
    body = [p for p in passages if p["kind"] not in ("header", "footnote", "table")]
    for item in truth["paragraphs"]:
        same = [p for p in body if p["number"].strip("().") == item["number"].strip("().") and p["page"] == item["page"]]
        holds = any(begins(p["text"], item["first"]) and ends(p["text"], item["last"]) for p in same)
        tally.check("numbered paragraphs", holds, item["page"], f"{item['number']} ({len(same)} of that number)")
    for item in truth["plain"]:
        holds = any(begins(p["text"], item["first"]) and ends(p["text"], item["last"]) for p in body)
        tally.check("other paragraphs", holds, item["page"], item["first"]["digest"])
    for item in truth["headings"]:
        found = [p for p in passages if p["kind"] == "heading" and p["page"] == item["page"] and
                 item["words"]["digest"] in heading_digests(p)]
        tally.check("headings", found, item["page"], item["words"]["digest"])
        if found:
            tally.check("levels of headings found", found[0]["level"] == item["level"], item["page"],
                        f"{found[0]['text']!r}: {found[0]['level']} for {item['level']}")
    if "kinds" not in truth:
        wanted = {(item["page"], item["words"]["digest"]) for item in truth["headings"]}
        extra = [p for p in passages if p["kind"] == "heading" and p["page"] in truth["pages"] and
                 not any((p["page"], each) in wanted for each in heading_digests(p))]
        tally.right["headings that are none (0 wanted)"] += len(extra)
        tally.misses += [f"  heading that is none, page {p['page']}: {p['number']} {p['text']!r}" for p in extra]
    covered = [] if "kinds" in truth or "only" in truth else [p for p in body if p["page"] in truth["pages"]]
    inside = sum(line["digest"] in windows(p["text"], line["words"]) for p in covered for line in truth["running"] if line["words"] > 1)
    tally.right["running lines inside passages (0 wanted)"] += inside
    read = [p for p in passages if p["kind"] not in ("header", "footnote")]
    texts = [bare(" ".join(p["text"] for p in read)), bare(" ".join(f"{p['number']} {p['text']}" for p in read))]
    for words in truth["order"]:
        tally.check("reading order", any(words["digest"] in windows(text, words["words"]) for text in texts), "?", words["digest"])


def compare_notes(truth, passages, tally):
    by_ordinal = {p["ordinal"]: p for p in passages}
    for item in truth["notes"]:
        tied = False
        for p in passages:
            for mark in p["footnotes"]:
                note = by_ordinal.get(mark.get("passage", mark.get("note")))
                tied = tied or (note is not None and begins(note["text"], item["first"]) and
                                (not item["paragraph"] or p["number"].strip("().") == item["paragraph"].strip("().")))
        tally.check("notes tied to their mark", tied, item["page"], item["mark"])


def compare_tables(truth, passages, tally):
    """A row is right when it has just the cells wanted, in their order; empty ones are not compared."""
    rows = set()
    for p in passages:
        cells = {}
        for cell in p.get("cells", []):
            if cell["text"]:
                cells.setdefault(cell["row"], []).append(digest(cell["text"]))
        rows |= {tuple(row) for row in cells.values()}
    for table in truth["tables"]:
        for row in table["rows"]:
            tally.check("rows of tables", tuple(cell["digest"] for cell in row) in rows, table["page"], row[0]["digest"])


def compare_mentions(truth, candidates, tally):
    for name, kind in KINDS.items():
        if name not in truth.get("kinds", USUAL):
            continue
        wanted = Counter((m["page"], m["words"]["digest"]) for m in truth["mentions"] if m["kind"] == name)
        said = {(c["page"], digest(c["words"])): c["words"] for c in candidates}
        optional = {(m["page"], m["words"]["digest"]) for m in truth["optional"]} - wanted.keys()
        found = Counter(at for c in candidates if c["kind"] == kind and c["page"] in truth["pages"]
                        for at in [(c["page"], digest(c["words"]))] if at not in optional)
        tally.right[name] += sum((wanted & found).values())
        tally.wanted[name] += sum(wanted.values())
        tally.found[name] += sum(found.values())
        tally.misses += [f"  {name}, page {page}: not found ({value})" for page, value in (wanted - found).elements()]
        tally.misses += [f"  {name}, page {page}: too much: {said[page, value]}" for page, value in (found - wanted).elements()]


def show(title, tally):
    print(title)
    for what in sorted(tally.right.keys() | tally.wanted.keys()):
        right, wanted, found = tally.right[what], tally.wanted[what], tally.found[what]
        if what in KINDS:
            if wanted or found:
                precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
                f1 = 2 * precision * recall / (precision + recall) if right else 0.0
                print(f"  {what:42} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   ({right} right, {wanted} there, {found} said)")
        elif "0 wanted" in what:
            print(f"  {what:42} {right}")
        elif wanted:
            print(f"  {what:42} {right} of {wanted} ({100 * right / wanted:.1f} %)")


def truths_in(folder):
    """Truth files, with digests for words where they are in plain words."""
    truths = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))]
    return [truth if "optional" in truth else sealed(truth) for truth in truths]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    truths = truths_in(asked.truth)
    here = [truth for truth in truths if (asked.data / truth["document"]).exists()]
    for truth in truths:
        if truth not in here:
            print(f"not there: {truth['document']}")
    if not here:
        return
    whole = Tally()
    with tempfile.TemporaryDirectory(prefix="dokaz-truth-") as folder:
        archive = Archive(asked.cli, Path(folder))
        files = dict.fromkeys(str(asked.data / truth["document"]) for truth in here)
        sources = {row["file"]: row["source"]
                   for row in archive.rows("import", *files) if row.get("source")}
        for truth in here:
            source = sources[str(asked.data / truth["document"])]
            tally = Tally()
            passages = archive.rows("passages", source)
            compare_passages(truth, passages, tally)
            compare_notes(truth, passages, tally)
            compare_tables(truth, passages, tally)
            if truth["mentions"]:
                compare_mentions(truth, archive.rows("candidates", source, "--all"), tally)
            show(f"{truth['document']} ({truth['layout']}; pages {', '.join(map(str, truth['pages']))})", tally)
            if asked.misses:
                print("\n".join(tally.misses))
            for mine, its in ((whole.right, tally.right), (whole.wanted, tally.wanted), (whole.found, tally.found)):
                mine.update(its)
    show("All documents", whole)


if __name__ == "__main__":
    main()
