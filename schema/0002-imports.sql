-- SPDX-License-Identifier: GPL-3.0-or-later
-- Imports under way, so that one that was interrupted can be gone on with. Work, not evidence: can be dropped.
CREATE TABLE work_import (
    id      TEXT PRIMARY KEY,    -- 32 hexadecimal characters
    begun   TEXT NOT NULL,       -- ISO 8601, UTC
    details TEXT NOT NULL        -- JSON: what the person said of the files; never a password
) STRICT, WITHOUT ROWID;

CREATE TABLE work_import_file (
    import TEXT NOT NULL REFERENCES work_import (id) ON DELETE CASCADE,
    place  INTEGER NOT NULL,     -- from 0, in the order of the command
    path   BLOB NOT NULL,        -- as the system names it
    status TEXT NOT NULL,        -- '' while it waits, then 'read', 'already', 'failed'
    PRIMARY KEY (import, place)
) STRICT, WITHOUT ROWID;
