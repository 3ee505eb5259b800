# SPDX-License-Identifier: GPL-3.0-or-later
"""Words as truth files keep them: digests, because the reports they were read from name real people.

Words are compared by their letters: NFC, any space as one, quotation marks and dashes of every shape as one.
"""
import hashlib
import re
import unicodedata

QUOTES = dict.fromkeys(map(ord, "‘’‚‛′`"), "'") | dict.fromkeys(map(ord, "“”„‟«»″"), '"')
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


def plain(text):
    text = unicodedata.normalize("NFC", text).translate(QUOTES | DASHES)
    return re.sub(r"\s+", " ", text).strip()


def digest(text):
    """16 hexadecimal digits of SHA-256 over the words in plain form; marks around them are nobody's words."""
    return hashlib.sha256(plain(text).strip(" .,;:!?…()[]\"'-•").encode()).hexdigest()[:16]


def bare(text):
    """Words without the marks at their ends: whether a full stop stood where one column ends is not the order of words."""
    return " ".join(word for word in (word.strip(" .,;:!?…()[]\"'*•-") for word in plain(text).split(" ")) if word)


def windows(text, length):
    """Digests of every run of `length` words."""
    words = plain(text).split(" ")
    return [digest(" ".join(words[i:i + length])) for i in range(len(words) - length + 1)]
