# SPDX-License-Identifier: GPL-3.0-or-later
"""Web pages that other tools kept as several files: each becomes one source with the details of its collection."""
import functools
import gzip
import hashlib
import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from dokaz_cli import CLI, REPORT, Archive, Folder  # noqa: E402

PAGE = ('<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Court of Lukava</title></head><body>'
        "<h1>News</h1><p>1. Judge Petr Vymyslau sentenced three people.</p></body></html>")
SINGLE = PAGE.replace('<html lang="en">', '<html lang="en"><!--\n Page saved with SingleFile \n url: https://news.example/single \n'
                                          " saved date: Fri Mar 05 2021 10:20:30 GMT+0200 (Eastern European Standard Time)\n-->")
BROWSER = PAGE.replace("<html", "<!-- saved from url=(0027)https://news.example/browser -->\n<html").replace(
    "</p>", '</p><link rel="stylesheet" href="./news_files/style.css"><img src="./news_files/a%20face.png?1">'
            '<a href="./news_files/annex.pdf">annex</a>')


def warc():
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}".encode()
    return (b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/warc\r\nWARC-Date: "
            b"2021-03-05T10:20:30Z\r\nContent-Length: " + str(len(http)).encode() + b"\r\n\r\n" + http + b"\r\n\r\n")


SAMPLE = REPORT.read_bytes()


def digest(content):
    return hashlib.sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()


