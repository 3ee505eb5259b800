-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the migrations make, for reading. Not run by the program.

-- store.db
CREATE TABLE author_keys (
    author      BLOB PRIMARY KEY CHECK (length(author) = 32),
    sealed_seed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contents (
    head INTEGER PRIMARY KEY REFERENCES heads (id),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    line TEXT NOT NULL
) STRICT;

CREATE TABLE entries (
    id        INTEGER PRIMARY KEY,
    digest    BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    author    BLOB NOT NULL CHECK (length(author) = 32),
    number    INTEGER NOT NULL,
    depth     INTEGER NOT NULL,   -- one more than the deepest entry it follows or has seen: an order that arrival does not change
    header    TEXT NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

CREATE TABLE heads (
    id       INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL,
    entry    INTEGER NOT NULL REFERENCES entries (id),
    position INTEGER NOT NULL,
    type     INTEGER NOT NULL,
    record   TEXT,
    salt     BLOB NOT NULL CHECK (length(salt) = 32),
    line     TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE objects (
    uid         TEXT PRIMARY KEY,
    file        TEXT NOT NULL UNIQUE,
    wrapped_key BLOB NOT NULL,
    size        INTEGER NOT NULL,
    cipher_sha256 BLOB NOT NULL CHECK (length(cipher_sha256) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE purged (
    uid TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE view_claim (        -- current claims
    row        INTEGER PRIMARY KEY,
    record     INTEGER NOT NULL,
    field      TEXT NOT NULL,
    value      TEXT,             -- JSON; NULL where the content is in the vault or purged
    language   TEXT NOT NULL,
    protection INTEGER NOT NULL,
    conflict   INTEGER NOT NULL, -- 1: another current value of a single-valued field differs
    key        TEXT              -- what lists filter and sort by: a term's code, an earliest day …; NULL where it is in `value` alone
) STRICT;

CREATE TABLE view_date (
    claim    INTEGER PRIMARY KEY,
    record   INTEGER NOT NULL,
    field    TEXT NOT NULL,
    earliest TEXT NOT NULL,
    latest   TEXT NOT NULL
) STRICT;

CREATE TABLE view_decision (     -- decisions in effect on candidates
    candidate TEXT NOT NULL,
    row       INTEGER NOT NULL,
    decision  TEXT NOT NULL,
    PRIMARY KEY (candidate, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_link (         -- a current claim whose value is another record
    claim  INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    field  TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT;

CREATE TABLE view_name (         -- row `named` is named by row `row`
    named INTEGER NOT NULL,
    row   INTEGER NOT NULL,
    type  INTEGER NOT NULL,      -- of `row`
    PRIMARY KEY (named, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_object (       -- objects by what they hold
    row    INTEGER PRIMARY KEY,
    uid    TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size   INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE view_passage (
    id        INTEGER PRIMARY KEY,
    reading   INTEGER NOT NULL,
    ordinal   INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    number    TEXT NOT NULL,
    level     INTEGER NOT NULL,
    parent    INTEGER NOT NULL,
    page      INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    text      TEXT NOT NULL,
    places BLOB NOT NULL DEFAULT x'',     -- the reading's own line: words with places, note marks
    UNIQUE (reading, ordinal)
) STRICT;

CREATE TABLE view_reading (
    row      INTEGER PRIMARY KEY,
    uid      TEXT NOT NULL UNIQUE,
    source   INTEGER NOT NULL,
    object   TEXT NOT NULL,      -- uid of the object with the reading's lines
    profile  TEXT NOT NULL,
    language TEXT NOT NULL,
    pages    INTEGER NOT NULL,
    passages INTEGER NOT NULL
) STRICT;

CREATE TABLE view_record (
    id         INTEGER PRIMARY KEY,   -- of the record's head
    record     TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    own        TEXT NOT NULL,         -- the title without what linked records give to it
    sort       BLOB NOT NULL,
    protection INTEGER NOT NULL,
    state      INTEGER NOT NULL,      -- 0 shown, 1 withdrawn, 2 retracted
    conflicts  INTEGER NOT NULL
) STRICT;

CREATE TABLE view_retracted (    -- rows not in effect
    row INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE view_support (      -- citations in effect, a line for each current claim
    claim    INTEGER NOT NULL,
    citation INTEGER NOT NULL,
    source   INTEGER NOT NULL,   -- record id of the source
    stance   INTEGER NOT NULL,
    PRIMARY KEY (claim, citation)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_tip (          -- the newest entry of each author's chain; two of one author: a fork
    digest BLOB PRIMARY KEY,
    author BLOB NOT NULL,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE view_title (        -- every open name and title of a record, for search
    id     INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    text   TEXT NOT NULL
) STRICT;

CREATE TABLE "work_candidate" (
    id       TEXT NOT NULL UNIQUE, -- hash of reading, rule set, span and rule
    reading  INTEGER NOT NULL,
    passage  INTEGER NOT NULL,     -- ordinal
    page     INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    end      INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    words    TEXT NOT NULL,
    normal   TEXT NOT NULL,
    rule     TEXT NOT NULL,
    match    TEXT NOT NULL,        -- JSON: proposed record with reasons, or {}
    detail   TEXT NOT NULL         -- JSON: title, rank …
) STRICT;

CREATE TABLE work_held_back (
    reading INTEGER PRIMARY KEY,
    letter  BLOB NOT NULL
) STRICT;

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

CREATE TABLE work_likeness (
    record TEXT NOT NULL,        -- made by the table
    other  TEXT NOT NULL,
    source TEXT NOT NULL,        -- the table
    PRIMARY KEY (record, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE work_likeness_letter (
    id     INTEGER PRIMARY KEY,
    letter BLOB NOT NULL         -- JSON: pairs as they stand in work_likeness
) STRICT;

CREATE TABLE work_table_mapping (
    place   INTEGER PRIMARY KEY, -- the newest is the largest
    source  TEXT NOT NULL,       -- the table
    mapping TEXT,                -- JSON: docs/formats/table_mapping.md; NULL where it is in the letter
    letter  BLOB,
    batch   TEXT NOT NULL,       -- of the entries of an import that has not ended; else empty
    CHECK ((mapping IS NULL) <> (letter IS NULL))
) STRICT;

CREATE INDEX entries_by_author ON entries (author, number);

CREATE INDEX heads_by_entry ON heads (entry, position);

CREATE INDEX heads_by_record ON heads (record, type) WHERE record IS NOT NULL;

CREATE INDEX heads_by_uid ON heads (uid);

CREATE INDEX view_claim_by_digest ON view_claim (value) WHERE field = 'digest_after';

CREATE INDEX view_claim_by_key ON view_claim (field, key, record);

CREATE INDEX view_claim_by_record ON view_claim (record, field);

CREATE INDEX view_date_by_day ON view_date (earliest, latest);

CREATE INDEX view_date_by_record ON view_date (record);

CREATE INDEX view_link_by_record ON view_link (record);

CREATE INDEX view_link_by_target ON view_link (target);

CREATE INDEX view_object_by_sha256 ON view_object (sha256);

CREATE INDEX view_object_by_source ON view_object (source);

CREATE INDEX view_reading_by_source ON view_reading (source);

CREATE INDEX view_record_by_kind ON view_record (kind, state);

CREATE INDEX view_record_by_title ON view_record (kind, state, sort, protection);

CREATE INDEX view_record_in_conflict ON view_record (kind, conflicts) WHERE conflicts > 0;

CREATE INDEX view_support_by_source ON view_support (source);

CREATE INDEX view_title_by_record ON view_title (record);

CREATE INDEX work_candidate_by_reading ON work_candidate (reading, passage, start, id);

CREATE INDEX work_likeness_by_other ON work_likeness (other);

CREATE INDEX work_table_mapping_by_source ON work_table_mapping (source);

CREATE TRIGGER contents_are_final BEFORE UPDATE ON contents BEGIN SELECT RAISE(ABORT, 'contents are never changed'); END;

CREATE TRIGGER contents_are_kept BEFORE DELETE ON contents
WHEN NOT EXISTS (SELECT 1 FROM purged JOIN heads ON heads.uid = purged.uid WHERE heads.id = OLD.head)
BEGIN SELECT RAISE(ABORT, 'contents go only with a purge'); END;

CREATE TRIGGER entries_are_final BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;

CREATE TRIGGER heads_are_final BEFORE UPDATE ON heads BEGIN SELECT RAISE(ABORT, 'heads are never changed'); END;

CREATE TRIGGER heads_are_kept BEFORE DELETE ON heads BEGIN SELECT RAISE(ABORT, 'heads are never removed'); END;

CREATE TRIGGER objects_are_final BEFORE UPDATE OF uid, file, size, cipher_sha256 ON objects
BEGIN SELECT RAISE(ABORT, 'objects are never changed'); END;

CREATE TRIGGER objects_are_kept BEFORE DELETE ON objects
WHEN NOT EXISTS (SELECT 1 FROM purged WHERE purged.uid = OLD.uid)
BEGIN SELECT RAISE(ABORT, 'objects go only with a purge'); END;

-- vault.db
CREATE TABLE contents (
    uid   TEXT PRIMARY KEY,
    salt  BLOB NOT NULL CHECK (length(salt) = 32),
    line  TEXT NOT NULL,
    entry BLOB NOT NULL CHECK (length(entry) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE purged (
    uid TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE view_title (
    id     INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    text   TEXT NOT NULL
) STRICT;

CREATE INDEX view_title_by_record ON view_title (record);

CREATE TRIGGER contents_are_final BEFORE UPDATE ON contents BEGIN SELECT RAISE(ABORT, 'contents are never changed'); END;

