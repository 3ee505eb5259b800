# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a sealed object as docs/formats/sealed_object.md says and prints the SHA-256 of its plaintext.

    sealed_object_reader.py FILE OBJECT-KEY-HEX LENGTH
    sealed_object_reader.py FILE WRAPPED-KEY-HEX LENGTH WRAPPING-KEY-HEX OBJECT-NAME
"""
import hashlib
import sys

from sealing import blake2b, open_chacha, open_xchacha

CHUNK = 65536


def padded_length(length):
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    digits = exponent.bit_length()
    if exponent <= digits:
        return length
    step = 1 << (exponent - digits)
    return (length + step - 1) // step * step


def main():
    sealed = open(sys.argv[1], "rb").read()
    key = bytes.fromhex(sys.argv[2])
    length = int(sys.argv[3])
    if len(sys.argv) > 4:
        key = open_xchacha(bytes.fromhex(sys.argv[4]), key, b"dokaz-object-key-1\0" + sys.argv[5].encode())
    header = sealed[:32]
    padded = padded_length(length)
    count = max(1, (padded + CHUNK - 1) // CHUNK)
    if header[:16] != b"DOKAZOBJ\0\0\x01\0\0\0\0\0" or len(sealed) != 32 + padded + 16 * count:
        sys.exit("not a sealed object of this length")
    payload = blake2b(b"payload" + header[16:], key=key)
    plain = b""
    for number in range(count):
        box = sealed[32 + number * (CHUNK + 16) :][: CHUNK + 16]
        nonce = number.to_bytes(11, "big") + bytes([number == count - 1])
        plain += open_chacha(payload, nonce, box, header if number == 0 else b"")
    if any(plain[length:]):
        sys.exit("padding that is not zero")
    print(hashlib.sha256(plain[:length]).hexdigest())


main()
