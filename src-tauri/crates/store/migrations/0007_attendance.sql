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

-- In the order of its meetings: who came to one stands together there. `meeting_day` is the meeting's day where the
-- laptop's clock was on another one. The views of arrivals are made anew below.
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
    meeting_day TEXT,
    PRIMARY KEY (meeting, registration, device, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO check_in (device, seq, registration, meeting, at, method, anyway, paper)
SELECT device, seq, registration, meeting, at, method, anyway, paper FROM check_in_before;
DROP TABLE check_in_before;
CREATE INDEX check_in_registration ON check_in (registration);

-- The check-ins that count: somebody is in when one of theirs is here, and came at the earliest. An undo counts for
-- check-ins of the registration that it names: where two wrote under one id, the same number may be somebody else's check-in
-- here, before the other branch was heard.
CREATE VIEW arrival AS
SELECT *
FROM check_in
WHERE NOT EXISTS (
    SELECT 1
    FROM check_in_undone
    WHERE check_in_device = check_in.device
        AND check_in_seq = check_in.seq
        AND check_in_undone.registration = check_in.registration
);

-- Who came is known by the registration and by the meeting of the fact. A registration may stand at another meeting by
-- now, or have been taken back on a laptop that knew of no arrival: whoever came stands on the list of the meeting to
-- which they came all the same, and says so by `by_arrival`.
--
-- And hiding is outranked for everything that something in sight leans on, however long the chain: an arrival leans on its
-- registration and its meeting, a registration on its application, person, organisation and meeting, an application on its
-- person, organisation, batch and route, a meeting on its stop and venue, a stop on its route, a branch on its
-- headquarters, who was joined on who stands for them. `domain::leaning` says the same. Nothing is rewritten for it.

-- The door asks whether one seat has been given for a meeting.
CREATE INDEX registration_selected ON registration (meeting) WHERE selection = 'selected';

-- A registration for each meeting on whose list it stands: its own, if it is in sight, and those to which somebody came by
-- it. `person` and `organisation` are those that it names, `of_person` and `of_organisation` those who stand for them.
CREATE VIEW seen_registration AS
SELECT
    registration.id,
    registration.meeting,
    registration.person,
    registration.organisation,
    coalesce((SELECT kept FROM joined WHERE joined.id = registration.person), registration.person) AS of_person,
    coalesce((SELECT kept FROM joined WHERE joined.id = registration.organisation), registration.organisation)
        AS of_organisation,
    registration.application,
    registration.role,
    registration.category,
    registration.source,
    registration.code,
    registration.note,
    registration.selection,
    registration.selection_reason,
    registration.reply,
    registration.reply_channel,
    registration.reply_at,
    registration.reply_note,
    registration.replaces,
    registration.withdrawn,
    registration.withdrawn_reason,
    0 AS by_arrival
FROM registration
WHERE registration.hidden IS NOT 1
UNION ALL
SELECT
    registration.id,
    came.meeting,
    registration.person,
    registration.organisation,
    coalesce((SELECT kept FROM joined WHERE joined.id = registration.person), registration.person),
    coalesce((SELECT kept FROM joined WHERE joined.id = registration.organisation), registration.organisation),
    registration.application,
    registration.role,
    registration.category,
    registration.source,
    registration.code,
    registration.note,
    registration.selection,
    registration.selection_reason,
    registration.reply,
    registration.reply_channel,
    registration.reply_at,
    registration.reply_note,
    registration.replaces,
    registration.withdrawn,
    registration.withdrawn_reason,
    1
FROM arrival AS came
JOIN registration ON registration.id = came.registration
WHERE (registration.hidden IS 1 OR registration.meeting IS NOT came.meeting)
    -- Who came at two desks stands there once.
    AND NOT EXISTS (
        SELECT 1
        FROM arrival AS earlier
        WHERE earlier.registration = registration.id AND earlier.meeting = came.meeting
            AND (earlier.at, earlier.device, earlier.seq) < (came.at, came.device, came.seq)
    );

-- By what one of several registrations of somebody at one meeting stands for the others, after whether they came by it.
CREATE VIEW registration_rank AS
SELECT
    id,
    meeting,
    hidden,
    withdrawn IS NOT NULL AS is_withdrawn,
    CASE
        WHEN selection = 'selected' THEN 0
        WHEN source IN ('walk_in', 'other_meeting') THEN 1
        WHEN selection = 'waiting' THEN 2
        WHEN selection IN ('not_selected', 'not_eligible') THEN 4
        ELSE 3
    END AS place
FROM registration;

-- What stands on a list: everybody once, also who is registered twice, or by two records that are one. By that they came;
-- else it is the one with the better standing, else the older one. Both questions begin at the person of the row that is
-- asked about: in SQLite a CROSS JOIN keeps its order.
CREATE VIEW listed_registration AS
SELECT *
FROM seen_registration AS registration
WHERE NOT EXISTS (
        SELECT 1
        FROM registration AS twin
        CROSS JOIN registration_rank AS better ON better.id = twin.id
        CROSS JOIN registration_rank AS this ON this.id = registration.id
        WHERE twin.person = registration.person
            AND twin.id <> registration.id
            AND (
                better.meeting = registration.meeting AND better.hidden IS NOT 1
                OR EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = better.id
                )
            )
            AND (
                NOT EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = better.id
                ),
                better.is_withdrawn,
                better.place,
                better.id
            ) < (
                NOT EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = this.id
                ),
                this.is_withdrawn,
                this.place,
                this.id
            )
    )
    AND NOT EXISTS (
        SELECT 1
        FROM joined AS one
        CROSS JOIN joined AS other ON other.kept = one.kept AND other.id <> one.id
        CROSS JOIN registration AS twin ON twin.person = other.id
        CROSS JOIN registration_rank AS better ON better.id = twin.id
        CROSS JOIN registration_rank AS this ON this.id = registration.id
        WHERE one.id = registration.person
            AND (
                better.meeting = registration.meeting AND better.hidden IS NOT 1
                OR EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = better.id
                )
            )
            AND (
                NOT EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = better.id
                ),
                better.is_withdrawn,
                better.place,
                better.id
            ) < (
                NOT EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = this.id
                ),
                this.is_withdrawn,
                this.place,
                this.id
            )
    );

