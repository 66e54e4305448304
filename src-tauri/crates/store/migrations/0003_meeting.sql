-- What a meeting needs besides its day: agenda, readiness checklist, staff, meals, files; the venue in full; the texts and
-- rules of a call; and the kinds, groups and themes that the team agreed with its donor, where they differ from the
-- bundled ones. The bytes of files stand outside the log under their hash.

ALTER TABLE programme ADD COLUMN funding_preset TEXT;

ALTER TABLE meeting ADD COLUMN actual_starts TEXT;
ALTER TABLE meeting ADD COLUMN actual_ends TEXT;
ALTER TABLE meeting ADD COLUMN interpretation TEXT;
ALTER TABLE meeting ADD COLUMN meals_ordered INTEGER;
ALTER TABLE meeting ADD COLUMN meals_invoiced INTEGER;
ALTER TABLE meeting ADD COLUMN room_reference TEXT;

ALTER TABLE organisation ADD COLUMN themes TEXT;
ALTER TABLE organisation ADD COLUMN district TEXT;
ALTER TABLE organisation ADD COLUMN web TEXT;
CREATE INDEX application_organisation ON application (organisation);

ALTER TABLE call ADD COLUMN text_tr TEXT;
ALTER TABLE call ADD COLUMN text_en TEXT;
ALTER TABLE call ADD COLUMN criteria_tr TEXT;
ALTER TABLE call ADD COLUMN criteria_en TEXT;
ALTER TABLE call ADD COLUMN quotas TEXT;
ALTER TABLE call ADD COLUMN late_rule TEXT;
ALTER TABLE call ADD COLUMN form TEXT;

ALTER TABLE venue ADD COLUMN plate INTEGER;
ALTER TABLE venue ADD COLUMN district TEXT;
ALTER TABLE venue ADD COLUMN rooms TEXT;
ALTER TABLE venue ADD COLUMN capacity INTEGER;
ALTER TABLE venue ADD COLUMN step_free INTEGER;
ALTER TABLE venue ADD COLUMN accessible_toilet INTEGER;
ALTER TABLE venue ADD COLUMN induction_loop INTEGER;
ALTER TABLE venue ADD COLUMN contact_name TEXT;
ALTER TABLE venue ADD COLUMN contact_phone TEXT;
ALTER TABLE venue ADD COLUMN contact_email TEXT;
ALTER TABLE venue ADD COLUMN note TEXT;

CREATE TABLE agenda_item (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    position INTEGER,
    starts TEXT,
    minutes INTEGER,
    title_tr TEXT,
    title_en TEXT,
    responsible TEXT,
    actual_starts TEXT,
    actual_minutes INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE checklist_item (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    item TEXT,
    title TEXT,
    state TEXT,
    note TEXT,
    position INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_member (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    name TEXT,
    role TEXT,
    phone TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    kind TEXT,
    file_name TEXT,
    media_type TEXT,
    size INTEGER,
    hash TEXT,
    title TEXT,
    at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_kind (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    code TEXT,
    name_tr TEXT,
    name_en TEXT,
    group_code TEXT,
    civil_society INTEGER,
    sensitive INTEGER,
    position INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_group (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    code TEXT,
    name_tr TEXT,
    name_en TEXT,
    position INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    of_what TEXT,
    code TEXT,
    name_tr TEXT,
    name_en TEXT,
    position INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX checklist_item_meeting ON checklist_item (meeting);
CREATE INDEX staff_member_meeting ON staff_member (meeting);
CREATE INDEX attachment_meeting ON attachment (meeting);

CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
