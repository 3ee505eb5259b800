# SPDX-License-Identifier: GPL-3.0-or-later
"""ChaCha20-Poly1305, XChaCha20-Poly1305 and Argon2id in plain Python: an implementation independent of the program's,
for checking its formats. Slow, and not safe against timing: for tests and rescue only."""
import hashlib
import hmac
import struct

MASK = 0xFFFFFFFF


class DoesNotOpen(Exception):
    pass


def _rotate(value, bits):
    return ((value << bits) | (value >> (32 - bits))) & MASK


def _quarter(s, a, b, c, d):
    s[a] = (s[a] + s[b]) & MASK
    s[d] = _rotate(s[d] ^ s[a], 16)
    s[c] = (s[c] + s[d]) & MASK
    s[b] = _rotate(s[b] ^ s[c], 12)
    s[a] = (s[a] + s[b]) & MASK
    s[d] = _rotate(s[d] ^ s[a], 8)
    s[c] = (s[c] + s[d]) & MASK
    s[b] = _rotate(s[b] ^ s[c], 7)


def _rounds(state):
    s = list(state)
    for _ in range(10):
        _quarter(s, 0, 4, 8, 12)
        _quarter(s, 1, 5, 9, 13)
        _quarter(s, 2, 6, 10, 14)
        _quarter(s, 3, 7, 11, 15)
        _quarter(s, 0, 5, 10, 15)
        _quarter(s, 1, 6, 11, 12)
        _quarter(s, 2, 7, 8, 13)
        _quarter(s, 3, 4, 9, 14)
    return s


def _start(key, last_four):
    return list(struct.unpack("<4I", b"expand 32-byte k")) + list(struct.unpack("<8I", key)) + last_four


def chacha20(key, nonce, counter, data):
    """RFC 8439 section 2.4."""
    out = bytearray()
    tail = list(struct.unpack("<3I", nonce))
    for at in range(0, len(data), 64):
        state = _start(key, [counter + at // 64] + tail)
        block = struct.pack("<16I", *((a + b) & MASK for a, b in zip(_rounds(state), state)))
        out += bytes(x ^ y for x, y in zip(data[at : at + 64], block))
    return bytes(out)


def _poly1305(key, message):
    """RFC 8439 section 2.5."""
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at : at + 16] + b"\x01", "little")) * r % ((1 << 130) - 5)
    return ((total + int.from_bytes(key[16:], "little")) & ((1 << 128) - 1)).to_bytes(16, "little")


def _padded(data):
    return data + bytes(-len(data) % 16)


def open_chacha(key, nonce, box, associated):
    """RFC 8439 section 2.8: ciphertext and tag to plaintext."""
    text, tag = box[:-16], box[-16:]
    one_time = chacha20(key, nonce, 0, bytes(32))
    lengths = struct.pack("<QQ", len(associated), len(text))
    if not hmac.compare_digest(_poly1305(one_time, _padded(associated) + _padded(text) + lengths), tag):
        raise DoesNotOpen
    return chacha20(key, nonce, 1, text)


def open_xchacha(key, box, associated):
    """draft-irtf-cfrg-xchacha-03 section 2.3: nonce, ciphertext and tag to plaintext."""
    nonce, box = box[:24], box[24:]
    s = _rounds(_start(key, list(struct.unpack("<4I", nonce[:16]))))
    return open_chacha(struct.pack("<8I", *(s[0:4] + s[12:16])), bytes(4) + nonce[16:], box, associated)


def blake2b(data, size=32, **parameters):
    return hashlib.blake2b(data, digest_size=size, **parameters).digest()


MASK64 = (1 << 64) - 1


def _long_hash(size, data):
    """RFC 9106 section 3.3."""
    prefix = struct.pack("<I", size)
    if size <= 64:
        return blake2b(prefix + data, size)
    out = b""
    v = blake2b(prefix + data, 64)
    while size - len(out) > 64:
        out += v[:32]
        v = blake2b(v, 64) if size - len(out) > 64 else blake2b(v, size - len(out))
    return out + v


def _mix(v, a, b, c, d):
    for shifts in ((32, 24), (16, 63)):
        v[a] = (v[a] + v[b] + 2 * (v[a] & MASK) * (v[b] & MASK)) & MASK64
        x = v[d] ^ v[a]
        v[d] = ((x >> shifts[0]) | (x << (64 - shifts[0]))) & MASK64
        v[c] = (v[c] + v[d] + 2 * (v[c] & MASK) * (v[d] & MASK)) & MASK64
        x = v[b] ^ v[c]
        v[b] = ((x >> shifts[1]) | (x << (64 - shifts[1]))) & MASK64


def _permute(v, at):
    for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                       (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
        _mix(v, at[a], at[b], at[c], at[d])


def _compress(x, y):
    """RFC 9106 section 3.5: two blocks of 128 words."""
    r = [a ^ b for a, b in zip(x, y)]
    z = list(r)
    for row in range(8):
        _permute(z, range(16 * row, 16 * row + 16))
    for column in range(8):
        _permute(z, [2 * column + 16 * i + k for i in range(8) for k in (0, 1)])
    return [a ^ b for a, b in zip(r, z)]


def argon2id(passphrase, salt, passes, memory_kib, size=32):
    """RFC 9106 with one lane, no secret and no associated data."""
    le = struct.Struct("<I").pack
    h0 = blake2b(le(1) + le(size) + le(memory_kib) + le(passes) + le(0x13) + le(2) + le(len(passphrase)) + passphrase
                 + le(len(salt)) + salt + le(0) + le(0), 64)
    count = memory_kib // 4 * 4
    segment = count // 4
    unpack = struct.Struct("<128Q").unpack
    blocks = [unpack(_long_hash(1024, h0 + le(i) + le(0))) for i in range(2)] + [None] * (count - 2)
    for pass_number in range(passes):
        for slice_number in range(4):
            independent = pass_number == 0 and slice_number < 2
            addresses = []
            for index in range(segment):
                here = slice_number * segment + index
                if independent and index % 128 == 0:
                    seed = [pass_number, 0, slice_number, count, passes, 2, index // 128 + 1] + [0] * 121
                    addresses = _compress([0] * 128, _compress([0] * 128, seed))
                if pass_number == 0 and here < 2:
                    continue
                before = blocks[here - 1]
                pseudo = (addresses[index % 128] if independent else before[0]) & MASK
                if pass_number == 0:
                    area, first = here - 1, 0
                else:
                    area, first = count - segment + index - 1, (slice_number + 1) % 4 * segment
                place = area - 1 - (area * (pseudo * pseudo >> 32) >> 32)
                made = _compress(before, blocks[(first + place) % count])
                if pass_number:
                    made = [a ^ b for a, b in zip(made, blocks[here])]
                blocks[here] = made
    return _long_hash(size, struct.pack("<128Q", *blocks[count - 1]))
