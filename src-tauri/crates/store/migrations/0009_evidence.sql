-- Which registration stands in which row of which page of a sheet that was issued. See `domain::signature`.
ALTER TABLE document_issued ADD COLUMN printed BLOB;

-- What is known of the signature of somebody who came to a meeting: where it stands, or why there is none.
CREATE TABLE signature (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    registration BLOB,
    said TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_meeting ON signature (meeting);

-- How many signatures somebody counted on a sheet that came back.
CREATE TABLE sheet_count (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    sheet TEXT,
    signed INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sheet_count_meeting ON sheet_count (meeting);

-- Where the signed originals lie: once for the programme, and of a meeting where it is another place.
ALTER TABLE programme ADD COLUMN originals TEXT;
ALTER TABLE meeting ADD COLUMN originals TEXT;

-- What the room said: one short statement each. See `domain::note`.
CREATE TABLE note (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    theme TEXT,
    group_table TEXT,
    kind TEXT,
    text TEXT,
    who TEXT,
    until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_meeting ON note (meeting);

-- Its number and the mark of the laptop that gave it are written once. See `domain::recommendation`.
CREATE TABLE recommendation (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    number TEXT,
    mark TEXT,
    theme TEXT,
    text_tr TEXT,
    text_en TEXT,
    addressee TEXT,
    votes TEXT,
    priority INTEGER,
    from_notes TEXT,
    joint BLOB
) STRICT, WITHOUT ROWID;

-- The number under which recommendations of several cities are one.
CREATE TABLE joint_recommendation (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    number TEXT,
    mark TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation_question (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    text_tr TEXT,
    text_en TEXT,
    position INTEGER
) STRICT, WITHOUT ROWID;

-- All forms that were entered in one sitting, sorted by what stands on them. See `domain::evaluation`.
CREATE TABLE evaluation_sitting (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    forms TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX evaluation_sitting_meeting ON evaluation_sitting (meeting);

-- How many forms somebody counted on paper.
CREATE TABLE evaluation_count (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    forms INTEGER
) STRICT, WITHOUT ROWID;

-- Two recommendations that somebody looked at and found to be different ones.
CREATE TABLE recommendations_apart (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    a BLOB,
    b BLOB,
    apart INTEGER
) STRICT, WITHOUT ROWID;

-- What a dossier does without at a meeting, and why.
CREATE TABLE dossier_mark (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    item TEXT,
    reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_mark_meeting ON dossier_mark (meeting);

-- What makes the funding visible, and the documents that are handed out: the standing list of the programme.
CREATE TABLE visibility_item (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    kind TEXT,
    title_tr TEXT,
    title_en TEXT,
    copies INTEGER,
    approved_by TEXT,
    approved_on TEXT,
    position INTEGER
) STRICT, WITHOUT ROWID;

-- What of it was used at a meeting.
CREATE TABLE visibility_use (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    item BLOB,
    copies INTEGER,
    place TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX visibility_use_meeting ON visibility_use (meeting);

-- What each page of a scan shows: the sheet and its page. See `domain::scan`.
ALTER TABLE attachment ADD COLUMN pages TEXT;
