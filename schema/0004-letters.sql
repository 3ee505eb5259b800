-- SPDX-License-Identifier: GPL-3.0-or-later
-- What only the vault may read stands in letters to it (docs/formats/letter.md), as the vault may be closed when it is
-- written. All of this is work, not evidence: can be dropped.

-- Paths name people and places. Those that stood open here before go: naming the files again goes on with their import.
DROP TABLE work_import_file;
DROP TABLE work_import;
CREATE TABLE work_import (
    id      TEXT PRIMARY KEY,    -- 32 hexadecimal characters
    begun   TEXT NOT NULL,       -- ISO 8601, UTC
    details TEXT NOT NULL,       -- JSON: what the person said of the files; never a password
    paths   BLOB                 -- a letter: the paths in the order of the command, each ended by a zero byte; NULL
                                 -- where the vault's key was not known
) STRICT, WITHOUT ROWID;
CREATE TABLE work_import_file (
    import TEXT NOT NULL REFERENCES work_import (id) ON DELETE CASCADE,
    place  INTEGER NOT NULL,     -- from 0, in the order of the command
    status TEXT NOT NULL,        -- '' while it waits, then 'read', 'already', 'failed'
    PRIMARY KEY (import, place)
) STRICT, WITHOUT ROWID;

-- Mentions of a reading that repeat one accepted for a protected person, or that could while the vault is closed.
CREATE TABLE work_held_back (
    reading INTEGER PRIMARY KEY,
    letter  BLOB NOT NULL
) STRICT;

-- New records of a table that could be somebody who was there before. What they are called is looked up when asked.
CREATE TABLE work_likeness (
    record TEXT NOT NULL,        -- made by the table
    other  TEXT NOT NULL,
    source TEXT NOT NULL,        -- the table
    PRIMARY KEY (record, other)
) STRICT, WITHOUT ROWID;

-- The file of a source in the vault does not tell its digest; the custody of the source does.
CREATE INDEX view_claim_by_digest ON view_claim (value) WHERE field = 'digest_after';
