-- Somebody has said of an organisation that it is one, wherever its people are from.
ALTER TABLE organisation ADD COLUMN everywhere INTEGER;
