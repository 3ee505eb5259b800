# SPDX-License-Identifier: GPL-3.0-or-later
"""How many of the coded recommendations of review reports import proposes with the right text and recommending State.

    python3 tests/bench/recommendations.py DOKAZ-CLI DATA-FOLDER [--misses]

The table (structured/upr/upr_recommendations.csv) gives one row for each recommending State and report; its words were typed or copied by hand, so a row counts
as right in text where the words of one proposed recommendation are the row's own letter for letter, spaces, marks and case aside ("the same words"), or
hold them, or differ from them in at most one word of twelve ("nearly"); the State must be among those of that same recommendation. What is left is told
apart by what the report itself says: rows whose words stand in no passage of the report are reworded in the table.
"""
import argparse
import csv
import difflib
import json
import re
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from accuracy import Archive  # noqa: E402

GAZETTEER = Path(__file__).resolve().parents[2] / "resources/gazetteer/places.tsv"
SHORT = {"Macedonia": "MK", "Republic of the Congo": "CG", "Cote d'Ivoire": "CI"}
RESPONSES = {"support": {"accepted"}, "implemented": {"accepted", "noted"}, "consider": {"no_answer"}, "reject": {"rejected"}}


def codes():
    out = dict(SHORT)
    for line in GAZETTEER.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 7 and cells[1] == "country":
            for name in cells[7].split("|"):
                out.setdefault(name, cells[2])
    return out


def letters(text):
    """Words in plain letters: the table lost quotation marks and dashes to its code page."""
    text = re.sub(r"(?<=\w)\s?[’'ÕÔÍ]\s?(?=s?\b)", "", text)
    return re.sub(r"[^a-z0-9]+", " ", unicodedata.normalize("NFKD", text).lower()).strip()


def parts(row):
    """The row's number, and its words without number and the States at its end."""
    number, text = re.match(r"\s*(\d+(?:\s*\.+\s*\d+)*)?[.\s]*(.*)", row["text"], re.S).groups()
    text = re.sub(r"\s*\((?:[^()]|\([^()]*\))*\)?[\s;.,)]*(and)?\s*$", "", text) # also where the table cut the bracket off
    return re.sub(r"[.\s]+", ".", number or ""), letters(text)


class Report:
    def __init__(self, proposals, passages):
        self.proposals = [(letters(p["normal"]).replace(" ", ""), letters(p["normal"]), p["detail"]) for p in proposals]
        self.text = [letters(p["text"]).replace(" ", "") for p in passages]

    def find(self, words, state):
        """What of the row is right: (kind of agreement of the text, state, response)."""
        close = words.replace(" ", "")
        best = ("", False, "")
        order = {"": 0, "nearly": 1, "held": 2, "same": 3}
        for joined, plain, detail in self.proposals:
            kind = "same" if joined == close else "held" if close and close in joined else ""
            if not kind and close[:12] == joined[:12] or (not kind and close[-25:] == joined[-25:]):
                matcher = difflib.SequenceMatcher(None, words.split(), plain.split(), autojunk=False)
                if 2 * sum(m.size for m in matcher.get_matching_blocks()) >= (2 - 2 / 12) * max(len(words.split()), len(plain.split())) * 1.0:
                    kind = "nearly"
            holds = state in detail.get("states", "").split(" ")
            if kind and (holds, order[kind]) > (best[1], order[best[0]]):
                best = (kind, holds, detail.get("response", ""))
        return best

    def says(self, words):
        return any(words.replace(" ", "") in text for text in self.text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    table = asked.data / "structured/upr/upr_recommendations.csv"
    files = sorted((asked.data / "reports/un-upr").glob("*.pdf"))
    if not table.exists() or not files:
        print("the reports or their table are not there")
        return
    known, rows = codes(), defaultdict(list)
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows[row["doc"]].append(row)
    tally, said, without = Counter(), 0, Counter()
    with tempfile.TemporaryDirectory(prefix="dokaz-recommendations-") as folder:
        archive = Archive(asked.cli, Path(folder))
        sources = {Path(row["file"]).stem: row["source"] for row in archive.rows("import", *map(str, files)) if row.get("source")}
        for name, source in sources.items():
            proposals = [c for c in archive.rows("candidates", source, "--all") if c["kind"] == "recommendation"]
            said += len(proposals)
            without.update("with a State" if p["detail"].get("states") else "without" for p in proposals if p["rule"] == "recommendation.review")
            report = Report(proposals, archive.rows("passages", source))
            for row in rows.get(name, []):
                _, words = parts(row)
                kind, state, response = report.find(words, known.get(row["from"], row["from"]))
                tally["rows"] += 1
                tally[kind or "text not found"] += 1
                tally["text and State"] += bool(kind) and state
                if kind and not state:
                    tally["State wrong"] += 1
                if not kind:
                    tally["of those: the words stand in no passage"] += not report.says(words)
                if kind and row["decision"] in RESPONSES:
                    tally["response compared"] += 1
                    tally["response right"] += response in RESPONSES[row["decision"]]
                if asked.misses and not (kind and state):
                    print(f"{name}: {'State ' + row['from'] if kind else 'text'}{'' if kind or report.says(words) else ' (reworded)'}: {row['text'][:300]}")
    print(f"proposed: {said}; of review items {without['with a State']} with a State, {without['without']} without")
    for what, count in tally.items():
        print(f"  {what:45} {count:5}  {100 * count / tally['rows']:.1f} %")


if __name__ == "__main__":
    main()
