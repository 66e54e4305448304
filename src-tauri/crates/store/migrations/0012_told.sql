-- What somebody said on the consent form of a meeting (yes, no), which stands over what their application says.
ALTER TABLE registration ADD COLUMN photo_consent TEXT;
ALTER TABLE registration ADD COLUMN publication_consent TEXT;
ALTER TABLE registration ADD COLUMN contact_consent TEXT;

-- What the reader of each letter was told: the meeting, its day and place, and what the letter did to their calendar.
CREATE TABLE letter_written (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    registration BLOB NOT NULL,
    letter BLOB NOT NULL,
    meeting BLOB NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    at TEXT NOT NULL,
    person BLOB,
    date TEXT,
    starts TEXT,
    ends TEXT,
    place TEXT,
    uid TEXT,
    sequence INTEGER,
    taken_out TEXT,
    run TEXT NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_written_registration ON letter_written (registration);

-- What is said of a letter after it was written out: that it was never sent. Its row has the letter's own id.
CREATE TABLE letter_mark (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    not_sent INTEGER
) STRICT, WITHOUT ROWID;

-- One call to somebody, or to an institution, about a meeting: whether they were reached, by whom, and when to call again.
CREATE TABLE phone_call (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    registration BLOB,
    outcome TEXT,
    at TEXT,
    by_whom TEXT,
    call_back TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX phone_call_registration ON phone_call (registration);

-- How an institution is written to.
ALTER TABLE organisation ADD COLUMN address TEXT;
ALTER TABLE organisation ADD COLUMN email TEXT;

-- What a laptop had heard of another when it wrote, as its operations say: from this stamp of `device` on it knew all that
-- `of_device` wrote up to `upto`. A device that says nothing yet of others has a line of itself.
CREATE TABLE knowledge (
    device BLOB NOT NULL,
    of_device BLOB NOT NULL,
    stamp INTEGER NOT NULL,
    upto INTEGER NOT NULL,
    PRIMARY KEY (device, of_device, stamp)
) STRICT, WITHOUT ROWID;

-- Of a register that more than one laptop has written, the latest of each that says what it had heard.
CREATE TABLE rival (
    noun INTEGER NOT NULL,
    subject BLOB NOT NULL,
    number INTEGER NOT NULL,
    device BLOB NOT NULL,
    stamp INTEGER NOT NULL,
    value ANY,
    PRIMARY KEY (noun, subject, number, device)
) STRICT, WITHOUT ROWID;

-- What stands on a list, as before; but of two records that are one, and that are as good as each other, it is the
-- registration of the one that was kept. It was the older one, and ids of imported rows do not tell that any more.
DROP VIEW listed_registration;
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
                twin.person IS NOT one.kept,
                better.id
            ) < (
                NOT EXISTS (
                    SELECT 1
                    FROM arrival
                    WHERE arrival.meeting = registration.meeting AND arrival.registration = this.id
                ),
                this.is_withdrawn,
                this.place,
                registration.person IS NOT one.kept,
                this.id
            )
    );
