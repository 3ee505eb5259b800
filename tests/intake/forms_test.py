# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of every form go in: what they become, how they are found and cited, and that a bundle takes them along."""
import hashlib
import io
import json
import struct
import sys
import unittest
import wave
import zipfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, Archive, Folder  # noqa: E402

HEARING = """1
00:00:01,000 --> 00:00:04,500
Judge: When was he brought to the school?

2
00:01:12,000 --> 00:01:15,000
<i>Witness: On 9 August 2020, in the city of Lukava.</i>

3
00:01:16,000 --> 00:01:18,000
Judge: Who was in charge?

4
00:01:19,000 --> 00:01:22,000
Witness: Colonel Ivan Petrenkov.
"""
PAGE = ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Court of Lukava</title></head><body><nav>Menu</nav>'
        "<h1>News</h1><p>1. Judge Petr Vymyslau sentenced three people.</p><script>var evil;</script></body></html>")


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def relations(*targets):
    inside = "".join(f'<Relationship Id="r{n}" Type="http://x/{kind}" Target="{target}"/>'
                     for n, (kind, target) in enumerate(targets))
    return f'<Relationships xmlns="http://y">{inside}</Relationships>'


def docx():
    def paragraph(text, properties=""):
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    return zipped({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")),
        "word/numbering.xml": '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                              '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">'
                              '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": '<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>Interview 7.</w:t></w:r></w:p>'
                              "</w:footnote></w:footnotes>",
        "word/document.xml": '<w:document xmlns:w="w"><w:body>' + paragraph("Findings", '<w:outlineLvl w:val="0"/>') +
                             paragraph("The group visited Lukava.", number) +
                             f'<w:p><w:pPr>{number}</w:pPr><w:r><w:t>He was held in penal colony No. 4</w:t>'
                             '<w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>secret</w:delText></w:r></w:del></w:p>'
                             "<w:tbl><w:tr><w:tc>" + paragraph("Name") + "</w:tc><w:tc>" + paragraph("Held") +
                             "</w:tc></w:tr></w:tbl></w:body></w:document>"})


def png(width=600, height=300):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes((x * 255 // width, y * 255 // height, 0)[i] for x in range(width) for i in range(3))
                    for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def wav(seconds=2):
    out = io.BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8000)
        made.writeframes(b"\0\0" * 8000 * seconds)
    return out.getvalue()


def wacz(spoiled=False, lost=False):
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}".encode()
    warc = (b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/lukava\r\nWARC-Date: "
            b"2021-03-05T10:20:30Z\r\nContent-Length: " + str(len(http)).encode() + b"\r\n\r\n" + http + b"\r\n\r\n")
    packed = zlib.compressobj(wbits=31)
    body = packed.compress(warc) + packed.flush()
    pages = ('{"format":"json-pages-1.0"}\n{"url":"https://news.example/lukava","title":"Court of Lukava",'
             '"ts":"2021-03-05T10:20:30Z"}\n')
    digest = "0" * 64 if spoiled else hashlib.sha256(body).hexdigest()
    named = {"archive/data.warc.gz": digest, "pages/pages.jsonl": hashlib.sha256(pages.encode()).hexdigest()}
    if lost:
        named["archive/second.warc.gz"] = digest
    return zipped({"datapackage.json": json.dumps({"software": "capturer 1.0", "resources": [
        {"path": path, "hash": f"sha256:{each}"} for path, each in named.items()]}),
                   "pages/pages.jsonl": pages, "archive/data.warc.gz": body})


def bomb():
    """Three hundred megabytes of nothing in three hundred kilobytes."""
    out = io.BytesIO(zipped({"[Content_Types].xml": "<Types/>", "_rels/.rels": relations(("officeDocument", "word/document.xml"))}))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made, made.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * (1 << 20))
    return out.getvalue()


