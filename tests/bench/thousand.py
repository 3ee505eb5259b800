# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of many reports imported by the command line, killed on the way and gone on with, beside pdftotext and mutool alone.

    python3 tests/bench/thousand.py DOKAZ-CLI FOLDER-OF-PDFS [--files 1000] [--kill] [--no-peers]

The PDFs of the folder are copied until there are enough, each with other bytes at its end, where no reader looks. Prints pages a
second (wall and CPU) of each program over the same files in one run, and the memory of the main process (not of the reading ones) at
every tenth of the way. `--kill` ends the import with SIGKILL after a third and goes on with `resume`.
"""
import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PASSPHRASE = "lantern cobble seven harbour window meadow"


def copies(source, target, count):
    originals = sorted(path for path in source.rglob("*.pdf") if path.stat().st_size < 20_000_000)
    if not originals:
        sys.exit(f"no PDF in {source}")
    files = []
    for number in range(count):
        original = originals[number % len(originals)]
        path = target / f"{number // 100:02d}" / f"{number:05d}.pdf"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(original.read_bytes() + f"\n% copy {number}\n".encode())
        files.append(path)
    return files


def resident(pid):
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) // 1024
    except OSError:
        pass
    return 0


class Run:
    """The command line at work: its lines of progress, its memory every tenth of the way."""

    def __init__(self, words, stop_after=0):
        self.memory, self.done, self.rows = [], 0, []
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        reading = threading.Thread(target=lambda: self.rows.extend(self.process.stdout.readlines()))
        reading.start()
        for line in self.process.stderr:
            place, _, rest = line.partition("/")
            if not place.isdigit():
                continue
            self.done, total = int(place), int(rest.split()[0])
            if self.done % max(1, total // 10) == 0:
                self.memory.append(resident(self.process.pid))
            if stop_after and self.done >= stop_after:
                self.process.send_signal(signal.SIGKILL)
                break
        reading.join()
        self.code = self.process.wait()

    def files(self):
        return [json.loads(line) for line in self.rows if line.startswith("{")]


def timed(work):
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    result = work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return result, time.monotonic() - begun, cpu


def told(name, pages, wall, cpu):
    print(f"{name:<28} {pages / wall:8.0f} pages/s wall {pages / cpu:8.0f} pages/s CPU")


def peers(files, pages):
    for name, words in (("pdftotext", ["pdftotext", "{}", "/dev/null"]), ("mutool draw -F txt", ["mutool", "draw", "-q", "-F", "txt", "-o", "/dev/null", "{}"])):
        def work(words=words):
            for file in files:
                subprocess.run([str(file) if word == "{}" else word for word in words], capture_output=True, check=False)
        _, wall, cpu = timed(work)
        told(name, pages, wall, cpu)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "reports").mkdir()
        files = copies(options.folder, place / "reports", options.files)
        secret = place / "passphrase.txt"
        secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        archive = place / "many.dokaz"
        end = ["--passphrase-file", str(secret), "--json"]
        subprocess.run([options.cli, "create", archive, *end], check=True, capture_output=True)
        imported = [options.cli, "import", archive, place / "reports", *end]
        if options.kill:
            killed = Run(imported, stop_after=options.files // 3)
            print(f"killed after {killed.done} of {options.files} files")
            imported = [options.cli, "resume", archive, "--vault", *end]
        run, wall, cpu = timed(lambda: Run(imported))
        rows = run.files()
        pages = sum(row["pages"] for row in rows)
        counts = {status: sum(row["status"] == status for row in rows) for status in ("read", "already", "failed")}
        print(f"{len(rows)} files, {pages} pages: {counts}")
        told("import, two workers", pages, wall, cpu)
        print("memory of the main process at every tenth of the way, MiB:", *run.memory)
        if not options.no_peers:
            peers(files if not options.kill else files[-len(rows):], pages)
        checked = subprocess.run([options.cli, "check", archive, *end], capture_output=True, text=True)
        size = sum(path.stat().st_size for path in archive.rglob("*") if path.is_file()) >> 20
        print(f"check: exit code {checked.returncode}; archive {size} MiB; {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
