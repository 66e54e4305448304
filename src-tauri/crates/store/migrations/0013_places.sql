-- Somebody has said of an organisation that it is one, wherever its people are from.
ALTER TABLE organisation ADD COLUMN everywhere INTEGER;
-- What is said of lost laptops, signed: who is lost, who is found, how far each laptop held what fell. It goes through no log,
-- as keys and receipts do not.
CREATE TABLE share_word (
    bytes BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Files of lost laptops that say more than counts of them: kept as they came, until the laptop is let in again.
CREATE TABLE share_kept_back (
    name TEXT PRIMARY KEY,
    device BLOB NOT NULL,
    last INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
