-- SPDX-License-Identifier: GPL-3.0-or-later
-- By which mappings a table was taken in, so that they are offered when its file comes again. Work, not evidence: can be
-- dropped.
CREATE TABLE work_table_mapping (
    place   INTEGER PRIMARY KEY, -- the newest is the largest
    source  TEXT NOT NULL,       -- the table
    mapping TEXT NOT NULL,       -- JSON: docs/formats/table_mapping.md
    UNIQUE (source, mapping)
) STRICT;
