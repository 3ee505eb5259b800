#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the bundle in whose folder it stands, or the bundle given, with Python's standard library alone.

    python3 verify.py [BUNDLE.zip | FOLDER] [--signer FINGERPRINT]

The fingerprint is the one in words that you were given by another way than the bundle itself. Prints each check and
what differs first. Exit codes: 0 everything holds, 1 something does not, 2 it cannot be read. Nothing is written.
A copy of this file that came with the bundle is as trustworthy as the bundle; take one from elsewhere if you can.
"""
import argparse
import base64
import hashlib
import json
import os
import re
import struct
import sys
import zlib

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\Z")
UNSIGNED = {"tagmanifest-sha256.txt", "tagmanifest-sha512.txt", "tagmanifest-sha512.txt.minisig",
            "tagmanifest-sha512.txt.sig"}
NEEDED = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "keys/bundle.pem",
          "keys/bundle.minisign.pub", "proof/checkpoint.txt", "proof/checkpoint.txt.sig", "proof/checkpoint.pem",
          "proof/rows.jsonl", "data/records/records.jsonl", "data/index.html", *sorted(UNSIGNED)]
PEM_START = bytes.fromhex("302a300506032b6570032100")


class Wrong(Exception):
    def __init__(self, file, what):
        super().__init__(f"{file}: {what}")


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


# ---- reading ---------------------------------------------------------------------------------------------------


def zip_date(day):
    year, month, of_month = (int(part) for part in day.split("-"))
    return (year - 1980) << 9 | month << 5 | of_month


def read_zip(data):
    """The files of an archive that has exactly the form bundles have; every byte is accounted for."""
    files, at, directory, date, last = {}, 0, b"", None, None
    while data[at:at + 4] == b"PK\3\4" and at + 30 <= len(data):
        fixed = struct.unpack_from("<IHHHHHIIIHH", data, at)
        length, size = fixed[9], fixed[8]
        name = data[at + 30:at + 30 + length].decode("ascii", "replace")
        content = data[at + 30 + length:at + 30 + length + size]
        date = fixed[5] if date is None else date
        shared = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, date, zlib.crc32(content), size, size, length, 0)
        if not NAME.match(name) or len(content) != size:
            raise Wrong("archive", f"impossible name or size after {last or 'its beginning'}")
        if data[at + 4:at + 30] != shared:
            raise Wrong(name, "its header or checksum in the archive differs")
        if name in files:
            raise Wrong(name, "it stands twice")
        files[name], last = content, name
        directory += b"PK\1\2" + struct.pack("<H", 3 << 8 | 20) + shared + struct.pack(
            "<HHHII", 0, 0, 0, 0o100644 << 16, at) + name.encode()
        at += 30 + length + size
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(files), len(files), len(directory), at, 0)
    if data[at:] != directory + end:
        raise Wrong("archive", f"what follows {last or 'its beginning'} is not the directory of its files")
    return files, date


def bag_of_zip(path):
    with open(path, "rb") as file:
        files, date = read_zip(file.read())
    folders = {name.split("/")[0] for name in files}
    if len(folders) != 1:
        raise Wrong("archive", "its files do not stand in one folder")
    folder = folders.pop()
    bag = {name[len(folder) + 1:]: content for name, content in files.items()}
    if list(bag) != sorted(bag, key=lambda name: (not name.startswith("data/"), name)):
        raise Wrong("archive", "its files do not stand in their order")
    return folder, bag, date


def bag_of_folder(path):
    bag = {}
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            whole = os.path.join(folder, name)
            inside = os.path.relpath(whole, path).replace(os.sep, "/")
            if os.path.islink(whole) or not NAME.match(inside):
                raise Wrong(inside, "it is a link or has a name that bundles do not have")
            with open(whole, "rb") as file:
                bag[inside] = file.read()
    return os.path.basename(os.path.abspath(path)), bag, None


# ---- checks ----------------------------------------------------------------------------------------------------

def must(holds, file, what):
    if not holds:
        raise Wrong(file, what)


def text_of(bag, name):
    try:
        return bag[name].decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(name, "it is not UTF-8") from None


def bag_info(bag):
    pairs = (line.split(": ", 1) for line in text_of(bag, "bag-info.txt").split("\n"))
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def check_manifests(bag):
    for name in NEEDED:
        must(name in bag, name, "it is missing")
    must(bag["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "bagit.txt", "it differs")
    payload = sorted(name for name in bag if name.startswith("data/"))
    tags = sorted(name for name in bag if not name.startswith("data/") and name not in UNSIGNED)
    for prefix, names in (("manifest", payload), ("tagmanifest", tags)):
        for algorithm in ("sha512", "sha256"):
            check_manifest(bag, f"{prefix}-{algorithm}.txt", algorithm, names)
    octets = sum(len(bag[name]) for name in payload)
    must(bag_info(bag).get("Payload-Oxum") == f"{octets}.{len(payload)}", "bag-info.txt", "Payload-Oxum differs")


def check_manifest(bag, manifest, algorithm, names):
    listed = {}
    for line in text_of(bag, manifest).split("\n")[:-1]:
        digest, _, name = line.partition("  ")
        must(name and name not in listed, manifest, "a line is not a digest and a name, or a name stands twice")
        listed[name] = digest
    for name in names:
        must(name in listed, name, f"it is not listed in {manifest}")
        must(hashlib.new(algorithm, bag[name]).hexdigest() == listed[name], name,
             f"its digest is not the one in {manifest}")
    for name in listed:
        must(name in names, name, f"it is listed in {manifest} and missing")
    must(text_of(bag, manifest) == "".join(f"{listed[name]}  {name}\n" for name in names), manifest,
         "it is not written as bundles write it")


def key_of_pem(bag, name):
    lines = text_of(bag, name).split("\n")
    try:
        der = base64.b64decode("".join(lines[1:-2]), validate=True)
    except ValueError:
        der = b""
    must(lines[0] == "-----BEGIN PUBLIC KEY-----" and lines[-2:] == ["-----END PUBLIC KEY-----", ""]
         and len(der) == 44 and der.startswith(PEM_START), name, "it is not an Ed25519 public key")
    return der[12:]


def minisign_parts(bag, name, lines):
    parts = text_of(bag, name).split("\n")
    must(len(parts) == lines + 1 and parts[-1] == "" and parts[0].startswith("untrusted comment: "), name,
         "it is not of minisign's form")
    try:
        return parts, [base64.b64decode(parts[i], validate=True) for i in range(1, lines, 2)]
    except ValueError:
        raise Wrong(name, "it is not of minisign's form") from None


def check_signature(bag, folder):
    key = key_of_pem(bag, "keys/bundle.pem")
    _, (public,) = minisign_parts(bag, "keys/bundle.minisign.pub", 2)
    must(public[:2] == b"Ed" and public[10:] == key, "keys/bundle.minisign.pub", "it is another key")
    name = "tagmanifest-sha512.txt.minisig"
    parts, (box, over_comment) = minisign_parts(bag, name, 4)
    signed = bag["tagmanifest-sha512.txt"]
    must(len(box) == 74 and len(over_comment) == 64 and box[:2] == b"ED" and box[2:10] == public[2:10], name,
         "it is not a signature of this key")
    must(signature_holds(key, hashlib.blake2b(signed).digest(), box[10:]), name, "the signature does not hold")
    must(parts[2].startswith("trusted comment: "), name, "it is not of minisign's form")
    comment = parts[2][len("trusted comment: "):]
    must(signature_holds(key, box[10:] + comment.encode(), over_comment), name, "its comment's signature does not hold")
    info = bag_info(bag)
    must(comment == f"{info.get('External-Identifier')} {info.get('Bagging-Date')}", name,
         "its comment is not the bundle's name and date")
    raw = bag["tagmanifest-sha512.txt.sig"]
    must(len(raw) == 64 and signature_holds(key, signed, raw), "tagmanifest-sha512.txt.sig",
         "the signature does not hold")
    return key


def fingerprint_words(key):
    consonants, vowels = "bdfghjklmnprstvz", "aiou"
    words = []
    for (number,) in struct.iter_unpack(">H", hashlib.sha256(key).digest()[:16]):
        words.append(consonants[number >> 12] + vowels[number >> 10 & 3] + consonants[number >> 6 & 15]
                     + vowels[number >> 4 & 3] + consonants[number & 15])
    return "-".join(words)


def check_checkpoint(bag):
    name = "proof/checkpoint.txt"
    signer, signature = key_of_pem(bag, "proof/checkpoint.pem"), bag["proof/checkpoint.txt.sig"]
    message = b"dokaz-checkpoint-1\0" + hashlib.sha256(bag[name]).digest()
    must(len(signature) == 64 and signature_holds(signer, message, signature), "proof/checkpoint.txt.sig",
         "the signature does not hold")
    lines = text_of(bag, name).split("\n")
    must(len(lines) > 2 and lines[0] == "dokaz-checkpoint-1" and lines[-1] == "", name, "it is not a checkpoint")
    return lines[1], [line.split(" ") for line in lines[2:-1]]


def leads_to(leaf, index, size, path, root):
    """RFC 9162 section 2.1.3.2."""
    if index >= size:
        return False
    last = size - 1
    for sibling in (bytes.fromhex(step) for step in path):
        if last == 0:
            return False
        if index & 1 or index == last:
            leaf = hashlib.sha256(b"\1" + sibling + leaf).digest()
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            leaf = hashlib.sha256(b"\1" + leaf + sibling).digest()
        index, last = index >> 1, last >> 1
    return last == 0 and leaf.hex() == root


def prove(line, archive, tips):
    """The head and the content of a row that stands in the ledger under the checkpoint."""
    row = json.loads(line)
    head, header = json.loads(row["head"]), json.loads(row["entry"])
    content = None
    if "content" in row:
        digest = hashlib.sha256(b"dokaz-content-1\0" + bytes.fromhex(row["content_salt"]) + row["content"].encode())
        if digest.hexdigest() != head["content"]:
            raise ValueError("the content is not the one the row was made of")
        content = json.loads(row["content"])
    digest = hashlib.sha256(b"\0" + bytes.fromhex(row["salt"]) + row["head"].encode()).digest()
    if not leads_to(digest, row["row_index"], header["rows"], row["row_path"], header["root"]):
        raise ValueError("the row does not lead to its entry's root")
    entry = hashlib.sha256(row["entry"].encode()).digest()
    signature = bytes.fromhex(row["signature"])
    if header["archive"] != archive or row["entry_index"] != header["number"] - 1 or len(signature) != 64 or \
            not signature_holds(bytes.fromhex(header["author"]), b"dokaz-entry-1\0" + entry, signature):
        raise ValueError("the signature of the entry does not hold")
    leaf = hashlib.sha256(b"\0" + entry).digest()
    if not any(tip[0] == header["author"] and leads_to(leaf, row["entry_index"], int(tip[1]), row["entry_path"], tip[2])
               for tip in tips):
        raise ValueError("the entry does not lead to the checkpoint")
    return head, content


def check_proofs(bag, archive, tips):
    rows = {}
    for number, line in enumerate(text_of(bag, "proof/rows.jsonl").split("\n")[:-1], 1):
        try:
            head, content = prove(line, archive, tips)
        except (ValueError, KeyError, TypeError, IndexError, RecursionError) as problem:
            raise Wrong("proof/rows.jsonl", f"line {number}: {problem}") from None
        must(head["uid"] not in rows, "proof/rows.jsonl", f"line {number}: the row stands twice")
        rows[head["uid"]] = head, content
    return rows


def check_values(bag, rows):
    name, counts = "data/records/records.jsonl", {"Dokaz-Records": 0, "Dokaz-Sources": 0}
    proven = 0
    for number, line in enumerate(text_of(bag, name).split("\n")[:-1], 1):
        record = json.loads(line)
        counts["Dokaz-Sources" if record["kind"] == "bundled-source" else "Dokaz-Records"] += 1
        for value in record.get("values", []):
            if not value["row"]:
                continue
            head, content = rows.get(value["row"], (None, None))
            must(head is not None and content is not None and head["type"] == "claim"
                 and head["field"] == value["field"] and content["value"] == value["value"], name,
                 f"line {number}: a value is not the one of the row it names")
            proven += 1
    counts["Dokaz-Proven-Rows"] = len(rows)
    info = bag_info(bag)
    for label, count in counts.items():
        must(info.get(label) == str(count), "bag-info.txt", f"{label} is not what was counted")
    return proven


def check(path, signer):
    folder, bag, date = bag_of_folder(path) if os.path.isdir(path) else bag_of_zip(path)
    check_manifests(bag)
    info = bag_info(bag)
    must(date is None or (info.get("External-Identifier") == folder and zip_date(info["Bagging-Date"]) == date),
         "archive", "its folder or date is not the bundle's")
    print(f"{info.get('External-Identifier')}: {len(bag)} files, as both manifests list them, and no other")
    key = check_signature(bag, folder)
    words = fingerprint_words(key)
    print("the manifests are signed with the key in the bundle")
    archive, tips = check_checkpoint(bag)
    rows = check_proofs(bag, archive, tips)
    print(f"{len(rows)} rows stand in the ledger {archive} under its signed checkpoint")
    print(f"{check_values(bag, rows)} values are those of the rows they name")
    if signer is None:
        print("intact, signer unconfirmed: compare the fingerprint with the one you know from elsewhere\n" + words)
    else:
        given = "-".join(re.findall(r"[a-z]+", signer.lower()))
        must(given == words, "keys/bundle.pem", "it is another key: " + words)
        print("verified: signed by " + words)


def main():
    parser = argparse.ArgumentParser(description="Checks a Dokaz bundle.")
    parser.add_argument("bundle", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--signer", help="the fingerprint in words that you know from elsewhere")
    arguments = parser.parse_args()
    try:
        check(arguments.bundle, arguments.signer)
    except OSError as problem:
        print(f"cannot read: {problem.strerror}", file=sys.stderr)
        return 2
    except Wrong as wrong:
        print("broken: " + str(wrong))
        return 1
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, struct.error) as problem:
        print(f"broken: it is not of the form bundles have ({type(problem).__name__})")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
