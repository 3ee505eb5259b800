# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that are pictures, through the command line: letters read off them in the right language, a new reading, the old
one still there for what cites it."""
import functools
import json
import shutil
import struct
import subprocess
import sys
import unittest
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import scanned_pdf  # noqa: E402
from dokaz_cli import CLI, PROGRAMS, Archive, Folder  # noqa: E402
from scanned_pdf import ENGLISH, RUSSIAN, accuracy, askew, drawn, pdf_of, turned, typeset  # noqa: E402

WORTHY = 0.95


def text_of(passages):
    return " ".join(passage["text"] for passage in passages if passage["kind"] not in ("header",))


def plain_png(width, height):
    """One colour: nothing that could be a letter."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    rows = (b"\0" + b"\x60\xa0\x50" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Recognition(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if shutil.which("pdftoppm") is None:
            raise AssertionError("pdftoppm is missing: resources/packaging/packages-test.txt names its package")
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    def file(self, name, data):
        path = self.folder / name
        path.write_bytes(data)
        return path

    def imported(self, name, data, *options):
        row, = self.archive.ask("import", self.file(name, data), *options)
        self.assertEqual(row["status"], "read", row)
        return row

    def passages(self, row):
        return self.archive.ask("passages", row["source"])

    def asked(self, row):
        return [c for c in self.archive.ask("candidates", row["source"]) if not c["decision"]]

    def testEnglishIsReadAndItsLanguageFound(self):
        row = self.imported("english.pdf", pdf_of(drawn([typeset(ENGLISH)])))
        self.assertEqual((row["pages_without_text"], row["pages_recognised"], row["recognised_in"]), (1, 1, "en"))
        read = self.passages(row)
        self.assertGreaterEqual(accuracy(" ".join(ENGLISH), text_of(read)), WORTHY)
        self.assertTrue(all(passage["recognised_in"] == "en" and passage["page_confidence"] >= 70 for passage in read))
        self.assertGreater(row["candidates"], 0)
        self.assertEqual(len(self.archive.ask("candidates", row["source"])), row["candidates"])

    def testNumberedParagraphsOfPicturesAreCounted(self):
        row = self.imported("numbered.pdf", pdf_of(drawn([typeset([f"{i + 1}. {text}" for i, text in enumerate(ENGLISH)])])))
        self.assertEqual([passage["number"] for passage in self.passages(row) if passage["kind"] == "paragraph"], ["1", "2", "3", "4"])
        self.assertEqual(row["paragraphs"], 4)

    def testAFileThatIsDamagedInTheArchiveEndsNoImport(self):
        folder = Folder()
        self.addCleanup(folder.close)
        archive = Archive(folder)
        (folder / "scan.pdf").write_bytes(pdf_of(drawn([typeset(ENGLISH)])))
        (folder / "word.txt").write_text("On 3 May 2031 a march was stopped in Lumara.")
        archive.ask("import", folder / "scan.pdf", "--no-recognise")
        for sealed in archive.path.glob("objects/**/*"):
            if sealed.is_file():
                data = bytearray(sealed.read_bytes())
                data[len(data) // 2] ^= 1
                sealed.write_bytes(data)
        scan, word = archive.ask("import", folder / "scan.pdf", folder / "word.txt", expect=1)
        self.assertEqual((scan["status"], scan["reason"]), ("already", "reading-damaged"))
        self.assertEqual(word["status"], "read")

    def testRussianIsReadAndItsLanguageFound(self):
        row = self.imported("russian.pdf", pdf_of(drawn([typeset(RUSSIAN)])))
        self.assertEqual((row["pages_recognised"], row["recognised_in"]), (1, "ru+en"))
        self.assertGreaterEqual(accuracy(" ".join(RUSSIAN), text_of(self.passages(row))), WORTHY)

    def testAFileThatIsHereUnreadIsReadWhenItComesAgain(self):
        data = pdf_of(drawn([typeset(ENGLISH[::-1])]))
        row = self.imported("again.pdf", data, "--no-recognise")
        self.assertEqual((row["pages_without_text"], row["pages_recognised"]), (1, 0))
        told = self.archive.run("import", self.folder / "again.pdf", "--no-recognise").stdout
        self.assertIn("already", told)
        self.assertIn("1 page has NO TEXT", told)
        again, = self.archive.ask("import", self.folder / "again.pdf")
        self.assertEqual((again["status"], again["source"]), ("read", row["source"]))
        self.assertEqual((again["pages_without_text"], again["pages_recognised"]), (1, 1))
        third, = self.archive.ask("import", self.folder / "again.pdf")
        self.assertEqual((third["status"], third["pages_recognised"]), ("already", 1))
        self.assertEqual(third["reading"], again["reading"])

    def testPagesThatNobodyLookedAtAreReadWhenTheFileComesAgain(self):
        row = self.imported("half.pdf", pdf_of(drawn([typeset(ENGLISH), typeset(ENGLISH[::-1])])), "--no-recognise")
        self.archive.ask("recognise", row["source"], "--pages", "1")
        again, = self.archive.ask("import", self.folder / "half.pdf")
        self.assertEqual((again["status"], again["pages_recognised"]), ("read", 2))

    def testPicturesWithoutLettersAreLookedAtOnce(self):
        programs = self.folder / "programs"
        programs.mkdir()
        started = self.folder / "started"
        for program in PROGRAMS.iterdir():  # those that read tell that they were started
            (programs / program.name).symlink_to(program)
        for name in ("dokaz-reader", "dokaz-recogniser"):
            (programs / name).unlink()
            (programs / name).write_text(f'#!/bin/sh\necho {name} >> "{started}"\nexec "{PROGRAMS / name}" "$@"\n')
            (programs / name).chmod(0o755)
        (programs / "dokaz-cli").unlink()
        shutil.copy(CLI, programs / "dokaz-cli")
        blank = pdf_of(drawn([typeset([])]))
        photo = self.folder / "meadow.png"
        photo.write_bytes(plain_png(320, 240))
        files = [self.file("blank.pdf", blank), photo]
        command = [str(programs / "dokaz-cli"), *self.folder.command("import", self.archive.path, *files, "--json")[1:]]
        run = functools.partial(subprocess.run, command, capture_output=True, text=True, env=self.folder.environment, check=True)
        first = [json.loads(line) for line in run().stdout.splitlines()]
        self.assertEqual([row["passages"] for row in first], [0, 0])
        self.assertTrue(started.exists())
        started.unlink()
        again = [json.loads(line) for line in run().stdout.splitlines()]
        self.assertEqual([row["status"] for row in again], ["already", "already"])
        self.assertFalse(started.exists(), "a jailed reader was started for pictures that were looked at")
        # Whoever asks for it has them looked at all the same.
        done, = self.archive.ask("recognise", again[0]["source"], "--languages", "en", expect=1)
        self.assertEqual((done["reading"], done["reason"], done["pages_without_letters"]), ("", "no-letters", [1]))

    def testPagesThatStandOnTheirSideOrHeadAreTurned(self):
        # Each begins elsewhere: the same line at the top of every page would be a running head.
        texts = [ENGLISH, ENGLISH[1:] + ENGLISH[:1], ENGLISH[2:] + ENGLISH[:2]]
        pages = drawn([typeset(text) for text in texts])
        row = self.imported("turned.pdf", pdf_of([turned(page, 90 * quarter) for quarter, page in enumerate(pages, 1)]),
                            "--recognise-in", "en")
        read = self.passages(row)
        self.assertEqual(row["pages_recognised"], 3)
        for number in (1, 2, 3):
            here = [passage for passage in read if passage["page"] == number]
            self.assertGreaterEqual(accuracy(" ".join(texts[number - 1]), text_of(here)), WORTHY, number)
        # Lines lie along the side of a page that is turned, and stand within it.
        first = [rect for passage in read if passage["page"] == 1 for rect in passage["rectangles"]]
        self.assertTrue(all(rect["y1"] - rect["y0"] > rect["x1"] - rect["x0"] for rect in first[:3]), first[:3])
        self.assertTrue(all(0 <= rect["x0"] and rect["x1"] <= 84300 and 0 <= rect["y0"] and rect["y1"] <= 59600
                            for rect in first), first)

    def testAPageLaidAskewIsReadAndItsWordsAreFoundWhereTheyStand(self):
        page, = drawn([typeset(ENGLISH)])
        row = self.imported("askew.pdf", pdf_of([askew(page, 2)]), "--recognise-in", "en")
        read = self.passages(row)
        self.assertGreaterEqual(accuracy(" ".join(ENGLISH), text_of(read)), WORTHY)
        # Level, the first line would begin 102 pt from the left and stand 72 to 84 pt from the top, the second 78 pt from the
        # left; turned by two degrees round the middle of the page (298, 421) they begin at about 114 and 89 pt, the first
        # 66 pt from the top. Lines that overlap in height come as one rectangle.
        rectangle = read[0]["rectangles"][0]
        self.assertTrue(84 < rectangle["x0"] / 100 < 120, rectangle)
        self.assertTrue(60 < rectangle["y0"] / 100 < 69, rectangle)

    def testOnlyThePagesWithoutTextAreReadOffTheirPictures(self):
        row = self.imported("mixed.pdf", pdf_of(drawn([typeset(ENGLISH[:2])]), texts=[typeset(ENGLISH[2:])]))
        self.assertEqual((row["pages"], row["pages_recognised"]), (2, 1))
        read = self.passages(row)
        self.assertEqual(scanned_pdf.normal(text_of(p for p in read if p["page"] == 1)),
                         scanned_pdf.normal(" ".join(ENGLISH[2:])))
        self.assertNotIn("recognised_in", read[0])
        pages = self.archive.ask("show", row["source"])[0]["pages"]
        self.assertEqual([page["verdict"] for page in pages], ["text", "no-text"])
        self.assertEqual(pages[1]["recognised_in"], "en")
        listed = [line for line in self.archive.ask("sources", "--pages") if line["record"] == row["source"]]
        self.assertEqual(listed[0]["pages"], pages)

    def testWhatIsNotRecognisedAtImportCanBeLaterAndUndone(self):
        row = self.imported("later.pdf", pdf_of(drawn([typeset(ENGLISH)], 200), 200), "--no-recognise")
        self.assertEqual((row["pages_recognised"], row["passages"]), (0, 0))
        self.assertIn("NO TEXT", self.archive.say("show", row["source"]))
        done, = self.archive.ask("recognise", row["source"], "--reason", "a scan")
        self.assertEqual((done["pages"], done["languages"]), ([1], "en"))
        self.assertGreaterEqual(done["confidence"], 80)
        self.assertIn("read off the picture, in en", self.archive.say("show", row["source"]))
        # Citing the new reading, recognising again: the citation stays, its words are still found.
        words = "forty witnesses"
        passage = next(p for p in self.passages(row) if words in p["text"])
        person = self.archive.add("person", "--source", row["source"], "--passage", passage["ordinal"], "--quote", words,
                                  name="Ostrel Vandik (en)", capacity="official")
        self.archive.ask("recognise", row["source"], "--languages", "en,ru", "--pages", "1")
        cited = [c for value in self.archive.ask("show", person)[0]["values"] for c in value.get("citations", [])]
        self.assertTrue(cited and all(citation["words_found"] for citation in cited), cited)
        self.archive.ask("undo")
        self.assertIn("in en,", self.archive.say("show", row["source"]))

    def testWhatCannotBeSaysWhy(self):
        row = self.imported("plain.pdf", pdf_of([], texts=[typeset(ENGLISH)]))
        done, = self.archive.ask("recognise", row["source"], expect=1)
        self.assertEqual((done["reading"], done["reason"]), ("", "nothing-to-recognise"))
        done, = self.archive.ask("recognise", row["source"], "--languages", "qaa", "--pages", "1", expect=1)
        self.assertEqual(done["reason"], "language-missing")
        self.assertNotEqual(self.archive.run("recognise", row["source"], "--pages", "9").returncode, 0)
        self.assertNotEqual(self.archive.run("recognise", row["source"], "--pages", "x").returncode, 0)
        blank, = self.archive.ask("import", self.file("blank.pdf", pdf_of([(620, 877, b"\xff" * 620 * 877)])))
        self.assertEqual((blank["status"], blank["pages_recognised"]), ("read", 0))

    def testWhatIsDecidedIsNotAskedAgain(self):
        row = self.imported("decided.pdf", pdf_of(drawn([typeset(ENGLISH[1:])], 200), 200))
        before = self.archive.ask("candidates", row["source"])
        self.archive.ask("review", "reject", before[0]["id"])
        same, = self.archive.ask("recognise", row["source"], "--languages", "en")
        self.assertEqual(same["reading"], row["reading"])
        other, = self.archive.ask("recognise", row["source"], "--languages", "en,fr", "--pages", "1")
        self.assertNotEqual(other["reading"], row["reading"])
        self.assertEqual(len(self.asked(row)), len(before) - 1)
        self.archive.ask("undo", next(entry["entry"] for entry in self.archive.ask("history") if entry["command"] == "review"))
        self.assertEqual(len(self.asked(row)), len(before))

    def testAProtectedMentionIsNotAskedAgainWhetherTheVaultIsOpenOrNot(self):
        for index, vault in enumerate((("--vault",), ())):
            row = self.imported(f"protected{index}.pdf", pdf_of(drawn([typeset(ENGLISH[1:] + [f"Ms. Mira Kold saw it {index + 1} times."])], 200), 200))
            words = "Mira Kold"
            one = next(c for c in self.asked(row) if words in c["words"])
            self.archive.ask("review", "accept", one["id"], "--new", "--vault")
            before = self.asked(row)
            self.assertFalse([c for c in before if words in c["words"]])
            again, = self.archive.ask("recognise", row["source"], "--languages", "en,fr", "--pages", "1", *vault)
            self.assertNotEqual(again["reading"], row["reading"])
            self.assertFalse([c for c in self.asked(row) if words in c["words"]])
            self.archive.ask("info", "--vault") # what waited is sorted out
            after = self.asked(row)
            self.assertFalse([c for c in after if words in c["words"]])
            self.assertTrue(after)
            review = next(entry["entry"] for entry in self.archive.ask("history") if entry["command"] == "review")
            self.archive.ask("undo", review, "--vault")
            self.assertEqual(len([c for c in self.asked(row) if words in c["words"]]), 1)

    def testASecondRecognitionNeverEmptiesAPage(self):
        row = self.imported("twice.pdf", pdf_of(drawn([typeset(ENGLISH[:3])], 200), 200))
        before = self.passages(row)
        for languages in ("ar", "hy", "be"): # letters that are not on the page, or data that may be missing
            told = json.loads(self.archive.run("recognise", row["source"], "--languages", languages, "--pages", "1",
                                              "--json").stdout)
            after = self.passages(row)
            if told["reason"]: # what was read before is what is read still
                self.assertEqual((told["reading"], after), ("", before))
            self.assertTrue(text_of(after).strip(), told)
            before = after


if __name__ == "__main__":
    unittest.main()
