# SPDX-License-Identifier: GPL-3.0-or-later
"""The built programs: hidden SQLCipher, no foreign library where it must not be, hardened as they are meant to be."""
import os
import subprocess
import unittest
from pathlib import Path

PROGRAMS = Path(os.environ.get("DOKAZ_BIN_DIR", "build/bin"))
CLI = PROGRAMS / "dokaz-cli"
READER = PROGRAMS / "dokaz-reader"
RECOGNISER = PROGRAMS / "dokaz-recogniser"
OPENER = PROGRAMS / "dokaz-opener"
MEDIA = PROGRAMS / "dokaz-media"


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class Programs(unittest.TestCase):
    def needs(self, program):
        if not program.exists():
            self.skipTest(f"{program.name} is not built")

    def testExportNoDatabase(self):
        self.needs(CLI)
        self.assertEqual([line for line in said("nm", "-D", "--defined-only", CLI).splitlines() if "sqlite3_" in line], [])

    def testMainProgramLoadsNoParserNoNetworkAndNoSecondDatabase(self):
        self.needs(CLI)
        loaded = said("ldd", CLI)
        for library in ("libsqlite3", "libsqlcipher", "libpoppler", "libtesseract", "libxml2", "libarchive", "libavformat",
                        "libexiv2", "libQt6Network", "libQt6Sql", "libcurl", "libnss3"):
            self.assertNotIn(library, loaded)

    def testReaderLoadsNoKeysAndNoArchiveLibrary(self):
        self.needs(READER)
        loaded = said("readelf", "-d", READER)
        for library in ("libsodium", "libarchive", "libsqlcipher", "libQt6", "libtesseract"):
            self.assertNotIn(library, loaded)

    def testOpenerLoadsNoKeysAndNoReaderOfPdfs(self):
        for program in (OPENER, MEDIA):
            self.needs(program)
            loaded = said("readelf", "-d", program)
            for library in ("libsodium", "libsqlcipher", "libpoppler", "libQt6", "libcurl"):
                self.assertNotIn(library, loaded)

    def testOpenerOfTextsLoadsNothingForMedia(self):
        self.needs(OPENER)
        loaded = said("ldd", OPENER)
        for library in ("libavcodec", "libavformat", "libswscale", "libexiv2"): # ten times its start
            self.assertNotIn(library, loaded)

    def testAreLinkedHardened(self):
        for program in (CLI, READER, RECOGNISER, OPENER, MEDIA):
            self.needs(program)
            header, segments = said("readelf", "-h", program), said("readelf", "-lW", program)
            self.assertIn("DYN", header, "not position independent")
            self.assertIn("GNU_RELRO", segments)
            self.assertNotRegex(segments, r"GNU_STACK.*RWE")
            self.assertRegex(said("readelf", "-d", program), r"BIND_NOW|NOW")


if __name__ == "__main__":
    unittest.main(verbosity=2)