OTHER = b"\1\2\3\4" * 50
STYLE, IMAGE = "body {color: black}", b"\x89PNG\r\n\x1a\n" + bytes(60)
TREE = {
    "saved/news.html": BROWSER, "saved/news_files/style.css": STYLE, "saved/news_files/a face.png": IMAGE,
    "saved/news_files/annex.pdf": SAMPLE, "saved/news_files/beside.txt": "Somebody put a statement of Dara Holm here.",
    "evidence/case.html": PAGE.replace("three", "nine"), "evidence/case_files/scan.bin": OTHER + b"scan",
    "evidence/case_files/word.txt": "The statement of Ilma Torvald.",
    "saved/other.html": PAGE.replace("three", "four"),
    "archivebox/1614939630.1/index.json": json.dumps({"url": "https://news.example/box", "timestamp": "1614939630.1",
                                                      "title": "Box", "history": {"screenshot": [{"output": "screenshot.png", "cmd": []}]}}),
    "archivebox/1614939630.1/index.html": "<html><body>the tool's own page about it</body></html>",
    "archivebox/1614939630.1/singlefile.html": PAGE.replace("three", "five"),
    "archivebox/1614939630.1/screenshot.png": IMAGE + b"1", "archivebox/1614939630.1/stray.bin": OTHER + b"2", "archivebox/1614939630.1/.hidden": "x",
    "unpacked/datapackage.json": json.dumps({"software": "capturer 2.0", "mainPageUrl": "https://news.example/warc", "resources": [
        {"name": "data.warc.gz", "path": "archive/data.warc.gz", "hash": "sha256:" + digest(gzip.compress(warc(), mtime=0))},
        {"name": "pages.jsonl", "path": "pages/pages.jsonl", "hash": "sha256:" + digest("{}\n")}]}),
    "unpacked/archive/data.warc.gz": gzip.compress(warc(), mtime=0), "unpacked/pages/pages.jsonl": "{}\n",
    "collected/metadata.json": json.dumps({"metadata": {"url": "https://news.example/form", "collected_at": "2021-03-06T08:00:00+02:00",
                                                        "tool": "collector 3", "collector": "A. Investigator", "platform": "Newswire"},
                                           "media": [{"filename": "page.html", "sha256": digest(PAGE.replace("three", "six"))},
                                                     {"filename": "film.bin", "hash": "SHA-256:" + digest("else")}]}),
    "collected/page.html": PAGE.replace("three", "six"), "collected/film.bin": b"\1\2\3\4" * 50,
    "gallery/metadata.json": json.dumps({"album": "Photographs", "date": "2021-03-05"}),
    "gallery/index.html": PAGE.replace("three", "eight").replace("</p>", '</p><img src="1.bin">'), "gallery/1.bin": OTHER + b"3",
    "library/metadata.json": "{}", "library/index.html": PAGE.replace("three", "seven"),
    "library/a.csv": "a,b\n1,2\n3,4\n", "library/b.csv": "a,b\n1,2\n3,5\n", "library/c.csv": "a,b\n1,2\n3,6\n",
    "single.html": SINGLE, "plain.warc.gz": gzip.compress(warc() + b" ", mtime=0), "notes.txt.gz": gzip.compress(b"notes"),
}


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Captures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        for name, content in TREE.items():
            path = cls.folder / "web" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        cls.imported = cls.archive.ask("import", cls.folder / "web")
        cls.rows = {str(Path(row["file"]).relative_to(cls.folder / "web")): row for row in cls.imported}

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    @functools.cache
    def fields(self, name):
        shown = self.archive.ask("show", self.rows[name]["source"])[0]
        found = {}
        for value in shown["values"]:
            found.setdefault(value["field"], []).append(value["text"])
        return found

    def words(self, name):
        return " ".join(row["text"] for row in self.archive.ask("passages", self.rows[name]["source"]))

    def testEachCaptureIsOneSource(self):
        self.assertEqual(set(self.rows), {"saved/news.html", "saved/other.html", "archivebox/1614939630.1", "unpacked", "collected",
                                          "library/metadata.json", "library/index.html", "library/a.csv", "library/b.csv",
                                          "library/c.csv", "single.html", "plain.warc.gz", "notes.txt.gz",
                                          "saved/news_files/annex.pdf", "saved/news_files/beside.txt", "evidence/case.html",
                                          "evidence/case_files/scan.bin", "evidence/case_files/word.txt",
                                          "archivebox/1614939630.1/stray.bin", "gallery/metadata.json", "gallery/index.html",
                                          "gallery/1.bin"})
        for name in ("saved/news.html", "archivebox/1614939630.1", "unpacked", "collected", "single.html", "plain.warc.gz"):
            with self.subTest(name):
                self.assertEqual((self.rows[name]["form"], self.rows[name]["status"]), ("web", "read"))
                self.assertIn("Judge Petr Vymyslau", self.words(name))
        self.assertEqual(self.rows["notes.txt.gz"]["reason"], "an-archive")

    def testEvidenceBesideAPageIsReadByItself(self):
        """What no page names, and every document, whoever names it, is found by the words in it."""
        for name, words in (("saved/news_files/beside.txt", "Dara Holm"), ("evidence/case_files/word.txt", "Ilma Torvald")):
            self.assertEqual((self.rows[name]["status"], self.words(name)), ("read", TREE[name]))
            self.assertIn(self.rows[name]["source"], json.dumps(self.archive.ask("search", words)))
        self.assertGreater(self.rows["saved/news_files/annex.pdf"]["passages"], 10)

    def testThePageOfTheSiteIsReadNotThatOfTheTool(self):
        self.assertIn("sentenced five people", self.words("archivebox/1614939630.1"))

    def testTheDetailsOfTheCollectionAreTold(self):
        wanted = {"saved/news.html": ("https://news.example/browser", "", ""),
                  "single.html": ("https://news.example/single", "SingleFile", "2021-03-05"),
                  "archivebox/1614939630.1": ("https://news.example/box", "ArchiveBox", "2021-03-05"),
                  "unpacked": ("https://news.example/warc", "capturer 2.0", "2021-03-05"),
                  "plain.warc.gz": ("https://news.example/warc", "", "2021-03-05"),
                  "collected": ("https://news.example/form", "collector 3", "2021-03-06")}
        for name, (url, tool, day) in wanted.items():
            with self.subTest(name):
                fields = self.fields(name)
                self.assertEqual(fields["url"], [url])
                self.assertEqual(fields.get("capture_tool", [""]), [tool])
                self.assertIn(day, fields.get("captured", [""])[0])
        self.assertEqual(self.fields("collected")["platform"], ["Newswire"])

    def testWhoCollectedItStaysInTheFile(self):
        shown = json.dumps(self.archive.ask("show", self.rows["collected"]["source"]))
        self.assertNotIn("A. Investigator", shown)
        self.assertIn("left in the file", shown)

    def testPartsAreKeptAndTheirDigestsCompared(self):
        self.assertIn("Files of the capture kept beside its page: 2", self.fields("saved/news.html")["reading_note"])
        self.assertIn("All 2 parts whose digests the details name have them", self.fields("unpacked")["reading_note"])
        self.assertTrue(any("do not have the digests" in note for note in self.fields("collected")["reading_note"]))
        self.assertEqual(self.archive.run("check").returncode, 0)

    def testASecondTimeItIsHereAlready(self):
        entries = self.archive.entries()
        again = self.archive.ask("import", self.folder / "web/archivebox/1614939630.1", self.folder / "web/saved/news.html")
        self.assertEqual({row["status"] for row in again}, {"already"})
        self.assertEqual({row["reason"] for row in again}, {""})
        self.assertIn(self.rows["archivebox/1614939630.1"]["source"], [row["source"] for row in again])
        self.assertEqual(self.archive.entries(), entries)


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class PartsOfCaptures(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()
        self.addCleanup(self.folder.close)
        self.archive = Archive(self.folder)

    def write(self, name, content):
        path = self.folder / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def objects(self):
        return int(self.archive.ask("check")[0]["objects"])

    def testAPartOfACaptureIsNotTheFileItself(self):
        page = self.write("news.html", PAGE.replace("</p>", '</p><img src="news_files/face.bin">'))
        face = self.write("news_files/face.bin", OTHER)
        capture, = self.archive.ask("import", page)
        alone, = self.archive.ask("import", face)
        self.assertNotEqual(alone["status"], "already")
        self.assertNotEqual(alone["source"], capture["source"])
        again, = self.archive.ask("import", face)
        self.assertEqual((again["status"], again["source"]), ("already", alone["source"]))

    def testPartsThatComeLaterAreAdded(self):
        page = self.write("news.html", BROWSER)
        first, = self.archive.ask("import", page)
        before = self.objects()
        self.write("news_files/style.css", STYLE)
        self.write("news_files/a face.png", IMAGE)
        again, = self.archive.ask("import", page)
        self.assertEqual((again["status"], again["reason"], again["source"]), ("already", "parts-added", first["source"]))
        self.assertEqual(self.objects(), before + 3)  # two parts and the list of their digests
        third, = self.archive.ask("import", page)
        self.assertEqual((third["status"], third["reason"]), ("already", ""))
        self.assertEqual(self.objects(), before + 3)

    def testAPartThatAnotherSourceHoldsIsKeptWithItsPageToo(self):
        face = self.write("news_files/face.bin", OTHER)
        alone, = self.archive.ask("import", face)
        capture, = self.archive.ask("import", self.write("news.html", PAGE.replace("</p>", '</p><img src="news_files/face.bin">')))
        self.assertNotEqual(alone["source"], capture["source"])
        self.assertIn("Files of the capture kept beside its page: 1", json.dumps(self.archive.ask("show", capture["source"])))

    def testAPartThatIsHeldInTheVaultStaysThere(self):
        held = self.write("news_files/held.json", json.dumps([{"Name": f"Witness {i}", "Born": "1990-04-12"} for i in range(3)]))
        row, = self.archive.ask("table", held, "--kind", "person", "--map", "Name=name", "--map", "Born=born", "--vault-file", "--vault")
        page = self.write("news.html", PAGE.replace("</p>", '</p><script src="news_files/held.json"></script>'))
        done = self.archive.run("import", page, "--json")
        self.assertEqual(done.returncode, 1, done.stderr)
        capture = json.loads(done.stdout)
        self.assertEqual((capture["status"], capture["reason"]), ("read", "parts-left-out"))
        self.assertIn("NOT taken", self.archive.run("import", page).stdout)
        again, = self.archive.ask("import", held)
        self.assertEqual((again["status"], again["source"]), ("already", row["source"]))

    def testFilesBeyondTheLimitOfACaptureAreFilesOfTheirOwn(self):
        names = [f"{number}.bin" for number in range(2_003)]
        self.write("page.html", PAGE)
        self.write("metadata.json", json.dumps({"url": "https://news.example/many", "captured_at": "2021-03-06T08:00:00Z",
                                                "parts": ["page.html", *names]}))
        for name in names:
            self.write(name, b"\1\2\3\4" + name.encode())
        rows = self.archive.ask("import", self.folder / "in")
        capture, = [row for row in rows if row["file"].endswith("/in")]
        self.assertEqual((capture["status"], len(rows)), ("read", 1 + 4))


if __name__ == "__main__":
    unittest.main(verbosity=2)
