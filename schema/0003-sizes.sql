-- SPDX-License-Identifier: GPL-3.0-or-later
-- The views kept each passage's canonical line: eleven bytes a letter, more than all else in the store. Its places are enough.
ALTER TABLE view_passage ADD COLUMN places BLOB NOT NULL DEFAULT x'';
UPDATE view_passage SET places = dokaz_places(line);
ALTER TABLE view_passage DROP COLUMN line;

-- Candidates stood in the order of their ids, which are hashes: each of a document's hundreds fell on a page of its own, and an
-- import wrote them all. Now they stand as they came, and only the index of ids is in that order.
CREATE TABLE work_candidate_as_came (
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
INSERT INTO work_candidate_as_came (id, reading, passage, page, start, end, kind, words, normal, rule, match, detail)
    SELECT id, reading, passage, page, start, end, kind, words, normal, rule, match, detail FROM work_candidate
    ORDER BY reading, passage, start;
DROP TABLE work_candidate;
ALTER TABLE work_candidate_as_came RENAME TO work_candidate;
CREATE INDEX work_candidate_by_reading ON work_candidate (reading, passage, start, id);
