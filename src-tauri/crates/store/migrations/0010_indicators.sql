-- What the logical framework promises to measure. Numbers are texts with a full stop; see `domain::indicator`.
CREATE TABLE indicator (
    id BLOB PRIMARY KEY,
    row_stamp INTEGER NOT NULL,
    row_device BLOB NOT NULL,
    hidden INTEGER,
    code TEXT,
    wording_tr TEXT,
    wording_en TEXT,
    unit TEXT,
    baseline TEXT,
    baseline_day TEXT,
    target TEXT,
    target_day TEXT,
    source TEXT,
    question BLOB,
    value TEXT,
    value_day TEXT,
    verification TEXT,
    position INTEGER
) STRICT, WITHOUT ROWID;
