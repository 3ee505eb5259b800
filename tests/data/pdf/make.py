#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the small PDFs beside it. Every name, place and sentence is invented. Standard library only.

    python3 tests/data/pdf/make.py     writes the files anew; they come out the same each time
"""
import hashlib
import pathlib

HERE = pathlib.Path(__file__).parent
PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = hashlib.md5(b"dokaz invented test files").digest()


class Writer:
    """Objects by number, written in order with a cross-reference table. With a key, strings in streams are sealed."""

    def __init__(self):
        self.objects = {}
        self.trailer = {}
        self.key = None

    def put(self, number, body):
        self.objects[number] = body if isinstance(body, bytes) else body.encode("latin-1")

    def stream(self, number, content, extra=""):
        content = content if isinstance(content, bytes) else content.encode("latin-1")
        if self.key:
            salt = number.to_bytes(3, "little") + bytes(2)
            content = rc4(hashlib.md5(self.key + salt).digest()[:10], content)
        self.put(number, f"<< /Length {len(content)} {extra}>>\nstream\n".encode() + content + b"\nendstream")

    def write(self, name):
        out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
        places = {}
        for number in sorted(self.objects):
            places[number] = len(out)
            out += f"{number} 0 obj\n".encode() + self.objects[number] + b"\nendobj\n"
        start, size = len(out), max(self.objects) + 1
        out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
        for number in range(1, size):
            out += (b"%010d 00000 n \n" % places[number]) if number in places else b"0000000000 65535 f \n"
        entries = " ".join(f"/{key} {value}" for key, value in self.trailer.items())
        identity = FILE_ID.hex()
        out += f"trailer\n<< /Size {size} /Root 1 0 R /ID [<{identity}> <{identity}>] {entries} >>\n".encode()
        out += f"startxref\n{start}\n%%EOF\n".encode()
        (HERE / name).write_bytes(bytes(out))


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def fonts(writer):
    for number, name in ((20, "Times-Roman"), (21, "Times-Bold"), (22, "Times-Italic")):
        writer.put(number, f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
    return "/Font << /F1 20 0 R /F2 21 0 R /F3 22 0 R >>"


def document(contents, page_extra="", catalog_extra="", resources_extra="", key=None):
    """Objects: 1 catalogue, 2 page tree, 3… pages, 10… contents, 20… fonts."""
    writer = Writer()
    writer.key = key
    resources = fonts(writer) + resources_extra
    kids = " ".join(f"{3 + i} 0 R" for i in range(len(contents)))
    writer.put(1, f"<< /Type /Catalog /Pages 2 0 R {catalog_extra} >>")
    writer.put(2, f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>")
    for i, content in enumerate(contents):
        writer.put(3 + i, f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page_extra} "
                          f"/Resources << {resources} >> /Contents {10 + i} 0 R >>")
        writer.stream(10 + i, content)
    return writer


def line(x, y, size, text, font="F1"):
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def report():
    first = (line(72, 780, 16, "Report on Velmora", "F2") + line(72, 740, 11, "1. The court of Port Hessel met twice.")
             + "BT /F1 11 Tf 72 720 Td (2. She was held in custody.) Tj /F1 6.5 Tf 1 0 0 1 192.1 724 Tm (12) Tj "
               "/F1 11 Tf 1 0 0 1 201 720 Tm (No lawyer came.) Tj ET\n"
             + line(72, 90, 9, "Interview of 3 May, Port Hessel."))
    second = (line(72, 780, 11, "A bold", "F2") + line(112, 780, 11, "word and an")
              + line(172, 780, 11, "italic", "F3") + line(72, 760, 11, "end\xadof page two"))
    third = line(72, 780, 11, "Annex")
    outline = ("/Outlines 40 0 R /PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >> "
               "/MarkInfo << /Marked true >>")
    writer = document([first, second, third], catalog_extra=outline)
    writer.put(40, "<< /Type /Outlines /First 41 0 R /Last 42 0 R /Count 2 >>")
    writer.put(41, "<< /Title (Findings) /Parent 40 0 R /Next 42 0 R /First 43 0 R /Last 43 0 R /Count 1 "
                   "/Dest [3 0 R /Fit] >>")
    writer.put(42, "<< /Title <FEFF04140430043D043D044B0435> /Parent 40 0 R /Prev 41 0 R /Dest [5 0 R /Fit] >>")
    writer.put(43, "<< /Title (The court) /Parent 41 0 R /Dest [4 0 R /Fit] >>")
    writer.put(45, "<< /Title <FEFF0412043504340430043C043E0440044B> /Author (Ada Kestrel) "
                   "/CreationDate (D:20250304050607Z) /Producer (make.py) >>")
    writer.trailer["Info"] = "45 0 R"
    writer.write("report.pdf")


def turned_and_cropped():
    content = line(100, 700, 12, "Upright") + "BT /F1 12 Tf 0 1 -1 0 300 400 Tm (climbing) Tj ET\n"
    document([content], "/Rotate 90").write("turned.pdf")
    document([content], "/CropBox [50 300 450 742]").write("cropped.pdf")


def pictures():
    document([""]).write("blank.pdf")
    image = "q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\x80\x80\xff EI Q\n"
    document([image]).write("picture.pdf")


def scripts():
    """A Type 3 font whose codes mean letters of several scripts, by a ToUnicode map only."""
    letters = [0x0420, 0x044B, 0x0433, 0x043E, 0x0440, 0x05E9, 0x05DC, 0x05D5, 0x05DD, 0x1D400]
    text = ("BT /T3 12 Tf 72 700 Td <0102030405> Tj ET\n"      # Рыгор
            "BT /T3 12 Tf 72 660 Td <09080706> Tj ET\n"        # a Hebrew word as it is seen
            "BT /T3 12 Tf 72 620 Td <0A> Tj ET\n"              # outside the basic plane
            "BT /T3 12 Tf 72 580 Td <0B0B> Tj ET\n")           # no meaning told
    writer = document([text], resources_extra="")
    page = writer.objects[3].replace(b"/F3 22 0 R", b"/F3 22 0 R /T3 30 0 R")
    writer.put(3, page)
    names = " ".join(f"/g{i}" for i in range(1, 12))
    procedures = " ".join(f"/g{i} 31 0 R" for i in range(1, 12))
    writer.put(30, f"<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 600 800] /FontMatrix [0.001 0 0 0.001 0 0] "
                   f"/CharProcs << {procedures} >> /Encoding << /Type /Encoding /Differences [1 {names}] >> "
                   f"/FirstChar 1 /LastChar 11 /Widths [{' '.join(['600'] * 11)}] /ToUnicode 32 0 R "
                   f"/Resources << >> >>")
    writer.stream(31, "600 0 0 -200 600 800 d1 0 0 500 700 re f")
    mapping = "".join(f"<{i + 1:02X}> <{chr(c).encode('utf-16-be').hex().upper()}>\n" for i, c in enumerate(letters))
    writer.stream(32, "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <00> <FF> "
                      f"endcodespacerange\n{len(letters)} beginbfchar\n{mapping}endbfchar\nendcmap end end")
    writer.write("scripts.pdf")


def locked():
    """RC4, 40 bits, revision 2: the oldest scheme, of which thirty lines suffice. User password: lantern."""
    user, owner, rights = b"lantern", b"keeper", -4
    owner_entry = rc4(hashlib.md5((owner + PAD)[:32]).digest()[:5], (user + PAD)[:32])
    material = (user + PAD)[:32] + owner_entry + (rights & 0xFFFFFFFF).to_bytes(4, "little") + FILE_ID
    key = hashlib.md5(material).digest()[:5]
    writer = document([line(72, 700, 12, "Behind the lantern")], key=key)
    writer.put(50, f"<< /Filter /Standard /V 1 /R 2 /P {rights} /O <{owner_entry.hex()}> /U <{rc4(key, PAD).hex()}> >>")
    writer.trailer["Encrypt"] = "50 0 R"
    writer.write("locked.pdf")


def broken():
    writer = document([])
    writer.write("no_pages.pdf")
    (HERE / "not_a_pdf.pdf").write_bytes(b"<html>Port Hessel</html>\n")
    (HERE / "damaged.pdf").write_bytes(b"%PDF-1.5\n1 0 obj\n<< /Type /Catalog\n")
    deep = b"%PDF-1.5\n1 0 obj\n" + b"[" * 3000 + b"]" * 3000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n"
    (HERE / "nested.pdf").write_bytes(deep)


report()
turned_and_cropped()
pictures()
scripts()
locked()
broken()
