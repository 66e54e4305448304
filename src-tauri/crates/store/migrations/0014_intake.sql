-- What a sheet held when it was taken in: the words of its kinds and faults, so that the next sheet of the form can say what
-- none of them held.
ALTER TABLE import_batch ADD COLUMN held TEXT;

-- A shared place on a server: who gets in there, and with what; and why it could not be shared there the last time.
ALTER TABLE share_place ADD COLUMN user TEXT;
ALTER TABLE share_place ADD COLUMN password TEXT;
ALTER TABLE share_place ADD COLUMN problem TEXT;

-- Since when everything that a file in a shared place says is said by a wider one there, too.
ALTER TABLE share_object ADD COLUMN covered TEXT;
