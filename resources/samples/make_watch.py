#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes sample_watch.pdf: an invented report of an association in two columns, beside sample_report.pdf for trying out
what two sources say of the same events.

    python3 resources/samples/make_watch.py [FILE]

The same words always give the same bytes.
"""
import sys
from pathlib import Path

from pdf_pages import MARK_RISE, MARK_SIZE, Page, Run, break_lines, words_of, written
from watch_text import DATE, FOOTNOTES, PUBLISHER, SUBTITLE, TEXT, TITLE

LEFT, RIGHT, WIDTH = 50.0, 545.0, 234.0
COLUMNS = (LEFT, RIGHT - WIDTH)
TOP, BOTTOM, NOTES_TOP = 770.0, 116.0, 96.0
SIZE, LEADING, NOTE_SIZE, NOTE_LEADING = 10.5, 13, 8, 9.6
NUMBER = 20.0  # the words of a paragraph begin here, its number stands before them
HEADINGS = {"=": (13, 16), "-": (10.5, 13)}


class Columns:
    """Fills one column after another; the footnotes of both stand below them, over the whole width, one a line."""

    def __init__(self):
        self.pages, self.paragraph = [Page(1)], 0
        self.column, self.y = 0, title(self.pages[0])
        self.first_top = self.y

    def turn(self):
        if self.column == 0:
            self.column, self.y = 1, self.first_top if len(self.pages) == 1 else TOP
        else:
            self.pages.append(Page(len(self.pages) + 1))
            self.column, self.y = 0, TOP

    def room(self, height):
        return self.y - height >= BOTTOM

    def heading(self, text, size, leading):
        lines = break_lines(words_of(text, "B", size), 0, WIDTH, size, "B")
        if not self.room(len(lines) * leading + 4 * LEADING):
            self.turn()
        elif self.y < TOP and self.y < self.first_top:
            self.y -= 6
        for words, _, _ in lines:
            self.pages[-1].line(COLUMNS[self.column], self.y, words, 0, size, "B")
            self.y -= leading
        self.y -= 2

    def body(self, text):
        self.paragraph += 1
        for index, (line, _, stretch) in enumerate(break_lines(words_of(text, "R", SIZE), 0, WIDTH - NUMBER, SIZE)):
            if not self.room(LEADING):
                self.turn()
            self.pages[-1].notes += [note for _, marks in line for note in marks]
            if index == 0:
                self.pages[-1].plain(COLUMNS[self.column], self.y, f"{self.paragraph}.", "R", SIZE)
            self.pages[-1].line(COLUMNS[self.column] + NUMBER, self.y, line, stretch, SIZE)
            self.y -= LEADING
        self.y -= 5

    def read(self, text):
        for line in text.strip().splitlines():
            mark, words = line.split(" ", 1)
            if mark == "#":
                self.body(words)
            else:
                self.heading(words, *HEADINGS[mark])
        for page in self.pages:
            furniture(page)
            footnotes(page)


def title(page):
    """The head of the first page over both columns; where the columns begin below it."""
    page.plain(LEFT, 770, PUBLISHER, "B", 11)
    page.right(RIGHT, 770, DATE, "R", 11)
    page.rule(LEFT, RIGHT, 760, 1.5)
    page.plain(LEFT, 722, TITLE, "B", 26)
    page.plain(LEFT, 698, SUBTITLE, "I", 14)
    page.plain(LEFT, 676, "A sample for trying out software: the country, the events and all persons named are invented.", "R", 9)
    page.rule(LEFT, RIGHT, 664, 0.5)
    return 640.0


def furniture(page):
    if page.number > 1:
        page.plain(LEFT, 800, f"{TITLE} – {SUBTITLE}", "I", 8.5)
        page.rule(LEFT, RIGHT, 792, 0.4)
    page.plain(LEFT, 36, PUBLISHER, "R", 8.5)
    page.right(RIGHT, 36, str(page.number), "R", 8.5)


def footnotes(page):
    if page.notes:
        page.rule(LEFT, LEFT + 72, NOTES_TOP + NOTE_LEADING + 1, 0.4)
    for index, note in enumerate(page.notes):
        mark = ([Run(str(note), "R", MARK_SIZE - 1, MARK_RISE - 1)], [])
        page.line(LEFT, NOTES_TOP - index * NOTE_LEADING, [mark, *words_of(FOOTNOTES[note], "R", NOTE_SIZE)], 0, NOTE_SIZE)


def main(arguments):
    target = Path(arguments[0]) if arguments else Path(__file__).with_name("sample_watch.pdf")
    columns = Columns()
    columns.read(TEXT)
    target.write_bytes(written(columns.pages, f"{TITLE}: {SUBTITLE}", "make_watch.py", "20310620"))
    print(f"{target}: {len(columns.pages)} pages, {columns.paragraph} paragraphs, {len(FOOTNOTES)} footnotes")


if __name__ == "__main__":
    main(sys.argv[1:])
