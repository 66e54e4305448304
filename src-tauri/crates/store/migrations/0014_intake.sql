-- What a sheet held when it was taken in: the words of its kinds and faults, so that the next sheet of the form can say what
-- none of them held.
ALTER TABLE import_batch ADD COLUMN held TEXT;
