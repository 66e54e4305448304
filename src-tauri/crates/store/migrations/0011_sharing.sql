-- What a person has said of answers that nobody else understands; see `domain::said`.
CREATE TABLE wording (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    question TEXT,
    heading TEXT,
    words TEXT,
    meaning TEXT,
    at TEXT
) STRICT, WITHOUT ROWID;

-- What somebody writes for the report of a route, of some days (`2027-01-01/2027-06-30`), or of the programme, which has
-- neither: until now texts were of meetings only.
ALTER TABLE report_text ADD COLUMN route BLOB;
ALTER TABLE report_text ADD COLUMN days TEXT;

-- Sharing with other laptops. None of it goes through the log: keys are nobody else's, and what the others said of theirs
-- is proved by signatures.

-- The team as this file knows it: the key that seals, and the laptop with which everything began.
CREATE TABLE share_team (
    programme BLOB PRIMARY KEY,
    key BLOB NOT NULL,
    root BLOB NOT NULL,
    root_public BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Every key of the team that was ever known: what was sealed with an old one stays readable.
CREATE TABLE share_key (
    id BLOB PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- With what this file's devices, and the invitation by which it joined, sign.
CREATE TABLE share_secret (
    subject BLOB PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who has which key, in whose word.
CREATE TABLE share_certificate (
    bytes BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How far logs go, in the word of `signer`. `device` is the id under which the rows were written.
CREATE TABLE share_head (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    signer BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (device, seq, hash, signer)
) STRICT, WITHOUT ROWID;

-- The newest receipt of every laptop, our own too.
CREATE TABLE share_receipt (
    device BLOB PRIMARY KEY,
    counter INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Where is shared, with whom nobody shares that: each laptop has its own.
CREATE TABLE share_place (
    name TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    lies TEXT NOT NULL,
    shared_at TEXT
) STRICT, WITHOUT ROWID;

-- The files of a place that were read, and what came of it; again only when they change.
CREATE TABLE share_object (
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    refused TEXT,
    PRIMARY KEY (place, name)
) STRICT, WITHOUT ROWID;

-- How far every log lay in a place when it was left: what is on its way.
CREATE TABLE share_reached (
    place TEXT NOT NULL,
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (place, device, seq, hash)
) STRICT, WITHOUT ROWID;

-- Laptops that this one has invited. `recovery_key` opens the invited one's file when its passphrase is forgotten.
CREATE TABLE share_invitation (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    made TEXT NOT NULL,
    place TEXT NOT NULL,
    object TEXT NOT NULL,
    recovery_key TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
-- How many come with somebody, without names: chairs of the room, and nobody who is counted.
ALTER TABLE registration ADD COLUMN companions INTEGER;
