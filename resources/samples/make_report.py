#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sample_report.pdf: an invented report set as the United Nations set theirs, for tests and for trying things out.

    python3 resources/samples/make_report.py [FILE]

The same words always give the same bytes.
"""
import sys
from pathlib import Path

from pdf_pages import MARK_RISE, MARK_SIZE, SIZE, Page, Run, break_lines, words_of, written
from report_text import FOOTNOTES, SYMBOL, TEXT, TITLE

LEFT, NUMBER, FIRST, RIGHT = 56.7, 113.4, 141.7, 482.0
TOP, BOTTOM = 742.0, 92.0
LEADING, NOTE_SIZE, NOTE_LEADING = 12, 8.5, 10
SUB_ITEM = 28.3


def note_height(page, more=()):
    lines = sum(len(note_lines(note)) for note in [*page.notes, *more])
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
        return self.y - lines * LEADING >= BOTTOM + note_height(self.page, notes)

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
    y = BOTTOM + note_height(page) - 20
    page.rule(NUMBER, NUMBER + 72, y + NOTE_LEADING + 2, 0.4)
    for note in page.notes:
        for words, inset, stretch in note_lines(note):
            page.line(NUMBER + inset, y, words, stretch, NOTE_SIZE)
            y -= NOTE_LEADING


def main(arguments):
    target = Path(arguments[0]) if arguments else Path(__file__).with_name("sample_report.pdf")
    report = Report()
    report.read(TEXT)
    report.finish()
    target.write_bytes(written(report.pages, TITLE, "make_report.py", "20310414"))
    print(f"{target}: {len(report.pages)} pages, {report.paragraph} paragraphs, {len(FOOTNOTES)} footnotes")


if __name__ == "__main__":
    main(sys.argv[1:])
