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
    kept BLOB
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

-- Who stands for whom: a line for everybody who is joined with somebody, and for who stands for them. It follows from
-- `pair` and is no change itself.
CREATE TABLE joined (
    id BLOB PRIMARY KEY,
    kept BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_kept ON joined (kept);

-- Joined people are one: of their registrations at one meeting only one stands on its list. By that they came; else it is
-- the one with the better standing, else the older one.
CREATE VIEW second_registration AS
SELECT worse.id
FROM joined AS one
JOIN joined AS other ON other.kept = one.kept
JOIN registration AS worse ON worse.person = one.id
JOIN registration AS better
    ON better.person = other.id AND better.meeting = worse.meeting AND better.id <> worse.id
WHERE (
        better.hidden IS NOT 1
        OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = better.id)
    )
    AND (
        NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = better.id),
        better.withdrawn IS NOT NULL,
        CASE
            WHEN better.selection = 'selected' THEN 0
            WHEN better.source IN ('walk_in', 'other_meeting') THEN 1
            WHEN better.selection = 'waiting' THEN 2
            WHEN better.selection IN ('not_selected', 'not_eligible') THEN 4
            ELSE 3
        END,
        better.id
    ) < (
        NOT EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = worse.id),
        worse.withdrawn IS NOT NULL,
        CASE
            WHEN worse.selection = 'selected' THEN 0
            WHEN worse.source IN ('walk_in', 'other_meeting') THEN 1
            WHEN worse.selection = 'waiting' THEN 2
            WHEN worse.selection IN ('not_selected', 'not_eligible') THEN 4
            ELSE 3
        END,
        worse.id
    );

-- Every registration in sight. `person` and `organisation` are those that it names, `of_person` and `of_organisation`
-- those who stand for them. One that an undo took out of sight is in sight again when somebody came by it: an arrival
-- outranks every hiding, also one that another laptop did not know of.
CREATE VIEW seen_registration AS
SELECT
    registration.*,
    coalesce((SELECT kept FROM joined WHERE joined.id = registration.person), registration.person) AS of_person,
    coalesce((SELECT kept FROM joined WHERE joined.id = registration.organisation), registration.organisation)
        AS of_organisation
FROM registration
WHERE registration.hidden IS NOT 1
    OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id);

-- What stands on a list: everybody once.
CREATE VIEW listed_registration AS
SELECT *
FROM seen_registration
WHERE id NOT IN (SELECT id FROM second_registration);
