#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_ledger.py against ledgers made here, whole and damaged."""
import hashlib
import io
import json
import pathlib
import random
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parent.parent / "docs" / "formats"))
import verify_ledger as checker  # noqa: E402

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def line(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Author:
    def __init__(self, seed):
        h = hashlib.sha512(bytes([seed]) * 32).digest()
        self.scalar = int.from_bytes(h[:32], "little") & (2**254 - 8) | 2**254
        self.prefix = h[32:]
        self.key = checker.encode_point(checker.BASE.times(self.scalar))

    def sign(self, message):
        r = int.from_bytes(hashlib.sha512(self.prefix + message).digest(), "little") % checker.L
        point = checker.encode_point(checker.BASE.times(r))
        h = int.from_bytes(hashlib.sha512(point + self.key + message).digest(), "little") % checker.L
        return point + ((r + h * self.scalar) % checker.L).to_bytes(32, "little")


class Builder:
    """Writes ledgers as ledger.md says, and, where a test asks for it, against what it says."""

    def __init__(self, seed=7):
        self.random = random.Random(seed)
        self.archive = self.random.randbytes(16).hex()
        self.entries = []

    def uid(self):
        return self.random.choice("01234567") + "".join(self.random.choice(ALPHABET) for _ in range(25))

    def row(self, kind, content=None, withheld=False, **members):
        head = {"content": "", "field": "", "names": [], "protection": "open", "record": "", "type": kind,
                "uid": self.uid(), "v": 1, **members}
        salt, content_salt = self.random.randbytes(32), self.random.randbytes(32)
        written = {"salt": salt.hex()}
        if content is not None:
            text = line(content)
            head["content"] = hashlib.sha256(b"dokaz-content-1\0" + content_salt + text.encode()).hexdigest()
            if not withheld:
                written.update(content=text, content_salt=content_salt.hex())
        written["head"] = line(head)
        digest = hashlib.sha256(b"\0" + salt + written["head"].encode()).digest()
        return {"uid": head["uid"], "line": written, "digest": digest}

    def act(self, command="add"):
        return self.row("act", {"command": command, "reason": "", "time": "2026-01-02T03:04:05.678Z"})

    def claim(self, text, names=(), **members):
        return self.row("claim", {"value": {"text": text, "type": "text"}}, field="description", record=self.uid(),
                        names=list(names), **members)

    def entry(self, author, rows, prev=None, seen=(), **members):
        header = {"archive": self.archive, "author": author.key.hex(), "batch": "", "catalogue": 1, "day": "2026-01-02",
                  "number": prev["number"] + 1 if prev else 1, "prev": prev["digest"].hex() if prev else "",
                  "root": checker.tree_root([row["digest"] for row in rows]).hex(), "rows": len(rows),
                  "seen": sorted([other["author"].key.hex(), other["digest"].hex()] for other in seen), "v": 1, **members}
        text = line(header)
        digest = hashlib.sha256(text.encode()).digest()
        made = {"author": author, "number": header["number"], "digest": digest, "prev": prev, "rows": rows,
                "line": {"entry": text, "signature": author.sign(b"dokaz-entry-1\0" + digest).hex()}}
        self.entries.append(made)
        return made

    def chain(self, entry):
        leaves = []
        while entry:
            leaves.append(hashlib.sha256(b"\0" + entry["digest"]).digest())
            entry = entry["prev"]
        return leaves[::-1]

    def written(self, signer):
        entries = sorted(self.entries, key=lambda e: (e["author"].key.hex(), e["number"], e["digest"].hex()))
        lines = [line({"archive": self.archive, "format": "dokaz-ledger-1"})]
        for entry in entries:
            lines += [line(entry["line"])] + [line(row["line"]) for row in entry["rows"]]
        before = "".join(text + "\n" for text in lines).encode()
        followed = {id(entry["prev"]) for entry in entries}
        tips = sorted(f"{e['author'].key.hex()} {e['number']} {checker.tree_root(self.chain(e)).hex()}"
                      for e in entries if id(e) not in followed)
        checkpoint = "".join(text + "\n" for text in ["dokaz-checkpoint-1", self.archive, *tips])
        digest = hashlib.sha256(before).digest()
        last = {"checkpoint": checkpoint, "digest": digest.hex(), "signer": signer.key.hex(),
                "signature": signer.sign(b"dokaz-export-1\0" + digest + checkpoint.encode()).hex()}
        return before + line(last).encode() + b"\n"


ANNA, BORYS = Author(1), Author(2)


def whole_ledger():
    b = Builder()
    record = b.row("record", field="facility", record=b.uid())
    name = b.claim("Лукава №1 \u2028 \x7f \b")
    first = b.entry(ANNA, [b.act(), record, name])
    other = b.claim("Lukava", names=[name["uid"]])
    theirs = b.entry(BORYS, [b.act(), other], seen=[first])
    hidden = b.row("claim", {"value": {"type": "name", "full": "x"}}, withheld=True, field="name", record=b.uid(),
                   protection="identity")
    second = b.entry(ANNA, [b.act(), hidden, b.row("retraction", names=[name["uid"]])], prev=first)
    fork = b.entry(ANNA, [b.act("copy")], prev=first)
    b.entry(BORYS, [b.act(), b.row("retraction", names=[other["uid"], hidden["uid"]])], prev=theirs,
            seen=[second, fork])
    return b


def first_wrong(data):
    try:
        checker.check(io.BytesIO(data), None)
    except checker.Wrong as wrong:
        return str(wrong), wrong.line
    return None


class VerifyLedger(unittest.TestCase):
    def refuses(self, builder, words):
        found = first_wrong(builder.written(ANNA))
        self.assertIsNotNone(found)
        self.assertIn(words, found[0])

    def test_accepts_a_whole_ledger_and_reports_its_fork(self):
        ledger, _ = checker.check(io.BytesIO(whole_ledger().written(ANNA)), ANNA.key.hex())
        self.assertEqual(len(ledger.entries), 5)
        self.assertEqual(sum("fork" in note for note in ledger.notes), 1)

    def test_refuses_every_one_of_800_mutations(self):
        data = whole_ledger().written(ANNA)
        chance = random.Random(3)
        for at in chance.sample(range(len(data)), 800):
            damaged = bytearray(data)
            damaged[at] ^= 1 << chance.randrange(8)
            self.assertIsNotNone(first_wrong(bytes(damaged)), at)

    def test_refuses_lines_left_out_doubled_or_exchanged(self):
        lines = whole_ledger().written(ANNA).splitlines(keepends=True)
        for i in range(len(lines)):
            self.assertIsNotNone(first_wrong(b"".join(lines[:i] + lines[i + 1:])), i)
            self.assertIsNotNone(first_wrong(b"".join(lines[:i + 1] + lines[i:])), i)
            if i:
                self.assertIsNotNone(first_wrong(b"".join(lines[:i - 1] + [lines[i], lines[i - 1]] + lines[i + 1:])), i)

    def test_refuses_another_signer_than_the_one_given(self):
        with self.assertRaises(checker.Wrong):
            checker.check(io.BytesIO(whole_ledger().written(ANNA)), BORYS.key.hex())

    def test_refuses_a_row_that_names_what_was_not_seen(self):
        b = whole_ledger()
        unseen = b.entries[1]["rows"][1]["uid"]
        b.entry(Author(3), [b.act(), b.claim("x", names=[unseen])], seen=[b.entries[0]])
        self.refuses(b, "had not seen")

    def test_a_fork_does_not_see_its_twin(self):
        b = whole_ledger()
        hidden = b.entries[2]["rows"][1]["uid"]
        b.entry(ANNA, [b.act(), b.row("retraction", names=[hidden])], prev=b.entries[3])
        self.refuses(b, "had not seen")

    def test_refuses_a_row_that_names_nothing_held(self):
        b = whole_ledger()
        b.entry(Author(3), [b.act(), b.claim("x", names=[b.uid()])])
        self.refuses(b, "not in the file")

    def test_refuses_a_second_act_and_a_missing_one(self):
        b = whole_ledger()
        b.entry(Author(3), [b.act(), b.act()])
        self.refuses(b, "act")
        b = whole_ledger()
        b.entry(Author(3), [b.claim("x")])
        self.refuses(b, "act")

    def test_refuses_lines_that_are_not_canonical(self):
        for text in ['{"b":1,"a":2}', '{"a":1.0}', '{"a": 1}', '{"a":1,"a":1}', '{"a":9007199254740992}', '{"ä":1}',
                     '{"a":"\\u0041"}', '{"a":"\\ud800"}', '{"a":-0}', '{"a":NaN}', "[" * 5000, '{"a":"\\/"}', "[]"]:
            with self.assertRaises(checker.Wrong, msg=text):
                checker.canonical(text, "it")

    def test_ed25519_follows_the_rfc(self):
        key = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        signature = bytes.fromhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                  "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
        self.assertTrue(checker.signature_holds(key, b"\x72", signature))
        self.assertFalse(checker.signature_holds(key, b"\x73", signature))
        s = int.from_bytes(signature[32:], "little") + checker.L
        self.assertFalse(checker.signature_holds(key, b"\x72", signature[:32] + s.to_bytes(32, "little")))
        self.assertFalse(checker.signature_holds(bytes([1]) + bytes(31), b"", bytes([1]) + bytes(63)))

    def test_growing_root_equals_the_root(self):
        leaves = [hashlib.sha256(bytes([i])).digest() for i in range(40)]
        grown = checker.GrowingRoot()
        for count, leaf in enumerate(leaves, 1):
            grown = grown.with_leaf(leaf)
            self.assertEqual(grown.root(), checker.tree_root(leaves[:count]))


if __name__ == "__main__":
    unittest.main()
