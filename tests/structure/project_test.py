# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the whole project against every rule of rules.py, one test a rule."""
import os
import unittest
from pathlib import Path

import rules
from source_tree import SourceTree

ROOT = Path(os.environ.get("DOKAZ_SOURCE_DIR", Path(__file__).resolve().parents[2]))
TREE = SourceTree(ROOT)


class Project(unittest.TestCase):
    maxDiff = None

    def testHasFiles(self):
        self.assertGreater(len(TREE.code_files("src")), 10, "the tree was not read")


def held_against(rule):
    def test(self):
        found = list(rule(TREE))
        if found:
            self.fail("\n" + rule.__doc__ + "\n" + "\n".join(f"  {violation}" for violation in found))
    test.__doc__ = rule.__doc__
    return test


for each in rules.ALL:
    setattr(Project, f"test_{each.__name__}", held_against(each))

if __name__ == "__main__":
    unittest.main(verbosity=2)
