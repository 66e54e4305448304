-- The log writes less for each of its rows: nothing is ever taken out of it, so the largest position is where it goes on,
-- and the rows of one operation follow one another in their device's log, so they are found from the first of them.

ALTER TABLE change_log RENAME TO change_log_before;
CREATE TABLE change_log (
    position INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    operation BLOB NOT NULL,
    operator BLOB,
    kind INTEGER NOT NULL,
    subject BLOB NOT NULL,
    salt BLOB NOT NULL,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (device, seq)
) STRICT;
INSERT INTO change_log SELECT * FROM change_log_before;
DROP TABLE change_log_before;
CREATE INDEX change_log_subject ON change_log (subject);

-- Where the log speaks of a row besides the one that is its subject.
CREATE TABLE change_log_also (
    subject BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (subject, position)
) STRICT, WITHOUT ROWID;

-- A sheet is compared with all rows of its route at once, and a code is typed once in a while: neither is worth an index
-- that every row of every sheet pays for.
DROP INDEX application_row_key;
DROP INDEX registration_code;
