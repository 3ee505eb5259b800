/* SPDX-License-Identifier: GPL-3.0-or-later
 * Proves at configuration time that the library at hand is SQLCipher 4 with what Dokaz relies on. Ends with 0 and
 * the versions, or with 1 and one sentence. The only argument is the path of a scratch database. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char* key = "x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'";

static int refuse(const char* sentence) {
    printf("%s\n", sentence);
    return 1;
}

struct Answer {
    int rows;
    char first[128];
    int tempInMemory;
};

static int keep(void* place, int columns, char** values, char** names) {
    struct Answer* answer = place;
    (void)names;
    if (columns > 0 && values[0]) {
        if (answer->rows == 0) snprintf(answer->first, sizeof answer->first, "%s", values[0]);
        if (!strcmp(values[0], "TEMP_STORE=2") || !strcmp(values[0], "TEMP_STORE=3")) answer->tempInMemory = 1;
    }
    answer->rows++;
    return 0;
}

static int ask(sqlite3* db, const char* sql, struct Answer* answer) {
    memset(answer, 0, sizeof *answer);
    return sqlite3_exec(db, sql, keep, answer, NULL) == SQLITE_OK;
}

/* Is the dotted version a at least major.minor? */
static int atLeast(const char* a, int major, int minor) {
    int foundMajor = 0, foundMinor = 0;
    if (sscanf(a, "%d.%d", &foundMajor, &foundMinor) < 1) return 0;
    return foundMajor > major || (foundMajor == major && foundMinor >= minor);
}

static sqlite3* openKeyed(const char* path) {
    sqlite3* db = NULL;
    struct Answer answer;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK) return NULL;
    ask(db, "PRAGMA cipher_log_level=NONE", &answer);
    if (sqlite3_key_v2(db, "main", key, (int)strlen(key)) != SQLITE_OK) return NULL;
    return db;
}

static int damage(const char* path) {
    FILE* file = fopen(path, "r+b");
    int byte;
    if (!file || fseek(file, 4096 + 100, SEEK_SET) || (byte = fgetc(file)) == EOF) return 0;
    if (fseek(file, 4096 + 100, SEEK_SET) || fputc(byte ^ 1, file) == EOF) return 0;
    return fclose(file) == 0;
}

static int readable(const char* path) {
    char head[16] = {0};
    FILE* file = fopen(path, "rb");
    if (!file || fread(head, 1, sizeof head, file) != sizeof head) return 1;
    fclose(file);
    return memcmp(head, "SQLite format 3", 16) == 0;
}

int main(int count, char** arguments) {
    struct Answer answer;
    char versions[300];
    sqlite3* db;
    if (count != 2) return refuse("the probe needs the path of a scratch database.");
    remove(arguments[1]);
    db = openKeyed(arguments[1]);
    if (!db) return refuse("no keyed database could be opened.");

    if (!ask(db, "PRAGMA cipher_version", &answer) || answer.rows == 0)
        return refuse("this is plain SQLite, it does not encrypt (PRAGMA cipher_version gives no row).");
    if (!atLeast(answer.first, 4, 5)) {
        printf("version %s is too old, 4.5 is needed.\n", answer.first);
        return 1;
    }
    snprintf(versions, sizeof versions, "SQLCipher %s", answer.first);
    if (!ask(db, "SELECT sqlite_version()", &answer) || !atLeast(answer.first, 3, 44))
        return refuse("the SQLite inside is older than 3.44.");
    printf("%s, SQLite %s\n", versions, answer.first);

    if (!ask(db, "CREATE VIRTUAL TABLE words USING fts5(x, tokenize='trigram')", &answer))
        return refuse("it has no full-text search (FTS5 with trigram).");
    if (!ask(db, "SELECT json('{}')", &answer)) return refuse("it has no JSON functions.");
    if (!ask(db, "PRAGMA compile_options", &answer) || !answer.tempInMemory)
        return refuse("it would write temporary tables to disk in the clear (TEMP_STORE is not 2 or 3).");

    if (!ask(db,
             "CREATE TABLE filler(x); WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<50) "
             "INSERT INTO filler SELECT randomblob(400) FROM n",
             &answer))
        return refuse("a keyed database cannot be written.");
    if (!ask(db, "PRAGMA cipher_integrity_check", &answer) || answer.rows != 0)
        return refuse("cipher_integrity_check complains about a sound database.");
    sqlite3_close(db);
    if (readable(arguments[1])) return refuse("a database with a key was written in the clear.");

    if (!damage(arguments[1])) return refuse("the scratch database could not be damaged for the test.");
    db = openKeyed(arguments[1]);
    if (!db) return refuse("the scratch database could not be opened again.");
    ask(db, "PRAGMA cipher_integrity_check", &answer);
    sqlite3_close(db);
    remove(arguments[1]);
    return answer.rows > 0 ? 0 : refuse("cipher_integrity_check does not notice a damaged page.");
}
