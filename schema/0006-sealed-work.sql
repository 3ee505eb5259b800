-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work that told outside the vault what only the vault may know goes into letters to it, or away where its key is not known.

-- Two records that could be one, where one of them has names in the vault: that it could be the other says who it is.
-- Of records that are not shown it cannot be told any more which names they had.
CREATE TABLE work_likeness_letter (
    id     INTEGER PRIMARY KEY,
    letter BLOB NOT NULL         -- JSON: pairs as they stand in work_likeness
) STRICT;
CREATE INDEX work_likeness_by_other ON work_likeness (other);
CREATE TEMP TABLE secret_pair AS SELECT k.record, k.other FROM work_likeness k
    WHERE (SELECT count(*) FROM view_record r WHERE r.record IN (k.record, k.other) AND r.state = 0 AND r.protection < 2
           AND NOT EXISTS (SELECT 1 FROM view_claim c WHERE c.record = r.id AND c.field IN ('name', 'title', 'code')
                           AND c.protection >= 2)) < 2;
INSERT INTO work_likeness_letter (letter)
    SELECT letter FROM (SELECT dokaz_letter((SELECT value FROM meta WHERE key = 'letter-key'),
                                            json_group_array(json_array(record, other))) AS letter, count(*) AS pairs
                        FROM secret_pair)
    WHERE pairs > 0 AND letter IS NOT NULL;
DELETE FROM work_likeness WHERE EXISTS (SELECT 1 FROM secret_pair s WHERE s.record = work_likeness.record
                                        AND s.other = work_likeness.other);
DROP TABLE secret_pair;

-- A mapping holds values, words of cells and names of columns: those of a table with something for the vault are read there
-- alone. Of those that are here already nobody can tell.
ALTER TABLE work_table_mapping RENAME TO open_table_mapping;
CREATE TABLE work_table_mapping (
    place   INTEGER PRIMARY KEY, -- the newest is the largest
    source  TEXT NOT NULL,       -- the table
    mapping TEXT,                -- JSON: docs/formats/table_mapping.md; NULL where it is in the letter
    letter  BLOB,
    batch   TEXT NOT NULL,       -- of the entries of an import that has not ended; else empty
    CHECK ((mapping IS NULL) <> (letter IS NULL))
) STRICT;
CREATE INDEX work_table_mapping_by_source ON work_table_mapping (source);
INSERT INTO work_table_mapping (place, source, letter, batch)
    SELECT place, source, letter, '' FROM (SELECT place, source,
        dokaz_letter((SELECT value FROM meta WHERE key = 'letter-key'), mapping) AS letter FROM open_table_mapping)
    WHERE letter IS NOT NULL;
DROP TABLE open_table_mapping;
