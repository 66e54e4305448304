-- Changes of plan: what kind of change a deviation was, the stop it was about and how many registrations it touched; and
-- the meeting into which another was merged.

ALTER TABLE meeting ADD COLUMN merged_into BLOB;
ALTER TABLE deviation ADD COLUMN kind TEXT;
ALTER TABLE deviation ADD COLUMN stop BLOB;
ALTER TABLE deviation ADD COLUMN touched INTEGER;
