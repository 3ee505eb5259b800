# SPDX-License-Identifier: GPL-3.0-or-later
"""How well pages without text and with unreadable text are told from good ones.

    python3 tests/bench/verdicts.py LAYOUT-TEST

Runs the verdict tests of `layout` and prints their figures: every page of the shared reports and of the corpus of odd PDFs
against tests/data/page_verdicts.tsv (see its first line for how it was made), every page of the Universal Declaration in the shared
languages, and the same words as broken encodings show them.
"""
import subprocess
import sys


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    done = subprocess.run([sys.argv[1], "--gtest_filter=Verdicts.*"], capture_output=True, text=True)
    for line in done.stdout.splitlines():
        if line.startswith("verdicts: ") or "Failure" in line or " page " in line:
            print(line.removeprefix("verdicts: "))
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
