# SPDX-License-Identifier: GPL-3.0-or-later
"""Images, sounds and films of every form go in: what they say of themselves, their pictures, what is broken or too much."""
import functools
import struct
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import recordings  # noqa: E402
from dokaz_cli import CLI, Archive, Folder  # noqa: E402


def size_of(png):
    return struct.unpack(">II", png[16:24])


@unittest.skipUnless(CLI.exists(), "dokaz-cli is not built")
class Media(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if recordings.missing():
            raise AssertionError(f"{recordings.missing()} missing: resources/packaging/packages-test.txt names their packages")
        cls.folder = Folder()
        cls.archive = Archive(cls.folder)
        made = cls.folder / "made"
        made.mkdir()
        files = recordings.made(made)
        for name, content in {"call.amr": recordings.amr(), "vast.png": recordings.vast_png(),
                              "cut.jpg": (made / "photo.jpg").read_bytes()[:300], "cut.mp4": (made / "film.mp4").read_bytes()[:2000],
                              "half.jpg": (made / "photo.jpg").read_bytes()[:8000], "cut.tif": (made / "scan.tif").read_bytes()[:60], "stub.tif": (made / "scan.tif").read_bytes()[:12],
                              "lies.png": (made / "photo.png").read_bytes()[:33] + bytes(range(256)) * 8,
                              "cut.wav": (made / "call.wav").read_bytes()[:20]}.items():
            (made / name).write_bytes(content)
            files.append(made / name)
        rows = cls.archive.ask("import", "--vault", *files, expect=1)
        cls.rows = {Path(row["file"]).name: row for row in rows}

    @classmethod
    def tearDownClass(cls):
        cls.folder.close()

    @functools.cache
    def fields(self, name):
        shown = self.archive.ask("show", self.rows[name]["source"], "--vault")[0]
        found = {}
        for value in shown["values"]:
            found.setdefault(value["field"], []).append(value["text"])
        return found

    def picture(self, name, *options):
        out = self.folder / f"{name}-{len(options)}.png"
        self.archive.ask("picture", self.rows[name]["source"], "--vault", "--reason", "for the test", "--out", out, *options)
        return size_of(out.read_bytes())

    def testEachIsTakenForWhatItIs(self):
        forms = {"jpg": "image", "tif": "image", "webp": "image", "gif": "image", "png": "image", "heic": "image", "mp4": "video",
                 "mov": "video", "mkv": "video", "webm": "video", "mp3": "audio", "wav": "audio", "ogg": "audio", "m4a": "audio",
                 "flac": "audio", "amr": "audio"}
        for name, row in self.rows.items():
            if name.startswith(("cut.", "stub.", "lies.", "half.", "vast.")):
                continue
            with self.subTest(name):
                self.assertEqual((row["form"], row["status"], row["reason"]), (forms[name.split(".")[1]], "read", ""))

    def testDatesDevicesAndPositionsAreTold(self):
        fields = self.fields("photo.jpg")
        self.assertIn("2021-08-09", fields["captured"][0])
        self.assertEqual(fields["device"], ["Camtron C-7"])
        self.assertIn("53.9045", fields["capture_place"][0])
        self.assertEqual(self.fields("scan.tif")["device"], ["Scanwell"])
        for name in ("film.mp4", "film.mov", "film.mkv", "film.webm"):
            with self.subTest(name):
                fields = self.fields(name)
                self.assertRegex(fields["duration"][0], r"^2(\.0\d+)? s")
                self.assertIn("320 × 240", fields["file_form"][0])
                if name != "film.webm":
                    self.assertIn("2021-08-09", fields["captured"][0])
        self.assertIn("53.9045", self.fields("film.mp4")["capture_place"][0])
        self.assertEqual(self.fields("film.mov")["device"], ["Camtron C-7"])
        for name in ("call.mp3", "call.m4a", "call.ogg", "call.flac"):
            with self.subTest(name):
                self.assertEqual(self.fields(name)["file_author"], ["The duty room"])
                self.assertIn("2", self.fields(name)["duration"][0])
        self.assertRegex(self.fields("call.amr")["duration"][0], r"^2 s")

    def testPicturesAreKeptAndWritten(self):
        self.assertEqual(self.picture("photo.jpg"), (384, 512)) # EXIF says it lies on its side
        self.assertEqual(self.picture("film.mp4"), (320, 240))
        self.assertEqual(self.picture("film.webm"), (320, 240))
        refused = self.archive.run("picture", self.rows["call.wav"]["source"], "--reason", "x", "--out", self.folder / "none.png")
        self.assertEqual(refused.returncode, 4)
        self.assertIn("no picture", refused.stderr)

    def testImagesAreDrawnAsPages(self):
        for name in ("photo.png", "photo.webp", "still.gif", "scan.tif"):
            with self.subTest(name):
                self.assertEqual(self.picture(name, "--page", 1, "--dots", 72), (792, 594))
        self.assertEqual(self.picture("photo.jpg", "--page", 1, "--dots", 72), (594, 792))
        again = self.archive.run("picture", self.rows["photo.png"]["source"], "--page", 2, "--reason", "x", "--out", self.folder / "two.png")
        self.assertEqual(again.returncode, 4)
        self.assertFalse((self.folder / "two.png").exists())

    def testAPictureLeavesWithAReasonAndStandsInTheLedger(self):
        source, out = self.rows["photo.png"]["source"], self.folder / "why.png"
        refused = self.archive.run("picture", source, "--out", out)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("--reason", refused.stderr)
        self.assertFalse(out.exists())
        self.archive.ask("picture", source, "--vault", "--out", out, "--reason", "for the expert")
        newest = self.archive.ask("history", "--most", 1)[0]
        self.assertEqual(newest["command"], "picture")
        self.assertEqual(newest["reason"], f"for the expert (source {source})")

    def testAFileIsNeverWrittenOver(self):
        out = self.folder / "here.png"
        out.write_text("mine")
        self.assertNotEqual(self.archive.run("picture", self.rows["photo.png"]["source"], "--reason", "x", "--out", out).returncode, 0)
        self.assertEqual(out.read_text(), "mine")

    def testWhatIsBrokenOrTooMuchIsToldAndKept(self):
        for name in ("cut.jpg", "cut.mp4", "stub.tif", "cut.wav"):
            with self.subTest(name):
                row = self.rows[name]
                self.assertEqual((row["status"], row["reason"]), ("failed", "damaged"))
                self.assertTrue(row["source"])
        self.assertIn("damaged", self.fields("cut.tif")["reading_note"][0]) # its head says how large it was
        self.assertEqual(self.rows["half.jpg"]["status"], "read") # half a picture is half a picture
        self.assertIn("limit-reached", self.fields("vast.png")["reading_note"][0])
        self.assertIn("60000 × 60000", self.fields("vast.png")["file_form"][0])
        self.assertNotIn("picture", self.fields("vast.png"))
        self.assertEqual(self.archive.run("check").returncode, 0)

    def testAnImageThatCannotBeDrawnSaysSo(self):
        self.assertIn("cannot be drawn", self.fields("photo.heic")["reading_note"][0])
        self.assertIn("640 × 480", self.fields("photo.heic")["file_form"][0])
        refused = self.archive.run("picture", self.rows["photo.heic"]["source"], "--page", 1, "--reason", "x", "--out", self.folder / "h.png")
        self.assertEqual(refused.returncode, 4)


if __name__ == "__main__":
    unittest.main(verbosity=2)
