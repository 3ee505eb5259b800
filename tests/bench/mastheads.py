# SPDX-License-Identifier: GPL-3.0-or-later
"""What import tells of documents from their first pages, against what a careful reader sees there.

    python3 tests/bench/mastheads.py DOKAZ-CLI TRUTH.tsv DATA-FOLDER [--misses | --show]

The truth has a line for each value printed: document, field, digest of the words as in docs/formats/truth.md (of a term: of its
code, of a date: of the day). Every value of the fields measured is there, so that what is found beyond it is wrong. `--show` prints
what was found, in plain words: its output stays where the documents are.
"""
import argparse
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from accuracy import Archive
from truth_words import digest

FIELDS = ("symbol", "title", "publisher", "date", "original_language", "distribution", "version", "session", "agenda_item",
          "agenda_title", "formation", "final_on")


def values(row):
    """By field: what is claimed, a term by its code and a date by its day."""
    found = defaultdict(list)
    for claim in row["values"]:
        value = claim["value"]
        text = value.get("code") or value.get("earliest") or value.get("text") or ""
        found[claim["field"]].append((text, bool(claim["citations"])))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    truth = defaultdict(lambda: defaultdict(Counter))
    for line in asked.truth.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            document, field, words = line.split("\t")
            truth[document][field][words] += 1
    here = [document for document in truth if (asked.data / document).exists()]
    wanted, right, wrong, cited, holding = Counter(), Counter(), Counter(), Counter(), Counter()
    with tempfile.TemporaryDirectory(prefix="dokaz-mastheads-") as folder:
        archive = Archive(asked.cli, Path(folder))
        files = {str(asked.data / document): document for document in here}
        for row in archive.rows("import", *files):
            document = files[row["file"]]
            found = values(archive.rows("show", row["source"])[0])
            for field in FIELDS:
                said = Counter(digest(text) for text, _ in found[field])
                there = truth[document][field]
                holding[field] += bool(there)
                wanted[field] += there.total()
                right[field] += (there & said).total()
                wrong[field] += (said - there).total()
                cited[field] += sum(has for _, has in found[field])
                if asked.show:
                    print(document, field, *(text for text, _ in found[field]), sep="\t")
                if asked.misses and there != said:
                    print(f"{document}: {field}: {[text for text, _ in found[field]]} for {there.total()}")
    print(f"{len(here)} documents")
    for field in FIELDS:
        print(f"  {field:18} in {holding[field]:3} documents: {right[field]} of {wanted[field]} right, {wrong[field]} wrong, "
              f"{cited[field]} cite their words")


if __name__ == "__main__":
    main()