-- What is in sight of the other nouns. Few rows are hidden: only for those the rest is asked.

CREATE VIEW seen_meeting AS
SELECT *
FROM meeting
WHERE hidden IS NOT 1
    OR EXISTS (SELECT 1 FROM arrival WHERE arrival.meeting = meeting.id)
    OR EXISTS (SELECT 1 FROM registration WHERE registration.meeting = meeting.id AND registration.hidden IS NOT 1);

CREATE VIEW seen_venue AS
SELECT *
FROM venue
WHERE hidden IS NOT 1
    OR EXISTS (SELECT 1 FROM seen_meeting WHERE seen_meeting.venue = venue.id);

CREATE VIEW seen_stop AS
SELECT *
FROM stop
WHERE hidden IS NOT 1
    OR EXISTS (SELECT 1 FROM seen_meeting WHERE seen_meeting.stop = stop.id);

-- Whoever is registered by an application is the person of it: by them it is found among thousands.
CREATE VIEW seen_application AS
SELECT *
FROM application
WHERE hidden IS NOT 1
    OR EXISTS (
        SELECT 1
        FROM registration
        WHERE registration.person = application.person
            AND registration.application = application.id
            AND (
                registration.hidden IS NOT 1
                OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id)
            )
    );

CREATE VIEW seen_import_batch AS
SELECT *
FROM import_batch
WHERE hidden IS NOT 1
    OR EXISTS (SELECT 1 FROM seen_application WHERE seen_application.batch = import_batch.id);

