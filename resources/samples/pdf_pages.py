# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of print as a PDF: words measured, broken into lines and set where they are told to stand.

The same words always give the same bytes. Fonts are the viewer's own Times, named and measured but not embedded;
Cyrillic letters are reached by glyph names and carry a table to Unicode.
"""
import re

PAGE_WIDTH, PAGE_HEIGHT = 595, 842
SIZE = 10
MARK_SIZE, MARK_RISE = 6.5, 3.6

# Widths of the letters from space to tilde, in thousandths, as Adobe's metrics for these fonts give them.
ROMAN = [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278] + [500] * 10 + [
    278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556,
    722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
    500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541]
BOLD = [250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278] + [500] * 10 + [
    333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611,
    778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
    556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520]
ITALIC = [250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278] + [500] * 10 + [
    333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722, 611,
    722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500,
    500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541]
DASH, OPENING, CLOSING, APOSTROPHE = "\x96", "\x93", "\x94", "\x92"
PUNCTUATION = {"\x96": 500, "\x93": 444, "\x94": 444, "\x92": 333}

# Cyrillic letters stand at codes from 128 on in a font of their own. Widths: near those of their Latin shapes.
CYRILLIC = ("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" "абвгдежзийклмнопрстуфхцчшщъыьэюя" "ЁёЎўІіЇїЄє№")
CYRILLIC_WIDTHS = [722, 574, 667, 578, 682, 611, 896, 501, 722, 722, 667, 678, 889, 722, 722, 722, 556, 667, 611, 708, 790,
                   722, 722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667, 444, 509, 472, 410, 509, 444, 691, 395, 535, 535,
                   486, 499, 633, 535, 500, 535, 500, 444, 437, 500, 648, 500, 535, 503, 770, 770, 517, 671, 456, 429, 747,
                   460, 611, 444, 708, 500, 333, 278, 333, 278, 660, 429, 954]
GLYPHS = ([f"afii{10017 + i}" for i in range(6)] + [f"afii{10024 + i}" for i in range(26)] +
          [f"afii{10065 + i}" for i in range(6)] + [f"afii{10072 + i}" for i in range(26)] +
          ["afii10023", "afii10071", "afii10062", "afii10110", "afii10055", "afii10103", "afii10056", "afii10104",
           "afii10053", "afii10101", "afii61352"])

FONTS = {"R": ("Times-Roman", ROMAN), "B": ("Times-Bold", BOLD), "I": ("Times-Italic", ITALIC), "C": ("Times-Roman", None)}


def letter_width(font, letter):
    if font == "C":
        return CYRILLIC_WIDTHS[CYRILLIC.index(letter)] if letter in CYRILLIC else 250
    if letter in PUNCTUATION:
        return PUNCTUATION[letter]
    return FONTS[font][1][ord(letter) - 32]


class Run:
    """Letters of one font, size and height above the line."""

    def __init__(self, text, font="R", size=SIZE, rise=0.0):
        self.text, self.font, self.size, self.rise = text, font, size, rise

    @property
    def width(self):
        return sum(letter_width(self.font, letter) for letter in self.text) * self.size / 1000

    def shown(self):
        if self.font == "C":
            return "".join(f"\\{128 + CYRILLIC.index(letter):o}" for letter in self.text)
        return "".join(f"\\{ord(letter):o}" if ord(letter) > 126 else "\\" + letter if letter in "()\\" else letter
                       for letter in self.text)


def joined(runs):
    """Neighbours of the same look as one run."""
    result = []
    for run in runs:
        last = result[-1] if result else None
        if last and (last.font, last.size, last.rise) == (run.font, run.size, run.rise):
            result[-1] = Run(last.text + run.text, run.font, run.size, run.rise)
        else:
            result.append(run)
    return result


def set_marks(text):
    """Typographic quotation marks, apostrophes and dashes in the place of the typewriter's."""
    text = re.sub(r'(^|[\s(])"', lambda match: match.group(1) + OPENING, text).replace('"', CLOSING)
    return text.replace("'", APOSTROPHE).replace("–", DASH)


def words_of(text, font="R", size=SIZE):
    """A list of words; each word is a list of runs. {n} becomes the mark of footnote n, kept as (run, n)."""
    words = []
    for word in set_marks(text).split(" "):
        runs, notes = [], []
        for piece in re.split(r"(\{\d+\})", word):
            if re.fullmatch(r"\{\d+\}", piece):
                runs.append(Run(piece[1:-1], "R", MARK_SIZE, MARK_RISE))
                notes.append(int(piece[1:-1]))
            else:
                for part in re.findall(f"[{CYRILLIC}]+|[^{CYRILLIC}]+", piece):
                    runs.append(Run(part, "C" if part[0] in CYRILLIC else font, size))
        words.append((runs, notes))
    return words


