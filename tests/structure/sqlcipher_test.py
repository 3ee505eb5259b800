# SPDX-License-Identifier: GPL-3.0-or-later
"""The build refuses every library that is not a SQLCipher to rely on, and names the command that helps."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = "resources/packaging/install"

PROJECT = """cmake_minimum_required(VERSION 3.25)
project(probe C)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
if(HIDE_LIBRARIES)
  set(CMAKE_FIND_ROOT_PATH /nonexistent)
  set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
endif()
include({root}/resources/packaging/sqlcipher.cmake)
"""

HEADER = """#pragma once
typedef struct sqlite3 sqlite3;
#define SQLITE_OK 0
#define SQLITE_OPEN_READWRITE 2
#define SQLITE_OPEN_CREATE 4
int sqlite3_open_v2(const char*, sqlite3**, int, const char*);
int sqlite3_key_v2(sqlite3*, const char*, const void*, int);
int sqlite3_exec(sqlite3*, const char*, int (*)(void*, int, char**, char**), void*, char**);
int sqlite3_close(sqlite3*);
"""

# A stand-in that answers as a library of the given version would, and says OK to all it does not know, as SQLite does.
LIBRARY = """#include <string.h>
#include "sqlite3.h"
static int one;
int sqlite3_open_v2(const char* p, sqlite3** d, int f, const char* v) { *d = (sqlite3*)&one; return 0; }
int sqlite3_key_v2(sqlite3* d, const char* n, const void* k, int s) { return 0; }
int sqlite3_close(sqlite3* d) { return 0; }
static int row(int (*f)(void*, int, char**, char**), void* c, const char* value) {
    char* values[1] = {(char*)value};
    return f(c, 1, values, values);
}
int sqlite3_exec(sqlite3* d, const char* sql, int (*f)(void*, int, char**, char**), void* c, char** e) {
    if (!strcmp(sql, "PRAGMA cipher_version") && *CIPHER) return row(f, c, CIPHER);
    if (strstr(sql, "sqlite_version")) return row(f, c, SQLITE);
    if (strstr(sql, "fts5") && !FTS5) return 1;
    if (strstr(sql, "json(") && !JSON) return 1;
    if (strstr(sql, "compile_options")) return row(f, c, TEMP);
    return 0;
}
"""


def configure(folder, *arguments):
    (folder / "CMakeLists.txt").write_text(PROJECT.format(root=ROOT))
    done = subprocess.run(["cmake", "-S", folder, "-B", folder / "build", "-G", "Ninja", *arguments],
                          capture_output=True, text=True)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def configure_against(cipher="4.6.1 community", sqlite="3.46.1", fts5=1, json=1, temp="TEMP_STORE=2"):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        include = folder / "sqlcipher"
        include.mkdir()
        (include / "sqlite3.h").write_text(HEADER)
        (include / "lib.c").write_text(LIBRARY)
        define = [f'-DCIPHER="{cipher}"', f'-DSQLITE="{sqlite}"', f"-DFTS5={fts5}", f"-DJSON={json}", f'-DTEMP="{temp}"']
        subprocess.run(["cc", "-w", "-c", include / "lib.c", "-o", include / "lib.o", *define], check=True)
        subprocess.run(["ar", "rc", include / "libsqlcipher.a", include / "lib.o"], check=True)
        return configure(folder, f"-DSQLCIPHER_ARCHIVE={include}/libsqlcipher.a", f"-DSQLCIPHER_INCLUDE={folder}")


class Sqlcipher(unittest.TestCase):
    def refused(self, said, **library):
        code, output = configure_against(**library)
        self.assertNotEqual(code, 0, output)
        self.assertIn(said, output)
        self.assertIn(COMMAND, output)

    def testTheVersionOfDebian12IsRefused(self):
        self.refused("version 3.4.1 is too old", cipher="3.4.1", sqlite="3.15.2", fts5=0, json=0)

    def testPlainSqliteIsRefused(self):
        self.refused("plain SQLite", cipher="")

    def testAnOldSqliteInsideIsRefused(self):
        self.refused("older than 3.44", sqlite="3.43.2")

    def testNoFullTextSearchIsRefused(self):
        self.refused("no full-text search", fts5=0)

    def testNoJsonIsRefused(self):
        self.refused("no JSON", json=0)

    def testTemporaryTablesOnDiskAreRefused(self):
        self.refused("TEMP_STORE", temp="TEMP_STORE=1")

    def testOneThatDoesNotEncryptIsRefused(self):
        self.refused("in the clear")

    def testNoneAtAllIsRefused(self):
        with tempfile.TemporaryDirectory() as folder:
            code, output = configure(Path(folder), "-DHIDE_LIBRARIES=ON")
        self.assertNotEqual(code, 0)
        self.assertIn("not found", output)
        self.assertIn(COMMAND, output)

    def testTheInstalledOneIsAcceptedAndProvenOnce(self):
        with tempfile.TemporaryDirectory() as folder:
            code, output = configure(Path(folder))
            self.assertEqual(code, 0, output)
            self.assertRegex(output, r"SQLCipher proven: SQLCipher 4\.\d+")
            code, output = configure(Path(folder))
            self.assertEqual(code, 0, output)
            self.assertNotIn("proven", output)


if __name__ == "__main__":
    unittest.main(verbosity=2)
