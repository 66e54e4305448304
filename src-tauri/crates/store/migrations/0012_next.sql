-- What somebody said on the consent form of a meeting (yes, no), which stands over what their application says.
ALTER TABLE registration ADD COLUMN photo_consent TEXT;
ALTER TABLE registration ADD COLUMN publication_consent TEXT;
ALTER TABLE registration ADD COLUMN contact_consent TEXT;
