#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the look-alikes anew: README.md."""
import sys

import councils
import courts
import second
import societies

ALL = {make.__name__: make for make in (
    courts.judgment, courts.arret, courts.dictamen, councils.committee, councils.opinion, councils.mission, councils.concluding,
    councils.mechanism, councils.inquiry,
    societies.watch, societies.brochure, second.postanovlenie, second.rapport, second.trials, second.moscow, second.observaciones, second.amicus)}

if __name__ == "__main__":
    for name in sys.argv[1:] or ALL:
        ALL[name]()
