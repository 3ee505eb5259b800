# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the tests of one or more ctest runs and prints "N passed, N failed" alone on the last line.

A ctest entry that is a GoogleTest or unittest program counts as the cases it reports; any other entry counts as
one. An entry that ctest calls failed counts at least one failure, so that a crash is never lost. Skipped cases are
named on a line of their own and count on neither side.
"""
import re
import sys
import xml.etree.ElementTree as tree


def last_number(pattern, text):
    found = re.findall(pattern, text, re.MULTILINE)
    return int(found[-1]) if found else 0


def count_googletest(text):
    skipped = last_number(r"^\[  SKIPPED \] (\d+) tests?, listed below", text)
    failed = last_number(r"^\[  FAILED  \] (\d+) tests?, listed below", text)
    if re.search(r"^\[  PASSED  \] \d+ tests?\.", text, re.MULTILINE):
        return last_number(r"^\[  PASSED  \] (\d+) tests?\.", text), failed, skipped
    passed = len(re.findall(r"^\[       OK \] ", text, re.MULTILINE))
    return passed, len(re.findall(r"^\[  FAILED  \] \S+ \(", text, re.MULTILINE)), skipped


def count_unittest(text):
    ran = last_number(r"^Ran (\d+) tests?", text)
    failed = last_number(r"\bfailures=(\d+)", text) + last_number(r"\berrors=(\d+)", text)
    skipped = last_number(r"\bskipped=(\d+)", text)
    return ran - failed - skipped, failed, skipped


def count_case(case):
    text = case.findtext("system-out") or ""
    state = case.get("status", "")
    if state in ("disabled", "notrun") and case.find("skipped") is not None:
        return (0, 0, 1) if state == "disabled" else (0, 1, 0)
    if re.search(r"^\[==========\] ", text, re.MULTILINE):
        passed, failed, skipped = count_googletest(text)
    elif re.search(r"^Ran \d+ tests?", text, re.MULTILINE):
        passed, failed, skipped = count_unittest(text)
    else:
        passed, failed, skipped = (1, 0, 0) if state == "run" else (0, 1, 0)
    if state != "run":
        failed = max(failed, 1)
    return passed, failed, skipped


def main(paths):
    totals = [0, 0, 0]
    for path in paths:
        try:
            cases = list(tree.parse(path).getroot().iter("testcase"))
        except (OSError, tree.ParseError) as error:
            print(f"{path}: no results ({error})")
            totals[1] += 1
            continue
        for case in cases:
            totals = [total + count for total, count in zip(totals, count_case(case))]
    if totals[2]:
        print(f"{totals[2]} skipped")
    print(f"{totals[0]} passed, {totals[1]} failed")
    return 0 if totals[1] == 0 and totals[0] > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
