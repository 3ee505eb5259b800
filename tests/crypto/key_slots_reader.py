# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens keyslots.bin as docs/formats/key_slots.md says and prints what follows from the master key.

    key_slots_reader.py keyslots.bin PASSPHRASE [KEY-FILE]
"""
import hmac
import struct
import sys

from sealing import DoesNotOpen, argon2id, blake2b, open_xchacha


def subkey(master, number, context, size=32):
    return blake2b(b"", size, key=master, salt=struct.pack("<QQ", number, 0), person=context + bytes(8))


def open_block(header, block, passphrase, key_file):
    algorithm, passes, memory = struct.unpack("<B3xII", block[:12])
    if algorithm != 1:
        return None
    stretched = argon2id(passphrase, block[12:28], passes, memory)
    associated = header[:12] + header[16:32] + block
    for number in range(8):
        kek = blake2b(b"slot-kek-1" + bytes([number]) + key_file, key=stretched)
        slot = header[96 + 128 * number :][:128]
        try:
            return number, open_xchacha(kek, slot[:104], associated)
        except DoesNotOpen:
            continue
    return None


def main():
    header = open(sys.argv[1], "rb").read()
    key_file = blake2b(open(sys.argv[3], "rb").read()) if len(sys.argv) > 3 else bytes(32)
    if len(header) != 4096 or header[:12] != b"DOKAZKEY\x01\0\0\0":
        sys.exit("not a key slot file")
    passphrase = sys.argv[2].encode()
    opened = open_block(header, header[32:64], passphrase, key_file) or open_block(
        header, header[64:96], passphrase, key_file)
    if not opened:
        sys.exit("no slot opens")
    number, content = opened
    master = content[:32]
    if not hmac.compare_digest(blake2b(header[:4064], key=subkey(master, 3, b"hdrmac__")), header[4064:]):
        sys.exit("the header was changed")
    print("slot", number, content[34:50].hex())
    print("generation", struct.unpack("<I", header[12:16])[0])
    print("master", master.hex())
    print("database", subkey(master, 1, b"dbkey___").hex())
    print("salt", subkey(master, 2, b"dbsalt__", 16).hex())
    print("objects", subkey(master, 4, b"objwrap_").hex())
    print("head", subkey(master, 5, b"headmac_").hex())


main()
