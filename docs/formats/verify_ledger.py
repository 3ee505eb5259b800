#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks an exported ledger (ledger.md, "Exported ledger") with Python's standard library alone.

    python3 verify_ledger.py LEDGER… [--signer PUBLIC_KEY_HEX]

Prints what was checked, or what is wrong first and in which line. Exit codes: 0 everything holds,
1 something does not, 2 the file cannot be read or the command is not understood.

Of several files each gets one line, and the exit code is that of the worst.

Nothing here is shared with the program that wrote the file; that is the point of it.
"""
import argparse
import datetime
import hashlib
import json
import re
import sys

FORMAT = "dokaz-ledger-1"
UID = re.compile(r"[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}\Z")
HEX16 = re.compile(r"[0-9a-f]{32}\Z")
HEX32 = re.compile(r"[0-9a-f]{64}\Z")
HEX64 = re.compile(r"[0-9a-f]{128}\Z")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\Z", re.ASCII)
TYPES = {"act", "author", "record", "claim", "citation", "assessment", "retraction", "withdrawal", "purge",
         "reading", "object", "decision"}
PROTECTIONS = {"open", "confidential", "identity", "privileged"}
WITH_RECORD = {"claim", "record", "citation", "reading"}
WITHOUT_CONTENT = {"record", "retraction"}
HEAD_MEMBERS = {"content", "field", "names", "protection", "record", "type", "uid", "v"}
HEADER_MEMBERS = {"archive", "author", "batch", "catalogue", "day", "number", "prev", "root", "rows", "seen", "v"}
MOST_ROWS = 10_000


class Wrong(Exception):
    """The first thing that does not hold."""

    def __init__(self, what, line=None):
        super().__init__(what)
        self.line = line


# ---- Ed25519 (RFC 8032), verification only, in extended coordinates ----------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    m = (y1 - x1) * (y2 - x2) % P
    n = (y1 + x1) * (y2 + x2) % P
    c = 2 * t1 * t2 * D % P
    d = 2 * z1 * z2 % P
    e, f, g, h = n - m, d - c, d + c, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def decode_point(data):
    """The point written in 32 bytes, or None. Only the canonical writing is taken."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P:
        x = x * ROOT_OF_MINUS_ONE % P
        if (v * x * x - u) % P:
            return None
    if x == 0 and sign:
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def encode_point(point):
    x, y, z, _ = point
    inverse = pow(z, -1, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def negative(point):
    x, y, z, t = point
    return -x % P, y, z, -t % P


class Multiples:
    """Tables of one point, so that a multiple costs 64 additions."""

    def __init__(self, point):
        self.windows = []
        for _ in range(64):
            window = [NEUTRAL]
            for _ in range(16):
                window.append(add(window[-1], point))
            self.windows.append(window)
            point = window[16]

    def times(self, scalar):
        result = NEUTRAL
        for window in self.windows:
            result = add(result, window[scalar & 15])
            scalar >>= 4
        return result


def is_of_small_order(point):
    for _ in range(3):
        point = add(point, point)
    return point[0] % P == 0 and (point[1] - point[2]) % P == 0


BASE = Multiples(decode_point((4 * pow(5, -1, P) % P).to_bytes(32, "little")))
KEYS = {}


def signature_holds(key, message, signature):
    """Strict: S below the group's order, canonical points, no point of small order."""
    if key not in KEYS:
        point = decode_point(key)
        KEYS[key] = None if point is None or is_of_small_order(point) else Multiples(negative(point))
    s = int.from_bytes(signature[32:], "little")
    if KEYS[key] is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return encode_point(add(BASE.times(s), KEYS[key].times(h))) == signature[:32]


# ---- canonical JSON (RFC 8785, integers only) and the Merkle tree (RFC 9162) ---------------------------------

def without_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a key stands twice")
    if not all(key.isascii() for key in members):
        raise ValueError("a key is not ASCII")
    return members


def whole_number(text):
    number = int(text)
    if abs(number) >= 2**53:
        raise ValueError("a number is too large")
    return number


def no_fraction(text):
    raise ValueError("a number is not whole: " + text[:20])


DECODER = json.JSONDecoder(object_pairs_hook=without_duplicates, parse_int=whole_number, parse_float=no_fraction,
                           parse_constant=no_fraction)
ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(text, what):
    """The object written in `text`, which must be written in the one canonical form."""
    try:
        value = DECODER.decode(text)
        again = ENCODER.encode(value)
        again.encode("utf-8")
    except (ValueError, RecursionError) as problem:
        raise Wrong(f"{what} is not JSON as it must be: {problem}") from None
    if again != text:
        raise Wrong(f"{what} is not in canonical form")
    if not isinstance(value, dict):
        raise Wrong(f"{what} is not an object")
    return value


def tree_root(leaves):
    """Root over leaf hashes, none of which is hashed again."""
    level = list(leaves)
    while len(level) > 1:
        above = [hashlib.sha256(b"\1" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        if len(level) % 2:
            above.append(level[-1])
        level = above
    return level[0]


class GrowingRoot:
    """The root over leaves added one by one."""

    def __init__(self, peaks=()):
        self.peaks = list(peaks)

    def with_leaf(self, leaf):
        grown = GrowingRoot(self.peaks)
        size = 1
        while grown.peaks and grown.peaks[-1][0] == size:
            leaf = hashlib.sha256(b"\1" + grown.peaks.pop()[1] + leaf).digest()
            size *= 2
        grown.peaks.append((size, leaf))
        return grown

    def root(self):
        result = self.peaks[-1][1]
        for _, peak in reversed(self.peaks[:-1]):
            result = hashlib.sha256(b"\1" + peak + result).digest()
        return result


# ---- the form of each member ------------------------------------------------------------------------------------

def must(holds, what):
    if not holds:
        raise Wrong(what)


def exactly(members, expected, what):
    must(members.keys() == set(expected), f"{what} has other members than {', '.join(sorted(expected))}")


def is_text(value, pattern=None):
    return isinstance(value, str) and (pattern is None or pattern.match(value) is not None)


def is_number(value, least=0, most=2**53 - 1):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def is_day(value):
    try:
        return is_text(value) and datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


class Row:
    __slots__ = ("uid", "type", "names", "entry", "place", "line", "has_content")


class Entry:
    __slots__ = ("author", "number", "prev", "seen", "digest", "rows", "root", "line", "parent", "branch", "tips",
                 "tree", "children", "waiting")


def read_head(head, content_digest_of):
    exactly(head, HEAD_MEMBERS, "the head")
    must(head["v"] == 1 and is_number(head["v"]), "the head is of another version")
    must(is_text(head["uid"], UID), "the uid is not of the written form")
    must(head["type"] in TYPES, "the row is of no known type")
    must(head["protection"] in PROTECTIONS, "the protection is of no known level")
    has_field = head["type"] in ("claim", "record")
    must(is_text(head["field"]) and (head["field"] != "") == has_field,
         "a claim and a record name a field or a kind, other rows none")
    must(head["record"] == "" or is_text(head["record"], UID), "the record is not a uid")
    must(head["record"] != "" or head["type"] not in WITH_RECORD, f"a {head['type']} names no record")
    names = head["names"]
    must(isinstance(names, list) and all(is_text(name, UID) for name in names), "names are not uids")
    must(len(set(names)) == len(names), "a row names another one twice")
    must(head["content"] == "" or is_text(head["content"], HEX32), "the content digest is not of the written form")
    must(head["type"] not in WITHOUT_CONTENT or head["content"] == "", f"a {head['type']} has no content")
    if content_digest_of is not None:
        must(head["content"] != "", "content stands where the head has none")
        must(content_digest_of == head["content"], "the content is not the one the head was made of")


def read_content(kind, content):
    if kind == "act":
        must(is_text(content.get("command")) and is_text(content.get("time"), MOMENT), "an act without command or time")
    if kind == "claim":
        must(isinstance(content.get("value"), dict), "a claim without a value")
    if kind == "citation":
        must(content.get("stance") in ("supports", "contradicts"), "a citation without a stance")
        must(isinstance(content.get("anchor"), dict), "a citation without an anchor")


def read_row(line_value, line):
    """A row and its digest."""
    withheld = "content" not in line_value
    expected = {"head", "salt"} if withheld else {"content", "content_salt", "head", "salt"}
    exactly(line_value, expected, "the row")
    must(all(is_text(value) for value in line_value.values()), "a member of the row is not text")
    must(is_text(line_value["salt"], HEX32), "the salt is not of the written form")
    head = canonical(line_value["head"], "the head")
    content_digest = None
    if not withheld:
        must(is_text(line_value["content_salt"], HEX32), "the content salt is not of the written form")
        content = canonical(line_value["content"], "the content")
        content_digest = hashlib.sha256(b"dokaz-content-1\0" + bytes.fromhex(line_value["content_salt"])
                                        + line_value["content"].encode()).hexdigest()
    read_head(head, content_digest)
    if not withheld:
        read_content(head["type"], content)
    row = Row()
    row.uid, row.type, row.names = head["uid"], head["type"], head["names"]
    row.line, row.has_content = line, not withheld
    digest = hashlib.sha256(b"\0" + bytes.fromhex(line_value["salt"]) + line_value["head"].encode()).digest()
    return row, digest


def read_header(line_value, archive, line):
    exactly(line_value, {"entry", "signature"}, "the entry")
    must(is_text(line_value["entry"]) and is_text(line_value["signature"], HEX64),
         "the entry's header or signature is not of the written form")
    header = canonical(line_value["entry"], "the header")
    exactly(header, HEADER_MEMBERS, "the header")
    must(header["v"] == 1 and is_number(header["v"]), "the header is of another version")
    must(header["archive"] == archive, "the entry is of another archive")
    must(is_text(header["author"], HEX32), "the author is not a public key")
    must(header["batch"] == "" or is_text(header["batch"], UID), "the batch is not a uid")
    must(is_number(header["catalogue"]), "the catalogue's version is not a number")
    must(is_day(header["day"]), "the day is not a day")
    must(is_number(header["number"], 1), "the number is not a number from 1")
    must(header["prev"] == "" if header["number"] == 1 else is_text(header["prev"], HEX32),
         "the first entry follows none, and every other one follows one")
    must(is_text(header["root"], HEX32), "the root is not of the written form")
    must(is_number(header["rows"], 1, MOST_ROWS), f"the number of rows is not between 1 and {MOST_ROWS}")
    read_seen(header)
    digest = hashlib.sha256(line_value["entry"].encode()).digest()
    must(signature_holds(bytes.fromhex(header["author"]), b"dokaz-entry-1\0" + digest,
                         bytes.fromhex(line_value["signature"])), "the signature does not hold")
    entry = Entry()
    entry.author, entry.number, entry.prev = header["author"], header["number"], header["prev"]
    entry.seen, entry.root, entry.rows = [pair[1] for pair in header["seen"]], header["root"], header["rows"]
    entry.digest, entry.line = digest, line
    return entry, header["seen"]


def read_seen(header):
    seen = header["seen"]
    must(isinstance(seen, list) and all(isinstance(pair, list) and len(pair) == 2 and is_text(pair[0], HEX32)
                                        and is_text(pair[1], HEX32) for pair in seen), "seen is not of the written form")
    must(all(a < b for a, b in zip(seen, seen[1:])), "seen is not sorted")
    must(all(pair[0] != header["author"] for pair in seen), "seen names the author's own entries")


# ---- the file ------------------------------------------------------------------------------------------------

class Ledger:
    def __init__(self):
        self.entries = []          # in the file's order
        self.by_digest = {}        # hexadecimal → Entry
        self.rows = {}             # uid → Row
        self.seen_pairs = []       # (entry, [[author, digest] …])
        self.notes = []

    def read(self, file):
        """Reads up to the last line and returns it with the digest of everything before."""
        running = hashlib.sha256()
        number, line = 0, None
        for number, raw in enumerate(file, 1):
            self.line = number
            must(raw.endswith(b"\n"), "the line does not end: the file is cut")
            try:
                text = raw[:-1].decode("utf-8")
            except UnicodeDecodeError:
                raise Wrong("the line is not UTF-8") from None
            line = canonical(text, "the line")
            if "checkpoint" in line and number > 1:
                rest = file.read(1)
                self.finish_entry()
                must(rest == b"", "something follows the last line")
                return line, running.digest()
            self.take(line)
            running.update(raw)
        raise Wrong("the file ends without its last line", number or None)

    def take(self, line):
        if self.line == 1:
            exactly(line, {"archive", "format"}, "the first line")
            must(line["format"] == FORMAT, "the file is not an exported ledger of this format")
            must(is_text(line["archive"], HEX16), "the archive id is not of the written form")
            self.archive, self.open = line["archive"], None
        elif "entry" in line:
            self.finish_entry()
            self.begin_entry(line)
        else:
            self.take_row(line)

    def begin_entry(self, line):
        entry, seen = read_header(line, self.archive, self.line)
        if self.entries:
            last = self.entries[-1]
            must((last.author, last.number, last.digest) < (entry.author, entry.number, entry.digest),
                 "the entries are not sorted, or one stands twice")
        self.entries.append(entry)
        self.by_digest[entry.digest.hex()] = entry
        self.seen_pairs.append((entry, seen))
        self.open, self.digests = entry, []

    def take_row(self, line):
        must(self.open is not None, "a row stands before the first entry")
        row, digest = read_row(line, self.line)
        must((row.type == "act") == (not self.digests), "the first row of an entry is its act, and no other row is")
        must(row.uid not in self.rows, "a uid stands twice")
        must(len(self.digests) < self.open.rows, "the entry has more rows than its header says")
        row.entry, row.place = self.open, len(self.digests)
        self.rows[row.uid] = row
        self.digests.append(digest)

    def finish_entry(self):
        if self.open is None:
            return
        entry = self.open
        if len(self.digests) != entry.rows:
            raise Wrong(f"the entry has {len(self.digests)} rows, its header says {entry.rows}", entry.line)
        if tree_root(self.digests).hex() != entry.root:
            raise Wrong("the rows are not those the entry's root was made of", entry.line)
        self.open = None

    # -- chains

    def chain(self):
        """Links every entry to the one before it and to those seen, and reports forks."""
        for entry in self.entries:
            entry.children, entry.parent, entry.branch = [], None, None
        for entry in self.entries:
            if entry.number == 1:
                continue
            entry.parent = self.by_digest.get(entry.prev)
            if entry.parent is None:
                raise Wrong("the entry before this one is not in the file", entry.line)
            if entry.parent.author != entry.author or entry.parent.number != entry.number - 1:
                raise Wrong("the entry follows one of another author or number", entry.line)
            entry.parent.children.append(entry)
        for entry, seen in self.seen_pairs:
            for author, digest in seen:
                other = self.by_digest.get(digest)
                if other is None or other.author != author:
                    raise Wrong("an entry that this one had seen is not in the file", entry.line)
        for one, other in zip(self.entries, self.entries[1:]):
            if (one.author, one.number) == (other.author, other.number):
                self.notes.append(f"fork: author {one.author[:16]}… has two entries numbered {one.number} "
                                  f"(lines {one.line} and {other.line}); both are kept")

    def in_order(self):
        """Every entry after those it follows and has seen. Digests make a circle impossible."""
        followers = {}
        ready = []
        for entry in self.entries:
            before = {id(other): other for other in self.directly_before(entry)}
            entry.waiting = len(before)
            for other in before:
                followers.setdefault(other, []).append(entry)
            if not before:
                ready.append(entry)
        while ready:
            entry = ready.pop()
            yield entry
            for follower in followers.get(id(entry), ()):
                follower.waiting -= 1
                if follower.waiting == 0:
                    ready.append(follower)

    def directly_before(self, entry):
        return ([entry.parent] if entry.parent else []) + [self.by_digest[digest] for digest in entry.seen]

    def place(self, entry):
        """Gives the entry its branch, its tree and the tips of what it has seen, author by author."""
        parent = entry.parent
        if parent is not None and parent.children[0] is entry:
            entry.branch = parent.branch
        else:
            entry.branch = (entry.number, parent, [])
        entry.branch[2].append(entry)
        leaf = hashlib.sha256(b"\0" + entry.digest).digest()
        entry.tree = (parent.tree if parent is not None else GrowingRoot()).with_leaf(leaf)
        before = self.directly_before(entry)
        tips = dict(before[0].tips) if before else {}
        for other in before[1:]:
            for author, theirs in other.tips.items():
                tips[author] = self.newest(tips.get(author, ()), theirs)
        for other in before:
            tips[other.author] = self.newest(tips.get(other.author, ()), (other,))
        entry.tips = tips

    def newest(self, some, others):
        """The entries of both that no other one of both follows."""
        if some == others:
            return some
        every = list(dict.fromkeys(tuple(some) + tuple(others)))
        return tuple(a for a in every if not any(a is not b and self.follows(b, a) for b in every))

    @staticmethod
    def follows(later, earlier):
        """Is `earlier` in the chain that ends with `later`? Both are of one author."""
        while later is not None and later.branch[0] > earlier.number:
            later = later.branch[1]
        if later is None or later.number < earlier.number:
            return False
        return later.branch[2][earlier.number - later.branch[0]] is earlier

    def check_names(self):
        by_entry = {}
        for row in self.rows.values():
            if row.names:
                by_entry.setdefault(id(row.entry), []).append(row)
        for entry in self.in_order():
            self.place(entry)
            for row in by_entry.get(id(entry), ()):
                for name in row.names:
                    self.check_name(row, name)

    def check_name(self, row, name):
        named = self.rows.get(name)
        if named is None:
            raise Wrong(f"the row names {name}, which is not in the file", row.line)
        if named.entry is row.entry:
            if named is row or (row.type in ("retraction", "claim") and named.place > row.place):
                raise Wrong(f"the row names {name}, which does not stand before it", row.line)
        elif not any(self.follows(tip, named.entry) for tip in row.entry.tips.get(named.entry.author, ())):
            raise Wrong(f"the row names {name}, which its entry had not seen", row.line)

    # -- the last line

    def checkpoint(self):
        tips = [entry for entry in self.entries if not entry.children]
        lines = sorted(f"{tip.author} {tip.number} {tip.tree.root().hex()}" for tip in tips)
        return "".join(line + "\n" for line in ["dokaz-checkpoint-1", self.archive, *lines])

    def check_last(self, last, digest, expected_signer):
        exactly(last, {"checkpoint", "digest", "signature", "signer"}, "the last line")
        must(is_text(last["digest"], HEX32) and is_text(last["signature"], HEX64) and is_text(last["signer"], HEX32)
             and is_text(last["checkpoint"]), "the last line is not of the written form")
        must(last["digest"] == digest.hex(), "the digest is not that of the lines before")
        must(last["checkpoint"] == self.checkpoint(), "the checkpoint is not that of the entries")
        must(signature_holds(bytes.fromhex(last["signer"]),
                             b"dokaz-export-1\0" + digest + last["checkpoint"].encode(),
                             bytes.fromhex(last["signature"])), "the signature of the export does not hold")
        must(expected_signer in (None, last["signer"]), "the export was signed by another key than the one given")

    def note_purges(self):
        left = sum(1 for row in self.rows.values() if row.type == "purge"
                   for name in row.names if self.rows[name].has_content)
        if left:
            self.notes.append(f"{left} purged rows still have their content here")


def check(file, expected_signer):
    ledger = Ledger()
    ledger.line, ledger.open = None, None
    try:
        last, digest = ledger.read(file)
        last_line, ledger.line = ledger.line, None
        ledger.chain()
        ledger.check_names()
        ledger.line = last_line
        ledger.check_last(last, digest, expected_signer)
        ledger.note_purges()
    except Wrong as wrong:
        wrong.line = wrong.line or ledger.line
        raise
    return ledger, last


def report(ledger, last, expected_signer):
    with_content = sum(row.has_content for row in ledger.rows.values())
    authors = {entry.author for entry in ledger.entries}
    print(f"archive {ledger.archive}")
    print(f"{len(ledger.entries)} entries of {len(authors)} authors: chains, signatures and roots hold")
    print(f"{len(ledger.rows)} rows, {with_content} with content: digests hold, every row names only rows seen before")
    print("checkpoint and signature of the export hold")
    for note in ledger.notes:
        print("note: " + note)
    if expected_signer is None:
        standing = "one of the authors" if last["signer"] in authors else "not one of the authors"
        print(f"note: signed by {last['signer']} ({standing}); compare it with the key you know from elsewhere")
    print("ok")


def main():
    parser = argparse.ArgumentParser(description="Checks an exported Dokaz ledger.")
    parser.add_argument("ledger", nargs="+")
    parser.add_argument("--signer", help="the public key expected, 64 hexadecimal digits")
    arguments = parser.parse_args()
    if arguments.signer is not None and not HEX32.match(arguments.signer):
        parser.error("the signer is 64 lower-case hexadecimal digits")
    if len(arguments.ledger) == 1:
        return check_one(arguments.ledger[0], arguments.signer)
    return max(check_briefly(path, arguments.signer) for path in arguments.ledger)


def check_one(path, expected_signer):
    try:
        with open(path, "rb") as file:
            ledger, last = check(file, expected_signer)
    except OSError as problem:
        print(f"cannot read: {problem.strerror}", file=sys.stderr)
        return 2
    except Wrong as wrong:
        print(where(wrong))
        return 1
    report(ledger, last, expected_signer)
    return 0


def check_briefly(path, expected_signer):
    try:
        with open(path, "rb") as file:
            check(file, expected_signer)
    except OSError as problem:
        print(f"{path}: cannot read: {problem.strerror}")
        return 2
    except Wrong as wrong:
        print(f"{path}: {where(wrong)}")
        return 1
    print(f"{path}: ok")
    return 0


def where(wrong):
    return f"line {wrong.line}: {wrong}" if wrong.line else str(wrong)


if __name__ == "__main__":
    sys.exit(main())
