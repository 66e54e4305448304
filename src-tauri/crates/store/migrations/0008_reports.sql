-- What reports say of a programme and a meeting beyond what was there: the activity of the contract, the reporting period,
-- who is asked about it, and the pictures of the band, by the hash of their bytes.
ALTER TABLE programme ADD COLUMN activity_code TEXT;
ALTER TABLE programme ADD COLUMN activity_title_tr TEXT;
ALTER TABLE programme ADD COLUMN activity_title_en TEXT;
ALTER TABLE programme ADD COLUMN period_starts TEXT;
ALTER TABLE programme ADD COLUMN period_ends TEXT;
ALTER TABLE programme ADD COLUMN contact_person TEXT;
ALTER TABLE programme ADD COLUMN emblem TEXT;
ALTER TABLE programme ADD COLUMN logo TEXT;

-- Where a meeting is another activity than the others.
ALTER TABLE meeting ADD COLUMN activity_code TEXT;
ALTER TABLE meeting ADD COLUMN activity_title_tr TEXT;
ALTER TABLE meeting ADD COLUMN activity_title_en TEXT;

-- What somebody writes about a meeting, section by section, in both languages.
CREATE TABLE report_text (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    section TEXT,
    text_tr TEXT,
    text_en TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX report_text_meeting ON report_text (meeting);

-- A report that was issued does not move: its number, for whom it is, the figures it printed, and how far each laptop's log
-- was held then. Its bytes are kept under `kept`.
ALTER TABLE document_issued ADD COLUMN number TEXT;
ALTER TABLE document_issued ADD COLUMN tier TEXT;
ALTER TABLE document_issued ADD COLUMN figures TEXT;
ALTER TABLE document_issued ADD COLUMN position TEXT;
ALTER TABLE document_issued ADD COLUMN kept TEXT;
