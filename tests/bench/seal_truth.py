# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns truth in plain words into the form that is kept: every word replaced by a digest (docs/formats/truth.md).

    python3 tests/bench/seal_truth.py PLAIN.json SEALED.json
"""
import json
import sys
from pathlib import Path

from truth_words import bare, digest, plain


def sealed_words(text):
    return {"digest": digest(text), "words": len(plain(text).split(" "))}


def sealed(truth):
    def ends(item):
        return {**{key: item[key] for key in ("number", "page", "last_page") if key in item}, "first": sealed_words(item["first"]), "last": sealed_words(item["last"])}

    return {
        "document": truth["document"], "language": truth["language"], "layout": truth["layout"], "pages": truth["pages"],
        "paragraphs": [ends(item) for item in truth.get("paragraphs", [])],
        "plain": [ends(item) for item in truth.get("plain", [])],
        "headings": [{"level": item["level"], "page": item["page"], "words": sealed_words(item["words"])}
                     for item in truth.get("headings", [])],
        "notes": [{"mark": item["mark"], "page": item["page"], "paragraph": item.get("paragraph", ""),
                   "first": sealed_words(item["first"])} for item in truth.get("notes", [])],
        "running": [sealed_words(line) for line in truth.get("running", [])],
        "order": [sealed_words(bare(f"{before} {after}")) for before, after in truth.get("order", [])],
        "mentions": [{"kind": item["kind"], "page": item["page"], "words": sealed_words(item["words"])}
                     for item in truth.get("mentions", [])],
        "optional": [{"kind": item["kind"], "page": item["page"], "words": sealed_words(item["words"])}
                     for key in ("mentions_optional", "mentions_unsure") for item in truth.get(key, [])],
        "tables": [{"page": table["page"], "rows": [[sealed_words(cell) for cell in row] for row in table["rows"]]}
                   for table in truth.get("tables", [])],
        "without_text": truth.get("without_text", []),
        **{key: truth[key] for key in ("kinds", "only") if key in truth},
    }


if __name__ == "__main__":
    truth = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_text(json.dumps(sealed(truth), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
