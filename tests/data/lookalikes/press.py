# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets a look-alike with WeasyPrint and writes down what a careful reader sees in it, from the same source.

Marks inside words: *italic*, **bold**, ^[a footnote], ^[~one with a line above], ^+[its end, on the page after], ^(the number of an endnote), | a line break. Numbers of pages come from the pages as set.
"""
import html
import json
import re
from pathlib import Path

from weasyprint import HTML

HERE = Path(__file__).parent
BASE = """
@page { size: A4; margin: 25mm 25mm 25mm 25mm }
html { font-family: 'Liberation Serif'; font-size: 12pt; line-height: 1.15 }
body, p, div { margin: 0 } p { orphans: 2; widows: 2; margin-bottom: 6pt; text-align: justify }
.fn { float: footnote; font-size: 9pt; line-height: 1.1; font-weight: normal; font-style: normal; text-align: justify; text-indent: 0; text-transform: none }
::footnote-call { content: none } ::footnote-marker { content: none }
sup { font-size: 62%; vertical-align: 0.5em; line-height: 0; font-weight: normal; font-style: normal }
.ruled { border-top: 0.5pt solid black; padding-top: 3pt }
.c { text-align: center } .r { text-align: right } .tab { display: inline-block; text-indent: 0 }
.break { break-before: page } .keep { break-after: avoid }
table { border-collapse: collapse; width: 100%; margin: 6pt 0 10pt } td, th { border: 0.5pt solid black; padding: 2pt 4pt; vertical-align: top; text-align: left; font-size: 10pt }
.toc { display: block; text-align: left; margin: 0 0 3pt } .toc::after { content: leader('.') target-counter(attr(href), page) }
.toc { color: black; text-decoration: none }
"""


def inline(text, notes):
    """HTML of marked words; notes met are put into the list."""
    def note(match):
        notes.append(match.group(1))
        return f"\0{len(notes) - 1}\0"
    text = re.sub(r"\^\[([^\]]*)\]", note, html.escape(text, quote=False))
    text = re.sub(r"\^\+\[([^\]]*)\]", r'<span class="fn cont">\1</span>', text)
    text = re.sub(r"\^\((\d+)\)", r"<sup>\1</sup>", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)
    return text.replace("|", "<br>")


def bare_words(text):
    text = re.sub(r"\^\+?\[[^\]]*\]|\^\(\d+\)", "", text)
    return re.sub(r"\s+", " ", text.replace("*", "").replace("|", " ")).strip()


class Document:
    def __init__(self, name, language, layout, style, running=()):
        self.name, self.language, self.layout, self.style = name, language, layout, style
        self.running, self.parts, self.items, self.notes = list(running), [], [], []
        self.open = None   # the numbered paragraph that a block without number goes on with
        self.entries = []  # of the contents: place among the parts

    def raw(self, text):
        self.parts.append(text)

    def item(self, what, **values):
        self.items.append({"what": what, **values})
        return f"i{len(self.items) - 1}"

    def set(self, mark, text, style, tag="p", prefix="", paragraph=""):
        met = []
        body = inline(text, met)
        for place, words in enumerate(met):
            style_of_note, words, own = "fn ruled" if words.startswith("~") else "fn", words.lstrip("~"), []
            note = self.item("note", mark=str(len(self.notes) + 1), paragraph=paragraph, of=mark, text=bare_words(words))
            self.notes.append(note)
            body = body.replace(f"\0{place}\0", f'<sup>{len(self.notes)}</sup><span class="{style_of_note}" id="{note}"><sup>{len(self.notes)}</sup> {inline(words, own)}</span>')
        self.parts.append(f'<{tag} id="{mark}" class="{style}">{prefix}{body}</{tag}>')

    def numbered(self, number, text, style="n", tab="", item=False):
        """`item`: of a list, which a block without number does not go on with."""
        mark = self.item("paragraph", number=number.strip("()."), text=bare_words(text))
        width = f' style="width:{tab}"' if tab else ""
        prefix = f'<span class="tab num"{width}>{number}</span>' + ("" if tab else "\u00a0 ")
        self.set(mark, text, style, prefix=prefix, paragraph=number.strip("()."))
        self.open = None if item or style in ("op", "opa", "opi", "it", "ii", "b") else mark

    def plain(self, text, style="p", paragraph="", prefix=""):
        self.open = None if prefix else self.open
        mark = self.item("plain" if self.open is None else "joined", text=bare_words(text), to=self.open)
        self.set(mark, text, style, paragraph=paragraph, prefix=prefix)

    def heading(self, level, words, style, number="", tab="", listed=None, keep=True):
        """`listed`: how it stands in the contents, as a style."""
        said, self.open = f"{number} {words}" if number else words, None
        mark = self.item("heading", level=level, text=bare_words(said))
        width = f' style="width:{tab}"' if tab else ""
        prefix = f'<span class="tab"{width}>{number}</span>' + ("" if tab else " ") if number else ""
        self.set(mark, words, style + (" keep" if keep else ""), tag="div", prefix=prefix)
        if listed:
            self.entries.append((listed, mark, bare_words(words), number))

    def endnote(self, mark, text, style):
        note = self.item("note", mark=mark, paragraph="", text=bare_words(text))
        self.set(note, text, style, prefix=f'<span class="tab" style="width:14pt">{mark}</span>')

    def aside(self, text, style):
        """Words that are no paragraph of the body: covers, captions, boxes careful readers differ on."""
        met = []
        self.parts.append(f'<p class="{style}">{inline(text, met)}</p>')

    def contents(self):
        self.parts.append("\1contents\1")

    def table(self, rows, widths=None, head=True):
        self.open = None
        mark = self.item("table", rows=[[bare_words(cell) for cell in row] for row in rows])
        lines = []
        for place, row in enumerate(rows):
            tag = "th" if head and place == 0 else "td"
            cells = "".join(f'<{tag}{f" style=width:{widths[i]}" if widths else ""}>{inline(cell, [])}</{tag}>' for i, cell in enumerate(row))
            lines.append(f"<tr>{cells}</tr>")
        body = f"<thead>{lines[0]}</thead>{''.join(lines[1:])}" if head else "".join(lines)
        self.parts.append(f'<table id="{mark}">{body}</table>')

    def save(self, left_out=(), seams=True):
        """`left_out`: pages careful readers differ on (covers)."""
        listed = "".join(f'<a class="toc {style}" href="#{mark}">{f"<span class=tab>{number}</span> " if number else ""}{html.escape(words)}</a>'
                         for style, mark, words, number in self.entries)
        text = "".join(self.parts).replace("\1contents\1", listed)
        page = f"<html lang={self.language}><head><style>{BASE}{self.style}</style></head><body>{text}</body></html>"
        made = HTML(string=page).render()
        made.write_pdf(str(HERE / f"{self.name}.pdf"))
        self.places(made)
        for item in self.items:
            if item["what"] == "joined":
                paragraph = self.items[int(item["to"][1:])]
                paragraph["last"], paragraph["end"] = max(paragraph["last"], item["last"]), item["text"]
        pages = [p for p in range(1, len(made.pages) + 1) if p not in left_out]
        truth = {"document": f"{self.name}.pdf", "language": self.language, "layout": self.layout, "pages": pages, "paragraphs": [],
                 "plain": [], "headings": [], "notes": [], "running": self.running, "tables": []}
        for item in self.items:
            if item["first"] not in pages or item["what"] == "joined":
                continue
            words = item.get("text", "").split(" ")
            ends = {"page": item["first"], "last_page": item["last"], "first": " ".join(words[:5]), "last": " ".join(item.get("end", item.get("text", "")).split(" ")[-5:])}
            if item["what"] == "paragraph":
                truth["paragraphs"].append({"number": item["number"], **ends})
            elif item["what"] == "plain":
                truth["plain"].append(ends)
            elif item["what"] == "heading":
                truth["headings"].append({"level": item["level"], "page": item["first"], "words": item["text"]})
            elif item["what"] == "note":
                truth["notes"].append({"mark": item["mark"], "page": item["first"], "paragraph": item["paragraph"], "first": ends["first"]})
            else:
                truth["tables"].append({"page": item["first"], "rows": item["rows"]})
        if seams:
            truth["order"] = [[before, after] for page, before, after in self.seams if page in pages and page + 1 in pages]
        (HERE / f"{self.name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(self.name, len(made.pages), "pages", (HERE / f"{self.name}.pdf").stat().st_size // 1024, "kB;",
              ", ".join(f"{len(truth[k])} {k}" for k in ("paragraphs", "plain", "headings", "notes", "tables", "order")))

    def places(self, made):
        """On which pages each item stands, and the words at the ends of columns and pages."""
        seen, stretches = {}, []
        for number, page in enumerate(made.pages, 1):
            stretches.append([number, []])
            self.walk(page._page_box, None, number, seen, stretches)
        for place, item in enumerate(self.items):
            on = seen[f"i{place}"]
            item["first"], item["last"] = min(on), max(on)
        for item in self.items:
            if item.get("of") and not self.items[int(item["of"][1:])]["first"] <= item["first"] <= self.items[int(item["of"][1:])]["last"]:
                print("a note has left its page:", item["text"])
        self.seams = []
        stretches = [(page, [line for line in lines if line[1].strip()]) for page, lines in stretches]
        stretches = [(page, lines) for page, lines in stretches if lines]
        for (page, before), (after_page, after) in zip(stretches, stretches[1:]):
            if before[-1][0] == after[0][0] and not before[-1][1].rstrip().endswith(("-", "\u2010")) and after_page - page <= 1:
                ends = " ".join(text for _, text in before[-2:]).split()[-4:]
                begins = " ".join(text for _, text in after[:2]).split()[:4]
                self.seams.append((page, " ".join(ends), " ".join(begins)))

    def walk(self, box, mark, page, seen, stretches):
        element = getattr(box, "element", None)
        if type(box).__name__ == "MarginBox":
            return
        if element is not None and not isinstance(element, str) and element.get("id", "").startswith("i"):
            mark = element.get("id")
            seen.setdefault(mark, set()).add(page)
        if getattr(box, "is_header", False) and mark and min(seen[mark]) < page:
            return  # the head of a table, printed again overleaf: nobody reads on with it
        column = getattr(box, "is_column", False)
        if column:
            stretches.append([page, []])
        if type(box).__name__ == "LineBox" and mark and self.items[int(mark[1:])]["what"] in ("paragraph", "plain", "joined"):
            words = "".join(texts(box))
            stretches[-1][1].append((mark, words))
            for child in box.children:
                self.walk(child, mark, page, seen, stretches)
            return
        if type(box).__name__ == "LineBox" and mark and self.items[int(mark[1:])]["what"] != "note":
            stretches[-1][1].append((mark, "".join(texts(box))))
        for child in getattr(box, "children", ()):
            self.walk(child, mark, page, seen, stretches)


def texts(box):
    if getattr(box, "element_tag", "") == "sup":
        return
    if hasattr(box, "text") and not hasattr(box, "children"):
        yield box.text
    for child in getattr(box, "children", ()):
        yield from texts(child)