def break_lines(words, first_indent, width, size=SIZE, font="R"):
    """Greedy lines: (words, indent, stretch of each space)."""
    space = letter_width(font, " ") * size / 1000
    lines, line, used, indent = [], [], 0.0, first_indent
    for runs, notes in words:
        length = sum(run.width for run in runs)
        if line and indent + used + space + length > width:
            lines.append((line, indent, (width - indent - used) / max(len(line) - 1, 1)))
            line, used, indent = [], 0.0, 0.0
        used += length + (space if line else 0)
        line.append((runs, notes))
    lines.append((line, indent, 0.0))
    return lines


class Page:
    def __init__(self, number):
        self.number, self.marks, self.notes = number, [], []

    def rule(self, x0, x1, y, thickness):
        self.marks.append(f"{thickness:g} w {x0:.2f} {y:.2f} m {x1:.2f} {y:.2f} l S")

    def text(self, x, y, runs, stretch=0.0):
        """Runs one after another; each space is widened by `stretch`."""
        parts = [f"BT {x:.2f} {y:.2f} Td {stretch:.3f} Tw"]
        for run in joined(runs):
            parts.append(f"/{run.font} {run.size:g} Tf {run.rise:g} Ts ({run.shown()}) Tj")
        self.marks.append(" ".join(parts) + " ET")

    def line(self, x, y, words, stretch, size=SIZE, font="R"):
        runs = []
        for word, _ in words:
            runs += ([Run(" ", font, size)] if runs else []) + word
        self.text(x, y, runs, stretch)

    def plain(self, x, y, text, font="R", size=SIZE):
        self.line(x, y, words_of(text, font, size), 0, size, font)

    def right(self, x, y, text, font="R", size=SIZE):
        self.plain(x - Run(set_marks(text), font, size).width, y, text, font, size)


def to_unicode():
    lines = [f"<{128 + index:02X}> <{ord(letter):04X}>" for index, letter in enumerate(CYRILLIC)]
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Cyrillic def /CMapType 2 def\n"
            "1 begincodespacerange <00> <FF> endcodespacerange\n" +
            "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n"
                    for part in (lines[i:i + 100] for i in range(0, len(lines), 100))) +
            "endcmap CMapName currentdict /CMap defineresource pop end end")


def stream(text):
    body = text.encode("latin-1")
    return b"<< /Length %d >>\nstream\n" % len(body) + body + b"\nendstream"


def fonts():
    """Objects 3 to 8: three Latin fonts, the Cyrillic one, its descriptor and its table to Unicode."""
    for name in "RBI":
        yield f"<< /Type /Font /Subtype /Type1 /BaseFont /{FONTS[name][0]} /Encoding /WinAnsiEncoding >>".encode()
    yield (f"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar 128 /LastChar {127 + len(CYRILLIC)}"
           f" /Widths [{' '.join(map(str, CYRILLIC_WIDTHS))}] /FontDescriptor 7 0 R /ToUnicode 8 0 R"
           f" /Encoding << /Type /Encoding /Differences [128 {' '.join('/' + glyph for glyph in GLYPHS)}] >> >>").encode()
    yield (b"<< /Type /FontDescriptor /FontName /Times-Roman /Flags 34 /FontBBox [-168 -218 1000 898] /ItalicAngle 0"
           b" /Ascent 683 /Descent -217 /CapHeight 662 /StemV 84 >>")
    yield stream(to_unicode())


def written(pages, title, made_by, day):
    """The file: `day` is YYYYMMDD."""
    count = len(pages)
    kids = " ".join(f"{10 + 2 * index} 0 R" for index in range(count))
    objects = [b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(), *fonts(),
               f"<< /Title ({title}) /Creator ({made_by}) /CreationDate (D:{day}090000Z) >>".encode()]
    for index, page in enumerate(pages):
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}] /Contents {11 + 2 * index} 0 R"
                       f" /Resources << /Font << /R 3 0 R /B 4 0 R /I 5 0 R /C 6 0 R >> >> >>".encode())
        objects.append(stream("\n".join(page.marks)))
    data, offsets = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table +
            b"trailer\n<< /Size %d /Root 1 0 R /Info 9 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(data)))