FILES = {"hearing.srt": HEARING.encode(), "page.html": PAGE.encode(), "report.docx": docx(), "photo.png": png(), "call.wav": wav(),
         "page.wacz": wacz(), "spoiled.wacz": wacz(True), "lost.wacz": wacz(lost=True),
         "statement.txt": "Показания свидетеля.\n\nЕго задержал полковник И.И. Петренков девятого августа 2020 года во дворе дома "
                          "и увёз в управление.\n".encode("cp1251"),
         "list.csv": b"name,held,from\nA,yes,2020\nB,no,2021\n",
         "list.xlsx": zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}),
         "folder.zip": zipped({"a.txt": "a"}), "noise.dat": bytes(range(256)) * 20, "empty.txt": b"",
         "program.exe": b"MZ\x90\0\x03\0\0\0" + bytes(200), "bad.docx": zipped({"[Content_Types].xml": "", "word/x": "<"}),
         "bad.png": png()[:20], "bomb.docx": bomb()}


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Forms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        for name, content in FILES.items():
            (cls.folder / name).write_bytes(content)
        rows = cls.archive.ask("import", *(cls.folder / name for name in FILES), "--basis", "already-public", "--basis-by",
                               "the court", expect=1)
        cls.rows = {Path(row["file"]).name: row for row in rows}

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def passages(self, name):
        return self.archive.ask("passages", self.rows[name]["source"])

    def fields(self, name):
        shown = self.archive.ask("show", self.rows[name]["source"])[0]
        found = {}
        for value in shown["values"]:
            found.setdefault(value["field"], []).append(value["text"])
        return found

    def outcome(self, name):
        row = self.rows[name]
        return row["form"], row["status"], row["reason"], bool(row["source"])

    def testEachIsTakenForWhatItIs(self):
        wanted = {"hearing.srt": ("subtitles", "read", "", True), "page.html": ("web", "read", "", True),
                  "report.docx": ("word", "read", "", True), "photo.png": ("image", "read", "", True),
                  "call.wav": ("audio", "read", "", True), "page.wacz": ("web", "read", "", True),
                  "statement.txt": ("text", "read", "", True), "list.csv": ("table", "kept", "a-table", True),
                  "list.xlsx": ("table", "kept", "a-table", True), "folder.zip": ("archive", "kept", "an-archive", True),
                  "noise.dat": ("other", "kept", "unknown-form", True), "empty.txt": ("", "failed", "empty", False),
                  "program.exe": ("program", "failed", "a-program", False),
                  "bad.docx": ("word", "failed", "damaged", True), "bad.png": ("image", "failed", "damaged", True),
                  "bomb.docx": ("word", "failed", "limit-reached", True)}
        for name, outcome in wanted.items():
            with self.subTest(name):
                self.assertEqual(self.outcome(name), outcome)

    def testSubtitlesHaveTimesAndSpeakers(self):
        first, second, *_ = self.passages("hearing.srt")
        self.assertEqual((first["text"], first["speaker"], first["time"]), ("When was he brought to the school?", "Judge", [1000, 4500]))
        self.assertEqual((second["text"], second["speaker"]), ("On 9 August 2020, in the city of Lukava.", "Witness"))
        self.assertIn("00:01:12  paragraph 2  Witness:", self.archive.say("passages", self.rows["hearing.srt"]["source"]))

    def testAWordDocumentIsReadAsWordShowsIt(self):
        rows = [(p["kind"], p["number"], p["text"]) for p in self.passages("report.docx")]
        self.assertEqual(rows, [("heading", "", "Findings"), ("paragraph", "1", "The group visited Lukava."),
                                ("paragraph", "2", "He was held in penal colony No. 4"), ("table", "", "Name\tHeld"),
                                ("footnote", "1", "Interview 7.")])
        self.assertEqual(self.passages("report.docx")[2]["footnotes"], [{"at": 33, "mark": "1", "passage": 5}])
        self.assertEqual(self.fields("report.docx")["reading_note"], ["Tracked deletions left out of the text: 1"])

    def testAWebPageIsReadAsItsReaderSeesIt(self):
        rows = [(p["kind"], p["number"], p["text"]) for p in self.passages("page.html")]
        self.assertEqual(rows, [("header", "", "Menu"), ("heading", "", "News"),
                                ("paragraph", "1", "Judge Petr Vymyslau sentenced three people.")])
        self.assertEqual(self.fields("page.html")["title"], ["Court of Lukava"])

    def testACaptureSaysWhereAndWhenItWasMade(self):
        fields = self.fields("page.wacz")
        self.assertEqual(fields["url"], ["https://news.example/lukava"])
        self.assertEqual(fields["capture_tool"], ["capturer 1.0"])
        self.assertIn("2021-03-05", fields["captured"][0])
        self.assertEqual(fields["reading_note"], ["All parts of the capture have the digests that it names for them"])
        self.assertIn("do not have", self.fields("spoiled.wacz")["reading_note"][0])
        self.assertIn("do not have", self.fields("lost.wacz")["reading_note"][0])
        self.assertEqual(self.passages("page.wacz")[2]["text"], "Judge Petr Vymyslau sentenced three people.")

    def testOldEncodingsAreReadAndTold(self):
        rows = self.passages("statement.txt")
        self.assertEqual(rows[0]["text"], "Показания свидетеля.")
        self.assertIn("windows-1251", self.fields("statement.txt")["reading_note"][0])

    def testRecordingsSayWhatTheyAre(self):
        self.assertIn("600 × 300", self.fields("photo.png")["file_form"][0])
        self.assertTrue(self.fields("photo.png")["picture"])
        self.assertIn("2 s", self.fields("call.wav")["duration"][0])
        self.assertEqual(self.fields("call.wav")["type"], ["Audio"])

    def testMentionsWaitInEveryForm(self):
        for name, words in (("hearing.srt", "Petrenkov"), ("report.docx", "penal colony No. 4"), ("page.html", "Vymyslau"),
                            ("statement.txt", "Петренков")):
            with self.subTest(name):
                found = self.archive.ask("candidates", self.rows[name]["source"])
                self.assertTrue(any(words in row["words"] for row in found), [row["words"] for row in found])

    def testWordsAreFoundAndCited(self):
        hits = self.archive.ask("search", "penal colony")
        self.assertIn(self.rows["report.docx"]["source"], [hit["record"] for hit in hits])
        record = self.archive.add("facility", "--source", self.rows["report.docx"]["source"], "--passage", "3",
                                  "--quote", "penal colony No. 4", name="Penal colony No. 4")
        shown = json.dumps(self.archive.ask("show", record))
        self.assertIn("penal colony No. 4", shown)
        spoken = self.archive.add("incident", "--source", self.rows["hearing.srt"]["source"], "--passage", "2",
                                  "--quote", "city of Lukava", title="Arrest in Lukava")
        self.assertIn("city of Lukava", json.dumps(self.archive.ask("show", spoken)))

    def testASecondTimeTheyAreHereAlready(self):
        names = ["report.docx", "photo.png", "noise.dat", "list.csv"]
        again = self.archive.ask("import", *(self.folder / name for name in names))
        self.assertEqual([row["status"] for row in again], ["already"] * len(names))
        self.assertEqual([row["source"] for row in again], [self.rows[name]["source"] for name in names])

    def testAllIsSoundAndABundleTakesThemAlong(self):
        case = self.archive.ask("case", "new", "Lukava", "--recipient", "icc", "--purpose", "prosecution", "--vault")[0]["record"]
        record = self.archive.add("incident", "--source", self.rows["page.wacz"]["source"], "--passage", "3",
                                  "--quote", "sentenced three people", title="Trial")
        self.archive.ask("case", "add", case, record, self.rows["hearing.srt"]["source"], self.rows["photo.png"]["source"])
        out = self.folder / "lukava.zip"
        self.archive.ask("bundle", case, "--vault", "--out", out)
        self.assertEqual(self.folder.run("verify", out, passphrase=False).returncode, 0)
        with zipfile.ZipFile(out) as bundle:
            texts = b"".join(bundle.read(name) for name in bundle.namelist())
        self.assertIn(b"sentenced three people", texts)
        self.assertEqual(self.archive.run("check").returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
