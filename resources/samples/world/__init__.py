# SPDX-License-Identifier: GPL-3.0-or-later
"""The world of the sample archive: Lukava, its places, people and bodies, and what two reports and three testimonies say.

All of it is invented. The steps stand in the order in which they are done.
"""
from world import accounts, casework, custody, events, officials, people, places

STEPS = places.STEPS + officials.STEPS + people.STEPS + custody.STEPS + events.STEPS + accounts.STEPS + casework.STEPS
