#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sample_report.pdf: an invented report set as the United Nations set theirs, for tests and for trying things out.

    python3 resources/samples/make_report.py [FILE]

The same words always give the same bytes. Fonts are the viewer's own Times, named and measured but not embedded;
Cyrillic letters are reached by glyph names and carry a table to Unicode.
"""
import re
import sys
from pathlib import Path

from report_text import FOOTNOTES, SYMBOL, TEXT, TITLE

PAGE_WIDTH, PAGE_HEIGHT = 595, 842
LEFT, NUMBER, FIRST, RIGHT = 56.7, 113.4, 141.7, 482.0
TOP, BOTTOM = 742.0, 92.0
SIZE, LEADING, NOTE_SIZE, NOTE_LEADING = 10, 12, 8.5, 10
MARK_SIZE, MARK_RISE = 6.5, 3.6
SUB_ITEM = 28.3

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

    def note_height(self, more=()):
        lines = sum(len(note_lines(note)) for note in [*self.notes, *more])
        return lines * NOTE_LEADING + 14 if lines else 0


def note_lines(note):
    words = [([Run(str(note), "R", MARK_SIZE - 0.5, MARK_RISE - 0.6)], [])] + words_of(FOOTNOTES[note], "R", NOTE_SIZE)
    return break_lines(words, 10, RIGHT - NUMBER, NOTE_SIZE)


class Report:
    """Fills pages from the top, keeping room for the footnotes of the lines that stand on them."""

    def __init__(self):
        self.pages = [Page(1), Page(2)]
        self.contents = []
        self.paragraph = 0
        self.page = None
        self.turn()

    def turn(self):
        self.page = Page(len(self.pages) + 1)
        self.pages.append(self.page)
        self.y = TOP

    def room(self, lines, notes=()):
        return self.y - lines * LEADING >= BOTTOM + self.page.note_height(notes)

    def heading(self, number, title, level):
        size = 14 if level == 0 else 12
        lines = break_lines(words_of(title, "B", size), 0, RIGHT - NUMBER, size, "B")
        if not self.room(len(lines) + (8 if level == 0 else 4)):
            self.turn()
        elif self.y < TOP:
            self.y -= 10
        self.contents.append([number, title, level, self.paragraph + 1, self.page.number])
        if number:
            self.page.right(NUMBER - 14, self.y, number, "B", size)
        for words, _, stretch in lines:
            self.page.line(NUMBER if number else LEFT, self.y, words, 0, size, "B")
            self.y -= size + 3
        self.y -= 7

    def body(self, text, number, indent):
        """A paragraph: its number stands at the margin, its words begin at the first tab."""
        first = FIRST - NUMBER + indent
        for index, (words, inset, stretch) in enumerate(
                break_lines(words_of(text), first, RIGHT - NUMBER)):
            notes = [note for _, marks in words for note in marks]
            if not self.room(1, notes):
                self.turn()
            self.page.notes += notes
            if index == 0:
                self.page.plain(NUMBER + indent, self.y, number)
            self.page.line(NUMBER + inset, self.y, words, stretch)
            self.y -= LEADING
        self.y -= 6

    def read(self, text):
        for line in text.strip().splitlines():
            mark, words = line.split(" ", 1)
            if mark == "=":
                self.heading("", words, 0)
            elif mark == "#":
                self.paragraph += 1
                self.body(words, f"{self.paragraph}.", 0)
            elif mark.startswith("("):
                self.body(words, mark, SUB_ITEM)
            else:
                self.heading(mark, words, 0 if mark[0] in "IV" else 1)

    def finish(self):
        cover(self.pages[0])
        contents(self.pages[1], self.contents, self.paragraph)
        for page in self.pages[1:]:
            furniture(page)
            footnotes(page)


def cover(page):
    page.plain(LEFT + 56, 762, "United Nations", "B", 14)
    page.right(538, 762, SYMBOL, "R", 20)
    page.rule(LEFT, 538, 752, 0.5)
    page.plain(LEFT + 56, 728, "General Assembly", "B", 17)
    for y, words in ((728, "Distr.: General"), (714, "14 April 2031"), (690, "Original: English")):
        page.plain(396, y, words)
    page.rule(LEFT, 538, 650, 1.5)
    for y, words, font in ((630, "Human Rights Council", "B"), (616, "Ninety-ninth session", "R"), (602, "Agenda item 4", "R"),
                           (588, "Human rights situations that require the attention of the Council", "B")):
        page.plain(LEFT, y, words, font)
    y = 545
    title = words_of(TITLE + "*", "B", 17)
    for words, _, _ in break_lines(title, 0, RIGHT - NUMBER, 17, "B"):
        page.line(NUMBER, y, words, 0, 17, "B")
        y -= 20
    page.plain(NUMBER, y - 24, "Summary", "I", 12)
    summary = ("In the present report, submitted pursuant to Human Rights Council resolution 97/12, the independent expert "
               "describes arrests, ill-treatment and trials in the Republic of Lukava in connection with the election of "
               "9 June 2030 and makes recommendations. The country, the events and all persons named are invented; the "
               "report is a sample for trying out software.")
    for index, (words, _, stretch) in enumerate(break_lines(words_of(summary), 28, RIGHT - NUMBER)):
        page.line(NUMBER + (28 if index == 0 else 0), y - 46 - index * LEADING, words, stretch)
    page.rule(NUMBER, NUMBER + 72, 140, 0.4)
    page.plain(NUMBER + 10, 128, "* The present report was submitted after the deadline in order to include the most recent",
               "R", NOTE_SIZE)
    page.plain(NUMBER, 118, "information.", "R", NOTE_SIZE)
    page.plain(LEFT, 60, "GE.31-04127")


def contents(page, entries, last):
    page.plain(LEFT, TOP, "Contents", "B", 14)
    page.plain(438, TOP - 26, "Paragraphs", "I", 8)
    page.plain(510, TOP - 26, "Page", "I", 8)
    y = TOP - 44
    for index, (number, title, level, first, at) in enumerate(entries):
        end = next((each[3] - 1 for each in entries[index + 1:] if each[2] <= level), last)
        span = f"{first}–{end}" if end > first else str(first)
        x = NUMBER + 28 * level
        if number:
            page.right(x - 8, y, number)
        dots = int((430 - x - Run(title).width) / Run(".").width)
        page.plain(x, y, title + " " + "." * max(dots - 2, 3))
        page.right(475, y, span)
        page.right(528, y, str(at))
        y -= 16


def furniture(page):
    if page.number % 2:
        page.right(538, 792, SYMBOL, "B", 9)
        page.right(538, 56, str(page.number), "B", 9)
    else:
        page.plain(LEFT, 792, SYMBOL, "B", 9)
        page.plain(LEFT, 56, str(page.number), "B", 9)
    page.rule(LEFT, 538, 784, 0.5)


def footnotes(page):
    if not page.notes:
        return
    y = BOTTOM + page.note_height() - 20
    page.rule(NUMBER, NUMBER + 72, y + NOTE_LEADING + 2, 0.4)
    for note in page.notes:
        for words, inset, stretch in note_lines(note):
            page.line(NUMBER + inset, y, words, stretch, NOTE_SIZE)
            y -= NOTE_LEADING


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


def written(report):
    count = len(report.pages)
    kids = " ".join(f"{10 + 2 * index} 0 R" for index in range(count))
    objects = [b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(), *fonts(),
               f"<< /Title ({TITLE}) /Creator (make_report.py) /CreationDate (D:20310414090000Z) >>".encode()]
    for index, page in enumerate(report.pages):
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


def main(arguments):
    target = Path(arguments[0]) if arguments else Path(__file__).with_name("sample_report.pdf")
    report = Report()
    report.read(TEXT)
    report.finish()
    target.write_bytes(written(report))
    print(f"{target}: {len(report.pages)} pages, {report.paragraph} paragraphs, {len(FOOTNOTES)} footnotes")


if __name__ == "__main__":
    main(sys.argv[1:])
