-- Intake in full: what a person decided about two records that look alike, points that readers give, what a selection said
-- when it was made, until when and how people replied, and the texts of letters where the team wrote their own.

ALTER TABLE programme ADD COLUMN signatory_name TEXT;
ALTER TABLE programme ADD COLUMN signatory_title TEXT;
ALTER TABLE programme ADD COLUMN letter_reference TEXT;

ALTER TABLE meeting ADD COLUMN reply_by TEXT;

ALTER TABLE call ADD COLUMN priorities TEXT;
ALTER TABLE call ADD COLUMN balance TEXT;
ALTER TABLE call ADD COLUMN committee TEXT;

ALTER TABLE registration ADD COLUMN reply_at TEXT;
ALTER TABLE registration ADD COLUMN reply_note TEXT;
ALTER TABLE registration ADD COLUMN replaces BLOB;

-- The form that a sheet came from, and which of its columns a person has chosen; what a person has put in place of cells.
ALTER TABLE import_batch ADD COLUMN form_key TEXT;
ALTER TABLE import_batch ADD COLUMN choices TEXT;

ALTER TABLE application ADD COLUMN mended TEXT;

CREATE TABLE pair (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    of_what TEXT,
    a BLOB,
    b BLOB,
    decision TEXT,
    kept BLOB,
    operation BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE letter_text (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    kind TEXT,
    language TEXT,
    subject TEXT,
    body TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE criterion (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    route BLOB,
    position INTEGER,
    title_tr TEXT,
    title_en TEXT,
    max_points INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE points (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    application BLOB,
    criterion BLOB,
    reader TEXT,
    points INTEGER,
    note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE selection_round (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    number INTEGER,
    at TEXT,
    rules TEXT,
    places TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX import_batch_form_key ON import_batch (form_key);
CREATE INDEX pair_a ON pair (a);
CREATE INDEX pair_b ON pair (b);
CREATE INDEX criterion_route ON criterion (route);
CREATE INDEX points_application ON points (application);
CREATE INDEX selection_round_meeting ON selection_round (meeting);
