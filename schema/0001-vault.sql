-- SPDX-License-Identifier: GPL-3.0-or-later
-- The identity vault: content of identity-protected rows, in a database of its own with its own keys. The heads stand
-- in the main store's ledger; a row here whose entry the ledger does not hold is swept at the next opening.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contents (
    uid   TEXT PRIMARY KEY,
    salt  BLOB NOT NULL CHECK (length(salt) = 32),
    line  TEXT NOT NULL,
    entry BLOB NOT NULL CHECK (length(entry) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE purged (
    uid TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contents_are_final BEFORE UPDATE ON contents BEGIN SELECT RAISE(ABORT, 'contents are never changed'); END;

CREATE TABLE view_title (
    id     INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    text   TEXT NOT NULL
) STRICT;
CREATE INDEX view_title_by_record ON view_title (record);
CREATE VIRTUAL TABLE search_title USING fts5 (
    text, content = 'view_title', content_rowid = 'id', tokenize = 'dokaz', detail = 'full');
INSERT INTO search_title (search_title, rank) VALUES ('secure-delete', 1);
