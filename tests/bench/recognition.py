# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of pages that are pictures is read off them: python3 tests/bench/recognition.py dokaz-cli DATA

DATA is the folder of shared documents. Where a picture has its text beside it (NAME.truth.txt), letters are compared:
1 − Levenshtein distance / letters of the truth, over the document in the order of its passages, their printed numbers put
back; white space counts as one space, soft hyphens and rows of dots as nothing, typographic signs as the typewriter's.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from scanned_pdf import accuracy  # noqa: E402

PASSPHRASE = "correct horse battery staple window orbit lantern quartz 4711"


class Archive:
    def __init__(self, cli, folder):
        self.cli, self.folder, self.path = cli, Path(folder), Path(folder) / "bench.dokaz"
        (self.folder / "passphrase").write_text(PASSPHRASE + "\n")
        self.ask("create", "--author", "A. Bench")

    def ask(self, verb, *words):
        command = [self.cli, verb, self.path, *words, "--json", "--passphrase-file", self.folder / "passphrase"]
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=dict(os.environ), check=False)
        if done.returncode != 0 and not done.stdout:
            raise SystemExit(f"{verb} {words}: {done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines()]


def words_of(passage):
    if not passage["number"]:
        return passage["text"]
    stop = "." if passage["kind"] == "paragraph" and not passage["number"].endswith((".", ")")) else ""
    return f"{passage['number']}{stop} {passage['text']}"


def measure(archive, file):
    row, = archive.ask("import", file)
    name = file.name
    if row["status"] != "read":
        print(f"| {name} | {row['status']}: {row['reason']} | | | | |", flush=True)
        return
    pages = archive.ask("show", row["source"])[0]["pages"]
    sure = [page["confidence"] for page in pages if "confidence" in page]
    passages = archive.ask("passages", row["source"])
    truth = file.with_suffix("").with_suffix(".truth.txt")
    share = f"{accuracy(truth.read_text(), ' '.join(map(words_of, passages))):.2%}" if truth.exists() else ""
    mean = f"{sum(sure) / len(sure):.0f}" if sure else ""
    pace = f"{row['milliseconds'] / 1000 / max(1, len(sure)):.1f}"
    print(f"| {name} | {len(sure)} of {len(pages)} | {row['recognised_in']} | {mean} | {share} | {pace} |", flush=True)


def main():
    cli, data = Path(sys.argv[1]), Path(sys.argv[2])
    files = sorted((data / "reports/image-only").glob("*.pdf")) + sorted((data / "pdf-robustness/scanned").glob("*.pdf"))
    print("| document | pages recognised | languages | sure, % | letters right | s a page |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="dokaz-bench-") as folder:
        archive = Archive(cli, folder)
        for file in files:
            measure(archive, file)


if __name__ == "__main__":
    main()
