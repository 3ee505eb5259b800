/* SPDX-License-Identifier: GPL-3.0-or-later
 * The measurement behind docs/decisions/0005-page-size.md. Not part of the build:
 * cc -O2 -DSQLITE_HAS_CODEC -I/usr/include/sqlcipher tests/store/page_size.c -lsqlcipher -lcrypto -o page_size
 * ./page_size FILE PAGE_SIZE */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3* database;

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void run(const char* sql) {
    char* message = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", sql, message);
        exit(1);
    }
}

static void timed(const char* what, const char* sql) {
    const double start = now();
    run(sql);
    printf("%s %.2f s  ", what, now() - start);
    fflush(stdout);
}

int main(int count, char** arguments) {
    char sql[200];
    if (count != 3)
        return 2;
    remove(arguments[1]);
    sqlite3_open(arguments[1], &database);
    run("PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f'\"");
    snprintf(sql, sizeof sql, "PRAGMA cipher_page_size = %s", arguments[2]);
    run(sql);
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000; PRAGMA secure_delete = ON;"
        "PRAGMA temp_store = MEMORY;"
        "CREATE TABLE heads (id INTEGER PRIMARY KEY, uid TEXT NOT NULL, entry INTEGER, salt BLOB, line TEXT);"
        "CREATE INDEX heads_by_uid ON heads (uid);"
        "CREATE TABLE links (named INTEGER, row INTEGER, PRIMARY KEY (named, row)) WITHOUT ROWID;"
        "CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);"
        "CREATE VIRTUAL TABLE search USING fts5 (text, content = 'texts', content_rowid = 'id');");
    printf("page %s: ", arguments[2]);
    timed("200k linked rows",
          "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
          "INSERT INTO heads SELECT i, hex(randomblob(13)), i / 1000, randomblob(32), hex(randomblob(150)) FROM n;"
          "INSERT INTO links SELECT 1 + abs(random()) % id, id FROM heads; COMMIT;");
    timed("100k random reads",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
          "SELECT sum(length((SELECT line FROM heads WHERE id = 1 + abs(random()) % 200000))) FROM n;");
    timed("FTS of 40k texts",
          "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) INSERT INTO texts "
          "SELECT i, 'the ' || (i % 977) || ' detainees of cell ' || (i % 4999) || ' were counted at dawn by ' || (i % 31) "
          "|| ' officers ' || hex(randomblob(8)) FROM n;"
          "INSERT INTO search (rowid, text) SELECT id, text FROM texts; COMMIT;");
    const double start = now();
    for (int i = 0; i < 200; ++i)
        run("INSERT INTO heads (uid, entry, salt, line) VALUES (hex(randomblob(13)), 1, randomblob(32), hex(randomblob(150)))");
    printf("commit %.2f ms  ", (now() - start) * 1000 / 200);
    run("PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_close(database);
    FILE* file = fopen(arguments[1], "rb");
    fseek(file, 0, SEEK_END);
    printf("file %.1f MB\n", (double)ftell(file) / 1e6);
    return 0;
}
