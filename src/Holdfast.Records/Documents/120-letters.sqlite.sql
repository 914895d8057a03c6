-- Signed letters, one row each, encrypted under the child's own key. The fingerprint also stands in the child's journal.
CREATE TABLE letter_document (
  id BLOB NOT NULL PRIMARY KEY,
  child BLOB NOT NULL,
  content_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TRIGGER letter_document_never_changes BEFORE UPDATE ON letter_document
BEGIN SELECT RAISE(ABORT, 'A signed letter is never changed.'); END;

CREATE TRIGGER letter_document_never_leaves BEFORE DELETE ON letter_document
BEGIN SELECT RAISE(ABORT, 'A signed letter is never removed.'); END;
