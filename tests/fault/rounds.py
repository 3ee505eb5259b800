# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds of one command on a fresh copy of an archive, each hit at another of its writes."""
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, ROOT, Folder  # noqa: E402, F401

BUILT = Path(os.environ.get("DOKAZ_TEST_BIN_DIR", ROOT / "build/tests"))
WORKER, SHIM = BUILT / "fault_worker", BUILT / "libfault_shim.so"
OTHER_REPORT = ROOT / "tests/data/pdf"


class Answer:
    def __init__(self, done):
        self.code, self.text = done.returncode, done.stdout
        self.told = [json.loads(line[5:]) for line in done.stdout.splitlines() if line.startswith("done ")]
        self.refusal = next((line for line in done.stdout.splitlines() if line.startswith("refused ")), "")


def work(folder, verb, archive, *words, shim=None):
    environment = {**folder.environment, **({"LD_PRELOAD": str(SHIM), **shim} if shim else {})}
    done = subprocess.run([str(WORKER), verb, str(archive), *map(str, words)], capture_output=True, text=True,
                          env=environment, stdin=subprocess.DEVNULL, timeout=120)
    return Answer(done)


def shim(at, what="kill", on=False, count=None):
    values = {"DOKAZ_FAULT_PROGRAM": WORKER.name, "DOKAZ_FAULT_AT": str(at), "DOKAZ_FAULT": str(what)}
    values.update({"DOKAZ_FAULT_ON": "1"} if on else {})
    return {**values, **({"DOKAZ_FAULT_COUNT": str(count)} if count else {})}


def prepared(folder):
    """An archive with a report, a reviewed official, a protected victim and a case; the case's id."""
    base = folder / "base.dokaz"
    for verb, words in (("create", ()), ("import", (REPORT,)), ("review", ("organisation",))):
        answer = work(folder, verb, base, *words)
        assert answer.code == 0, answer.text
    source = next(r for r, kind in work(folder, "tell", base).told[0]["records"].items() if kind == "source")
    victim = work(folder, "add", base, "person", "name=Ясмина Кельдеран", "protected=yes", "code=V-001").told[0]["record"]
    act = work(folder, "add", base, "act", f"victim={victim}", "type=torture").told[0]["record"]
    made = work(folder, "case", base, "Brenna", source, victim, act)
    assert made.code == 0, made.text
    return base, made.told[0]["record"]


def count_calls(folder, verb, base, *words):
    """How many calls an undisturbed run makes, and what it says."""
    copy, count = folder / "counted.dokaz", folder / "count"
    if base:
        shutil.copytree(base, copy)
    answer = work(folder, verb, copy, *[str(w).replace("{copy}", str(copy)) for w in words], shim=shim(0, count=count))
    assert answer.code == 0, answer.text
    shutil.rmtree(copy)
    return int(count.read_text()), answer


def sampled(calls, most):
    """At most so many of the calls, the first, the last and the ones just before the end among them."""
    if calls <= most:
        return list(range(1, calls + 1))
    tail = most // 3
    spread = [1 + round(i * (calls - tail - 1) / (most - tail - 1)) for i in range(most - tail)]
    return sorted(set(spread) | set(range(calls - tail + 1, calls + 1)))


def rounds(folder, base, points, one):
    """Runs one(copy, point) for each point on a copy of the archive, two at a time."""
    def round_(point):
        copy = folder / f"round{point}.dokaz"
        if base:
            shutil.copytree(base, copy)
        try:
            one(copy, point)
        finally:
            shutil.rmtree(copy, ignore_errors=True)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(round_, points))


def lasting(commands):
    """The commands of a history, oldest first, without the openings of the vault."""
    return [command for command in reversed(commands) if command != "open-vault"]


def stray_files(archive, told):
    """What stands in the archive's folder and belongs to no object, beyond the number of objects told."""
    objects = [path for path in (archive / "objects").rglob("*") if path.is_file()]
    left = [path for path in (archive / "tmp").rglob("*") if path.is_file()]
    return left + (objects if len(objects) != told["objects"] else [])
