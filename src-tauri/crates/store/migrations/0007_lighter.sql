-- A check-in waits for the pages that it changes, so it changes few. What can be read off the log is not kept beside it; the
-- log is looked into by its subject only for what sets a row, because facts stand in tables of their own; and a table that is
-- looked into by one key stands in the order of that key.

-- How far each device's log is held, the hash of its last row and its stamp: there is never a gap before `seq`. Devices are
-- few: the next one is looked up in the index of the log, never the whole log walked through.
DROP TABLE held;
DELETE FROM meta WHERE key = 'stamp';
CREATE VIEW held AS
WITH RECURSIVE each (device) AS (
    SELECT min(device) FROM change_log
    UNION ALL
    SELECT (SELECT min(device) FROM change_log WHERE device > each.device) FROM each WHERE each.device IS NOT NULL
)
SELECT last.device, last.seq, last.hash, last.stamp
FROM each
CROSS JOIN change_log AS last
    ON last.device = each.device
    AND last.seq = (SELECT max(seq) FROM change_log WHERE change_log.device = each.device);

-- Kinds from 200 on are facts.
DROP INDEX change_log_subject;
CREATE INDEX change_log_subject ON change_log (subject) WHERE kind < 200;

ALTER TABLE operation RENAME TO operation_before;
CREATE TABLE operation (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    operation BLOB NOT NULL,
    verb TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (operation, device, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO operation SELECT device, seq, operation, verb, at FROM operation_before;
DROP TABLE operation_before;

-- The views of arrivals are made again below, over the table in its new order.
DROP VIEW listed_registration;
DROP VIEW seen_registration;
DROP VIEW second_registration;
DROP VIEW arrival;
DROP INDEX check_in_registration;
DROP INDEX check_in_meeting;
ALTER TABLE check_in RENAME TO check_in_before;
CREATE TABLE check_in (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    registration BLOB NOT NULL,
    meeting BLOB NOT NULL,
    at TEXT NOT NULL,
    method TEXT NOT NULL,
    anyway TEXT,
    paper TEXT,
    PRIMARY KEY (meeting, registration, device, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO check_in SELECT device, seq, registration, meeting, at, method, anyway, paper FROM check_in_before;
DROP TABLE check_in_before;
CREATE INDEX check_in_registration ON check_in (registration);

-- The check-ins that count: somebody is in when one of theirs is here, and came at the earliest.
CREATE VIEW arrival AS
SELECT *
FROM check_in
WHERE NOT EXISTS (
    SELECT 1
    FROM check_in_undone
    WHERE check_in_device = check_in.device AND check_in_seq = check_in.seq
);

CREATE VIEW second_registration AS
SELECT worse.id
FROM joined AS one
CROSS JOIN joined AS other ON other.kept = one.kept
CROSS JOIN registration AS worse ON worse.person = one.id
CROSS JOIN registration AS better
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