CREATE VIEW seen_route AS
SELECT *
FROM route
WHERE hidden IS NOT 1
    OR EXISTS (SELECT 1 FROM seen_stop WHERE seen_stop.route = route.id)
    OR EXISTS (SELECT 1 FROM seen_application WHERE seen_application.route = route.id)
    OR EXISTS (SELECT 1 FROM seen_import_batch WHERE seen_import_batch.route = route.id);

-- On whom a registration or an application leans, and from there on: who stands for them.
CREATE VIEW leaned_on_person AS
WITH RECURSIVE leaned_on (id) AS (
    SELECT person.id
    FROM person
    WHERE person.hidden IS 1
        AND (
            EXISTS (
                SELECT 1
                FROM registration
                WHERE registration.person = person.id
                    AND (
                        registration.hidden IS NOT 1
                        OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id)
                    )
            )
            OR EXISTS (SELECT 1 FROM seen_application WHERE seen_application.person = person.id)
        )
    UNION
    SELECT joined.kept
    FROM joined
    JOIN person ON person.id = joined.id
    WHERE joined.kept <> joined.id AND person.hidden IS NOT 1
    UNION
    SELECT joined.kept
    FROM leaned_on
    JOIN joined ON joined.id = leaned_on.id
)
SELECT id
FROM leaned_on;

CREATE VIEW seen_person AS
SELECT *
FROM person
WHERE hidden IS NOT 1
    OR id IN (SELECT id FROM leaned_on_person);

-- The same, and a branch leans on its headquarters.
CREATE VIEW leaned_on_organisation AS
WITH RECURSIVE leaned_on (id) AS (
    SELECT organisation.id
    FROM organisation
    WHERE organisation.hidden IS 1
        AND (
            EXISTS (
                SELECT 1
                FROM registration
                WHERE registration.organisation = organisation.id
                    AND (
                        registration.hidden IS NOT 1
                        OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id)
                    )
            )
            OR EXISTS (SELECT 1 FROM seen_application WHERE seen_application.organisation = organisation.id)
        )
    UNION
    SELECT organisation.branch_of
    FROM organisation
    WHERE organisation.hidden IS NOT 1 AND organisation.branch_of IS NOT NULL
    UNION
    SELECT joined.kept
    FROM joined
    JOIN organisation ON organisation.id = joined.id
    WHERE joined.kept <> joined.id AND organisation.hidden IS NOT 1
    UNION
    SELECT organisation.branch_of
    FROM leaned_on
    JOIN organisation ON organisation.id = leaned_on.id
    WHERE organisation.branch_of IS NOT NULL
    UNION
    SELECT joined.kept
    FROM leaned_on
    JOIN joined ON joined.id = leaned_on.id
)
SELECT id
FROM leaned_on;

CREATE VIEW seen_organisation AS
SELECT *
FROM organisation
WHERE hidden IS NOT 1
    OR id IN (SELECT id FROM leaned_on_organisation);

-- Who writes in this file, and what was written by two laptops as one.
--
-- A laptop at a place writes under a device id of its own; `laptop` and `place` are hashes and numbers that say nothing
-- outside of it. `upto` is how far it has written under an id that it uses no more. What an older file was written under
-- is nobody's: the file may have been copied, so whoever writes first takes a new id.
CREATE TABLE writer (
    device BLOB PRIMARY KEY,
    laptop BLOB NOT NULL,
    place BLOB NOT NULL,
    upto INTEGER
) STRICT, WITHOUT ROWID;
DELETE FROM meta WHERE key = 'device';

-- Branches of what was written under one id: their rows stand in `change_log` under the branch's id, and were hashed under
-- `device`. `after` is the hash of the row before the first. `noticed` is where the log ended then.
CREATE TABLE fork (
    branch BLOB PRIMARY KEY,
    device BLOB NOT NULL,
    first_seq INTEGER NOT NULL,
    after BLOB NOT NULL,
    noticed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
