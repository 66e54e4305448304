-- The first shape of a programme file.
--
-- `change_log` is the truth: every change ever made, of this laptop and of others, one chain per device. Everything below
-- it is a projection that can be rebuilt from it: one table for each noun, the stamps of registers that differ from their
-- row's, and one table for each kind of fact. No UNIQUE and no foreign key stands on merged data: two laptops that were
-- both right must not make each other's changes fail.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- `position` is the order of arrival here and stays here. `commitment` is BLAKE3(salt, body); `hash` chains the header
-- and the commitment to the row before it in the same device's log, so an erasure may empty salt and body.
CREATE TABLE change_log (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
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
CREATE INDEX change_log_subject ON change_log (subject);
CREATE INDEX change_log_operation ON change_log (operation);

-- How far each device's log is held: there is never a gap before `seq`.
CREATE TABLE held (
    device BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Changes of a later version, or with columns of one: kept, and read again after an upgrade.
CREATE TABLE pending (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

-- The stamp of a register where it differs from the row's. A column that holds nothing and has no line here was never
-- written.
CREATE TABLE register (
    noun INTEGER NOT NULL,
    subject BLOB NOT NULL,
    number INTEGER NOT NULL,
    stamp INTEGER NOT NULL,
    device BLOB NOT NULL,
    PRIMARY KEY (noun, subject, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    title_tr TEXT,
    title_en TEXT,
    contract_no TEXT,
    controller_name TEXT,
    controller_contact TEXT,
    question_email TEXT,
    funding_tr TEXT,
    funding_en TEXT,
    disclaimer_tr TEXT,
    disclaimer_en TEXT,
    starts TEXT,
    ends TEXT,
    notice_version TEXT,
    demo INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE route (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    number INTEGER,
    name TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE stop (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    route BLOB,
    position INTEGER,
    plate INTEGER,
    note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    stop BLOB,
    date TEXT,
    starts TEXT,
    ends TEXT,
    venue BLOB,
    language TEXT,
    capacity INTEGER,
    reserve INTEGER,
    status TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    scope TEXT,
    of_row BLOB,
    metric TEXT,
    unit TEXT,
    value INTEGER,
    source TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    name TEXT,
    kind TEXT,
    plate INTEGER,
    branch_of BLOB,
    short_name TEXT,
    sensitive INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    name TEXT,
    phone TEXT,
    email TEXT,
    sex TEXT,
    access_need TEXT,
    meal_need TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE call (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    route BLOB,
    opens TEXT,
    closes TEXT,
    per_organisation INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    route BLOB,
    meeting BLOB,
    file_name TEXT,
    file_hash TEXT,
    form TEXT,
    sheet TEXT,
    encoding TEXT,
    delimiter TEXT,
    columns TEXT,
    at TEXT,
    row_keys TEXT
) STRICT;

CREATE TABLE application (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    route BLOB,
    batch BLOB,
    sheet_row INTEGER,
    person BLOB,
    organisation BLOB,
    row_key TEXT,
    fingerprint TEXT,
    sent_at TEXT,
    wishes TEXT,
    answers TEXT,
    as_typed TEXT,
    notice TEXT,
    late INTEGER,
    consents TEXT,
    form TEXT
) STRICT;

CREATE TABLE registration (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    person BLOB,
    organisation BLOB,
    role TEXT,
    category TEXT,
    source TEXT,
    code TEXT,
    application BLOB,
    note TEXT,
    selection TEXT,
    selection_reason TEXT,
    reply TEXT,
    reply_channel TEXT,
    withdrawn TEXT,
    withdrawn_reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    name TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE venue (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    name TEXT,
    address TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE deviation (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    meeting BLOB,
    route BLOB,
    planned TEXT,
    done TEXT,
    reason TEXT,
    at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX registration_meeting ON registration (meeting);
CREATE INDEX registration_person ON registration (person);
CREATE INDEX registration_organisation ON registration (organisation);
CREATE INDEX registration_code ON registration (code);
CREATE INDEX application_row_key ON application (row_key);
CREATE INDEX application_person ON application (person);

CREATE TABLE operation (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    operation BLOB NOT NULL,
    verb TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_operation ON operation (operation);

CREATE TABLE operation_undone (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    operation BLOB NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_undone_operation ON operation_undone (operation);

CREATE TABLE check_in (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    registration BLOB NOT NULL,
    meeting BLOB NOT NULL,
    at TEXT NOT NULL,
    method TEXT NOT NULL,
    anyway TEXT,
    paper TEXT,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_registration ON check_in (registration);
CREATE INDEX check_in_meeting ON check_in (meeting);

-- One line for each check-in that an undo names.
CREATE TABLE check_in_undone (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    check_in_device BLOB NOT NULL,
    check_in_seq INTEGER NOT NULL,
    registration BLOB NOT NULL,
    reason TEXT,
    PRIMARY KEY (device, seq, check_in_device, check_in_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_undone_check_in ON check_in_undone (check_in_device, check_in_seq);

-- The check-ins that count: somebody is in when one of theirs is here, and came at the earliest.
CREATE VIEW arrival AS
SELECT *
FROM check_in
WHERE NOT EXISTS (
    SELECT 1
    FROM check_in_undone
    WHERE check_in_device = check_in.device AND check_in_seq = check_in.seq
);

CREATE TABLE notice_shown (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    person BLOB NOT NULL,
    version TEXT NOT NULL,
    channel TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_shown_person ON notice_shown (person);

CREATE TABLE document_issued (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    about BLOB NOT NULL,
    kind TEXT NOT NULL,
    variant TEXT,
    language TEXT NOT NULL,
    sheet TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_issued_about ON document_issued (about);
