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
