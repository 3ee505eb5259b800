# SPDX-License-Identifier: GPL-3.0-or-later
"""What resources/packaging/install says and derives on systems described to it. Nothing is installed here."""
import subprocess
import tempfile
import unittest
from pathlib import Path

INSTALL = Path(__file__).resolve().parents[2] / "resources/packaging/install"

OWN = """# the machine's own
Types: deb deb-src
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/own.gpg

Types: deb
URIs: http://mirror.example/security
Suites: bookworm-security
Components: main
"""
OWN_BACKPORTS = """Types: deb
Suites: bookworm-backports
Components: main
URIs: http://mirror.example/debian
Signed-By: /usr/share/keyrings/own.gpg
"""


def run(*arguments):
    done = subprocess.run([INSTALL, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


class Install(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def system(self, text):
        path = self.folder / "os-release"
        path.write_text(text)
        return "--os-release", path

    def derived(self, files):
        for name, text in files.items():
            path = self.folder / "apt" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        (self.folder / "apt").mkdir(exist_ok=True)
        return run("--print-backports", "--apt", self.folder / "apt",
                   *self.system("ID=debian\nVERSION_CODENAME=bookworm\n"))

    def testCopiesAddressAndKeyOfTheMachinesOwnParagraph(self):
        self.assertEqual(self.derived({"sources.list.d/debian.sources": OWN}), (0, OWN_BACKPORTS, ""))

    def testPrefersTheSystemsOwnFileToOthers(self):
        other = OWN.replace("mirror.example", "other.example")
        self.assertEqual(self.derived({"sources.list.d/aaa.sources": other, "sources.list.d/debian.sources": OWN}),
                         (0, OWN_BACKPORTS, ""))

    def testKeepsAKeyWrittenIntoTheParagraph(self):
        text = OWN.replace("Signed-By: /usr/share/keyrings/own.gpg\n",
                           "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n -----END PGP PUBLIC KEY BLOCK-----\n")
        code, entry, _ = self.derived({"sources.list.d/debian.sources": text})
        self.assertEqual(code, 0)
        self.assertIn("Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n -----END", entry)

    def testPassesOverParagraphsThatAreOffSourceOnlyOrForeign(self):
        off = OWN.split("\n\n")[0].replace("mirror", "off") + "\nEnabled: no\n\n"
        source = OWN.split("\n\n")[0].replace("mirror", "source").replace("deb deb-src", "deb-src") + "\n\n"
        foreign = OWN.split("\n\n")[0].replace("mirror", "foreign").replace("main contrib", "stable") + "\n\n"
        self.assertEqual(self.derived({"sources.list.d/debian.sources": off + source + foreign + OWN}),
                         (0, OWN_BACKPORTS, ""))

    def testCopiesAOneLineEntryWithItsOptions(self):
        text = ("# deb http://off.example/debian bookworm main\n"
                "deb-src http://source.example/debian bookworm main\n"
                "deb http://mirror.example/security bookworm-security main\n"
                "deb [ arch=amd64 signed-by=/own.gpg ] http://mirror.example/debian/ bookworm main contrib # ours\n")
        self.assertEqual(self.derived({"sources.list": text}), (
            0, "deb [ arch=amd64 signed-by=/own.gpg ] http://mirror.example/debian/ bookworm-backports main\n", ""))

    def testSaysSoWhenThereIsNoEntryToCopy(self):
        code, _, said = self.derived({})
        self.assertEqual(code, 1)
        self.assertIn("No entry for bookworm main", said)

    def testRefusesUbuntuWithASentence(self):
        code, _, said = run(*self.system('ID=ubuntu\nVERSION_CODENAME=noble\nPRETTY_NAME="Ubuntu 24.04 LTS"\n'))
        self.assertEqual(code, 1)
        self.assertIn("Ubuntu 24.04 LTS is not supported yet", said)

    def testGivesAnUnknownSystemTheList(self):
        code, _, said = run(*self.system("ID=other\n"))
        self.assertEqual(code, 1)
        for package in ("libsqlcipher-dev (>= 4.5)", "libpoppler-cpp-dev", "libgtest-dev"):
            self.assertIn(package, said)

    def testChangesNothingWhereEverythingIsInstalled(self):
        code, said, _ = run("--show")
        if code != 0 or "Every package" not in said:
            self.skipTest("not everything is installed here")
        self.assertEqual(run(), (0, said, ""))

    def testRefusesAnUnknownOption(self):
        self.assertEqual(run("--everything")[0], 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
