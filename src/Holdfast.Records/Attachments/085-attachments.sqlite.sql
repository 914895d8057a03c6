-- Drawings, photographs and pages kept with the record, encrypted. The fingerprint also stands in the child's journal.
CREATE TABLE attachment (
  id BLOB NOT NULL PRIMARY KEY,
  owner BLOB NOT NULL,
  child BLOB NOT NULL,
  draft BLOB NOT NULL,
  kept INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX attachment_of_draft ON attachment (draft);
