-- A shared place on a server: who gets in there, and with what; and why it could not be shared there the last time.
ALTER TABLE share_place ADD COLUMN user TEXT;
ALTER TABLE share_place ADD COLUMN password TEXT;
ALTER TABLE share_place ADD COLUMN problem TEXT;
