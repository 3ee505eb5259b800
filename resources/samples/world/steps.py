# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done to the sample archive, as plain values. `cite` is (report, words): the words stand in it letter for letter.

A field takes one text or a list of them; "@name" is the record made under that name. A field whose name Python keeps for
itself is written with a line below it: from_.
"""


def add(name, kind, cite=None, /, **fields):
    return {"do": "add", "name": name, "kind": kind, "cite": cite, "fields": fields}


def more(record, cite=None, /, **fields):
    """More values for a record, or newer ones."""
    return {"do": "set", "record": record, "cite": cite, "fields": fields}


def accept(report, kind, words, name="", into="", near=""):
    """Accepts the first proposal of these words, in the passage that holds `near`, perhaps into a record made before."""
    return {"do": "accept", "report": report, "kind": kind, "words": words, "name": name, "into": into, "near": near}


def reject(report, kind, words, reason):
    return {"do": "reject", "report": report, "kind": kind, "words": words, "reason": reason, "near": ""}


def withdraw(record, reason):
    return {"do": "withdraw", "record": record, "reason": reason}


def undo(reason):
    return {"do": "undo", "reason": reason}


def open_case(name, title, recipient, purpose, *members):
    return {"do": "case", "name": name, "title": title, "recipient": recipient, "purpose": purpose, "members": members}
